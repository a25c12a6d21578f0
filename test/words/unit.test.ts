import { expect, it } from 'vitest';
import { unitWords } from '../../src/words/unit.ts';

it.each([
  [1000, '每千人年', 'per 1,000 person-years'],
  [10_000, '每万人年', 'per 10,000 person-years'],
  [100_000, '每10万人年', 'per 100,000 person-years'],
  [1_000_000, '每100万人年', 'per 1,000,000 person-years'],
  [500, '每500人年', 'per 500 person-years'],
])('a rate per %d is %s', (per, zh, en) => {
  expect(unitWords(per, 'insured', 'zh')).toBe(zh);
  expect(unitWords(per, 'employees', 'en')).toBe(en);
});

it('is of hours where the plan counts hours', () => {
  expect(unitWords(1_000_000, 'hours', 'zh')).toBe('每100万工时');
  expect(unitWords(1_000_000, 'hours', 'en')).toBe('per 1,000,000 hours');
});
