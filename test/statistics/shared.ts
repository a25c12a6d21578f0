// Where do the numbers to reproduce lie? Beside the repository, read only; absent on other machines.

import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

const shared = new URL('../../../shared/', import.meta.url);

export const sharedIsAbsent = !existsSync(shared);

/** A vitest title that says why nothing ran. */
export const because = sharedIsAbsent ? 'skipped: ../shared is absent' : 'numbers to reproduce';

export function readVectors(file: string): string {
  return readFileSync(new URL(`vectors/${file}`, shared), 'utf8');
}

/** Rows of a CSV by column name; every cell is text, '' where nothing was published. */
export function readRows(file: string): Record<string, string>[] {
  return parse(readVectors(file), { columns: true });
}
