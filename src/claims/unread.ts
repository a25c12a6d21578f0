// Is a sentence passed over that may well claim something? One of our field with a direction, a share, a target or 零 in it,
// of which nothing was read, is listed as not checked: a draft of only such sentences must not pass in silence. So is a clause
// with a number of its own beside clauses that were read.

import type { Amount, Unit } from './claim.ts';
import { looseNumber } from './loose-numbers.ts';
import type { Reading } from './reading.ts';
import { isNoJudging, type Token } from './tokens.ts';

/** 未发生…, 零…, 全部持证: absolute words, in whatever sentence of ours. */
const ABSOLUTE =
  /(?:均|都|全部)(?:已|已经)?(?:开展|举办|完成|建立|整改)|超期[^，。；]{0,6}为?(?:0|零)|未发生|没有发生|未出现|无(?:一次性?)?(?:工亡|死亡|伤亡)|为零|归零|零(?:事故|伤亡|死亡|工亡|工伤|发生|新增|增长)|(?:全部|全员|悉数|均|都|无一)[^，。；]{0,6}(?:持证|取证|合格|参保|培训|参训|覆盖|遗漏)/;

const MET: ReadonlySet<Token['is']> = new Set(['met', 'path', 'everybody']);

export function listUnread(reading: Reading): void {
  const { tokens, sentence } = reading;
  if (tokens.some((token) => token.is === 'intent' && token.wide)) return;
  listMissed(reading);
  const places = [...reading.claimed];
  const isFew = tokens.some(({ is }) => is === 'few');
  for (const clause of clausesOf(tokens)) {
    if (isClaimed(clause, places) || clause.some(({ is }) => is === 'intent')) continue;
    // 基期仅12例，少于20例，样本不足: the second is what the plan asks for.
    if (isFew && clause.every(({ is }) => OF_TOO_FEW.has(is))) continue;
    const found = looseNumber(clause, sentence.text, reading.isOurs && sentence.kind !== 'heading');
    if (found !== undefined && !isOfGoals(clause)) reading.unclear('figure', found);
  }
}

/** 少于20例, 上年同期少于20例 */
const OF_TOO_FEW: ReadonlySet<Token['is']> = new Set(['bound', 'amount', 'neutral', 'date', 'last-year']);

/** Of a sentence of which much is not read, once. */
function listMissed(reading: Reading): void {
  const { tokens, sentence } = reading;
  if (!reading.isOurs || sentence.kind === 'heading') return;
  const places = [...reading.claimed];
  for (const clause of clausesOf(tokens)) {
    if (isClaimed(clause, places)) continue;
    // 提高认识 is a direction of nothing that is counted.
    const isFigure = clause.some(isFigureName);
    const text = clause.map((token) => token.text).join('');
    const against = /[上下]限/.test(text) ? undefined : againstGoal(clause);
    const found = clause.find((token) => isTelling(token, isFigure, OF_CASES.test(text))) ?? against;
    const first = clause.find((token) => token.text.trim() !== '');
    const isAbsolute = ABSOLUTE.test(text);
    if (first === undefined || (found === undefined && !isAbsolute)) continue;
    if (isExplained(clause) && !isAbsolute) continue;
    // Where the rest of the sentence was read, only a number or an absolute word is missed: what reaches which goal was said.
    const isMissed = against !== undefined || (found?.is === 'amount' && !clause.some(isOfGoal));
    if (places.length > 0 && !isAbsolute && !isMissed) continue;
    reading.unclear('figure', found ?? first);
    return;
  }
}

function isClaimed(clause: readonly Token[], places: readonly number[]): boolean {
  const [from, to] = [clause[0]?.at ?? 0, clause.at(-1)?.end ?? 0];
  return places.some((at) => at >= from && at < to);
}

/** The target itself, or how far it is: what was set is no figure of the data. */
function isOfGoals(clause: readonly Token[]): boolean {
  return clause.some(isOfGoal);
}

function isOfGoal({ is }: Token): boolean {
  return is === 'goal' || is === 'structure' || MET.has(is);
}

/** 低于目标值4.5‰, 低于目标: compared with a goal. */
function againstGoal(clause: readonly Token[]): Token | undefined {
  const goal = clause.findIndex(({ is }) => is === 'goal');
  return clause.slice(0, Math.max(0, goal)).find(isComparison);
}

/** Denied, wished for, or the target itself: 目标为20%. */
function isExplained(clause: readonly Token[]): boolean {
  return clause.some((token, i) => {
    const { is } = token;
    if (isNoJudging(token)) return true;
    if (is === 'not' || is === 'unproven' || is === 'intent') return true;
    return is === 'goal' && clause[i + 1]?.is === 'to';
  });
}

/** 作出工伤认定160件: no case of the data, perhaps, but a number that somebody will believe. */
const OF_CASES = /工伤|工亡|伤亡|死亡|尘肺/;

function isCases({ noun = '' }: Amount, isOfCases: boolean): boolean {
  return noun === '人次' || (isOfCases && /[例起件宗]/.test(noun));
}

function isTelling(token: Token, isFigure: boolean, isOfCases: boolean): boolean {
  if (token.is === 'amount') return isCases(token.amount, isOfCases) || !COUNTS.has(token.amount.unit);
  return MET.has(token.is) || ((DIRECTED.has(token.is) || isComparison(token)) && isFigure);
}

const COUNTS: ReadonlySet<Unit> = new Set(['bare', 'count']);
const DIRECTED: ReadonlySet<Token['is']> = new Set(['way', 'goal']);

/** 低于基期 */
function isComparison({ is, text }: Token): boolean {
  return is === 'bound' && /[低高少优好小大]于|超/.test(text);
}

function isFigureName(token: Token): boolean {
  return (
    token.is === 'measure' || token.is === 'coverage' || (token.is === 'counted' && token.counted === 'cases')
  );
}

function clausesOf(tokens: readonly Token[]): Token[][] {
  const clauses: Token[][] = [[]];
  for (const token of tokens) {
    if (token.is === 'stop') clauses.push([]);
    else clauses.at(-1)!.push(token);
  }
  return clauses;
}
