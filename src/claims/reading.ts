// Where is the reader of a sentence? What the words so far have named, what they take back, and the claims they made.

import { withoutNumbers } from '../model/free-text.ts';
import { type Carried, type Clause, newClause } from './carried.ts';
import { caveatsIn } from './caveats.ts';
import type { Amount, Caveats, Claim, ClaimScope, Saying, Together, Topic, Unclear } from './claim.ts';
import type { Sentence } from './draft.ts';
import type { When } from './periods.ts';
import type { Token } from './tokens.ts';

/** Figures that are a share of persons or periods. */
/** Words of the plan's tasks; of those that no claim is read of, a sentence with a number is listed as not checked. */
const OURS =
  /工伤|工亡|事故|伤亡|参保|培训|持证|宣传活动|集中宣传|预防费|预防项目|专家库|扩面|超期|办结|联防联控|职业伤害|新就业形态|隐患|整改/;

const COVERAGES: ReadonlySet<Topic> = new Set(['training', 'insurance', 'completeness', 'timeliness']);
const RATES: ReadonlySet<Topic> = new Set(['rate', 'fatality-rate', 'pneumoconiosis-rate']);

export class Reading {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly carried: Carried;
  readonly claims: Claim[] = [];
  /** Places of the words that made them. */
  readonly claimed: number[] = [];
  /** The sentence speaks of our field at all. */
  readonly isOurs: boolean;
  clause: Clause = newClause();
  /** Clauses in which the brackets stand that are open, the innermost last. */
  readonly outer: Clause[] = [];
  /** With what the changes of this sentence are compared, once it is said: 同比下降20%，其中甲区下降4%. */
  against: When | 'unknown' | undefined;
  /** The one of several base years that `against` is. */
  baseYear: string | undefined;
  /** The rest of the sentence is meant, not done. */
  isIntended = false;
  /** 若, 如果: nothing of it has come about. */
  isConditional = false;
  /** What is said holds for the mix of industries of the base. */
  isSameMix = false;
  /** A district or an industry is named in this sentence. */
  isScoped = false;
  /** 。or ； since somebody was named. */
  stopped = false;
  /** The industry is that of one district, or of a part, and not of those named next. */
  isNarrowed = false;
  /** Signs before this place belong to something that was read ahead. */
  done = 0;
  readonly #caveatsAt: (at: number) => Caveats;
  readonly #clauses: readonly Span[];
  /** As written, personal numbers masked while they are still whole: a mask is as long as what it hides. */
  readonly #shown: string;

  constructor(sentence: Sentence, tokens: readonly Token[], carried: Carried) {
    this.sentence = sentence;
    this.tokens = tokens;
    this.carried = { ...carried, isLoose: carried.industries.length > 0 };
    this.#caveatsAt = caveatsIn(tokens, sentence.text);
    this.#shown = withoutNumbers(sentence.written);
    this.#clauses = clausesOf(tokens, sentence.written.length);
    const isNamed = tokens.some(({ is }) => is === 'measure' || is === 'counted' || is === 'coverage');
    this.isOurs = isNamed || OURS.test(sentence.text);
  }

  get isCoverage(): boolean {
    return this.carried.topic !== undefined && COVERAGES.has(this.carried.topic);
  }

  get isRate(): boolean {
    return this.carried.topic !== undefined && RATES.has(this.carried.topic);
  }

  get isMeant(): boolean {
    return this.isIntended || this.clause.intended;
  }

  /** The next token on that side that is more than a blank. */
  solid(index: number, step: 1 | -1): Token | undefined {
    for (let i = index + step; i >= 0 && i < this.tokens.length; i += step) {
      if (this.tokens[i]!.text.trim() !== '') return this.tokens[i];
    }
    return undefined;
  }

  /** Does such a word follow in the same clause? */
  follows(is: Token['is'], index: number): boolean {
    for (let i = index + 1; i < this.tokens.length; i++) {
      const token = this.tokens[i]!;
      if (token.is === is) return true;
      if (token.is === 'stop' || token.is === 'way') return false;
    }
    return false;
  }

  /** 力争下降20%，目前已下降32% */
  isDone(): void {
    if (this.isConditional) return;
    this.isIntended = false;
    this.clause.intended = false;
  }

  compareWithLastYear(): void {
    this.against = 'last-year';
    this.baseYear = undefined;
  }

  speakOf(topic: Topic): void {
    const { carried, clause } = this;
    const before = carried.topic;
    if (before !== undefined && topic !== before && (COVERAGES.has(topic) || COVERAGES.has(before)))
      carried.isLoose = true;
    if (topic !== before && !COVERAGES.has(topic)) carried.roles = [];
    carried.topic = topic;
    if (topic === 'training' || topic === 'insurance') carried.coverage = topic;
    clause.named = true;
    clause.between = 0;
    clause.counted = undefined;
  }

  count({ topic, counted }: NonNullable<Clause['counted']>): void {
    this.speakOf(topic);
    this.clause.counted = { topic, counted };
  }

  /** 每千人年, 万人工伤率 */
  countOn(per: number): void {
    this.clause.per = per;
    this.carried.per = per;
  }

  /** A bare number as a rate, where a unit of exposure was named: 每千人年 4.17 人. */
  asRate(amount: Amount): Amount {
    const { per } = this.carried;
    if ((amount.unit !== 'count' && amount.unit !== 'bare') || per === undefined || !this.isRate)
      return amount;
    return { ...amount, value: amount.value / per, step: amount.step / per, unit: 'per' };
  }

  unclear(why: Unclear, token: Token): void {
    this.say({ says: 'unclear', why }, token);
  }

