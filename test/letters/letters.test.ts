// Does a letter say of an enterprise only what is known of it, and one thing in all its lines?

import { expect, it } from 'vitest';
import type { Consolidated } from '../../src/define.ts';
import { lettersText } from '../../src/letters/letter-text.ts';
import { lettersOf } from '../../src/letters/letters.ts';
import type { Plan } from '../../src/model/plan.ts';
import { cityOf, firm, hurt, type Sent, sent, plan as shipped } from '../tally/sent.ts';

const role = shipped.roles[0]!.id;
const key = { keyIndustry: 'machinery', [`required:${role}`]: 2 };
const band = (id: string, cases: number, to?: 'public') => ({
  id,
  name: { zh: id, en: id },
  cases,
  letter: { zh: `《${id}》`, en: id },
  ...(to && { to }),
});
const plan: Plan = {
  ...shipped,
  warning: { ratio: 1.5, probability: 0.99, bands: [band('函', 1), band('通报', 3, 'public')] },
};
/** The first has cases of last autumn and no enterprises of that year: nobody can say whose they are. */
const CITY: Sent[] = [
  { district: '1', period: '2024-12', injury: [hurt('1', 'A', '2024-10-10'), hurt('2', 'A', '2024-11-10')] },
  {
    district: '1',
    period: '2025-06',
    enterprise: [firm('A', 100, key)],
    injury: [hurt('3', 'A', '2025-03-10')],
  },
  {
    district: '2',
    period: '2025-06',
    enterprise: [firm('B', 100, key), firm('C', 50), firm('D', 900)],
    injury: [
      hurt('4', 'B', '2025-02-10'),
      ...[5, 6, 7].map((n) => hurt(String(n), 'C', '2025-04-10')),
      ...[8, 9, 10, 11].map((n) => hurt(String(n), 'D', '2025-04-10')),
    ],
    training: [],
  },
];
const results = { ...cityOf(CITY.map(sent), plan), plan, period: '2025-06' } as unknown as Consolidated;
const letters = lettersOf(results)!;
const textOf = (district: string, id: string) =>
  lettersText(letters.find((one) => one.district.code === district && one.band.id === id)!, {
    plan,
    period: '2025-06',
    asOf: '2025-07-10',
    language: 'zh',
  });

it('the kinds and severities come to the cases of the letter', () => {
  const text = textOf('1', '函');
  expect(text).toContain('- 病例：1 例');
  expect(text).toMatch(/- 事故类别：\S+ 1。/);
  expect(text).toMatch(/- 伤害程度：\S+ 1。/);
  expect(text).toContain('有月份未报送');
});

it('nobody is called untrained where no training was sent, and somebody where it was', () => {
  expect(textOf('1', '函')).not.toContain('培训合格');
  expect(textOf('2', '函')).toContain('期末尚未培训合格的重点人员');
});

it('a notice names those with the most cases first', () => {
  const rows = textOf('2', '通报')
    .split('\n')
    .filter((line) => /^\| \d/.test(line));
  expect(rows.map((line) => line.split(' | ')[3])).toEqual(['4', '3']);
});
