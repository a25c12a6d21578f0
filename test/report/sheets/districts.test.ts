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

  it('shows in each block the training of its own enterprises', () => {
    const small = build();
    // The small city trains everybody alike: of all its enterprises others count here than of the key ones.
    const measures = small.measures.map((one) =>
      one.measure === 'training-coverage' && one.industry === 'all' && one.value !== null
        ? { ...one, part: one.part! - 1, value: (one.part! - 1) / one.whole! }
        : one,
    );
    const results = { ...small, measures };
    const { cell } = built(districts, results);
    const coverage = (district: string, industry: string) =>
      results.measures.find(
        (one) =>
          one.measure === 'training-coverage' &&
          one.district === district &&
          one.industry === industry &&
          one.role === 'all',
      )!.value!;
    for (const district of ['370202', '370203', '370211', 'all']) {
      expect(cell(district, 'coverage').value).toBe(coverage(district, 'key'));
      expect(cell(`every-${district}`, 'coverage').value).toBe(coverage(district, 'all'));
      expect(coverage(district, 'all')).not.toBe(coverage(district, 'key'));
    }
    expect(cell('370202', 'coverage').formula).toBe('[training!370202/all.coverage]');
    expect(cell('every-370202', 'coverage')).toMatchObject({ note: expect.stringContaining('计算值') });
    expect(cell('every-370202', 'coverage').formula).toBeUndefined();
    expect(cell('every-all', 'coverage').formula).toBe('[industries!others-all.coverage]');
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
