// Does a number without a direction make a claim: how high a rate or a coverage is, how many persons or cases there are?

import type { Against, Amount, At, Topic } from './claim.ts';
import { limitsBehind } from './limits.ts';
import { ahead } from './look-ahead.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

export function withBound(amount: Amount, bound: Amount['bound']): Amount {
  return amount.bound === undefined && bound !== undefined ? { ...amount, bound } : amount;
}

export function sayNumber(reading: Reading, token: Extract<Token, { is: 'amount' }>, index: number): void {
  const { clause, carried } = reading;
  const { bound, outOf } = clause;
  clause.bound = undefined;
  clause.outOf = false;
  if (clause.goal && isFromGoal(reading, token, index)) reading.unclear('figure', token);
  if (clause.goal || clause.denied) return;
  // The number itself and those that stand in a row with it.
  const seen = ahead(reading.tokens, index - 1, reading.sentence.text);
  reading.done = Math.max(reading.done, seen.end, token.end);
  if (seen.per !== undefined && clause.per === undefined) reading.countOn(seen.per);
  const amounts = (seen.amounts.length > 0 ? seen.amounts : [token.amount]).map((one) =>
    withBound(one, bound),
  );
  const at = monthsOf(reading, index, outOf);
  // 去年同期170例，今年136例，下降20%: what follows is compared with what was counted.
  if (at !== 'now' && (clause.dated === at || reading.against === undefined)) compareWith(reading, at);
  const { unit } = amounts[0]!;
  if (unit === 'share' && isOfDate(reading, index)) {
    // 是2020年的68%: a part of what it was, no level.
    if (carried.topic !== undefined && !reading.isMeant) reading.unclear('figure', token);
  } else if (unit === 'share' && reading.solid(index, -1)?.is === 'last-year')
    saySigned(reading, amounts, token);
  else if (unit === 'share') sayShare(reading, amounts, at, token);
  else if (unit === 'per' || isRateNumber(reading, amounts[0]!)) {
    // 每万人45.3人工伤 counts cases by heads.
    if (clause.counted === undefined && seen.counted !== undefined) reading.count(seen.counted);
    const rate = carried.topic && RATE_OF[carried.topic];
    if (rate !== undefined) reading.speakOf(rate);
    if (!reading.isRate) {
      if (reading.isOurs && !reading.isMeant) reading.unclear('figure', token);
    } else if (reading.isMeant) reading.passMeant(token);
    else
      reading.sayEach(
        amounts.map((one) => reading.asRate(one)),
        (amount) => ({ says: 'level', at, amount }),
        token,
      );
  } else if (reading.isRate && clause.named && clause.between === 0 && !Number.isInteger(amounts[0]!.value)) {
    // 发生率4.53: on how many?
    if (!reading.isMeant) reading.unclear('figure', token);
  } else if (unit === 'count') {
    if ((clause.counted === undefined || clause.behind) && seen.counted !== undefined) {
      reading.count(seen.counted);
      clause.behind = true;
    }
    sayCounts(reading, amounts, at, token);
  }
}

/** 超目标12个百分点, 距目标还差4.3个百分点: how far from it. 目标20%，容差2个百分点 belongs to the plan. */
function isFromGoal(
  reading: Reading,
  { amount, at }: Extract<Token, { is: 'amount' }>,
  index: number,
): boolean {
  const isToleranceOrGoal =
    reading.solid(index, -1)?.is === 'to' || /容差\s*$/.test(reading.sentence.text.slice(0, at));
  const isOurs = reading.isOurs || reading.claims.length > 0;
  return amount.unit === 'points' && !isToleranceOrGoal && isOurs && !reading.isMeant;
}

/** 是2020年的三分之二, 为基期的68%; 由2020年的0.667%, 较去年同期的90% are levels of then. */
function isOfDate({ tokens, sentence }: Reading, index: number): boolean {
  const at = tokens.slice(0, index).findLastIndex(({ is }) => is !== 'neutral');
  const date = tokens[at];
  if (date?.is !== 'date' && date?.is !== 'last-year') return false;
  if (!/^\s*(?:水平)?的\s*$/.test(sentence.text.slice(date.end, tokens[index]!.at))) return false;
  const lead = tokens.slice(0, at).findLast(({ is }) => is !== 'neutral');
  return lead?.is !== 'out-of' && lead?.is !== 'compared';
}

