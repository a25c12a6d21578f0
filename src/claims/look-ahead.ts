// What follows a direction or a number at once: by how much, of what, how strongly?

import type { Amount, Topic } from './claim.ts';
import type { Token } from './tokens.ts';

export interface Ahead {
  /** Several where they stand in a row: 12%和8%. */
  readonly amounts: readonly Amount[];
  /** 降至, not 降低: what follows is where it stands now. */
  readonly isLevel: boolean;
  /** 降低了工伤事故发生率: what it is about comes after. */
  readonly topic: Topic | undefined;
  readonly counted: Extract<Token, { is: 'counted' }> | undefined;
  readonly strong: boolean;
  /** 降幅收窄: a change of a change. */
  readonly secondOrder: boolean;
  /** 降幅无法计算, 下降不明显: nothing is claimed. */
  readonly denied: boolean;
  readonly goal: boolean;
  /** A number follows that was not read as the size of it. */
  readonly unread: boolean;
  readonly per: number | undefined;
  /** 降幅居全市首位: nothing is said of its size. */
  readonly isRank: boolean;
  /** 降幅同比为20%, 下降20%（同比）: said between or behind. */
  readonly isLastYear: boolean;
  /** Place behind what was read. */
  readonly end: number;
}

/** Words between a direction and its number that say nothing of their own. */
const PASSED: ReadonlySet<Token['is']> = new Set([
  'neutral',
  'last-year',
  'estimate',
  'all-of',
  'each',
  'join',
  'compared',
]);

/** From behind the token at `index`. */
export function ahead(tokens: readonly Token[], index: number, text: string): Ahead {
  const start = tokens[index];
  const amounts: Amount[] = [];
  let isLevel = false;
  let topic: Topic | undefined;
  let counted: Ahead['counted'];
  let strong = false;
  let secondOrder = false;
  let goal = false;
  let per: number | undefined;
  let bound: Amount['bound'];
  let isDenied = false;
  let isLastYear = false;
  let end = start?.end ?? 0;
  let i = index + 1;
  for (; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.is === 'amount') break;
    if (token.is === 'to') isLevel ||= isTo(token.text, start?.text ?? '');
    else if (token.is === 'strong') {
      strong ||= !isDenied;
      end = token.end;
    } else if (token.is === 'not') isDenied = true;
    else if (token.is === 'unproven') isDenied = true;
    else if (token.is === 'last-year') isLastYear = true;
    else if (token.is === 'interval') {
      // 降幅 95%区间 2.1%～20.9%: its limits are no size of the fall, and are read on their own.
      isDenied = true;
      break;
    } else if (token.is === 'bound') bound = token.bound;
    else if (token.is === 'rate-unit') per = token.per;
    else if (token.is === 'measure' && topic === undefined) {
      topic = token.topic;
      end = token.end;
    } else if (token.is === 'counted' && topic === undefined) {
      topic = token.topic;
      counted = token;
      end = token.end;
    } else if (token.is === 'second-order') {
      secondOrder = true;
      end = token.end;
    } else if (token.is === 'goal') {
      goal = true;
      break;
    } else if (!PASSED.has(token.is)) break;
  }
  // 至 before a share of what fell is 由…至…; a rate or a count is where it stands.
  for (; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.is !== 'amount') break;
    const last = amounts.at(-1);
    // 1190人次、1113人 are two counts, not one of each of two.
    const isOther = (last?.noun === '人次') !== (token.amount.noun === '人次');
    if (last !== undefined && (last.unit !== token.amount.unit || isOther)) break;
    const after = tokens[i + 1];
    const behind =
      after?.is === 'bound' && after.bound !== 'nearly' && /左右|上下|以上|以内|以下/.test(after.text)
        ? after
        : undefined;
    amounts.push({ ...token.amount, ...((bound ?? behind?.bound) && { bound: bound ?? behind!.bound }) });
    end = (behind ?? token).end;
    if (behind !== undefined) i++;
    const range = spanned(tokens, i, token.amount);
    if (range !== undefined) {
      amounts[amounts.length - 1] = range.amount;
      end = range.end;
      i += range.tokens;
    }
    while (
      tokens[i + 1]?.is === 'join' ||
      (tokens[i + 1]?.is === 'neutral' && tokens[i + 1]!.text.trim() === '')
    )
      i++;
  }
  goal ||= amounts.length > 0 && isOfGoal(tokens, i, end);
  if (amounts.length > 0 && per === undefined) {
    const next = tokens.slice(i, i + NEAR).filter((token) => token.at >= end && token.text.trim() !== '');
    if (next[0]?.is === 'rate-unit') per = next[0].per;
    // 96起工伤事故, 3210人次参加培训
    if (topic === undefined && counted === undefined) counted = countedBehind(next, end, text);
  }
  return {
    amounts,
    isLevel,
    topic,
    counted,
    strong,
    secondOrder,
    denied: isDenied,
    goal,
    unread: amounts.length === 0 && isUnread(tokens, index),
    per,
    isRank: amounts.length === 0 && tokens[i]?.is === 'rank',
    isLastYear: isLastYear || isInBrackets(tokens, i),
    end,
  };
}

