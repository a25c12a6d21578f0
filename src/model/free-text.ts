// What of a free text may leave the tool? A remark is written by hand: the person of the row is called by name in it, and
// numbers stand in every shape that people write them. Codes and document numbers are not meant here (scrubbed.ts): 15 digits
// there are a 工商注册号, in a remark beside a name they are a citizen's old number.

import { mask, Personal, type PersonalKind } from './finding.ts';
import { scrubbed } from './scrubbed.ts';
import type { Column } from './table.ts';
import { comparable, comparableFolded } from './text.ts';

/** An enterprise may bear its owner's name, and is registered under it. */
export const FIRM_NAMES: readonly string[] = ['name', 'enterpriseName'];

/** Words, and neither a number that something is found by nor the name of an enterprise. */
export function isFreeText({
  key,
  type,
  header,
  personal,
}: Pick<Column, 'key' | 'type' | 'header' | 'personal'>): boolean {
  return type === 'text' && personal === undefined && !FIRM_NAMES.includes(key) && !/编号$/.test(header);
}

const DATE6 = String.raw`\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])`;
/** What people put between the parts of a number. */
const BREAK = String.raw`[\s\-－‐-―·.]{1,3}`;
/** A point between two parts alone is that of a decimal number. */
const GAP = String.raw`[\s\-－‐-―·]{1,3}`;

interface Shape {
  readonly kind: PersonalKind;
  readonly pattern: RegExp;
}

const shape = (kind: PersonalKind, pattern: string): Shape => ({ kind, pattern: new RegExp(pattern, 'gi') });

/** No digit, and no part of a number, stands before or behind. */
const alone = (pattern: string) => String.raw`(?<!\d)(?:${pattern})(?!\d)`;

const SHAPES: readonly Shape[] = [
  shape('id', alone(String.raw`\d{6}${GAP}(?:19|20)${DATE6}${GAP}\d{3}[\dx]`)),
  // Of 1984 to 1999: the century and the check sign are not in it. A 工商注册号 of as many digits is called so.
  shape('id', String.raw`(?<!注册号?\D{0,4}|营业执照\D{0,4}|\d)[1-9]\d{5}${DATE6}\d{3}(?![\dx]|\.\d)`),
  shape('phone', String.raw`(?<=(?<!\d)(?:00)?86(?:${GAP})?|(?<!\d)0)1[3-9]\d{9}(?!\d)`),
  shape(
    'phone',
    String.raw`(?<=(?<!\d)(?:(?:00)?86(?:${GAP})?|0)?)(?:${[
      String.raw`1[3-9]\d${BREAK}\d{4}${BREAK}\d{4}`,
      String.raw`1[3-9]\d{2}${BREAK}\d{3}${BREAK}\d{4}`,
      String.raw`1[3-9]\d${BREAK}\d{3}${BREAK}\d{5}`,
      String.raw`1[3-9]\d${GAP}\d{8}`,
      String.raw`1[3-9]\d{5}${GAP}\d{4}`,
    ].join('|')})(?!\d)`,
  ),
  // With the number of its region, and an extension.
  shape(
    'phone',
    alone(
      String.raw`0(?:10|2\d|[3-9]\d{2})[)）]?(?:${GAP})?[2-9]\d{2,3}(?:${GAP})?\d{4}(?:(?:${GAP}|转)\d{1,5})?`,
    ),
  ),
  // Without it only where it is called a telephone; 来电20250630 is a day.
  shape(
    'phone',
    String.raw`(?<=(?:电话|手机|座机|固话|号码|传真|联系方式|致电|来电|拨打|tel)[^\d，。；,;]{0,4})(?!(?:19|20)${DATE6}(?!\d))[2-9]\d{2,3}(?:${GAP})?\d{4}(?!\d)`,
  ),
  // Passports and passes of this country, then of any other where it is called one.
  shape(
    'id',
    String.raw`(?<![a-z\d])(?:[cdeghmpstw]\d{8}|e[a-z]\d{7}|[dps]e?\d{7}|[hm]\d{10}|[a-z]{3}\d{12})(?![a-z\d])`,
  ),
  shape(
    'id',
    String.raw`(?<=(?:护照|通行证|居留证|居住证)[^a-z\d，。；,;]{0,6})[a-z]{0,3}\d{6,12}(?![a-z\d])`,
  ),
];

/** Fewer digits are no number of a person. */
const FEWEST = 6;

/** Free text with the numbers of persons masked, whatever their shape; as long as it was. */
export function withoutNumbers(text: string): string {
  if (digitsIn(text) < FEWEST) return text;
  const narrow = scrubbed(text).replace(/[０-９Ａ-Ｚａ-ｚ]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
  let masked = narrow;
  for (const { kind, pattern } of SHAPES) masked = masked.replace(pattern, (number) => mask(number, kind));
  return masked === narrow ? scrubbed(text) : masked;
}

function digitsIn(text: string): number {
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19)) digits++;
  }
  return digits;
}

type Values = Readonly<Record<string, unknown>>;

/** Whoever stands in the personal columns of a row. */
export function personsIn(values: Values): Personal[] {
  const persons: Personal[] = [];
  for (const key in values) {
    const value = values[key];
    if (value instanceof Personal) persons.push(value);
  }
  return persons;
}

/** The text with the names and numbers of these persons masked wherever they stand in it. */
export function withoutPersons(text: string, persons: readonly Personal[]): string {
  let shown = text;
  for (const person of persons)
    for (const word of wordsOf(person))
      if (comparableFolded(shown).includes(word)) shown = withMasked(shown, word, person.kind);
  return shown;
}

/** A cell of free text as it may be shown: nobody of its own row, and no number of anybody. */
export function shownFreely(text: string, values: Values): string {
  return withoutNumbers(withoutPersons(text, personsIn(values)));
}

/** A column may hold several (评审专家). One sign alone (王) stands in too many words, and so does a short number. */
function wordsOf(person: Personal): string[] {
  const all = person.reveal();
  if (person.kind !== 'name') {
    const whole = comparableFolded(all);
    return whole.length >= FEWEST ? [whole] : [];
  }
  const each = all.split(/[、，,;；/／()（）\r\n]+/);
  // 张三 李四 are two, 王 刚 is one that was spread out, and John Smith has a space of his own.
  const parts = each.flatMap((one) => [
    one,
    ...one.split(/\s+/).filter((part) => /^\p{Script=Han}/u.test(part)),
  ]);
  return [...new Set(parts.map(comparableFolded))]
    .filter((name) => name.length > 1)
    .sort((a, b) => b.length - a.length);
}

/** 李 漏供 is he as well. What is written with other signs than his (full-width letters) is told in the plain ones. */
function withMasked(text: string, word: string, kind: PersonalKind): string {
  const signs = [...word].map((sign) => sign.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`));
  const pattern = new RegExp(signs.join(String.raw`[\s\u200b-\u200f\u2060\ufeff]*`), 'giu');
  const hide = (found: string) => mask(comparable(found), kind);
  const shown = text.replace(pattern, hide);
  if (shown !== text) return shown;
  return comparable(text).replace(pattern, hide);
}
