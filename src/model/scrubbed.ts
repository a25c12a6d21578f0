// What if a citizen's number or a phone stands where nobody expects it: in a remark, a case number, the wrong column?
// By its shape it is masked wherever text leaves the tool.

import { mask, type Personal } from './finding.ts';
import { comparableFolded } from './text.ts';

/** Region, a birth date of this or the last century, order and check (GB 11643), whatever the check says. */
const CITIZEN_ID = /(?<!\d)\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/g;
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/g;
const LONG_DIGITS = /[\d０-９]{11}/;

/** Text of the same words with such numbers masked; text without them as it was. */
export function scrubbed(text: string): string {
  if (text.length < 11 || !LONG_DIGITS.test(text)) return text;
  const narrow = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const masked = narrow
    .replace(CITIZEN_ID, (id) => mask(id, 'id'))
    .replace(MOBILE, (phone) => mask(phone, 'phone'));
  return masked === narrow ? text : masked;
}

/** Is it, or does it hold, the person's name: 焊工王建国 of 王 建国? One sign alone (王) stands in too many words. */
export function isNamedIn(text: string, person: Personal | undefined): boolean {
  const name = comparableFolded(person?.reveal() ?? '');
  const word = comparableFolded(text);
  return name.length > 1 ? word.includes(name) : word === name;
}
