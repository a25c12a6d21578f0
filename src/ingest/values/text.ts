// What does a cell of words say? As the clerk wrote it, without white space around it.

import { trimmed } from '../../model/text.ts';
import { DateCell, type RawCell } from '../raw.ts';
import { cellProblem, Problem, type Reading } from './reading.ts';

/** Excel's own limit for a cell: what is longer was cut somewhere, or is no cell. */
const LONGEST = 32_767;
const TOO_LONG = new Problem('too-long');

/** Numbers and dates in their plain form; 无 and — are words here. `longest` in UTF-16 units. */
export function readText(cell: RawCell, longest = LONGEST): Reading<string> {
  if (cell === undefined) return undefined;
  if (typeof cell === 'string') return cellProblem(cell) ?? ofText(cell, longest);
  if (typeof cell === 'number') return ofText(String(cell), longest);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return cell instanceof DateCell ? cell.date : cellProblem(cell);
}

function ofText(cell: string, longest: number): Reading<string> {
  const text = trimmed(cell);
  if (text === '') return undefined;
  return text.length > longest ? TOO_LONG : text;
}
