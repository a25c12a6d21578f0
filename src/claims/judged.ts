// What came of a claim? Supported by the data, or with the finding that says why not, and what may be written instead.

import type { Args, FindingKind } from '../model/finding.ts';
import type { Measure } from '../model/measure.ts';
import type { Claim, Unclear } from './claim.ts';
import type { FallFound, FullScope } from './figures.ts';

/** overstated: the number may be right, the words say more than it carries. */
export type ClaimVerdict = 'supported' | 'contradicted' | 'overstated' | 'unknown' | 'not-checked';

/** Which ready sentence says what the data can carry. */
export type Instead =
  | { readonly sentence: 'fall'; readonly measure: Measure | undefined }
  | { readonly sentence: 'cases'; readonly fall: FallFound }
  | { readonly sentence: 'year-on-year'; readonly of: 'rate' | 'cases'; readonly fall: FallFound }
  | {
      readonly sentence: 'rate';
      readonly id: 'injury-rate' | 'fatality-rate' | 'pneumoconiosis-rate';
      readonly measure: Measure;
    }
  | { readonly sentence: 'completeness' | 'timeliness'; readonly measure: Measure }
  | { readonly sentence: 'training' | 'insurance'; readonly measure: Measure | undefined };

export interface Judged {
  readonly verdict: ClaimVerdict;
  /** Whose figure it was held against, where several were meant: the one that agrees. */
  readonly scope?: FullScope;
  /** The figure of the data in the unit of the claim: shares of 1, rates per unit of exposure, counts. */
  readonly found?: Pick<Measure, 'value' | 'low' | 'high'>;
  readonly kind?: FindingKind;
  readonly args?: Args;
  readonly why?: Unclear;
  readonly instead?: Instead;
}

export interface JudgedClaim extends Judged {
  readonly claim: Claim;
}

export function notChecked(why: Unclear): Judged {
  return { verdict: 'not-checked', why };
}

export function contradicted(
  kind: Judged['kind'],
  args: Judged['args'],
  found: Judged['found'],
  instead: Instead,
): Judged {
  return {
    verdict: 'contradicted',
    ...(kind && { kind }),
    ...(args && { args }),
    ...(found && { found }),
    instead,
  };
}
