import { describe, expect, it } from 'vitest';
import type { Measure } from '../../src/model/measure.ts';
import { mixWords } from '../../src/words/mix.ts';

const fall = (value: number | null, more: Partial<Measure> = {}): Measure => ({
  measure: 'fall',
  window: 'year-to-date',
  district: 'all',
  value,
  low: 0.01,
  high: 0.3,
  ...more,
});
const zh = (crude: number | null, standardised: number | null) =>
  mixWords(fall(crude), fall(standardised), 'zh');

describe('若行业结构未变', () => {
  it.each([
    [
      0.2,
      0.181,
      '若行业结构未变，降幅为 18.1%（95%区间 1.0%～30.0%）；实际降幅 20.0%，其中 1.9 个百分点来自结构变化',
    ],
    [
      0.41,
      0,
      '若行业结构未变，降幅为 0.0%（95%区间 1.0%～30.0%）；实际降幅 41.0%，全部来自结构变化（41.0 个百分点）',
    ],
    [
      0.05,
      -0.03,
      '若行业结构未变，发生率上升 3.0%（降幅 95%区间 1.0%～30.0%）；实际降幅 5.0%，全部来自结构变化（8.0 个百分点）',
    ],
    [
      0.1,
      0.14,
      '若行业结构未变，降幅为 14.0%（95%区间 1.0%～30.0%）；实际降幅 10.0%，结构变化使降幅减少 4.0 个百分点',
    ],
    [
      -0.05,
      -0.08,
      '若行业结构未变，发生率上升 8.0%（降幅 95%区间 1.0%～30.0%）；实际上升 5.0%，结构变化使上升减少 3.0 个百分点',
    ],
    [
      -0.08,
      -0.05,
      '若行业结构未变，发生率上升 5.0%（降幅 95%区间 1.0%～30.0%）；实际上升 8.0%，结构变化使上升增加 3.0 个百分点',
    ],
    [
      -0.05,
      0.03,
      '若行业结构未变，降幅为 3.0%（95%区间 1.0%～30.0%）；实际上升 5.0%，全部来自结构变化（8.0 个百分点）',
    ],
    [0.15, 0.1501, '若行业结构未变，降幅为 15.0%（95%区间 1.0%～30.0%）；实际降幅 15.0%，结构变化没有影响'],
  ])('%d and %d', (crude, standardised, words) => {
    expect(zh(crude, standardised)).toBe(words);
  });

  it('lets a reader subtract: 20.0 − 18.1 = 1.9, though 20.04 − 18.06 rounds to 2.0', () => {
    expect(zh(0.2004, 0.1806)).toContain('降幅为 18.1%');
    expect(zh(0.2004, 0.1806)).toContain('实际降幅 20.0%，其中 1.9 个百分点');
  });

  it('says nothing where one of the two is unknown', () => {
    expect(zh(null, 0.1)).toBeUndefined();
    expect(zh(0.1, null)).toBeUndefined();
    expect(mixWords(undefined, fall(0.1), 'zh')).toBeUndefined();
  });

  it('says which industries stand against each other, and what the interval allows to say', () => {
    const vanished = fall(0.1, { remarks: ['stratum-vanished'] });
    expect(mixWords(fall(0.2), vanished, 'zh', '尚不能排除未下降')).toBe(
      '若行业结构未变（只比较两期都有的行业），降幅为 10.0%（95%区间 1.0%～30.0%），尚不能排除未下降；实际降幅 20.0%，其中 10.0 个百分点来自结构变化',
    );
  });

  it('is English in English', () => {
    expect(mixWords(fall(0.2), fall(0.181), 'en')).toBe(
      'had the mix of industries not changed: a fall of 18.1% (fall: 95 % interval 1.0% to 30.0%); of the actual fall of 20.0% 1.9 points come from the mix',
    );
    expect(mixWords(fall(-0.05), fall(-0.08), 'en')).toMatch(
      /the mix took 3.0 points off the actual rise of 5.0%$/,
    );
    expect(mixWords(fall(-0.08), fall(-0.05), 'en')).toMatch(
      /the mix added 3.0 points to the actual rise of 8.0%$/,
    );
    for (const [crude, standardised] of [
      [0.41, 0],
      [0.1, 0.14],
      [-0.05, -0.08],
      [-0.08, -0.05],
      [-0.05, 0.03],
      [0.15, 0.1501],
    ] as const)
      expect(mixWords(fall(crude), fall(standardised), 'en')).toMatch(/^[ -~]+$/);
  });
});
