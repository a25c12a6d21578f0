// How much of the fall is safer work, and how much an economy with other industries?
// y points from the mix are the crude fall less the standardised one, both as printed, so that a reader who subtracts
// gets them. Kitagawa's mix effect is another number: it weighs both windows alike and stands in 发生率变动分解; taken
// off the crude fall it does not leave the standardised one.

import type { Language } from '../model/bilingual.ts';
import type { Measure } from '../model/measure.ts';
import { intervalWords, percentWords } from './figures.ts';

/**
 * 若行业结构未变，降幅为 18.1%（…）；实际降幅 20.0%，其中 1.9 个百分点来自结构变化. No full stop.
 * @param evidence what the standardised interval allows to say; '' = nothing
 * @returns undefined where one of the two falls is unknown
 */
export function mixWords(
  crude: Measure | undefined,
  standardised: Measure | undefined,
  language: Language,
  evidence = '',
): string | undefined {
  if (crude?.value == null || standardised?.value == null) return undefined;
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const size = percentWords(Math.abs(standardised.value));
  const fell = tenths(standardised.value) >= 0;
  const interval = intervalWords(standardised, language);
  const isPartial = ['stratum-vanished', 'stratum-new'].some((code) => standardised.remarks?.includes(code));
  const kept = isPartial ? say('（只比较两期都有的行业）', ' (industries of both windows only)') : '';
  const said = evidence && say('，', ', ') + evidence;
  return say(
    `若行业结构未变${kept}，${fell ? `降幅为 ${size}（` : `发生率上升 ${size}（降幅 `}${interval}）${said}；${partZh(crude.value, standardised.value)}`,
    `had the mix of industries not changed${kept}: a ${fell ? 'fall' : 'rise'} of ${size} (fall: ${interval})${said}; ${partEn(crude.value, standardised.value)}`,
  );
}

function partZh(crude: number, standardised: number): string {
  const points = pointsBetween(crude, standardised);
  const size = Math.abs(points).toFixed(1);
  const actual = `实际${tenths(crude) < 0 ? '上升' : '降幅'} ${percentWords(Math.abs(crude))}`;
  if (points === 0) return `${actual}，结构变化没有影响`;
  if (tenths(crude) > 0 && points > 0)
    return tenths(standardised) > 0
      ? `${actual}，其中 ${size} 个百分点来自结构变化`
      : `${actual}，全部来自结构变化（${size} 个百分点）`;
  if (tenths(crude) >= 0) return `${actual}，结构变化使降幅${points > 0 ? '增加' : '减少'} ${size} 个百分点`;
  // A fall that is none grows by nothing: what is said of is the rise.
  if (points > 0) return `${actual}，结构变化使上升减少 ${size} 个百分点`;
  return tenths(standardised) < 0
    ? `${actual}，结构变化使上升增加 ${size} 个百分点`
    : `${actual}，全部来自结构变化（${size} 个百分点）`;
}

function partEn(crude: number, standardised: number): string {
  const points = pointsBetween(crude, standardised);
  const size = Math.abs(points).toFixed(1);
  const actual = `of the actual ${tenths(crude) < 0 ? 'rise' : 'fall'} of ${percentWords(Math.abs(crude))}`;
  if (points === 0) return `${actual} nothing comes from the mix`;
  if (tenths(crude) > 0 && points > 0)
    return tenths(standardised) > 0
      ? `${actual} ${size} points come from the mix`
      : `${actual} all comes from the mix (${size} points)`;
  if (tenths(crude) >= 0)
    return `the mix ${points > 0 ? 'added' : 'took'} ${size} points ${points > 0 ? 'to' : 'off'} the fall`;
  if (points > 0) return `the mix took ${size} points off the actual rise of ${percentWords(-crude)}`;
  return tenths(standardised) < 0
    ? `the mix added ${size} points to the actual rise of ${percentWords(-crude)}`
    : `${actual} all comes from the mix (${size} points)`;
}

/** Percentage points between the falls as printed. */
function pointsBetween(crude: number, standardised: number): number {
  return (tenths(crude) - tenths(standardised)) / 10;
}

/** Tenths of a percent, rounded as `percentWords` rounds. */
function tenths(share: number): number {
  return Math.round(Number((share * 100).toFixed(1)) * 10);
}
