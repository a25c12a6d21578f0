// Which files were named? Files as they are, folders searched deeply; lock files and hidden ones are passed over, and said.

import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { SourceFile } from '../model/submission.ts';
import { piecesOf } from './pieces.ts';

/** A file to be read, and the names that may tell its district and period. */
export interface Found extends SourceFile {
  /** In bytes. */
  readonly size: number;
  /** Named by the user, not found in a folder. */
  readonly named: boolean;
  /** Folders between the given folder and the file, nearest first. */
  readonly inside: readonly string[];
  /** The given folder itself, or the one that a given file lies in. */
  readonly around: readonly string[];
}

export interface PassedOver {
  readonly label: string;
  readonly because: 'lock-file' | 'hidden' | 'other-kind' | 'not-allowed' | 'returned';
}

export interface Discovery {
  readonly files: readonly Found[];
  readonly passedOver: readonly PassedOver[];
}

/** A path that does not exist: the user's slip, not the tool's failure. */
export class NoSuchPath extends Error {
  readonly path: string;
  constructor(path: string) {
    super(`no such file or folder: ${path}`);
    this.path = path;
  }
}

const SPREADSHEETS = new Set(
  '.xlsx .xlsm .xltx .xltm .xls .xlt .xlsb .et .ett .ods .ots .csv .tsv .txt .htm .html'.split(' '),
);

interface Candidate {
  readonly named: boolean;
  readonly path: string;
  readonly label: string;
  readonly inside: readonly string[];
  readonly around: readonly string[];
}

/** @throws NoSuchPath */
export async function discover(paths: readonly string[]): Promise<Discovery> {
  const candidates: Candidate[] = [];
  const passedOver: PassedOver[] = [];
  for (const path of paths) {
    const info = await stat(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') throw new NoSuchPath(path);
      throw error;
    });
    if (info.isDirectory()) await search(path, [], candidates, passedOver);
    else
      candidates.push({
        named: true,
        path,
        label: basename(path),
        inside: [],
        around: [basename(dirname(resolve(path)))],
      });
  }
  const files: Found[] = [];
  for (const candidate of namedApart(candidates)) {
    files.push({ ...candidate, ...hashed(candidate.path) });
  }
  // The order of the arguments and of the file system must not matter.
  files.sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
  return { files, passedOver };
}

async function search(
  root: string,
  below: readonly string[],
  candidates: Candidate[],
  passedOver: PassedOver[],
): Promise<void> {
  const entries = await readdir(join(root, ...below), { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EACCES' && error.code !== 'EPERM') throw error;
      passedOver.push({ label: below.join('/') || basename(resolve(root)), because: 'not-allowed' });
      return [];
    },
  );
  const stems = new Set(entries.map(({ name }) => name.slice(0, name.length - extname(name).length)));
  const ours = entries.some(({ name }) => name === RECEIPT)
    ? await namesInReceipt(join(root, ...below, RECEIPT))
    : NOTHING;
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (ours.has(entry.name) && !isSpreadsheet(entry.name)) continue;
    const label = [...below, entry.name].join('/');
    const path = join(root, ...below, entry.name);
    const because = reasonToPass(entry.name, entry.isDirectory(), stems);
    if (because !== undefined) passedOver.push({ label, because });
    else if (entry.isDirectory()) await search(root, [...below, entry.name], candidates, passedOver);
    else
      candidates.push({
        named: false,
        path,
        label,
        inside: [...below].reverse(),
        around: [basename(resolve(root))],
      });
  }
}

const RECEIPT = 'receipt.json';
const NOTHING: ReadonlySet<string> = new Set();

/**
 * A year-end package of ours beside the submissions: its letters and figures are not told as passed over, or the same run
 * would come to other findings as soon as its own results lie there. (Its workbooks are known when they are opened.)
 */
async function namesInReceipt(path: string): Promise<ReadonlySet<string>> {
  try {
    const { schema, outputs } = JSON.parse(await readFile(path, 'utf8'));
    if (schema !== 'yufang.receipt/1' || !Array.isArray(outputs)) return NOTHING;
    return new Set([RECEIPT, ...outputs.map((one) => String(one?.file))]);
  } catch {
    return NOTHING;
  }
}

/** 退回件 beside what it was made of, a file or a folder of .csv: read together they would be two of one period. */
const RETURNED = /^(.+)_退回件\d*\.xls[xm]$/i;

function reasonToPass(
  name: string,
  isFolder: boolean,
  stems: ReadonlySet<string>,
): PassedOver['because'] | undefined {
  const original = isFolder ? undefined : RETURNED.exec(name)?.[1];
  if (original !== undefined && stems.has(original)) return 'returned';
  if (name.startsWith('~$')) return 'lock-file';
  if (name.startsWith('.')) return 'hidden';
  return isFolder || isSpreadsheet(name) ? undefined : 'other-kind';
}

/** May the name be that of a submission? What is inside is decided by the bytes. */
export function isSpreadsheet(name: string): boolean {
  return SPREADSHEETS.has(extname(name).toLowerCase());
}

/** The same path once; two files of one label are shown by the paths that were given. */
function namedApart(candidates: readonly Candidate[]): Candidate[] {
  const unique = [...new Map(candidates.map((candidate) => [resolve(candidate.path), candidate])).values()];
  const times = new Map<string, number>();
  for (const { label } of unique) times.set(label, (times.get(label) ?? 0) + 1);
  return unique.map((candidate) =>
    times.get(candidate.label) === 1
      ? candidate
      : { ...candidate, label: candidate.path.replaceAll('\\', '/') },
  );
}

function hashed(path: string): { sha256: string; size: number } {
  const hash = createHash('sha256');
  let size = 0;
  try {
    for (const piece of piecesOf(path)) {
      hash.update(piece);
      size += piece.length;
    }
  } catch (error) {
    // The disk's refusal is told when the file is opened; anything else is our own failure.
    if (error instanceof Error && 'syscall' in error) return { sha256: '', size: 0 };
    throw error;
  }
  return { sha256: hash.digest('hex'), size };
}
