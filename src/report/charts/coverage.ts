// How much of the training that is due has been done, district by district, and where does the target lie? Of one district:
// role by role.

import type { Consolidated } from '../../define.ts';
import type { Ask } from '../ask.ts';
import { rowId } from '../coverage.ts';
import type { Chart } from '../sheet.ts';

/** Over the rows of 培训覆盖. */
export function coverageChart({ plan }: Consolidated, ask: Ask): Chart {
  const isOne = plan.districts.length === 1;
  const all = { district: 'all', role: 'all', name: ask.districtName('all') };
  const scopes = [
    isOne ? { ...all, name: ask.roleName('all') } : all,
    ...(isOne
      ? plan.roles.map(({ id }) => ({ district: 'all', role: id, name: ask.roleName(id) }))
      : plan.districts.map(({ code, name }) => ({ district: code, role: 'all', name }))),
  ];
  const figures = scopes.map(({ district, role }) =>
    ask.figure('training-coverage', { district, industry: 'key', role }),
  );
  return {
    id: 'coverage',
    title: isOne
      ? ask.say('各类重点人员培训覆盖率', 'Training coverage by role')
      : ask.say('各区市重点人员培训覆盖率', 'Training coverage by district'),
    alt: isOne
      ? ask.say(
          '柱：各类重点人员的培训覆盖率；虚线：目标。无法计算的留空。',
          'Bars: training coverage of each role; dashed: the target. Unknown is left blank.',
        )
      : ask.say(
          '柱：全市和各区市的培训覆盖率；虚线：目标。无法计算的区市留空。',
          'Bars: training coverage of the city and of each district; dashed: the target. Unknown is left blank.',
        ),
    categories: scopes.map(({ name }) => name),
    axis: { format: '0%', min: 0, max: 1 },
    series: [
      {
        id: 'coverage',
        name: ask.say('覆盖率', 'Coverage'),
        shape: 'bar',
        points: figures.map((figure, i) => ({
          cell: `training!${rowId(scopes[i]!.district, scopes[i]!.role)}.coverage`,
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
