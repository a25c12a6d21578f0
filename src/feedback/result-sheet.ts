// What does the clerk see first? 审核结果: what is wrong in one sentence, then a row per finding with a link to its cell,
// and two columns to answer in. 审核汇总 counts the same by kind, for whoever signs.

import { ANSWER_COLUMNS } from '../model/answer.ts';
import type { Language } from '../model/bilingual.ts';
import type { Finding, FindingCode } from '../model/finding.ts';
import { withoutNumbers } from '../model/free-text.ts';
import { scrubbed } from '../model/scrubbed.ts';
import { cellText, linesOf } from '../report/cell-text.ts';
import { shownWords } from '../words/explained.ts';
import { blankedWords, fillWords } from '../words/fill.ts';
import { FROM_WORST, SEVERITIES } from '../words/severity.ts';
import { shownSubject } from '../words/subject.ts';
import type { CellLook, Looks } from './look.ts';
import { escapeXml } from './xml.ts';

/** Of one code; more are counted, not listed: nobody answers five hundred equal questions one by one. */
export const LISTED_PER_CODE = 500;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const KEYS = Object.keys(ANSWER_COLUMNS) as (keyof typeof ANSWER_COLUMNS)[];
const WIDTHS = [5, 6, 10, 8, 18, 20, 36, 36, 16, 16, 20, 9, 26, 8, 8, 8];
const SUMMARY_WIDTHS = [9, 60, 34, 9, 9];
const HEADER = 4;
/** Of a line of writing, in points. */
const LINE = 13.5;
export const SUMMARY_SHEET = '审核汇总';

export interface ListedFinding {
  readonly finding: Finding;
  /** What stands in the cell. */
  readonly value: string;
}

export interface Listed {
  readonly rows: readonly ListedFinding[];
  readonly counts: ReadonlyMap<FindingCode, { readonly all: number; readonly listed: number }>;
}

/** Worst first, kinds together, each in the order of its cells; capped by kind. */
export function listed(findings: readonly Finding[], valueAt: (finding: Finding) => string): Listed {
  const byCode = new Map<FindingCode, Finding[]>();
  for (const severity of FROM_WORST)
    for (const finding of findings) {
      if (finding.severity !== severity) continue;
      const known = byCode.get(finding.kind.code);
      if (known === undefined) byCode.set(finding.kind.code, [finding]);
      else known.push(finding);
    }
  const rows: ListedFinding[] = [];
  const counts = new Map<FindingCode, { all: number; listed: number }>();
  for (const [code, all] of byCode) {
    const shown = all.slice(0, LISTED_PER_CODE);
    counts.set(code, { all: all.length, listed: shown.length });
    for (const finding of shown) rows.push({ finding, value: valueAt(finding) });
  }
  return { rows, counts };
}

export interface Heading {
  readonly title: string;
  readonly summary: string;
  readonly how: string;
}

type Cell = readonly [look: CellLook, value: string | number | undefined];

