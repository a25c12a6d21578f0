// How does the rate run, month by month and over twelve months, against the path that the target requires?

import type { Consolidated } from '../../define.ts';
import { monthIndex } from '../../model/period.ts';
import { unitWords } from '../../words/unit.ts';
import type { Ask } from '../ask.ts';
import type { Chart, Point } from '../sheet.ts';
import { monthsOfTrend } from '../trend/city.ts';

/** Two years and a half: older months are in the table. */
const SHOWN = 30;

/** Stands for years between two months of which nobody's file was given. */
const BREAK = '…';

/** December 2020 is no neighbour of January 2024: a line from the one to the other would say what nobody knows. */
function withBreaks(months: readonly string[]): string[] {
  return months.flatMap((month, i) => {
    const before = months[i - 1];
    const follows = before === undefined || monthIndex(month) === monthIndex(before) + 1;
    return follows ? [month] : [BREAK, month];
  });
}

/** Over the rows of 月度趋势, key industries; undefined where no month has a rate. */
export function trendChart(results: Consolidated, ask: Ask): Chart | undefined {
  const { plan } = results;
  const { say } = ask;
  const figureOf = (month: string, window: 'month' | 'rolling-12') =>
    ask.figure('injury-trend', { month, industry: 'key', window });
  const all = monthsOfTrend(results);
  const known = all.filter((month) => typeof figureOf(month, 'month')?.value === 'number');
  const first = known.slice(-SHOWN)[0];
  if (first === undefined) return undefined;
  const months = withBreaks(all.filter((month) => month >= first));
  const points = (column: string, value: (month: string) => number | null | undefined): Point[] =>
    months.map((month) =>
      month === BREAK ? { value: null } : { cell: `trend!key-${month}.${column}`, value: value(month) },
    );
  const path = (month: string) => {
    const { base, required } = figureOf(month, 'rolling-12') ?? {};
    return typeof base?.value === 'number' && required !== undefined ? base.value * (1 - required) : null;
  };
  const unit = unitWords(plan.rate.per, plan.rate.exposure, ask.language);
  return {
    id: 'trend',
    title: say(
      `${ask.districtName('all')}重点行业发生率月度走势`,
      'Injury rate in key industries, month by month',
    ),
    alt: say(
      '柱：当月发生率；实线：近 12 个月发生率；虚线：目标进度应达的发生率。无法计算的月份留空，没有数据的年份只占一格（…）。',
      'Bars: the rate of the month; line: of twelve months; dashed: what the path requires. Unknown months are blank, years without data one gap (…).',
    ),
    categories: months,
    axis: { title: unit, format: '0.0', min: 0 },
    series: [
      {
        id: 'month',
        name: say('当月', 'Month'),
        shape: 'bar',
        colour: 'quiet',
        points: points('rate', (month) => figureOf(month, 'month')?.value),
      },
      {
        id: 'twelve',
        name: say('近12个月', 'Twelve months'),
        shape: 'line',
        points: points('twelve', (month) => figureOf(month, 'rolling-12')?.value),
      },
      {
        id: 'path',
        name: say('应达', 'Path'),
        shape: 'dashed',
        colour: 'second',
        points: points('path', path),
      },
    ],
  };
}
