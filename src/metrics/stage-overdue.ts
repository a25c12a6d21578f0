// Which share of the cases took longer than a step may lawfully take? Of those whose limit has run out.

import type { Metric } from '../define.ts';
import type { Period } from '../model/period.ts';
import type { Stage } from '../model/plan.ts';
import { dueLately, isOverdue, type Passage, type StageOf } from '../tally/stages.ts';
import { coverageOf } from './coverage.ts';
import { remarksOf } from './known.ts';
import { casesIn, stageScopes } from './stage-scopes.ts';

export const stageOverdue: Metric = {
  id: 'stage-overdue',
  name: { zh: '全链条环节超期率', en: 'share beyond the lawful limit' },
  formula: {
    zh: '法定时限在近 12 个月内届满的案件中，超过时限才办结或至今未办结的占比（自然日，未扣除中止和补正）；只看得到已办结案件的，取近 12 个月办结的；区间：Wilson 95%',
    en: 'of the cases whose lawful limit ran out within twelve months: those done later or not yet (calendar days, suspensions not taken off); where only done cases are seen, of those done within twelve months; interval: Wilson 95 %',
  },
  *measure(cube, period, plan) {
    for (const { district, stage, known, remarks } of stageScopes(cube, period, plan)) {
      if (stage.days === undefined) continue;
      const due = known.flatMap((one) => dueLately(one, stage.days!, period));
      const late = due.filter((one) => isOverdue(one, stage));
      yield {
        measure: 'stage-overdue',
        window: 'rolling-12',
        district,
        stage: stage.id,
        ...coverageOf(known.length > 0 ? { covered: late.length, required: due.length } : undefined),
        ...remarksOf(remarks),
      };
    }
  },
  counts: {
    fields: {
      part: {
        name: { zh: '超期的案件', en: 'cases that are late' },
        rows: casesIn((...about) => isDue(...about) && isOverdue(about[0], about[2])),
      },
      whole: { name: { zh: '时限已届满的案件', en: 'cases whose limit ran out' }, rows: casesIn(isDue) },
    },
  },
};

function isDue(passage: Passage, of: StageOf, { days }: Stage, period: Period): boolean {
  return dueLately({ ...of, passages: [passage] }, days!, period).length > 0;
}
