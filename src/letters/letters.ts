// Which enterprise gets which letter, and what do the data say of it? Bands and their letters are the plan's; a letter
// goes to one enterprise, a notice names all of its band at once.

import type { Consolidated } from '../define.ts';
import { keyList, type ListedFirm } from '../metrics/key-list.ts';
import { groupedBy } from '../model/grouped-by.ts';
import { lastMonthOf } from '../model/period.ts';
import type { District, WarningBand } from '../model/plan.ts';
import type { Untrained } from '../tally/cube.ts';

export interface FirmFacts {
  readonly firm: ListedFirm;
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
  // Nobody is said to be untrained where nobody can say who is trained.
  const known = new Set(
    plan.districts
      .map(({ code }) => code)
      .filter((code) => cube.training(lastMonthOf(period), code, 'all') !== undefined),
  );
  const untrained = groupedBy(
    cube.untrained(lastMonthOf(period), 'all').filter(({ district }) => known.has(district)),
    ({ row, district }) => `${district} ${row.values.uscc}`,
  );
  const factsOf = (firm: ListedFirm): FirmFacts => {
    const { employees, insured, insuredBy } = firm.row.values;
    return {
      firm,
      untrained: untrained.get(`${firm.district} ${firm.uscc}`) ?? [],
      uninsured: insuredBy === '项目' ? null : Math.max(0, employees - insured),
    };
  };
  const inOrder = [...list.listed, ...list.warned];
  return plan.districts.flatMap((district) =>
    list.warning.bands.flatMap((band) => {
      const own = inOrder.filter((firm) => firm.district === district.code && firm.band?.id === band.id);
      // A notice names them to others: by what stands in it.
      const firms = band.to === 'public' ? [...own].sort((a, b) => b.cases - a.cases) : own;
      if (firms.length === 0) return [];
      const isIncomplete = list.incomplete.includes(district.code);
      return [{ district, band, firms: firms.map(factsOf), isIncomplete }];
    }),
  );
}
