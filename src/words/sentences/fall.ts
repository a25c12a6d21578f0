// What may be said about the fall of an injury rate, of any district and industry? Never more than interval and verdict
// allow: an interval that spans 0 excludes nothing, too few cases judge nothing.

import type { Measure } from '../../model/measure.ts';
import { whyUnknownWords } from '../about.ts';
import { intervalWords, percentWords } from '../figures.ts';
import { listWords } from '../list.ts';
import { endWords, periodWords } from '../period.ts';
import { unitWords } from '../unit.ts';
import {
  baseMonthsWords,
  baseYearsWords,
  behindWords,
  reachWords,
  type ScopeTold,
  saying,
  subjectWords,
  type Telling,
} from './telling.ts';

/**
 * One sentence, with its full stop. `measure` is an injury-reduction in that scope; `missing` are
 * names of districts for want of whose data it is unknown; `developed` the fall with the cases that are still to come.
 */
export function fallSentence(
  measure: Measure | undefined,
  scope: ScopeTold,
  telling: Telling,
  missing: readonly string[] = [],
  developed?: Measure,
  reason?: string,
): string {
  const { plan, language } = telling;
  const say = saying(telling);
  const isTwelve = measure?.window === 'rolling-12';
  const period = isTwelve ? twelveWords(telling) : periodWords(telling.period, language);
  const subject = subjectWords(scope, telling);
  if (measure?.value == null) {
    const why = whyWithNames(measure, missing, telling, reason);
    return say(
      `${period}，${subject}工伤事故发生率降幅无法计算：${why}。`,
      `${period}: the fall of the injury rate in ${subject} is unknown: ${why}.`,
    );
  }
  const { base, now } = measure;
  const months = period + reachWords(measure, scope.district, telling);
  const unit = unitWords(plan.rate.per, plan.rate.exposure, language);
  const [was, is] = [base, now].map((ratio) => (ratio?.value ?? 0).toFixed(2));
  const before = isTwelve ? baseYearsWords(telling) : baseMonthsWords(telling);
  const change = `${changeWords(measure.value, telling)}${say('（', ' (')}${limitsWords(measure, telling)}${say('）', ')')}`;
  const rates = say(
    `${months}，${subject}工伤事故发生率为${unit} ${is} 人，${before}为 ${was} 人，${change}`,
    `${months}: the injury rate in ${subject} was ${is} ${unit}, against ${was} in ${before}: ${change}`,
  );
  const behind = measure.remarks?.includes('district-behind') ? behindWords(measure, telling) : '';
  const doubtful = doubtWords(measure, telling);
  const claims = [evidenceWords(measure, telling), targetWords(measure, telling, developed)].filter(Boolean);
  return rates + say('，', '; ') + claims.join(say('；', '; ')) + behind + doubtful + say('。', '.');
}

/** Twelve months stand against whole years, not against the months of the year so far. */
function twelveWords({ period, language }: Telling): string {
  const end = endWords(period, language);
  return language === 'zh' ? `截至${end}的近12个月` : `twelve months to the ${end}`;
}

function changeWords(value: number, telling: Telling): string {
  const say = saying(telling);
  const size = percentWords(Math.abs(value));
  if (value > 0) return say(`点估计下降 ${size}`, `an estimated fall of ${size}`);
  if (value < 0) return say(`点估计上升 ${size}`, `an estimated rise of ${size}`);
  return say('点估计持平', 'no estimated change');
}

/** In brackets, where the rate is divided by what cannot be right. */
export function doubtWords({ remarks = [] }: Measure, telling: Pick<Telling, 'language'>): string {
  if (!remarks.includes('doubtful-exposure')) return '';
  return saying(telling)(
    '（有企业的暴露量存疑，照常计入）',
    ' (the exposure of some enterprises is in doubt, and counts)',
  );
}

/** The limits are those of the fall: beside a rise that has to be said. */
function limitsWords(measure: Measure, { language }: Telling): string {
  const words = intervalWords(measure, language);
  if ((measure.value ?? 0) >= 0) return words;
  return language === 'zh' ? `降幅${words}` : `fall: ${words}`;
}

