// How many enterprises are new, gone, renamed, moved since last year?

import type { Metric } from '../define.ts';
import { districtScopes } from '../model/measure.ts';
import { isAlive } from '../tally/heads.ts';
import { CHANGES, type Change, changedRows, rollForward } from '../tally/roll-forward.ts';
import { CHANGE_WORDS } from '../words/ledger-changes.ts';
import { reasonOf, remarksOf } from './known.ts';

export const ledgerChanges: Metric = {
  id: 'ledger-changes',
  name: { zh: '企业台账年度变动', en: 'changes of the enterprise ledger' },
  formula: {
    zh: '上年最后一期与本年最近一期企业台账按统一社会信用代码逐家对照（全市范围，迁出不算减少）；whole 为上年末在册家数',
    en: 'the last ledger of the year before against the latest of this year, by credit code over the whole city (who moved is not gone); whole = enterprises then',
  },
  *measure(cube, period, plan) {
    const { changes, between } = rollForward(cube.city, period, plan);
    for (const district of districtScopes(plan)) {
      const asked = plan.districts.filter(({ code }) => district === 'all' || code === district);
      const known = asked.flatMap(({ code }) => between.get(code) ?? []);
      const isKnown = known.length > 0;
      const whole = known.reduce((sum, { before }) => sum + before.rows.filter(isAlive).length, 0);
      for (const group of CHANGES) {
        const own = changes.filter(
          (one) => one.change === group && (district === 'all' || one.district === district),
        );
        yield {
          measure: 'ledger-changes',
          window: 'year-to-date',
          district,
          by: 'change',
          group,
          whole: isKnown ? whole : null,
          value: isKnown ? own.length : null,
          ...reasonOf(isKnown ? undefined : 'no-data'),
          ...remarksOf(isKnown && known.length < asked.length ? ['ledger-not-held'] : []),
        };
      }
    }
  },
  counts: {
    fields: {
      value: {
        name: ({ group }) => CHANGE_WORDS[group as Change],
        rows: ({ measure: { district, group }, cube, period, plan }) =>
          changedRows(
            rollForward(cube.city, period, plan),
            (one) => one.change === group && (district === 'all' || one.district === district),
          ),
      },
      whole: {
        name: { zh: '上年末在册家数', en: 'enterprises then' },
        *rows({ ledgers, cube, period, plan }) {
          const { between } = rollForward(cube.city, period, plan);
          for (const { district } of ledgers)
            for (const row of between.get(district.code)?.before.rows ?? [])
              if (isAlive(row)) yield { row, weight: 1, loss: 1 };
        },
      },
    },
  },
};
