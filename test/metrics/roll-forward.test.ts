// Is an enterprise that moved, closed, was renamed told from one that is just not sent any more?

import { describe, expect, it } from 'vitest';
import { insuranceChange } from '../../src/metrics/insurance-change.ts';
import { ledgerChanges } from '../../src/metrics/ledger-changes.ts';
import { rollForward } from '../../src/tally/roll-forward.ts';
import { cityOf, firm, plan, sent } from '../tally/sent.ts';

const of = (district: string, period: string, enterprise: Record<string, unknown>[]) =>
  sent({ district, period, enterprise, injury: [] });

const YEAR = [
  of('1', '2024-06', [firm('old', 1)]),
  of('1', '2024-12', [
    firm('same', 10),
    firm('moves', 20),
    firm('closes', 30),
    firm('goes', 40),
    firm('named', 50, { name: '甲 厂' }),
    firm('turns', 60, { keyIndustry: 'machinery' }),
    firm('dead', 5, { status: '注销' }),
  ]),
  of('2', '2024-12', [firm('other', 100)]),
  of('1', '2025-05', [firm('same', 10)]),
  of('1', '2025-06', [
    firm('same', 15, { insured: 12 }),
    firm('closes', 30, { status: '注销' }),
    firm('named', 50, { name: '乙厂' }),
    firm('turns', 60, { dustExposed: true }),
    firm('begins', 7),
  ]),
  of('2', '2025-06', [firm('other', 100, { name: 'other ' }), firm('moves', 20)]),
  of('1', '2025-07', [firm('later', 1)]),
];

describe('the roll-forward of a year', () => {
  const { city, cube } = cityOf(YEAR);
  const { changes, between } = rollForward(city, '2025-06', plan);

  it('holds the last ledger of last year against the latest of the period', () => {
    expect(between.get('1')).toMatchObject({ before: { period: '2024-12' }, now: { period: '2025-06' } });
  });

  it('names each change once, over the whole city', () => {
    expect(
      changes.map(({ change, district, before, now }) => [district, change, (now ?? before)!.values.uscc]),
    ).toEqual([
      ['1', 'new', 'begins'],
      ['1', 'closed', 'closes'],
      ['1', 'gone', 'goes'],
      ['1', 'renamed', 'named'],
      ['1', 'industry', 'turns'],
      ['2', 'moved', 'moves'],
    ]);
    expect(changes.at(-1)).toMatchObject({ from: '1' });
  });

  it('is counted by district, and the city is their sum', () => {
    const count = (district: string, group: string) =>
      [...ledgerChanges.measure(cube, '2025-06', plan)].find(
        (one) => one.district === district && one.group === group,
      )!;
    expect(count('1', 'new')).toMatchObject({ value: 1, whole: 6 });
    expect(count('2', 'moved')).toMatchObject({ value: 1, whole: 1 });
    expect(count('all', 'new')).toMatchObject({ value: 1, whole: 7 });
  });

  it('says how far the insured came, and nothing where a ledger is missing', () => {
    const change = (one: typeof cube, district: string) =>
      [...insuranceChange.measure(one, '2025-06', plan)].find((measure) => measure.district === district)!;
    expect(change(cube, '1')).toMatchObject({
      base: { part: 210, whole: 210 },
      now: { part: 129, whole: 132 },
      value: 129 / 132 - 1,
    });
    const without = cityOf(YEAR.filter(({ label }) => label !== '2_2024-12_.xlsx')).cube;
    expect(change(without, '2')).toMatchObject({ value: null, reason: 'no-data' });
    expect(change(without, 'all')).toMatchObject({ value: null, reason: 'no-data' });
    const lacking = [...ledgerChanges.measure(without, '2025-06', plan)];
    expect(lacking.find(({ district }) => district === '2')).toMatchObject({
      value: null,
      reason: 'no-data',
    });
    expect(lacking.find(({ district }) => district === 'all')).toMatchObject({
      remarks: ['ledger-not-held'],
    });
  });
});
