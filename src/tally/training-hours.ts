// Does a course have the hours, and the share of them on site, that the plan asks for? What was not written down is not
// short: it is unknown.

import type { Plan } from '../model/plan.ts';
import type { Training } from '../tables/training.ts';

type Hours = Pick<Training, 'onlineHours' | 'offlineHours' | 'mode'>;

export interface StatedHours {
  readonly online: number;
  readonly total: number;
  /** Both halves are known: an empty one is not zero, unless 培训方式 says that there was no such half. */
  readonly isWhole: boolean;
}

export function statedHours({ onlineHours, offlineHours, mode }: Hours): StatedHours {
  const isWhole =
    (onlineHours !== undefined || mode === '线下') && (offlineHours !== undefined || mode === '线上');
  const online = onlineHours ?? 0;
  return { online, total: inThousandths(online + (offlineHours ?? 0)), isWhole };
}

/** Has the plan any rule of hours? */
export function hasHoursRule({ training }: Plan): boolean {
  return training.minHours !== undefined || training.maxOnlineShare !== undefined;
}

/** undefined = too little is written down to tell. */
export function meetsHours(values: Hours, { training }: Plan): boolean | undefined {
  const { minHours, maxOnlineShare } = training;
  const { online, total, isWhole } = statedHours(values);
  const answers: (boolean | undefined)[] = [];
  if (minHours !== undefined) answers.push(total >= minHours || (isWhole ? false : undefined));
  if (maxOnlineShare !== undefined)
    answers.push(
      isWhole && total > 0 ? inThousandths(online) <= inThousandths(maxOnlineShare * total) : undefined,
    );
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

/** Halves and tenths: 7.9 + 0.1 is 8, whatever binary fractions say. */
function inThousandths(hours: number): number {
  return Math.round(hours * 1000) / 1000;
}
