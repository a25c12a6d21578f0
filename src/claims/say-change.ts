// Does this direction (下降, 上升, 持平) make a claim: of a figure that is known, and done rather than meant?

import type { Amount } from './claim.ts';
import { type Ahead, ahead } from './look-ahead.ts';
import type { Reading } from './reading.ts';
import { sayCounts, withBound } from './say-number.ts';
import type { Token } from './tokens.ts';

export function sayChange(reading: Reading, token: Extract<Token, { is: 'way' }>, index: number): void {
  const { clause, carried } = reading;
  const seen = withOwn(ahead(reading.tokens, index, reading.sentence.text), token);
  if (!clause.named) {
    if (seen.counted !== undefined) reading.count(seen.counted);
    else if (seen.topic !== undefined) reading.speakOf(seen.topic);
  }
  reading.done = Math.max(reading.done, seen.end);
  if (seen.isLastYear) reading.compareWithLastYear();
  // 去年同期的170例降至136例: the months were those of the first number.
  if (clause.dated === 'last-year' && clause.claims > 0) clause.dated = undefined;
  if (seen.per !== undefined) carried.per = seen.per;
  const strong = clause.strong || seen.strong;
  const { denied } = clause;
  clause.strong = false;
  clause.denied = false;
  // The rank itself is listed where it stands.
  if (seen.isRank) return;
  if (denied && saysDenied(reading, token, seen, index)) return;
  if (denied || seen.goal || (seen.denied && seen.amounts.length === 0)) return;

  const isKnown = carried.topic !== undefined && (clause.named ? clause.between : clause.residue) === 0;
  const loose = token.loose ? { loose: true as const } : {};
  const { way } = token;
  if (seen.secondOrder) reading.unclear('figure', token);
  else if (seen.amounts.length === 0) {
    // Without a number only what is plainly said of a figure: 发生率明显下降, not 培训…提升能力.
    // 各区市均下降 says something of every one, even where nobody knows of which figure.
    if (carried.topic === undefined && clause.allOf && reading.isScoped && clause.residue === 0) {
      if (!reading.isMeant) reading.unclear('figure', token);
      return;
    }
    if (!isKnown || reading.isCoverage || reading.isMeant) return;
    if (clause.yearly) reading.unclear('period', token);
    else if (seen.unread) reading.unclear('figure', token);
    else reading.say({ says: 'change', way, strong, ...loose }, token);
  } else if (reading.isMeant) reading.passMeant(token);
  else if (!isKnown) {
    const isOfOurs = reading.isOurs || (reading.isScoped && clause.residue === 0);
    if (isOfOurs) reading.unclear('figure', token);
  } else if (clause.structure || reading.follows('structure', index)) reading.unclear('structure', token);
  else if (clause.yearly) reading.unclear('period', token);
  else if (seen.isLevel) sayLevel(reading, seen.amounts, token);
  else {
    const amounts = seen.amounts.map((one) => withBound(one, clause.bound));
    clause.bound = undefined;
    reading.sayEach(amounts, (amount) => ({ says: 'change', way, amount, strong, ...loose }), token);
  }
}

const DENIES = /^(?:尚?未见?|并?没有?|并未)$/;

/** 没有上升 says that it fell or stood still; 尚不能排除未下降 says nothing of the kind. */
function saysDenied(
  reading: Reading,
  token: Extract<Token, { is: 'way' }>,
  seen: Ahead,
  index: number,
): boolean {
  const { tokens, clause, carried } = reading;
  const before = tokens.slice(0, index).filter(({ text }) => text.trim() !== '');
  const from = before.findLastIndex(({ is }) => is === 'stop' || is === 'open');
  const denials = before.slice(from + 1).filter(({ is }) => is === 'not' || is === 'unproven');
  const isPlain = denials.length === 1 && before.at(-1) === denials[0] && DENIES.test(denials[0]!.text);
  const isSaid = seen.amounts.length === 0 && !seen.goal && !seen.unread && !seen.denied && !seen.secondOrder;
  const isKnown = carried.topic !== undefined && (clause.named ? clause.between : clause.residue) === 0;
  if (!isPlain || !isSaid || !isKnown || reading.isCoverage || reading.isMeant || token.way === 'flat')
    return false;
  const way = token.way === 'fall' ? 'rise' : 'fall';
  reading.say({ says: 'change', way, strong: false, orFlat: true }, token);
  return true;
}

/** 减半 holds its size itself. */
function withOwn(seen: Ahead, { amount, text }: Extract<Token, { is: 'way' }>): Ahead {
  if (amount === undefined || seen.amounts.length > 0) return seen;
  return { ...seen, amounts: [{ ...amount, text }], isLevel: false };
}

/** 降至 4.17‰, 减少到 96 起. */
function sayLevel(reading: Reading, seen: readonly Amount[], token: Token): void {
  const amounts = seen.map((one) => reading.asRate(one));
  if (amounts[0]?.unit === 'count') sayCounts(reading, amounts, 'now', token);
  else reading.sayEach(amounts, (amount) => ({ says: 'level', at: 'now', amount }), token);
}
