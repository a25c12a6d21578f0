// Is a new table one file and one line? No register is named outside its own file and the rules made for it, no list of
// all tables stands anywhere but in the index, and what is driven by declarations knows every table.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPlan, shippedPlans } from '../../src/plans/load.ts';
import { CORE, REGISTERS, TABLES } from '../../src/tables/index.ts';
import { leftOutRows } from '../../src/tally/city.ts';
import { unite } from '../../src/tally/unite.ts';
import { exampleOf } from '../../src/template/example.ts';
import { sent } from '../rules/cross-sent.ts';

const SRC = new URL('../../src/', import.meta.url).pathname;
const plan = loadPlan('qingdao-2021-2025');
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, text: readFileSync(join(SRC, path), 'utf8').replace(/^\s*\/\/.*$/gm, '') }));

const index = files.find(({ path }) => path === 'tables/index.ts')!.text;

/** What reads, unites, counts, draws and prints: driven by the declaration. A rule or a list may be about one register. */
const DRIVEN =
  /^(model|ingest|threads|tally\/(city|unite|register-key)|template|report\/(registers|ledgers)|print|changes|pipeline|define)/;

describe.each(REGISTERS.map((table) => [table.id, table] as const))('%s', (id, table) => {
  it('is a file that the index names once', () => {
    expect(index.match(new RegExp(`from './${id}\\.ts'`, 'g'))).toHaveLength(1);
  });

  it('declares the type of its rows itself', () => {
    const { text } = files.find(({ path }) => path === `tables/${id}.ts`)!;
    expect(text).toContain("declare module '../model/table.ts'");
    expect(text).toMatch(new RegExp(`^ {4}'?${id}'?: `, 'm'));
  });

  it('is named by nothing that is driven by declarations', () => {
    expect(files.filter(({ path, text }) => DRIVEN.test(path) && text.includes(`'${id}'`))).toEqual([]);
  });

  it('is known by key columns that it has, in words of both languages', () => {
    const keys = table.columns(plan).map((column) => column.key);
    expect(table.key.filter((key) => !keys.includes(key))).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
    for (const words of [table.name, table.means]) {
      expect(words.zh).toMatch(/[一-鿿]/);
      expect(words.en).not.toMatch(/[一-鿿]/);
    }
    expect(`${table.sheet}(脱敏) 99`.length).toBeLessThanOrEqual(31);
  });

  it('shows an example that says 合成', () => {
    const rows = exampleOf(plan).tables[id];
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).toContain('合成');
  });

  it('is read, counted and united', () => {
    expect(leftOutRows([])[id]).toBe(0);
    const one = sent({ enterprise: [{}] });
    const source = { ...one.sources[0]!, table: id, sheet: table.sheet };
    const row = (line: number) => ({ source, line, values: {}, leftOut: false });
    const submission = {
      ...one,
      sources: [...one.sources, source],
      rows: { ...one.rows, [id]: [row(2), row(3)] },
    };
    const city = unite([submission], { ...plan, districts: [{ code: 'east', name: '东', aliases: [] }] });
    expect(city.districts[0]!.registers[id]).toHaveLength(1);
  });
});

/** Families of findings have the names of the four tables, and one more for all registers. */
const MAY_LIST = new Set(['tables/index.ts', 'model/finding.ts']);

describe('the list of tables', () => {
  it('stands in the index alone', () => {
    const four = CORE.map(({ id }) => `'${id}'`);
    const lists = files.filter(({ path, text }) => {
      const inOne = [...text.matchAll(/[[{][^[\]{};]*[\]}]/g)].map(([list]) => list);
      return !MAY_LIST.has(path) && inOne.some((list) => four.every((id) => list.includes(id)));
    });
    expect(lists.map(({ path }) => path)).toEqual([]);
  });

  it('has the four of the plan first, and no sheet name twice', () => {
    expect(TABLES.slice(0, CORE.length)).toEqual(CORE);
    const words = TABLES.flatMap(({ sheet, aliases }) => [sheet, ...aliases]);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });

  it('has every register that a shipped plan wants', () => {
    for (const { registers = [] } of shippedPlans())
      for (const { table } of registers) expect(REGISTERS.map(({ id }) => id as string)).toContain(table);
  });
});
