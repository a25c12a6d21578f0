import { expect, test } from 'vitest';
import { editDistance } from '../../src/model/edit-distance.ts';
import { fc } from '../statistics/properties.ts';

test.each([
  ['', '', 0],
  ['合格', '合各', 1],
  ['kitten', 'sitting', 3],
  ['视同', '视同工伤', 2],
  ['𠮷野家', '吉野家', 1], // signs, not UTF-16 units
])('%s → %s: %d', (a, b, distance) => expect(editDistance(a, b)).toBe(distance));

test('is a distance (any words)', () => {
  const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, word, (a, b, c) => {
      expect(editDistance(a, b) === 0).toBe(a === b);
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
    }),
  );
});
