// For how long has each accident month been watched, and what was seen of it?

import { describe, expect, it } from 'vitest';
import type { DelayCohort } from '../../src/tally/delays.ts';
import { cityOf, firm, hurt, planWith, sent } from './sent.ts';

const occurred = planWith({ dateBasis: 'occurred' });
let serial = 0;
/** Accident and decision. */
const harm = (accident: string, decided: string, more: Record<string, unknown> = {}) =>
  hurt(`case ${++serial}`, 'A', `${decided}-20`, { accidentDate: `${accident}-10`, ...more });
const table = (period: string, injury: ReturnType<typeof harm>[], district = '1') =>
  sent({ district, period, enterprise: [firm('A', 100)], injury });

function delaysOf(submissions: Parameters<typeof cityOf>[0], district = '1') {
  return cityOf(submissions, occurred).cube.delays(district);
}
const until = (delays: ReadonlyMap<string, DelayCohort>, month: string) => delays.get(month)?.until;

describe('tables by decision, month after month', () => {
  const delays = delaysOf([
    table('2024', [harm('2023-12', '2024-01'), harm('2024-03', '2024-03'), harm('2024-03', '2024-05')]),
    table('2025-06', [harm('2024-03', '2025-02'), harm('2024-12', '2025-01'), harm('2025-06', '2025-06')]),
    table('2025-06', [harm('2025-05', '2025-06')], '2'),
  ]);

  it('run on into the year that carries them on', () => {
    expect(delays.get('2024-03')).toEqual({
      until: 15,
      counts: [1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0],
      held: 3,
    });
    expect(until(delays, '2025-06')).toBe(0);
    expect(delays.get('2025-06')?.counts).toEqual([1]);
  });

  it('say nothing of years and months without a table', () => {
    expect(delays.has('2023-12')).toBe(false);
    expect(delays.get('2025-07')).toEqual({ until: -1, counts: [], held: 0 });
  });

  it('keep districts apart', () => {
    const west = delaysOf([table('2025-06', [harm('2025-05', '2025-06')], '2')], '2');
    expect(west.get('2025-05')).toEqual({ until: 1, counts: [0, 1], held: 1 });
  });
});

it('a missing year ends what can be seen of the one before; what comes later is held, not watched', () => {
  const delays = delaysOf([
    table('2020', [harm('2020-11', '2020-12')]),
    table('2025-06', [harm('2020-11', '2025-01'), harm('2024-12', '2025-02')]),
  ]);
  expect(delays.get('2020-11')).toEqual({ until: 1, counts: [0, 1], held: 2 });
});

it('tables by accident do not carry on the year before, but show decisions after their own', () => {
  const late = ['2021-01', '2021-02', '2021-03', '2021-04'].map((month) => harm('2020-12', month));
  const delays = delaysOf([
    table('2020', [...late, harm('2020-12', '2031-07')]),
    table('2021', [harm('2021-02', '2021-03')]),
  ]);
  // The last decision is mistyped, the one before it may be of the month in which the table was sent.
  expect(delays.get('2020-12')).toEqual({ until: 3, counts: [0, 1, 1, 1], held: 5 });
});

it('only what counts is counted', () => {
  const delays = delaysOf([
    table('2025-06', [
      harm('2025-01', '2025-02', { outcome: '不予认定' }),
      harm('2025-01', '2025-02', { basis: '16.2' }),
      harm('2025-01', '2025-02'),
    ]),
  ]);
  expect(delays.get('2025-01')).toMatchObject({ held: 1, counts: [0, 1, 0, 0, 0, 0] });
});
