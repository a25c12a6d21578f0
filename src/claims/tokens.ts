// Which known words, names, amounts and dates does a sentence consist of, in their order? What is none of these is `other`.

import type { Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { amountAt, rateUnitAt } from './amounts.ts';
import type { Amount } from './claim.ts';
import { type Dated, periodAt } from './periods.ts';
import { type Known, WORDS } from './words.ts';

type Meaning =
  | Known
  | { readonly is: 'district'; readonly district: string }
  | { readonly is: 'industry'; readonly industry: string }
  | { readonly is: 'role'; readonly role: string }
  /** 各区市: each one, which the total does not stand for. */
  | { readonly is: 'every'; readonly of: 'districts' | 'industries'; readonly names: readonly string[] }
  | { readonly is: 'amount'; readonly amount: Amount }
  | { readonly is: 'rate-unit'; readonly per: number }
  | ({ readonly is: 'date' } & Pick<Dated, 'when' | 'baseYear' | 'isYear'>)
  | { readonly is: 'other' };

export type Token = Meaning & { readonly at: number; readonly end: number; readonly text: string };

/** 暂不评判, 不宜评判: a caveat that takes back the 达标 behind it. */
export function isNoJudging({ is, text }: Token): boolean {
  return (is === 'immature' || is === 'few') && /不宜?评判/.test(text);
}

interface Named {
  readonly name: string;
  readonly meaning: Meaning;
}

/** Reads sentences of one plan's city and one run. */
export function tokeniser(plan: Plan, run: Period): (text: string) => Token[] {
  const names = namesOf(plan);
  const patterns = WORDS.map(([pattern, known]) => [new RegExp(pattern, 'y'), known] as const);
  return (text) => {
    const tokens: Token[] = [];
    for (let at = 0; at < text.length; ) {
      const found = longest(text, at, tokens.at(-1));
      const last = tokens.at(-1);
      if (found.is === 'other' && last?.is === 'other') {
        tokens[tokens.length - 1] = { ...last, end: found.end, text: last.text + found.text };
      } else tokens.push(found);
      at = found.end;
    }
    return tokens;
  };

  function longest(text: string, at: number, before: Token | undefined): Token {
    let end = at;
    let meaning: Meaning = { is: 'other' };
    const offer = (to: number, offered: Meaning) => {
      if (to <= end) return;
      end = to;
      meaning = offered;
    };
    for (const named of names) {
      if (text.startsWith(named.name, at) && isName(named, text, at, before))
        offer(at + named.name.length, named.meaning);
    }
    for (const [pattern, known] of patterns) {
      pattern.lastIndex = at;
      if (pattern.test(text)) offer(pattern.lastIndex, known);
    }
    const dated = periodAt(text, at, run, plan);
    if (dated !== undefined) {
      const { end, ...date } = dated;
      offer(end, { is: 'date', ...date });
    }
    const unit = rateUnitAt(text, at);
    if (unit !== undefined) {
      // Hours and heads are not converted into one another: NaN agrees with nothing, and is not judged.
      const isHours = /时$/.test(text.slice(at, unit.end));
      offer(unit.end, {
        is: 'rate-unit',
        per: isHours && plan.rate.exposure !== 'hours' ? Number.NaN : unit.per,
      });
    }
    const measured = amountAt(text, at);
    // A number is cut by no word: 12.3 before 12.
    if (measured !== undefined && measured.end >= end) {
      end = measured.end;
      meaning = { is: 'amount', amount: measured.amount };
    }
    if (end === at) end = at + 1;
    return { ...meaning, at, end, text: text.slice(at, end) } as Token;
  }
}

/** 四方 is a district and the beginning of 四方面: a short name counts only where no unknown word runs into it. */
function isName({ name }: Named, text: string, at: number, before: Token | undefined): boolean {
  if (name.length > 2 || /[区市县业]$/.test(name)) return true;
  return !(before?.is === 'other' && before.end === at) && text[at + name.length] !== '面';
}

function namesOf(plan: Plan): Named[] {
  const named = (names: readonly string[], meaning: Meaning): Named[] =>
    names.filter((name) => /[^\d\s]/.test(name) && name.length > 1).map((name) => ({ name, meaning }));
  return [
    ...named(['全市', '我市', '本市', '全市范围', plan.city.name], {
      is: 'district',
      district: 'all',
    }),
    ...named(['各区市', '各区(市)', '各区（市）', '各个区市', '所有区市', '全部区市', '每个区市'], {
      is: 'every',
      of: 'districts',
      names: plan.districts.map(({ code }) => code),
    }),
    ...plan.districts.flatMap(({ code, name, aliases }) =>
      named([name, ...aliases], { is: 'district', district: code }),
    ),
    ...named(['重点行业', '重点行业企业', '重点企业', '重点行业领域'], {
      is: 'industry',
      industry: 'key',
    }),
    ...named(['各重点行业', '各个重点行业', '所有重点行业', '各行业', '各个行业', '所有行业', '每个行业'], {
      is: 'every',
      of: 'industries',
      names: plan.industries.map(({ id }) => id),
    }),
    ...named(['非重点行业', '其他行业'], { is: 'industry', industry: 'other' }),
    ...named(['全部企业', '所有企业', '各类企业', '全行业', '全部行业'], { is: 'industry', industry: 'all' }),
    ...plan.industries.flatMap(({ id, name, aliases }) =>
      [name.zh, ...aliases].flatMap((one) =>
        named([one, `${one}行业`, `${one}业`, `${one}企业`, `${one}领域`], { is: 'industry', industry: id }),
      ),
    ),
    ...named(['重点人员', '三类人员', '重点岗位人员', '重点岗位'], { is: 'role', role: 'all' }),
    ...plan.roles.flatMap(({ id, name, aliases }) => named([name.zh, ...aliases], { is: 'role', role: id })),
  ];
}
