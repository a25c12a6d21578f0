import { describe, expect, it } from 'vitest';
import { industries } from '../../../src/report/sheets/industries.ts';
import { build } from '../build.ts';
import { built } from '../model.ts';

describe('重点行业', () => {
  const results = build();
  const { cell, model } = built(industries, results);

  it('counts the key industries as a union, a value that is less than the sum of the rows', () => {
    expect(cell('key', 'nowCases').formula).toBeUndefined();
    const rows = results.plan.industries.reduce((sum, { id }) => sum + Number(cell(id, 'nowCases').value), 0);
    expect(Number(cell('key', 'nowCases').value)).toBeLessThan(rows);
    expect(model.notes.join()).toContain('并集');
  });

  it('adds key and other to all', () => {
    expect(cell('all', 'nowExposure').formula).toBe('[key.nowExposure]+[other.nowExposure]');
    expect(cell('all', 'nowCases').value).toBe(
      Number(cell('key', 'nowCases').value) + Number(cell('other', 'nowCases').value),
    );
  });

  it('has no coverage where nobody has to be trained', () => {
    expect(cell('others-other', 'required').value).toBe(0);
    expect(cell('others-other', 'coverage')).toMatchObject({ value: '—', note: '分母为 0' });
  });
});
