// What does one sentence claim? Its words are taken in their order; a direction, a number or a target that meets a known
// figure is a claim. What is denied, meant for the future or asked for is none.

import { newClause } from './carried.ts';
import type { Topic } from './claim.ts';
import type { Reading } from './reading.ts';
import { sayChange } from './say-change.ts';
import { sayInterval, sayNone, sayNumber } from './say-number.ts';
import { sayEverybody, sayTarget } from './say-target.ts';
import { isNoJudging, type Token } from './tokens.ts';
import { listUnread } from './unread.ts';

/** @param own code of the district that is called 我区, where the draft is a district's */
export function readSentence(reading: Reading, own: string | undefined): void {
  for (const [index, token] of reading.tokens.entries()) {
    if (token.at < reading.done) continue;
    take(reading, token, index, own);
    // A denial holds only for what follows it at once.
    if (token.is === 'other' || token.is === 'amount') reading.clause.denied = false;
  }
  listUnread(reading);
}

function take(reading: Reading, token: Token, index: number, own: string | undefined): void {
  const { carried, clause } = reading;
  if (FIGURES.has(token.is)) clause.figures = isBehindFigure(reading, index);
  switch (token.is) {
    // Of whom, and of what.
    case 'district':
    case 'industry':
    case 'role':
      name(reading, token, index);
      break;
    case 'every':
      every(reading, token, index);
      break;
    case 'own-district':
      carried.isStranger = own === undefined;
      if (own !== undefined) carried.districts = [own];
      break;
    case 'unknown-scope':
      carried.isStranger = true;
      break;
    case 'measure':
      // 若行业结构未变，发生率…: of the rate as it would be.
      reading.speakOf(token.topic === 'rate' && reading.isSameMix ? 'standardised' : token.topic);
      if (token.per !== undefined) reading.countOn(token.per);
      break;
    case 'coverage':
      reading.speakOf(coverageMeant(reading, index));
      break;
    case 'counted':
      reading.count(token);
      break;
    case 'same-mix':
    case 'actual':
      reading.isSameMix = token.is === 'same-mix';
      reading.speakOf(reading.isSameMix ? 'standardised' : 'rate');
      break;
    case 'rate-unit':
      reading.countOn(token.per);
      break;
    // Which months, against which.
    case 'date':
      date(reading, token, index);
      break;
    case 'last-year':
      reading.compareWithLastYear();
      break;
    case 'other-base':
      reading.against = 'unknown';
      break;
    case 'window':
      carried.window = 'rolling-12';
      break;
    // What is claimed.
    case 'way':
      sayChange(reading, token, index);
      break;
    case 'amount':
      sayNumber(reading, token, index);
      break;
    case 'none':
      sayNone(reading, token);
      break;
    case 'interval':
      sayInterval(reading, token, index);
      break;
    case 'met':
    case 'path':
      if (/^[^完实达超]*已/.test(token.text)) reading.isDone();
      sayTarget(reading, token, index);
      break;
    case 'rank':
      rank(reading, token);
      break;
    case 'everybody':
      sayEverybody(reading, token, index);
      break;
    // How it is meant.
    case 'intent':
      clause.intended = true;
      reading.isIntended ||= token.wide;
      reading.isConditional ||= /[若如假]/.test(token.text) && token.wide;
      break;
    case 'done':
      reading.isDone();
      break;
    case 'not':
    case 'unproven':
      clause.denied = true;
      break;
    case 'immature':
    case 'few':
      clause.denied ||= isNoJudging(token);
      break;
    case 'strong':
      clause.strong ||= !clause.denied;
      break;
    case 'bound':
      clause.bound = token.bound;
      break;
    case 'goal':
    case 'each':
    case 'except':
    case 'structure':
    case 'yearly':
      clause[token.is] = true;
      break;
    case 'out-of':
      clause.outOf = true;
      break;
    case 'all-of':
      clause.allOf = true;
      break;
    // Where clauses end.
    case 'stop':
      stop(reading, token);
      break;
    case 'open':
      if (reading.outer.length === DEEPEST) break;
      reading.outer.push(clause);
      reading.clause = { ...newClause(clause.goal), named: clause.named, counted: clause.counted };
      break;
    case 'close':
      reading.clause = reading.outer.pop() ?? clause;
      break;
    case 'other': {
      const signs = token.text.replace(/[^\p{L}\p{N}]/gu, '').length;
      clause.residue += signs;
      clause.between += signs;
      break;
    }
  }
}

const FIGURES: ReadonlySet<Token['is']> = new Set(['measure', 'counted', 'coverage']);

/** 起数和发生率: joined to a figure that has no number of its own. */
function isBehindFigure(reading: Reading, index: number): boolean {
  const join = reading.solid(index, -1);
  if (join?.is !== 'join') return false;
  const figure = reading.solid(reading.tokens.indexOf(join), -1);
  if (figure === undefined || !FIGURES.has(figure.is)) return false;
  // 4.53人工伤、工伤136例: its number stands before it.
  return reading.solid(reading.tokens.indexOf(figure), -1)?.is !== 'amount';
}

/** A bare 覆盖率 is that of which was spoken; 宣传覆盖率 is none of ours. */
function coverageMeant(reading: Reading, index: number): Topic {
  const { carried, sentence } = reading;
  if (reading.solid(index, -1)?.is === 'other') return 'unmeasured';
  if (carried.coverage !== undefined) return carried.coverage;
  if (/培训|应训/.test(sentence.text)) return 'training';
  return /参保|工伤保险/.test(sentence.text) ? 'insurance' : 'unmeasured';
}

