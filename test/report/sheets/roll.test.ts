// Does 台账变动 add its districts up, and list each change with what it was and where it stands?

import { describe, expect, it } from 'vitest';
import { METRICS } from '../../../src/metrics/index.ts';
import { roll } from '../../../src/report/sheets/roll.ts';
import { cityOf, firm, plan, sent } from '../../tally/sent.ts';
import { build } from '../build.ts';
import { built } from '../model.ts';

const of = (district: string, period: string, enterprise: Record<string, unknown>[]) =>
  sent({ district, period, enterprise, injury: [] });

const { city, cube } = cityOf([
  of('1', '2024-12', [firm('A', 10), firm('B', 20, { name: '旧名' }), firm('C', 30)]),
  of('2', '2024-12', [firm('D', 40, { insured: 30 })]),
  of('1', '2025-06', [firm('A', 10), firm('B', 20, { name: '新名' })]),
  of('2', '2025-06', [firm('D', 40, { insured: 40 }), firm('C', 30)]),
]);
const measures = METRICS.flatMap((metric) => [...metric.measure(cube, '2025-06', plan)]);
const sheet = built(roll, { ...build({ districts: 1 }), plan, period: '2025-06', city, cube, measures });

describe('台账变动', () => {
  it('adds the districts up by formula', () => {
    expect(sheet.cell('counts-1', 'renamed').value).toBe(1);
    expect(sheet.cell('counts-all', 'before')).toMatchObject({
      formula: 'SUM([counts-1.before],[counts-2.before])',
      value: 4,
    });
    expect(sheet.cell('counts-all', 'moved').value).toBe(1);
    expect(sheet.cell('counts-all', 'gone').value).toBe(0);
  });

  it('holds the insured then against now', () => {
    expect(sheet.cell('insured-2', 'baseRate')).toMatchObject({
      formula: '[baseCovered]/[baseRequired]',
      value: 0.75,
    });
    expect(sheet.cell('insured-2', 'change')).toMatchObject({ formula: '[nowRate]-[baseRate]', value: 0.25 });
    expect(sheet.cell('insured-all', 'nowCovered').value).toBe(100);
  });

  it('lists each change, with what it was', () => {
    expect(sheet.ledgerRows.map(({ cells }) => [cells[0], cells[1], cells[7], cells[9]])).toEqual([
      ['甲区', '更名', 'B', '旧名 → 新名'],
      ['乙区', '区市迁入', 'C', '甲区 →'],
    ]);
  });
});
