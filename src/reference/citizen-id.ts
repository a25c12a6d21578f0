// Is this a 公民身份号码 (GB 11643-1999), and if not, what is wrong with it?
//
// 18 signs: six digits of the district, eight of the birthday, three in order of registration, one check sign.
// The result holds the number: it is personal data and goes no further than the rule that asked.

import { dateOf } from '../model/date.ts';
import { comparable } from '../model/text.ts';

/** 2 to the power of the place from the right, modulo 11 (GB 11643-1999, 4.2.2; ISO 7064 MOD 11-2). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_SIGNS = '10X98765432';

export interface CitizenIdCheck {
  readonly status: 'valid' | 'check-digit' | 'malformed';
  /** In its own form: half-width, capital X. What the clerk wrote, if malformed. */
  readonly id: string;
  readonly normalised?: true;
  /** The check sign that would fit; only for `check-digit`. */
  readonly expected?: string;
  /** Only for `malformed`. `old-15` is a number from before 1999: see `upgradeCitizenId`. `date`: no such birthday. */
  readonly reason?: 'length' | 'character' | 'date' | 'old-15';
}

/** The 18th sign that 17 digits ask for, or undefined if they aren't 17 digits. */
function citizenIdCheckCharacter(first17: string): string | undefined {
  if (!/^\d{17}$/.test(first17)) return undefined;
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (first17.charCodeAt(i) - 48) * (WEIGHTS[i] ?? 0);
  return CHECK_SIGNS[sum % 11];
}

export function checkCitizenId(text: string): CitizenIdCheck {
  const id = comparable(text).toUpperCase();
  if (/^\d{15}$/.test(id)) return { status: 'malformed', id: text, reason: 'old-15' };
  if (id.length !== 18) return { status: 'malformed', id: text, reason: 'length' };
  const expected = citizenIdCheckCharacter(id.slice(0, 17));
  if (expected === undefined || !/[\dX]/.test(id.charAt(17))) {
    return { status: 'malformed', id: text, reason: 'character' };
  }
  const year = Number(id.slice(6, 10));
  const birthday = dateOf(year, Number(id.slice(10, 12)), Number(id.slice(12, 14)));
  // The standard's own example of an old number was born in 1880; no one in these tables was before 1800.
  if (birthday === undefined || year < 1800) return { status: 'malformed', id: text, reason: 'date' };
  const normalised = id === text ? {} : ({ normalised: true } as const);
  if (expected === id[17]) return { status: 'valid', id, ...normalised };
  return { status: 'check-digit', id, expected, ...normalised };
}

/**
 * The 18-digit number of the person who had this 15-digit one (GB 11643-1989): the century 19 and a check sign are
 * added. Undefined where the century is not certain - the orders 996-999 were kept for people born before 1900 - and
 * where it's no such number. `checkCitizenId` never does this by itself: two numbers of one person become one only
 * where a rule says so.
 */
export function upgradeCitizenId(old: string): string | undefined {
  const id = comparable(old);
  if (!/^\d{12}(?!99[6-9])\d{3}$/.test(id)) return undefined;
  const first17 = `${id.slice(0, 6)}19${id.slice(6)}`;
  const upgraded = `${first17}${citizenIdCheckCharacter(first17)}`;
  return checkCitizenId(upgraded).status === 'valid' ? upgraded : undefined;
}
