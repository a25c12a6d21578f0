// Was held in each district what the plan wants every year (宣传、扩面), with evidence?

import type { CountScope, Metric } from '../define.ts';
import { yearOf } from '../model/period.ts';
import type { TableId } from '../model/table.ts';
import { heldIn } from '../tally/activities.ts';
import type { Counted } from '../tally/contributions.ts';
import { reasonOf, remarksOf } from './known.ts';
import { registerScopes, rowsOf, sendersOf } from './register-scopes.ts';
import { statedSum } from './stated.ts';

export const activitiesDone: Metric = {
  id: 'activities-done',
  name: { zh: '宣传和扩面活动完成情况', en: 'yearly activities held' },
  formula: {
    zh: '逐区市：当年已开展且有佐证材料的次数（不超过应开展次数）÷ 应开展次数；没有佐证材料的另计，不算已开展；没有报送该登记台账的区市不在其中',
    en: 'by district: activities of the year with evidence, no more than required ÷ required; those without evidence are counted apart; districts that sent no such register are not in it',
  },
  *measure(cube, period, plan) {
    for (const wanted of plan.activities ?? []) {
      const register = wanted.register as TableId;
      for (const { district, known, remarks } of registerScopes(
        cube,
        period,
        plan,
        register,
        yearOf(period),
      )) {
        const held = known.map((ledger) => heldIn(ledger, wanted, period));
        const evidenced = held.map((ofOne) => ofOne.filter((one) => one.evidenced).length);
        const all = held.flat();
        const [enterprises, persons] = [
          statedSum(all.map((one) => one.enterprises)),
          statedSum(all.map((one) => one.persons)),
        ];
        const part = evidenced.reduce((sum, count) => sum + Math.min(count, wanted.perYear), 0);
        const whole = wanted.perYear * known.length;
        const isKnown = known.length > 0;
        yield {
          measure: 'activities-done',
          window: 'year-to-date',
          district,
          by: 'activity',
          group: wanted.id,
          part: isKnown ? part : null,
          whole: isKnown ? whole : null,
          value: isKnown ? part / whole : null,
          ...(isKnown && {
            activities: {
              held: all.length,
              evidenced: evidenced.reduce((sum, count) => sum + count, 0),
              enterprises: enterprises.sum,
              persons: persons.sum,
            },
          }),
          ...reasonOf(isKnown ? undefined : 'no-data'),
          ...remarksOf([...remarks, ...(enterprises.isPart || persons.isPart ? ['partly-stated'] : [])]),
        };
      }
    }
  },
  counts: {
    among: rowsOf('activity', 'insurance-action'),
    fields: {
      part: {
        name: { zh: '算已开展的次数', en: 'activities that count as held' },
        rows: (scope) =>
          heldOf(scope).flatMap(({ held, wanted }) =>
            held
              .filter(({ evidenced }) => evidenced)
              .map(({ row }, i) => ({ row, weight: i < wanted.perYear ? 1 : 0 })),
          ),
      },
      whole: { name: { zh: '应开展次数', en: 'activities required' } },
      'activities.held': {
        name: { zh: '已登记次数', en: 'activities registered' },
        rows: (scope) => weighed(scope, () => 1),
      },
      'activities.evidenced': {
        name: { zh: '有佐证的次数', en: 'activities with evidence' },
        rows: (scope) => weighed(scope, ({ evidenced }) => (evidenced ? 1 : 0)),
      },
      'activities.enterprises': {
        name: { zh: '覆盖企业数', en: 'enterprises reached' },
        rows: (scope) => weighed(scope, ({ enterprises = 0 }) => enterprises),
      },
      'activities.persons': {
        name: { zh: '覆盖人数', en: 'persons reached' },
        rows: (scope) => weighed(scope, ({ persons = 0 }) => persons),
      },
    },
  },
};

/** By district. */
function heldOf({ measure, ledgers, period, plan }: CountScope) {
  const wanted = plan.activities!.find(({ id }) => id === measure.group)!;
  const senders = sendersOf(ledgers, wanted.register as TableId, yearOf(period));
  return senders.map((ledger) => ({ wanted, held: heldIn(ledger, wanted, period) }));
}

type Held = ReturnType<typeof heldIn>[number];

function weighed(scope: CountScope, weightOf: (one: Held) => number): Counted[] {
  return heldOf(scope).flatMap(({ held }) => held.map((one) => ({ row: one.row, weight: weightOf(one) })));
}
