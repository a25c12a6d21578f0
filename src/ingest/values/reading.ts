// What comes back when a raw cell is read as a typed value? The form that all readers here share.
//
// Nearly every cell is good, so the good case costs nothing: the bare value comes back. Everything else is told apart
// by its class, and a caller sees four cases:
//
//   undefined        the cell is empty, or says that there is nothing (—, /, 无). Never 0.
//   a bare value     string, number or boolean: as the clerk meant it, nothing worth a note.
//   a Normalised     the value, and how it came about, for a 提示.
//   a Problem        no value, and why: its `code` is the finding's in the family `cell`.
//
// `typeof reading !== 'object'` is the hot path's whole question.

import { ErrorCell, type RawCell, UncalculatedCell } from '../raw.ts';

export type ProblemCode =
  | 'not-a-number'
  | 'not-an-integer'
  | 'negative'
  | 'not-a-date'
  | 'not-a-month'
  | 'precision-lost'
  | 'error-value'
  | 'formula-without-value'
  | 'not-in-list'
  | 'too-long';

/** What the problem is exactly, where the words for the clerk can say more than the code does. */
export type Hint =
  | 'two-digit-year'
  | 'no-day' // a month or a year only
  | 'no-such-day' // 2023-02-30
  | 'year-out-of-range' // not 1900-2100
  | 'day-or-month-first' // 5/6/2023
  | 'time-zone' // a time in another zone than China's: its civil day may be another
  | 'became-a-date'; // the program made a date of a code (1-2)

export class Problem {
  readonly code: ProblemCode;
  readonly hint: Hint | undefined;
  /** For `not-in-list`: the nearest value that would be good. A proposal, never a repair. */
  readonly suggestion: string | undefined;

  constructor(code: ProblemCode, hint?: Hint, suggestion?: string) {
    this.code = code;
    this.hint = hint;
    this.suggestion = suggestion;
  }
}

export type NormalisedReason =
  | 'unit' // 200万, or a unit that replaces the header's: the finding `unit-applied`
  | 'serial' // a bare number in a date column was an Excel serial
  | 'float-noise' // 2.9999999999999996 in a column of whole numbers
  | 'number-as-text' // a code stored as a number, with all its digits
  | 'near-miss-accepted'; // an alias or another form of a list value

export class Normalised<T> {
  readonly value: T;
  readonly reason: NormalisedReason;

  constructor(value: T, reason: NormalisedReason) {
    this.value = value;
    this.reason = reason;
  }
}

export type Reading<T extends string | number | boolean> = T | Normalised<T> | Problem | undefined;

const ERROR_VALUE = new Problem('error-value');
const WITHOUT_VALUE = new Problem('formula-without-value');
/** As a CSV has them (Excel in any language, WPS; LibreOffice's Err:502). */
const ERROR_TEXT =
  /^(?:#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)|Err:5\d\d)$/;

/** The problem of a cell that holds no value for any type: an error, an uncalculated formula. */
export function cellProblem(cell: RawCell): Problem | undefined {
  if (typeof cell === 'string') {
    return (cell.startsWith('#') || cell.startsWith('Err')) && ERROR_TEXT.test(cell.trim())
      ? ERROR_VALUE
      : undefined;
  }
  if (cell instanceof ErrorCell) return ERROR_VALUE;
  return cell instanceof UncalculatedCell ? WITHOUT_VALUE : undefined;
}

const NOTHING = /^(?:[-—―–─−_]+|[/\\]+|无|暂无|空|不适用|未达(?:到)?(?:伤残)?等?级|N\/?A|NULL|NONE|NIL)$/i;

/** Does this text (already `comparable`) say that there is nothing to say? 未达级 is the lack of a 伤残等级. */
export function saysNothing(text: string): boolean {
  return text === '' || NOTHING.test(text);
}
