// What does a plan say of the floating premium (费率浮动)? Classes, the shares of the base rate that they may pay, and the
// local rules that move a firm from one to another.

import type { Bilingual } from './bilingual.ts';
import type { Month } from './period.ts';

/** 风险类别 of 人社部发〔2015〕71号. */
export const RISK_CLASSES = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export type RiskClass = (typeof RISK_CLASSES)[number];

/** Bounds of a figure; absent = open. `from` ≥, `above` >, `to` ≤, `below` <. */
export interface Within {
  readonly from?: number;
  readonly above?: number;
  readonly to?: number;
  readonly below?: number;
}

/** What a rule of the floating premium looks at; all that stand here have to hold, none at all = every other case. */
export interface PremiumConditions {
  /** 支缴率: 基金支付额 ÷ 缴费额, a share. */
  readonly payout?: Within;
  /** 发生率: counted cases ÷ mean insured persons, a share. */
  readonly incidence?: Within;
  readonly cases?: Within;
  readonly deaths?: Within;
  /** 职业病 cases. */
  readonly diseases?: Within;
  /** 重大事故: in no table that districts send, so that it cannot be decided. */
  readonly majorAccident?: true;
}

/** A local rule of the floating premium. */
export interface PremiumRule {
  readonly id: string;
  readonly name: Bilingual;
  /** Absent = all. */
  readonly classes?: readonly RiskClass[];
  readonly when: PremiumConditions;
  /** Steps from the base rate: 1 = one up, -2 = two down, 0 = the base rate. A class without that step keeps its nearest. */
  readonly steps: number;
}

/** 阶段性降低费率: every rate times `factor` in its months, the last one included. */
export interface PremiumCut {
  readonly id: string;
  readonly name: Bilingual;
  readonly from: Month;
  readonly to: Month;
  readonly factor: number;
}

/** 费率浮动 (plan 三(七)), as a dry run: 测算，非决定. */
export interface Premium {
  /** Where steps and base rates stand. */
  readonly source: Bilingual;
  /** 基准费率 in per cent of payroll, where the city has set its own; absent = those of 人社部发〔2015〕71号. */
  readonly baseRates?: Readonly<Record<RiskClass, number>>;
  /** Which shares of the base rate a class may pay: lowest first, 1 among them; each class once. */
  readonly bands: readonly {
    readonly classes: readonly RiskClass[];
    readonly shares: readonly number[];
  }[];
  /** One after the other; absent = none. */
  readonly cuts?: readonly PremiumCut[];
  /** The first that holds decides. Empty = not configured (未配置): no rate is worked out. */
  readonly rules: readonly PremiumRule[];
}
