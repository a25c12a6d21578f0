// Is the blank workbook what it promises: bounded lists, text where digits must survive, right by our own reader?

import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { columnLetters } from '../../src/model/submission.ts';
import { checkFiles } from '../../src/pipeline.ts';
import { loadPlan, shippedPlanIds } from '../../src/plans/load.ts';
import { COVER } from '../../src/tables/cover.ts';
import { CORE, TABLES, tableOf } from '../../src/tables/index.ts';
import { writeTemplate } from '../../src/template/index.ts';
import { fillExample, opened } from './filled.ts';
import { partsOf } from './parts.ts';

const folder = mkdtempSync(join(tmpdir(), 'yufang-template-'));
afterAll(() => rmSync(folder, { recursive: true }));

const asOf = '2031-01-01';
const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

interface Validation {
  readonly type?: string;
  readonly sqref: string;
  readonly formulae: readonly string[];
  readonly prompt: string;
}

/** As they stand in the part: exceljs would take every range apart. */
function validationsOf(xml: string): Validation[] {
  return [...xml.matchAll(/<dataValidation (.*?)(?:\/>|>(.*?)<\/dataValidation>)/gs)].map(
    ([, attributes = '', inside = '']) => {
      const of = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1];
      const type = of('type');
      return {
        ...(type && { type }),
        sqref: of('sqref')!,
        formulae: [...inside.matchAll(/<formula\d>(.*?)<\/formula\d>/g)].map(([, text]) =>
          text!.replaceAll('&quot;', '"').replaceAll('&apos;', "'"),
        ),
        prompt: of('prompt') ?? '',
      };
    },
  );
}

describe.each(shippedPlanIds())('the template of %s', (id) => {
  const plan: Plan = loadPlan(id);
  // Without the years of the plan's id: a file's name may say its period.
  const name = plan.id.replace(/\d/g, '');
  const path = join(folder, `${name}.xlsx`);
  let workbook: ExcelJS.Workbook;
  let parts: Map<string, string>;
  const sheet = (name: string) => workbook.getWorksheet(name)!;
  const validations = (name: string) => validationsOf(parts.get(name)!);

  beforeAll(async () => {
    await writeTemplate(plan, path);
    workbook = await opened(path);
    parts = await sheetParts(path, workbook);
  });

  it('has its sheets in order, the dictionary hidden and last', () => {
    const names = workbook.worksheets.map(({ name }) => name);
    expect(names).toEqual([
      '填报说明',
      '封面',
      '企业台账',
      '工伤台账',
      '培训台账',
      '历史汇总',
      '示例',
      '_字典',
    ]);
    expect(workbook.worksheets.filter(({ state }) => state !== 'visible').map(({ name }) => name)).toEqual([
      '_字典',
    ]);
  });

  it.each(CORE.map((table) => [table.sheet, table] as const))(
    'declares %s in row 1 and nothing else',
    (name, table) => {
      const header = table.columns(plan).map((column) => column.header);
      expect((sheet(name).getRow(1).values as unknown[]).slice(1)).toEqual(header);
      expect(sheet(name).actualRowCount).toBe(1);
    },
  );

  it.each(CORE.map((table) => [table.sheet, table] as const))('keeps every digit of %s', (name, table) => {
    table.columns(plan).forEach((column, i) => {
      const format = sheet(name).getColumn(i + 1).numFmt;
      const expected = { date: 'yyyy-mm-dd', int: '#,##0', number: '#,##0.0#', money: '#,##0.00' } as const;
      const wanted = column.type in expected ? expected[column.type as keyof typeof expected] : '@';
      expect([column.key, format]).toEqual([column.key, wanted]);
    });
  });

  it('never binds a whole column', () => {
    for (const table of CORE) {
      const found = validations(table.sheet);
      expect(found).toHaveLength(table.columns(plan).length);
      for (const { sqref, prompt } of found) {
        expect(sqref).toMatch(/^[A-Z]{1,2}2:[A-Z]{1,2}2001$/);
        expect(prompt.length).toBeGreaterThan(1);
        expect(prompt.length).toBeLessThanOrEqual(255);
      }
    }
    const fields = validations('封面').map(({ sqref }) => sqref);
    expect(fields.sort()).toEqual(COVER.map((_, i) => `B${i + 4}:B${i + 4}`).sort());
  });

  it('offers every word of a list, and no other', () => {
    for (const table of CORE) {
      const lists = new Map(validations(table.sheet).map((one) => [one.sqref, one]));
      table.columns(plan).forEach((column, i) => {
        if (column.type !== 'enum' && column.type !== 'district') return;
        const words =
          column.type === 'district'
            ? plan.districts.map((d) => d.name)
            : column.choices!.map((c) => c.label);
        const list = lists.get(`${columnLetters(i)}2:${columnLetters(i)}2001`);
        expect(list?.type).toBe('list');
        expect(wordsOf(list!.formulae[0]!)).toEqual(words);
      });
    }
    expect(wordsOf(validations('封面').find(({ sqref }) => sqref === 'B4:B4')!.formulae[0]!)).toEqual(
      plan.districts.map((d) => d.name),
    );
  });

  function wordsOf(formula: string): string[] {
    if (formula.startsWith('"')) return formula.slice(1, -1).split(',');
    const [, column, to] = /^'_字典'!\$([A-Z]+)\$2:\$[A-Z]+\$(\d+)$/.exec(formula)!;
    const dictionary = sheet('_字典');
    return Array.from({ length: Number(to) - 1 }, (_, i) =>
      String(dictionary.getCell(`${column}${i + 2}`).value),
    );
  }

  it('marks what is required by colour, not by text', () => {
    for (const table of CORE) {
      const fills = new Map<string, Set<string>>();
      table.columns(plan).forEach((column, i) => {
        const { fill } = sheet(table.sheet).getCell(1, i + 1);
        const colour = fill.type === 'pattern' ? fill.fgColor!.argb! : '';
        fills.set(colour, (fills.get(colour) ?? new Set()).add(column.presence));
      });
      for (const presences of fills.values()) if (presences.has('required')) expect(presences.size).toBe(1);
    }
  });

  it('keeps the header in sight and on every printed page', () => {
    for (const table of CORE) {
      const [view] = sheet(table.sheet).views;
      expect(view).toMatchObject({ state: 'frozen', ySplit: 1 });
      expect(sheet(table.sheet).pageSetup).toMatchObject({
        paperSize: 9,
        orientation: 'landscape',
        fitToHeight: 0,
      });
      expect(sheet(table.sheet).pageSetup.printTitlesRow).toBe('1:1');
    }
  });

  it('lacks nothing but rows for our reader', async () => {
    const { findings, inputs } = await checkFiles([path], plan, { asOf });
    const codes = findings.map(({ kind }) => kind.code);
    expect([...new Set(codes)]).toEqual(['submission/incomplete']);
    expect(Object.keys(inputs[0]!.tables).sort()).toEqual(['enterprise', 'history', 'injury', 'training']);
  });

  it('has no finding when it is filled in with its example', async () => {
    const filled = join(folder, `${name}filled.xlsx`);
    await fillExample(path, plan, filled);
    const { findings, inputs } = await checkFiles([filled], plan, { asOf });
    expect(
      findings.map(({ kind, at, args }) => [kind.code, at.sheet, at.cell, JSON.stringify(args)]),
    ).toEqual([]);
    expect(Object.values(inputs[0]!.tables).map(({ rows, accepted }) => rows - accepted)).toEqual([
      0, 0, 0, 0,
    ]);
    expect(inputs[0]!.district).toBe(plan.districts[0]!.code);
  });

  it('is the same file every time, in every language a valid one', async () => {
    const again = join(folder, `${name}again.xlsx`);
    await writeTemplate(plan, again);
    expect(sha256(again)).toBe(sha256(path));
    await writeTemplate(plan, again, { language: 'en' });
    const english = await opened(again);
    expect(english.worksheets.map(({ name }) => name)).toEqual(workbook.worksheets.map(({ name }) => name));
    expect(english.getWorksheet('企业台账')!.getCell('A1').value).toBe('统一社会信用代码');
  });
});

