// Which version is this? The one in package.json; seen from src/cli/ and from dist/cli/ alike.

import { readFileSync } from 'node:fs';

export function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** Answered before anything else is loaded. */
export function asksForVersion(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).some((arg) => arg === '-V' || arg === '--version');
}
