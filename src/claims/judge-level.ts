// Do the data hold just this rate, this coverage, this number of persons or cases?

import type { Bilingual } from '../model/bilingual.ts';
import type { Measure } from '../model/measure.ts';
import { agrees } from './agree.ts';
import type { Amount, At, Claim, Saying, Topic } from './claim.ts';
import { percentApart, perMilleApart } from './digits.ts';
import { type FallFound, type Figures, type FullScope, isDoubtful, isEarly } from './figures.ts';
import { fallOf, insteadOf as insteadOfChange } from './judge-change.ts';
import { contradicted, type Instead, type Judged, notChecked } from './judged.ts';
import * as kinds from './kinds.ts';
import {
  districtsWithout,
  intervalFound,
  whoCompared,
  whoThen,
  whoWords,
  whyImmature,
  whyUnknown,
} from './who.ts';

/** The measure that holds the level of a topic. */
const MEASURES: Readonly<Partial<Record<Topic, string>>> = {
  rate: 'injury-rate',
  cases: 'injury-rate',
  'fatality-rate': 'fatality-rate',
  deaths: 'fatality-rate',
  'pneumoconiosis-rate': 'pneumoconiosis-rate',
  pneumoconiosis: 'pneumoconiosis-rate',
  training: 'training-coverage',
  insurance: 'insurance-coverage',
  completeness: 'submission-completeness',
  timeliness: 'submission-timeliness',
};

export function measureOf({ topic }: Claim, scope: FullScope, figures: Figures): Measure | undefined {
  const id = MEASURES[topic];
  return id === undefined ? undefined : figures.find(id, scope);
}

export function judgeLevel(
  claim: Claim,
  { amount, at }: Extract<Saying, { says: 'level' }>,
  scope: FullScope,
  figures: Figures,
): Judged {
  const measure = measureOf(claim, scope, figures);
  if (measure === undefined) return notChecked('not-held');
  if (amount.unit !== 'share' && amount.unit !== 'per') return notChecked('figure');
  if (Number.isNaN(amount.value)) return notChecked('not-held');
  const per = measure.per ?? 1;
  const held = ratioAt(at, claim, measure, scope, figures);
  if (held === undefined) return notChecked(at === 'last-year' ? 'last-year' : 'not-held');
  const { value } = held;
  const instead = insteadThen(at, claim, measure, scope, figures);
  const who = whoThen(claim.topic, at, scope, figures);
  if (value === null) return unknown(measure, who, scope, figures, instead);
  const found = at === 'now' ? limitsPer(measure, per) : { value: value / per, low: null, high: null };
  if (isLevel(amount, value / per)) {
    // A rate that is divided by what cannot be right is no firmer than a fall of it.
    const isDoubted = at === 'now' && measure.per !== undefined && isDoubtful(measure);
    if (!isDoubted || claim.caveats.doubtful) return { verdict: 'supported', found, instead };
    const args = { who, found: rateWords(value / per, amount) };
    return { verdict: 'overstated', found, kind: kinds.doubtfulExposure, args, instead };
  }
  const { attendances, whole } = measure;
  const stated = amount.text;
  // 超过90% is true of many a number: it points to nothing.
  const isPointed = amount.bound === undefined || amount.bound === 'about';
  if (
    claim.topic === 'training' &&
    isPointed &&
    attendances !== undefined &&
    whole &&
    agrees(amount, attendances / whole)
  )
    return contradicted(
      kinds.personsAttendances,
      { who, stated, found: percentApart(value, amount) },
      found,
      instead,
    );
  const words = measure.per === undefined ? percentApart(value, amount) : rateWords(value / per, amount);
  return contradicted(kinds.figureDiffers, { who, stated, found: words, also: NOTHING }, found, instead);
}

/** 100% says that nobody is missing, which 99.96 % does not, however it is rounded. */
function isLevel(amount: Amount, found: number): boolean {
  const isAll = amount.unit === 'share' && amount.value === 1 && amount.bound === undefined;
  return isAll ? found >= 1 : agrees(amount, found);
}

