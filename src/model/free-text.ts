// What of a free text may leave the tool? A remark is written by hand: the person of the row is called by name in it, and
// numbers stand in every shape that people write them. Codes and document numbers are not meant here (scrubbed.ts): 15 digits
// there are a 工商注册号, in a remark beside a name they are a citizen's old number.

import { isOfThing } from './beside-number.ts';
import { mask, Personal, type PersonalKind } from './finding.ts';
import { SHAPES, type Shape } from './person-numbers.ts';
import type { Column } from './table.ts';
import { comparable, comparableFolded, isPlain } from './text.ts';

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

/** Fewer digits are no number of a person. */
const FEWEST = 6;

/** A credit code (GB 32100) with a letter in it is no citizen's number, and none stands within it. */
const CREDIT_CODE =
  /(?<![A-Za-z\d])((?=\d{0,16}[A-Za-z])[159AGNY][1-59]\d{6}[\dA-HJ-NP-RTUWXY]{10})(?![A-Za-z\d])/gi;

/** Free text with the numbers of persons masked, whatever their shape; as long as it was. */
export function withoutNumbers(text: string): string {
  if (digitsIn(text) < FEWEST) return text;
  const narrow = text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
  let masked = narrow;
  for (const shape of SHAPES) masked = withoutShape(masked, shape);
  return masked === narrow ? text : masked;
}

function withoutShape(text: string, { kind, pattern, holds }: Shape): string {
  const codes = [...text.matchAll(CREDIT_CODE)].map(
    ({ index, 0: code }) => [index, index + code.length] as const,
  );
  let shown = '';
  let done = 0;
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const { index, 0: number } = found;
    const end = index + number.length;
    // What is none may still have one within it.
    pattern.lastIndex = index + 1;
    if (
      codes.some(([from, to]) => from < end && index < to) ||
      (!isCitizens(number) && isOfThing(text, index, end))
    )
      continue;
    const groups = number.match(/[\da-z]+/gi) ?? [];
    if (holds !== undefined && !holds(groups, number.split(/[\da-z]+/i).slice(1, -1))) continue;
    shown += text.slice(done, index) + mask(number, kind);
    done = end;
    pattern.lastIndex = end;
  }
  return shown + text.slice(done);
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

/** What is put between the signs of a name or number: 李 漏供, 阿卜杜拉·买买提 with whichever of the points, ZZ-99 1234. */
const BETWEEN = String.raw`[\s\p{Cf}\p{Pd}_·•・.．]`;
const BETWEENS = new RegExp(BETWEEN, 'gu');
const bare = (text: string) => comparableFolded(text).replace(BETWEENS, '');

/** The text with the names and numbers of these persons masked wherever they stand in it. */
export function withoutPersons(text: string, persons: readonly Personal[]): string {
  const near = persons.filter((person) => mayBeIn(text, person.reveal()));
  if (near.length === 0) return text;
  let shown = text;
  let words = bare(shown);
  for (const person of near)
    for (const word of wordsOf(person)) {
      if (!words.includes(word)) continue;
      shown = withMasked(shown, word, person.kind);
      words = bare(shown);
    }
  return shown;
}

/**
 * Nothing of a name is in a text that has none of its signs, where both are written in plain ones: most courses and places are
 * told from most names by that, a tenth of the time of a city-year's ledgers.
 */
function mayBeIn(text: string, word: string): boolean {
  if (!isPlain(text) || !isPlain(word)) return true;
  const lower = text.toLowerCase();
  for (const sign of word.toLowerCase()) if (lower.includes(sign)) return true;
  return false;
}

/** A cell of free text as it may be shown: nobody of its own row, and no number of anybody. */
export function shownFreely(text: string, values: Values): string {
  return withoutNumbers(withoutPersons(text, personsIn(values)));
}

/** A column may hold several (评审专家). One sign alone (王) stands in too many words, and so does a short number. */
function wordsOf(person: Personal): string[] {
  const all = person.reveal();
  if (person.kind !== 'name') {
    const whole = bare(all);
    return whole.length >= FEWEST ? [whole] : [];
  }
  const each = all.split(/[、，,;；/／()（）\r\n]+/);
  // 张三 李四 are two, 王 刚 is one that was spread out, and John Smith has a space of his own; 阿卜杜拉·买买提 is called by
  // either part, where that is long enough to be nobody's surname.
  const parts = each.flatMap((one) => [
    one,
    ...one.split(/\s+/).filter((part) => /^\p{Script=Han}/u.test(part)),
    ...one.split(/[·•・]/).filter((part) => /^\p{Script=Han}{3,}$/u.test(part.trim())),
  ]);
  return [...new Set(parts.map(bare))].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
}

/** 李 漏供 is he as well. What is written with other signs than his (full-width letters) is told in the plain ones. */
function withMasked(text: string, word: string, kind: PersonalKind): string {
  const signs = [...word].map((sign) => sign.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`));
  // An is not in and.
  const ends = kind === 'name' && /^[a-z]+$/.test(word) ? ['(?<![a-z])', '(?![a-z])'] : ['', ''];
  const pattern = new RegExp(ends.join(signs.join(`${BETWEEN}*`)), 'giu');
  const hide = (found: string) => mask(comparable(found), kind);
  const shown = text.replace(pattern, hide);
  if (shown !== text) return shown;
  return comparable(text).replace(pattern, hide);
}

/** Whatever it is called: a sole trader's licence is given its owner's number. ISO 7064 MOD 11-2, as GB 11643 has it. */
function isCitizens(number: string): boolean {
  const signs = number.toUpperCase().replace(/[^\dX]/g, '');
  let rest = 0;
  for (const sign of signs) rest = (2 * rest + (sign === 'X' ? 10 : Number(sign))) % 11;
  return signs.length === 18 && rest === 1;
}
