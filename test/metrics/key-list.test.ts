// Who comes first on the key list, and what changed since the last one? Two districts, hand-made firms.

import { describe, expect, it } from 'vitest';
import { keyList, listChanges } from '../../src/metrics/key-list.ts';
import { monthsOf } from '../../src/model/period.ts';
import type { Plan } from '../../src/model/plan.ts';
import { firmsOf } from '../../src/tally/firms.ts';
import { cityOf, firm, hurt, plan, planWith, sent } from '../tally/sent.ts';

const machinery = { keyIndustry: 'machinery' };
const hurtIn = (uscc: string, count: number, more = {}) =>
  Array.from({ length: count }, (_, i) => hurt(`${uscc}-${i}`, uscc, `2025-0${1 + (i % 6)}-10`, more));

/** Forty usual firms of 200 with none to four cases, one of 400 with 16, and one of nine people with one. */
const usual = Array.from({ length: 40 }, (_, i) => `U${String(i).padStart(2, '0')}`);
const submissions = [
  sent({
    district: '1',
    period: '2025',
    enterprise: [...usual.map((code) => firm(code, 200, machinery)), firm('BAD', 400, machinery)],
    injury: [...usual.flatMap((code, i) => hurtIn(code, i % 5)), ...hurtIn('BAD', 16)],
  }),
  sent({
    district: '2',
    period: '2025',
    enterprise: [firm('NINE', 9, machinery), firm('QUIET', 50, machinery)],
    injury: hurtIn('NINE', 1),
  }),
];
const listOf = (of = submissions, ofPlan: Plan = plan) => keyList(cityOf(of, ofPlan).cube, '2025', ofPlan)!;

describe('the list', () => {
  it('is led by the surest, not by the highest raw rate', () => {
    const { listed, warned, firms, unknown } = listOf();
    expect(listed.map(({ uscc }) => uscc)).toEqual(['BAD']);
    expect(listed[0]).toMatchObject({ cases: 16, district: '1', exposure: 400, reasons: ['ratio'] });
    expect(listed[0]!.band!.id).toBe('red');
    const nine = warned.find(({ uscc }) => uscc === 'NINE')!;
    expect(nine.cases / nine.exposure!).toBeGreaterThan(16 / 400); // by the raw rate it would lead
    expect(nine.band!.id).toBe('yellow');
    expect([firms, unknown]).toEqual([43, 0]);
  });

  it('expects of a firm what its industry has in the whole city', () => {
    const [bad] = listOf().listed;
    expect(bad!.expected).toBeCloseTo((400 * (80 + 16 + 1)) / (8000 + 400 + 9 + 50), 12);
  });

  it('holds who had a death, and says so', () => {
    const of = [
      submissions[0]!,
      sent({
        district: '2',
        period: '2025',
        enterprise: [firm('NINE', 9, machinery), firm('QUIET', 50, machinery)],
        injury: hurtIn('QUIET', 1, { severity: '死亡' }),
      }),
    ];
    expect(listOf(of).listed.map(({ uscc, reasons }) => [uscc, ...reasons])).toContainEqual([
      'QUIET',
      'death',
    ]);
  });

  it('does not rank who states no hours, and counts them', () => {
    const byHours = planWith({ exposure: 'hours', per: 1_000_000 });
    const { firms, unknown, listed } = listOf(submissions, byHours);
    expect([firms, unknown]).toEqual([0, 43]);
    expect(listed).toEqual([]);
  });

  it('is none where the plan sets no bounds', () => {
    const { warning: _, ...without } = plan;
    expect(keyList(cityOf(submissions, without).cube, '2025', without)).toBeUndefined();
  });

  it('says what changed since a frozen one, and why', () => {
    const before = ['BAD', 'U01', 'QUIET', 'SOLD'].map((uscc) => ({ uscc, name: uscc }));
    expect(listChanges(listOf(), before)).toEqual([
      { uscc: 'BAD', name: 'BAD', how: 'kept' },
      { uscc: 'U01', name: 'U01', how: 'gone', because: 'below' },
      { uscc: 'QUIET', name: 'QUIET', how: 'gone', because: 'no-cases' },
      { uscc: 'SOLD', name: 'SOLD', how: 'gone', because: 'not-there' },
    ]);
    expect(listChanges(listOf(), []).map(({ how }) => how)).toEqual(['new']);
  });
});

describe('where an injury table is missing', () => {
  // The second district sent its enterprises and nothing else.
  const silent = [
    submissions[0]!,
    sent({ district: '2', period: '2025', enterprise: [firm('NINE', 9, machinery)] }),
  ];
  const frozen = [
    { uscc: 'NINE', name: 'NINE', district: '2', reasons: ['ratio'] },
    { uscc: 'U04', name: 'U04', district: '1', reasons: ['death'] },
  ];

  it('an enterprise is not taken for one without cases, and its district is named', () => {
    const list = listOf(silent);
    expect(list.incomplete).toEqual(['2']);
    expect(list.firms).toBe(41);
    expect(listOf().incomplete).toEqual([]);
  });

  it('it has not left the list because it got better', () => {
    expect(listChanges(listOf(silent), frozen).filter(({ how }) => how === 'gone')).toEqual([
      { uscc: 'NINE', name: 'NINE', how: 'gone', because: 'no-data' },
      { uscc: 'U04', name: 'U04', how: 'gone', because: 'no-death' },
    ]);
  });
});

describe('the firms', () => {
  it('add up to the city, month by month, wherever they were registered', () => {
    const moved = [
      sent({ district: '1', period: '2025-03', enterprise: [firm('A', 120, machinery)], injury: [] }),
      sent({ district: '1', period: '2025-04', enterprise: [], injury: [] }),
      sent({
        district: '2',
        period: '2025-04',
        enterprise: [firm('A', 240, machinery)],
        injury: hurtIn('A', 2),
      }),
    ];
    const { city, cube } = cityOf(moved);
    const months = monthsOf('2025-04');
    const {
      firms: [only, ...none],
    } = firmsOf(city, months, plan);
    expect(none).toEqual([]);
    expect(only!.district).toBe('2');
    expect(only!.exposure).toBeCloseTo(cube.sums(months, 'all', 'all')!.exposure!, 12);
    expect(only!.cases).toBe(2);
  });
});
