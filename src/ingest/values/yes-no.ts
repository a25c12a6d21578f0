// Yes or no? 是 and 否, and what else clerks put for them.

import { comparableFolded } from '../../model/text.ts';
import type { RawCell } from '../raw.ts';
import { cellProblem, Normalised, Problem, type Reading, saysNothing } from './reading.ts';

const NOT_IN_LIST = new Problem('not-in-list');
// 无 is a no here, not an empty cell.
const YES = new Set('是 有 对 y yes t true √ ✓ ✔ ☑ 1'.split(' '));
const NO = new Set('否 无 没有 不是 不 n no f false × ✗ ✘ ╳ x 0'.split(' '));

const LIKE_YES = new Normalised(true, 'near-miss-accepted');
const LIKE_NO = new Normalised(false, 'near-miss-accepted');

export function readYesNo(cell: RawCell): Reading<boolean> {
  if (cell === undefined) return undefined;
  if (cell === '是' || cell === true) return true;
  if (cell === '否' || cell === false) return false;
  if (typeof cell !== 'string' && typeof cell !== 'number') return cellProblem(cell) ?? NOT_IN_LIST;
  const word = comparableFolded(String(cell));
  if (YES.has(word)) return LIKE_YES;
  if (NO.has(word)) return LIKE_NO;
  if (saysNothing(word)) return undefined;
  return cellProblem(cell) ?? NOT_IN_LIST;
}