export function judgeInterval(
  claim: Claim,
  { of, low, high }: Extract<Saying, { says: 'interval' }>,
  scope: FullScope,
  figures: Figures,
): Judged {
  const fall = of === 'change' ? fallOf(claim, scope, figures) : undefined;
  const measure = of === 'change' ? fall?.measure : measureOf(claim, scope, figures);
  const limits = fall ?? (measure && limitsPer(measure, measure.per ?? 1));
  if (measure === undefined || limits === undefined)
    return notChecked(of === 'change' && claim.against === 'last-year' ? 'last-year' : 'not-held');
  const instead: Instead =
    fall === undefined ? insteadOf(claim, measure) : insteadOfChange(claim, scope, figures, fall);
  const who = of === 'change' ? whoCompared(claim, scope, figures) : whoWords(claim.topic, scope, figures);
  if (limits.value == null) return unknown(measure, who, scope, figures, instead);
  const { value } = limits;
  const found = { value, low: limits.low ?? null, high: limits.high ?? null };
  const isSame = (limit: Amount | undefined, held: number | null) =>
    limit === undefined ? held === null : held !== null && agrees(limit, held);
  if (isSame(low, found.low) && isSame(high, found.high)) return { verdict: 'supported', found, instead };
  const stated = `${low?.text ?? '—'}～${high?.text ?? '—'}`;
  const words: Bilingual | string =
    of === 'change' || measure.per === undefined
      ? intervalFound(found, { low, high })
      : `${rateWords(found.low ?? 0, low)}～${rateWords(found.high ?? 0, high)}`;
  return contradicted(kinds.figureDiffers, { who, stated, found: words, also: NOTHING }, found, instead);
}

export function judgeCount(
  claim: Claim,
  { counted, at, amount }: Extract<Saying, { says: 'count' }>,
  scope: FullScope,
  figures: Figures,
): Judged {
  const measure = measureOf(claim, scope, figures);
  if (measure === undefined) return notChecked('not-held');
  const then = ratioAt(at, claim, measure, scope, figures);
  if (then === undefined) return notChecked(at === 'last-year' ? 'last-year' : 'not-held');
  const { part, whole } = then;
  const attendances = at === 'now' ? (measure.attendances ?? null) : null;
  const missing = part == null || whole == null ? null : whole - part;
  const persons = counted === 'attendances' && (claim.topic !== 'training' || attendances === null);
  const held =
    { part, whole, missing, attendances: persons ? part : attendances, cases: part }[counted] ?? null;
  const instead = insteadThen(at, claim, measure, scope, figures);
  const who = whoThen(claim.topic, at, scope, figures);
  if (held === null) return unknown(measure, who, scope, figures, instead);
  const found = { value: held, low: null, high: null };
  if (
    counted === 'attendances' &&
    part != null &&
    (persons || !agrees(amount, held)) &&
    agrees(amount, part)
  ) {
    const args = { who, stated: amount.text, found: personsWords(claim.topic, part, attendances) };
    return { ...contradicted(kinds.attendances, args, found, instead), verdict: 'overstated' };
  }
  // Training in 人次, of which no 人次 are held.
  if (persons && claim.topic === 'training') return notChecked('not-held');
  if (agrees(amount, held)) {
    const early = at === 'now' && !claim.caveats.immature ? fallenEarly(claim, scope, figures) : undefined;
    if (early === undefined) return { verdict: 'supported', found, instead };
    const args = { who: whoCompared(claim, scope, figures), reason: whyImmature(early.measure) };
    const change = insteadOfChange(claim, scope, figures, early);
    return { ...contradicted(kinds.immature, args, found, change), verdict: 'overstated' };
  }
  const isPersons = claim.topic === 'training' && counted === 'part';
  const isPointed = amount.bound === undefined || amount.bound === 'about';
  if (isPersons && isPointed && attendances !== null && agrees(amount, attendances))
    return contradicted(
      kinds.personsAttendances,
      { who, stated: amount.text, found: `${held} 人` },
      found,
      instead,
    );
  // Part is capped enterprise by enterprise: a larger number of persons may be right without being in the data.
  const isCapped = counted === 'part' && (claim.topic === 'training' || claim.topic === 'insurance');
  if (isCapped && amount.value > held) return notChecked('capped');
  const words = persons ? personsWords(claim.topic, held, null) : `${held} ${amount.noun ?? ''}`.trim();
  return contradicted(
    kinds.figureDiffers,
    { who, stated: amount.text, found: words, also: NOTHING },
    found,
    instead,
  );
}

