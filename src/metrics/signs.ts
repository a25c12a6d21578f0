// What looks as if cases were not reported, or figures not counted? Signs to ask about, never a verdict: each says how
// seldom chance alone would make it.

import type { Period } from '../model/period.ts';
import { lastMonthOf, twelveMonthsTo } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import { betaLower } from '../statistics/beta.ts';
import type { Injury } from '../tables/injury.ts';
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
/** Enterprises of fewer persons often go months without one more or less. */
const MOVING = 20;
/** Of counts beyond it the last digit is nearly anything; of small ones round ones are more than a tenth. */
const LARGE = 100;
/** What chance alone seldom does may still be little: only so many of them are worth a question. */
const MANY_ROUND = 1 / 3;

/** In plan order, by kind. */
export function signsOf(cube: Cube, period: Period, plan: Plan): Sign[] {
  const city = accidentsOf(cube.countedCases(twelveMonthsTo(period), 'all', 'all'));
  return plan.districts.flatMap(({ code }) => {
    const ledger = cube.city.districts.find(({ district }) => district.code === code);
    if (ledger === undefined) return [];
    return [
      ...zeroAfterCases(cube, period, code, plan),
      ...deathsWithoutInjuries(cube, period, code, city),
      ...sameFigures(ledger, period),
      ...roundFigures(cube, ledger, period),
    ];
  });
}

/**
 * None in the last months, at a rate that has been quite another in the nine before. By date of accident the last months
 * are always thin. The rate before is estimated too: given all cases, how often would none of them fall into the last ones?
 */
function zeroAfterCases(cube: Cube, period: Period, district: string, { rate }: Plan): Sign[] {
  const twelve = twelveMonthsTo(period);
  const [before, late] = [twelve.slice(0, -LATE_MONTHS), twelve.slice(-LATE_MONTHS)].map((months) =>
    cube.sums(months, district, 'all'),
  );
  if (rate.dateBasis === 'occurred' || !late?.exposure || late.cases !== 0) return [];
  if (!before?.cases || !before.exposure || late.remarks.includes('district-behind')) return [];
  const chance = (before.exposure / (before.exposure + late.exposure)) ** before.cases;
  const expected = (before.cases / before.exposure) * late.exposure;
  return chance < SELDOM ? [{ kind: 'zero-after-cases', district, found: 0, of: expected, chance }] : [];
}

/** Fatal accidents are hard to hide, injuries are not: far more of them a case than in the rest of the city. */
function deathsWithoutInjuries(cube: Cube, period: Period, district: string, city: Accidents): Sign[] {
  const own = accidentsOf(cube.countedCases(twelveMonthsTo(period), district, 'all'));
  const others = city.all - own.all;
  if (own.fatal === 0 || others <= 0) return [];
  // One more of each: a city without a death elsewhere does not make one death impossible.
  const share = (city.fatal - own.fatal + 1) / (others + 1);
  if (share >= 1) return [];
  const chance = betaLower(own.fatal, own.all - own.fatal + 1, share);
  if (chance >= SELDOM) return [];
  return [{ kind: 'deaths-without-injuries', district, found: own.fatal, of: own.all, chance }];
}

interface Accidents {
  readonly fatal: number;
  readonly all: number;
}

/** An explosion that kills five is one: cases of one enterprise and day. */
function accidentsOf(cases: readonly Row<Injury>[]): Accidents {
  const accidents = new Map<string, boolean>();
  for (const { values } of cases) {
    const key = `${values.uscc} ${values.accidentDate}`;
    accidents.set(key, accidents.get(key) === true || values.severity === '死亡');
  }
  return { fatal: [...accidents.values()].filter(Boolean).length, all: accidents.size };
}

function upTo(snapshots: readonly Snapshot[], period: Period): Snapshot[] {
  return snapshots.filter((one) => lastMonthOf(one.period) <= lastMonthOf(period));
}

/** Head counts that have not moved in a month, of enterprises large enough to move. */
function sameFigures({ snapshots, district }: DistrictLedger, period: Period): Sign[] {
  const [before, now] = upTo(snapshots, period).slice(-2);
  if (before === undefined || now === undefined) return [];
  const both = now.rows.flatMap(({ values }) => {
    const old = before.byUscc.get(values.uscc)?.values;
    return old === undefined || old.employees < MOVING ? [] : [[old, values] as const];
  });
  const same = both.filter(([a, b]) => a.employees === b.employees && a.insured === b.insured).length;
  if (both.length < ENOUGH_FIRMS || same / both.length < SAME_SHARE) return [];
  return [{ kind: 'same-figures', district: district.code, found: same, of: both.length }];
}

/** About every tenth count ends in 0, or as many as elsewhere in the city, where whole tens are usual. */
function roundFigures(cube: Cube, ledger: DistrictLedger, period: Period): Sign[] {
  const countsOf = ({ snapshots }: DistrictLedger) => {
    const rows = upTo(snapshots, period).at(-1)?.rows ?? [];
    const large = rows.filter(({ values }) => values.employees > LARGE);
    return { all: large.length, round: large.filter(({ values }) => values.employees % 10 === 0).length };
  };
  const own = countsOf(ledger);
  const others = cube.city.districts.filter((one) => one !== ledger).map(countsOf);
  const sum = (of: 'all' | 'round') => others.reduce((total, one) => total + one[of], 0);
  const usual = Math.max(1 / 10, (sum('round') + 1) / (sum('all') + 10));
  if (own.all < ENOUGH_FIRMS || own.round / own.all < MANY_ROUND || usual >= 1) return [];
  const chance = betaLower(own.round, own.all - own.round + 1, usual);
  if (chance >= SELDOM) return [];
  return [{ kind: 'round-figures', district: ledger.district.code, found: own.round, of: own.all, chance }];
}
