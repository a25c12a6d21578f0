// Do the data carry that something fell, rose or stood still? Direction, size, cases, ripeness, interval: in this order, and
// the first that fails is what is said.

import type { Bilingual } from '../model/bilingual.ts';
import { periodWords } from '../words/period.ts';
import { agrees } from './agree.ts';
import type { Amount, Claim, Saying } from './claim.ts';
import { percentApart, perMilleApart } from './digits.ts';
import { type FallFound, type Figures, type FullScope, isDoubtful, isEarly } from './figures.ts';
import { contradicted, type Instead, type Judged, notChecked } from './judged.ts';
import * as kinds from './kinds.ts';
import { changeFound, districtsWithout, intervalFound, whoCompared, whyImmature, whyUnknown } from './who.ts';

type Change = Extract<Saying, { says: 'change' }>;

/** 持平 without 基本 is less than half a percent; with it, up to 5 % (a choice of the house). */
const STANDS_STILL = 0.005;
const STANDS_NEARLY_STILL = 0.05;

export function judgeChange(claim: Claim, saying: Change, scope: FullScope, figures: Figures): Judged {
  const isAgainstLastYear = claim.against === 'last-year';
  if (isAgainstLastYear && !figures.holdsLastYear(scope.window))
    return withoutLastYear(claim, saying, scope, figures);
  const fall = fallOf(claim, scope, figures);
  if (fall === undefined) return notChecked(isAgainstLastYear ? 'last-year' : 'not-held');
  const who = whoCompared(claim, scope, figures);
  const instead = insteadOf(claim, scope, figures, fall);
  const { value, low, high } = fall;
  const found = { value, low, high };
  if (value === null) {
    const missing = districtsWithout(fall.measure.measure, scope, figures);
    const args = { who, reason: whyUnknown(fall.measure, missing) };
    return { verdict: 'unknown', found, kind: kinds.unknownFigure, args, instead };
  }
  const { amount } = saying;
  const stated = statedWords(saying);
  if (
    amount?.unit === 'points' &&
    !isRight(saying, claim, fall, figures) &&
    !isDifference(amount, claim, fall, figures)
  )
    return contradicted(
      kinds.percentPoints,
      { who, stated, found: withOutstanding(changeFound(value), fall) },
      found,
      instead,
    );
  if (amount?.unit === 'bare' && !(amount.value > 0 && amount.value < 1)) return notChecked('figure');
  if (!isRight(saying, claim, fall, figures)) {
    const also = amount === undefined ? NOTHING : hint(saying, claim, scope, figures);
    if (also.isBase)
      return overstated(
        kinds.otherBase,
        { who, stated, also: alsoFound(value, amount, fall) },
        found,
        instead,
      );
    const words = withOutstanding(foundWords(saying, claim, fall, figures), fall);
    const args = { who, stated, found: words, also: also.words };
    return contradicted(kinds.figureDiffers, args, found, instead);
  }
  return judgeEvidence(claim, saying, fall, figures, { who, found, instead });
}

interface Telling {
  readonly who: Bilingual;
  readonly found: NonNullable<Judged['found']>;
  readonly instead: Instead;
}

/** The number is right: is it said with more weight than it has? */
function judgeEvidence(
  { caveats, topic }: Claim,
  { strong, way }: Change,
  fall: FallFound,
  { plan }: Figures,
  { who, found, instead }: Telling,
): Judged {
  const { low, high, baseCases, measure } = fall;
  const value = fall.value!;
  const interval = intervalFound(fall);
  const isShown = way === 'fall' ? (low ?? -1) > 0 : way === 'rise' ? (high ?? 1) < 0 : true;
  const isFew = (baseCases ?? 0) < plan.target.minCases;
  if (strong && (isFew || !isShown))
    return overstated(kinds.significance, { who, found: changeFound(value), interval }, found, instead);
  if (isFew && !caveats.few)
    return overstated(
      kinds.tooFew,
      { who, cases: baseCases ?? 0, minCases: plan.target.minCases },
      found,
      instead,
    );
  // While nothing is judged, nothing is marked either, whatever is said beside it.
  // Months to come only add cases: 持平 of counts is a rise not seen yet.
  const isLessened = way === 'fall' || (way === 'flat' && topic === 'cases');
  if (isEarly(measure) && (strong || (isLessened && !caveats.immature)))
    return overstated(kinds.immature, { who, reason: whyImmature(measure) }, found, instead);
  // Counts are divided by nothing.
  if (isDoubtful(measure) && way === 'fall' && topic !== 'cases' && !caveats.doubtful)
    return overstated(kinds.doubtfulExposure, { who, found: changeFound(value) }, found, instead);
  if (!isShown && !caveats.interval && !caveats.few)
    return overstated(kinds.withoutInterval, { who, interval }, found, instead);
  return { verdict: 'supported', found, instead };
}

