// Which rows has a submission in its registers? Rules of the family `register` ask all of them by what their columns
// declare, so that a new register is asked without a line here.

import type { Column, Table } from '../define.ts';
import type { Plan } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import { REGISTERS } from '../tables/index.ts';
import type { Submission } from '../tally/city.ts';
import { has } from '../tally/city.ts';
import { columnsOf } from './columns.ts';

interface RegisterRows {
  readonly table: Table;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** Registers that are broken are not asked. */
export function* registersIn(submission: Submission, plan: Plan): Iterable<RegisterRows> {
  for (const table of REGISTERS) {
    if (!has(submission, table.id)) continue;
    const rows = submission.rows[table.id] as unknown as readonly Row[];
    yield { table, columns: [...columnsOf(table.id, plan).values()], rows };
  }
}

/** The label of a value as the clerk's list shows it. */
export const labelOf = ({ choices }: Column, value: unknown): string =>
  choices?.find((choice) => choice.value === value)?.label ?? String(value);
