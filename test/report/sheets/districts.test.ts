import { describe, expect, it } from 'vitest';
import { districts } from '../../../src/report/sheets/districts.ts';
import { build } from '../build.ts';
import { built } from '../model.ts';

describe('区市', () => {
  it('adds the districts up to the city, and divides the city anew', () => {
    const results = build();
    const { cell } = built(districts, results);
    expect(cell('all', 'nowCases').formula).toBe('SUM([370202.nowCases]:[370211.nowCases])');
    expect(cell('all', 'nowRate').formula).toBe('[nowCases]/[nowExposure]*1000');
    const sum = ['370202', '370203', '370211'].reduce(
      (all, code) => all + Number(cell(code, 'nowCases').value),
      0,
    );
    expect(cell('all', 'nowCases').value).toBe(sum);
    expect(cell('all', 'fall').value).toBe(
      results.measures.find(
        ({ measure, district, industry, window }) =>
          measure === 'injury-reduction' &&
          district === 'all' &&
          industry === 'key' &&
          window === 'year-to-date',
      )!.value,
    );
  });

  it('leaves the city unknown where a district is, without a formula and without a zero', () => {
    const { cell } = built(districts, build({ absent: 1 }));
    for (const column of [
      'nowCases',
      'nowExposure',
      'nowRate',
      'baseRate',
      'fall',
      'low',
      'standardFall',
      'coverage',
    ]) {
      for (const row of ['370211', 'all', 'every-all']) {
        expect(cell(row, column), `${row} ${column}`).toMatchObject({
          value: '—',
          look: 'unknown',
          note: '缺少数据',
        });
        expect(cell(row, column).formula).toBeUndefined();
      }
    }
    expect(cell('all', 'verdict')).toMatchObject({ value: '无法计算', tone: 'unknown' });
    expect(cell('370202', 'fall').formula).toBe('1-[nowRate]/[baseRate]');
  });

  it('greys a fall from too few cases', () => {
    const { cell } = built(districts, build({ enterprises: 2 }));
    expect(cell('370202', 'verdict').value).toBe('样本不足，不宜评判');
    expect(cell('370202', 'fall').tone).toBe('unknown');
  });
});
