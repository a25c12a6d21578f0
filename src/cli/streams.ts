// How does a product leave the house? Whole, in order, and quietly when nobody reads it any more.

import { open, realpath, rename, stat } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { whole } from '../report/unfinished.ts';

/** Whoever read the other end is gone (`| head`): nothing is wrong, and there is nothing left to do. */
export class ClosedPipe extends Error {}

type Piece = string | Uint8Array;

/** @throws ClosedPipe */
export async function writeTo(stream: Writable, pieces: Iterable<Piece>): Promise<void> {
  for (const block of inBlocks(pieces)) {
    await new Promise<void>((resolve, reject) => {
      stream.write(block, (error) => {
        if (!error) resolve();
        else reject(isClosed(error) ? new ClosedPipe() : error);
      });
    });
  }
}

/**
 * To a temporary name beside the target, then renamed: the file is whole or not there. A link stays a link, and a
 * device (`/dev/stdout`) is written to, never replaced.
 * @throws ToolFault
 */
export async function writeFile(target: string, pieces: Iterable<Piece>): Promise<void> {
  try {
    const there = await stat(target).catch(() => undefined);
    if (there !== undefined && !there.isFile()) return await fill(target, pieces);
    const place = there === undefined ? target : await realpath(target);
    await whole(place, (temporary) => fill(temporary, pieces), rename);
  } catch (error) {
    if (isClosed(error)) throw new ClosedPipe();
    if (typeof (error as NodeJS.ErrnoException).syscall !== 'string') throw error;
    const { notWritten } = await import('../commands/workbook-file.ts');
    throw notWritten(target, error);
  }
}

async function fill(path: string, pieces: Iterable<Piece>): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (const block of inBlocks(pieces)) await file.writeFile(block);
  } finally {
    await file.close();
  }
}

/** What a write reports it also emits; without a listener that would end the process. */
export function listen(...streams: readonly Writable[]): void {
  for (const stream of streams) stream.on('error', () => {});
}

/** Short texts together: a system call for every word would take longer than the check. */
function* inBlocks(pieces: Iterable<Piece>): Generator<Piece> {
  let block = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') block += piece;
    if (block !== '' && (typeof piece !== 'string' || block.length >= 1 << 16)) {
      yield block;
      block = '';
    }
    if (typeof piece !== 'string') yield piece;
  }
  if (block !== '') yield block;
}

function isClosed(error: unknown): boolean {
  return ['EPIPE', 'ERR_STREAM_DESTROYED', 'EOF'].includes((error as NodeJS.ErrnoException).code ?? '');
}