/** Nobody writes brackets in brackets in brackets. */
const DEEPEST = 4;

type Name = Extract<Token, { is: 'district' | 'industry' | 'role' }>;

function name(reading: Reading, token: Name, index: number): void {
  const { carried } = reading;
  if (isComparedWith(reading, index)) {
    reading.clause.versus = true;
    return;
  }
  const isJoined = isJoinedTo(reading.tokens, token, index);
  const isFirst = !reading.isScoped && reading.claims.length === 0;
  // …；其中机械制造8.88‰；合成戊区11.07‰: of all that the district has, not of its machinery.
  const isAnother = !isJoined && reading.stopped && reading.isNarrowed;
  if (token.is === 'district' && (isFirst || isAnother)) {
    carried.industries = [];
    carried.roles = [];
    reading.isNarrowed = false;
  }
  reading.isScoped = true;
  reading.clause.scoped = true;
  reading.stopped = false;
  carried.isStranger = false;
  const join = (before: readonly string[], added: string) =>
    isJoined ? [...new Set([...before, added])] : [added];
  if (token.is === 'district') carried.districts = join(carried.districts, token.district);
  if (token.is === 'role') carried.roles = join(carried.roles, token.role);
  if (token.is === 'industry') {
    carried.industries = join(carried.industries, token.industry);
    carried.isLoose = false;
    // 全市冶金行业：甲区…；乙区… is of all of them; 甲区冶金行业…, or 其中冶金…, of the one that was spoken of.
    reading.isNarrowed = isNotCity(carried.districts) || reading.claims.length > 0;
  }
}

function every(reading: Reading, token: Extract<Token, { is: 'every' }>, index: number): void {
  const { carried } = reading;
  reading.isScoped = true;
  // 各区市、各重点行业均下降: each of both, but not each industry of each district.
  carried.isStranger = isJoinedTo(reading.tokens, token, index);
  carried[token.of] = token.names;
  if (token.of === 'industries') carried.isLoose = false;
}

/** 低于全省平均: of others than the city's the data hold nothing. */
const ELSEWHERE = /全省|全国|周边|兄弟/;

/** 发生率最低, 降幅居首位, 唯一上升的行业: of a figure of ours it is listed, as no single figure answers it. */
function rank(reading: Reading, token: Token): void {
  const { carried, clause, claims, tokens } = reading;
  const { goal, denied } = clause;
  const isOfFigure = tokens.some(({ is, end }) => is === 'way' && end <= token.at) || clause.named;
  if (carried.topic === undefined || goal || denied || reading.isMeant) return;
  if (isOfFigure || claims.length > 0) reading.unclear(ELSEWHERE.test(token.text) ? 'base' : 'rank', token);
}

function isNotCity(districts: readonly string[]): boolean {
  return !districts.includes('all');
}

/** 合成甲区…高于全市, 比全市高: whose figure it is stays 合成甲区. */
function isComparedWith(reading: Reading, index: number): boolean {
  const before = reading.solid(index, -1);
  // 与2020年相比全市…: that stands behind what is compared.
  return (
    (before?.is === 'compared' && before.text !== '相比') ||
    (before?.is === 'bound' && /[高低少多优好大小]于|超/.test(before.text))
  );
}

/** 甲区、乙区和丙区 are named together. */
function isJoinedTo(tokens: readonly Token[], { is }: Token, index: number): boolean {
  let joins = 0;
  for (let i = index - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (token.text.trim() === '') continue;
    if (token.is === 'join') joins++;
    else return joins > 0 && token.is === is;
  }
  return false;
}

function date(
  reading: Reading,
  { when, baseYear, isYear }: Extract<Token, { is: 'date' }>,
  index: number,
): void {
  if (when === 'span') return;
  if (baseYear !== undefined && reading.solid(index, -1)?.is === 'join') {
    // 2019年、2020年同期: all that are named, as the plan pools them.
    reading.clause.dated = when;
    reading.clause.datedYear = undefined;
    reading.baseYear = undefined;
    return;
  }
  const { text } = reading.sentence;
  const { at, end } = reading.tokens[index]!;
  // 以2020年为基期, 2020年以来: what everything behind is compared with, no months of which a number is.
  const isStart = /[以自从为是作]$/.test(text.slice(0, at)) || /^(?:为基|以来|以后|起)/.test(text.slice(end));
  const isCompared =
    isStart || [1, -1].some((step) => reading.solid(index, step as 1 | -1)?.is === 'compared');
  if (!isCompared) {
    reading.clause.dated = when === 'last-year' && isYear ? 'other' : when;
    reading.clause.datedYear = baseYear;
    if (when === 'now') reading.carried.when = 'now';
  } else if (when !== 'now') {
    reading.against = when;
    reading.baseYear = baseYear;
  }
}

function stop(reading: Reading, { full }: Extract<Token, { is: 'stop' }>): void {
  const { claims, dated, goal, except } = reading.clause;
  // 2024年，全市…: the months of what follows. 2020年为 6.67: of this number only.
  if (dated !== undefined && claims === 0) reading.carried.when = dated;
  if (full) {
    reading.isIntended = false;
    reading.isConditional = false;
  }
  reading.stopped ||= full;
  reading.clause = newClause(reading.outer.length > 0 && goal);
  // 除戊区外，全市…: the rest of the sentence is without it.
  reading.clause.except = except && !full;
}
