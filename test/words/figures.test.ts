// Are figures rounded for reading, and never to more than the data carry?

import { describe, expect, it } from 'vitest';
import { countWords, intervalWords, percentWords } from '../../src/words/figures.ts';

describe('figures', () => {
  it.each([
    [0.2, '20.0%'],
    [0.9999, '<100.0%'],
    [1, '100.0%'],
    [0, '0.0%'],
    [-0.0001, '0.0%'],
    [-0.125, '-12.5%'],
    [1.25, '125.0%'],
  ])('%d is %s', (share, words) => {
    expect(percentWords(share)).toBe(words);
  });

  it('have the digits that were asked for', () => {
    expect(percentWords(0.2, 0)).toBe('20%');
    expect(percentWords(0.996, 0)).toBe('<100%');
  });

  it('have thousands, and no number where nothing is known', () => {
    expect(countWords(98760.5)).toBe('98,761');
    expect(countWords(null)).toBe('—');
  });

  it('name no limit that bounds nothing', () => {
    expect(intervalWords({ low: 0.031, high: 0.338 }, 'zh')).toBe('95%区间 3.1%～33.8%');
    expect(intervalWords({ low: null, high: 0.338 }, 'en')).toBe('95 % interval — to 33.8%');
    expect(intervalWords({ low: Number.NEGATIVE_INFINITY }, 'zh')).toBe('95%区间 —～—');
  });
});
