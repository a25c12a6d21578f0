// Are all counted cases there, the most frequent kind first, and does the chart follow?

import { describe, expect, it } from 'vitest';
import { monthsOf } from '../../../src/model/period.ts';
import { kinds } from '../../../src/report/sheets/kinds.ts';
import { build } from '../build.ts';
import { built } from '../model.ts';

describe('事故类别', () => {
  const results = build({ districts: 3, enterprises: 30, rate: 0.02 });
  const sheet = built(kinds, results);
  const rows = sheet.rowIds.filter((id) => /^all \d+$/.test(id));

  it('adds up to the cases that the rate counts', () => {
    const rate = results.measures.find(
      ({ measure, district, industry, window }) =>
        measure === 'injury-rate' && district === 'all' && industry === 'all' && window === 'year-to-date',
    )!;
    expect(rate.part).toBeGreaterThan(0);
    expect(sheet.cell('all total', 'cases').value).toBe(rate.part);
  });

  it('falls from row to row, and comes to the whole', () => {
    const counts = rows.map((id) => Number(sheet.cell(id, 'cases').value));
    const named = counts.filter(
      (_, i) => !['职业病', '未填'].includes(String(sheet.cell(rows[i]!, 'kind').value)),
    );
    expect([...named].sort((a, b) => b - a)).toEqual(named);
    expect(sheet.cell(rows.at(-1)!, 'soFar').value).toBeCloseTo(1, 12);
  });

  it('has a line for diseases, which need no kind, and none for blanks where there are none', () => {
    const named = rows.map((id) => String(sheet.cell(id, 'kind').value));
    expect(named).toContain('职业病');
    const ofDisease = results.cube
      .countedCases(monthsOf(results.period), 'all', 'all')
      .filter(({ values }) => values.basis === '14.4');
    expect(ofDisease.length).toBeGreaterThan(0);
    expect(sheet.cell(rows[named.indexOf('职业病')]!, 'cases').value).toBe(ofDisease.length);
    expect(named.includes('未填')).toBe(
      results.cube
        .countedCases(monthsOf(results.period), 'all', 'all')
        .some(({ values }) => values.basis !== '14.4' && values.accidentKind === undefined),
    );
  });

  it('has a chart whose bars are the rows of the key industries', () => {
    const charts = sheet.model.blocks.flatMap((block) => (block.kind === 'charts' ? block.charts : []));
    const [bars] = charts[0]!.series;
    expect(bars!.points.map(({ cell }) => cell)).toEqual(
      sheet.rowIds.filter((id) => /^key \d+$/.test(id)).map((id) => `kinds!${id}.cases`),
    );
  });
});
