// How does a measure become cells? Known: the number, or the formula with the number it comes to. Unknown: the sign
// for unknown and why. A formula stands only where its value is known, so that no recalculation can turn an unknown
// into 0 or an error.

import type { Measure, Ratio, Verdict } from '../model/measure.ts';
import { fieldOf, VERDICTS } from '../model/measure.ts';
import type { Ask } from './ask.ts';
import { type Cell, type Content, live, type Origin, unknown } from './sheet.ts';
import type { Look, Tone } from './style.ts';

type Known = number | null | undefined;

/** Where a cell comes from; nothing where there is no such measure. */
export function from(measure: Measure | undefined, field: string): { readonly of?: Origin } {
  return measure === undefined ? {} : { of: { measure, field } };
}

/** A field (`now.part`) of a measure as a cell that knows where it comes from, or unknown. */
export function field(measure: Measure | undefined, name: string, ask: Ask, why = ask.why(measure)): Cell {
  const value = fieldOf(measure, name);
  return { ...(typeof value === 'number' ? { value } : unknown(why)), ...from(measure, name) };
}

/** A number that the data say, or unknown. */
export function given(value: Known, why: string): Content {
  return typeof value === 'number' ? value : unknown(why);
}

/** A formula where its value is known, else unknown. */
export function formula(text: string, value: Known, why: string, more: Omit<Cell, 'value'> = {}): Cell {
  return typeof value === 'number'
    ? live(text, value, more)
    : { ...unknown(why), ...(more.of && { of: more.of }) };
}

/**
 * A total: the formula where the parts really come to it, else the value, with a note that says so. Parts that come to
 * something else are no mistake: unions overlap, and a district can be missing.
 */
export function total(
  text: string,
  value: Known,
  parts: readonly Known[],
  why: string,
  ask: Ask,
  of: { readonly of?: Origin } = {},
): Content {
  if (typeof value !== 'number') return { ...unknown(why), ...of };
  if (
    parts.every((part) => typeof part === 'number') &&
    same(
      parts.reduce((a, b) => a + b, 0),
      value,
    )
  ) {
    return live(text, value, of);
  }
  return { value, note: ask.say('计算值：不等于各行相加', 'computed: not the sum of the rows'), ...of };
}

/** Equal but for the last digits: a sum in another order is the same sum. */
export function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1e-300);
}

/** `0.00‰` for rates per 1,000, plain decimals (and the unit in the header) for every other. */
export function rateLook(per: number): Look {
  return per === 1000 ? 'per-mille' : 'rate';
}

const TONES: Readonly<Record<Verdict, Tone>> = {
  'met-confirmed': 'good',
  met: 'fair',
  'on-track': 'fair',
  behind: 'warn',
  risen: 'bad',
  insufficient: 'unknown',
  immature: 'unknown',
  unknown: 'unknown',
};

export function toneOf(measure: Measure | undefined): Tone {
  return TONES[measure?.verdict ?? 'unknown'];
}

/** The verdict in words, coloured, with what a reader has to know as a comment. */
export function verdict(measure: Measure | undefined, ask: Ask): Cell {
  const name = measure?.verdict ?? 'unknown';
  const why = name === 'unknown' ? ask.why(measure) : undefined;
  const note = [why, ask.remarks(measure)].filter(Boolean).join(ask.say('；', '; '));
  return {
    value: ask.of(VERDICTS[name]),
    look: 'centred',
    tone: TONES[name],
    ...(note && { note }),
    ...from(measure, 'verdict'),
  };
}

export function toneOfShare(share: Known, target: number): Tone {
  return typeof share !== 'number' ? 'unknown' : share >= target ? 'good' : 'warn';
}

/** Nothing is known of it. */
export const NO_RATIO: Ratio = { part: null, whole: null, value: null };
