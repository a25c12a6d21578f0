// What does a draft report say that the data cannot carry? The whole journey: sentences, claims, and each held against the
// figures of the run.

import type { Finding, Severity } from '../model/finding.ts';
import { Figures, type Held } from './figures.ts';
import { judgeClaims } from './judge.ts';
import type { ClaimVerdict, JudgedClaim } from './judged.ts';
import { readClaims } from './read-claims.ts';

export interface CheckedClaim extends JudgedClaim {
  /** Where the data do not carry it. */
  readonly finding?: Finding;
}

export interface CheckedDraft {
  readonly file: string;
  readonly claims: readonly CheckedClaim[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly verdicts: Readonly<Record<ClaimVerdict, number>>;
}

/**
 * @param file how the draft is called in findings
 * @param district code of what the draft calls 我区, where it is a district's
 */
export function checkDraft(text: string, file: string, held: Held, district?: string): CheckedDraft {
  const figures = new Figures(held);
  const { plan, period } = held;
  const counts: Record<Severity, number> = { error: 0, query: 0, note: 0 };
  const verdicts: Record<ClaimVerdict, number> = {
    supported: 0,
    contradicted: 0,
    overstated: 0,
    unknown: 0,
    'not-checked': 0,
  };
  const read = readClaims(text, { plan, period, district });
  const claims = judgeClaims(read, figures).map((judged): CheckedClaim => {
    const { claim } = judged;
    verdicts[judged.verdict]++;
    const { kind, args = {} } = judged;
    if (kind === undefined) return judged;
    const severity = plan.severities[kind.code] ?? kind.severity;
    counts[severity]++;
    return { ...judged, finding: { kind, severity, at: { file, line: claim.line }, args } };
  });
  return { file, claims, counts, verdicts };
}
