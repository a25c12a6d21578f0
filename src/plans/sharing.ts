// Does what a plan lets go to other bodies (信息共享) agree with itself? That tables and columns exist, and that none is
// personal, is asked where tables are known (sharing/refused.ts).

import type { Plan, Recipient, SharedBy } from '../model/plan.ts';
import { claimedTwice, repeated } from './claimed-twice.ts';
import type { Problem } from './fault.ts';

/** A count by more than two words cannot be audited, and enterprises are named by themselves. */
const MOST = 2;

export function sharingProblems({ sharing, industries, sizes }: Plan): Problem[] {
  const recipients = sharing?.recipients ?? [];
  return [
    ...claimedTwice(
      recipients.map(({ id }, i) => ({ path: `sharing.recipients[${i}].id`, owner: i, name: id })),
    ),
    ...recipients.flatMap((recipient, i) => {
      const path = `sharing.recipients[${i}]`;
      const { industry, bases = [], tables, aggregates } = recipient;
      const isUnknown = industry !== undefined && industries.every(({ id }) => id !== industry);
      return [
        ...(isUnknown
          ? [{ path: `${path}.industry`, code: 'no-such-item' as const, args: { value: industry } }]
          : []),
        ...repeated(`${path}.bases`, bases),
        ...claimedTwice(
          tables.map(({ table }, j) => ({ path: `${path}.tables[${j}].table`, owner: j, name: table })),
        ),
        ...tables.flatMap(({ columns }, j) => repeated(`${path}.tables[${j}].columns`, columns)),
        ...aggregates.flatMap(({ by }, j) =>
          byProblems(`${path}.aggregates[${j}].by`, by, sizes !== undefined),
        ),
        ...circleProblems(path, recipient),
      ];
    }),
  ];
}

function byProblems(path: string, by: readonly SharedBy[], hasSizes: boolean): Problem[] {
  const most = by.includes('enterprise') ? 1 : MOST;
  return [
    ...repeated(path, by),
    ...(by.length > most
      ? [{ path, code: 'too-big' as const, args: { most, sign: '≤', found: by.join(' × ') } }]
      : []),
    ...(by.includes('size') && !hasSizes
      ? [{ path, code: 'no-such-item' as const, args: { value: 'sizes' } }]
      : []),
  ];
}

/**
 * Each table is audited with its totals known. Tables that are linked in a circle (A × B, B × C, A × C, or A × B twice) tell
 * more together than each by itself; those that are not can be pieced together into one set of cases whatever their
 * hidden cells are, so that what one hides no other gives away.
 */
function circleProblems(path: string, { aggregates }: Recipient): Problem[] {
  const rootOf = new Map<SharedBy, SharedBy>();
  const root = (one: SharedBy): SharedBy => {
    const above = rootOf.get(one);
    return above === undefined ? one : root(above);
  };
  return aggregates.flatMap(({ by: [a, b] }, i): Problem[] => {
    if (a === undefined || b === undefined) return [];
    const [rootA, rootB] = [root(a), root(b)];
    if (rootA !== rootB) {
      rootOf.set(rootA, rootB);
      return [];
    }
    return a === b
      ? []
      : [{ path: `${path}.aggregates[${i}].by`, code: 'in-a-circle', args: { value: `${a} × ${b}` } }];
  });
}