/** 下降20%（同比） */
function isInBrackets(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.is === 'open' && tokens[index + 1]?.is === 'last-year';
}

/** 降至 4.17‰ and 降为 96 起 are levels; 降幅为 12% and 下降达 12% are not. */
function isTo(word: string, way: string): boolean {
  if (/^[至到]$/.test(word)) return true;
  return /^[为是]$/.test(word) && !/幅|率|比例/.test(way);
}

/** 下降了高达12%, 下降小半: words that are not known stand between the direction and a number, or are the number. */
function isUnread(tokens: readonly Token[], index: number): boolean {
  for (const token of tokens.slice(index + 1)) {
    if (ENDS.has(token.is)) return false;
    if (token.is === 'amount' || (token.is === 'other' && NUMERAL.test(token.text))) return true;
  }
  return false;
}

const ENDS: ReadonlySet<Token['is']> = new Set([
  'stop',
  'way',
  'open',
  'interval',
  'date',
  'goal',
  'met',
  'path',
]);
const NUMERAL = /\d|[二三四五六七八九十百千万两半倍]|一(?:半|倍|成)|分之/;

/** 下降20%的目标, 降低20%以上这一任务: not a fall that was, but one that was asked for. */
function isOfGoal(tokens: readonly Token[], index: number, end: number): boolean {
  const next = tokens.slice(index).find((token) => token.at >= end && !LINKS.test(token.text));
  return next !== undefined && (next.is === 'goal' || (next.is === 'met' && OF_GOAL.test(next.text)));
}

const LINKS = /^(?:\s*|的|这|该|个|一|这一|这个)$/;
const OF_GOAL = /^(?:目标|任务|指标)/;

/** 10%—15% */
function spanned(tokens: readonly Token[], index: number, first: Amount) {
  const [sign, second] = [tokens[index + 1], tokens[index + 2]];
  const isRange = sign?.is === 'range' || (sign?.is === 'to' && sign.text === '至');
  if (!isRange || second?.is !== 'amount' || second.amount.unit !== first.unit) return undefined;
  const [low, high] = [first.value, second.amount.value];
  if (!(high > low)) return undefined;
  const text = `${first.text}${sign!.text}${second.amount.text}`;
  // 两到三成 spans what lies between, as 20% to 30% would.
  const { tenths: _, ...plain } = first;
  const amount: Amount = { ...plain, value: (low + high) / 2, step: high - low + first.step, text };
  return { amount, end: second.end, tokens: 2 };
}

/** So many words behind a number may say what it counts. */
const NEAR = 12;

function countedBehind(tokens: readonly Token[], end: number, text: string): Ahead['counted'] {
  for (const [i, token] of tokens.entries()) {
    // 6期只报了4期: the second number is what was sent.
    const isOfNext = tokens[i + 1]?.is === 'amount' && token.is === 'counted' && token.counted !== 'whole';
    if (isOfNext && token.topic === 'completeness') return undefined;
    // 304名职工发生工伤 counts injuries.
    if (token.is === 'counted' && token.topic === 'insurance' && token.counted === 'whole') {
      const cases = casesBehind(tokens.slice(i + 1));
      if (cases !== undefined) return cases;
    }
    if (token.is === 'counted') return text.slice(end, token.at).trim().length <= 4 ? token : undefined;
    // 136人受到工伤伤害, 136人被认定为工伤
    if (token.is === 'other' && SUFFERS.test(token.text)) return casesBehind(tokens.slice(i + 1));
    if (token.is !== 'neutral' && token.is !== 'all-of') return undefined;
  }
  return undefined;
}

const SUFFERS = /^(?:遭?受|遭遇|被?认定)$/;
/** 遭受, 受到 */
const VERB_SIGNS = 4;

function casesBehind(tokens: readonly Token[]): Ahead['counted'] {
  for (const token of tokens) {
    if (token.is === 'counted') return token.counted === 'cases' ? token : undefined;
    const isVerb = token.is === 'other' && token.text.length <= VERB_SIGNS;
    if (token.is !== 'neutral' && token.is !== 'to' && !isVerb) return undefined;
  }
  return undefined;
}
