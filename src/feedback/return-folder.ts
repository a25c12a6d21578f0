// Where does a 退回件 go, and what if it cannot go there? Beside the file, or into the folder that was named; never over
// a file that was read or that a clerk has answered in; beside one that Excel holds open.

import { mkdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { answersOf } from '../ingest/answers.ts';
import { openWorkbook } from '../ingest/open.ts';
import type { SourceFile } from '../model/submission.ts';
import { Findings } from '../tally/findings.ts';

export const SUFFIX = '_退回件';
const MARKED = /_退回件\d*$/;
/** Windows opens a device, not a file, under these names. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const HELD = new Set(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY']);
const MOST = 99;

/** The name that a submission's 退回件 bears: of its file, or of the folder that its files lie in. */
export function returnName(label: string, files: readonly SourceFile[]): string {
  const [first] = files;
  const whole = files.length === 1 ? basename(first!.path, extname(first!.path)) : basename(label);
  const stem = whole.replace(MARKED, '');
  return (DEVICES.test(stem) ? `_${stem}` : stem) + SUFFIX;
}

/** Beside the file; for a folder of .csv files beside the folder, where the next run takes it for no part of them. */
export function returnFolder(files: readonly SourceFile[], named: string | undefined): string {
  if (named !== undefined) return named;
  const folder = dirname(resolve(files[0]!.path));
  return files.length === 1 ? folder : dirname(folder);
}

/**
 * Writes with the first name that may be used. `write` gets a path; what the system refuses there because another
 * program holds it is tried under the next number.
 * @returns the path, and the one that was held.
 */
export async function writeNumbered(
  folder: string,
  name: string,
  inputs: ReadonlySet<string>,
  write: (path: string) => Promise<void>,
): Promise<{ readonly path: string; readonly held?: string; readonly kept?: string }> {
  await mkdir(folder, { recursive: true });
  let held: string | undefined;
  let kept: string | undefined;
  let refusal: unknown;
  for (let n = 1; n <= MOST; n++) {
    const path = join(folder, `${name}${n === 1 ? '' : n}.xlsx`);
    if (inputs.has(resolve(path))) continue;
    const there = await stat(path).catch(() => undefined);
    if (there !== undefined && (await hasAnswers(path))) {
      kept ??= path;
      continue;
    }
    try {
      await write(path);
      return { path, ...(held !== undefined && { held }), ...(kept !== undefined && { kept }) };
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      // Nothing is there to be held: the folder itself refuses, and would refuse every number.
      if (!HELD.has(code) || there === undefined) throw error;
      refusal = error;
      held ??= path;
    }
  }
  throw refusal;
}

/** What cannot be read is not ours to replace. */
async function hasAnswers(path: string): Promise<boolean> {
  try {
    const workbook = await openWorkbook(path);
    try {
      const answers = await answersOf(workbook, basename(path), new Findings());
      return answers.some(({ accepted, words }) => accepted !== undefined || words !== '');
    } finally {
      await workbook.close();
    }
  } catch (error) {
    return !HELD.has((error as NodeJS.ErrnoException).code ?? '');
  }
}
