// What a district has sent of four periods due, and whether in time.

import type { DueSubmissions } from '../../src/tally/due.ts';

const due = ['2025-01', '2025-02', '2025-03', '2025-04'];

/** Period → in time? undefined = received, but nobody stated when. */
export function sent(onTime: Readonly<Record<string, boolean | undefined>>): DueSubmissions {
  const received = Object.entries(onTime).map(
    ([period, inTime]) => [period, { sentOn: undefined, dueOn: `${period}-28`, onTime: inTime }] as const,
  );
  return { due, received: new Map(received) };
}
