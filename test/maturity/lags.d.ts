// What drawing the same city over and over gives; every number a mean over the runs.

interface MonthDrawn {
  readonly month: string;
  readonly truth: number;
  readonly raw: number;
  readonly completeness: number;
  readonly developed: number;
  /** Share of the runs in which the interval held the truth. */
  readonly covered: number;
}

export interface Drawn {
  /** The true one. */
  readonly fall: number;
  readonly naive: number;
  readonly naiveCovered: number;
  readonly developed: number;
  /** Standard deviation of `developed`. */
  readonly scatter: number;
  readonly covered: number;
  readonly monthsCovered: number;
  readonly verdicts: readonly string[];
  readonly byMonth: readonly MonthDrawn[];
}

export const SENT_ON: readonly string[];
export const BASE_CUT_OFF: readonly string[];

export function simulate(
  tool: object,
  scenario: {
    readonly runs: number;
    readonly seed?: number;
    readonly tables: readonly string[];
    readonly perMonth: number;
    readonly fall: number;
  },
): Drawn;
