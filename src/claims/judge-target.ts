// Do the data carry that the target is reached? By the verdict of the plan, or by the share that has to be covered.

import type { Bilingual } from '../model/bilingual.ts';
import type { Args } from '../model/finding.ts';
import { type Measure, VERDICTS, type Verdict } from '../model/measure.ts';
import { reaches } from '../statistics/reaches.ts';
import { agrees } from './agree.ts';
import type { Amount, Claim, Saying, Topic } from './claim.ts';
import { percentApart } from './digits.ts';
import { type Figures, type FullScope, isDoubtful } from './figures.ts';
import { measureOf } from './judge-level.ts';
import { type Instead, type Judged, notChecked } from './judged.ts';
import * as kinds from './kinds.ts';
import {
  both,
  changeFound,
  districtsWithout,
  intervalFound,
  whoWords,
  whyImmature,
  whyUnknown,
} from './who.ts';

type Target = Extract<Saying, { says: 'target' }>;

/** What is reached when everybody is covered, or everything has been sent. */
type Share = 'training' | 'insurance' | 'completeness' | 'timeliness';
const SHARES: ReadonlySet<Topic> = new Set<Share>(['training', 'insurance', 'completeness', 'timeliness']);

const ON_PATH: ReadonlySet<Verdict> = new Set(['met-confirmed', 'met', 'on-track']);

export function judgeTarget(claim: Claim, saying: Target, scope: FullScope, figures: Figures): Judged {
  if (SHARES.has(claim.topic)) return judgeShare(claim, saying, scope, figures);
  if (claim.topic !== 'rate' && claim.topic !== 'cases' && claim.topic !== 'standardised')
    return notChecked('not-held');
  const measure = figures.find('injury-reduction', scope);
  if (measure === undefined) return notChecked('not-held');
  const { plan } = figures;
  const who = whoWords('rate', scope, figures);
  const instead: Instead = { sentence: 'fall', measure };
  const { value, low = null, high = null, verdict = 'unknown', base } = measure;
  const found = { value, low, high };
  if (value === null) {
    const reason = whyUnknown(measure, districtsWithout('injury-reduction', scope, figures));
    return { verdict: 'unknown', found, kind: kinds.unknownFigure, args: { who, reason }, instead };
  }
  const { amount } = saying;
  const goals = [plan.target.reduction, measure.required ?? plan.target.reduction];
  if (amount?.unit === 'share' && !goals.some((goal) => agrees(amount, goal))) {
    const args = {
      who,
      stated: amount.text,
      found: goalWords(plan.target.reduction, amount),
      also: { zh: '', en: '' },
    };
    return { verdict: 'contradicted', found, kind: kinds.figureDiffers, args, instead };
  }
  const { caveats } = claim;
  const bar = barOf(saying, measure, figures);
  if (verdict === 'insufficient' || verdict === 'immature') {
    // No caveat makes a verdict of one that waits; an estimate below what is claimed carries it even less.
    if (!reaches(value, bar)) return notReached(value, bar, verdict, who, found, instead);
    if (!(saying.exceeded && value <= plan.target.reduction)) {
      const args: Args =
        verdict === 'immature'
          ? { who, reason: whyImmature(measure) }
          : { who, cases: base?.part ?? 0, minCases: plan.target.minCases };
      const kind = verdict === 'immature' ? kinds.immature : kinds.tooFew;
      return { verdict: 'overstated', found, kind, args, instead };
    }
  }
  if (saying.exceeded && !(value > plan.target.reduction)) {
    // A tolerance lets a target count as reached, never as exceeded.
    const { zh, en } = changeFound(value, plan.target.reduction);
    const goal = goalWords(plan.target.reduction);
    const words = { zh: `${zh}，没有超过${goal.zh}`, en: `${en}, which does not exceed ${goal.en}` };
    return { verdict: 'contradicted', found, kind: kinds.targetMet, args: { who, found: words }, instead };
  }
  if (isDoubtful(measure) && ON_PATH.has(verdict) && !caveats.doubtful) {
    const args = { who, found: changeFound(value) };
    return { verdict: 'overstated', found, kind: kinds.doubtfulExposure, args, instead };
  }
  const isReached = saying.goal === 'path' ? ON_PATH.has(verdict) : verdict === 'met-confirmed';
  if (isReached || (verdict === 'met' && caveats.estimate)) return { verdict: 'supported', found, instead };
  if (verdict === 'met') {
    const args = { who, found: changeFound(value), interval: intervalFound(measure) };
    return { verdict: 'overstated', found, kind: kinds.targetUnconfirmed, args, instead };
  }
  return notReached(
    value,
    saying.goal === 'path' ? bar : plan.target.reduction,
    verdict,
    who,
    found,
    instead,
  );
}

