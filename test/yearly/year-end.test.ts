// Does the year-end package hold what an office sends out: its own rows for each district, letters that can be acted on,
// a receipt by which all of it is made again?

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scopeOf } from '../../src/model/measure.ts';
import type { Plan } from '../../src/model/plan.ts';
import { differences } from '../../src/yearly/differences.ts';
import { letter } from '../../src/yearly/letter.ts';
import { ofDistrict } from '../../src/yearly/of-district.ts';
import { type Receipt, readReceipt } from '../../src/yearly/receipt.ts';
import { writeYear } from '../../src/yearly/write-year.ts';
import { yearPeriod } from '../../src/yearly/year-period.ts';
import { build } from '../report/build.ts';
import { readWorkbook } from '../report/read.ts';
import { inFolder, OPTIONS } from '../report/written.ts';

const ASKED = {
  year: '2025',
  period: '2025-06',
  asOf: '2025-07-12',
  language: 'zh',
  evaluation: null,
  html: false,
} as const;
const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('the period of a year', () => {
  it.each([
    ['2025', '2025-12-10', '2025-11'],
    ['2025', '2026-01-01', '2025'],
    ['2025', '2031-05-05', '2025'],
    ['2025', '2025-02-01', '2025-01'],
    ['2025', '2025-01-31', undefined],
    ['2026', '2025-12-10', undefined],
  ])('%s by %s is %s', (year, asOf, period) => {
    expect(yearPeriod(year, asOf)).toBe(period);
  });
});

