// Whose row is it, as it may be told outside the district's own file? A trader's code may be a citizen's number, and a
// name may carry a phone: masked by their shape.

import type { Explained, Subject, Suggestion } from '../model/finding.ts';
import { scrubbed } from '../model/scrubbed.ts';
import { shownWords } from './explained.ts';

export function shownSubject(subject: Subject | undefined): {
  readonly name?: string;
  readonly key?: string;
} {
  if (subject === undefined) return {};
  const { name, key } = subject;
  return { ...(name !== undefined && { name: scrubbed(name) }), key: scrubbed(key) };
}

export function shownExplained(explained: Explained | undefined): Explained | undefined {
  if (explained === undefined) return undefined;
  const { about: _, ...rest } = explained;
  return { ...rest, words: shownWords(explained) };
}

export function shownValue({ value }: Suggestion): string | number {
  return typeof value === 'string' ? scrubbed(value) : value;
}
