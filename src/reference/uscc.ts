// Is this a 统一社会信用代码 (GB 32100-2015), and if not, what is wrong with it?
//
// 18 signs: registering authority, kind of body, six digits of its district, nine signs of the body itself, one check
// sign. The body's nine end in a check digit of their own (GB 11714); it is not looked at: 79 of 1.1 million codes
// really issued fail it. Some issued codes fail the outer check sign as well, so that is kept apart from a code
// that cannot be one at all.

import { comparable } from '../model/text.ts';

/** No I, O, S, V, Z: they look like 1, 0, 5, U, 2. A sign's place is its value (GB 32100-2015 table 2). */
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** 3 to the power of the place, modulo 31 (table 3). */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

const VALUES = new Int8Array(128).fill(-1);
for (let i = 0; i < SIGNS.length; i++) VALUES[SIGNS.charCodeAt(i)] = i;

export interface UsccCheck {
  readonly status: 'valid' | 'check-digit' | 'malformed';
  /** The code in its own form: half-width capitals without spaces. What the clerk wrote, if malformed. */
  readonly code: string;
  /** The clerk's form was another (lower case, full width, spaces). */
  readonly normalised?: true;
  /** The check sign that would fit; only for `check-digit`. */
  readonly expected?: string;
  /** Only for `malformed`. `old-15` is a registration number from before 2015, which no rule turns into a code. */
  readonly reason?: 'length' | 'character' | 'old-15';
  /** The first sign that cannot stand where it does, from 1; only for `character`. */
  readonly position?: number;
}

/** Which of the 18 is the first that cannot stand there (from 0)? -1 if each can. */
function firstOddSign(code: string): number {
  for (let i = 0; i < code.length; i++) {
    const value = VALUES[code.charCodeAt(i)] ?? -1;
    const isDistrict = i >= 2 && i <= 7;
    if (value < 0 || (isDistrict && value > 9)) return i;
  }
  return -1;
}

/** The 18th sign that the first 17 ask for, or undefined if one of them is no sign of a code. */
export function usccCheckCharacter(first17: string): string | undefined {
  return first17.length === 17 ? checkCharacterOf(first17) : undefined;
}

/** Of a code's first 17 signs, without a slice of it. */
function checkCharacterOf(code: string): string | undefined {
  let sum = 0;
  for (let i = 0; i < 17; i++) {
    const value = VALUES[code.charCodeAt(i)] ?? -1;
    if (value < 0) return undefined;
    sum += value * (WEIGHTS[i] ?? 0);
  }
  // 31 less a remainder of 0 is 31, for which there is no sign: it stands for 0. npm's stdnum forgets this and
  // turns away one valid code in 31.
  return SIGNS[(31 - (sum % 31)) % 31];
}

/** The reader and two rules ask about the same code of the same row: it is worked out once. */
let lastAsked: string | undefined;
let lastAnswer: UsccCheck;

export function checkUscc(text: string): UsccCheck {
  if (text === lastAsked) return lastAnswer;
  lastAnswer = checked(text);
  lastAsked = text;
  return lastAnswer;
}

function checked(text: string): UsccCheck {
  if (text.length === 18 && firstOddSign(text) < 0) return verdict(text, text);
  const code = comparable(text).toUpperCase();
  if (code.length !== 18) {
    const reason = /^\d{15}$/.test(code) ? 'old-15' : 'length';
    return { status: 'malformed', code: text, reason };
  }
  const odd = firstOddSign(code);
  if (odd >= 0) return { status: 'malformed', code: text, reason: 'character', position: odd + 1 };
  return verdict(code, text);
}

function verdict(code: string, written: string): UsccCheck {
  const expected = checkCharacterOf(code);
  if (code === written && expected === code[17]) return { status: 'valid', code };
  const status = expected === code[17] ? 'valid' : 'check-digit';
  return {
    status,
    code,
    ...(code === written ? {} : { normalised: true }),
    ...(status === 'valid' || expected === undefined ? {} : { expected }),
  };
}
