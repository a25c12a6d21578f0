// How many of the uninsured that the year's drives (扩面行动) found are insured since, and how many are not?

import type { Count, Metric } from '../define.ts';
import type { Bilingual } from '../model/bilingual.ts';
import { yearOf } from '../model/period.ts';
import type { Row } from '../model/submission.ts';
import type { InsuranceAction } from '../tables/insurance-action.ts';
import { insuranceActionsIn } from '../tally/activities.ts';
import { reasonOf, remarksOf } from './known.ts';
import { ratioOf, whyUnknown } from './ratio.ts';
import { registerScopes, rowsOf, sendersOf } from './register-scopes.ts';
import { statedSum } from './stated.ts';

const TABLE = 'insurance-action';

export const insuranceActions: Metric = {
  id: 'insurance-actions',
  name: { zh: '扩面行动成效', en: 'what insurance drives came to' },
  formula: {
    zh: 'Σ 新增参保人数 ÷ Σ 行动前应保未保人数；当年各次行动中两项都填写的；stillUninsured 为行动后仍未参保人数',
    en: 'Σ newly insured ÷ Σ uninsured before, over drives of the year that state both; stillUninsured = uninsured after them',
  },
  *measure(cube, period, plan) {
    const scopes = registerScopes(cube, period, plan, TABLE, yearOf(period));
    for (const { district, known, remarks } of scopes) {
      const actions = known.flatMap((ledger) => insuranceActionsIn(ledger, period));
      const told = actions.filter(isTold).map(({ values }) => values);
      const isKnown = known.length > 0 && (told.length > 0 || actions.length === 0);
      const sum = (of: 'uninsured' | 'newlyInsured') =>
        isKnown ? told.reduce((all, one) => all + one[of]!, 0) : null;
      const parts = { part: sum('newlyInsured'), whole: sum('uninsured') };
      const after = statedSum(told.map(({ stillUninsured }) => stillUninsured));
      yield {
        measure: 'insurance-actions',
        window: 'year-to-date',
        district,
        ...ratioOf(parts),
        stillUninsured: isKnown ? after.sum : null,
        ...reasonOf(whyUnknown(parts)),
        ...remarksOf([
          ...remarks,
          ...(told.length < actions.length || after.isPart ? ['partly-stated'] : []),
        ]),
      };
    }
  },
  counts: {
    among: rowsOf(TABLE),
    fields: {
      part: summed('newlyInsured', { zh: '新增参保人数', en: 'newly insured' }),
      whole: summed('uninsured', { zh: '行动前未参保人数', en: 'uninsured before the drives' }),
      stillUninsured: summed('stillUninsured', {
        zh: '行动后未参保人数',
        en: 'uninsured after the drives',
      }),
    },
  },
};

/** Part and whole of the same drives: one that states only what came of it would read too well. */
function isTold({ values: { uninsured, newlyInsured } }: Row<InsuranceAction>): boolean {
  return uninsured !== undefined && newlyInsured !== undefined;
}

function summed(of: 'newlyInsured' | 'uninsured' | 'stillUninsured', name: Bilingual): Count {
  return {
    name,
    rows: ({ ledgers, period }) =>
      sendersOf(ledgers, TABLE, yearOf(period))
        .flatMap((ledger) => insuranceActionsIn(ledger, period))
        .filter(isTold)
        .map((row) => ({ row, weight: row.values[of] ?? 0 })),
  };
}
