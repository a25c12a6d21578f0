// How many copies of one credit code does a year need? Each file has its own; the rows of twelve months say the same
// 3,000 codes, names and case numbers again and again, a fifth of all that they take. Here the first copy is handed on.

import type { Column, TableId } from '../define.ts';
import type { Plan } from '../model/plan.ts';
import { tableOf } from '../tables/index.ts';
import type { ReadTable } from './read-workbook.ts';

/** What is read otherwise is shared already: list values are the list's own, dates and numbers repeat within a sheet. */
const isShared = ({ type, personal }: Column) => (type === 'uscc' || type === 'text') && !personal;

export class SharedTexts {
  readonly #plan: Plan;
  readonly #known = new Map<string, string>();

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  /** For the tables of a file, once they are read. */
  shareIn({ source, rows }: ReadTable): void {
    const columns = tableOf(source.table as TableId).columns(this.#plan);
    const keys = columns.filter((column) => isShared(column) && source.columns.has(column.key));
    for (const { key } of keys) {
      for (const row of rows) {
        const values = row.values as Record<string, unknown>;
        const text = values[key];
        if (typeof text === 'string') values[key] = this.#first(text);
      }
    }
  }

  #first(text: string): string {
    const known = this.#known.get(text);
    if (known === undefined) this.#known.set(text, text);
    return known ?? text;
  }
}
