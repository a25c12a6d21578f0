// What did a code say before the spreadsheet touched it? Codes are text. A program that stored one as a number kept 15
// digits and made the others 0: an 18-digit code is lost then, and is never repaired by guessing.

import { comparable, trimmed } from '../../model/text.ts';
import { DateCell, type RawCell } from '../raw.ts';
import { cellProblem, Normalised, Problem, type Reading, saysNothing } from './reading.ts';

const PRECISION_LOST = new Problem('precision-lost');
const BECAME_A_DATE = new Problem('precision-lost', 'became-a-date');
/** A number as Excel shows a long one, and saves it to CSV: 9.137E+17. */
const SCIENTIFIC = /^\d(?:\.\d+)?E\+\d{1,3}$/i;

/** The code as the clerk wrote it, without white space around it; its own check (`checkUscc` …) comes after. */
export function readCode(cell: RawCell): Reading<string> {
  if (typeof cell === 'string') return ofText(cell);
  if (cell === undefined) return undefined;
  if (typeof cell === 'number') return ofNumber(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  // Typed as 1-2 or 2025-6, stored as a day: what was typed is not in the file any more.
  return cell instanceof DateCell ? BECAME_A_DATE : cellProblem(cell);
}

function ofText(cell: string): Reading<string> {
  const text = unmarked(trimmed(cell));
  if (text.length <= 4 && saysNothing(comparable(text))) return undefined;
  if (SCIENTIFIC.test(text)) return PRECISION_LOST;
  return cellProblem(text) ?? text;
}

/** Systems that export CSV for Excel mark a code as text in two ways: `'0123` and `="0123"`. */
function unmarked(text: string): string {
  if (text.startsWith("'")) return trimmed(text.slice(1));
  return text.startsWith('="') && text.endsWith('"') && text.length > 3 ? trimmed(text.slice(2, -1)) : text;
}

function ofNumber(cell: number): Reading<string> {
  if (!(Math.abs(cell) < 1e15)) return PRECISION_LOST;
  return new Normalised(String(cell), 'number-as-text');
}