/** `lineOf`: where each listed finding stands, for the links back. */
export function resultSheet(
  { rows, counts }: Listed,
  heading: Heading,
  looks: Looks,
  language: Language,
): { readonly xml: string; readonly lineOf: ReadonlyMap<Finding, number> } {
  const lines: (readonly Cell[])[] = [KEYS.map((key): Cell => ['head', ANSWER_COLUMNS[key]])];
  const links: string[] = [];
  const answerable: string[] = [];
  const lineOf = new Map<Finding, number>();
  const remarks = new Map([...counts].filter(([, { all, listed: shown }]) => all > shown));
  rows.forEach(({ finding, value }, i) => {
    const line = HEADER + lines.length;
    lineOf.set(finding, line);
    lines.push(cellsOf(finding, value, i + 1, language));
    const { sheet, cell } = finding.at;
    if (sheet !== undefined) links.push(link(`D${line}`, sheet, cell ?? 'A1'));
    if (finding.suggestion !== undefined) answerable.push(`L${line}`);
    const remark = remarks.get(finding.kind.code);
    if (remark === undefined || rows[i + 1]?.finding.kind.code === finding.kind.code) return;
    const rest = remark.all - remark.listed;
    const more = { zh: `同类问题另有 ${rest} 处，未逐条列出`, en: `${rest} more of this kind, not listed` };
    lines.push(KEYS.map((key): Cell => ['quiet', key === 'what' ? more[language] : undefined]));
  });
  const last = HEADER + lines.length - 1;
  const top = [
    rowXml(1, [['title', heading.title]], looks, 30),
    rowXml(2, [['summary', heading.summary]], looks, 34),
    rowXml(3, [['summary', heading.how]], looks, 50),
  ];
  const xml = worksheet({
    widths: WIDTHS,
    hidden: KEYS.map((key) => key === 'code' || key === 'column' || key === 'read'),
    frozen: HEADER,
    rows: [...top, ...lines.map((cells, i) => rowXml(HEADER + i, cells, looks, heightOf(cells, WIDTHS)))],
    merged: ['A1:M1', 'A2:M2', 'A3:M3'],
    filter: `A${HEADER}:M${Math.max(last, HEADER)}`,
    answers: answerable,
    links,
  });
  return { xml, lineOf };
}

function cellsOf(finding: Finding, value: string, number: number, language: Language): Cell[] {
  const { kind, severity, at, args, subject, suggestion, explained } = finding;
  const words = kind[language];
  const { name, key } = shownSubject(subject);
  const cells: Readonly<Record<keyof typeof ANSWER_COLUMNS, Cell>> = {
    number: ['quiet', number],
    severity: [severity, SEVERITIES[severity][language]],
    sheet: ['text', at.sheet],
    cell: [at.sheet === undefined ? 'text' : 'link', at.cell],
    name: ['text', name],
    key: ['text', key],
    what: ['text', fillWords(words.what, args, language)],
    fix: ['text', fillWords(words.fix, args, language)],
    value: ['text', value],
    suggestion: ['text', suggestion?.value],
    because: [
      'quiet',
      suggestion && fillWords(suggestion.because[language], suggestion.args ?? {}, language),
    ],
    accepted: [suggestion === undefined ? 'quiet' : 'answer', undefined],
    words: [severity === 'query' ? 'answerText' : 'quiet', explained && shownWords(explained)],
    code: ['quiet', kind.code],
    column: ['quiet', subject?.column],
    read: ['quiet', subject?.value === undefined ? undefined : readFrom(subject.value)],
  };
  return KEYS.map((key) => cells[key]);
}

/** Digits of a number are a number's. */
const readFrom = (value: string | number | boolean) =>
  typeof value === 'string' ? withoutNumbers(scrubbed(value)) : String(value);

/** By kind: how many, and where the first of them stands. */
export function summarySheet(
  { counts, rows }: Listed,
  lineOf: ReadonlyMap<Finding, number>,
  result: string,
  title: string,
  looks: Looks,
  language: Language,
): string {
  const zh = language === 'zh';
  const header = zh
    ? ['级别', '问题', '代码', '处数', '列出']
    : ['Severity', 'Finding', 'Code', 'Count', 'Listed'];
  const links: string[] = [];
  const lines = [...counts].map(([code, { all, listed: shown }], i): Cell[] => {
    const { finding } = rows.find((row) => row.finding.kind.code === code)!;
    const { severity, kind } = finding;
    links.push(link(`B${i + 3}`, result, `A${lineOf.get(finding)}`));
    return [
      [severity, SEVERITIES[severity][language]],
      ['link', blankedWords(kind[language].what)],
      ['quiet', code],
      ['text', all],
      ['quiet', shown],
    ];
  });
  return worksheet({
    widths: SUMMARY_WIDTHS,
    hidden: [],
    frozen: 2,
    rows: [
      rowXml(1, [['title', title]], looks, 30),
      rowXml(
        2,
        header.map((text): Cell => ['head', text]),
        looks,
      ),
      ...lines.map((cells, i) => rowXml(i + 3, cells, looks, heightOf(cells, SUMMARY_WIDTHS))),
    ],
    merged: ['A1:E1'],
    links,
  });
}

