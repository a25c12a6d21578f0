// What does `trace` call the fields of a figure: is a speed no rate?

import { describe, expect, it } from 'vitest';
import { fieldWords } from '../../src/print/trace-words.ts';
import { plan } from '../tally/sent.ts';

const words = (measure: string, field: string, language: 'zh' | 'en' = 'zh') =>
  fieldWords({ field, sums: undefined, stated: { measure, scope: '' } }, plan, language);

describe('the words of a field', () => {
  it('call what the pace of the training has now a speed, and its months of late', () => {
    expect(words('training-pace', 'now.value')).toBe('近期速度（人/月）');
    expect(words('training-pace', 'now.value', 'en')).toBe('pace so far (persons a month)');
    expect(words('training-pace', 'now.part')).toBe('近 12 个月新训人数');
    expect(words('training-pace', 'now.whole')).toBe('近期月数');
    expect(words('training-pace', 'reached')).toBe('照此速度训足的月份');
  });

  it('call that of a rate the rate of its window', () => {
    expect(words('injury-reduction', 'now.value')).toBe('本期率');
    expect(words('injury-reduction', 'base.value')).toBe('基期率');
  });
});
