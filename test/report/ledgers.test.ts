// Is a ledger driven by its table's declaration, with persons masked whatever the reader handed over?

import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/define.ts';
import type { Row } from '../../src/model/submission.ts';
import { asking } from '../../src/report/ask.ts';
import { ledgerSheet } from '../../src/report/ledgers.ts';
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
