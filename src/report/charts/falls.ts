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
  const { isCut, ...bounds } = boundsOf(figures);
  const cut = isCut
    ? ask.say(`，低于 ${percentWords(CUT, 0)} 的部分截去`, `, cut below ${percentWords(CUT, 0)}`)
    : '';
  return {
    id: 'falls',
    title: ask.say(
      `各区市重点行业发生率降幅（须线为95%区间${cut}）`,
      `Fall by district, key industries (whiskers: 95 %${cut})`,
    ),
    alt: ask.say(
      `柱：全市和各区市的降幅，须线为95%区间${cut}；虚线：本期应达 ${required === undefined ? '—' : percentWords(required)}。无法计算的区市留空。`,
      `Bars: the fall of the city and of each district with its 95 % interval${cut}; dashed: what the path requires by now. Unknown is left blank.`,
    ),
    categories: scopes.map((district) => ask.districtName(district)),
    axis: { format: '0%', ...bounds },
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

/** Whiskers count. Further down than this they are cut, and it is said: the falls themselves could not be seen. */
const LOWEST = -2;
const CUT = -1;

interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly isCut: boolean;
}

/** On a line of the grid, which has a line at 0. */
function boundsOf(figures: readonly (Measure | undefined)[]): Bounds {
  const known = figures.flatMap((figure) => [figure?.low, figure?.high, figure?.value, figure?.required]);
  const numbers = known.filter((value) => typeof value === 'number');
  if (numbers.length === 0) return { min: 0, max: 1, step: 1 / 5, isCut: false };
  const lowest = Math.min(0, ...numbers);
  const isCut = lowest < LOWEST;
  const [from, to] = [isCut ? CUT : lowest, Math.max(0, ...numbers)];
  const inWhole = DENSE_TO_WIDE.find((one) => (to - from) * one <= LINES) ?? DENSE_TO_WIDE.at(-1)!;
  // 0.7 × 10 may be a little more than 7.
  const lines = (value: number, round: (value: number) => number) =>
    round(+(value * inWhole).toFixed(9)) / inWhole;
  return { min: lines(from, Math.floor), max: lines(to, Math.ceil) || 1, step: 1 / inWhole, isCut };
}

const LINES = 10;
/** Lines of the grid in 100 %. */
const DENSE_TO_WIDE = [10, 5, 2] as const;
