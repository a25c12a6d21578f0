// Is a district that is behind held against the same months of its base, by hand numbers, and nobody else against others?

import { describe, expect, it } from 'vitest';
import type { Consolidated } from '../../src/define.ts';
import { METRICS } from '../../src/metrics/index.ts';
import { injuryReductionByDefinition } from '../../src/metrics/injury-reduction-by-definition.ts';
import { asking } from '../../src/report/ask.ts';
import { definitions } from '../../src/report/sheets/definitions.ts';
import type { Submission } from '../../src/tally/city.ts';
import { provenanceOf } from '../../src/tally/provenance.ts';
import { build } from '../report/build.ts';
import { built } from '../report/model.ts';
import { OPTIONS } from '../report/written.ts';
import { cityOf, firm, hurt, plan, sent } from '../tally/sent.ts';

const period = '2025-06';

/** 1,200 insured: 100 person-years a month. Cases by month, January first. */
const of = (district: string, when: string, ...cases: readonly number[]) =>
  sent({
    district,
    period: when,
    enterprise: [firm(`A${district}`, 1200, { keyIndustry: 'machinery' })],
    injury: cases.flatMap((count, i) =>
      Array.from({ length: count }, (_, n) =>
        hurt(`${district}-${when}-${i}-${n}`, `A${district}`, `${when.slice(0, 4)}-0${i + 1}-11`),
      ),
    ),
  });

/** Totals of the base to the end of each month. */
const totals = (district: string, ends: Readonly<Record<string, number>>) =>
  sent({
    district,
    period: '2020',
    history: Object.entries(ends).flatMap(([end, injuries]) =>
      ['machinery', 'other'].map((industry) => ({
        district,
        industry,
        period: `2020-${end}`,
        injuries: industry === 'other' ? 0 : injuries,
        exposure: industry === 'other' ? 0 : 1200,
      })),
    ),
  });

/** 甲区 sent to April only, and its base has half of its cases in May and June. */
const second = [of('2', '2020', 5, 5, 5, 5, 5, 5), of('2', period, 4, 4, 4, 4, 4, 4)];
const late = [of('1', '2020', 5, 5, 5, 5, 10, 10), of('1', '2025-04', 4, 4, 4, 4), ...second];

function results(submissions: readonly Submission[]): Consolidated {
  const { city, cube } = cityOf(submissions, plan);
  const measures = METRICS.flatMap((metric) => [...metric.measure(cube, period, plan)]);
  return { ...build(), plan, period, city, cube, measures };
}
const figure = (from: Consolidated, district: string, definition = 'same-months') =>
  asking(from, OPTIONS).figure('injury-reduction-by-definition', { definition, district, industry: 'key' })!;

describe('a district that sent to April, of whose base half lies in May and June', () => {
  const city = results(late);

  it('is held against January to April of its base', () => {
    expect(figure(city, '1', 'official')).toMatchObject({
      base: { part: 40, whole: 600 },
      now: { part: 16 },
    });
    expect(figure(city, '1', 'official').value).toBeCloseTo(1 - 16 / 400 / (40 / 600), 12); // 40 %
    const { base, now, value, verdict, remarks, behind } = figure(city, '1');
    expect([base!.part, now!.part]).toEqual([20, 16]);
    expect([base!.whole, now!.whole]).toEqual([400, 400]);
    expect(value).toBeCloseTo(0.2, 12);
    expect(behind).toEqual([{ district: '1', until: '2025-04' }]);
    // What is still to come may move it all the same.
    expect(verdict).toBe('immature');
    expect(remarks).toEqual(['same-months']);
  });

  it('makes the city one of other months: 50 against 40 cases in 1,000 years, and no fall of 31 %', () => {
    expect(figure(city, 'all', 'official').value).toBeCloseTo(1 - 40 / 1000 / (70 / 1200), 12);
    const { base, now, value } = figure(city, 'all');
    expect([base!.part, now!.part]).toEqual([50, 40]);
    expect([base!.whole, now!.whole]).toEqual([1000, 1000]);
    expect(value).toBeCloseTo(0.2, 12);
  });

  it('leaves the other district as it is', () => {
    const { definition, ...same } = figure(city, '2');
    const { definition: official, ...whole } = figure(city, '2', 'official');
    expect([definition, official]).toEqual(['same-months', 'official']);
    expect(same).toEqual(whole);
  });

  it('has its rows named: those of its own months', () => {
    const provenance = provenanceOf(city.city, plan);
    const rows = (district: string, field: string) =>
      injuryReductionByDefinition.sources!(figure(city, district), field, period, plan)!.flatMap(
        (question) => provenance.behind(question).rows,
      );
    const sum = (district: string, field: string) =>
      rows(district, field).reduce((total, { weight }) => total + weight, 0);
    expect([sum('1', 'base.part'), sum('1', 'now.part')]).toEqual([20, 16]);
    expect([sum('all', 'base.part'), sum('all', 'now.part')]).toEqual([50, 40]);
    expect(sum('all', 'base.whole')).toBeCloseTo(1000, 9);
  });

  it('has a row on 口径对照, and the other one none of its own', () => {
    const { rowIds, cell, model } = built(definitions, city);
    expect(cell('key-same-months', 'name').value).toBe('同区市同月份');
    expect(cell('key-same-months', 'fall')).toMatchObject({ formula: '1-[nowRate]/[baseRate]' });
    expect(cell('key-same-months', 'fall').note).toContain('本期和基期都只计该区市有数据的月份');
    expect(rowIds).toContain('detail-1-same-months');
    expect(rowIds).not.toContain('detail-2-same-months');
    expect(cell('districts-same-months', '1').formula).toBe('[detail-1-same-months.fall]');
    expect(cell('districts-same-months', '2').formula).toBe('[detail-2-official.fall]');
    const lines = model.blocks.flatMap((block) => (block.kind === 'lines' ? block.lines : []));
    expect(lines.join('\n')).toContain('【同区市同月份】未报送到本期的区市，基期也只计本期已报的同几个月');
  });
});

it('is not there where all have sent', () => {
  const all = results([of('1', '2020', 5, 5, 5, 5, 10, 10), of('1', period, 4, 4, 4, 4, 4, 4), ...second]);
  expect(all.measures.some(({ definition }) => definition === 'same-months')).toBe(false);
  expect(built(definitions, all).rowIds.join()).not.toContain('same-months');
});

describe('a base of totals', () => {
  const now = [of('1', '2025-04', 4, 4, 4, 4), ...second];

  it('without one to April cannot be cut there, and says which it has', () => {
    const without = results([totals('1', { '06': 40, '12': 80 }), ...now]);
    expect(figure(without, '1', 'official').value).not.toBeNull();
    for (const district of ['1', 'all']) {
      expect(figure(without, district)).toMatchObject({ value: null, reason: 'no-data', verdict: 'unknown' });
      expect(asking(without, OPTIONS).why(figure(without, district))).toBe(
        '缺少基期同月数据：基期只有1—6月和全年合计',
      );
    }
  });

  it('with one to April is held against that', () => {
    const cut = results([totals('1', { '04': 20, '06': 40, '12': 80 }), ...now]);
    expect(figure(cut, '1')).toMatchObject({ base: { part: 20, whole: 400 }, now: { part: 16, whole: 400 } });
    expect(figure(cut, 'all').base).toMatchObject({ part: 50, whole: 1000 });
  });
});
