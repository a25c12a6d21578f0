// Do imports go down only, and has every outside package one home?

import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = new URL('../../src/', import.meta.url).pathname;

/** From the bottom up. A file may import from its own floor and from the floors below. */
const FLOORS: readonly (readonly string[])[] = [
  ['model'],
  ['reference', 'statistics', 'words'],
  ['plans', 'tables'],
  ['tally'],
  ['define.ts'],
  ['ingest', 'rules', 'metrics', 'claims'],
  ['catalogue.ts', 'threads', 'suggestions'],
  ['pipeline.ts'],
  ['changes'],
  ['report', 'print'],
  ['template', 'feedback', 'page'],
  ['yearly'],
  ['letters', 'sharing'],
  ['demo'],
  ['commands'],
  ['cli'],
];

/** Rooms of one floor do not look into each other. */
const NEIGHBOURS_SEE_EACH_OTHER = new Set(['model']);

const HOMES: Readonly<Record<string, readonly string[]>> = {
  commander: ['cli/'],
  chalk: ['print/', 'cli/'],
  'csv-parse': ['ingest/csv/'],
  'csv-stringify': ['print/csv.ts'],
  '@e965/xlsx': ['ingest/legacy/'],
  htmlparser2: ['ingest/legacy/'],
  exceljs: ['report/', 'template/workbook.ts'],
  zod: ['plans/', 'yearly/receipt.ts'],
  'date-fns': ['model/date.ts'],
  echarts: ['page/browser/'],
  yauzl: ['ingest/', 'report/', 'feedback/archive.ts'],
};

/** What rooms of pure thought may not touch. */
const PURE = [
  'model/',
  'rules/',
  'metrics/',
  'tally/',
  'statistics/',
  'tables/',
  'reference/',
  'words/',
  'suggestions/',
  'claims/',
  'report/sheets/',
];

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'));

const imports: Import[] = files.flatMap((from) => {
  const text = readFileSync(join(SRC, from), 'utf8');
  const named = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, to]) => to!);
  return named.map((to) => ({ from, to: to.startsWith('.') ? posix.join(posix.dirname(from), to) : to }));
});

const roomOf = (path: string) => FLOORS.flat().find((room) => path === room || path.startsWith(`${room}/`));
const floorOf = (path: string) => FLOORS.findIndex((floor) => floor.includes(roomOf(path) ?? ''));
const inside = imports.filter(({ to }) => to.endsWith('.ts'));

describe('the house', () => {
  it('has no room that is not on the plan', () => {
    expect(files.filter((path) => roomOf(path) === undefined)).toEqual([]);
  });

  it('imports downwards only', () => {
    const upwards = inside.filter(({ from, to }) => floorOf(to) > floorOf(from));
    expect(upwards).toEqual([]);
  });

  it('keeps rooms of one floor apart', () => {
    const sideways = inside.filter(
      ({ from, to }) =>
        floorOf(from) === floorOf(to) &&
        roomOf(from) !== roomOf(to) &&
        !NEIGHBOURS_SEE_EACH_OTHER.has(roomOf(from) ?? ''),
    );
    expect(sideways).toEqual([]);
  });

  it('has no leaf that knows a sibling leaf', () => {
    const leaves = /^(rules\/[^/]+|metrics|report\/sheets|commands)\/([^/]+)\.ts$/;
    const registers = inside.filter(({ from }) => from.endsWith('/index.ts')).map(({ to }) => to);
    const siblings = inside.filter(
      ({ from, to }) =>
        leaves.test(from) && !from.endsWith('/index.ts') && registers.includes(to) && leaves.test(to),
    );
    expect(siblings).toEqual([]);
  });

  it.each(Object.entries(HOMES))('gives %s one home', (name, homes) => {
    const users = imports
      .filter(({ to }) => to === name || to.startsWith(`${name}/`))
      .map(({ from }) => from);
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter((from) => !homes.some((home) => from.startsWith(home)))).toEqual([]);
  });

  it('keeps outside packages on the plan', () => {
    const strangers = imports.filter(
      ({ to }) =>
        !to.endsWith('.ts') &&
        !to.startsWith('node:') &&
        !Object.keys(HOMES).some((name) => to === name || to.startsWith(`${name}/`)),
    );
    expect(strangers).toEqual([]);
  });

  it('keeps file system, process and clock out of the rooms of thought', () => {
    const touching = imports.filter(
      ({ from, to }) => PURE.some((room) => from.startsWith(room)) && to.startsWith('node:'),
    );
    expect(touching).toEqual([]);
    const clocks = files.filter(
      (path) =>
        !path.startsWith('cli/') && /new Date\(\)|Date\.now\(\)/.test(readFileSync(join(SRC, path), 'utf8')),
    );
    expect(clocks).toEqual([]);
  });

  it('prints only in cli/', () => {
    const printing = files.filter(
      (path) =>
        !path.startsWith('cli/') &&
        /console\.|process\.(stdout|stderr|exit)/.test(readFileSync(join(SRC, path), 'utf8')),
    );
    expect(printing).toEqual([]);
  });

  it('has no drawer called utils', () => {
    expect(files.filter((path) => /util|helper|misc|common/i.test(path))).toEqual([]);
  });
});
