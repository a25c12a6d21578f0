// What does a reader still have in mind when the next clause begins? Of whom, which figure and which months the words before
// spoke: prose says it once.

import type { Window } from '../model/measure.ts';
import type { Bound, Topic } from './claim.ts';
import type { When } from './periods.ts';

/** Outlives the sentence, ends with the paragraph; a heading sets what its paragraphs begin with. */
export interface Carried {
  districts: readonly string[];
  /** Empty: none is named. */
  industries: readonly string[];
  /** They were named in an earlier sentence, or for another figure. */
  isLoose: boolean;
  roles: readonly string[];
  /** Of somebody whom the data do not tell apart: a firm, a town. */
  isStranger: boolean;
  topic: Topic | undefined;
  /** The last one that is a share of persons: what a bare 覆盖率 means. */
  coverage: Topic | undefined;
  /** What was counted last, by which word: 合成乙区170例 behind 合成甲区工伤96例. */
  counted: (NonNullable<Clause['counted']> & { readonly noun: string }) | undefined;
  window: Window;
  when: When;
  /** Units of exposure that a rate was last counted on. */
  per: number | undefined;
}

export function nothingCarried(): Carried {
  return {
    districts: ['all'],
    industries: [],
    isLoose: false,
    roles: [],
    isStranger: false,
    topic: undefined,
    coverage: undefined,
    counted: undefined,
    window: 'year-to-date',
    when: 'now',
    per: undefined,
  };
}

/** What one clause has said so far. */
export interface Clause {
  /** The figure is named in this clause. */
  named: boolean;
  /** Somebody is named in it. */
  scoped: boolean;
  /** Signs of unknown words since the clause began or since its last claim. */
  residue: number;
  /** The same since its figure was named. */
  between: number;
  strong: boolean;
  /** A denial to which nothing but known words has been added yet. */
  denied: boolean;
  /** Meant, not done. */
  intended: boolean;
  /** Amounts are those of a goal. */
  goal: boolean;
  each: boolean;
  allOf: boolean;
  except: boolean;
  /** 比全市, 高于全市: against another one of ours. */
  versus: boolean;
  /** 由 6.67‰ …: where it stood before. */
  outOf: boolean;
  bound: Bound | undefined;
  /** Months named in this clause, not to compare with. */
  dated: When | undefined;
  /** The one of several base years that `dated` is. */
  datedYear: string | undefined;
  /** 培训覆盖率、参保率均达90%: several figures are named in a row. */
  figures: boolean;
  /** What was counted last, before its number. */
  counted: { readonly topic: Topic; readonly counted: 'part' | 'whole' | 'missing' | 'cases' } | undefined;
  /** 41600名职工中39692名参保: what is counted stands behind its number. */
  behind: boolean;
  per: number | undefined;
  structure: boolean;
  yearly: boolean;
  claims: number;
}

export function newClause(goal = false): Clause {
  return {
    named: false,
    scoped: false,
    residue: 0,
    between: 0,
    strong: false,
    denied: false,
    intended: false,
    goal,
    each: false,
    allOf: false,
    except: false,
    versus: false,
    outOf: false,
    bound: undefined,
    dated: undefined,
    datedYear: undefined,
    figures: false,
    counted: undefined,
    behind: false,
    per: undefined,
    structure: false,
    yearly: false,
    claims: 0,
  };
}
