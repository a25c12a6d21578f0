// Does an injury count, in which month, and as what? By the outcomes, bases and dates that the plan lists.

import type { Month } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { isPneumoconiosis } from '../reference/pneumoconiosis.ts';
import type { Injury } from '../tables/injury.ts';

/** The item of 《工伤保险条例》 第十四条 that recognises occupational diseases. */
const OCCUPATIONAL_DISEASE = '14.4';

/** The month in which it counts; undefined = it does not count. */
export function countedMonth(values: Injury, { rate }: Plan): Month | undefined {
  const { outcomes, bases, dateBasis } = rate;
  const date = dateBasis === 'decided' ? values.decidedDate : values.accidentDate;
  if (date === undefined || !outcomes.includes(values.outcome) || !bases.includes(values.basis ?? ''))
    return undefined;
  return date.slice(0, 7);
}

export interface CountedCase {
  readonly cases: 1;
  readonly fatalities: 0 | 1;
  readonly pneumoconiosis: 0 | 1;
}

export function countedAs(values: Injury): CountedCase {
  const isDust = values.basis === OCCUPATIONAL_DISEASE && isPneumoconiosis(values.disease ?? '');
  return { cases: 1, fatalities: values.severity === '死亡' ? 1 : 0, pneumoconiosis: isDust ? 1 : 0 };
}
