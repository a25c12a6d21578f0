// What is a table that a district sends? Declared once in tables/; the template, the reader, the checks and the
// ledgers are driven by the declaration.

import type { Bilingual } from './bilingual.ts';
import type { PersonalKind } from './finding.ts';
import type { Plan } from './plan.ts';

export type ColumnType =
  | 'uscc'
  | 'citizen-id'
  | 'industry'
  | 'district'
  | 'int'
  | 'money'
  | 'number'
  | 'date'
  | 'yes-no'
  | 'enum'
  | 'period'
  | 'month'
  | 'text';

/** One value of an `enum` column: what is kept, what is shown, and the other words clerks use for it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly aliases: readonly string[];
}

export interface Column {
  readonly key: string;
  /** As printed in the template, unit included: `实际工时(小时)`. */
  readonly header: string;
  readonly aliases: readonly string[];
  readonly type: ColumnType;
  /** ● required · ○ optional · ◐ required where `when` says true. */
  readonly presence: 'required' | 'optional' | 'conditional';
  /** For `conditional`: is it required in this row? `undefined` = the row does not carry the answer. */
  readonly when?: (values: Readonly<Record<string, unknown>>) => boolean | undefined;
  /** `when` in words, for the template and the finding. */
  readonly whenWords?: Bilingual;
  readonly choices?: readonly Choice[];
  /** For enums with a grammar of their own (`第十四条第(一)项`): text → a choice's value. */
  readonly parse?: (text: string) => string | undefined;
  /** For `int`: what lies outside is `cell/not-in-list`. */
  readonly range?: readonly [number, number];
  readonly personal?: PersonalKind;
  /**
   * Why it never goes to another body row by row (信息共享): `words` may say anything of anybody; `harmed` counts persons who
   * came to harm, and a small number points at somebody.
   */
  readonly withheld?: 'words' | 'harmed';
  /** A blank inside a vertically merged cell takes the merged value (key and identifying columns only). */
  readonly filledDown?: boolean;
  /** What is meant, where the header leaves a clerk in doubt; for the template. */
  readonly hint?: Bilingual;
  /** An example for the template, right by every rule. */
  readonly example?: string | number;
  /** Of a register's date: a day that is set or planned. Else it is one on which something was done, in the period at the latest. */
  readonly mayLieAhead?: true;
  /** Counted anew for every period: a form that takes over last period's rows leaves it blank. */
  readonly everyPeriod?: true;
  /** What the blank workbook can tell while a row is typed; the rules ask the same of what is read, and more. */
  readonly whileTyped?: WhileTyped;
}

/** Words are labels, as they stand in the form's lists; columns are keys. */
export interface WhileTyped {
  /** No more than the number in `column`, unless `unless` holds that word. */
  readonly atMost?: {
    readonly column: string;
    readonly unless?: { readonly column: string; readonly is: string };
  };
  /** No earlier than the dates in these columns. */
  readonly notBefore?: readonly string[];
  /** To be filled in where `column` holds one of these words; where it holds any, if none are named. */
  readonly neededWhere?: { readonly column: string; readonly is?: readonly string[] };
}

export interface Table {
  readonly id: TableId;
  /** The sheet's name in the template. */
  readonly sheet: string;
  readonly aliases: readonly string[];
  readonly name: Bilingual;
  /** What one row is and which rows belong into it; for the template. */
  readonly means: Bilingual;
  /**
   * A register (登记台账): kept beside the tables that the plan measures, often by another body. Its rows are united by
   * `key`, the later submission stands; it is in a template only when asked for, and nobody is told that it is missing.
   */
  readonly register?: true;
  /**
   * Of a register that each submission brings whole: the latest replaces what was sent before, of the same year
   * (`year`, counted from 1 January on) or of any (`all`, a list kept up to date). Else rows stand until their key is
   * sent again.
   */
  readonly whole?: 'year' | 'all';
  /** Of a register: rows for the template that are right by every rule. */
  example?(of: ExampleOf): readonly Readonly<Record<string, string | number>>[];
  /** Its rows are persons: what stands in a wrong column may be a name. */
  readonly persons?: boolean;
  /** Column keys that identify a row. */
  readonly key: readonly string[];
  columns(plan: Plan): readonly Column[];
  /** Each row says of which period it is, whatever that of the submission. */
  readonly hasOwnPeriods?: true;
  /** The column as the form of the plan before has it (plan.crosswalk), for periods before this plan's years. */
  earlier?(column: Column, plan: Plan): Column;
  /** Puts a row of such a form into this plan's terms. @returns from what to what, for the note; undefined = it stays */
  restate?(values: Record<string, unknown>, plan: Plan): Bilingual | undefined;
  /** Computes what no cell says (e.g. the keyed hash of a person) once a row is read. */
  finish?(values: Record<string, unknown>, hash: (text: string) => string): void;
}

/** What a row of each table holds: every file in tables/ adds the line of its own, and nothing here names a table. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface RowTypes {}

export type TableId = keyof RowTypes;

/** An enterprise of the example, and the year that it is made for. */
export interface ExampleOf {
  readonly uscc: string;
  readonly enterpriseName: string;
  /** First year of the plan. */
  readonly year: string;
  /** An id number that belongs to nobody. */
  readonly personId: string;
}
