// What does a district know already when a new period begins? Its enterprises of last period's submission, read as
// validate reads it: whose they are and what changes slowly is taken over, what is counted anew is left blank. And the
// registers that are asked for, which go on from period to period (last-registers.ts).

import type { Column, Table, TableId } from '../define.ts';
import { discover, readSubmissions } from '../ingest/index.ts';
import { UsageFault } from '../model/fault.ts';
import { lastMonthOf, monthAt, monthIndex, type Period, yearOf } from '../model/period.ts';
import type { District, Plan } from '../model/plan.ts';
import { tableOf } from '../tables/index.ts';
import { compareSubmissions, type Submission } from '../tally/city.ts';
import { Findings } from '../tally/findings.ts';
import { fillWords } from '../words/fill.ts';
import type { ExampleRow } from './example.ts';
import { type LastRegister, lastRegisters } from './last-registers.ts';
import { takenOver } from './taken-over.ts';

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
  /** Those that were asked for and sent. */
  readonly registers: readonly LastRegister[];
}

export interface Wanted {
  readonly plan: Plan;
  readonly asOf: string;
  /** Where the file does not say whose it is, or holds several. */
  readonly district?: District | undefined;
  /** The period that begins; absent = the one after the last. */
  readonly period?: Period | undefined;
  /** Sheets of the new workbook; absent = no register. */
  readonly tables?: readonly Table[] | undefined;
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
  const asked = (wanted.tables ?? []).filter(({ register }) => register);
  const isFilledIn = ({ rows }: Submission) =>
    [TABLE, ...asked.map(({ id }) => id)].some((id) => rows[id as TableId].length > 0);
  const filledIn = submissions.filter(isFilledIn);
  if (filledIn.length === 0) throw nothingIn(path, findings);
  const { own, latest, district } = allOfOne(filledIn, path, wanted);
  // A register may lie in a file of its own: who else keeps it sends it by itself.
  const submission = own.findLast(({ rows }) => rows[TABLE].length > 0) ?? latest;
  const rows = submission.rows[TABLE];
  const open = rows.filter(({ values }) => values.status !== CLOSED);
  const { filled, asTyped } = await takenOver(open, tableOf(TABLE), plan);
  const { period } = submission.identity;
  const next = wanted.period ?? (period && periodAfter(period, plan));
  return {
    label: submission.label,
    district,
    period,
    enterprises: filled,
    closed: rows.length - open.length,
    asTyped,
    registers: await lastRegisters(own, asked, next, plan),
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

/** Oldest first. */
function allOfOne(
  submissions: readonly Submission[],
  path: string,
  { plan, district: one }: Wanted,
): { own: readonly Submission[]; latest: Submission; district: District } {
  const chosen = submissions.filter(({ identity }) => one === undefined || identity.district === one.code);
  if (one !== undefined && chosen.length === 0)
    throw new UsageFault({
      zh: `--from ${path} 不是${one.name}的报送`,
      en: `--from ${path} is no submission of ${one.name}`,
    });
  const districts = plan.districts.filter(({ code }) =>
    chosen.some(({ identity }) => identity.district === code),
  );
  const [district, ...more] = districts;
  if (more.length > 0)
    throw new UsageFault({
      zh: `--from ${path} 里有几个区市的报送：${districts.map(({ name }) => name).join('、')}；一次只预填一个，请给出它的文件，或用 --district 指定`,
      en: `--from ${path} holds several districts: ${districts.map(({ name }) => name).join(', ')}; name the file of one, or choose with --district`,
    });
  const own = chosen.filter(({ identity }) => identity.district === district?.code).sort(compareSubmissions);
  const latest = own.at(-1);
  if (district === undefined || latest === undefined)
    throw new UsageFault({
      zh: `--from ${path} 没有写明是哪个区市；请用 --district 指定`,
      en: `--from ${path} does not say whose it is; name the district with --district`,
    });
  return { own, latest, district };
}
