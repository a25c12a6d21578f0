// Which kinds of accident make up most of the cases? Bars from the most frequent on, and how much they come to so far.

import type { Measure } from '../../model/measure.ts';
import { GROUPS } from '../../words/groups.ts';
import type { Ask } from '../ask.ts';
import type { Chart } from '../sheet.ts';

/** Over the rows of 事故类别, key industries. */
export function paretoChart(counts: readonly Measure[], ask: Ask): Chart {
  let soFar = 0;
  const shares = counts.map(({ part, whole }) => {
    soFar += part!;
    return soFar / whole!;
  });
  return {
    id: 'pareto',
    title: ask.say('重点行业案件的事故类别（帕累托图）', 'Kinds of accident in key industries (Pareto)'),
    alt: ask.say(
      '柱：各事故类别的案件数，由多到少；线：累计占比（右轴）。',
      'Bars: cases of each kind, the most frequent first; line: share so far (right axis).',
    ),
    categories: counts.map(({ group }) => {
      const words = GROUPS[group!];
      return words ? ask.of(words) : group!;
    }),
    axis: { format: '0', min: 0 },
    right: { format: '0%', min: 0, max: 1 },
    series: [
      {
        id: 'cases',
        name: ask.say('案件', 'Cases'),
        shape: 'bar',
        points: counts.map(({ part }, i) => ({ cell: `kinds!key ${i}.cases`, value: part })),
      },
      {
        id: 'soFar',
        name: ask.say('累计占比', 'Share so far'),
        shape: 'line',
        onRight: true,
        colour: 'second',
        points: shares.map((value, i) => ({ cell: `kinds!key ${i}.soFar`, value })),
      },
    ],
  };
}