/** 同比-20%: a change whose direction is its sign; without one nobody knows which way it went. */
function saySigned(reading: Reading, amounts: readonly Amount[], token: Token): void {
  const [amount] = amounts;
  if (reading.carried.topic === undefined || reading.isMeant) return;
  const isFall = amount !== undefined && amount.value < 0;
  if (!isFall || amounts.length > 1) {
    reading.unclear('figure', token);
    return;
  }
  const size = { ...amount, value: -amount.value };
  reading.say({ says: 'change', way: 'fall', amount: size, strong: false }, token);
}

/** Of which months is the number? */
function monthsOf(reading: Reading, index: number, outOf: boolean): At {
  const dated = reading.clause.dated ?? reading.carried.when;
  const before = dated === 'base' || dated === 'last-year' ? dated : behind(reading, index);
  if (before !== undefined) return before;
  if (!outOf) return 'now';
  // 由170例降至136例，同比下降20%: it stood there last year.
  if (reading.against !== undefined) return reading.against === 'last-year' ? 'last-year' : 'base';
  const told = reading.tokens.slice(index).find(({ is }) => is === 'last-year' || is === 'date');
  return told?.is === 'last-year' ? 'last-year' : 'base';
}

/** 较2020年同期的400起, 较上年同期的170例 */
function behind({ tokens }: Reading, index: number): Against | undefined {
  for (let i = index - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (token.is === 'last-year') return token.text === '同比' ? undefined : 'last-year';
    if (token.is === 'date')
      return token.when === 'base' || token.when === 'last-year' ? token.when : undefined;
    if (token.is !== 'neutral') return undefined;
  }
  return undefined;
}

function compareWith(reading: Reading, at: Against): void {
  if (at === 'last-year') reading.compareWithLastYear();
  else {
    reading.against = 'base';
    reading.baseYear = reading.clause.datedYear ?? reading.baseYear;
  }
}

/** A percentage is a coverage where one is spoken of, and a rate only where it is named beside it. */
function sayShare(reading: Reading, amounts: readonly Amount[], at: At, token: Token): void {
  const { clause } = reading;
  const isLevel = reading.isCoverage
    ? clause.named || clause.residue === 0
    : reading.isRate && clause.named && clause.between === 0;
  if (!isLevel) return;
  if (reading.isMeant) reading.passMeant(token);
  else if (clause.between > 1) reading.unclear('figure', token);
  else reading.sayEach(amounts, (amount) => ({ says: 'level', at, amount }), token);
}

const RATE_OF: Readonly<Partial<Record<Topic, Topic>>> = {
  cases: 'rate',
  deaths: 'fatality-rate',
  pneumoconiosis: 'pneumoconiosis-rate',
};

/** 每千人年 4.17 人, and after it 2020年为 6.67 人. */
function isRateNumber(reading: Reading, { noun, value }: Amount): boolean {
  const { clause, carried } = reading;
  if (carried.per === undefined) return false;
  // 每千人年4.53人、工伤136例: the second is counted by itself.
  const isCounted = clause.claims > 0 && clause.counted !== undefined && Number.isInteger(value);
  if (clause.per !== undefined) return !isCounted;
  const isNumberOnly = clause.counted === undefined && (noun === '人' || noun === undefined);
  return reading.isRate && isNumberOnly && clause.dated !== undefined;
}

const OF_CASES = /[例起件宗]/;

