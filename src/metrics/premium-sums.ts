// How do enterprises add up to a district, a risk class, the city? Premiums are summed first and divided last; who lacks
// anything is counted and in no sum.

import type { Count, CountScope, Counts } from '../define.ts';
import type { Bilingual } from '../model/bilingual.ts';
import { districtScopes, type Floats, type Measure } from '../model/measure.ts';
import type { Month } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { RISK_CLASSES } from '../model/premium.ts';
import type { Row } from '../model/submission.ts';
import type { Contribution, Counted } from '../tally/contributions.ts';
import type { Cube } from '../tally/cube.ts';
import { snapshotsOf } from '../tally/snapshots.ts';
import { type Against, type Direction, type Floated, floatedIn } from './floating.ts';
import { reasonOf } from './known.ts';
import { ratioOf, whyUnknown } from './ratio.ts';

/** `all`, each class, and those of which no class is known. */
const RISK_CLASS_SCOPES: readonly string[] = ['all', ...RISK_CLASSES.map(String), 'none'];

/** Codes of districts that have an enterprise table for the month. */
export function sentBy({ city }: Cube, month: Month): ReadonlySet<string> {
  const sent = city.districts.filter((ledger) => snapshotsOf(ledger).for(month) !== undefined);
  return new Set(sent.map(({ district }) => district.code));
}

interface Sum {
  before: number;
  after: number;
  floats: { -readonly [K in keyof Floats]: number };
}

/**
 * A measure for each district and class.
 * @param known codes of districts that have sent enterprises; of others, and of a city with one of them, nothing is known
 */
export function* premiumMeasures(
  measure: string,
  enterprises: readonly Floated[],
  known: ReadonlySet<string>,
  plan: Plan,
  ratio: (sum: { readonly before: number; readonly after: number }) => Pick<Measure, 'part' | 'whole'>,
): Generator<Measure> {
  const sums = new Map<string, Sum>();
  for (const one of enterprises)
    for (const district of ['all', one.district])
      for (const riskClass of ['all', String(one.riskClass ?? 'none')])
        add(sums, `${district} ${riskClass}`, one);
  const isCityKnown = plan.districts.every(({ code }) => known.has(code));
  for (const district of districtScopes(plan)) {
    const isKnown = district === 'all' ? isCityKnown : known.has(district);
    for (const riskClass of RISK_CLASS_SCOPES) {
      const sum = isKnown ? (sums.get(`${district} ${riskClass}`) ?? nothing()) : undefined;
      const { up, down, same } = sum?.floats ?? nothing().floats;
      // Where there are enterprises and none of them can be told, nothing is known; where there are none, there is nothing.
      const isTold = sum !== undefined && (up + down + same > 0 || sum.floats.unknown === 0);
      const parts = isTold ? ratio(sum) : { part: null, whole: null };
      const { part, whole, value } = ratioOf({ part: parts.part ?? null, whole: parts.whole ?? null });
      yield {
        measure,
        window: 'year-to-date',
        district,
        riskClass,
        part,
        whole,
        value,
        ...(sum && { floats: sum.floats }),
        ...reasonOf(value === null ? whyUnknown({ part, whole }) : undefined),
      };
    }
  }
}

type Side = 'before' | 'after';

const NAMES: Readonly<Record<Side, Readonly<Record<Against, Bilingual>>>> = {
  before: {
    base: { zh: '按执行费率的保费(元)', en: 'premium at present rates (yuan)' },
    rules: { zh: '测算前保费(元)', en: 'premium before (yuan)' },
  },
  after: {
    base: { zh: '按基准费率的保费(元)', en: 'premium at base rates (yuan)' },
    rules: { zh: '测算后保费(元)', en: 'premium after (yuan)' },
  },
};

const DIRECTIONS: Readonly<Record<Direction, Bilingual>> = {
  up: { zh: '费率上升（高于基准）家数', en: 'enterprises up (above base)' },
  down: { zh: '费率下降（低于基准）家数', en: 'enterprises down (below base)' },
  same: { zh: '费率不变（等于基准）家数', en: 'enterprises that stay (at base)' },
  unknown: { zh: '无法测算家数', en: 'enterprises that cannot be told' },
};

/** The enterprises of a measure: each by itself, unless rules ask what its other rows say. */
export function premiumFields(against: Against, part: Side, whole: Side): Counts['fields'] {
  const asked = ({ measure, cube, period, plan }: CountScope): readonly Floated[] =>
    floatedIn(cube, period, plan, plan.premium!, against).filter(
      ({ district, riskClass = 'none' }) =>
        (measure.district === 'all' || measure.district === district) &&
        (measure.riskClass === 'all' || measure.riskClass === String(riskClass)),
    );
  const summed = (side: Side): Count => ({
    name: NAMES[side][against],
    rows(scope) {
      const all = asked(scope);
      const told = all.filter(({ premiums }) => premiums !== undefined);
      // Where there are enterprises and none of them can be told, nothing is known.
      const isLast = told.length === 1 && all.length > 1;
      return told.map(({ row, premiums }) => weighed(row, premiums![side], isLast));
    },
  });
  const counted = (one: Direction): Count => ({
    name: DIRECTIONS[one],
    rows: (scope) =>
      asked(scope)
        .filter(({ direction }) => direction === one)
        .map(({ row }) => weighed(row, 1)),
  });
  const weighed = (row: Row<unknown>, weight: number, isLast = false): Counted | Contribution =>
    against === 'rules' ? { row, weight } : { row, weight, loss: isLast ? null : weight };
  return {
    part: summed(part),
    whole: summed(whole),
    ...Object.fromEntries(
      (['up', 'down', 'same', 'unknown'] as const).map((one) => [`floats.${one}`, counted(one)]),
    ),
  };
}

function nothing(): Sum {
  return { before: 0, after: 0, floats: { up: 0, down: 0, same: 0, unknown: 0 } };
}

function add(sums: Map<string, Sum>, key: string, { premiums, direction }: Floated): void {
  let sum = sums.get(key);
  if (sum === undefined) {
    sum = nothing();
    sums.set(key, sum);
  }
  sum.floats[direction]++;
  sum.before += premiums?.before ?? 0;
  sum.after += premiums?.after ?? 0;
}
