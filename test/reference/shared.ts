// Where are the lists that the reference was written from? Beside the repository, for whoever has them.

import { existsSync, readFileSync } from 'node:fs';

const SHARED = new URL('../../../shared/', import.meta.url);

export const isSharedHere = existsSync(SHARED);

/** A test's name, with the reason if it's skipped. */
export function against(name: string): string {
  return isSharedHere ? name : `${name} - skipped: ../shared is absent`;
}

/** The rows of a CSV whose fields hold no quotes with commas in the columns asked for. */
export function csv(path: string): Record<string, string>[] {
  const [header = '', ...lines] = text(path)
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\r?\n/);
  const names = header.split(',');
  return lines.map((line) => {
    const fields = line.split(',');
    return Object.fromEntries(names.map((name, i) => [name, fields[i] ?? '']));
  });
}

export function json(path: string): unknown {
  return JSON.parse(text(path));
}

const text = (path: string) => readFileSync(new URL(path, SHARED), 'utf8');
