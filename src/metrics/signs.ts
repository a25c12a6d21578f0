// What looks as if cases were not reported, or figures not counted? Signs to ask about, never a verdict: each says how
// seldom chance alone would make it.

import type { Month, Period } from '../model/period.ts';
import { lastMonthOf, twelveMonthsTo } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import { betaLower } from '../statistics/beta.ts';
import { atMost } from '../statistics/funnel.ts';
import type { Enterprise } from '../tables/enterprise.ts';
import type { DistrictLedger, Snapshot } from '../tally/city.ts';
import type { Cube } from '../tally/cube.ts';

export type SignKind = 'zero-after-cases' | 'deaths-without-injuries' | 'same-figures' | 'round-figures';

export interface Sign {
  readonly kind: SignKind;
  readonly district: string;
  /** What was counted, and of how many (or against how many expected). */
  readonly found: number;
  readonly of: number;
  /** How often chance alone would do it; undefined where nobody can say. */
  readonly chance?: number;
}

/** As seldom as this chance alone may make a sign: ten districts, twelve months and four kinds give one in two years. */
const SELDOM = 0.001;
/** Cases that stop are looked for in so many last months. */
const LATE_MONTHS = 3;
/** Fewer enterprises say nothing of habits. */
const ENOUGH_FIRMS = 20;
/** So many of a hundred enterprises without one person more or less in a month. */
const SAME_SHARE = 0.98;
/** Counts below it are often round by themselves. */
const LARGE = 20;

/** In plan order, by kind. */
export function signsOf(cube: Cube, period: Period, plan: Plan): Sign[] {
  return plan.districts.flatMap(({ code }) => {
    const ledger = cube.city.districts.find(({ district }) => district.code === code);
    if (ledger === undefined) return [];
    return [
      ...zeroAfterCases(cube, period, code),
      ...deathsWithoutInjuries(cube, period, code),
      ...sameFigures(ledger, period),
      ...roundFigures(ledger, period),
    ];
  });
}

/** None in the last months, at a rate that has been quite another in the nine before. */
function zeroAfterCases(cube: Cube, period: Period, district: string): Sign[] {
  const twelve = twelveMonthsTo(period);
  const sumsOf = (months: readonly Month[]) => cube.sums(months, district, 'all');
  const before = sumsOf(twelve.slice(0, -LATE_MONTHS));
  const late = sumsOf(twelve.slice(-LATE_MONTHS));
  if (!before?.cases || !before.exposure || late?.cases !== 0 || !late.exposure) return [];
  const expected = (before.cases / before.exposure) * late.exposure;
  const chance = atMost(0, expected);
  return chance < SELDOM ? [{ kind: 'zero-after-cases', district, found: 0, of: expected, chance }] : [];
}

/** Deaths are hard to hide, injuries are not: far more deaths a case than in the rest of the city. */
function deathsWithoutInjuries(cube: Cube, period: Period, district: string): Sign[] {
  const twelve = twelveMonthsTo(period);
  const own = cube.sums(twelve, district, 'all');
  const city = cube.sums(twelve, 'all', 'all');
  if (!own?.cases || !own.fatalities || !city?.cases || city.fatalities === null) return [];
  const others = city.cases - own.cases;
  if (others <= 0) return [];
  // One more of each: a city without a death elsewhere does not make one death impossible.
  const share = (city.fatalities - own.fatalities + 1) / (others + 1);
  if (share >= 1) return [];
  const chance = betaLower(own.fatalities, own.cases - own.fatalities + 1, share);
  if (chance >= SELDOM) return [];
  return [{ kind: 'deaths-without-injuries', district, found: own.fatalities, of: own.cases, chance }];
}

function upTo(snapshots: readonly Snapshot[], period: Period): Snapshot[] {
  return snapshots.filter((one) => lastMonthOf(one.period) <= lastMonthOf(period));
}

/** Head counts that have not moved in a month. */
function sameFigures({ snapshots, district }: DistrictLedger, period: Period): Sign[] {
  const [before, now] = upTo(snapshots, period).slice(-2);
  if (before === undefined || now === undefined) return [];
  const both = now.rows.flatMap(({ values }) => {
    const old = before.byUscc.get(values.uscc)?.values;
    return old === undefined ? [] : [[old, values] as const];
  });
  const same = both.filter(([a, b]) => a.employees === b.employees && a.insured === b.insured).length;
  if (both.length < ENOUGH_FIRMS || same / both.length < SAME_SHARE) return [];
  return [{ kind: 'same-figures', district: district.code, found: same, of: both.length }];
}

/** Every tenth count ends in 0. */
function roundFigures({ snapshots, district }: DistrictLedger, period: Period): Sign[] {
  const now = upTo(snapshots, period).at(-1);
  const large = (now?.rows ?? []).filter(({ values }: Row<Enterprise>) => values.employees >= LARGE);
  const round = large.filter(({ values }) => values.employees % 10 === 0).length;
  if (large.length < ENOUGH_FIRMS || round === 0) return [];
  const chance = betaLower(round, large.length - round + 1, 1 / 10);
  if (chance >= SELDOM) return [];
  return [{ kind: 'round-figures', district: district.code, found: round, of: large.length, chance }];
}
