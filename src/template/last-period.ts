// What does a district know already when a new period begins? Its enterprises of last period's submission, read as
// validate reads it: whose they are and what changes slowly is taken over, what is counted anew is left blank.

import type { Column } from '../define.ts';
import { discover, readSubmissions } from '../ingest/index.ts';
import { openWorkbook } from '../ingest/open.ts';
import { DateCell, ErrorCell, type RawCell, UncalculatedCell } from '../ingest/raw.ts';
import { UsageFault } from '../model/fault.ts';
import { Personal } from '../model/finding.ts';
import { lastMonthOf, monthAt, monthIndex, type Period, yearOf } from '../model/period.ts';
import type { District, Plan } from '../model/plan.ts';
import type { Row, TableSource } from '../model/submission.ts';
import { tableOf } from '../tables/index.ts';
import { compareSubmissions, type Submission } from '../tally/city.ts';
import { Findings } from '../tally/findings.ts';
import { fillWords } from '../words/fill.ts';
import type { ExampleRow } from './example.ts';

const TABLE = 'enterprise';
const CLOSED = '注销';

export interface LastPeriod {
  /** As shown: the file's or folder's name. */
  readonly label: string;
  readonly district: District;
  readonly period: Period | undefined;
  readonly enterprises: readonly ExampleRow[];
  /** How many were 注销 and are not among them. */
  readonly closed: number;
  /** Rows of the old file with cells that could not be read: taken over as they were typed. */
  readonly asTyped: readonly number[];
}

export interface Wanted {
  readonly plan: Plan;
  readonly asOf: string;
  /** Where the file does not say whose it is, or holds several. */
  readonly district?: District | undefined;
}

/** Columns of the enterprises that are left blank, in the order of the form. */
export function countedAnew(plan: Plan): readonly Column[] {
  return tableOf(TABLE)
    .columns(plan)
    .filter(({ everyPeriod }) => everyPeriod);
}

/** The period that is sent after this one: the next month, or the next year where a plan asks for years. */
export function periodAfter(period: Period, { submission }: Plan): Period {
  if (submission.every === 'month') return monthAt(monthIndex(lastMonthOf(period)) + 1);
  const ended = lastMonthOf(period).endsWith('-12');
  return ended ? String(Number(yearOf(period)) + 1) : yearOf(period);
}

/** @throws UsageFault where the file or folder is not one district's readable submission. */
export async function readLastPeriod(path: string, wanted: Wanted): Promise<LastPeriod> {
  const { plan, asOf } = wanted;
  const findings = new Findings(plan.severities);
  const { submissions } = await readSubmissions(await discover([path]), {
    plan,
    asOf,
    findings,
    rules: [],
    district: wanted.district?.code,
  });
  const filledIn = submissions.filter(({ rows }) => rows[TABLE].length > 0);
  if (filledIn.length === 0) throw nothingIn(path, findings);
  const { submission, district } = latestOfOne(filledIn, path, wanted);
  const rows = submission.rows[TABLE];
  const open = rows.filter(({ values }) => values.status !== CLOSED);
  const { filled, asTyped } = await takenOver(open, plan);
  return {
    label: submission.label,
    district,
    period: submission.identity.period,
    enterprises: filled,
    closed: rows.length - open.length,
    asTyped,
  };
}

/** What the reader found to say about the file, else that it has no enterprises. */
function nothingIn(path: string, { listed }: Findings): UsageFault {
  const found =
    listed.find(({ severity }) => severity === 'error') ??
    listed.find(({ kind }) => kind.code.startsWith('file/'));
  const said = (language: 'zh' | 'en') => {
    if (found === undefined) return undefined;
    const { what, fix } = found.kind[language];
    return [what, fix].map((words) => fillWords(words, found.args, language));
  };
  const zh = said('zh') ?? ['没有读到企业台账的数据', '请给出上期报送的文件或文件夹'];
  const en = said('en') ?? ['no enterprises were found', 'name the file or folder of last period'];
  return new UsageFault({ zh: `--from ${path}：${zh.join('；')}`, en: `--from ${path}: ${en.join('. ')}` });
}