/** What the interval allows to say about the direction; nothing where there is nothing to judge by. */
export function evidenceWords(
  { value, low, high, verdict }: Pick<Measure, 'value' | 'low' | 'high' | 'verdict'>,
  telling: Pick<Telling, 'language'>,
): string {
  const say = saying(telling);
  if (verdict === 'insufficient' || verdict === 'immature') return '';
  if (typeof low === 'number' && low > 0) return say('下降有统计依据', 'the fall is statistically supported');
  if (typeof high === 'number' && high < 0)
    return say('上升有统计依据', 'the rise is statistically supported');
  return (value ?? 0) > 0
    ? say('尚不能排除未下降', 'that it has not fallen cannot be excluded')
    : say('尚不能判断升降', 'neither a rise nor a fall is established');
}

/** What the verdict allows to say about the target. */
function targetWords(
  { verdict, required = 0, base, remarks = [] }: Measure,
  telling: Telling,
  developed?: Measure,
): string {
  const say = saying(telling);
  const { reduction, tolerance, minCases } = telling.plan.target;
  const target = percentWords(reduction, 0);
  const bar = percentWords(required);
  const points = +(tolerance * 100).toFixed(2);
  const slack = tolerance > 0 ? say(`，容差 ${points} 个百分点`, `, tolerance ${points} points`) : '';
  switch (verdict) {
    case 'met-confirmed':
      return say(
        `整个区间达到目标（${target}${slack}），达标有统计依据`,
        `the whole interval reaches the target (${target}${slack})`,
      );
    case 'met':
      return say(
        `点估计达到目标（${target}${slack}），但区间下限低于目标，尚不能确证达标`,
        `the estimate reaches the target (${target}${slack}) but the interval does not confirm it`,
      );
    case 'on-track':
      return say(`点估计达到本期应达进度 ${bar}`, `the estimate is on the required path (${bar})`);
    case 'behind':
      return say(`点估计未达到本期应达进度 ${bar}`, `the estimate is behind the required path (${bar})`);
    case 'immature':
      // Months to come may move it either way; decisions to come only lessen a fall.
      if (remarks.includes('district-behind'))
        return telling.plan.districts.length === 1
          ? say('月份尚未报齐，暂不评判是否达标', 'months are still to come, so no verdict yet')
          : say(
              '有区市的月份尚未报齐，暂不评判是否达标',
              'months of a district are still to come, so no verdict yet',
            );
      if (remarks.includes('exposure-left-out'))
        return say(
          '有台账行因强制问题未采用，放回后评判会不同，改正前不评判是否达标',
          'rows that are left out for a 强制 finding would change the verdict: none before they are mended',
        );
      return (
        say(
          '近月案件尚未认定完，认定后降幅还会缩小，暂不评判是否达标',
          'recent cases are not all decided and will lessen the fall, so no verdict yet',
        ) + developedWords(developed, telling)
      );
    case 'insufficient':
      return say(
        `基期仅 ${base?.part ?? 0} 例，少于 ${minCases} 例，样本不足，不宜评判`,
        `only ${base?.part ?? 0} base cases, fewer than ${minCases}: too few to judge`,
      );
    case 'risen':
      return say('点估计未下降，未达到目标进度', 'the estimate has not fallen');
    default:
      return '';
  }
}

/** What it comes to with the cases that are still to be decided. */
function developedWords(measure: Measure | undefined, telling: Telling): string {
  if (measure?.value == null) return '';
  const say = saying(telling);
  const size = percentWords(Math.abs(measure.value));
  const interval = intervalWords(measure, telling.language);
  return measure.value < 0
    ? say(
        `；补足未认定案件后推算上升 ${size}（降幅${interval}）`,
        `; developed: a rise of ${size} (fall: ${interval})`,
      )
    : say(
        `；补足未认定案件后推算下降 ${size}（${interval}）`,
        `; developed: a fall of ${size} (${interval})`,
      );
}

/** Why a figure is unknown, and whose data are missing. */
export function whyWithNames(
  measure: Measure | undefined,
  missing: readonly string[],
  { language }: Pick<Telling, 'language'>,
  reason = whyUnknownWords(measure, language),
): string {
  const names = listWords(missing, language);
  const whose = missing.length === 0 ? '' : { zh: `（${names}）`, en: ` (${names})` }[language];
  return reason + whose;
}
