// Which enterprise gets which letter, and what do the data say of it? Bands and their letters are the plan's; a letter
// goes to one enterprise, a notice names all of its band at once.

import type { Consolidated } from '../define.ts';
import { keyList, type ListedFirm } from '../metrics/key-list.ts';
import { lastMonthOf, twelveMonthsTo } from '../model/period.ts';
import type { District, WarningBand } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import type { Injury } from '../tables/injury.ts';
import type { Untrained } from '../tally/cube.ts';

export interface FirmFacts {
  readonly firm: ListedFirm;
  /** Its counted cases of the twelve months. */
  readonly cases: readonly Row<Injury>[];
  /** Roles of which persons are still to be trained at the end of the period. */
  readonly untrained: readonly Untrained[];
  /** Employed and not insured at the end of the period; null where it insures by project, of which the table tells nothing. */
  readonly uninsured: number | null;
}

/** All letters of one band to enterprises of one district. */
export interface Letters {
  readonly district: District;
  readonly band: WarningBand;
  /** The surest first, as on the key list. */
  readonly firms: readonly FirmFacts[];
  /** Of the district not every month is known: it may have more cases. */
  readonly isIncomplete: boolean;
}

/** In the plan's order of districts, the mildest band first; undefined where the plan sets no bands. */
export function lettersOf({ cube, period, plan }: Consolidated): Letters[] | undefined {
  const list = keyList(cube, period, plan);
  if (list === undefined || list.warning.bands.length === 0) return undefined;
  const cases = groupedBy(
    cube.countedCases(twelveMonthsTo(period), 'all', 'all'),
    ({ values }) => values.uscc,
  );
  const untrained = groupedBy(cube.untrained(lastMonthOf(period), 'all'), ({ row }) => row.values.uscc);
  const factsOf = (firm: ListedFirm): FirmFacts => {
    const { employees, insured, insuredBy } = firm.row.values;
    return {
      firm,
      cases: cases.get(firm.uscc) ?? [],
      untrained: untrained.get(firm.uscc) ?? [],
      uninsured: insuredBy === '项目' ? null : Math.max(0, employees - insured),
    };
  };
  const inOrder = [...list.listed, ...list.warned];
  return plan.districts.flatMap((district) =>
    list.warning.bands.flatMap((band) => {
      const firms = inOrder.filter((firm) => firm.district === district.code && firm.band?.id === band.id);
      if (firms.length === 0) return [];
      const isIncomplete = list.incomplete.includes(district.code);
      return [{ district, band, firms: firms.map(factsOf), isIncomplete }];
    }),
  );
}

function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
