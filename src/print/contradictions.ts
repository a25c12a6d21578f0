// Do the rules of a plan contradict each other? Two that want different values in one cell, two that always speak of the
// same cells, and two industries that claim one code.

import type { Checked } from '../define.ts';
import type { Finding, FindingCode } from '../model/finding.ts';
import { holdsCode } from '../model/industry-code.ts';
import type { PlanIndustry } from '../model/plan.ts';

/** Two rules (codes in order of the alphabet). */
export interface Pair {
  readonly codes: readonly [FindingCode, FindingCode];
  /** Cells on which both speak. */
  readonly cells: number;
}

export interface Contradictions {
  /** They suggest different values for one cell: whoever follows the one is sent back by the other. */
  readonly values: readonly Pair[];
  /** Wherever the first speaks, the second does too: one of them says nothing of its own. */
  readonly together: readonly Pair[];
  /** Ids of two industries and the codes that both hold. */
  readonly industries: readonly {
    readonly ids: readonly [string, string];
    readonly codes: readonly string[];
  }[];
}

/** Fewer cells may be the same by chance. */
const ENOUGH = 20;

export function contradictions({ findings, plan }: Checked): Contradictions {
  const cells = new Map<string, Finding[]>();
  const spoken = new Map<FindingCode, number>();
  for (const finding of findings) {
    const { file, sheet = '', cell } = finding.at;
    if (cell === undefined) continue;
    const key = `${file}\n${sheet}\n${cell}`;
    const here = cells.get(key);
    if (here?.some(({ kind }) => kind.code === finding.kind.code)) continue;
    if (here) here.push(finding);
    else cells.set(key, [finding]);
    spoken.set(finding.kind.code, (spoken.get(finding.kind.code) ?? 0) + 1);
  }
  const values = new Map<string, Pair>();
  const both = new Map<string, Pair>();
  for (const here of cells.values()) {
    for (const [i, one] of here.entries()) {
      for (const other of here.slice(i + 1)) {
        const codes = [one.kind.code, other.kind.code].sort() as [FindingCode, FindingCode];
        count(both, codes);
        const [a, b] = [one.suggestion?.value, other.suggestion?.value];
        if (a !== undefined && b !== undefined && String(a) !== String(b)) count(values, codes);
      }
    }
  }
  const together = [...both.values()].flatMap(({ codes: [a, b], cells }): Pair[] => {
    if (cells < ENOUGH) return [];
    if (spoken.get(a) === cells) return [{ codes: [a, b], cells }];
    return spoken.get(b) === cells ? [{ codes: [b, a], cells }] : [];
  });
  return { values: [...values.values()], together, industries: overlaps(plan.industries) };
}

function count(pairs: Map<string, Pair>, codes: Pair['codes']): void {
  const key = codes.join('\n');
  pairs.set(key, { codes, cells: (pairs.get(key)?.cells ?? 0) + 1 });
}

/** A code in two industries is no mistake of the clerk, whichever he writes; nobody can then say which is right. */
function overlaps(industries: readonly PlanIndustry[]): Contradictions['industries'] {
  return industries.flatMap((one, i) =>
    industries.slice(i + 1).flatMap((other) => {
      const shared = [
        ...one.codes.filter((code) => holdsCode(other, code)),
        ...other.codes.filter((code) => holdsCode(one, code)),
      ];
      const codes = [...new Set(shared)].sort();
      return codes.length === 0 ? [] : [{ ids: [one.id, other.id] as const, codes }];
    }),
  );
}
