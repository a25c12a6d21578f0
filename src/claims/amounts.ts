// Which amount stands here? 12.3%, 百分之二十, 两成, 12.1个百分点, 4.17‰, 每千人 4.17 人, 1,244 人次, 4.2万人.

import { chineseCount, chineseNumeral } from '../reference/chinese-numeral.ts';
import type { Amount } from './claim.ts';

const DIGITS = String.raw`(?<![\d%.,])[-−]?\d+(?:,\d{3})*(?:\.\d+)?`;
const CHINESE = '[零〇一二两三四五六七八九十百千万]+(?:点[零〇一二三四五六七八九]+)?';
const NOUNS = '人次|人年|人|名|例|起|件|宗|家|期|个|次|位';

const SHARE = new RegExp(`(${DIGITS})\\s*%`, 'y');
const POINTS = new RegExp(`(${DIGITS}|${CHINESE})\\s*个?(?:百分点)`, 'y');
const PER_MILLE_POINTS = new RegExp(`(${DIGITS}|${CHINESE})\\s*个?千分点`, 'y');
const PER_MILLE = new RegExp(`(${DIGITS})\\s*‰`, 'y');
const PARTS = new RegExp(`(${DIGITS}|${CHINESE})分之(${DIGITS}|${CHINESE})`, 'y');
const TENTHS =
  /([一二两三四五六七八九十1-9])成([半一二三四五六七八九]|多|余)?(?!立|果|效|为|功|员|本|绩|长|熟|品|形|都|就)/y;
const HALF = /一半|半数/y;
const WHOLE = /百分之百|百分百/y;
const COUNT = new RegExp(`(${DIGITS})\\s*(余|多)?\\s*(万|亿)?\\s*(余|多)?\\s*(?:个)?(${NOUNS})?`, 'y');
/** 与工会一起开展 counts nothing. */
const TOGETHER = '(?!一起(?:开展|推进|参加|学习|组织|努力|落实|加强|构建|做|抓))';
const CHINESE_COUNT = new RegExp(`${TOGETHER}(${CHINESE})(余|多)?(人次|人|名|例|起|件)`, 'y');
/** 每千人年, 每10万名职工: what a rate is counted on. */
const UNIT =
  /每\s*(\d+)?\s*(百万|十万|千万|万|千|百)?\s*(?:名)?(?:参保|接尘)?(?:职工|工人|人年|人|工时|小时)/y;

export interface Measured {
  readonly amount: Amount;
  readonly end: number;
}

/** At this place of the text (half-width digits), the longest reading. */
export function amountAt(text: string, at: number): Measured | undefined {
  const found = [
    read(SHARE, text, at, ([, number]) => scaled(number!, 0.01, 'share')),
    read(POINTS, text, at, ([, number]) => scaled(number!, 0.01, 'points')),
    read(PER_MILLE_POINTS, text, at, ([, number]) => scaled(number!, 0.001, 'per')),
    read(PER_MILLE, text, at, ([, number]) => scaled(number!, 0.001, 'per')),
    read(PARTS, text, at, ([, of, number]) => parts(of!, number!)),
    read(TENTHS, text, at, ([, whole, rest]) => tenths(whole!, rest ?? '')),
    read(HALF, text, at, () => ({ value: 0.5, step: 1 / 10, unit: 'share', tenths: true })),
    read(WHOLE, text, at, () => ({ value: 1, step: 1 / 100, unit: 'share' })),
    read(COUNT, text, at, ([, number, odd, times, more, noun]) => count(number!, times, noun, odd ?? more)),
    read(CHINESE_COUNT, text, at, ([, number, odd, noun]) => count(number!, undefined, noun, odd)),
  ].filter((one) => one !== undefined);
  return found.sort((a, b) => b.end - a.end)[0];
}

