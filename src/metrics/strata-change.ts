// How do the exclusive industry strata of a scope stand in the base window and now, side by side?

import type { StratumChange, Tallied } from '../statistics/decompose.ts';
import type { Cube } from '../tally/cube.ts';
import type { Sums } from '../tally/sums.ts';
import type { Comparison } from './comparison.ts';

/** Scopes in which the mix of industries can change; within one industry there is no mix. */
export const MIXED_SCOPES = ['key', 'all'] as const;

export type MixedScope = (typeof MIXED_SCOPES)[number];

const NONE: Tallied = { cases: 0, exposure: 0 };

/** By stratum name, so that the order in which files were read moves no last digit; undefined = the data do not say. */
export function strataChange(
  cube: Cube,
  { compared, months }: Comparison<MixedScope>,
): readonly StratumChange[] | undefined {
  const base = cube.strata(months.base, compared.district, compared.industry);
  const now = cube.strata(months.now, compared.district, compared.industry);
  if (base === undefined || now === undefined) return undefined;
  const changes: StratumChange[] = [];
  for (const name of [...new Set([...base.keys(), ...now.keys()])].sort()) {
    const before = talliedOf(base.get(name));
    const after = talliedOf(now.get(name));
    if (before === undefined || after === undefined) return undefined;
    changes.push({ base: before, now: after });
  }
  return changes;
}

/** A stratum that a window does not have holds nothing; one with an unknown or impossible count is unknown. */
function talliedOf(sums: Sums | undefined): Tallied | undefined {
  if (sums === undefined) return NONE;
  const { cases, exposure } = sums;
  if (cases === null || exposure === null || cases < 0 || exposure < 0) return undefined;
  return { cases, exposure };
}
