// How many prevention projects has each district, and how far have they come?

import type { CountScope, Metric } from '../define.ts';
import { lastDayOfMonth } from '../model/date.ts';
import { lastMonthOf, type Period } from '../model/period.ts';
import { PROJECT_STAGES, type ProjectStage } from '../model/plan.ts';
import type { DistrictLedger } from '../tally/city.ts';
import { projectsOf, stageAt } from '../tally/projects.ts';
import { PROJECT_STAGE_WORDS } from '../words/project.ts';
import { reasonOf, remarksOf } from './known.ts';
import { registerScopes, rowsOf, sendersOf } from './register-scopes.ts';

type Project = ReturnType<typeof projectsOf>[number];

const TABLE = 'prevention-project';

export const projectStage: Metric = {
  id: 'project-stage',
  name: { zh: '工伤预防项目进展', en: 'prevention projects by stage' },
  formula: {
    zh: '期末以前申报的项目，按期末已经到达的环节（申报、已评审、实施中、已验收、已评绩效）计数；有批准日期的即已评审，验收不合格的仍在实施中；whole 为全部项目',
    en: 'projects applied for by the end of the period, counted by the stage that they have reached by then (applied for, reviewed, going on, accepted, evaluated); who has a day of approval was reviewed, and what failed its acceptance is still going on; whole = all of them',
  },
  *measure(cube, period, plan) {
    const end = endOf(period);
    for (const { district, known, remarks } of registerScopes(cube, period, plan, TABLE)) {
      const projects = projectsBy(end, known);
      const isKnown = known.length > 0;
      for (const group of PROJECT_STAGES) {
        const own = projects.filter(({ values }) => stageAt(values, end) === group);
        yield {
          measure: 'project-stage',
          window: 'year-to-date',
          district,
          by: 'project-stage',
          group,
          whole: isKnown ? projects.length : null,
          value: isKnown ? own.length : null,
          ...reasonOf(isKnown ? undefined : 'no-data'),
          ...remarksOf(remarks),
        };
      }
    }
  },
  counts: {
    among: rowsOf(TABLE),
    fields: {
      value: {
        name: ({ group }) => PROJECT_STAGE_WORDS[group as ProjectStage],
        rows: (scope) => asked(scope, ({ values }, end) => stageAt(values, end) === scope.measure.group),
      },
      whole: { name: { zh: '全部项目', en: 'all projects' }, rows: (scope) => asked(scope, () => true) },
    },
  },
};

const endOf = (period: Period) => lastDayOfMonth(lastMonthOf(period));

function projectsBy(end: string, ledgers: readonly DistrictLedger[]): Project[] {
  return ledgers.flatMap(projectsOf).filter(({ values }) => values.appliedOn <= end);
}

function asked({ ledgers, period }: CountScope, counts: (row: Project, end: string) => boolean) {
  const end = endOf(period);
  return projectsBy(end, sendersOf(ledgers, TABLE))
    .filter((row) => counts(row, end))
    .map((row) => ({ row, weight: 1 }));
}
