// Which value of a list is this? The list's own words as they are; an alias or another form of a word is taken and told;
// anything else is none, and the nearest word is proposed.

import type { Choice } from '../../define.ts';
import { editDistance } from '../../model/edit-distance.ts';
import { comparableFolded } from '../../model/text.ts';
import type { RawCell } from '../raw.ts';
import { cellProblem, Normalised, Problem, type Reading, saysNothing } from './reading.ts';

export type ChoiceReader = (cell: RawCell) => Reading<string>;

/** Longer texts are remarks, not misspelt words. */
const LONGEST_WORD = 40;
/** Nearer than any change of a sign. */
const BEGINS = 0.5;

/**
 * Made once per column, asked for every cell. `parse` knows lists with a grammar of their own; only what it finds
 * among the choices counts. An alias that two choices share stands for neither.
 */
export function choiceReader(
  choices: readonly Choice[],
  parse?: (text: string) => string | undefined,
): ChoiceReader {
  const exact = new Map<string, string>();
  for (const { value, label } of choices) exact.set(label, value);
  for (const { value } of choices) exact.set(value, value);
  const near = nearForms(choices);
  const values = new Set(choices.map(({ value }) => value));
  const words = choices.map(({ label }) => ({ label, folded: comparableFolded(label) }));

  return (cell) => {
    if (cell === undefined) return undefined;
    if (typeof cell !== 'string' && typeof cell !== 'number') {
      return cellProblem(cell) ?? new Problem('not-in-list');
    }
    const text = String(cell);
    const value = exact.get(text);
    if (value !== undefined) return value;
    const word = comparableFolded(text);
    const like = near.get(word) ?? parse?.(text);
    if (like !== undefined && values.has(like)) return new Normalised(like, 'near-miss-accepted');
    if (saysNothing(word)) return undefined;
    return cellProblem(cell) ?? new Problem('not-in-list', undefined, nearest(word, words));
  };
}

function nearForms(choices: readonly Choice[]): Map<string, string | undefined> {
  const near = new Map<string, string | undefined>();
  for (const { value, aliases } of choices) {
    for (const alias of aliases) {
      const word = comparableFolded(alias);
      near.set(word, near.has(word) && near.get(word) !== value ? undefined : value);
    }
  }
  for (const { value, label } of choices) {
    near.set(comparableFolded(label), value);
    near.set(comparableFolded(value), value);
  }
  return near;
}

/**
 * The label that the word begins, or that begins the word (认定 and 认定工伤; a 不 in front is no beginning); else the one
 * that the fewest changes make of it, if no more than half has to change.
 */
function nearest(
  word: string,
  labels: readonly { readonly label: string; readonly folded: string }[],
): string | undefined {
  if (word.length > LONGEST_WORD) return undefined;
  let best: string | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const { label, folded } of labels) {
    const most = Math.max(word.length, folded.length) / 2;
    const changes = folded.startsWith(word) || word.startsWith(folded) ? BEGINS : editDistance(word, folded);
    if (changes < fewest && changes <= most) {
      best = label;
      fewest = changes;
    }
  }
  return best;
}
