// Does a chart join only months that follow each other, and does its axis hold what is drawn on it?

import { describe, expect, it } from 'vitest';
import type { Consolidated } from '../../../src/define.ts';
import { chartData } from '../../../src/page/chart-data.ts';
import { asking } from '../../../src/report/ask.ts';
import { fallsChart } from '../../../src/report/charts/falls.ts';
import { trendChart } from '../../../src/report/charts/trend.ts';
import { build } from '../build.ts';
import { OPTIONS, written } from '../written.ts';

const results = build({ enterprises: 40 });
const ask = asking(results, OPTIONS);

describe('months of years between which nothing was given', () => {
  const chart = trendChart(results, ask)!;

  it('are one empty place, and no line crosses it', () => {
    const at = chart.categories.indexOf('…');
    expect(chart.categories.slice(at - 1, at + 2)).toEqual(['2020-12', '…', '2025-01']);
    expect(chart.categories.filter((category) => category === '…')).toHaveLength(1);
    for (const { id, values } of chartData(chart).series) {
      expect(values, id).toHaveLength(chart.categories.length);
      expect(values[at], id).toBeNull();
    }
    const [month] = chartData(chart).series;
    expect([month!.values[at - 1], month!.values[at + 1]]).not.toContain(null);
  });

  it('are empty on the sheet of the workbook too', async () => {
    const book = await written(results);
    const cells = book.cells('图表数据');
    const [place] = [...cells].find(([, { value }]) => value === '…')!;
    for (const column of ['B', 'C', 'D'])
      expect(cells.get(place.replace('A', column))).toMatchObject({ type: 'e', formula: 'NA()' });
  });
});

describe('the axis of the falls', () => {
  /** As if the districts had these limits. */
  function axisOf(...limits: readonly (readonly [low: number, value: number, high: number])[]) {
    const codes = ['all', ...results.plan.districts.map(({ code }) => code)];
    const measures = results.measures.map((one) => {
      if (one.measure !== 'injury-reduction' || one.industry !== 'key') return one;
      const [low, value, high] = limits[codes.indexOf(one.district)] ?? limits.at(-1)!;
      return { ...one, low, value, high, required: 0.18 };
    });
    const changed: Consolidated = { ...results, measures };
    return fallsChart(changed, asking(changed, OPTIONS));
  }

  it('reaches the lowest limit, on a line of a grid that has one at 0', () => {
    const { axis, title } = axisOf([-0.086, 0.14, 0.32], [-1.196, -0.22, 0.3]);
    expect(axis).toMatchObject({ min: -1.2, max: 0.4, step: 0.2 });
    expect(title).toBe('各区市重点行业发生率降幅（须线为95%区间）');
    expect(axisOf([-1.7, 0.1, 0.62]).axis).toMatchObject({ min: -2, max: 1, step: 0.5 });
    expect(axisOf([-0.3, 0.1, 0.3]).axis).toMatchObject({ min: -0.3, max: 0.3, step: 0.1 });
    expect(axisOf([0.05, 0.1, 0.3]).axis).toMatchObject({ min: 0, max: 0.3, step: 0.1 });
  });

  it('is cut where one limit would leave the others nothing to be seen by, and says so', () => {
    const { axis, title, alt } = axisOf([-0.1, 0.1, 0.3], [-75.9, -0.2, 0.9]);
    expect(axis).toMatchObject({ min: -1, max: 1, step: 0.2 });
    for (const words of [title, alt]) expect(words).toContain('须线为95%区间，低于 -100% 的部分截去');
  });

  it('is that of the native chart', async () => {
    const book = await written(results);
    const [, xml] = [...book.parts].find(
      ([name, part]) => name.startsWith('xl/charts/') && part.includes('errBars'),
    )!;
    const { min, max, step } = fallsChart(results, ask).axis;
    expect(xml).toContain(`<c:max val="${max}"/><c:min val="${min}"/>`);
    expect(xml).toContain(`<c:crossBetween val="between"/><c:majorUnit val="${step}"/></c:valAx>`);
  });
});
