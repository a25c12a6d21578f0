// In which shapes do people write the numbers of persons? With whatever stands on the keyboard between the groups, and the
// groups as they please: what has the signs of a number is one. Only what is told apart for certain (a date, an amount with its
// thousands, a decimal number) is not.

import type { PersonalKind } from './finding.ts';

export interface Shape {
  readonly kind: PersonalKind;
  readonly pattern: RegExp;
  /** What the pattern alone cannot tell, of the groups and of what stands between them. */
  readonly holds?: (groups: readonly string[], breaks: readonly string[]) => boolean;
}

const DATE6 = String.raw`\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])`;
const BIRTH = new RegExp(`^(?:19|20)${DATE6}$`);
/** What people put between the parts of a number, also unseen. */
const BREAK = String.raw`[\s\p{Pd}\p{Cf}_·•・.．,，、;；:：/／\\|~～'’()（）]{1,4}`;
/** A point between two parts alone is that of a decimal number, a comma that of a list. */
const GAP = String.raw`[\s\p{Pd}\p{Cf}_·/]{1,3}`;
/** Any digits with anything between them. */
const spread = (count: number) => String.raw`(?:(?:${BREAK})?\d){${count}}`;

const shape = (kind: PersonalKind, pattern: string, holds?: Shape['holds']): Shape => ({
  kind,
  pattern: new RegExp(pattern, 'giu'),
  ...(holds && { holds }),
});

/** No digit stands before or behind; and the month or day of a date begins no number. */
const alone = (pattern: string) =>
  String.raw`(?<!\d)(?!(?<=(?:19|20)\d{2}[-./](?:\d{1,2}[-./])?)\d{1,2}(?!\d))(?:${pattern})(?!\d)`;

/** 13,800,138,000 and 1.5 are written so, and no number of a person is. */
const isAmount = (groups: readonly string[], breaks: readonly string[]) =>
  (groups.length > 2 &&
    groups.slice(1).every(({ length }) => length === 3) &&
    groups[0]!.length < 4 &&
    breaks.every((sign) => /^[,，]$/.test(sign))) ||
  (groups.length === 2 && /^[.．]$/.test(breaks[0]!));

/** No region of this country begins so, but dates do: 2025-6-1 2025-07-01 2025. */
const isId = (groups: readonly string[]) => {
  const digits = groups.join('');
  return !/^(?:19|20|0)/.test(digits) && BIRTH.test(digits.slice(6, 14));
};

const isOldId = (groups: readonly string[], breaks: readonly string[]) =>
  ['15', '6-9', '6-6-3', '12-3', '6-2-2-2-3'].includes(sizes(groups)) && !isAmount(groups, breaks);

/** Groups in which mobiles are said; in others they stand only with spaces and dashes between them. */
const MOBILE_GROUPS = ['3-4-4', '4-3-4', '3-3-5', '3-5-3', '5-3-3', '2-4-5', '3-8', '7-4', '5-6', '6-5'];
const LOOSE = /^[\s\p{Pd}\p{Cf}_·•・]+$/u;

const isMobile = (groups: readonly string[], breaks: readonly string[]) => {
  if (isAmount(groups, breaks)) return false;
  if (groups.length === 1 || MOBILE_GROUPS.includes(sizes(groups))) return true;
  if (groups.every(({ length }) => length === 1)) return true;
  // 15 2025-06-30 1: a day of a list.
  const isDated = groups[0]!.length < 3 && groups.some((group) => /^(?:19|20)\d{2}$/.test(group));
  return !isDated && breaks.every((sign) => LOOSE.test(sign));
};

/** What begins like a card of this country is one; others are told by their check digit. */
const isCard = (groups: readonly string[]) => {
  const digits = groups.join('');
  return digits.startsWith('62') || (digits.length === 16 && /^[3-5]/.test(digits) && passesLuhn(digits));
};

/** ISO/IEC 7812-1, annex B. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  [...digits].reverse().forEach((digit, i) => {
    const twice = Number(digit) * (i % 2 === 0 ? 1 : 2);
    sum += twice > 9 ? twice - 9 : twice;
  });
  return sum % 10 === 0;
}

const sizes = (groups: readonly string[]) => groups.map(({ length }) => length).join('-');

export const SHAPES: readonly Shape[] = [
  shape('id', alone(String.raw`[1-9]${spread(16)}(?:${BREAK})?[\dx]`), isId),
  // Of 1984 to 1999: the century and the check sign are not in it.
  shape('id', String.raw`(?<!\d)[1-9]\d{5}${DATE6}\d{3}(?![\dx]|\.\d)`),
  shape(
    'id',
    alone(
      String.raw`[1-9]\d{5}${BREAK}\d{2}(?:${GAP})?(?:0[1-9]|1[0-2])(?:${GAP})?(?:0[1-9]|[12]\d|3[01])(?:${GAP})?\d{3}(?![\dx]|\.\d)`,
    ),
    isOldId,
  ),
  shape('id', alone(`[3-6]${spread(15)}(?:${spread(1)}){0,3}`), isCard),
  shape(
    'id',
    String.raw`(?<=(?:银行卡|卡号|账号|账户)[^\d，。；,;]{0,4})\d${spread(11)}(?:${spread(1)}){0,9}(?!\d)`,
  ),
  shape('phone', alone(`1(?:${BREAK})?[3-9]${spread(9)}`), isMobile),
  shape(
    'phone',
    String.raw`(?<=(?<!\d)(?:(?:00)?86|0)(?:${GAP})?)1(?:${BREAK})?[3-9]${spread(9)}(?!\d)`,
    isMobile,
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
    String.raw`(?<=(?:电话|手机|座机|固话|号码|传真|联系|致电|来电|拨打|tel)[^\d，。；,;]{0,4})(?!(?:19|20)${DATE6}(?!\d))[2-9]\d{2,3}(?:${GAP})?\d{4}(?!\d)`,
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
