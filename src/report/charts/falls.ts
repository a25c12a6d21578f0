// The fall of the rate by district with its 95 % interval, and what the path requires: who is where, and how sure is it?

import type { Consolidated } from '../../define.ts';
import type { Measure } from '../../model/measure.ts';
import { percentWords } from '../../words/figures.ts';
import type { Ask } from '../ask.ts';
import type { Chart } from '../sheet.ts';

/** Over the rows of 区市, key industries. */
export function fallsChart({ plan }: Consolidated, ask: Ask): Chart {
  const codes = plan.districts.map(({ code }) => code);
  const scopes = ['all', ...codes];
  const figures = scopes.map((district) => ask.figure('injury-reduction', { district, industry: 'key' }));
  const cell = (i: number, column: string) => `districts!${scopes[i]}.${column}`;
  const required = figures[0]?.required;
  return {
    id: 'falls',
    title: ask.say(
      '各区市重点行业发生率降幅（须线为95%区间）',
      'Fall by district, key industries (whiskers: 95 %)',
    ),
    alt: ask.say(
      `柱：全市和各区市的降幅，须线为95%区间；虚线：本期应达 ${required === undefined ? '—' : percentWords(required)}。无法计算的区市留空。`,
      'Bars: the fall of the city and of each district with its 95 % interval; dashed: what the path requires by now. Unknown is left blank.',
    ),
    categories: scopes.map((district) => ask.districtName(district)),
    axis: { format: '0%', ...boundsOf(figures) },
    series: [
      {
        id: 'fall',
        name: ask.say('降幅', 'Fall'),
        shape: 'bar',
        colour: 'quiet',
        points: figures.map((figure, i) => ({ cell: cell(i, 'fall'), value: figure?.value })),
        limits: figures.map((figure, i) => ({
          low: { cell: cell(i, 'low'), value: figure?.low },
          high: { cell: cell(i, 'high'), value: figure?.high },
        })),
      },
      {
        id: 'required',
        name: ask.say('本期应达', 'Required by now'),
        shape: 'dashed',
        colour: 'second',
        points: figures.map((figure, i) => ({ cell: cell(i, 'required'), value: figure?.required })),
      },
    ],
  };
}

/** Whiskers count, and reach over no edge; what lies beyond −100 % is cut, or the falls themselves could not be seen. */
function boundsOf(figures: readonly (Measure | undefined)[]): { min: number; max: number } {
  const known = figures.flatMap((figure) => [figure?.low, figure?.high, figure?.value, figure?.required]);
  const numbers = known.filter((value) => typeof value === 'number');
  if (numbers.length === 0) return { min: 0, max: 1 };
  const tenth = (value: number, round: (value: number) => number) => round(value * 10) / 10;
  return {
    min: Math.max(-1, tenth(Math.min(0, ...numbers), Math.floor)),
    max: Math.min(1, tenth(Math.max(0, ...numbers), Math.ceil)) || 1,
  };
}
