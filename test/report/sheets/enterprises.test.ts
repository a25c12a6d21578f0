import { describe, expect, it } from 'vitest';
import { enterprises } from '../../../src/report/sheets/enterprises.ts';
import { enterprise } from '../../../src/tables/enterprise.ts';
import { build } from '../build.ts';
import { built } from '../model.ts';

describe('企业台账', () => {
  const results = build();
  const { model, ledgerRows } = built(enterprises, results);

  it('has every declared column, and where each row comes from', () => {
    const ledger = model.blocks.at(-1);
    const ids = ledger?.kind === 'ledger' ? ledger.columns.map(({ id }) => id) : [];
    const declared = enterprise.columns(results.plan).map(({ key }) => key);
    expect(new Set(ids)).toEqual(new Set([...declared, 'sourceFile', 'sourceSheet', 'sourceRow']));
    expect(ledgerRows[0]?.cells.slice(-3)).toEqual(['市南区_2025-06.xlsx', '企业台账', 4]);
  });

  it('holds the enterprises of the period once, not one of each month', () => {
    expect(ledgerRows).toHaveLength(30);
  });

  it('shows names for ids, words for yes and no, nothing for nothing', () => {
    expect(ledgerRows[0]?.cells.slice(0, 8)).toEqual([
      '市南区',
      expect.stringMatching(/^91/),
      '合成化工第1有限公司',
      '合成街道',
      '3311',
      '危险化学品',
      '是',
      120,
    ]);
    expect(ledgerRows[1]?.cells[7]).toBeUndefined();
    expect(ledgerRows[0]?.cells).toContain('138****5678');
  });
});
