import { describe, expect, it } from 'vitest';
import type { Consolidated } from '../../../src/define.ts';
import { targetOutlook } from '../../../src/metrics/target-outlook.ts';
import type { Measure } from '../../../src/model/measure.ts';
import { loadPlan } from '../../../src/plans/load.ts';
import { outlook } from '../../../src/report/sheets/outlook.ts';
import { build } from '../build.ts';
import { built } from '../model.ts';

const results = build();

/** The same results with another answer for one scope. */
function withOutlook(district: string, change: Partial<Measure>): Consolidated {
  const isIt = (measure: Measure) =>
    measure.measure === 'target-outlook' && measure.district === district && measure.industry === 'key';
  return {
    ...results,
    measures: results.measures.map((measure) => (isIt(measure) ? { ...measure, ...change } : measure)),
  };
}

const figureOf = (district: string) =>
  results.measures.find(
    (measure) =>
      measure.measure === 'target-outlook' && measure.district === district && measure.industry === 'key',
  )!;

describe('目标测算', () => {
  const { cell, rowIds, model } = built(outlook, results);
  const codes = results.plan.districts.map(({ code }) => code);

  it('has a row for each district and the city, then for each industry and their union', () => {
    const industries = results.plan.industries.map(({ id }) => `industry-${id}`);
    expect(rowIds).toEqual([...codes, 'all', ...industries, 'industry-key', 'industry-all']);
  });

  it('counts with formulas where it is arithmetic over the row', () => {
    for (const row of ['370202', 'all', 'industry-key']) {
      expect(cell(row, 'exposure').formula).toBe('[nowExposure]/6*12');
      expect(cell(row, 'allowed').formula).toBe('INT((1-[bar]+1E-12)*[baseCases]/[baseExposure]*[exposure])');
      expect(cell(row, 'remaining').formula).toBe('[allowed]-[nowCases]');
      expect(cell(row, 'remaining').value).toBe(
        Number(cell(row, 'allowed').value) - Number(cell(row, 'nowCases').value),
      );
    }
    expect(cell('all', 'nowCases').formula).toBe('SUM([370202.nowCases]:[370211.nowCases])');
    expect(cell('industry-key', 'nowCases').formula).toBeUndefined();
  });

  it('holds what the metric says, and says that the rest is computed', () => {
    const { value, outlook: found } = figureOf('370202');
    expect(cell('370202', 'probability').value).toBe(value);
    expect(cell('370202', 'expected').value).toBe(found!.expected);
    expect(cell('370202', 'bar').value).toBe(found!.bar);
    const headers = model.blocks.flatMap((block) => (block.kind === 'grid' ? block.columns : []));
    expect(headers.find(({ id }) => id === 'probability')!.note).toContain('不是公式');
  });

  it('names the model, and promises nothing', () => {
    const words = model.notes.join('\n');
    for (const named of ['伽马-泊松（负二项）', 'Jeffreys', '近 12 个月', '不是承诺', '负数表示已经超出'])
      expect(words).toContain(named);
  });

  it('marks what is exceeded, and greys what is too little to judge by or not all there', () => {
    const at = (base: number, more: object = {}) => {
      const { outlook: found, base: was } = figureOf('370202');
      const changed = withOutlook('370202', {
        value: 0,
        base: { ...was!, part: base },
        outlook: { ...found!, remaining: -4, ...more },
      });
      return built(outlook, changed).cell('370202', 'remaining');
    };
    expect(at(100)).toMatchObject({ value: -4, tone: 'bad' });
    expect(at(19)).toMatchObject({ value: -4, tone: 'unknown' });
    expect(at(100, { expected: null })).toMatchObject({ tone: 'unknown' });
  });

  it('foretells in whole percents, but what is over is certain', () => {
    const look = (value: number) =>
      built(outlook, withOutlook('370202', { value })).cell('370202', 'probability').look;
    expect([look(0.3), look(0), look(1)]).toEqual(['chance', 'percent', 'percent']);
  });

  it('writes what is unknown as — with its reason', () => {
    const absent = built(outlook, build({ absent: 1 }));
    for (const column of ['nowCases', 'exposure', 'allowed', 'remaining', 'probability', 'yearlyFall'])
      expect(absent.cell('all', column)).toMatchObject({ value: '—', note: '缺少数据' });
    const { outlook: found } = figureOf('370202');
    const none = built(
      outlook,
      withOutlook('370202', { outlook: { ...found!, provable: null, yearlyFall: null } }),
    );
    expect(none.cell('370202', 'provable').note).toContain('一例不发生');
    expect(none.cell('370202', 'yearlyFall').note).toContain('目标月份');
  });

  it('goes on under the national plan, before whose base year is over nothing is required', () => {
    const plan = { ...loadPlan('national-2026-2030'), districts: results.plan.districts };
    const measures = [...targetOutlook.measure({ ...results.cube, plan }, '2025-06', plan)];
    const sheet = built(outlook, { ...results, plan, measures });
    expect(sheet.cell('all', 'allowed')).toMatchObject({
      value: '—',
      note: '报送期不晚于基期，尚无目标进度',
    });
    expect(sheet.cell('all', 'nowCases').value).toBe(cell('all', 'nowCases').value);
  });

  it('ends with the year', () => {
    const year = build({ period: '2025-12', districts: 2 });
    const over = built(outlook, year);
    expect(over.cell('all', 'exposure').formula).toBe('[nowExposure]');
    expect([0, 1]).toContain(over.cell('all', 'probability').value);
    expect(over.cell('all', 'yearlyFall')).toMatchObject({ value: '—' });
  });
});
