// Does a plan name only tables that there are? Asked beside the plan's own checks: plans know nothing of tables.

import type { Plan } from '../model/plan.ts';
import type { Problem } from '../plans/fault.ts';
import { REGISTERS, TABLES } from '../tables/index.ts';

export function unknownTables({ registers = [], sharing }: Plan): Problem[] {
  const wanted = registers.flatMap(({ table }, i) => unknown(`registers[${i}].table`, table, REGISTERS));
  const shared = (sharing?.recipients ?? []).flatMap(({ tables }, i) =>
    tables.flatMap(({ table }, j) => unknown(`sharing.recipients[${i}].tables[${j}].table`, table, TABLES)),
  );
  return [...wanted, ...shared];
}

function unknown(path: string, key: string, known: readonly { readonly id: string }[]): Problem[] {
  const allowed = known.map(({ id }) => id);
  return allowed.includes(key) ? [] : [{ path, code: 'unknown-table', args: { key, allowed } }];
}