it('has sheets of registers where they are asked for, without a finding when they are filled in with their examples', async () => {
  const plan = loadPlan('qingdao-2021-2025');
  const [path, filled] = ['all.xlsx', 'all-filled.xlsx'].map((name) => join(folder, name)) as [
    string,
    string,
  ];
  await writeTemplate(plan, path, { tables: TABLES });
  await fillExample(path, plan, filled, {}, TABLES);
  const { findings, inputs } = await checkFiles([filled], plan, { asOf });
  expect(findings.map(({ kind, at, args }) => [kind.code, at.sheet, at.cell, JSON.stringify(args)])).toEqual(
    [],
  );
  expect(Object.keys(inputs[0]!.tables).sort()).toEqual(TABLES.map(({ id }) => id).sort());
});

it('is a workbook of one register for the body that keeps it', async () => {
  const path = join(folder, 'one.xlsx');
  await writeTemplate(loadPlan('qingdao-2021-2025'), path, { tables: [tableOf('accident-register')] });
  const { worksheets } = await opened(path);
  expect(worksheets.map(({ name }) => name)).toEqual(['填报说明', '封面', '事故台账', '示例', '_字典']);
  const guide = worksheets[0]!.getSheetValues().flat().join('\n');
  expect(guide).toContain('事故台账由应急管理部门填');
  expect(guide).not.toContain('培训台账');
});

it('leaves no temporary file behind', async () => {
  await expect(
    writeTemplate(loadPlan('qingdao-2021-2025'), join(folder, 'none', 'x.xlsx')),
  ).rejects.toThrow();
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

async function sheetParts(path: string, workbook: ExcelJS.Workbook): Promise<Map<string, string>> {
  const parts = await partsOf(path);
  return new Map(
    workbook.worksheets.map(({ id, name }) => [name, parts.get(`xl/worksheets/sheet${id}.xml`)!]),
  );
}
