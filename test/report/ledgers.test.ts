// Is a ledger driven by its table's declaration, with persons masked whatever the reader handed over?

import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/define.ts';
import { Personal } from '../../src/model/finding.ts';
import type { Row } from '../../src/model/submission.ts';
import { asking } from '../../src/report/ask.ts';
import { ledgerSheet } from '../../src/report/ledgers.ts';
import { tableOf } from '../../src/tables/index.ts';
import { build } from './build.ts';
import { OPTIONS } from './written.ts';

const results = build();
const source = results.city.districts[0]!.cases[0]!.source;
const column = { aliases: [], presence: 'optional' } as const;
const table: Table = {
  id: 'injury',
  sheet: '表',
  aliases: [],
  name: { zh: '表', en: 'table' },
  means: { zh: '一行一条', en: 'one a row' },
  key: [],
  columns: () => [
    { ...column, key: 'person', header: '姓名', type: 'text', personal: 'name' },
    {
      ...column,
      key: 'kind',
      header: '类别',
      type: 'enum',
      choices: [{ value: 'a', label: '甲', aliases: [] }],
    },
    { ...column, key: 'on', header: '日期', type: 'date' },
    { ...column, key: 'yes', header: '是否', type: 'yes-no' },
  ],
};

describe('ledgerSheet', () => {
  it('shows each value by the type of its column', () => {
    const row: Row<unknown> = {
      source,
      line: 9,
      values: {
        person: '王小明',
        kind: 'a',
        on: '2025-06-30',
        yes: false,
        hash: 'never declared, never shown',
      },
      leftOut: false,
    };
    const empty: Row<unknown> = { source, line: 10, values: {}, leftOut: false };
    const groups = [{ district: '370202', rows: [row, empty] }];
    const words = { title: (count: number) => `${count}`, note: '' };
    const model = ledgerSheet(table, groups, results, asking(results, OPTIONS), words, 1);
    const ledger = model.blocks[0];
    const rows = ledger?.kind === 'ledger' ? [...ledger.rows()].map(({ cells }) => cells) : [];
    expect(model.title).toBe('2');
    expect(rows).toEqual([
      ['市南区', '王**', '甲', 45838, '否', source.file.label, source.sheet, 9],
      ['市南区', undefined, undefined, undefined, undefined, source.file.label, source.sheet, 10],
    ]);
  });
});

describe('a free text beside a name', () => {
  const rowsOf = (
    id: 'injury' | 'training' | 'accident-register',
    values: Readonly<Record<string, unknown>>[],
  ) => {
    const districts = ['370202', '370203'];
    const groups = districts.map((district, i) => ({
      district,
      rows: values
        .slice(i, i + 1)
        .map((one): Row<unknown> => ({ source, line: 5 + i, values: one, leftOut: false })),
    }));
    const words = { title: (count: number) => `${count}`, note: '' };
    const { blocks } = ledgerSheet(tableOf(id), groups, results, asking(results, OPTIONS), words, 1);
    const [ledger] = blocks;
    if (ledger?.kind !== 'ledger') throw new Error('no ledger');
    return [...ledger.rows()].map(({ cells }) => cells.join('|'));
  };
  const person = (name: string) => ({
    personName: new Personal(name, 'name'),
    enterpriseName: `${name}五金店`,
  });

  it.each(['injury', 'accident-register'] as const)(
    'names nobody of the row in %s, in two districts',
    (id) => {
      const [first, second] = rowsOf(id, [
        {
          ...person('李漏供'),
          caseNo: '李漏供-1',
          occupation: '焊工李漏供',
          note: '家属李 漏供来电 139 8765 0033',
        },
        { ...person('王强'), caseNo: '2', note: '王强、李漏供同车，座机0532-88887777' },
      ]);
      expect(first).toContain('家属李**来电 139******0033');
      expect(first).not.toMatch(/李 ?漏供(?!五金店)/);
      // The other is no person of this row: nobody says that the word is a name.
      expect(second).toContain('王*、李漏供同车，座机053******7777');
      // An enterprise is registered under its owner's name.
      expect(first).toContain('李漏供五金店');
    },
  );

  it('names nobody in the ledger of training, whatever the column', () => {
    const [first, second] = rowsOf('training', [
      { ...person('李漏供'), course: '李漏供补训', provider: '合成培训中心', certificate: 'T-李漏供' },
      { ...person('王强'), course: '', provider: '电话88887777' },
    ]);
    expect(first).toContain('李**补训|');
    expect(first).toContain('T-李**');
    expect(second).toContain('电话8*******');
  });

  it('is quick where there are 200,000 of them', () => {
    const values = { ...person('李漏供'), course: '安全培训', provider: '合成培训中心' };
    const rows = Array.from(
      { length: 200_000 },
      (_, line): Row<unknown> => ({ source, line, values, leftOut: false }),
    );
    const words = { title: () => '', note: '' };
    const { blocks } = ledgerSheet(
      tableOf('training'),
      [{ district: '370202', rows }],
      results,
      asking(results, OPTIONS),
      words,
      1,
    );
    const [ledger] = blocks;
    const start = performance.now();
    let count = 0;
    if (ledger?.kind === 'ledger') for (const { cells } of ledger.rows()) count += cells.length > 0 ? 1 : 0;
    expect(count).toBe(200_000);
    // Twenty seconds for what takes less than one: only a slip by orders of magnitude is caught, on any machine.
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
