// How many of the uninsured that the year's drives (扩面行动) found are insured since, and how many are not?

import type { Metric } from '../define.ts';
import { yearOf } from '../model/period.ts';
import { insuranceActionsIn } from '../tally/activities.ts';
import { reasonOf, remarksOf } from './known.ts';
import { ratioOf, whyUnknown } from './ratio.ts';
import { registerScopes } from './register-scopes.ts';
import { statedSum } from './stated.ts';

export const insuranceActions: Metric = {
  id: 'insurance-actions',
  name: { zh: '扩面行动成效', en: 'what insurance drives came to' },
  formula: {
    zh: 'Σ 新增参保人数 ÷ Σ 行动前应保未保人数；当年各次行动中两项都填写的；remaining 为行动后仍未参保人数',
    en: 'Σ newly insured ÷ Σ uninsured before, over drives of the year that state both; remaining = uninsured after them',
  },
  *measure(cube, period, plan) {
    const scopes = registerScopes(cube, period, plan, 'insurance-action', yearOf(period));
    for (const { district, known, remarks } of scopes) {
      const actions = known.flatMap((ledger) => insuranceActionsIn(ledger, period));
      // Part and whole of the same drives: one that states only what came of it would read too well.
      const told = actions.filter(
        ({ uninsured, newlyInsured }) => uninsured !== undefined && newlyInsured !== undefined,
      );
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
        remaining: isKnown ? after.sum : null,
        ...reasonOf(whyUnknown(parts)),
        ...remarksOf([
          ...remarks,
          ...(told.length < actions.length || after.isPart ? ['partly-stated'] : []),
        ]),
      };
    }
  },
};
