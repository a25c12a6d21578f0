// Which enterprises may be named with their number of cases? Those that have enough, as long as what is left of every count
// that enterprises alone make up (a district, an industry, a size) is nothing or enough as well: else the cases of those
// that are not named could be worked out.

import type { SharedBy } from '../model/plan.ts';
import type { SharedCase } from './cases.ts';
import type { CountLine, CountTable } from './counts.ts';

/** What is known of an enterprise without its cases. */
const OF_ENTERPRISE: ReadonlySet<SharedBy> = new Set(['district', 'industry', 'size']);

/** @returns credit code → cases, most first */
export function listedFirms(
  cases: readonly SharedCase[],
  tables: readonly CountTable[],
  threshold: number,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of cases) counts.set(words.enterprise, (counts.get(words.enterprise) ?? 0) + 1);
  const listed = new Map([...counts].filter(([, count]) => count >= threshold).sort(bySize));
  const all: CountLine = { groups: [], value: cases.length, mark: 'shown' };
  const lines = [{ by: [] as readonly SharedBy[], line: all }, ...tables.flatMap(ofEnterprises)];
  const within = lines
    .map(({ by, line }) => ({
      line,
      cases: cases.filter(({ words }) =>
        line.groups.every((group, i) => group === undefined || group.includes(words[by[i]!])),
      ),
    }))
    // The narrowest first: who is taken off for its district's sake is no longer missing in the city.
    .sort((a, b) => a.cases.length - b.cases.length);
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const { line, cases: own } of within) {
      const named = own.filter(({ words }) => listed.has(words.enterprise));
      const left = own.length - named.length;
      // Of a hidden count nobody may know how much of it an enterprise makes up. Where none is named, none gives others away.
      const isSafe = named.length === 0 || (line.mark === 'shown' && (left === 0 || left >= threshold));
      if (isSafe) continue;
      const inLine = new Set(named.map(({ words }) => words.enterprise));
      const smallest = [...listed.keys()].findLast((uscc) => inLine.has(uscc))!;
      listed.delete(smallest);
      isChanged = true;
    }
  }
  return listed;
}

function ofEnterprises({ by, lines }: CountTable) {
  const counted = lines.filter(({ groups }) =>
    groups.every((group, i) => group === undefined || OF_ENTERPRISE.has(by[i]!)),
  );
  return counted.map((line) => ({ by, line }));
}

const bySize = ([a, n]: readonly [string, number], [b, m]: readonly [string, number]) =>
  m - n || (a < b ? -1 : 1);
