// How much does each row add to a sum, and what would the sum lose without it? The two differ: a row whose earlier
// version would count in its place adds one and takes nothing with it; an enterprise that places a case adds nothing and
// takes the case with it.

import type { Month } from '../model/period.ts';
import type { Row } from '../model/submission.ts';

export interface Counted {
  readonly row: Row<unknown>;
  /** In the unit of the sum; the weights of all rows come to it. */
  readonly weight: number;
}

export interface Contribution extends Counted {
  /** What the sum loses if the row is deleted from its file: 0 = nothing, null = the sum becomes unknown. */
  readonly loss: number | null;
  /** In which months it is counted, where it stands for several (a snapshot). */
  readonly months?: readonly Month[];
}

/** Rows as they are met, each once. */
export class Contributions {
  readonly #rows = new Map<
    Row<unknown>,
    { weight: number; loss: number | null; months?: readonly Month[] }
  >();

  add(row: Row<unknown>, weight: number, loss: number | null, months?: readonly Month[]): void {
    const known = this.#rows.get(row);
    if (known === undefined) {
      this.#rows.set(row, { weight, loss, ...(months && { months }) });
      return;
    }
    known.weight += weight;
    known.loss = known.loss === null || loss === null ? null : known.loss + loss;
    if (months) known.months = known.months ? [...known.months, ...months] : months;
  }

  /** Rows that neither add nor take anything are none. @param divisor 12 for person-months as person-years */
  list(divisor = 1): Contribution[] {
    return [...this.#rows]
      .filter(([, { weight, loss }]) => weight !== 0 || loss !== 0)
      .map(([row, { weight, loss, ...rest }]) => ({
        row,
        weight: weight / divisor,
        loss: loss === null ? null : loss / divisor,
        ...rest,
      }));
  }
}
