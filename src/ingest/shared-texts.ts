// How many copies of one credit code does a year need? Each file has its own; the rows of twelve months say the same
// 3,000 codes, names and case numbers again and again, a fifth of all that they take. Here the first copy is handed on.

import type { Column, TableId } from '../define.ts';
import type { Plan } from '../model/plan.ts';
import { tableOf } from '../tables/index.ts';
import type { ReadTable } from './read-workbook.ts';

/** What is read otherwise is shared already: list values are the list's own, dates and numbers repeat within a sheet. */
const isShared = ({ type, personal }: Column) => (type === 'uscc' || type === 'text') && !personal;

/** Held by district: what two districts write alike is little, and a map of a whole city costs more than it saves. */
export class SharedTexts {
  readonly #plan: Plan;
  readonly #ofDistrict = new Map<string, { first: readonly ReadTable[]; known?: Map<string, string> }>();

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  /** For the tables of one file, once they are read. A district's only file repeats nothing. */
  shareIn(tables: readonly ReadTable[]): void {
    const district = tables[0]?.source.identity.district ?? '';
    const before = this.#ofDistrict.get(district);
    if (before === undefined) {
      this.#ofDistrict.set(district, { first: tables });
      return;
    }
    if (before.known === undefined) {
      before.known = new Map();
      for (const table of before.first) this.#share(table, before.known);
    }
    for (const table of tables) this.#share(table, before.known);
  }

  #share({ source, rows }: ReadTable, known: Map<string, string>): void {
    const columns = tableOf(source.table as TableId).columns(this.#plan);
    const keys = columns.filter((column) => isShared(column) && source.columns.has(column.key));
    for (const { key } of keys) {
      for (const row of rows) {
        const values = row.values as Record<string, unknown>;
        const text = values[key];
        if (typeof text !== 'string') continue;
        const first = known.get(text);
        if (first === undefined) known.set(text, text);
        else values[key] = first;
      }
    }
  }
}
