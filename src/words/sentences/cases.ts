// What may be said about numbers of cases, and about rates that the plan sets no target for?

import type { Measure } from '../../model/measure.ts';
import { intervalWords, percentWords } from '../figures.ts';
import { periodWords } from '../period.ts';
import { unitWords } from '../unit.ts';
import { doubtWords, evidenceWords } from './fall.ts';
import { baseMonthsWords, type ScopeTold, saying, subjectWords, type Telling } from './telling.ts';

/** A change of counts, not of rates: `now` and `base` cases, and the fall with its limits as shares of 1. */
export interface CasesFall extends Pick<Measure, 'value' | 'low' | 'high'> {
  readonly nowCases: number;
  readonly baseCases: number;
  /** Cases of a district are still to come. */
  readonly isEarly: boolean;
}

export function casesSentence(fall: CasesFall, scope: ScopeTold, telling: Telling): string {
  const say = saying(telling);
  const { language, plan } = telling;
  const period = periodWords(telling.period, language);
  const size = percentWords(Math.abs(fall.value ?? 0));
  const up = (fall.value ?? 0) < 0;
  const judged = fall.isEarly
    ? say('有区市的案件尚未报齐，暂不评判', 'cases of a district are still to come, so no verdict yet')
    : fall.baseCases < plan.target.minCases
      ? say('样本不足，不宜评判', 'too few to judge')
      : evidenceWords(fall, telling);
  return say(
    `${period}，${subjectWords(scope, telling)}工伤案件 ${fall.nowCases} 例，${baseMonthsWords(telling)} ${fall.baseCases} 例，${up ? '上升' : '下降'} ${size}（${intervalWords(fall, language)}），${judged}。`,
    `${period}: ${fall.nowCases} injuries in ${subjectWords(scope, telling)}, against ${fall.baseCases} in ${baseMonthsWords(telling)}, ${up ? 'a rise' : 'a fall'} of ${size} (${intervalWords(fall, language)}); ${judged}.`,
  );
}

const COUNTED = {
  'injury-rate': {
    cases: { zh: '工伤案件', en: 'injuries' },
    rate: { zh: '工伤事故发生率', en: 'injury rate' },
  },
  'fatality-rate': { cases: { zh: '工亡', en: 'deaths' }, rate: { zh: '工亡率', en: 'fatality rate' } },
  'pneumoconiosis-rate': {
    cases: { zh: '新增尘肺病', en: 'pneumoconioses' },
    rate: { zh: '尘肺病发病率', en: 'pneumoconiosis rate' },
  },
} as const;

/** Of a rate with its count and Garwood's limits. */
export function rateSentence(
  id: keyof typeof COUNTED,
  measure: Measure,
  scope: ScopeTold,
  telling: Telling,
): string {
  const say = saying(telling);
  const { language, plan } = telling;
  const { cases, rate } = COUNTED[id];
  const number = (value: number | null | undefined) => (typeof value === 'number' ? value.toFixed(2) : '—');
  const exposure = id === 'pneumoconiosis-rate' ? 'employees' : plan.rate.exposure;
  const unit = unitWords(measure.per ?? 1, exposure, language);
  const period = periodWords(telling.period, language);
  const doubtful = doubtWords(measure, telling);
  return say(
    `${period}，${subjectWords(scope, telling)}${cases.zh} ${measure.part} 例，${rate.zh}为${unit} ${number(measure.value)} 人（95%区间 ${number(measure.low)}～${number(measure.high)}）${doubtful}。`,
    `${period}: ${measure.part} ${cases.en} in ${subjectWords(scope, telling)}, ${rate.en} ${number(measure.value)} ${unit} (95 % interval ${number(measure.low)} to ${number(measure.high)})${doubtful}.`,
  );
}
