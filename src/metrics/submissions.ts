// How many periods were due in a district scope, and what became of them?

import type { Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Cube } from '../tally/cube.ts';

interface SubmissionCounts {
  readonly due: number;
  readonly received: number;
  readonly onTime: number;
  /** Received, but nobody stated when. */
  readonly undated: number;
}

/** Of the city: the sum of its districts, for each owes its own periods. */
export function submissionCounts(cube: Cube, period: Period, district: string, plan: Plan): SubmissionCounts {
  const counts = { due: 0, received: 0, onTime: 0, undated: 0 };
  const districts = district === 'all' ? plan.districts.map(({ code }) => code) : [district];
  for (const code of districts) {
    const { due, received } = cube.submissions(period, code);
    counts.due += due.length;
    for (const each of due) {
      const one = received.get(each);
      if (one === undefined) continue;
      counts.received += 1;
      if (one.onTime === undefined) counts.undated += 1;
      else if (one.onTime) counts.onTime += 1;
    }
  }
  return counts;
}