/** The fall that the claim speaks of; undefined where the data hold no such thing. */
export function fallOf(
  claim: Claim,
  scope: FullScope,
  figures: Figures,
  against = claim.against,
): FallFound | undefined {
  switch (claim.topic) {
    case 'rate':
      return figures.rateFall(scope, against);
    case 'standardised':
      return figures.rateFall(scope, against, 'injury-reduction-standardised');
    case 'cases':
      return figures.casesFall(scope, against);
    case 'pneumoconiosis-rate':
    case 'pneumoconiosis':
      if (against === 'last-year') return undefined;
      return figures.pneumoconiosisFall(scope, claim.topic === 'pneumoconiosis' ? 'cases' : 'rate');
    default:
      return undefined;
  }
}

function isRight(
  { way, amount, loose, orFlat }: Change,
  claim: Claim,
  fall: FallFound,
  figures: Figures,
): boolean {
  const value = fall.value!;
  if (way === 'flat') return Math.abs(value) < (loose ? STANDS_NEARLY_STILL : STANDS_STILL);
  const signed = way === 'fall' ? value : -value;
  if (amount === undefined) return orFlat ? signed >= 0 : signed > 0;
  if (amount.unit === 'share' || amount.unit === 'bare') return agrees(amount, signed);
  const sign = way === 'fall' ? 1 : -1;
  const exact = difference(amount, claim, fall, figures);
  if (agrees(amount, sign * exact)) return true;
  // 0.667% less 0.453% is 0.214, the difference itself 0.2133: as long as that is next to nothing, both are right.
  if (amount.unit === 'count' || amount.bound !== undefined || !(amount.step <= Math.abs(exact) / 100))
    return false;
  const { was, is } = levels(claim, fall, figures);
  const rounded = Math.round(was / amount.step) - Math.round(is / amount.step);
  return sign * rounded === Math.round(amount.value / amount.step);
}

/** Of which rates can a difference in points be? Only of one that is as high: 20 points of 6.67 ‰ are a fall of 20 % gone wrong. */
function isDifference({ value }: Amount, claim: Claim, fall: FallFound, figures: Figures): boolean {
  const { was, is } = levels(claim, fall, figures);
  return !isOfCounts(claim) && value <= Math.max(was, is);
}

function isOfCounts({ topic }: Claim): boolean {
  return topic === 'cases' || topic === 'pneumoconiosis';
}

/** Rates per one unit of exposure, then and now. */
function levels(
  claim: Claim,
  { measure }: FallFound,
  { plan }: Figures,
): { readonly was: number; readonly is: number } {
  const per = measure.per ?? plan.rate.per;
  const now = claim.topic === 'pneumoconiosis-rate' ? measure.value : measure.now?.value;
  return { was: (measure.base?.value ?? Number.NaN) / per, is: (now ?? Number.NaN) / per };
}

/** How much less in the unit of the amount: cases, or a rate per unit of exposure; of counts there are no points. */
function difference({ unit }: Amount, claim: Claim, fall: FallFound, figures: Figures): number {
  if (unit === 'count') return (fall.baseCases ?? Number.NaN) - (fall.nowCases ?? Number.NaN);
  if (isOfCounts(claim)) return Number.NaN;
  const { was, is } = levels(claim, fall, figures);
  return was - is;
}

function foundWords({ amount, way }: Change, claim: Claim, fall: FallFound, figures: Figures): Bilingual {
  // 上升30% of a fall of 30.0 % differs by its word, not by decimals.
  const isSameWay = way === 'fall' ? fall.value! > 0 : fall.value! < 0;
  const change = changeFound(fall.value!, amount?.unit === 'share' && isSameWay ? amount : 0);
  if (amount?.unit === 'per') {
    // 2.1个千分点 is answered in the same unit.
    const size = perMilleApart(Math.abs(difference(amount, claim, fall, figures)), amount).replace('‰', '');
    return { zh: `${change.zh}，即 ${size} 个千分点`, en: `${change.en}, which is ${size} per thousand` };
  }
  if (amount?.unit === 'points') {
    const size = percentApart(Math.abs(difference(amount, claim, fall, figures)), amount).replace('%', '');
    return {
      zh: `${change.zh}，即 ${size} 个百分点`,
      en: `${change.en}, which is ${size} percentage points`,
    };
  }
  if (amount?.unit !== 'count') return change;
  const { nowCases, baseCases } = fall;
  return {
    zh: `${baseCases} 例变为 ${nowCases} 例，${change.zh}`,
    en: `${baseCases} became ${nowCases}, ${change.en}`,
  };
}

const NOTHING = { words: { zh: '', en: '' }, isBase: false };