describe('a package of a city of which one district is missing', () => {
  const results = build({ districts: 3, absent: 1 });
  const [first, second, missing] = results.plan.districts.map(({ name }) => name);
  let receipt: Receipt;
  let folder: string;
  let done: () => void;
  beforeAll(async () => {
    await new Promise<void>((ready, failed) => {
      void inFolder(async (place) => {
        folder = join(place, '年报');
        receipt = await writeYear(results, folder, OPTIONS, ASKED);
        ready();
        await new Promise<void>((end) => {
          done = end;
        });
      }).catch(failed);
    });
  });
  afterAll(() => done());

  it('has a workbook and a letter for each district, also the missing one, and a receipt of all', () => {
    const expected = [
      '青岛市-2025.xlsx',
      ...[first, second, missing].flatMap((name) => [`${name}-2025.xlsx`, `反馈函-${name}.md`]),
      'summary.json',
    ];
    expect(receipt.outputs.map(({ file }) => file)).toEqual(expected);
    expect(readdirSync(folder).sort()).toEqual([...expected, 'receipt.json'].sort());
    for (const { file, sha256: hash } of receipt.outputs) expect(sha256(join(folder, file)), file).toBe(hash);
    expect(readReceipt(readFileSync(join(folder, 'receipt.json'), 'utf8'))).toEqual(receipt);
  });

  it('tells a district nothing of its neighbours', async () => {
    const { parts } = await readWorkbook(join(folder, `${first}-2025.xlsx`));
    const all = [...parts.values()].join('\n');
    expect(all).toContain(first);
    // The plan's own words name every district (高新区随城阳区报送); rows and files of another are in none.
    expect(all).not.toContain(`${second}_2025`);
    const codes = results.city.districts[1]!.snapshots.at(-1)!.rows.map(({ values }) => values.uscc);
    expect(codes.length).toBeGreaterThan(5);
    for (const code of codes) expect(all.includes(code)).toBe(false);
  });

  it('measures a district as the city does', () => {
    for (const district of results.plan.districts) {
      const own = ofDistrict(results, district).measures.filter(({ district: scope }) => scope === 'all');
      const cities = results.measures.filter(({ district: scope }) => scope === district.code);
      const keyOf = (one: (typeof own)[number]) =>
        JSON.stringify([one.measure, Object.entries({ ...scopeOf(one), district: '' }).sort()]);
      const ofCity = new Map(cities.map((one) => [keyOf(one), one]));
      const same = own.filter((one) => ofCity.has(keyOf(one)));
      expect(same.length).toBeGreaterThan(100);
      for (const { district: _, ...one } of same)
        expect(ofCity.get(keyOf({ ...one, district: '' }))).toMatchObject(one);
    }
  });

  it('says 未报送 to who did not send, and names cells to who has to mend', () => {
    const letter = (name: string | undefined) => readFileSync(join(folder, `反馈函-${name}.md`), 'utf8');
    expect(letter(missing)).toContain('未报送');
    expect(letter(first)).not.toContain('未报送');
    expect(letter(first)).toMatch(/### 1\. /);
    for (const name of [first, second, missing]) {
      // Nothing is left to be filled in, nothing speaks to the city or of somebody unnamed.
      expect(letter(name)).not.toMatch(/〔[^〕\d]|向该区市催报|有区市/);
      expect(letter(name)).toContain('贵区（市）应报');
    }
    for (const name of [first, second, missing])
      expect(letter(name)).toMatch(/请于 \*\*\d{4}-\d\d-\d\d\*\* 前/);
  });

  it('does not tell a district that all is in where a table of it was left out', () => {
    const refused = build({ districts: 2, refused: ['injury'] });
    const received = (district: Plan['districts'][number]) =>
      letter(ofDistrict(refused, district), [], 'x.xlsx', 'zh');
    const [one, other] = refused.plan.districts;
    expect(received(one!)).toContain(
      '已报 6 期；已报送但有表缺失或未采用：2025-06 工伤台账未采用，请改正后重报。',
    );
    expect(received(other!)).not.toContain('未采用');
    expect(letter(ofDistrict(refused, one!), [], 'x.xlsx', 'en')).toContain(
      'sent, but not used: 2025-06 injuries left out.',
    );
  });

  it('is the same again, byte for byte, and says what is not', async () => {
    const again = await writeYear(results, join(folder, '再做'), OPTIONS, ASKED);
    expect(differences(receipt, again)).toEqual([]);
    const other = await writeYear(build({ districts: 3, absent: 0 }), join(folder, '补报'), OPTIONS, ASKED);
    const found = differences(receipt, other);
    expect(found).toContainEqual({ kind: 'output', file: `${missing}-2025.xlsx`, how: 'changed' });
    expect(found.some((one) => one.kind === 'input' && one.how === 'added')).toBe(true);
  });

  it('replaces its own files and leaves others alone', async () => {
    writeFileSync(join(folder, '批示.txt'), '合成数据');
    await writeYear(results, folder, OPTIONS, ASKED);
    expect(readFileSync(join(folder, '批示.txt'), 'utf8')).toBe('合成数据');
    expect(readdirSync(join(folder, '..')).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(existsSync(join(folder, 'receipt.json'))).toBe(true);
  });
});

it.each(['', '{}', 'no json', '{"schema":"yufang.summary/1"}'])('%j is no receipt', (text) => {
  expect(readReceipt(text)).toBeUndefined();
});

describe('a receipt that somebody has touched', () => {
  const good = {
    schema: 'yufang.receipt/1',
    tool: { name: 'yufang', version: '0.1.0' },
    command: 'report',
    plan: { id: 'p', sha256: 'ab' },
    options: ASKED,
    inputs: [{ file: '甲/乙.xlsx', sha256: 'ab' }],
    outputs: [{ file: '市-2025.xlsx', sha256: 'ab', bytes: 1 }],
  };
  it('is one while it says what a receipt says', () => {
    expect(readReceipt(JSON.stringify(good))).toEqual(good);
  });
  it.each<[string, object]>([
    ['another schema', { schema: 'yufang.receipt/2' }],
    ['no tool', { tool: undefined }],
    ['a period that is none', { options: { ...ASKED, period: 'banana' } }],
    ['a period of another year', { options: { ...ASKED, period: '2024-06' } }],
    ['no day', { options: { ...ASKED, asOf: '2025-13-45' } }],
    ['a day that no month has', { options: { ...ASKED, asOf: '2025-02-30' } }],
    ['a language that is not spoken', { options: { ...ASKED, language: 'fr' } }],
    ['an evaluation of that name', { options: { ...ASKED, evaluation: '__proto__' } }],
    ['an output that is none', { outputs: [null] }],
    ['an output elsewhere', { outputs: [{ file: '../../x', sha256: 'ab', bytes: 1 }] }],
    ['an input without a hash', { inputs: [{ file: 'x.xlsx' }] }],
  ])('is none with %s', (_, wrong) => {
    expect(readReceipt(JSON.stringify({ ...good, ...wrong }))).toBeUndefined();
  });
});
