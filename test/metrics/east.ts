// Strata of one district in June of the base year and June now, everything else left away: for what the mix does.

import type { Cube } from '../../src/tally/cube.ts';
import { type Cell, fakeCube } from './fake-cube.ts';
import { tinyPlan } from './tiny-plan.ts';

type Tallied = readonly [cases: number | null, exposure: number];

/** The east by stratum: [base, now], undefined = not there; the west has nobody. */
export function eastOf(strata: Readonly<Record<string, readonly [base?: Tallied, now?: Tallied]>>): Cube {
  const months = ['2020-06', '2025-06'] as const;
  const cells: Cell[] = months.map((month) => ({ district: 'west', stratum: 'other', month }));
  for (const [stratum, windows] of Object.entries(strata)) {
    months.forEach((month, i) => {
      const tallied = windows[i];
      if (tallied === undefined) return;
      const [cases, exposure] = tallied;
      cells.push({ district: 'east', stratum, month, cases, exposure });
    });
  }
  return fakeCube(tinyPlan, { cells });
}

export const eastKey = { window: 'year-to-date', district: 'east', industry: 'key' } as const;
export const eastAll = { ...eastKey, industry: 'all' } as const;

/** Mining 20 ‰ both times, machinery 2 ‰ both times; half of the miners became mechanics. */
export const minersBecameMechanics = eastOf({
  mining: [
    [200, 10_000],
    [100, 5000],
  ],
  machinery: [
    [20, 10_000],
    [30, 15_000],
  ],
});

/** The decomposition example of vectors/domain.json: 8.4 ‰ in the base, 5.83 ‰ now. */
export const domainExample = eastOf({
  mining: [
    [300, 20_000],
    [200, 15_000],
  ],
  machinery: [
    [120, 30_000],
    [150, 45_000],
  ],
});
