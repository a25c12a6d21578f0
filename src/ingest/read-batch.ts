// How do the files of submissions become rows? Opened, identified by cover or names, read table by table. What is found
// on the way stays with them: a batch knows nothing of the others, so any thread may read it.

import * as crypto from 'node:crypto';
import { basename, extname } from 'node:path';
import type { RowRule, TableId } from '../define.ts';
import type { Answer } from '../model/answer.ts';
import type { FindingKind, Place } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { Identity } from '../model/submission.ts';
import { Findings, type FoundByOne } from '../tally/findings.ts';
import { type Batch, bytesOf, type Group } from './batches.ts';
import type { Cover } from './cover.ts';
import type { Found } from './discover.ts';
import { districtIn } from './district.ts';
import { identify, isIdentified } from './identify.ts';
import { openWorkbook } from './open.ts';
import { isOwnOutput, ownOutput } from './own-output.ts';
import type { RawWorkbook } from './raw.ts';
import { Refusal } from './raw.ts';
import type { ReadFile, ReadTable, Task } from './read-workbook.ts';
import { coverOf, readTables } from './read-workbook.ts';
import type { SharedTexts } from './shared-texts.ts';
import { identical, noKnownTable } from './structure-findings.ts';

export interface ReadOptions {
  readonly plan: Plan;
  readonly asOf: string;
  readonly rules: readonly RowRule[];
  /** Says it where neither cover nor names do. */
  readonly district?: string | undefined;
  readonly period?: string | undefined;
  /** 64 random bytes: by a hash with this key persons are matched. All threads of the run share it. */
  readonly hashKey: Uint8Array;
  /** Of this thread, where several files are read. */
  readonly shared?: SharedTexts | undefined;
  /** A workbook that was opened before its turn. */
  readonly opened?: ((path: string) => Promise<RawWorkbook> | undefined) | undefined;
  /** Awaited again and again, where the thread has other things to do meanwhile. */
  readonly pause?: (() => Promise<void>) | undefined;
}

/** What became of one physical file. */
export interface FileOutcome {
  readonly found: Found;
  readonly identity: Identity | undefined;
  readonly refused?: string;
  readonly tables: readonly ReadTable[];
}

/** A submission without its rows: they stand in the tables of its files. */
export interface ReadSubmission {
  readonly label: string;
  readonly files: readonly Found[];
  readonly identity: Identity;
  readonly place: Place;
  readonly broken: ReadonlySet<TableId>;
  readonly answers: readonly Answer[];
  readonly usable: boolean;
}

export interface ReadGroup {
  readonly outcomes: readonly FileOutcome[];
  /** Our own results, found beside the submissions: passed over, so that a second run gives the same bytes. */
  readonly ownOutputs: readonly string[];
  readonly submission: ReadSubmission | undefined;
}

export interface ReadBatch {
  readonly groups: readonly ReadGroup[];
  readonly findings: FoundByOne;
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
  example: {
    wrong: {
      zh: '文件正被另一台电脑打开，或没有读取权限',
      en: 'the file is open on another computer, or may not be read',
    },
    right: {
      zh: '关闭该文件、复制到本机后再核验',
      en: 'the file closed, copied to this computer and checked there',
    },
  },
  blanks: { reason: { zh: '〔系统给出的原因〕', en: '[what the system says]' } },
};

export async function readBatch({ groups }: Batch, options: ReadOptions): Promise<ReadBatch> {
  const reader = new GroupReader(options);
  const read: ReadGroup[] = [];
  for (const group of groups) read.push(await reader.read(group));
  return { groups: read, findings: reader.findings };
}

interface Opened {
  readonly found: Found;
  readonly workbook: RawWorkbook | undefined;
  readonly cover: { readonly sheet: string; readonly cover: Cover } | undefined;
  readonly refused?: string;
}

class GroupReader {
  readonly findings: Findings;
  readonly #options: ReadOptions;
  readonly #hash: (text: string) => string;
  /** By district, period and bytes: the first submission that had them. */
  readonly #firsts = new Map<string, string>();

  constructor(options: ReadOptions) {
    this.#options = options;
    this.findings = new Findings(options.plan.severities);
    this.#hash = keyedHash(options.hashKey);
  }

