// Does 累计工伤人数 agree with the injury table of the same submission?

import type { SubmissionRule } from '../../define.ts';
import { monthOf } from '../../model/date.ts';
import { monthsOf } from '../../model/period.ts';
import type { Plan } from '../../model/plan.ts';
import type { Row } from '../../model/submission.ts';
import type { Injury } from '../../tables/injury.ts';
import { STEPS } from '../../words/steps.ts';
import { headerOf } from '../columns.ts';

export const injuriesDiffer: SubmissionRule = {
  level: 'submission',
  needs: ['enterprise', 'injury'],
  finding: {
    code: 'enterprise/injuries-differ',
    severity: 'query',
    zh: {
      what: '累计工伤人数填的是 {stated}，工伤台账中该单位 {period} 报送期内（1 月起累计）计入的案件是 {counted} 件',
      why: '两表同一口径（{outcomes}，按{basis}归月）应当一致；发生率只按工伤台账计算',
      fix: '对照认定决定书核对两表：漏报案件的，补入工伤台账；人数填错的，改正“累计工伤人数”',
    },
    en: {
      what: '{stated} injuries are stated, but the injury table has {counted} cases of this enterprise in the period {period} (from January on)',
      why: 'By one definition ({outcomes}, by {basis}) both have to agree; rates go by the injury table alone',
      fix: 'Compare both with the decisions: add cases that are missing from the injury table, or correct 累计工伤人数',
    },
    example: {
      wrong: {
        zh: '累计工伤人数：3；工伤台账中该单位 1 至 6 月只有 2 件',
        en: '累计工伤人数：3; 2 cases in 工伤台账 from January to June',
      },
      right: { zh: '补报漏掉的一件，或把累计工伤人数改为 2', en: 'the missing case added, or 2 entered' },
    },
    steps: [STEPS.findAll, STEPS.explainIt],
    blanks: {
      stated: { zh: '〔一个数〕', en: '[one number]' },
      counted: { zh: '〔另一个数〕', en: '[another number of]' },
    },
  },
  *check({ rows, identity }, _siblings, { plan }) {
    const { period } = identity;
    if (period === undefined) return;
    const { counted, doubtful, nobodys } = countCases(rows.injury, new Set(monthsOf(period)), plan);
    const { outcomes, dateBasis } = plan.rate;
    const words = {
      period,
      outcomes: { zh: outcomes.join('、'), en: outcomes.join(', ') },
      basis: headerOf('injury', dateBasis === 'decided' ? 'decidedDate' : 'accidentDate', plan),
    };
    const differing = rows.enterprise.filter(({ leftOut, values: { uscc, injuries: stated } }) => {
      if (leftOut || stated === undefined) return false;
      const cases = counted.get(uscc) ?? 0;
      // Cases that are left out are told already; once they are mended they may well make up the difference.
      return stated < cases || stated > cases + (doubtful.get(uscc) ?? 0) + nobodys;
    });
    for (const row of differing) {
      const { uscc, injuries } = row.values;
      yield {
        row,
        column: 'injuries',
        args: { stated: injuries!, counted: counted.get(uscc) ?? 0, ...words },
      };
    }
  },
};

interface Cases {
  /** By credit code. */
  readonly counted: ReadonlyMap<string, number>;
  /** Left out for some fault: they might count. */
  readonly doubtful: ReadonlyMap<string, number>;
  /** Left out, and without a code: they might be anybody's. */
  readonly nobodys: number;
}

function countCases(rows: readonly Row<Injury>[], months: ReadonlySet<string>, { rate }: Plan): Cases {
  const counted = new Map<string, number>();
  const doubtful = new Map<string, number>();
  let nobodys = 0;
  for (const { leftOut, values } of rows) {
    const { uscc, outcome, accidentDate, decidedDate } = values as Partial<Injury>;
    if (leftOut && uscc === undefined) nobodys++;
    if (uscc === undefined) continue;
    const date = rate.dateBasis === 'decided' ? decidedDate : accidentDate;
    const counts =
      outcome !== undefined &&
      rate.outcomes.includes(outcome) &&
      date !== undefined &&
      months.has(monthOf(date));
    if (leftOut) doubtful.set(uscc, (doubtful.get(uscc) ?? 0) + 1);
    else if (counts) counted.set(uscc, (counted.get(uscc) ?? 0) + 1);
  }
  return { counted, doubtful, nobodys };
}
