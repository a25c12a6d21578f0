// Which limits does an interval state? 95%区间 3.1%～33.8%, 95%区间为 <0.1%～—. A confidence level alone states none.

import { amountAt } from './amounts.ts';
import type { Amount } from './claim.ts';

interface Limits {
  /** Undefined where the draft writes — for no limit. */
  readonly low: Amount | undefined;
  readonly high: Amount | undefined;
  /** Place behind them. */
  readonly end: number;
}

/** @param at place behind the word 区间 */
export function limitsBehind(text: string, at: number): Limits | undefined {
  const first = limitAt(text, at + LEAD.exec(text.slice(at))![0].length);
  if (first === undefined) return undefined;
  const range = RANGE.exec(text.slice(first.end));
  const second = range === null ? undefined : limitAt(text, first.end + range[0].length);
  return second && { low: first.amount, high: second.amount, end: second.end };
}

const LEAD = /^\s*(?:为|是|在|:|：)?\s*/;
const RANGE = /^\s*(?:[~～至到–-]|—+)\s*/;

function limitAt(
  text: string,
  at: number,
): { readonly amount: Amount | undefined; readonly end: number } | undefined {
  const below = /^[<＜]\s*/.exec(text.slice(at))?.[0] ?? '';
  const measured = amountAt(text, at + below.length);
  if (measured !== undefined) {
    const { amount, end } = measured;
    return { amount: below === '' ? amount : { ...amount, bound: 'under' }, end };
  }
  return text[at] === '—' ? { amount: undefined, end: at + 1 } : undefined;
}
