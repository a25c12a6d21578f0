// Does 联防联控 add its districts up, and name the place of each gap? And is it silent where no register was sent?

import { describe, expect, it } from 'vitest';
import { METRICS } from '../../../src/metrics/index.ts';
import { joint } from '../../../src/report/sheets/joint.ts';
import { ofDistrict } from '../../../src/yearly/of-district.ts';
import { cityOf, firm, hurt, plan, sent } from '../../tally/sent.ts';
import { build } from '../build.ts';
import { built } from '../model.ts';

const of = (district: string, tables: object) =>
  sent({ district, period: '2025-06', enterprise: [firm('A', 10)], injury: [], ...tables });
const resultsOf = (...submissions: ReturnType<typeof of>[]) => {
  const { city, cube } = cityOf(submissions);
  const measures = METRICS.flatMap((metric) => [...metric.measure(cube, '2025-06', plan)]);
  return { ...build({ districts: 1 }), plan, period: '2025-06', city, cube, measures };
};
const sheetOf = (...submissions: ReturnType<typeof of>[]) => built(joint, resultsOf(...submissions));

const accidents = [
  { accidentNo: '1', uscc: 'A', accidentDate: '2025-02-01', minorInjuries: 1 },
  { accidentNo: '2', uscc: 'A', accidentDate: '2025-03-01', deaths: 1, enterpriseName: '合成甲公司' },
];
const sheet = sheetOf(
  of('1', {
    injury: [hurt('1', 'A', '2025-03-01', { accidentDate: '2025-02-02' })],
    'accident-register': accidents,
  }),
  of('2', {}),
);

describe('联防联控', () => {
  it('counts by district, unknown where nothing was sent', () => {
    expect(sheet.cell('counts-1', 'accident-value').value).toBe(1);
    expect(sheet.cell('counts-1', 'accident-whole').value).toBe(2);
    expect(sheet.cell('counts-2', 'accident-value').value).toBe('—');
    expect(sheet.cell('counts-all', 'accident-value').formula).toBe(
      'SUM([counts-1.accident-value],[counts-2.accident-value])',
    );
    expect(sheet.cell('counts-1', 'how').value).toBe('按人员 0，按日期 1');
  });

  it('lists each with its source', () => {
    expect(
      sheet.ledgerRows.map(({ cells }) => [...cells.slice(0, 5), ...cells.slice(6, 8), cells.at(-1)]),
    ).toEqual([['甲区', '未见工伤案件', '2025-03-01', 1, 0, 'A', '合成甲公司', 3]]);
  });

  it('says so where no register was sent', () => {
    expect(sheetOf(of('1', {})).model.notes).toEqual([expect.stringContaining('没有收到登记台账')]);
  });

  it('of a district’s own workbook holds it against the whole city, and names nothing of its neighbours', () => {
    const whole = resultsOf(
      of('1', { 'accident-register': accidents }),
      // Its firm's case stands in the neighbour's table, and the neighbour has a gap of its own.
      of('2', {
        injury: [hurt('1', 'A', '2025-03-01', { accidentDate: '2025-02-02' })],
        'accident-register': [{ accidentNo: '9', uscc: 'Z', accidentDate: '2025-02-01', deaths: 4 }],
      }),
    );
    const own = (code: string) =>
      built(joint, ofDistrict(whole, plan.districts.find((district) => district.code === code)!));
    const first = own('1');
    expect(first.cell('counts-1', 'accident-whole').value).toBe(2);
    expect(first.cell('counts-1', 'accident-value').value).toBe(1);
    expect(first.cell('counts-1', 'how').value).toBe('按人员 0，按日期 1');
    expect(first.ledgerRows.map(({ cells }) => cells.slice(2, 5))).toEqual([['2025-03-01', 1, 0]]);
    const second = own('2');
    expect(second.cell('counts-2', 'case-value').value).toBe(0);
    expect(second.ledgerRows.map(({ cells }) => cells[3])).toEqual([4, undefined]);
  });

  it('is the metric register-gaps, which is silent then', () => {
    const { cube } = cityOf([of('1', {})]);
    const metric = METRICS.find(({ id }) => id === 'register-gaps')!;
    expect([...metric.measure(cube, '2025-06', plan)]).toEqual([]);
  });
});
