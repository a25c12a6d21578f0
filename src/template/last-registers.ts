// What of a register goes on into the new period? One of a year begins anew in January, but for what was found in it and is
// not put right; every other goes on as it stands.

import type { Table } from '../define.ts';
import { type Period, yearOf } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import { has, type Submission } from '../tally/city.ts';
import { registerKey } from '../tally/register-key.ts';
import type { ExampleRow } from './example.ts';
import { takenOver } from './taken-over.ts';

export interface LastRegister {
  readonly table: Table;
  /** As shown: the file's or folder's name. */
  readonly label: string;
  readonly rows: readonly ExampleRow[];
  /** How many were of a year that is over and are not among them. */
  readonly ended: number;
  /** Rows of the old file with cells that could not be read: taken over as they were typed. */
  readonly asTyped: readonly number[];
}

/** @param submissions of one district, oldest first @param next the period that begins */
export async function lastRegisters(
  submissions: readonly Submission[],
  tables: readonly Table[],
  next: Period | undefined,
  plan: Plan,
): Promise<LastRegister[]> {
  const found: LastRegister[] = [];
  for (const table of tables) {
    const sending = submissions.filter((one) => has(one, table.id));
    const submission = sending.at(-1);
    if (submission === undefined) continue;
    const sent = table.whole === undefined ? united(sending, table) : rowsOf(submission, table);
    const { period } = submission.identity;
    const isOver =
      table.whole === 'year' && period !== undefined && next !== undefined && yearOf(period) !== yearOf(next);
    const open = isOver ? sent.filter((row) => isToRectify(row, table, plan)) : sent;
    const { filled, asTyped } = await takenOver(open, table, plan);
    found.push({ table, label: submission.label, rows: filled, ended: sent.length - open.length, asTyped });
  }
  return found;
}

const rowsOf = (submission: Submission, { id }: Table) => submission.rows[id] as unknown as readonly Row[];

/** What is not sent whole goes on growing: the latest submission as it stands, and of those before what it does not name.
 * A row that names nothing (no number yet) is no version of any other: it stays. */
function united(submissions: readonly Submission[], table: Table): readonly Row[] {
  const keyOf = registerKey(table.key);
  const nothing = keyOf({});
  const named = new Set<string>();
  const rows: Row[] = [];
  for (const submission of [...submissions].reverse()) {
    const others = rowsOf(submission, table).filter(({ values }) => !named.has(keyOf(values)));
    for (const { values } of others) named.add(keyOf(values));
    named.delete(nothing);
    rows.unshift(...others);
  }
  return rows;
}

/** A state that was left empty is not 已整改; where limits are tested, only what exceeded them has to be put right. */
function isToRectify({ values }: Row, table: Table, plan: Plan): boolean {
  const keys = table.columns(plan).map(({ key }) => key);
  if (!keys.includes('rectification') || values.rectification === '已整改') return false;
  return !keys.includes('exceeding') || Number(values.exceeding ?? 0) > 0;
}