/** What the estimate has to reach: the path by now, or the target less its tolerance. */
function barOf({ goal }: Target, { required }: Measure, { plan }: Figures): number {
  const { reduction, tolerance } = plan.target;
  return goal === 'path' ? (required ?? 0) : reduction - tolerance;
}

/** @param bar apart from which the fall is written: 19.96 % of 20 % is not "20.0 %, behind" */
function notReached(
  value: number,
  bar: number,
  verdict: Verdict,
  who: Bilingual,
  found: NonNullable<Judged['found']>,
  instead: Instead,
): Judged {
  const words = both((language) => {
    const said = `${changeFound(value, bar)[language]}${language === 'zh' ? '，' : ', '}`;
    return said + VERDICTS[verdict][language];
  });
  return { verdict: 'contradicted', found, kind: kinds.targetMet, args: { who, found: words }, instead };
}

function judgeShare(
  claim: Claim,
  { goal, exceeded, amount }: Target,
  scope: FullScope,
  figures: Figures,
): Judged {
  const measure = measureOf(claim, scope, figures);
  const topic = claim.topic as Share;
  // No plan fixes how many have to be insured or sent; 应保尽保 and 按时报送 say all.
  if (measure === undefined || (topic !== 'training' && goal !== 'everybody')) return notChecked('not-held');
  const instead: Instead = { sentence: topic, measure };
  const who = whoWords(topic, scope, figures);
  const found = { value: measure.value, low: measure.low ?? null, high: measure.high ?? null };
  if (measure.value === null) {
    const reason = whyUnknown(measure, districtsWithout(measure.measure, scope, figures));
    return { verdict: 'unknown', found, kind: kinds.unknownFigure, args: { who, reason }, instead };
  }
  const bar = goal === 'everybody' ? 1 : figures.plan.training.target;
  // 达到90%的目标: not the plan's, but reached.
  if (
    amount?.unit === 'share' &&
    !agrees(amount, bar) &&
    !exceeded &&
    agrees({ ...amount, bound: 'over' }, measure.value)
  )
    return notChecked('not-held');
  if (exceeded ? measure.value > bar : measure.value >= bar) return { verdict: 'supported', found, instead };
  const lacking = (measure.whole ?? 0) - (measure.part ?? 0);
  const isSent = topic === 'completeness' || topic === 'timeliness';
  const words: Bilingual = {
    zh: `${percentApart(measure.value, bar)}，尚缺 ${lacking} ${isSent ? '期' : '人'}`,
    en: `${percentApart(measure.value, bar)}, ${lacking} missing`,
  };
  const { attendances, whole } = measure;
  if (attendances !== undefined && whole && attendances / whole >= bar) {
    const stated: Bilingual =
      goal === 'everybody' ? { zh: '全覆盖', en: 'everybody' } : { zh: '达到目标', en: 'target reached' };
    return {
      verdict: 'contradicted',
      found,
      kind: kinds.personsAttendances,
      args: { who, stated, found: words },
      instead,
    };
  }
  return { verdict: 'contradicted', found, kind: kinds.targetMet, args: { who, found: words }, instead };
}

function goalWords(reduction: number, stated: Amount | number = reduction): Bilingual {
  const size = percentApart(reduction, stated, 0);
  return { zh: `方案的目标 ${size}`, en: `the plan's target of ${size}` };
}
