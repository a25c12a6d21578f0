// Do the colours of the forms tell what is wrong, and nothing else? Their formulas stand in cells and LibreOffice
// computes them, once with the example and once with a fault in each row.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TableId } from '../../src/define.ts';
import { columnLetters } from '../../src/model/submission.ts';
import { loadPlan, shippedPlanIds } from '../../src/plans/load.ts';
import { TABLES, tableOf } from '../../src/tables/index.ts';
import { exampleOf } from '../../src/template/example.ts';
import { marksWhileTyped } from '../../src/template/typing.ts';
import { typed } from './filled.ts';

const folder = mkdtempSync(join(tmpdir(), 'yufang-typing-'));
afterAll(() => rmSync(folder, { recursive: true }));

const plan = loadPlan('qingdao-2021-2025');
const example = exampleOf(plan);

type Row = Readonly<Record<string, string | number>>;
type Wrong = readonly [
  says: string,
  change: Readonly<Record<string, string | number | undefined>>,
  marks: string[],
];

/** By column key `fault`, with `?` a gap: what a change of the first example row has to mark. */
const WRONG: Readonly<Partial<Record<TableId, readonly Wrong[]>>> = {
  enterprise: [
    ['a code of 17 signs', { uscc: '91990000MA0000001' }, ['uscc']],
    ['a code that became a number', { uscc: 913702000000000000 }, ['uscc']],
    ['a wrong check sign', { uscc: '91990000MA0000001X' }, ['uscc']],
    ['small letters and a right check sign', { uscc: '91990000ma0000001b' }, ['uscc twice']],
    ['more insured than employed', { insured: 121 }, ['insured']],
    ['a project', { insured: 121, insuredBy: '项目' }, []],
    ['half a person', { employees: 120.5 }, ['employees']],
    ['a negative count', { injuries: -1 }, ['injuries']],
    ['a word for a number', { dustWorkers: '若干' }, ['dustWorkers']],
    ['a count that is text', { dustWorkers: '12' }, []],
    ['class 9', { riskClass: 9 }, ['riskClass']],
    ['negative money', { payroll: -0.5 }, ['payroll']],
    ['no name', { name: undefined }, ['name?']],
    ['dust without dust workers', { dustWorkers: undefined }, ['dustWorkers?']],
    ['no dust', { dustExposed: '否', dustWorkers: undefined }, []],
    [
      'a key industry without persons to train',
      Object.fromEntries(plan.roles.map(({ id }) => [`required:${id}`, undefined])),
      plan.roles.map(({ id }) => `required:${id}?`),
    ],
  ],
  injury: [
    ['decided before the accident', { decidedDate: '2020-12-31' }, ['decidedDate']],
    ['applied before the accident', { appliedDate: '2021-01-11' }, ['appliedDate']],
    ['appraised before it was decided', { appraisedDate: '2021-02-17' }, ['appraisedDate']],
    ['decided without a day', { decidedDate: undefined }, ['decidedDate?']],
    ['pending without a day', { outcome: '待定', decidedDate: undefined, basis: undefined }, []],
    ['no basis', { basis: undefined }, ['basis?']],
    ['a disease without its name', { basis: '14.4' }, ['disease?']],
    ['a wrong check sign', { personId: '990000198506150011' }, ['personId']],
    ['an id of 17 signs', { personId: '99000019850615001' }, ['personId']],
  ],
  training: [
    ['ended before it began', { endDate: '2021-03-13' }, ['endDate']],
    ['left before he came', { inPostTo: '2020-02-28' }, ['inPostTo']],
  ],
  history: [['more deaths than injuries', { fatalities: 32 }, ['fatalities']]],
};

/** In row 2 and below it the same changed: keys of their own, so that nothing is repeated unless it is meant. */
function rowsOf(id: TableId): Row[] {
  const [first] = example.tables[id];
  const own = (n: number): Row => {
    switch (id) {
      case 'injury':
        return { caseNo: `案${n}` };
      case 'training':
        return { course: `课程${n}` };
      case 'history':
        return { period: `${2000 + n}` };
      default:
        return {};
    }
  };
  const changed = (WRONG[id] ?? []).map(([, change], n) => ({ ...first, ...own(n), ...change }) as Row);
  return [...example.tables[id], ...changed];
}

const soffice = spawnSync('soffice', ['--version']).status === 0;
if (!soffice) console.warn('no LibreOffice (soffice): the formulas of the colours are not computed');

