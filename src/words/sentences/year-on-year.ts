// What may be said about a change against the same months of last year (同比)? Nothing of the plan's target: that is against
// its base.

import type { Measure } from '../../model/measure.ts';
import { lastYearOf } from '../../model/period.ts';
import { whyUnknownWords } from '../about.ts';
import { intervalWords, percentWords } from '../figures.ts';
import { periodWords } from '../period.ts';
import { unitWords } from '../unit.ts';
import { evidenceWords } from './fall.ts';
import { reachWords, type ScopeTold, saying, subjectWords, type Telling } from './telling.ts';

/** `measure` is an injury-reduction with last year as its base; the rest is of its rate, or of its cases. */
export interface YearOnYear extends Pick<Measure, 'value' | 'low' | 'high'> {
  readonly measure: Measure;
  readonly nowCases: number | null;
  readonly baseCases: number | null;
}

/** One sentence, with its full stop and both periods by name. */
export function yearOnYearSentence(
  of: 'rate' | 'cases',
  change: YearOnYear,
  scope: ScopeTold,
  telling: Telling,
): string {
  const say = saying(telling);
  const { plan, language } = telling;
  const { measure, value, nowCases, baseCases } = change;
  const period = periodWords(telling.period, language) + reachWords(measure, scope.district, telling);
  const before = periodWords(lastYearOf(telling.period), language);
  const subject = subjectWords(scope, telling);
  const figure =
    of === 'rate' ? say('工伤事故发生率', 'injury rate') : say('工伤案件数', 'number of injuries');
  if (value === null) {
    const why =
      baseCases === 0
        ? say('上年同期没有案件', 'no case in those months of last year')
        : whyUnknownWords(measure, language);
    return say(
      `${period}，${subject}${figure}与${before}相比的升降无法计算：${why}。`,
      `${period}: the change of the ${figure} in ${subject} against ${before} is unknown: ${why}.`,
    );
  }
  const unit = unitWords(plan.rate.per, plan.rate.exposure, language);
  const [was, is] = [measure.base, measure.now].map((ratio) => (ratio?.value ?? 0).toFixed(2));
  const figures =
    of === 'rate'
      ? say(
          `${subject}工伤事故发生率为${unit} ${is} 人，${before}为 ${was} 人`,
          `the injury rate in ${subject} was ${is} ${unit}, against ${was} in ${before}`,
        )
      : say(
          `${subject}工伤案件 ${nowCases} 例，${before} ${baseCases} 例`,
          `${nowCases} injuries in ${subject}, against ${baseCases} in ${before}`,
        );
  const size = percentWords(Math.abs(value));
  const way =
    value < 0
      ? say(`上升 ${size}`, `a rise of ${size}`)
      : value > 0
        ? say(`下降 ${size}`, `a fall of ${size}`)
        : say('持平', 'no change');
  return say(
    `${period}，${figures}，同比点估计${way}（${intervalWords(change, language)}），${judged(of, change, telling)}。`,
    `${period}: ${figures}, an estimate of ${way} on last year (${intervalWords(change, language)}); ${judged(of, change, telling)}.`,
  );
}

/** What the data allow to say of it. */
function judged(of: 'rate' | 'cases', change: YearOnYear, telling: Telling): string {
  const say = saying(telling);
  const { verdict, remarks = [] } = change.measure;
  const { minCases } = telling.plan.target;
  const said: string[] = [];
  if (remarks.includes('exposure-left-out'))
    said.push(
      say(
        '有台账行因强制问题未采用，放回后会明显改变升降，暂不评判',
        'rows that are left out for a 强制 finding would change it clearly, so no verdict yet',
      ),
    );
  else if (
    verdict === 'immature' ||
    remarks.includes('district-behind') ||
    remarks.includes('cases-immature')
  )
    said.push(say('有案件尚未报齐，暂不评判', 'cases are still to come, so no verdict yet'));
  if ((change.baseCases ?? 0) < minCases)
    said.push(
      say(
        `上年同期少于 ${minCases} 例，样本不足，不宜评判`,
        `fewer than ${minCases} cases last year: too few to judge`,
      ),
    );
  const { value, low, high } = change;
  if (said.length === 0) said.push(evidenceWords({ value, low, high }, telling));
  if (of === 'rate' && remarks.includes('doubtful-exposure'))
    said.push(
      say('有企业的暴露量存疑，照常计入', 'the exposure of some enterprises is in doubt, and counts'),
    );
  return said.join(say('，', ', '));
}