/** A sheet of plain rows under one header: 修改记录, 情况说明. */
export function listSheet(
  header: readonly string[],
  rows: readonly (readonly (string | number | undefined)[])[],
  widths: readonly number[],
  hidden: readonly boolean[],
): string {
  const plain = undefined;
  return worksheet({
    widths,
    hidden,
    frozen: 1,
    rows: [header, ...rows].map((cells, i) =>
      rowXml(
        i + 1,
        cells.map((value): Cell => ['text', value]),
        plain,
      ),
    ),
    merged: [],
    links: [],
  });
}

interface SheetXml {
  readonly widths: readonly number[];
  readonly hidden: readonly boolean[];
  /** Rows that stay in sight. */
  readonly frozen: number;
  readonly rows: readonly string[];
  readonly merged: readonly string[];
  readonly filter?: string;
  /** Cells to be answered with 是 or 否. */
  readonly answers?: readonly string[];
  readonly links: readonly string[];
}

function worksheet({ widths, hidden, frozen, rows, merged, filter, answers = [], links }: SheetXml): string {
  const cols = widths.map(
    (width, i) =>
      `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"${hidden[i] ? ' hidden="1"' : ''}/>`,
  );
  const list = (name: string, items: readonly string[]) =>
    items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
  const choice = answers.length === 0 ? '' : answersXml(answers);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${MAIN}"><sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView workbookViewId="0" showGridLines="0"><pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"/><cols>${cols.join('')}</cols>`,
    `<sheetData>${rows.join('')}</sheetData>`,
    filter === undefined ? '' : `<autoFilter ref="${filter}"/>`,
    list(
      'mergeCells',
      merged.map((ref) => `<mergeCell ref="${ref}"/>`),
    ),
    choice,
    links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`,
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页 / 共 &amp;N 页</oddFooter></headerFooter></worksheet>',
  ].join('');
}

function answersXml(cells: readonly string[]): string {
  const rules: string[] = [];
  for (let i = 0; i < cells.length; i += 500) {
    const sqref = cells.slice(i, i + 500).join(' ');
    rules.push(
      `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" promptTitle="采纳建议" prompt="是：把建议值写入；否：不采纳，请自己修改" sqref="${sqref}"><formula1>"是,否"</formula1></dataValidation>`,
    );
  }
  return `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

function link(ref: string, sheet: string, cell: string): string {
  return `<hyperlink ref="${ref}" location="${escapeXml(location(sheet, cell))}" display="${escapeXml(cell)}"/>`;
}

/** `'企业台账'!B7` */
export function location(sheet: string, cell: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${cell}`;
}

function rowXml(line: number, cells: readonly Cell[], looks: Looks | undefined, height?: number): string {
  const tall = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  const xml = cells.map(([look, value], i) => {
    const style = looks === undefined ? '' : ` s="${looks.cell[look]}"`;
    const start = `<c r="${letter(i)}${line}"${style}`;
    if (value === undefined || value === '') return looks === undefined ? '' : `${start}/>`;
    return typeof value === 'number'
      ? `${start}><v>${value}</v></c>`
      : `${start} t="inlineStr"><is><t xml:space="preserve">${escapeXml(cellText(value))}</t></is></c>`;
  });
  return `<row r="${line}"${tall}>${xml.join('')}</row>`;
}

/** Rows with a height of their own grow for nobody: their writing has to be measured. */
function heightOf(cells: readonly Cell[], widths: readonly number[]): number {
  const lines = cells.map(([, value], i) => (value === undefined ? 1 : linesOf(String(value), widths[i]!)));
  return Math.min(Math.max(...lines) * LINE + 4, 400);
}

/** No sheet of ours is wider than Z. */
const letter = (index: number): string => String.fromCharCode(65 + index);
