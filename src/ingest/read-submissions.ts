// How do files become submissions? A workbook is one; CSV files of one folder, district and period are one together.

import { createHash, randomBytes } from 'node:crypto';
import { basename, dirname, extname } from 'node:path';
import type { RowRule, TableId } from '../define.ts';
import type { FindingKind, Place } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { Identity, Row } from '../model/submission.ts';
import { comparable } from '../model/text.ts';
import { isCoverSheet } from '../tables/cover.ts';
import { TABLES } from '../tables/index.ts';
import type { Rows, Submission } from '../tally/city.ts';
import type { Findings } from '../tally/findings.ts';
import type { Cover } from './cover.ts';
import type { Discovery, Found } from './discover.ts';
import { districtIn } from './district.ts';
import { identify, isIdentified } from './identify.ts';
import { openWorkbook } from './open.ts';
import { isOwnOutput, ownOutput } from './own-output.ts';
import { periodIn } from './period.ts';
import type { RawWorkbook } from './raw.ts';
import { Refusal } from './raw.ts';
import type { ReadFile, ReadTable, Task } from './read-workbook.ts';
import { coverOf, readTables } from './read-workbook.ts';
import { SharedTexts } from './shared-texts.ts';
import { identical, ignored, noKnownTable } from './structure-findings.ts';

export interface ReadOptions {
  readonly plan: Plan;
  readonly asOf: string;
  readonly rules: readonly RowRule[];
  readonly findings: Findings;
  /** Says it where neither cover nor names do. */
  readonly district?: string | undefined;
  readonly period?: string | undefined;
  readonly progress?: ((step: { done: number; total: number; file: string }) => void) | undefined;
}

/** What became of one physical file. */
export interface FileOutcome {
  readonly found: Found;
  readonly identity: Identity | undefined;
  readonly refused?: string;
  readonly tables: readonly ReadTable[];
}

export interface Reading {
  readonly submissions: readonly Submission[];
  readonly outcomes: readonly FileOutcome[];
  /** Our own results, found beside the submissions: passed over, so that a second run gives the same bytes. */
  readonly ownOutputs: readonly string[];
}

export const unreadable: FindingKind = {
  code: 'file/unreadable',
  severity: 'error',
  zh: {
    what: '文件打不开（{reason}）',
    why: '没有读取权限，或文件正被别的程序占用',
    fix: '关闭正在使用它的程序（如 Excel、WPS），检查权限后再试',
  },
  en: {
    what: 'The file cannot be opened ({reason})',
    why: 'It may not be read, or another program holds it',
    fix: 'Close the program that uses it (Excel, WPS), check the permissions and try again',
  },
};

export async function readSubmissions(
  { files, passedOver }: Discovery,
  options: ReadOptions,
): Promise<Reading> {
  const { plan, findings, rules, asOf } = options;
  const hash = keyedHash();
  const shared = files.length > 1 ? new SharedTexts(plan) : undefined;
  tellPassedOver(passedOver, findings);
  const submissions: Submission[] = [];
  const outcomes: FileOutcome[] = [];
  const ownOutputs: string[] = [];
  const firsts = new Map<string, string>();
  let done = 0;
  for (const group of grouped(files, plan)) {
    const opened: Opened[] = [];
    for (const found of group) {
      const one = await open(found, findings);
      if (one === 'own-output') ownOutputs.push(found.label);
      else opened.push(one);
    }
    if (opened.length === 0) continue;
    const withCover = opened.find(({ cover }) => cover !== undefined);
    const coverPlace = (cell: string): Place => ({
      file: withCover!.found.label,
      sheet: withCover!.cover!.sheet,
      cell,
    });
    const first = group[0]!;
    const filePlace: Place = { file: first.label };
    const cover = withCover?.cover?.cover;
    const { identity, place, usable } = identify(
      cover,
      coverPlace,
      namesOf(first, options),
      filePlace,
      plan,
      findings,
    );
    // Identical bytes for one district and period are a no-op: told, and not read again.
    const bytes = group.map(({ sha256 }) => sha256).join(' ');
    const twinKey = [identity.district, identity.period, bytes].join('\n');
    const twin = bytes.trim() === '' ? undefined : firsts.get(twinKey);
    firsts.set(twinKey, twin ?? labelOf(group));
    if (twin !== undefined) findings.at(filePlace, identical, { other: twin });
    const parts: { found: Found; read: ReadFile }[] = [];
    for (const { found, workbook, cover: own, refused } of opened) {
      let outcome: FileOutcome = { found, identity: undefined, tables: [], ...(refused && { refused }) };
      if (workbook !== undefined && twin !== undefined) {
        outcome = { ...outcome, identity };
        await workbook.close();
      } else if (workbook !== undefined) {
        const read = await readOrRefuse(workbook, identity, {
          file: found,
          plan,
          findings,
          rules,
          asOf,
          hash,
        });
        if (typeof read === 'string') outcome = { ...outcome, refused: read };
        else {
          for (const table of read.tables) shared?.shareIn(table);
          parts.push({ found, read });
          outcome = { ...outcome, identity, tables: read.tables };
          if (read.seen.size === 0 && own === undefined) {
            const sheets = workbook.sheets.map(({ name }) => name).join('、');
            findings.at({ file: found.label }, noKnownTable, { sheets: sheets.slice(0, 200) });
          }
        }
        await workbook.close();
      }
      outcomes.push(outcome);
      options.progress?.({ done: ++done, total: files.length, file: found.label });
    }
    if (parts.length === 0) continue;
    // A file of history alone names district and period in its rows; a blank template has nothing to place.
    const needsIdentity = parts.some(({ read }) =>
      read.tables.some(({ source, rows }) => source.table !== 'history' && rows.length > 0),
    );
    const known = !needsIdentity || isIdentified(identity, cover, coverPlace, filePlace, plan, findings);
    submissions.push(submissionOf(parts, labelOf(group), identity, place, usable && known));
  }
  return { submissions, outcomes, ownOutputs };
}