/** Which other figure has just this number: the usual slip is a right number under a wrong name. */
function hint(saying: Change, claim: Claim, scope: FullScope, figures: Figures) {
  // 五成 is near many a number.
  const { amount } = saying;
  if (amount?.unit !== 'share' || amount.bound !== undefined || amount.tenths) return NOTHING;
  const others: readonly (readonly [Bilingual, FallFound | undefined])[] = [
    [
      { zh: '与合并的各基年相比的降幅', en: 'the fall against all base years' },
      scope.baseYear === undefined ? undefined : fallOf(claim, { ...scope, baseYear: undefined }, figures),
    ],
    [
      {
        zh: `与上年同期（${periodWords(figures.lastYear, 'zh')}）相比的降幅`,
        en: `the fall against ${periodWords(figures.lastYear, 'en')}`,
      },
      claim.against === 'base'
        ? fallOf(claim, { ...scope, baseYear: undefined }, figures, 'last-year')
        : undefined,
    ],
    [{ zh: '案件数的降幅', en: 'the fall in cases' }, figures.casesFall(scope, claim.against)],
    [{ zh: '发生率的降幅', en: 'the fall of the rate' }, figures.rateFall(scope, claim.against)],
    [
      { zh: '按基期行业结构标准化后的降幅', en: 'the standardised fall' },
      figures.rateFall(scope, claim.against, 'injury-reduction-standardised'),
    ],
    [
      { zh: '近12个月发生率的降幅', en: 'the fall of the rate of twelve months' },
      figures.rateFall({ ...scope, window: 'rolling-12' }, claim.against),
    ],
    [
      { zh: '重点行业发生率的降幅', en: 'the fall of the rate in key industries' },
      figures.rateFall({ ...scope, industry: 'key' }, claim.against),
    ],
    [
      { zh: '全部企业发生率的降幅', en: 'the fall of the rate in all enterprises' },
      figures.rateFall({ ...scope, industry: 'all' }, claim.against),
    ],
    [
      { zh: '全市发生率的降幅', en: 'the fall of the rate in the city' },
      figures.rateFall({ ...scope, district: 'all' }, claim.against),
    ],
  ];
  if (claim.against === 'last-year') {
    const fall = fallOf(claim, scope, figures, 'base');
    if (fall?.value != null && isRight(saying, claim, fall, figures)) return { ...NOTHING, isBase: true };
  }
  const match = others.find(([, fall]) => fall?.value != null && isRight(saying, claim, fall, figures));
  if (match === undefined) return NOTHING;
  const [{ zh, en }] = match;
  return { words: { zh: `（这个数是${zh}）`, en: ` (that is ${en})` }, isBase: false };
}

/**
 * A summary holds no comparison with the year before, and the base is no answer to 同比: at most it is said that the number
 * is just that of the other comparison.
 */
function withoutLastYear(claim: Claim, saying: Change, scope: FullScope, figures: Figures): Judged {
  const fall = fallOf(claim, scope, figures, 'base');
  const isBase = saying.amount !== undefined && fall?.value != null && isRight(saying, claim, fall, figures);
  return notChecked(isBase ? 'last-year-base' : 'last-year');
}

/** 155 例变为 136 例, where the 136 lack two months of a district: the right number is no firmer than the wrong one was. */
function withOutstanding({ zh, en }: Bilingual, { measure }: FallFound): Bilingual {
  if (!isEarly(measure)) return { zh, en };
  return {
    zh: `${zh}（有案件尚未报齐，暂不评判）`,
    en: `${en} (cases are still to come, so no verdict yet)`,
  };
}

function alsoFound(value: number, amount: Amount | undefined, fall: FallFound): Bilingual {
  const { zh, en } = withOutstanding(changeFound(value, amount), fall);
  return { zh: `；与上年同期相比${zh}`, en: `; against last year it is ${en}` };
}

/** Ready sentences compare with what the draft compares with: last year, or the base of the plan. */
export function insteadOf(claim: Claim, scope: FullScope, figures: Figures, judged: FallFound): Instead {
  const { topic } = claim;
  // Of the standardised rate nothing is measured against last year.
  if (claim.against === 'last-year')
    return { sentence: 'year-on-year', of: topic === 'cases' ? 'cases' : 'rate', fall: judged };
  const fall = fallOf(claim, { ...scope, baseYear: undefined }, figures, 'base') ?? judged;
  if (topic === 'pneumoconiosis' || topic === 'pneumoconiosis-rate')
    return { sentence: 'rate', id: 'pneumoconiosis-rate', measure: fall.measure };
  if (topic === 'cases' && fall.value !== null) return { sentence: 'cases', fall };
  // A standardised fall has no rates of its own to be told by.
  const crude =
    topic === 'standardised'
      ? figures.find('injury-reduction', { ...scope, baseYear: undefined })
      : fall.measure;
  return { sentence: 'fall', measure: crude };
}

function statedWords({ way, amount, orFlat }: Change): Bilingual {
  if (orFlat) return way === 'fall' ? { zh: '未上升', en: 'no rise' } : { zh: '未下降', en: 'no fall' };
  const size = amount === undefined ? '' : amount.text;
  const isCount = amount?.unit === 'count';
  const zh = { fall: isCount ? '减少' : '下降', rise: isCount ? '增加' : '上升', flat: '持平' }[way];
  const en = { fall: 'a fall', rise: 'a rise', flat: 'no change' }[way];
  return { zh: `${zh}${size}`, en: size === '' ? en : `${en} of ${size}` };
}

function overstated(
  kind: Judged['kind'],
  args: Judged['args'],
  found: Judged['found'],
  instead: Instead,
): Judged {
  return { ...contradicted(kind, args, found, instead), verdict: 'overstated' };
}