describe.skipIf(!soffice)('the colours of a form', () => {
  /** By table, row and mark: is it coloured? */
  const coloured = new Map<TableId, string[][]>();

  beforeAll(async () => {
    const workbook = new ExcelJS.Workbook();
    for (const { id } of TABLES) addWorksheet(workbook, id);
    const path = join(folder, 'marks.xlsx');
    await workbook.xlsx.writeFile(path);
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    spawnSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, path]);
    for (const { id } of TABLES) {
      const lines = readFileSync(join(folder, `marks-${id} marks.csv`), 'utf8')
        .trim()
        .split('\n');
      coloured.set(
        id,
        lines.map((line) => line.split(',')),
      );
    }
  });

  it.each(TABLES.map(({ id }) => id))('leave the example of %s as it is', (id) => {
    const count = example.tables[id].length;
    for (let i = 0; i < count; i++) {
      // Of enterprises all changed rows repeat the code of the first.
      const expected = id === 'enterprise' && i === 0 ? ['uscc'] : [];
      expect([i, shown(id, i)]).toEqual([i, expected]);
    }
  });

  const cases = TABLES.flatMap(({ id }) => (WRONG[id] ?? []).map(([says], n) => [id, says, n] as const));
  it.each(cases)('%s: %s', (id, _, n) => {
    const [, change, marks] = WRONG[id]![n]!;
    const repeats = id === 'enterprise' && !('uscc' in change);
    const wanted = new Set(marks.map((mark) => mark.replace(' twice', '')));
    expect(shown(id, example.tables[id].length + n)).toEqual(
      [...wanted, ...(repeats ? ['uscc'] : [])].sort(),
    );
  });

  it('tells two codes apart that agree in 15 digits', async () => {
    const workbook = new ExcelJS.Workbook();
    const rows: Row[] = [{ caseNo: '913702000000000001' }, { caseNo: '913702000000000002' }];
    addWorksheet(workbook, 'injury', rows);
    const path = join(folder, 'digits.xlsx');
    await workbook.xlsx.writeFile(path);
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    spawnSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, path]);
    const lines = readFileSync(join(folder, 'digits-injury marks.csv'), 'utf8').trim().split('\n');
    const keys = marksOf('injury').flatMap(({ key, look }, i) =>
      key === 'caseNo' && look === 'fault' ? [i] : [],
    );
    expect(keys.length).toBe(1);
    expect(lines.map((line) => line.split(',')[keys[0]!])).toEqual(['FALSE', 'FALSE']);
  });

  function shown(id: TableId, row: number): string[] {
    const values = coloured.get(id)![row]!;
    const marks = marksOf(id);
    expect(values).toHaveLength(marks.length);
    expect(values.filter((value) => value !== 'TRUE' && value !== 'FALSE')).toEqual([]);
    const found = marks.filter((_, i) => values[i] === 'TRUE');
    const cells = found.filter(({ look }) => look !== 'row');
    // The whole row turns light for what is wrong in it, repeated keys excepted.
    const faults = cells.filter(({ look, formula }) => look === 'fault' && !formula.includes('*1)>1'));
    expect(found.some(({ look }) => look === 'row')).toBe(faults.length > 0);
    return [...new Set(cells.map(({ key, look }) => (look === 'gap' ? `${key}?` : key)))].sort();
  }
});

function marksOf(id: TableId) {
  const table = tableOf(id);
  const columns = table.columns(plan);
  return marksWhileTyped(table, columns, { first: 2, last: 60 }).map((mark) => {
    const at = /^([A-Z]+)/.exec(mark.range)![1]!;
    return { ...mark, key: columns.find((_, i) => columnLetters(i) === at)!.key };
  });
}

/** The rows as they are typed, and beside them a sheet of what each mark says about each row. */
function addWorksheet(workbook: ExcelJS.Workbook, id: TableId, rows = rowsOf(id)): void {
  const columns = tableOf(id).columns(plan);
  const sheet = workbook.addWorksheet(id);
  const marks = workbook.addWorksheet(`${id} marks`);
  sheet.addRow(columns.map(({ header }) => header));
  rows.forEach((row, i) => {
    columns.forEach((column, j) => {
      const value = row[column.key];
      if (value !== undefined) sheet.getCell(i + 2, j + 1).value = typed(column, value);
    });
    marksOf(id).forEach(({ formula }, j) => {
      // As a conditional format shifts it: the row follows, unless it is held by its dollar.
      const here = formula.replace(/\$([A-Z]+)2\b/g, `$$$1${i + 2}`);
      const there = here.replace(/\$[A-Z]+\$?\d+(:\$[A-Z]+\$?\d+)?/g, (at) => `'${id}'!${at}`);
      marks.getCell(i + 1, j + 1).value = { formula: there } as ExcelJS.CellFormulaValue;
    });
  });
}

describe.each(shippedPlanIds())('the colours of %s', (id) => {
  const own = loadPlan(id);
  const all = TABLES.flatMap((table) => {
    const columns = table.columns(own);
    return marksWhileTyped(table, columns, { first: 2, last: 2001 }).map((mark) => ({
      table,
      columns,
      mark,
    }));
  });

  it('are bounded, short and without what Excel turns away', () => {
    expect(all.length).toBeGreaterThan(40);
    for (const { mark, table } of all) {
      expect(mark.range).toMatch(/^[A-Z]+2:[A-Z]+2001$/);
      expect(mark.formula.length, table.sheet).toBeLessThanOrEqual(255);
      expect(mark.formula).not.toMatch(/[{}!]|COUNTIF|INDIRECT|\$[A-Z]+:\$[A-Z]+/);
    }
  });

  it('name columns that are there', () => {
    for (const { columns, mark } of all) {
      const letters = new Set(columns.map((_, i) => columnLetters(i)));
      const used = [...mark.formula.matchAll(/\$([A-Z]+)\$?\d/g)].map(([, at]) => at!);
      expect(used.filter((at) => !letters.has(at) && at !== 'Q')).toEqual([]);
      expect(mark.formula).not.toMatch(/(^|[^A-Z])\$\d/);
    }
  });
});
