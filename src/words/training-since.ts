// How is it said that the training tables begin later than the plan counts? By district and month: who left a folder out
// sees which.

import type { Language } from '../model/bilingual.ts';
import { groupedBy } from '../model/grouped-by.ts';
import type { Measure } from '../model/measure.ts';
import type { Plan } from '../model/plan.ts';
import { fewWords } from './list.ts';

type Since = NonNullable<Measure['trainedSince']>;

/**
 * 培训台账只从 2025-01 起提供，此前（自 2021-01）的培训未计，实际覆盖率只会更高. No full stop.
 * @param plan whose districts are all that there are: where it is all of them, none is named
 */
export function trainingSinceWords(since: Since, plan: Plan, language: Language): string {
  const { from } = plan.training;
  const byMonth = [...groupedBy(since, ({ month }) => month)].sort(([a], [b]) => (a < b ? -1 : 1));
  const zh = language === 'zh';
  const begins = byMonth.map(([month, districts]) => {
    if (districts.length === plan.districts.length)
      return zh ? `培训台账只从 ${month} 起提供` : `training tables were given from ${month} only`;
    const names = fewWords(
      districts.map(({ district }) => plan.districts.find(({ code }) => code === district)?.name ?? district),
      language,
    );
    return zh
      ? `${names}的培训台账只从 ${month} 起提供`
      : `the training tables of ${names} were given from ${month} only`;
  });
  return zh
    ? `${begins.join('，')}，此前（自 ${from}）的培训未计，实际覆盖率只会更高`
    : `${begins.join(', ')}: training before that (from ${from}) is not counted, and the true coverage can only be higher`;
}