/** What is counted stands before the number, or at once behind it; 2020年120例 speaks of cases anyway. */
export function sayCounts(reading: Reading, amounts: readonly Amount[], at: At, token: Token): void {
  const { clause, carried } = reading;
  const { noun = '', bound } = amounts[0]!;
  const isBare =
    clause.counted === undefined && OF_CASES.test(noun) && (clause.dated !== undefined || at !== 'now');
  const own =
    isBare && clause.residue === 0 ? ({ topic: 'cases', counted: 'cases' } as const) : clause.counted;
  const counted = own ?? countedBefore(reading, amounts[0]!, token);
  if (counted === 'unclear') {
    if (!reading.isMeant) reading.unclear('figure', token);
    return;
  }
  const isLoosely = bound !== undefined && !clause.named && (own !== undefined || !OF_CASES.test(noun));
  if (counted === undefined || !isCountable(noun, counted) || isLoosely) return;
  if (reading.isMeant) {
    reading.passMeant(token);
    return;
  }
  carried.topic = counted.topic;
  carried.counted = { ...counted, noun };
  const which = noun === '人次' ? 'attendances' : counted.counted;
  // 受教育职工1.2万人 counts others than 职工1.2万人.
  const isOfOthers = counted.counted !== 'cases' && clause.residue > 1;
  if (clause.between > 1 || isOfOthers) reading.unclear('figure', token);
  else reading.sayEach(amounts, (amount) => ({ says: 'count', counted: which, at, amount }), token);
}

/** 合成甲区工伤96例，合成乙区170例: of whom another number is given, it counts the same. */
function countedBefore(reading: Reading, { noun = '' }: Amount, token: Token) {
  const { clause, carried } = reading;
  const { counted } = carried;
  const behind = reading.solid(reading.tokens.indexOf(token), 1);
  if (counted === undefined || !clause.scoped || clause.residue > 0 || behind?.is === 'other')
    return undefined;
  const isCases = OF_CASES.test(noun);
  if (isCases === OF_CASES.test(counted.noun))
    return isCases || carried.topic === counted.topic ? counted : undefined;
  return isCases ? 'unclear' : undefined;
}

/** Persons, cases and periods, each by their own word; 人次 of injuries is said wrongly, but said. */
function isCountable(
  noun: string,
  { topic, counted }: { readonly topic: string; readonly counted: string },
): boolean {
  const isOfPeriods = topic === 'completeness' || topic === 'timeliness';
  const isLate = topic === 'unmeasured' && counted === 'missing';
  if (isOfPeriods || noun === '期') return (isOfPeriods || isLate) && noun === '期';
  if (noun === '人次') return true;
  if (OF_CASES.test(noun)) return counted === 'cases';
  return noun === '人' || noun === '名' || noun === '位';
}

/** 未发生工亡事故, 零死亡 */
export function sayNone(reading: Reading, token: Extract<Token, { is: 'none' }>): void {
  const { clause } = reading;
  if (clause.denied) return;
  const isOfOthers = clause.residue > 1;
  reading.count({ topic: token.topic, counted: 'cases' });
  if (reading.isMeant) reading.passMeant(token);
  else if (isOfOthers) reading.unclear('whose', token);
  else {
    const amount: Amount = { value: 0, step: 1, unit: 'count', noun: '例', text: token.text };
    reading.say({ says: 'count', counted: 'cases', at: 'now', amount }, token);
  }
}

/** 95%区间 3.1%～33.8%, of what was claimed last; 降幅95%区间 says itself of what. */
export function sayInterval(reading: Reading, token: Token, index: number): void {
  const limits = limitsBehind(reading.sentence.text, token.end);
  if (limits === undefined) return;
  reading.done = limits.end;
  const isOfChange = reading.solid(index, -1)?.is === 'way';
  const of = isOfChange ? 'change' : reading.claims.at(-1)?.saying.says;
  if ((of !== 'change' && of !== 'level') || reading.carried.topic === undefined) {
    // Limits of nothing that was understood are still limits that somebody will believe.
    if (reading.isOurs && (limits.low ?? limits.high) !== undefined) reading.unclear('figure', token);
    return;
  }
  const last = reading.claims.at(-1)?.saying;
  if (!isOfChange && last?.says === 'level' && last.at !== 'now') {
    // Of the base, or of last year, no limits of the level are held.
    reading.unclear('not-held', token);
    return;
  }
  const [low, high] = [limits.low, limits.high].map((amount) =>
    of === 'level' && amount ? reading.asRate(amount) : amount,
  );
  reading.say({ says: 'interval', of, low, high }, token);
}
