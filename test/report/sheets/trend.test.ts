import { describe, expect, it } from 'vitest';
import { trend } from '../../../src/report/sheets/trend.ts';
import { build } from '../build.ts';
import { built } from '../model.ts';

describe('月度趋势 by date of decision', () => {
  const results = build();
  const { cell, columns, model, rowIds } = built(trend, results);

  it('makes every rate from the rows of its months', () => {
    expect(cell('key-2025-03', 'rate').formula).toBe('[cases]/[exposure]*1000');
    expect(cell('key-2025-03', 'sinceJanuary').formula).toBe(
      'SUM([key-2025-01.cases]:[key-2025-03.cases])/SUM([key-2025-01.exposure]:[key-2025-03.exposure])*1000',
    );
    expect(cell('key-2020-12', 'twelve').formula).toBe(
      'SUM([key-2020-01.cases]:[key-2020-12.cases])/SUM([key-2020-01.exposure]:[key-2020-12.exposure])*1000',
    );
    expect(cell('key-2025-06', 'path').formula).toBe('[base-key.rate]*(1-[required])');
    expect(cell('base-key', 'goal').formula).toBe('[rate]*(1-0.2)');
    expect(cell('rates-2020-12', '370203').formula).toBe(
      '[cases-2020-12.370203]/[exposure-2020-12.370203]*1000',
    );
  });

  it('holds what the formulas come to', () => {
    const value = (row: string, column: string) => Number(cell(row, column).value);
    const sum = (column: string) =>
      ['01', '02', '03'].reduce((all, month) => all + value(`key-2025-${month}`, column), 0);
    expect(value('key-2025-03', 'sinceJanuary')).toBeCloseTo((sum('cases') / sum('exposure')) * 1000, 9);
    expect(value('key-2025-06', 'path')).toBeCloseTo(
      value('base-key', 'rate') * (1 - value('key-2025-06', 'required')),
      12,
    );
  });

  it('writes — where twelve months reach before the data, and lists no year that nobody sent', () => {
    expect(cell('key-2025-06', 'twelve')).toMatchObject({ value: '—', note: '缺少数据' });
    expect(rowIds.some((id) => /202[1-4]/.test(id))).toBe(false);
    expect(model.notes.join()).toContain('2021、2022、2023、2024 年没有按月的数据');
  });

  it('says that the count is complete and lags', () => {
    expect(columns('key').some(({ id }) => id === 'completeness')).toBe(false);
    expect(model.notes[0]).toMatch(/^按认定日期计入：各月人数报送后即完整，但滞后于事故/);
  });
});

describe('月度趋势 by date of accident', () => {
  const results = build({
    definition: { dateBasis: 'occurred' },
    maturity: { minCompleteness: 0.9 },
    absent: 0,
  });

  it('shows completeness and what the cases will come to, as a formula', () => {
    const { cell, model } = built(trend, results);
    expect(cell('key-2025-06', 'developed').formula).toBe('[cases]/[completeness]');
    expect(cell('key-2025-06', 'completeness').value).toBe(1);
    expect(cell('developed-year-to-date-key', 'fall').value).toBe(cell('raw-year-to-date-key', 'fall').value);
    expect(model.notes[0]).toContain('完整度低于 90% 的月份标黄');
  });

  it('colours a month that is not complete, and does not develop one of which next to nothing is decided', () => {
    const measures = results.measures.map((measure) =>
      measure.measure === 'case-maturity' && measure.month! >= '2025-05'
        ? { ...measure, completeness: measure.month === '2025-05' ? 0.5 : 0.001, high: 4000 }
        : measure,
    );
    const { cell } = built(trend, { ...results, measures });
    expect(cell('key-2025-05', 'completeness')).toMatchObject({ value: 0.5, tone: 'warn' });
    expect(cell('key-2025-06', 'high')).toMatchObject({ value: '—' });
    expect(cell('key-2025-06', 'high').note).toContain('4,000');
  });

  it('is unknown for the city where a district is', () => {
    const { cell } = built(trend, build({ definition: { dateBasis: 'occurred' }, absent: 1 }));
    for (const column of ['cases', 'rate', 'path', 'completeness', 'developed', 'low']) {
      expect(cell('key-2025-03', column), column).toMatchObject({ value: '—' });
    }
    expect(cell('rates-2020-12', '370202').value).toBeTypeOf('number');
    expect(cell('rates-2020-12', '370211').value).toBe('—');
  });
});
