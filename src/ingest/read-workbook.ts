// How does one file become tables? Sheets are told apart by name, else by header; the cover says whose they are.

import type { RowRule, Table, TableId } from '../define.ts';
import { type Answer, isFeedbackSheet } from '../model/answer.ts';
import type { Place } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { Identity, Row, SourceFile, TableSource } from '../model/submission.ts';
import { columnLetters } from '../model/submission.ts';
import { comparable } from '../model/text.ts';
import { columnsOf } from '../tables/columns-of.ts';
import { isCoverSheet } from '../tables/cover.ts';
import { TABLES } from '../tables/index.ts';
import type { Findings } from '../tally/findings.ts';
import { answersOf } from './answers.ts';
import {
  columnRepeatsMeaning,
  duplicateColumn,
  headerFound,
  headerNotFound,
  missingColumn,
  unknownColumn,
} from './column-findings.ts';
import type { Cover } from './cover.ts';
import { readCover } from './cover.ts';
import type { Header, HeaderWords, Top } from './header.ts';
import {
  findHeader,
  findWholeHeader,
  HEADER_WITHIN,
  headerWords,
  requiredShare,
  scoreOf,
  startsOf,
  topOf,
} from './header.ts';
import { nearHeaders } from './near-header.ts';
import type { RawRow, RawSheet, RawWorkbook } from './raw.ts';
import type { ShareOf } from './shared-texts.ts';
import { hiddenSheet, secondTable, severalSheets, unknownSheet } from './structure-findings.ts';
import { TableReader } from './table-reader.ts';
import { unitLine } from './unit.ts';

/** Sheets for the reader of the file, not of the data: the template's own, and what offices add. */
const TEMPLATE_SHEETS = new Set(['填报说明', '示例', '字典', '_字典']);
const EXPLAINS = /(说明|示例|样表|填表须知|字典)$/;
/** Names of columns that number the rows: no use saying that they are unknown. */
const ROW_NUMBERS = /^(序号|编号|行号|no\.?)$/i;
/** A sheet of another name is a table where this share of the required columns is there … */
const CLEARLY = 0.6;

export interface ReadTable {
  readonly source: TableSource;
  readonly rows: readonly Row[];
}

export interface ReadFile {
  readonly tables: readonly ReadTable[];
  readonly broken: ReadonlySet<TableId>;
  /** Every table that some sheet was taken for, readable or not, with its sheet. */
  readonly seen: ReadonlyMap<TableId, string>;
  /** Of a 退回件, or of the clean copy made from it. */
  readonly answers: readonly Answer[];
}

export interface Task {
  readonly file: SourceFile;
  readonly plan: Plan;
  readonly findings: Findings;
  readonly rules: readonly RowRule[];
  readonly asOf: string;
  readonly hash: (text: string) => string;
  readonly shareOf: ShareOf | undefined;
  readonly pause: (() => Promise<void>) | undefined;
}

export async function coverOf(workbook: RawWorkbook): Promise<{ sheet: string; cover: Cover } | undefined> {
  const sheet = workbook.sheets.find(({ name }) => isCoverSheet(name));
  return sheet && { sheet: sheet.name, cover: await readCover(sheet) };
}

interface Candidate {
  readonly sheet: RawSheet;
  readonly header: Header | undefined;
  /** The table that the sheet's name says it is. */
  readonly named: Table | undefined;
  readonly top: Top;
  /** How sure the header alone is. */
  readonly share: number;
}