  /** 力争下降20% is no claim; 将…降低了20% may be one. */
  passMeant(token: Token): void {
    if (!this.isIntended && this.carried.topic !== undefined) this.unclear('intent', token);
  }

  say(saying: Saying, token: Token): void {
    const scopes = this.#scopes();
    const together = this.clause.allOf && scopes.length > 1 ? { members: scopes.length } : undefined;
    for (const scope of scopes) this.#push(saying, scope, token, together);
  }

  /** Several scopes and as many amounts are paired in their order (分别). */
  sayEach(amounts: readonly Amount[], make: (amount: Amount) => Saying, token: Token): void {
    const { districts, industries } = this.carried;
    const lists = [
      ['district', districts],
      ['industry', industries],
      ['role', this.#roles()],
    ] as const;
    const many = lists.filter(([, list]) => list.length > 1);
    if (amounts.length === 1 && (many.length === 0 || this.clause.allOf)) {
      this.say(make(amounts[0]!), token);
      return;
    }
    const [[is, names] = ['district', []] as const] = many;
    if (many.length !== 1 || names.length !== amounts.length) {
      this.unclear('several', token);
      return;
    }
    this.clause.each = true;
    const [scope] = this.#scopes();
    for (const [i, name] of names.entries()) this.#push(make(amounts[i]!), { ...scope!, [is]: name }, token);
  }

  #roles(): readonly string[] {
    return this.carried.topic === 'training' ? this.carried.roles : [];
  }

  #scopes(): ClaimScope[] {
    const { districts, industries, isLoose } = this.carried;
    return districts.flatMap((district) =>
      orNone(industries).flatMap((industry) =>
        orNone(this.#roles()).map((role) => ({
          district,
          ...(industry !== undefined && { industry, ...(isLoose && { loose: true as const }) }),
          ...(role !== undefined && { role }),
        })),
      ),
    );
  }

  #push(said: Saying, scope: ClaimScope, token: Token, together?: Together): void {
    for (const clause of [this.clause, ...this.outer]) clause.claims++;
    this.claimed.push(token.at);
    this.clause.residue = 0;
    const why = said.says === 'unclear' ? undefined : this.#whyUnclear(said);
    const saying: Saying = why === undefined ? said : { says: 'unclear', why };
    const claim: Claim = {
      line: this.sentence.lineAt(token.at),
      text: this.#clauseText(token.at),
      scope,
      topic: this.carried.topic ?? 'unmeasured',
      window: this.carried.window,
      ...this.#comparedWith(said),
      saying,
      caveats: this.#caveatsAt(token.at),
      ...(together && saying.says !== 'unclear' && { together }),
    };
    const last = this.claims.at(-1);
    const isSaid = saying.says === 'unclear' && last?.saying.says === 'unclear' && last.text === claim.text;
    if (!isSaid) this.claims.push(claim);
  }

  /** Limits are those of the change before them, with whatever that was compared. */
  #comparedWith(said: Saying): Pick<Claim, 'against' | 'baseYear'> {
    const last = this.claims.at(-1);
    if (said.says === 'interval' && this.against === undefined && last?.saying.says === 'change')
      return { against: last.against, ...(last.baseYear !== undefined && { baseYear: last.baseYear }) };
    const isOfBase = (said.says === 'level' || said.says === 'count') && said.at === 'base';
    const year = isOfBase ? (this.clause.datedYear ?? this.baseYear) : this.baseYear;
    return {
      against: this.against === 'last-year' ? 'last-year' : 'base',
      ...(year !== undefined && { baseYear: year }),
    };
  }

  /** It is understood, but whose figure or of which months is not, or the data do not tell. */
  #whyUnclear(saying: Saying): Unclear | undefined {
    const { says } = saying;
    const { carried, clause, against } = this;
    if (carried.isStranger || clause.except) return 'whose';
    if (clause.versus) return 'rank';
    const isSeveral = [carried.districts, carried.industries, this.#roles()].some(({ length }) => length > 1);
    if (isSeveral && !clause.each && !clause.allOf) return 'several';
    if (clause.figures) return 'several';
    if (says === 'change' && (against === 'unknown' || against === 'other')) return 'base';
    if ('at' in saying && saying.at === 'last-year') return undefined;
    // 2020年，发生率下降8%: how it fell in the base year is not held.
    if (says === 'change' && carried.when === 'base' && against === undefined && clause.dated === undefined)
      return 'period';
    const when = clause.dated ?? carried.when;
    return when === 'other' || when === 'last-year' ? 'period' : undefined;
  }

  /** From comma to comma, what stands in brackets included; of a long clause what is near the claim. */
  #clauseText(at: number): string {
    const clause = this.#clauses.findLast(({ from }) => from <= at)!;
    const from = Math.max(clause.from, at - QUOTED);
    const to = Math.min(clause.to, at + QUOTED);
    const text = this.#shown.slice(from, to).replace(/\s+/g, ' ').trim();
    return `${from > clause.from ? '…' : ''}${text}${to < clause.to ? '…' : ''}`;
  }
}

/** Signs before and behind a claim that are quoted at most; clauses of official prose are shorter. */
const QUOTED = 80;

interface Span {
  readonly from: number;
  readonly to: number;
}

function clausesOf(tokens: readonly Token[], length: number): Span[] {
  const spans: Span[] = [];
  let [from, depth] = [0, 0];
  for (const token of tokens) {
    if (token.is === 'open') depth++;
    if (token.is === 'close') depth = Math.max(0, depth - 1);
    if (token.is !== 'stop' || depth > 0) continue;
    spans.push({ from, to: token.at });
    from = token.end;
  }
  return [...spans, { from, to: length }];
}

function orNone(list: readonly string[]): readonly (string | undefined)[] {
  return list.length === 0 ? [undefined] : list;
}
