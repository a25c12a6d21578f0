// What was found behind a cell of a report? Facts for print/trace-text.ts and print/trace-json.ts.

import type { Explained, FindingKind, Severity } from './finding.ts';
import type { Measure } from './measure.ts';
import type { Month, Period } from './period.ts';
import type { Bilingual, Plan, RateDefinition } from './plan.ts';
import type { Row } from './submission.ts';

/** A cell and the cells that its formula refers to, down to those that are no formulas. */
/** The hidden sheet on which a workbook of ours says how it was made and which cell is which figure. */
export const LINEAGE_NAME = '溯源';

export interface TracedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly value: string | number | undefined;
  readonly formula?: string;
  /** Of which figure the workbook says that it is. */
  readonly figure?: TracedFigure;
  /** Of a ledger's row: the place that it names itself. */
  readonly place?: { readonly file: string; readonly sheet: string; readonly row: number };
  readonly refers: readonly TracedCell[];
}

export interface TracedFigure {
  /** As it was measured again from the inputs; undefined = this version of the tool has no such measure. */
  readonly measure: Measure | undefined;
  /** What the workbook says, where there is no measure. */
  readonly stated: { readonly measure: string; readonly scope: string };
  readonly field: string;
  /** What the measure has in that field now. */
  readonly rebuilt: unknown;
  /** Is that what stands in the workbook? Undefined where the cell holds words. */
  readonly agrees?: boolean;
  readonly name?: Bilingual;
  /** The definition, as printed in 口径与方法. */
  readonly formula?: Bilingual;
  /** Undefined = its rows cannot be named. */
  readonly sums: readonly TracedSum[] | undefined;
}

/** One sum that the figure is made of, and the rows that it is added up from. */
export interface TracedSum {
  readonly what: string;
  /** Of what a metric counts itself (`what` is the field): what it calls it. */
  readonly name?: Bilingual;
  readonly months: readonly Month[];
  readonly district: string;
  readonly industry: string;
  readonly role?: string;
  /** Cases grouped so, of this group or of all. */
  readonly by?: string;
  readonly group?: string;
  /** Only of these enterprises. */
  readonly enterprises?: readonly string[];
  /** Counted by another definition than the plan's. */
  readonly rate?: Partial<RateDefinition>;
  /** Without enterprises of doubtful exposure and their cases. */
  readonly withoutDoubtful?: boolean;
  /** Σ weights; null where a district does not know. */
  readonly total: number | null;
  readonly rows: readonly TracedRow[];
  /** Files of submissions that count as received. */
  readonly files: readonly string[];
  readonly leftOut: readonly TracedRow[];
  /** District codes. */
  readonly unknown: readonly string[];
}

export interface TracedRow {
  readonly row: Row<unknown>;
  /** What it adds to the sum. */
  readonly weight: number;
  /** What the sum loses without it; null = it becomes unknown. */
  readonly loss: number | null;
  readonly months?: readonly Month[];
  readonly findings: readonly TracedFinding[];
}

export interface TracedFinding {
  readonly kind: FindingKind;
  readonly severity: Severity;
  readonly cell: string;
  readonly what: Bilingual;
  readonly explained?: Explained;
}

export interface Trace {
  /** As typed. */
  readonly report: string;
  readonly plan: Plan;
  readonly period: Period;
  readonly asOf: string;
  /** Versions of the tool that wrote the workbook, and that traced. */
  readonly writtenBy: string;
  readonly toolVersion: string;
  readonly cell: TracedCell;
  /** Where the cell is a label: cells near it that can be traced. */
  readonly instead?: readonly string[];
}