  async read(group: Group): Promise<ReadGroup> {
    const opened: Opened[] = [];
    const ownOutputs: string[] = [];
    for (const found of group) {
      const one = await this.#open(found);
      if (one === 'own-output') ownOutputs.push(found.label);
      else opened.push(one);
    }
    if (opened.length === 0) return { outcomes: [], ownOutputs, submission: undefined };
    const { plan } = this.#options;
    const withCover = opened.find(({ cover }) => cover !== undefined);
    const coverPlace = (cell: string): Place => ({
      file: withCover!.found.label,
      sheet: withCover!.cover!.sheet,
      cell,
    });
    const cover = withCover?.cover?.cover;
    const first = group[0]!;
    const filePlace: Place = { file: first.label };
    const names = namesOf(first, this.#options);
    const { identity, place, usable } = identify(cover, coverPlace, names, filePlace, plan, this.findings);
    const isTwin = this.#tellTwin(group, identity, filePlace);
    const outcomes: FileOutcome[] = [];
    const parts: { found: Found; read: ReadFile }[] = [];
    for (const { found, workbook, cover: own, refused } of opened) {
      let outcome: FileOutcome = { found, identity: undefined, tables: [], ...(refused && { refused }) };
      if (workbook !== undefined && isTwin) outcome = { ...outcome, identity };
      else if (workbook !== undefined) {
        const read = await this.#readOrRefuse(workbook, found, identity);
        if (typeof read === 'string') outcome = { ...outcome, refused: read };
        else {
          parts.push({ found, read });
          outcome = { ...outcome, identity, tables: read.tables };
          if (read.seen.size === 0 && own === undefined) this.#tellNoTable(found, workbook);
        }
      }
      await workbook?.close();
      outcomes.push(outcome);
    }
    if (parts.length === 0) return { outcomes, ownOutputs, submission: undefined };
    // A file of history alone names district and period in its rows; a blank template has nothing to place.
    const needsIdentity = outcomes.some(({ tables }) =>
      tables.some(({ source, rows }) => source.table !== 'history' && rows.length > 0),
    );
    const known = !needsIdentity || isIdentified(identity, cover, coverPlace, filePlace, plan, this.findings);
    const submission: ReadSubmission = {
      label: labelOf(group),
      files: parts.map(({ found }) => found),
      identity,
      place,
      broken: new Set(parts.flatMap(({ read }) => [...read.broken])),
      answers: parts.flatMap(({ read }) => read.answers),
      usable: usable && known,
    };
    return { outcomes, ownOutputs, submission };
  }

  /** Identical bytes for one district and period are a no-op: told, and not read again. */
  #tellTwin(group: Group, { district, period }: Identity, place: Place): boolean {
    const bytes = bytesOf(group);
    if (bytes === undefined) return false;
    const key = [district, period, bytes].join('\n');
    const other = this.#firsts.get(key);
    if (other === undefined) this.#firsts.set(key, labelOf(group));
    else this.findings.at(place, identical, { other });
    return other !== undefined;
  }

  #tellNoTable(found: Found, workbook: RawWorkbook): void {
    const sheets = workbook.sheets.map(({ name }) => name).join('、');
    this.findings.at({ file: found.label }, noKnownTable, { sheets: sheets.slice(0, 200) });
  }

  async #open(found: Found): Promise<Opened | 'own-output'> {
    let workbook: RawWorkbook | undefined;
    try {
      workbook = await (this.#options.opened?.(found.path) ?? openWorkbook(found.path));
      if (await isOwnOutput(workbook)) {
        await workbook.close();
        if (!found.named) return 'own-output';
        this.findings.at({ file: found.label }, ownOutput, {});
        return { found, workbook: undefined, cover: undefined, refused: ownOutput.code };
      }
      for (const { kind, args } of workbook.notes) this.findings.at({ file: found.label }, kind, args);
      return { found, workbook, cover: await coverOf(workbook) };
    } catch (error) {
      await workbook?.close();
      return { found, workbook: undefined, cover: undefined, refused: this.#refusal(error, found) };
    }
  }

  async #readOrRefuse(workbook: RawWorkbook, file: Found, identity: Identity): Promise<ReadFile | string> {
    const { plan, rules, asOf, pause, shared } = this.#options;
    const { findings } = this;
    const shareOf = shared?.forFile(identity.district);
    const task: Task = { file, plan, findings, rules, asOf, hash: this.#hash, shareOf, pause };
    try {
      return await readTables(workbook, identity, task);
    } catch (error) {
      return this.#refusal(error, file);
    }
  }

  /** A file that cannot be read is a finding; anything else is our own failure and goes up. */
  #refusal(error: unknown, file: Found): string {
    if (error instanceof Refusal) {
      this.findings.at({ file: file.label }, error.kind, error.args);
      return error.kind.code;
    }
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (!/^(EACCES|EBUSY|EPERM|EIO|ENOENT|EISDIR|EMFILE)$/.test(code)) throw error;
    this.findings.at({ file: file.label }, unreadable, { reason: code });
    return unreadable.code;
  }
}

function labelOf(group: Group): string {
  const [first] = group;
  return group.length === 1 ? first!.label : (first!.inside[0] ?? first!.around[0] ?? first!.label);
}

function namesOf(found: Found, { district, period, plan }: ReadOptions) {
  return {
    file: basename(found.path, extname(found.path)),
    inside: found.inside,
    around: found.around,
    district: district === undefined ? undefined : districtIn(district, plan)?.code,
    period,
  };
}

/**
 * Persons are matched by a hash whose key lives and dies with the run: SHA-256 of key and text, 0.5 µs in one go (since
 * node 20.12), 1.1 where the state behind the key is copied; HMAC takes 3.6, more than a second of a city-year. What HMAC
 * adds guards a hash that strangers see and lengthen; this one never leaves the memory.
 */
function keyedHash(key: Uint8Array): (text: string) => string {
  if (crypto.hash !== undefined) {
    const start = Buffer.from(key).toString('base64');
    return (text) => crypto.hash('sha256', start + text, 'binary');
  }
  const keyed = crypto.createHash('sha256').update(key);
  return (text) => keyed.copy().update(text).digest('binary');
}
