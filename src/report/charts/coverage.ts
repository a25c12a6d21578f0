// How much of the training that is due has been done, district by district, and where does the target lie?

import type { Consolidated } from '../../define.ts';
import type { Ask } from '../ask.ts';
import { rowId } from '../coverage.ts';
import type { Chart } from '../sheet.ts';

/** Over the rows of 培训覆盖. */
export function coverageChart({ plan }: Consolidated, ask: Ask): Chart {
  const codes = plan.districts.map(({ code }) => code);
  const scopes = ['all', ...(codes.length > 1 ? codes : [])];
  const figures = scopes.map((district) =>
    ask.figure('training-coverage', { district, industry: 'key', role: 'all' }),
  );
  return {
    id: 'coverage',
    title: ask.say('各区市重点人员培训覆盖率', 'Training coverage by district'),
    alt: ask.say(
      '柱：全市和各区市的培训覆盖率；虚线：目标。无法计算的区市留空。',
      'Bars: training coverage of the city and of each district; dashed: the target. Unknown is left blank.',
    ),
    categories: scopes.map((district) => ask.districtName(district)),
    axis: { format: '0%', min: 0, max: 1 },
    series: [
      {
        id: 'coverage',
        name: ask.say('覆盖率', 'Coverage'),
        shape: 'bar',
        points: figures.map((figure, i) => ({
          cell: `training!${rowId(scopes[i]!, 'all')}.coverage`,
          value: figure?.value,
        })),
      },
      {
        id: 'target',
        name: ask.say('目标', 'Target'),
        shape: 'dashed',
        colour: 'second',
        points: scopes.map(() => ({ value: plan.training.target })),
      },
    ],
  };
}
