// Where does a 退回件 go? Beside the file, or into the folder that was named; never over a file that is there: a clerk may
// have answered or mended in it, or Excel may hold it open.

import { mkdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { UsageFault } from '../model/fault.ts';
import type { SourceFile } from '../model/submission.ts';

export const SUFFIX = '_退回件';
const MARKED = /_退回件\d*$/;
/** Windows opens a device, not a file, under these names. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
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

/** Writes under the first name that nothing has yet: never over a file that is there. */
export async function writeNumbered(
  folder: string,
  name: string,
  extension: string,
  write: (path: string) => Promise<void>,
): Promise<{ readonly path: string; readonly kept?: string }> {
  await mkdir(folder, { recursive: true });
  let kept: string | undefined;
  for (let n = 1; n <= MOST; n++) {
    const path = join(folder, `${name}${n === 1 ? '' : n}${extension}`);
    // A clerk may have answered or mended in it, or Excel may hold it open.
    if ((await stat(path).catch(() => undefined)) !== undefined) {
      kept ??= path;
      continue;
    }
    await write(path);
    return { path, ...(kept !== undefined && { kept }) };
  }
  throw new UsageFault({
    zh: `${folder} 里已有 ${MOST} 个 ${name}，请先清理`,
    en: `${folder} holds ${MOST} files of the name ${name}; clear them away first`,
  });
}