/** Reads every table of the workbook; findings about cells and structure are made on the way. */
export async function readTables(workbook: RawWorkbook, identity: Identity, task: Task): Promise<ReadFile> {
  const words = headerWords(task.plan);
  const candidates: Candidate[] = [];
  for (const sheet of workbook.sheets) {
    const name = comparable(sheet.name);
    if (isCoverSheet(sheet.name) || TEMPLATE_SHEETS.has(name) || isFeedbackSheet(sheet.name)) continue;
    const named = tableNamed(name);
    const top = topOf(await firstRows(sheet), words);
    const asked = named === undefined ? words : words.filter(({ table }) => table === named);
    const header = bestHeader(top, asked);
    candidates.push({ sheet, header, named, top, share: header ? requiredShare(header, task.plan) : 0 });
    if (named === undefined && header === undefined && top.size > 0) {
      task.findings.at({ file: task.file.label, sheet: sheet.name }, unknownSheet, { sheet: sheet.name });
    }
  }
  // The visible sheet of the very name first: what an old copy repeats is then the copy's fault.
  const rank = ({ sheet, named }: Candidate) =>
    (sheet.hidden ? 2 : 0) + (named && comparable(sheet.name) === named.sheet ? 0 : 1);
  candidates.sort((a, b) => rank(a) - rank(b));
  const sure = candidates.some(({ named, share }) => named !== undefined || share >= CLEARLY);
  const tables: ReadTable[] = [];
  const broken = new Set<TableId>();
  const seen = new Map<TableId, string>();
  for (const { sheet, header, named, top, share } of candidates) {
    const place: Place = { file: task.file.label, sheet: sheet.name };
    // A table that only looks a little like one is taken for it where the workbook has nothing better.
    if (named === undefined && header !== undefined && share < CLEARLY && sure) {
      task.findings.at(place, unknownSheet, { sheet: sheet.name });
      continue;
    }
    if (header === undefined) {
      if (named === undefined) continue;
      // 企业台账(草稿) without a header beside a good 企业台账 breaks nothing.
      if (tables.some(({ source }) => source.table === named.id)) {
        task.findings.at(place, unknownSheet, { sheet: sheet.name });
        continue;
      }
      seen.set(named.id, sheet.name);
      broken.add(named.id);
      const example = named
        .columns(task.plan)
        .slice(0, 3)
        .map((column) => column.header)
        .join('、');
      task.findings.at(place, headerNotFound, {
        sheet: sheet.name,
        rows: HEADER_WITHIN,
        table: named.name,
        example,
      });
      continue;
    }
    if (sheet.hidden) task.findings.at(place, hiddenSheet, { sheet: sheet.name });
    tellSecondTables(top, header, words, place, task);
    seen.set(header.table.id, seen.get(header.table.id) ?? sheet.name);
    const complete = isComplete(header, place, task);
    if (!complete) broken.add(header.table.id);
    // A broken table silences its rules; they are listed as 未核验.
    const rules = complete ? task.rules : [];
    tables.push(await readTable(sheet, header, identity, { ...task, rules, epoch1904: workbook.epoch1904 }));
  }
  tellSeveralSheets(tables, task);
  const answers = await answersOf(workbook, task.file.label, task.findings);
  return { tables, broken, seen, answers };
}

/** One sheet holds one table; another header on it is told, for its rows are not read. */
function tellSecondTables(
  top: Top,
  header: Header,
  words: readonly HeaderWords[],
  place: Place,
  { findings }: Task,
): void {
  const apart = new Map(
    [...top].filter(([{ number }]) => number < header.firstRow || number > header.lastRow),
  );
  const starts = startsOf(apart);
  for (const other of words) {
    if (other.table === header.table) continue;
    const second = findWholeHeader(apart, starts, other);
    if (second === undefined) continue;
    const cell = columnLetters(second.matched[0]!.index) + second.lastRow;
    findings.at({ ...place, cell }, secondTable, { table: header.table.name, second: other.table.name });
  }
}

function tellSeveralSheets(tables: readonly ReadTable[], { findings }: Task): void {
  for (const table of TABLES) {
    const parts = tables.filter(({ source, rows }) => source.table === table.id && rows.length > 0);
    if (parts.length < 2) continue;
    const { file, sheet } = parts[1]!.source;
    const sheets = parts.map(({ source }) => source.sheet).join('、');
    findings.at({ file: file.label, sheet }, severalSheets, { table: table.name, sheets });
  }
}

function tableNamed(name: string): Table | undefined {
  const exact = TABLES.find((table) =>
    [table.sheet, ...table.aliases].some((word) => comparable(word) === name),
  );
  if (exact !== undefined || EXPLAINS.test(name)) return exact;
  return TABLES.find((table) => name.includes(comparable(table.sheet)) && !isPartOfOther(name, table));
}

/** 工伤事故台账2025 is no 事故台账: the longer word is the other table's. */
function isPartOfOther(name: string, { id, sheet }: Table): boolean {
  const others = TABLES.filter((other) => other.id !== id);
  const words = others.flatMap((other) => [other.sheet, ...other.aliases]);
  return words.some((word) => word.includes(sheet) && name.includes(comparable(word)));
}

