// Where do the points of the charts stand? On a sheet of their own, behind the others: live formulas over the tables, and
// #N/A where a table has —, so that a chart leaves a gap and never draws 0.

import type { Ask } from '../ask.ts';
import { type Cell, type Chart, type Grid, NOT_AVAILABLE, type Point, type SheetModel } from '../sheet.ts';
import type { Look } from '../style.ts';

/** By which a chart finds its points: `[charts!trend 3.rate]`. */
export const CHART_SHEET = 'charts';
export const CHART_SHEET_NAME = '图表数据';

export const rowOf = (chart: Chart, i: number) => `${chart.id} ${i}`;

/** Whiskers are as long as the limits are away from the point: Excel wants lengths. */
export const upOf = (series: string) => `${series}-up`;
export const downOf = (series: string) => `${series}-down`;

export function chartSheet(charts: readonly Chart[], ask: Ask): SheetModel {
  return {
    title: ask.say('图表数据', 'Data of the charts'),
    notes: [
      ask.say(
        '各图的数据点，均为指向其他表的公式；#N/A 表示该值无法计算，图上留空，不画成 0。',
        'The points of the charts, formulas over the other sheets; #N/A is unknown: a gap in the chart, never 0.',
      ),
    ],
    widths: [20, ...Array(Math.max(...charts.map(columnsIn))).fill(14)],
    blocks: charts.map((chart) => gridOf(chart, ask)),
    tab: 'method',
    hidden: true,
  };
}

function columnsIn({ series }: Chart): number {
  return series.reduce((sum, { limits }) => sum + (limits ? 3 : 1), 0);
}

function gridOf(chart: Chart, ask: Ask): Grid {
  const category = { id: 'category', header: ask.say('分类', 'Category'), look: 'text' as const };
  return {
    kind: 'grid',
    id: chart.id,
    caption: chart.title,
    columns: [
      category,
      ...chart.series.flatMap(({ id, name, limits, onRight }) => {
        const axis = onRight ? chart.right! : chart.axis;
        const look: Look = axis.format.includes('%') ? 'percent' : 'rate';
        const whisker = (of: string, header: string) => ({ id: of, header, look });
        return [
          { id, header: name, look },
          ...(limits
            ? [
                whisker(upOf(id), `${name} ${ask.say('上限差', 'up')}`),
                whisker(downOf(id), `${name} ${ask.say('下限差', 'down')}`),
              ]
            : []),
        ];
      }),
    ],
    rows: chart.categories.map((name, i) => ({
      id: rowOf(chart, i),
      cells: {
        category: name,
        ...Object.fromEntries(
          chart.series.flatMap(({ id, points, limits }) => [
            [id, pointCell(points[i]!)],
            ...(limits
              ? [
                  [upOf(id), distanceCell(limits[i]!.high, points[i]!)],
                  [downOf(id), distanceCell(points[i]!, limits[i]!.low)],
                ]
              : []),
          ]),
        ),
      },
    })),
  };
}

function pointCell({ cell, value }: Point): Cell {
  const shown = value ?? NOT_AVAILABLE;
  if (cell === undefined) return typeof value === 'number' ? { value } : { value: shown, formula: 'NA()' };
  return { value: shown, formula: `IF(ISNUMBER([${cell}]),[${cell}],NA())` };
}

/** `from` − `to`. */
function distanceCell(from: Point, to: Point): Cell {
  const isKnown = typeof from.value === 'number' && typeof to.value === 'number';
  const value = isKnown ? from.value! - to.value! : 0;
  if (from.cell === undefined || to.cell === undefined) return { value };
  return { value, formula: `IF(COUNT([${from.cell}],[${to.cell}])=2,[${from.cell}]-[${to.cell}],0)` };
}
