// Which cells stand behind a cell of a written report? Through its formula, and those of the cells that it refers to.

import { type Address, precedentsOf } from './precedents.ts';
import type { Reopened, ReportCell, StatedOrigin } from './reopened.ts';

export interface Followed extends Address, ReportCell {
  readonly origin?: StatedOrigin;
  /** Of a ledger's row: the place that it names itself. */
  readonly place?: { readonly file: string; readonly sheet: string; readonly row: number };
  readonly refers: readonly Followed[];
}

/** Formulas of ours are four deep; a ring of them (made by hand) has no end. */
const DEEPEST = 20;

/** @returns undefined where the cell is empty; empty cells that a formula refers to are left out */
export async function follow(report: Reopened, at: Address): Promise<Followed | undefined> {
  const known = new Map<string, Followed | undefined>();
  return step(at, 0);

  async function step(address: Address, deep: number): Promise<Followed | undefined> {
    const key = `${address.sheet}!${address.cell}`;
    if (known.has(key)) return known.get(key);
    known.set(key, undefined);
    const cell = await report.cell(address);
    if (cell === undefined) return undefined;
    const refers: Followed[] = [];
    if (cell.formula !== undefined && deep < DEEPEST) {
      for (const next of precedentsOf(cell.formula, cell.sheet)) {
        const found = await step(next, deep + 1);
        if (found) refers.push(found);
      }
    }
    const origin = await report.originOf(cell);
    const place = origin ? undefined : await report.placeOf(cell);
    const followed = { ...cell, ...(origin && { origin }), ...(place && { place }), refers };
    known.set(key, followed);
    return followed;
  }
}