async function firstRows(sheet: RawSheet): Promise<RawRow[]> {
  const top: RawRow[] = [];
  for await (const rows of sheet.rows()) {
    top.push(...rows.slice(0, HEADER_WITHIN - top.length));
    if (top.length >= HEADER_WITHIN) break;
  }
  return top;
}

function bestHeader(top: Top, words: readonly HeaderWords[]): Header | undefined {
  const headers = words.flatMap((of) => findHeader(top, of) ?? []);
  return headers.sort((a, b) => scoreOf(b) - scoreOf(a))[0];
}

/** Tells what was understood of the header; false where a 强制 finding leaves the table out. */
function isComplete(header: Header, place: Place, { plan, findings }: Task): boolean {
  const { table, matched, unmatched, firstRow, lastRow } = header;
  const at = (index: number, line: number): Place => ({ ...place, cell: columnLetters(index) + line });
  const near = nearHeaders(header, plan);
  let complete = true;
  for (const column of columnsOf(table, plan)) {
    const all = matched.filter((match) => match.column.key === column.key);
    const used = chosen(header, column.key);
    if (used === undefined) {
      if (column.presence !== 'required') continue;
      // Told at the label that is probably meant for it.
      const [label, meant] = [...near].find(([, one]) => one.column.key === column.key) ?? [];
      const args = { table: table.name, column: column.header, header: lastRow };
      const cell = label === undefined ? at(0, lastRow) : at(label.index, label.line);
      const told = findings.at(cell, missingColumn, { ...args, ...(meant && { meant: meant.header }) });
      if (told === 'error') complete = false;
      continue;
    }
    for (const { index, line, label } of all.filter((match) => match !== used)) {
      const other = columnLetters(used.index) + used.line;
      if (comparable(label) === comparable(used.label)) {
        const severity = findings.at(at(index, line), duplicateColumn, { column: label, other });
        if (severity === 'error') complete = false;
      } else {
        findings.at(at(index, line), columnRepeatsMeaning, { label, other, column: column.header });
      }
    }
  }
  for (const column of unmatched) {
    const { index, line, label } = column;
    if (ROW_NUMBERS.test(comparable(label))) continue;
    const meant = near.get(column)?.header;
    const args = { label: label.slice(0, 60), table: table.name, ...(meant !== undefined && { meant }) };
    findings.at(at(index, line), unknownColumn, args);
  }
  const renamed = matched.filter(({ exact }) => !exact);
  if (firstRow > 1 || lastRow > firstRow || renamed.length > 0) {
    const list = renamed
      .map(({ label, column }) => `${label.replace(/\s+/g, '')}→${column.header}`)
      .join('、');
    findings.at(at(matched[0]!.index, lastRow), headerFound, {
      table: table.name,
      rows: firstRow === lastRow ? `${lastRow}` : `${firstRow}-${lastRow}`,
      columns: new Set(matched.map(({ column }) => column.key)).size,
      aliases: list === '' ? { zh: '', en: '' } : { zh: `；别名：${list}`, en: `; other names: ${list}` },
    });
  }
  return complete;
}

/** Of several cells that mean one column the declared header stands, else the first. */
function chosen({ matched }: Header, key: string) {
  const all = matched.filter(({ column }) => column.key === key);
  return all.find(({ exact }) => exact) ?? all[0];
}

async function readTable(
  sheet: RawSheet,
  header: Header,
  identity: Identity,
  task: Task & { readonly epoch1904: boolean },
): Promise<ReadTable> {
  const isUsed = (match: Header['matched'][number]) => chosen(header, match.column.key) === match;
  const once: Header = {
    ...header,
    matched: header.matched.filter(isUsed),
    // Told already as repeated: named, and not used.
    unmatched: [...header.unmatched, ...header.matched.filter((match) => !isUsed(match))],
  };
  let reader: TableReader | undefined;
  let moneyUnit: ReturnType<typeof unitLine>;
  const start = () => new TableReader(once, moneyUnit?.unit, { ...task, sheet: sheet.name, identity });
  for await (const rows of sheet.rows()) {
    if (task.pause !== undefined) await task.pause();
    for (const row of rows) {
      if (row.number > header.lastRow) {
        reader ??= start();
        reader.take(row);
      } else if (row.number < header.firstRow) {
        for (const cell of row.cells) if (typeof cell === 'string') moneyUnit ??= unitLine(cell);
      }
    }
  }
  reader ??= start();
  reader.finish(sheet.merges());
  return { source: reader.source, rows: reader.rows };
}
