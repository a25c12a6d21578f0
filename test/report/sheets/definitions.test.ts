// Does 口径对照 show every definition with its own unit and verdict, and say in one line whether they agree?

import { describe, expect, it } from 'vitest';
import { definitions } from '../../../src/report/sheets/definitions.ts';
import { build } from '../build.ts';
import { built } from '../model.ts';

describe('口径对照', () => {
  const sheet = built(definitions, build({ districts: 3 }));

  it('has a row for each definition of the plan, the official one first', () => {
    expect(sheet.rowIds.filter((id) => id.startsWith('key-'))).toEqual([
      'key-official',
      'key-core-items',
      'key-by-accident',
      'key-employees',
      'key-hours',
    ]);
    expect(sheet.cell('key-official', 'unit').value).toBe('每千人年');
    expect(sheet.cell('key-hours', 'unit').value).toBe('每100万工时');
  });

  it('has live rates and falls in the unit of the row, unknown where the data do not carry one', () => {
    expect(sheet.cell('key-official', 'nowRate').formula).toBe('[nowCases]/[nowExposure]*1000');
    expect(sheet.cell('key-employees', 'fall').formula).toBe('1-[nowRate]/[baseRate]');
    expect(sheet.cell('key-hours', 'fall').value).toBe('—');
  });

  it('counts the verdicts in its first line, and every district under each definition', () => {
    expect(sheet.model.notes[0]).toMatch(
      /共 5 种口径：达标或进度正常 \d 种，滞后或未下降 \d 种，无法评判 \d 种/,
    );
    const numbers = [...sheet.model.notes[0]!.matchAll(/(\d) 种(?!口径)/g)].map(([, n]) => Number(n));
    expect(numbers.reduce((a, b) => a + b, 0)).toBe(5);
    expect(sheet.columns('districts').map(({ id }) => id)).toHaveLength(5);
  });
});
