// What lies half made on the disk, and how is it taken away again, also where the run is killed? Everything that is written
// to a temporary name or into a hidden folder is named here for as long as it is there; cli/killed.ts asks when a signal comes.

import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

type Undo = () => void;

const undone = new Set<Undo>();
let tell: (isAny: boolean) => void = () => {};

/** Is told when there begins to be something to take away, and when there is nothing any more. */
export function watchUnfinished(told: typeof tell): void {
  tell = told;
}

/** @param undo without waiting for anything: the process is about to end @returns to be called when nothing is left of it */
export function unfinished(undo: Undo): () => void {
  undone.add(undo);
  if (undone.size === 1) tell(true);
  return () => {
    if (undone.delete(undo) && undone.size === 0) tell(false);
  };
}

/** The last one first: what was made inside another goes before it. */
export function removeUnfinished(): void {
  for (const undo of [...undone].reverse()) {
    try {
      undo();
    } catch {
      // One that cannot be taken away keeps nobody from the others.
    }
  }
}

/**
 * `write` gets a temporary name beside `path`, on the same file system; when it is done the file stands under its own name,
 * whole, or nothing does.
 * @param move renames the one to the other
 */
export async function whole(
  path: string,
  write: (temporary: string) => Promise<void>,
  move: (temporary: string, path: string) => Promise<void>,
): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const done = unfinished(() => rmSync(temporary, { force: true }));
  try {
    await write(temporary);
    await move(temporary, path);
  } finally {
    await rm(temporary, { force: true });
    done();
  }
}

interface Hidden {
  readonly path: string;
  /** @param isKept what is in it is nowhere else */
  dispose(isKept?: boolean): Promise<void>;
}

/**
 * An empty folder for this run only, gone when it is disposed of. Named before it is made: there is no moment at which it
 * lies there and nobody knows of it.
 * @param before is undone first, where the run is killed; false = what is in the folder is nowhere else: it stays
 */
export function hiddenFolder(parent: string, prefix: string, before: () => boolean = () => true): Hidden {
  const path = join(parent, prefix + randomUUID().slice(0, 8));
  const remove = { recursive: true, force: true, maxRetries: 3 } as const;
  const done = unfinished(() => {
    if (existsSync(path) && before()) rmSync(path, remove);
  });
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    done();
    throw error;
  }
  return {
    path,
    async dispose(isKept = false) {
      if (!isKept) await rm(path, remove);
      done();
    },
  };
}
