// Does a text that is shared between files stay the text that it was?

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SharedTexts } from '../../src/ingest/shared-texts.ts';

it('has nothing to share for the first file of a district', () => {
  const shared = new SharedTexts();
  expect(shared.forFile('370202')).toBeUndefined();
  expect(shared.forFile('370203')).toBeUndefined();
  expect(shared.forFile('370202')).toBeDefined();
  expect(shared.forFile('370203')).toBeDefined();
});

it('gives back what it is asked for, whatever order the next file has', () => {
  const texts = fc.array(fc.constantFrom('甲厂', '乙厂', '丙厂', '91370202MA3C0000X1', ''));
  fc.assert(
    fc.property(texts, texts, texts, (...files) => {
      const shared = new SharedTexts();
      for (const file of [[], ...files]) {
        const shareOf = shared.forFile('370202');
        for (const text of file) {
          expect(shareOf?.('name')(text) ?? text).toBe(text);
          expect(shareOf?.('town')(text) ?? text).toBe(text);
        }
      }
    }),
  );
});