/** 由去年同期的155例降至136例, where cases of these months are still to come: told as a fall, and less than one. */
function fallenEarly(claim: Claim, scope: FullScope, figures: Figures): FallFound | undefined {
  if (claim.topic !== 'cases' || claim.against !== 'last-year') return undefined;
  const fall = fallOf(claim, scope, figures);
  return fall?.value != null && fall.value >= 0 && isEarly(fall.measure) ? fall : undefined;
}

/** 136 例; 1113 人（1190 人次）. */
function personsWords(topic: Topic, part: number, attendances: number | null): Bilingual {
  const isCases = topic !== 'training' && topic !== 'insurance';
  const beside =
    attendances === null ? NOTHING : { zh: `（${attendances} 人次）`, en: ` (${attendances} attendances)` };
  return {
    zh: `${part} ${isCases ? '例' : '人'}${beside.zh}`,
    en: `${part} ${isCases ? 'cases' : 'persons'}${beside.en}`,
  };
}

const NOTHING: Bilingual = { zh: '', en: '' };

/** Cases and rate of the base, or of last year's months, stand beside the fall. */
function ratioAt(
  at: At,
  { topic }: Claim,
  measure: Measure,
  scope: FullScope,
  figures: Figures,
): Pick<Measure, 'part' | 'whole' | 'value'> | undefined {
  if (at === 'now') return measure;
  if (topic === 'rate' || topic === 'cases') return figures.find('injury-reduction', scope, at)?.base;
  return at === 'base' && scope.baseYear === undefined ? measure.base : undefined;
}

/** A wrong number of last year is answered with both years. */
function insteadThen(at: At, claim: Claim, measure: Measure, scope: FullScope, figures: Figures): Instead {
  if (at !== 'last-year') return insteadOf(claim, measure);
  const of = claim.topic === 'cases' ? 'cases' : 'rate';
  const fall = of === 'cases' ? figures.casesFall(scope, at) : figures.rateFall(scope, at);
  return fall === undefined ? insteadOf(claim, measure) : { sentence: 'year-on-year', of, fall };
}

function limitsPer({ value, low, high }: Measure, per: number) {
  const share = (number: number | null | undefined) => (typeof number === 'number' ? number / per : null);
  return { value: share(value), low: share(low), high: share(high) };
}

/** In the unit in which the draft gives it: 0.42%, 4.17‰. */
function rateWords(share: number, amount: Amount | undefined): string {
  return amount?.unit === 'share' ? percentApart(share, amount, 2) : perMilleApart(share, amount);
}

function insteadOf({ topic }: Claim, measure: Measure): Instead {
  switch (topic) {
    case 'training':
    case 'insurance':
    case 'completeness':
    case 'timeliness':
      return { sentence: topic, measure };
    case 'fatality-rate':
    case 'deaths':
      return { sentence: 'rate', id: 'fatality-rate', measure };
    case 'pneumoconiosis-rate':
    case 'pneumoconiosis':
      return { sentence: 'rate', id: 'pneumoconiosis-rate', measure };
    default:
      return { sentence: 'rate', id: 'injury-rate', measure };
  }
}

function unknown(
  measure: Measure,
  who: Bilingual,
  scope: FullScope,
  figures: Figures,
  instead: Instead,
): Judged {
  const reason = whyUnknown(measure, districtsWithout(measure.measure, scope, figures));
  const found = { value: null, low: null, high: null };
  return { verdict: 'unknown', found, kind: kinds.unknownFigure, args: { who, reason }, instead };
}
