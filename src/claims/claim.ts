// What is a claim (说法)? What one clause of a draft says about a figure that the data hold: of whom, which figure, and what
// of it. Only what stands in the text; whether the data carry it is judged elsewhere.

import type { Window } from '../model/measure.ts';

/** Which figure is spoken of; `unmeasured`: one of our field that no measure holds. */
export type Topic =
  | 'rate'
  | 'standardised'
  | 'cases'
  | 'fatality-rate'
  | 'deaths'
  | 'pneumoconiosis-rate'
  | 'pneumoconiosis'
  | 'training'
  | 'insurance'
  | 'completeness'
  | 'timeliness'
  | 'unmeasured';

/** `share` 20 % = 0.2 · `points` 百分点, as a share · `per` a rate per one unit of exposure · `count` persons, cases. */
export type Unit = 'share' | 'points' | 'per' | 'count' | 'bare';

/** 约 · 近 · 接近, of which nobody says how near · 300余 · 超过 · 不到. */
export type Bound = 'about' | 'nearly' | 'close' | 'odd' | 'over' | 'under';

export interface Amount {
  readonly value: number;
  /** One in the last place that was written: 12.3 % → 0.001. What is given is believed to half of it. */
  readonly step: number;
  readonly unit: Unit;
  /** What stands behind a count: 人, 人次, 例. */
  readonly noun?: string;
  readonly bound?: Bound;
  /** Said in whole tenths (两成, 一半): 近, 约 and 多 then mean a part of a tenth (agree.ts). */
  readonly tenths?: true;
  /** As it was written. */
  readonly text: string;
}

export interface ClaimScope {
  /** District code or `all`. */
  readonly district: string;
  /** Undefined where the draft names none: what is usual for the figure is meant. */
  readonly industry?: string;
  /** The industry was named for something else before: it may or may not be meant here. */
  readonly loose?: true;
  readonly role?: string;
}

export type Way = 'fall' | 'rise' | 'flat';

/** With what is compared: the plan's base, or the same months of the year before (同比, 较上年同期). */
export type Against = 'base' | 'last-year';

/** Whose months a level or a number is of. */
export type At = 'now' | Against;

/** Part and whole of a coverage, what lacks between them, 人次, cases. */
export type Counted = 'part' | 'whole' | 'missing' | 'attendances' | 'cases';

export type Saying =
  | {
      readonly says: 'change';
      readonly way: Way;
      readonly amount?: Amount;
      readonly strong: boolean;
      readonly loose?: true;
      /** 未上升 is a fall, or none; 未下降 a rise, or none. */
      readonly orFlat?: true;
    }
  | { readonly says: 'level'; readonly at: At; readonly amount: Amount }
  | {
      readonly says: 'interval';
      readonly of: 'change' | 'level';
      readonly low: Amount | undefined;
      readonly high: Amount | undefined;
    }
  | {
      readonly says: 'count';
      readonly counted: Counted;
      readonly at: At;
      readonly amount: Amount;
    }
  | {
      readonly says: 'target';
      readonly goal: 'target' | 'path' | 'everybody';
      readonly amount?: Amount;
      /** 超额完成, 超过目标: more than it, which a tolerance does not give. */
      readonly exceeded?: true;
    }
  /** It is about our field, and what it says is not understood. */
  | { readonly says: 'unclear'; readonly why: Unclear };

/** Why a claim was not checked (未核对). */
export type Unclear =
  | 'whose'
  | 'figure'
  | 'period'
  | 'base'
  /** 同比, where last year's figures are not held; `-base`: its number is that against the base. */
  | 'last-year'
  | 'last-year-base'
  | 'several'
  | 'structure'
  | 'table'
  | 'intent'
  /** 居首位, 最低, 唯一; 接近完成: nothing that one figure can answer. */
  | 'rank'
  | 'nearly'
  /** More persons than the capped sum of the data. */
  | 'capped'
  | 'not-held';

/** What the same sentence says in its own defence. */
export interface Caveats {
  /** 点估计. */
  readonly estimate: boolean;
  /** 95%区间, 尚不能排除未下降. */
  readonly interval: boolean;
  /** 样本不足. */
  readonly few: boolean;
  /** 尚未报齐. */
  readonly immature: boolean;
  /** 暴露量存疑. */
  readonly doubtful: boolean;
}

/** Known by its identity. */
export interface Together {
  readonly members: number;
}

export interface Claim {
  /** 1-based line of the draft. */
  readonly line: number;
  /** The clause as it stands, personal numbers masked. */
  readonly text: string;
  readonly scope: ClaimScope;
  readonly topic: Topic;
  readonly window: Window;
  readonly against: Against;
  /** The one of several base years that is compared with, or spoken of. */
  readonly baseYear?: string;
  readonly saying: Saying;
  readonly caveats: Caveats;
  /** The same for all claims of one 均: it holds only if each of them does. */
  readonly together?: Together;
}
