// How many days does each step of a case take (全链条), those that still wait counted as what they are: not done yet?

import type { Metric } from '../define.ts';
import type { Measure } from '../model/measure.ts';
import type { Period } from '../model/period.ts';
import { waitingQuantile } from '../statistics/kaplan-meier.ts';
import { lately, type Passage, type StageOf } from '../tally/stages.ts';
import { reasonOf, remarksOf } from './known.ts';
import { casesIn, stageScopes } from './stage-scopes.ts';

/** Nine of ten are through by then. */
const TAIL = 0.9;

export const stageDays: Metric = {
  id: 'stage-days',
  name: { zh: '全链条环节耗时', en: 'days that a step takes' },
  formula: {
    zh: '近 12 个月进入该环节的案件，从起点到终点的中位日数和第 90 百分位日数；未办结的按已等待日数计入（Kaplan-Meier），区间：Brookmeyer-Crowley（log-log）95%。只看得到已办结案件的环节取近 12 个月办结的',
    en: 'cases that came into the step within twelve months: median and 90th percentile of its days, those that still wait counted with the days so far (Kaplan-Meier); interval: Brookmeyer-Crowley (log-log) 95 %. Steps of which only done cases are seen take those done within twelve months',
  },
  *measure(cube, period, plan) {
    for (const { district, stage, known, remarks } of stageScopes(cube, period, plan)) {
      const passages = known.flatMap((one) => lately(one, period));
      const waited = passages.map(({ days, until }) => ({ days, isDone: until !== undefined }));
      const isKnown = known.length > 0;
      const median = isKnown ? waitingQuantile(waited, 0.5) : undefined;
      const measure: Measure = {
        measure: 'stage-days',
        window: 'rolling-12',
        district,
        stage: stage.id,
        part: isKnown ? waited.filter(({ isDone }) => isDone).length : null,
        whole: isKnown ? waited.length : null,
        value: median?.value ?? null,
        low: median?.low ?? null,
        high: median?.high ?? null,
        tail: isKnown ? waitingQuantile(waited, TAIL).value : null,
        ...reasonOf(isKnown ? reasonOfNone(waited.length, median!.value) : 'no-data'),
        ...remarksOf(remarks),
      };
      yield measure;
    }
  },
  counts: {
    fields: {
      part: {
        name: { zh: '已办结的案件', en: 'cases that are done' },
        rows: casesIn((one, of, _, period) => one.until !== undefined && isLately(one, of, period)),
      },
      whole: {
        name: { zh: '进入该环节的案件', en: 'cases of the step' },
        rows: casesIn((one, of, _, period) => isLately(one, of, period)),
      },
    },
  },
};

function isLately(passage: Passage, of: StageOf, period: Period): boolean {
  return lately({ ...of, passages: [passage] }, period).length > 0;
}

function reasonOfNone(entered: number, median: number | null) {
  if (entered === 0) return 'no-exposure';
  return median === null ? 'still-waiting' : undefined;
}
