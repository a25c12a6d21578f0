// Where is a package made, and how does it take the place of an older one? In a hidden folder inside the target: the same
// file system, so that a rename suffices. All files change places or none does.

import { existsSync, mkdirSync, renameSync, rmdirSync } from 'node:fs';
import { lstat, mkdir, rename, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { ToolFault, UsageFault } from '../model/fault.ts';
import { ReportFault, renameFault } from '../report/fault.ts';
import { hiddenFolder, unfinished } from '../report/unfinished.ts';

interface Workspace {
  /** Empty; files are written here first. */
  readonly fresh: string;
  /** Moves the files of these names into the target, in this order. @throws ReportFault, ToolFault: then nothing has changed */
  replace(names: readonly string[]): Promise<void>;
}

/**
 * Whatever `work` leaves in its workspace is gone afterwards, and so is a target that was made for nothing.
 * @throws UsageFault where the target can be no folder; ReportFault that names the target, never the hidden folder
 */
export async function inWorkspace<T>(target: string, work: (workspace: Workspace) => Promise<T>): Promise<T> {
  const made = madeFolder(target);
  const emptied = () => made !== undefined && removeEmpty(target, made);
  const targetDone = unfinished(emptied);
  const moves: Move[] = [];
  let hidden: ReturnType<typeof hiddenFolder> | undefined;
  let isKept = false;
  try {
    hidden = hiddenFolder(target, '.yufang-', () => isMovedBack(moves));
    const [fresh, old] = [join(hidden.path, 'new'), join(hidden.path, 'old')];
    await mkdir(fresh);
    await mkdir(old);
    const replace = (names: readonly string[]) =>
      replaceAll(names, { fresh, old, target }, moves).catch((error: unknown) => {
        isKept = error instanceof NotRestored;
        throw error;
      });
    return await work({ fresh, replace });
  } catch (error) {
    throw named(error, hidden?.path, target);
  } finally {
    // What could not be put back is nowhere else.
    await hidden?.dispose(isKept);
    emptied();
    targetDone();
  }
}

/** The uppermost folder that did not exist before. Not awaited: what is made is known of at once (report/unfinished.ts). */
function madeFolder(target: string): string | undefined {
  try {
    return mkdirSync(target, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'ENOTDIR' || code === 'EEXIST' || target === ''
      ? noFolder(target)
      : new ReportFault('report/cannot-write', target, error);
  }
}

/** Asked before the work, which may take minutes. @throws UsageFault */
export async function checkCanBeFolder(target: string): Promise<void> {
  if (target.trim() === '') throw noFolder(target);
  for (let place = resolve(target); ; place = dirname(place)) {
    const there = await stat(place).catch(() => undefined);
    if (there?.isDirectory() || place === dirname(place)) return;
    if (there !== undefined) throw noFolder(target);
  }
}

function noFolder(target: string): UsageFault {
  return new UsageFault(
    target.trim() === ''
      ? { zh: '-o 要写明文件夹的名称；现为空', en: '-o has to name a folder; found nothing' }
      : {
          zh: `-o 要写的 ${target} 不能作为文件夹：它或它的上级是文件`,
          en: `-o ${target} can be no folder: it, or what it lies in, is a file`,
        },
  );
}

interface Places {
  readonly fresh: string;
  readonly old: string;
  readonly target: string;
}

/** The old files could not be put back: they stay where they are, and the message says where. */
class NotRestored extends ToolFault {}

type Move = readonly [from: string, to: string];

/** @param moves each that was begun, so that it can be undone, the last one first; empty again when all are made */
async function replaceAll(
  names: readonly string[],
  { fresh, old, target }: Places,
  moves: Move[],
): Promise<void> {
  const there: string[] = [];
  for (const name of names) {
    const info = await lstat(join(target, name)).catch(() => undefined);
    if (info === undefined) continue;
    // Somebody's folder is not ours to move, whatever it is called.
    if (info.isDirectory()) throw isFolder(join(target, name));
    there.push(name);
  }
  const move = async (name: string, from: string, to: string) => {
    const way = [join(from, name), join(to, name)] as const;
    moves.push(way);
    await rename(...way).catch((error: unknown) => {
      moves.pop();
      throw renameFault(join(target, name), error);
    });
  };
  try {
    // The last one first: the receipt, which must never lie beside files that it does not tell of.
    for (const name of there.reverse()) await move(name, target, old);
    for (const name of names) await move(name, fresh, target);
    moves.length = 0;
  } catch (error) {
    for (const [from, to] of [...moves].reverse())
      await rename(to, from).catch((cause: unknown) => {
        throw new NotRestored(
          {
            zh: `没有写成，原来的文件也没能全部放回 ${target}；其余的在 ${old}，请移回`,
            en: `not written, and not all old files could be put back into ${target}; the rest is in ${old}, please move it back`,
          },
          cause,
        );
      });
    throw error;
  }
}

/** Of a run that is killed between two moves: the package is the old one again. One of the moves may just not have been made. */
function isMovedBack(moves: readonly Move[]): boolean {
  try {
    for (const [from, to] of [...moves].reverse())
      if (existsSync(to) && !existsSync(from)) renameSync(to, from);
    return true;
  } catch {
    return false;
  }
}

function isFolder(path: string): ToolFault {
  return new ToolFault({
    zh: `${path} 是文件夹，要写的文件与它同名；没有改动任何文件。请移走这个文件夹后重新运行`,
    en: `${path} is a folder with the name of a file to be written; nothing was changed. Move it away and run again`,
  });
}

/** As the user knows the place: `hidden/new/x.xlsx` is x.xlsx of the target. */
function named(error: unknown, hidden: string | undefined, target: string): unknown {
  if (error instanceof ReportFault)
    return hidden !== undefined && error.path.startsWith(hidden)
      ? new ReportFault(error.code, join(target, basename(error.path)), error.cause)
      : error;
  // A mistake in the code is no trouble of the disk.
  return typeof (error as { syscall?: unknown }).syscall === 'string'
    ? new ReportFault('report/cannot-write', target, error)
    : error;
}

/** @param made the uppermost folder that did not exist before */
function removeEmpty(target: string, made: string): void {
  const top = resolve(made);
  try {
    for (let folder = resolve(target); folder.startsWith(top); folder = dirname(folder)) rmdirSync(folder);
  } catch {
    // One that holds something stays, and so do those that it lies in.
  }
}
