// Into which groups does one ask the cases to be parted? One word a case under each way of grouping, so that the groups
// come to all cases. A new way = one line here; `injuries-by` and `trace` know it from then on.

import { withoutNumbers } from '../model/free-text.ts';
import type { Plan } from '../model/plan.ts';
import { isNamedIn } from '../model/scrubbed.ts';
import { comparable } from '../model/text.ts';
import type { Enterprise } from '../tables/enterprise.ts';
import type { Injury } from '../tables/injury.ts';
import { OCCUPATIONAL_DISEASE } from './counted.ts';

/** A disease that has no 事故类别, because GB 6441-1986 names accidents. */
export const DISEASE = 'disease';
export const NOT_GIVEN = 'not-given';
/** The case's enterprise is in no snapshot. */
const NO_ENTERPRISE = 'no-enterprise';
/** Of none of the kinds that the plan wants watched. */
export const UNWATCHED = 'unwatched';
/** All groups that do not stand by themselves: free text has too many. */
export const REST = 'rest';

/** What one may know of a case besides its row. */
export interface AboutCase {
  readonly plan: Plan;
  /** Its enterprise in the snapshot that applies to its month. */
  firm(): Enterprise | undefined;
}

export const CASE_GROUPS = {
  /** A disease with a kind (an acute poisoning) is of that kind. */
  'accident-kind': ({ accidentKind, basis }) =>
    accidentKind ?? (basis === OCCUPATIONAL_DISEASE ? DISEASE : NOT_GIVEN),
  severity: ({ severity, basis }) => severity ?? (basis === OCCUPATIONAL_DISEASE ? DISEASE : NOT_GIVEN),
  /** Item of 《工伤保险条例》. */
  basis: ({ basis }) => basis ?? NOT_GIVEN,
  /** In which month of the year it happened (a disease: was diagnosed). */
  'accident-month': ({ accidentDate }) => accidentDate.slice(5, 7),
  'size-band': (_, { plan, firm }) => {
    const enterprise = firm();
    return enterprise === undefined ? NO_ENTERPRISE : sizeOf(enterprise, plan);
  },
  /** 重点情形 of the plan; a case without an item of the law may be one. */
  focus: ({ basis }, { plan }) =>
    basis === undefined
      ? NOT_GIVEN
      : (plan.focus?.find(({ bases }) => bases.includes(basis))?.id ?? UNWATCHED),
  /** 工种 as it was written, but for spaces and the width of signs; the injured person's name is no occupation. */
  occupation: ({ occupation, personName }) =>
    occupation === undefined || isNamedIn(occupation, personName)
      ? NOT_GIVEN
      : withoutNumbers(comparable(occupation)) || NOT_GIVEN,
} as const satisfies Readonly<Record<string, (values: Injury, about: AboutCase) => string>>;

export type GroupedBy = keyof typeof CASE_GROUPS;

/** The ways that the plan carries, in the order of their lines. */
export function waysOf(plan: Plan): GroupedBy[] {
  const ways = Object.keys(CASE_GROUPS) as GroupedBy[];
  const has: Partial<Record<GroupedBy, boolean>> = {
    'size-band': plan.sizes !== undefined,
    focus: plan.focus !== undefined,
  };
  return ways.filter((way) => has[way] ?? true);
}

/** The band of an enterprise; only where the plan has bands. */
export function sizeOf({ employees }: Pick<Enterprise, 'employees'>, { sizes }: Plan): string {
  const { bands } = sizes!;
  let at = bands.length - 1;
  while (at > 0 && employees < bands[at]!.from) at--;
  return bands[at]!.id;
}

/** Cases that were sent one by one, of one group or of all. */
export interface AskedGroup {
  readonly by?: GroupedBy;
  /** undefined = every group. */
  readonly group?: string;
  /** Of the rest: the groups that stand by themselves. */
  readonly besides?: readonly string[];
}

export function isOfGroup(
  { by, group, besides = [] }: AskedGroup,
  values: Injury,
  about: AboutCase,
): boolean {
  if (by === undefined || group === undefined) return true;
  const own = CASE_GROUPS[by](values, about);
  return group === REST ? !besides.includes(own) : own === group;
}
