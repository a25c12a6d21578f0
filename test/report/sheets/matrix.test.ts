import { describe, expect, it } from 'vitest';
import { matrix } from '../../../src/report/sheets/matrix.ts';
import { build } from '../build.ts';
import { built } from '../model.ts';

describe('区市×行业', () => {
  const { cell } = built(matrix, build({ absent: 1 }));

  it('makes each fall from the four tables below', () => {
    expect(cell('falls-370202', 'key').formula).toBe(
      '1-([nowCases-370202.key]/[nowExposure-370202.key])/([baseCases-370202.key]/[baseExposure-370202.key])',
    );
  });

  it('says 样本不足 where there are too few cases, with the estimate beside', () => {
    const few = cell('falls-370202', 'metallurgy');
    expect(few).toMatchObject({ value: '样本不足', look: 'unknown' });
    expect(few.formula).toBeUndefined();
    expect(few.note).toMatch(/^基期 \d+ 例，不宜评判。点估计 /);
  });

  it('says — where nothing is known, and so for the city', () => {
    for (const row of ['falls-370211', 'falls-all', 'nowCases-all', 'baseExposure-370211']) {
      expect(cell(row, 'key')).toMatchObject({ value: '—', note: '缺少数据' });
    }
  });
});
