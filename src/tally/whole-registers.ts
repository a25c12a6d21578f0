// Which submissions of a register does a later one replace? Those that it says all again: of its year, or all that were.

import { yearOf } from '../model/period.ts';
import type { Table } from '../model/table.ts';
import type { Submission } from './city.ts';

/** Of submissions with the same answer only the latest stands; undefined = none replaces another whole. */
export function wholeOf({ whole }: Table, { identity }: Submission): string | undefined {
  if (whole === undefined || identity.period === undefined) return undefined;
  return whole === 'all' ? 'all' : yearOf(identity.period);
}
