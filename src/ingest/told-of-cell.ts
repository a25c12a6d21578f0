// What does a finding say of one cell: what stands in it, what was taken for it, what would be allowed, and by how many columns
// its row slipped?

import type { Column, Table } from '../define.ts';
import { type Arg, Personal } from '../model/finding.ts';
import { isFreeText, withoutNumbers } from '../model/free-text.ts';
import type { Plan } from '../model/plan.ts';
import { choicesOf, LONGEST_NAME } from './cell-reader.ts';
import { DateCell, ErrorCell, type RawCell } from './raw.ts';
import type { Shift } from './shifted-row.ts';
import type { Normalised, Problem } from './values/reading.ts';

type Args = Record<string, Arg>;

const INDUSTRY_CODES = {
  zh: 'GB/T 4754-2017 的代码，如 C3311、3311、331、33',
  en: 'codes of GB/T 4754-2017, such as C3311, 3311, 331, 33',
};

/** Of a cell that could not be read. */
export function toldOfProblem(
  cell: RawCell,
  column: Column,
  problem: Problem,
  { table, plan }: { readonly table: Table; readonly plan: Plan },
): Args {
  const nearest = problem.suggestion;
  return {
    column: column.header,
    value: mayBeName(cell, column, problem, table) ? new Personal(String(cell), 'name') : shown(cell, column),
    ...(problem.code === 'not-in-list' && {
      allowed: allowedIn(column, plan),
      suggestion: nearest
        ? { zh: `；是否为“${nearest}”？`, en: `; did you mean “${nearest}”?` }
        : { zh: '', en: '' },
    }),
    ...(problem.code === 'too-long' && { length: String(cell).length, limit: LONGEST_NAME }),
    ...(problem.hint && { hint: problem.hint }),
  };
}

/** Of a cell that was read as something other than it says. */
export function toldOfReading(
  cell: RawCell,
  column: Column,
  { value }: Normalised<string | number | boolean>,
  plan: Plan,
): Args {
  const label = choicesOf(column, plan).find((choice) => choice.value === value)?.label;
  const taken = label ?? (typeof value === 'boolean' ? (value ? '是' : '否') : String(value));
  return {
    column: column.header,
    value: shown(cell, column),
    taken: column.personal ? new Personal(taken, column.personal) : taken,
  };
}

/** What a row that slipped says with each of its findings. */
export function toldOfShift({ by, from, to }: Shift, instead: string | number | undefined): Args {
  return { shift: by, from, to, ...(instead !== undefined && { instead }) };
}

/** What a list column takes, in words. */
function allowedIn(column: Column, plan: Plan): Arg {
  if (column.type === 'industry') return INDUSTRY_CODES;
  if (column.type === 'yes-no') return '是、否';
  const labels = choicesOf(column, plan).map(({ label }) => label);
  return column.range?.join('–') ?? labels.slice(0, 20).join('、');
}

/** What stands in the clerk's cell, as a finding shows it. */
function shown(cell: RawCell, column: Column): Arg {
  const { personal } = column;
  const text =
    cell instanceof DateCell ? cell.date : cell instanceof ErrorCell ? cell.text : String(cell ?? '');
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  if (personal) return new Personal(short, personal);
  // A code and a bare amount are shown digit by digit: they are what is asked about.
  return isFreeText(column) || (isOfWords(column) && /[^\d.,]/.test(short)) ? withoutNumbers(short) : short;
}

/** In a table of persons a row that is shifted by one column puts a name into a list column: 李小四 is no 认定结论. */
function mayBeName(cell: RawCell, column: Column, problem: Problem, table: Table): boolean {
  if (problem.code !== 'not-in-list' || problem.suggestion !== undefined || column.type !== 'enum')
    return false;
  return table.persons === true && typeof cell === 'string' && /^\s*[\u4e00-\u9fff·]{2,4}\s*$/.test(cell);
}

function isOfWords({ type }: Column): boolean {
  return type !== 'uscc' && type !== 'text' && type !== 'industry';
}
