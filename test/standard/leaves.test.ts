// Is every leaf registered in the index beside it, named after what it exports, and asked for in some test?

import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = new URL('../../src/', import.meta.url).pathname;
const TEST = new URL('../', import.meta.url).pathname;

const under = (root: string, folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts'));

const textOf = (path: string) => readFileSync(join(SRC, path), 'utf8');
const tests = under(TEST, '.').map((path) => readFileSync(join(TEST, path), 'utf8'));

/** The files that a room's index names are its leaves; other files beside them are shared thinking. */
const ROOMS = {
  tables: 'tables/index.ts',
  rules: 'rules/index.ts',
  metrics: 'metrics/index.ts',
  suggestions: 'suggestions/index.ts',
  'report/sheets': 'report/sheets/index.ts',
  commands: 'commands/index.ts',
} as const;

/** What a leaf is known by in tests: a rule by its code, the others by their file's name. */
const nameOf = (path: string) =>
  path.startsWith('rules/') ? `${basename(dirname(path))}/${basename(path, '.ts')}` : basename(path, '.ts');

describe.each(Object.entries(ROOMS))('%s', (room, index) => {
  const registered = [...textOf(index).matchAll(/from '\.\/([^']+)'/g)].map(([, path]) => `${room}/${path}`);

  it('has leaves', () => {
    expect(registered.length).toBeGreaterThan(2);
  });

  it('registers every file that declares a leaf', () => {
    const declares =
      /satisfies \w*(Rule|Table|Metric|Suggester|Sheet|Command)\b|: (RowRule|SubmissionRule|CityRule|Table|Metric|Suggester|Sheet|Command)\b(<\w+>)? =/;
    const leaves = under(SRC, room).filter((path) => path !== index && declares.test(textOf(path)));
    expect(leaves.filter((path) => !registered.includes(path))).toEqual([]);
  });

  it('has every leaf asked for in a test', () => {
    const unasked = registered.filter((path) => {
      const name = nameOf(path);
      const asTyped = name.replace('-', "', '");
      return !tests.some((text) => text.includes(name) || text.includes(asTyped));
    });
    expect(unasked).toEqual([]);
  });

  it('keeps files small enough to be understood in one reading', () => {
    const long = under(SRC, room).filter((path) => textOf(path).split('\n').length > 400);
    expect(long).toEqual([]);
  });

  it('opens each file with the question it answers', () => {
    expect(under(SRC, room).filter((path) => !textOf(path).startsWith('//'))).toEqual([]);
  });
});