/** 每千人年 → 1000, how many units of exposure the rate is counted on. */
export function rateUnitAt(
  text: string,
  at: number,
): { readonly per: number; readonly end: number } | undefined {
  UNIT.lastIndex = at;
  const match = UNIT.exec(text);
  if (match === null) return undefined;
  const [, digits, times] = match;
  const powers: Readonly<Record<string, number>> = {
    百: 100,
    千: 1000,
    万: 1e4,
    十万: 1e5,
    百万: 1e6,
    千万: 1e7,
  };
  const per = Number(digits ?? 1) * (times === undefined ? 1 : powers[times]!);
  return { per, end: UNIT.lastIndex };
}

function read(
  pattern: RegExp,
  text: string,
  at: number,
  make: (match: RegExpExecArray) => Omit<Amount, 'text'> | undefined,
): Measured | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  const made = match === null ? undefined : make(match);
  if (match === null || made === undefined) return undefined;
  return { amount: { ...made, text: match[0].trim() }, end: pattern.lastIndex };
}

function scaled(number: string, factor: number, unit: Amount['unit']): Omit<Amount, 'text'> | undefined {
  const told = numberOf(number);
  return told && { value: told.value * factor, step: told.step * factor, unit };
}

const SHARES_OF: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 1e4, 十万: 1e5 };

/** 百分之二十, 千分之四点五, 三分之一: the last is as near as the unit fraction beside it allows. */
function parts(of: string, number: string): Omit<Amount, 'text'> | undefined {
  const hundredth = SHARES_OF[of.replace(/^一(?=[百千万])/, '')];
  if (hundredth !== undefined) return scaled(number, 1 / hundredth, hundredth === 100 ? 'share' : 'per');
  const [whole, part] = [numberOf(of)?.value, numberOf(number)?.value];
  if (part === undefined || !whole || part > whole) return undefined;
  return { value: part / whole, step: 1 / (whole * (whole + 1)), unit: 'share' };
}

/** 两成 is 20 %, give or take half of a tenth, 两成多 a little more; 两成五 is 25 %. */
function tenths(whole: string, rest: string): Omit<Amount, 'text'> | undefined {
  const high = numberOf(whole);
  if (high === undefined) return undefined;
  if (rest === '' || rest === '多' || rest === '余') {
    const odd = rest !== '' && ({ bound: 'odd' } as const);
    return { value: high.value / 10, step: 1 / 10, unit: 'share', tenths: true, ...odd };
  }
  const low = rest === '半' ? undefined : numberOf(rest);
  const value = high.value / 10 + (rest === '半' ? 0.05 : (low?.value ?? 0) / 100);
  return {
    value,
    step: 1 / 100,
    unit: 'share',
  };
}

/** @param odd 300余例: more than 300, and fewer than the next of its kind, 400 */
function count(
  number: string,
  times: string | undefined,
  noun: string | undefined,
  odd: string | undefined,
): Omit<Amount, 'text'> | undefined {
  const told = numberOf(number);
  if (told === undefined) return undefined;
  const factor = times === '万' ? 1e4 : times === '亿' ? 1e8 : 1;
  const unit = noun === undefined ? ('bare' as const) : ('count' as const);
  const named = noun === undefined ? {} : { noun };
  const value = told.value * factor;
  if (odd === undefined) return { value, step: told.step * factor, unit, ...named };
  return { value, step: roundness(value), unit, ...named, bound: 'odd' };
}

/** 300 → 100, 1250 → 10, 4万 → 10000: one of the last digit that is not 0. */
function roundness(value: number): number {
  const zeros = /0*$/.exec(String(Math.round(value)))![0].length;
  return 10 ** zeros;
}

function numberOf(text: string): { readonly value: number; readonly step: number } | undefined {
  const plain = text.replaceAll(',', '').replace('−', '-');
  if (/^-?\d/.test(plain)) {
    const [, decimals = ''] = plain.split('.');
    return { value: Number(plain), step: 10 ** -decimals.length };
  }
  const [whole = '', decimals] = plain.split('点');
  const value = chineseNumeral(whole) ?? chineseCount(whole) ?? (whole === '两' ? 2 : undefined);
  if (value === undefined) return undefined;
  if (decimals === undefined) return { value, step: 1 };
  const digits = [...decimals].map((sign) => chineseNumeral(sign) ?? 0).join('');
  return { value: Number(`${value}.${digits}`), step: 10 ** -digits.length };
}
