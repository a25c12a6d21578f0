// Which share of the building projects that go on is insured by the project (按项目参保)? Kept apart from the coverage of persons.

import type { CountScope, Metric } from '../define.ts';
import { goingOn, isInsured } from '../tally/building.ts';
import { coverageOf } from './coverage.ts';
import { remarksOf } from './known.ts';
import { registerScopes, rowsOf, sendersOf } from './register-scopes.ts';

const TABLE = 'construction-project';

export const projectInsurance: Metric = {
  id: 'project-insurance',
  name: { zh: '在建项目按项目参保率', en: 'building projects insured' },
  formula: {
    zh: '期末在建（已开工、未竣工）的项目中已按项目参保的个数 ÷ 在建项目个数；不与参保率合并；区间：Wilson 95%',
    en: 'projects begun and not completed at the end of the period that are insured by the project ÷ all of those; never mixed with the coverage of persons; interval: Wilson 95 %',
  },
  *measure(cube, period, plan) {
    for (const { district, known, remarks } of registerScopes(cube, period, plan, TABLE)) {
      const projects = known.flatMap((ledger) => goingOn(ledger, period));
      const covered = projects.filter(({ values }) => isInsured(values, period)).length;
      yield {
        measure: 'project-insurance',
        window: 'year-to-date',
        district,
        ...coverageOf(known.length > 0 ? { covered, required: projects.length } : undefined),
        ...remarksOf(remarks),
      };
    }
  },
  counts: {
    among: rowsOf(TABLE),
    fields: {
      part: {
        name: { zh: '已参保的在建项目', en: 'projects going on that are insured' },
        rows: (scope) =>
          going(scope).map((row) => ({ row, weight: isInsured(row.values, scope.period) ? 1 : 0 })),
      },
      whole: {
        name: { zh: '在建项目', en: 'projects going on' },
        rows: (scope) => going(scope).map((row) => ({ row, weight: 1 })),
      },
    },
  },
};

const going = ({ ledgers, period }: CountScope) =>
  sendersOf(ledgers, TABLE).flatMap((ledger) => goingOn(ledger, period));
