// The contracts of the house: Table, Rule, Metric, Sheet, Command. Read this first.
// A leaf is one file that exports one of these and one line in the `index.ts` beside it; everything else
// (template, reader, catalogue, help, report) is driven by what the leaf declares.

import type { Bilingual, Language } from './model/bilingual.ts';
import type {
  Args,
  Finding,
  FindingCode,
  FindingKind,
  Place,
  Severity,
  Suggestion,
} from './model/finding.ts';
import type { Measure } from './model/measure.ts';
import type { Period } from './model/period.ts';
import type { Plan } from './model/plan.ts';
import type { NotChecked, Row, SourceFile, TableCount, TableSource } from './model/submission.ts';
import type { Column, Table, TableId } from './model/table.ts';
import type { City, DistrictLedger, Submission } from './tally/city.ts';
import type { Contribution, Counted } from './tally/contributions.ts';
import type { Cube } from './tally/cube.ts';
import type { Question } from './tally/question.ts';

// ── Table ────────────────────────────────────────────────────────────────────────────────────────────────

export type { Choice, Column, ColumnType, Table, TableId } from './model/table.ts';

// ── Rule ─────────────────────────────────────────────────────────────────────────────────────────────────

/** What a rule may know besides the rows. */
export interface Facts {
  readonly plan: Plan;
  /** The period of the run (consolidate), else undefined. */
  readonly period: Period | undefined;
  /** The run's date `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** Where and with which args the rule fails. */
export interface Broken {
  readonly column: string;
  readonly args?: Args;
}

/** Three answers: a missing value makes a rule `undecided`, which is not `holds`. */
export type Answer = 'holds' | 'undecided' | Broken;

/** Asked of every row of one table as it is read; needs nothing but that row. */
export interface RowRule<V = never> {
  readonly level: 'row';
  readonly table: TableId;
  readonly finding: FindingKind;
  check(values: V, facts: Facts, identity: { readonly district?: string; readonly period?: Period }): Answer;
}

export interface BrokenRow extends Broken {
  readonly row: Row<unknown>;
}

/** Something wrong with a submission as a whole, or something that has no row. */
export interface BrokenPlace {
  readonly place: Place;
  readonly args?: Args;
}

/** Asked of each submission when its tables are read; `siblings` are all submissions of its district in the run, itself included. */
export interface SubmissionRule {
  readonly level: 'submission';
  /** A broken or absent one of these silences the rule, and it is listed as 未核验. */
  readonly needs: readonly TableId[];
  readonly finding: FindingKind;
  check(
    submission: Submission,
    siblings: readonly Submission[],
    facts: Facts,
  ): Iterable<BrokenRow | BrokenPlace>;
}

/** Asked once, when all submissions are united: between tables, districts and periods. */
export interface CityRule {
  readonly level: 'city';
  readonly finding: FindingKind;
  /** Only asked when the run has a period (consolidate). */
  readonly needsPeriod?: boolean;
  check(city: City, facts: Facts): Iterable<BrokenRow | BrokenPlace>;
}

export type Rule = RowRule | SubmissionRule | CityRule;

// ── Suggester ────────────────────────────────────────────────────────────────────────────────────────────

/** What a suggestion may be drawn from. */
export interface About {
  readonly plan: Plan;
  readonly table: Table;
  readonly source: TableSource;
  /** The declared column of the finding's cell; undefined where the sheet's column is none. */
  readonly column: Column | undefined;
  /** The row of the finding's cell; undefined for a header. */
  readonly row: Row | undefined;
  readonly submission: Submission;
  /** All of the run, this one included. */
  readonly submissions: readonly Submission[];
}

/** One way to tell what the clerk may have meant. Silent wherever nothing but hope points to a value. */
export interface Suggester {
  /** The findings that it has something to say about. */
  readonly codes: readonly FindingCode[];
  /** Of a row that slipped by one column: it is mended as a whole, no cell of it is guessed at by itself. */
  readonly ofShiftedRows?: true;
  suggest(finding: Finding, about: About): Suggestion | undefined;
}

// ── Metric ───────────────────────────────────────────────────────────────────────────────────────────────

/** A pure function of the tally; part and whole stay apart, nothing is rounded, unknown is null with a reason. */
export interface Metric {
  readonly id: string;
  readonly name: Bilingual;
  /** The definition as printed in 口径与方法. */
  readonly formula: Bilingual;
  measure(cube: Cube, period: Period, plan: Plan): Iterable<Measure>;
  /** From which sums a field (`part`, `now.whole` …) of one of its measures is made; absent or undefined = its rows cannot be named. */
  sources?(measure: Measure, field: string, period: Period, plan: Plan): readonly Question[] | undefined;
  /** Instead of `sources`, where no sum of the tally is what it says: the rows that it counts itself. */
  readonly counts?: Counts;
}

/** Which rows are the figures of a metric counted over, and what else may change them? It looks at `cube.city` alone. */
export interface Counts {
  /**
   * Rows of a district, as they stand, without which a figure may be another one: it is measured again without each. Absent:
   * they are too many, and those that count say themselves what the figure loses.
   */
  among?(ledger: DistrictLedger, city: City): Iterable<Row<unknown>>;
  /** Rows of one enterprise count whatever those of any other say. Absent: rows of a district are looked at together. */
  readonly apart?: 'enterprise';
  /** By field; one that is not here is made of the `part` and `whole` beside it. */
  readonly fields: Readonly<Record<string, Count>>;
}

export interface Count {
  readonly name: Bilingual | ((measure: Measure) => Bilingual);
  /** Rows that count, each with how much of the number it is; absent = the plan says it. */
  rows?(scope: CountScope): Iterable<Counted | Contribution>;
}

export interface CountScope {
  readonly measure: Measure;
  /** Of the districts that the measure is about. */
  readonly ledgers: readonly DistrictLedger[];
  readonly cube: Cube;
  readonly period: Period;
  readonly plan: Plan;
}

// ── Results ──────────────────────────────────────────────────────────────────────────────────────────────

/** One physical file that was looked at, in the shape scripts read. */
export interface Input {
  readonly file: string;
  readonly sha256: string;
  readonly district: string | null;
  readonly period: Period | null;
  /** Code of the finding that says why nothing of it was read. */
  readonly refused?: string;
  readonly tables: Readonly<Partial<Record<TableId, TableCount>>>;
}

/** What reading and checking gave (validate). */
export interface Checked {
  readonly plan: Plan;
  readonly asOf: string;
  /** Results of ours that lay beside the submissions and were passed over. */
  readonly ownOutputs?: readonly string[];
  readonly inputs: readonly Input[];
  /** Listed findings in order of file, sheet, row, column; `listed` may be capped per code, `counts` never is. */
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** All findings by code, also those that are not listed. */
  readonly countsByCode: ReadonlyMap<FindingCode, number>;
  /** Listed 核实 findings that their owner has explained. */
  readonly explained: number;
  /** What was read, submission by submission: the files that a 退回件 is made of. */
  readonly submitted: readonly {
    readonly label: string;
    readonly files: readonly SourceFile[];
    /** 采纳建议 that are answered with 是 and not yet written into their cells. */
    readonly accepted: number;
  }[];
  /** Rules that could not be asked (未核验), and why. */
  readonly notChecked: readonly NotChecked[];
  /** Rows for which a rule had too little to decide, by code. */
  readonly undecided: ReadonlyMap<FindingCode, number>;
  /** The same by code and file. */
  readonly undecidedIn: ReadonlyMap<FindingCode, ReadonlyMap<string, number>>;
  /** Rows with a 强制 finding, by table. */
  readonly leftOut: Readonly<Record<TableId, number>>;
}

/** What consolidating gave: everything the report is made from. */
export interface Consolidated extends Checked {
  readonly period: Period;
  /** As typed: of files that do not state theirs. */
  readonly district?: string;
  readonly city: City;
  readonly cube: Cube;
  /** The city that a district's own part is compared with; absent = these are the city's results. */
  readonly peers?: Cube;
  readonly measures: readonly Measure[];
}

// ── Sheet ────────────────────────────────────────────────────────────────────────────────────────────────

// A sheet of the consolidated workbook is declared in report/sheets/ (contract in report/sheet.ts): it lays
// out cells by name from a `Consolidated` and never sees exceljs, the file system or a clock.

// ── Command ──────────────────────────────────────────────────────────────────────────────────────────────

export type { Bilingual, Language } from './model/bilingual.ts';

/** One thing that can be typed after a command. `T` is what `run` gets. */
export interface Parameter<T> {
  /** As shown in help: an argument `<paths...>`, `[code]`; an option `-o, --output <FILE>`; a switch `-q, --quiet`. */
  readonly usage: string;
  readonly words: Bilingual;
  /** The value where nothing is typed. */
  readonly initial?: T;
  readonly required?: boolean;
  readonly choices?: readonly string[];
  /** The value of what was typed; undefined = that is no such value. Absent: the text itself. */
  readonly read?: (typed: string) => T | undefined;
  /** What `read` allows, in words. */
  readonly allowed?: Bilingual;
}

type Parameters = Readonly<Record<string, Parameter<unknown>>>;

/** What was typed, by the keys of `takes`. */
export type Given<P extends Parameters> = {
  readonly [K in keyof P]: P[K] extends Parameter<infer T> ? T : never;
};

/** Under which heading of the help a command stands: what its user has in mind. */
export type Intent = 'send' | 'consolidate' | 'look-up' | 'try';

/** What a command may know of the world; it never looks for itself. */
export interface Context {
  readonly language: Language;
  /** The run's date `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly toolVersion: string;
  /** What the user typed to run the tool: `yufang`, `npx yufang`, `node bin/yufang.js`. */
  readonly calledAs?: string;
  /** Is the product to be coloured? */
  readonly colour: boolean;
  /** Would the product be shown on a screen? Then bytes are refused. */
  readonly onScreen: boolean;
  /** How many files are read at once; `auto`: as many as they are worth. */
  readonly threads: number | 'auto';
  readonly progress?: ((step: { done: number; total: number; file: string }) => void) | undefined;
}

export interface Outcome {
  /** 0 = nothing at or above `--fail-on`, 1 = findings, 2 = a plan that was to be checked is bad. */
  readonly exit: 0 | 1 | 2;
  /** For stdout or `to`: texts or bytes, in pieces, made as they are asked for. */
  readonly product: Iterable<string | Uint8Array>;
  /** `-o`; undefined or `-` = stdout. */
  readonly to?: string | undefined;
  /** Lines for stderr; `-q` leaves them out. */
  readonly notes?: readonly string[];
}

/**
 * One command = one file that declares what can be typed and how help says it. It prints nothing. Wrong usage is thrown
 * as a UsageFault, the machine's trouble as a ToolFault (model/fault.ts). Heavy modules are imported inside `run`.
 */
// biome-ignore lint/suspicious/noExplicitAny: in the list of all commands each takes what it takes
export interface Command<P extends Parameters = any> {
  /** Words of two levels are parted by a space: `plan show`. */
  readonly name: string;
  readonly intent: Intent;
  /** One line. */
  readonly words: Bilingual;
  /** What a reader of `--help` has to know besides; lines. */
  readonly details?: Bilingual;
  readonly takes: P;
  /** Lines that really run, without `yufang`. */
  readonly examples: readonly { readonly line: string; readonly words: Bilingual }[];
  run(given: Given<P>, context: Context): Promise<Outcome>;
}