function latestOfOne(
  submissions: readonly Submission[],
  path: string,
  { plan, district: one }: Wanted,
): { submission: Submission; district: District } {
  const own = submissions.filter(({ identity }) => one === undefined || identity.district === one.code);
  if (one !== undefined && own.length === 0)
    throw new UsageFault({
      zh: `--from ${path} 不是${one.name}的报送`,
      en: `--from ${path} is no submission of ${one.name}`,
    });
  const districts = plan.districts.filter(({ code }) =>
    own.some(({ identity }) => identity.district === code),
  );
  const [district, ...more] = districts;
  if (more.length > 0)
    throw new UsageFault({
      zh: `--from ${path} 里有几个区市的报送：${districts.map(({ name }) => name).join('、')}；一次只预填一个，请给出它的文件，或用 --district 指定`,
      en: `--from ${path} holds several districts: ${districts.map(({ name }) => name).join(', ')}; name the file of one, or choose with --district`,
    });
  const submission = own
    .filter(({ identity }) => identity.district === district?.code)
    .sort(compareSubmissions)
    .at(-1);
  if (district === undefined || submission === undefined)
    throw new UsageFault({
      zh: `--from ${path} 没有写明是哪个区市；请用 --district 指定`,
      en: `--from ${path} does not say whose it is; name the district with --district`,
    });
  return { submission, district };
}

async function takenOver(
  rows: readonly Row<unknown>[],
  plan: Plan,
): Promise<{ filled: ExampleRow[]; asTyped: number[] }> {
  const columns = tableOf(TABLE)
    .columns(plan)
    .filter(({ everyPeriod }) => !everyPeriod);
  const filled: ExampleRow[] = [];
  const asTyped: number[] = [];
  for (const source of new Set(rows.map((row) => row.source))) {
    const own = rows.filter((row) => row.source === source);
    const raw = await cellsOf(source, new Set(own.map(({ line }) => line)));
    for (const { line, values } of own) {
      const row: Record<string, string | number> = {};
      let isAsTyped = false;
      for (const column of columns) {
        const read = (values as Readonly<Record<string, unknown>>)[column.key];
        const index = source.columns.get(column.key);
        const typed = index === undefined ? undefined : asText(raw.get(line)?.[index]);
        if (read === undefined && typed !== undefined) isAsTyped = true;
        const value = read === undefined ? typed : inForm(read, column, plan);
        if (value !== undefined) row[column.key] = value;
      }
      filled.push(row);
      if (isAsTyped) asTyped.push(line);
    }
  }
  return { filled, asTyped };
}

/** The cells of those rows as they lie in the file: what could not be read is nowhere else. */
async function cellsOf(
  { file, sheet }: TableSource,
  lines: ReadonlySet<number>,
): Promise<Map<number, readonly RawCell[]>> {
  const cells = new Map<number, readonly RawCell[]>();
  const workbook = await openWorkbook(file.path);
  try {
    const found = workbook.sheets.find(({ name }) => name === sheet)!;
    for await (const rows of found.rows())
      for (const row of rows) if (lines.has(row.number)) cells.set(row.number, row.cells);
  } finally {
    await workbook.close();
  }
  return cells;
}

function asText(cell: RawCell): string | undefined {
  if (cell === undefined || cell instanceof UncalculatedCell) return undefined;
  if (cell instanceof DateCell) return cell.date;
  const text = cell instanceof ErrorCell ? cell.text : String(cell);
  return /^[\s—\-–/\\]*$/.test(text) ? undefined : text;
}

/** The word of a list as the form's own list has it. */
function inForm(value: unknown, { type, choices }: Column, plan: Plan): string | number {
  if (value instanceof Personal) return value.reveal();
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return value;
  const text = String(value);
  if (type === 'district') return plan.districts.find(({ code }) => code === text)?.name ?? text;
  return choices?.find((choice) => choice.value === text)?.label ?? text;
}
