import { describe, expect, it } from 'vitest';
import { injuries } from '../../../src/report/sheets/injuries.ts';
import { build } from '../build.ts';
import { built } from '../model.ts';

describe('工伤台账(脱敏)', () => {
  const results = build();

  it('holds each case once, in whatever submissions it stands', () => {
    const { ledgerRows } = built(injuries, results);
    const keys = ledgerRows.map(({ cells }) => `${cells[0]} ${cells[1]}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(ledgerRows[0]?.cells.slice(4, 6)).toEqual(['欧****', '370202********1234']);
    expect(ledgerRows[0]?.cells[7]).toBe(43833); // 2020-01-03
  });

  it('leaves out what is left out', () => {
    const [first, ...rest] = results.city.districts;
    const cases = first!.cases.map((row, i) => ({ ...row, leftOut: i === 0 }));
    const without = { ...results, city: { ...results.city, districts: [{ ...first!, cases }, ...rest] } };
    expect(built(injuries, without).ledgerRows).toHaveLength(built(injuries, results).ledgerRows.length - 1);
  });
});
