import { expect, test } from 'vitest';
import { normalQuantile } from '../../src/statistics/normal.ts';
import { expectClose } from './close.ts';
import { fc } from './properties.ts';

// Root of ½ erfc(−z/√2) = p with 320 digits (mpmath).
test.each([
  [1e-300, -37.0470962993612],
  [1e-10, -6.361340902404057],
  [0.001, -3.0902323061678136],
  [0.025, -1.9599639845400543],
  [0.24, -0.7063025628400875],
  [0.25, -0.6744897501960817],
  [0.26, -0.643345405392917],
  [0.499, -0.002506630899571766],
  [0.6, 0.2533471031357997],
  [0.75, 0.6744897501960817],
  [0.76, 0.7063025628400875],
  [0.9, 1.2815515655446006],
  [0.975, 1.9599639845400538],
  [0.995, 2.5758293035489004],
  [0.999, 3.090232306167813],
])('%d lies below %d', (p, z) => expectClose(normalQuantile(p), z, 1e-14));

test('is 0 in the middle and has no end', () => {
  expect(normalQuantile(0.5)).toBe(0);
  expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
});

test('is symmetric and increasing', () => {
  const probability = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(probability, probability, (p, q) => {
      const rest = 1 - p;
      expectClose(normalQuantile(1 - rest), -normalQuantile(rest), 1e-13);
      if (Math.abs(p - q) > 1e-12) expect(normalQuantile(p) < normalQuantile(q)).toBe(p < q);
    }),
  );
});

test.each([-0.1, 1.1, Number.NaN])('refuses the probability %d', (p) => {
  expect(() => normalQuantile(p)).toThrow(RangeError);
});