interface Opened {
  readonly found: Found;
  readonly workbook: RawWorkbook | undefined;
  readonly cover: { readonly sheet: string; readonly cover: Cover } | undefined;
  readonly refused?: string;
}

async function open(found: Found, findings: Findings): Promise<Opened | 'own-output'> {
  let workbook: RawWorkbook | undefined;
  try {
    workbook = await openWorkbook(found.path);
    if (await isOwnOutput(workbook)) {
      await workbook.close();
      if (!found.named) return 'own-output';
      findings.at({ file: found.label }, ownOutput, {});
      return { found, workbook: undefined, cover: undefined, refused: ownOutput.code };
    }
    for (const { kind, args } of workbook.notes) findings.at({ file: found.label }, kind, args);
    return { found, workbook, cover: await coverOf(workbook) };
  } catch (error) {
    await workbook?.close();
    return { found, workbook: undefined, cover: undefined, refused: refusalOf(error, found, findings) };
  }
}

async function readOrRefuse(
  workbook: RawWorkbook,
  identity: Identity,
  task: Task,
): Promise<ReadFile | string> {
  try {
    return await readTables(workbook, identity, task);
  } catch (error) {
    return refusalOf(error, task.file, task.findings);
  }
}

/** A file that cannot be read is a finding; anything else is our own failure and goes up. */
function refusalOf(error: unknown, file: { readonly label: string }, findings: Findings): string {
  if (error instanceof Refusal) {
    findings.at({ file: file.label }, error.kind, error.args);
    return error.kind.code;
  }
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (!/^(EACCES|EBUSY|EPERM|EIO|ENOENT|EISDIR|EMFILE)$/.test(code)) throw error;
  findings.at({ file: file.label }, unreadable, { reason: code });
  return unreadable.code;
}

function submissionOf(
  parts: readonly { readonly found: Found; readonly read: ReadFile }[],
  label: string,
  identity: Identity,
  place: Place,
  usable: boolean,
): Submission {
  const tables = parts.flatMap(({ read }) => read.tables);
  const rowsOf = (id: TableId): readonly Row[] => {
    const parts = tables.filter(({ source }) => source.table === id).map(({ rows }) => rows);
    return parts.length === 1 ? parts[0]! : parts.flat();
  };
  return {
    label,
    files: parts.map(({ found }) => found),
    identity,
    place,
    sources: tables.map(({ source }) => source),
    broken: new Set(parts.flatMap(({ read }) => [...read.broken])),
    rows: {
      enterprise: rowsOf('enterprise'),
      injury: rowsOf('injury'),
      training: rowsOf('training'),
      history: rowsOf('history'),
    } as unknown as Rows,
    leftOut: !usable,
  };
}

/** `即墨区 2025-06/企业台账.csv` and its neighbours are one submission. */
function grouped(files: readonly Found[], plan: Plan): Found[][] {
  const groups = new Map<string, Found[]>();
  for (const found of files) {
    const stem = stemOf(found);
    const isPart = /^\.(csv|tsv|txt)$/i.test(extname(found.path)) && isTablePart(stem);
    const key = isPart
      ? `${dirname(found.path)}\n${districtIn(stem, plan)?.code}\n${periodIn(stem)}`
      : found.path;
    groups.set(key, [...(groups.get(key) ?? []), found]);
  }
  return [...groups.values()];
}

function isTablePart(stem: string): boolean {
  const name = comparable(stem);
  return (
    isCoverSheet(name) || TABLES.some(({ sheet, aliases }) => name.includes(sheet) || aliases.includes(name))
  );
}

function labelOf(group: readonly Found[]): string {
  const [first] = group;
  return group.length === 1 ? first!.label : (first!.inside[0] ?? first!.around[0] ?? first!.label);
}

function stemOf({ path }: Found): string {
  return basename(path, extname(path));
}

function namesOf(found: Found, { district, period, plan }: ReadOptions) {
  return {
    file: stemOf(found),
    inside: found.inside,
    around: found.around,
    district: district === undefined ? undefined : districtIn(district, plan)?.code,
    period,
  };
}

function tellPassedOver(passedOver: Discovery['passedOver'], findings: Findings): void {
  const reasons = {
    'lock-file': {
      zh: 'Excel 或 WPS 打开文件时留下的锁文件',
      en: 'lock files that Excel or WPS leave while a file is open',
    },
    hidden: { zh: '隐藏文件或文件夹', en: 'hidden files or folders' },
    'not-allowed': { zh: '没有读取权限', en: 'may not be read' },
    'other-kind': { zh: '不是表格文件', en: 'not spreadsheets' },
  };
  for (const [because, reason] of Object.entries(reasons)) {
    const names = passedOver.filter((passed) => passed.because === because).map(({ label }) => label);
    if (names.length === 0) continue;
    const shown = names.slice(0, 5).join('、') + (names.length > 5 ? ' …' : '');
    findings.at({ file: names[0]! }, ignored, { files: names.length, names: shown, reason });
  }
}

/**
 * Persons are matched by a hash whose key lives and dies with the run. The key fills SHA-256's first block, and the state
 * behind it is copied for each person: 1.5 µs instead of HMAC's 3.6, half a second of a city-year. What HMAC adds guards
 * a hash that strangers see and lengthen; this one never leaves the memory.
 */
function keyedHash(): (text: string) => string {
  const keyed = createHash('sha256').update(randomBytes(64));
  return (text) => keyed.copy().update(text).digest('binary');
}
