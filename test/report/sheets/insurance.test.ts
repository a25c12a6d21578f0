import { describe, expect, it } from 'vitest';
import { insurance } from '../../../src/report/sheets/insurance.ts';
import { build } from '../build.ts';
import { built } from '../model.ts';

describe('参保情况', () => {
  const { cell, ledgerRows } = built(insurance, build());

  it('adds key and other to a district', () => {
    expect(cell('370202/all', 'whole').formula).toBe('SUM([370202/key.whole],[370202/other.whole])');
  });

  it('lists who employs more than it insures: as many persons as the table lacks, the largest gap first', () => {
    const gaps = ledgerRows.map(({ cells }) => Number(cells[4]));
    expect(gaps.every((gap) => gap > 0)).toBe(true);
    expect(gaps.reduce((sum, gap) => sum + gap, 0)).toBe(cell('all/all', 'missing').value);
    const first = ledgerRows
      .filter(({ cells }) => cells[0] === '市南区')
      .map(({ cells }) => Number(cells[4]));
    expect(first).toEqual([...first].sort((a, b) => b - a));
  });
});
