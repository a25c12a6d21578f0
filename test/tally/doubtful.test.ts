// What is left of a city without the enterprises whose exposure cannot be right? Two districts; the base of one is an
// aggregate, out of which nobody can be taken.

import { describe, expect, it } from 'vitest';
import { monthsOf } from '../../src/model/period.ts';
import { cityOf, firm, hurt, plan, sent } from './sent.ts';

const bounded = { ...plan, bounds: { ...plan.bounds, insuredPerEmployee: 10 } };
const machinery = { keyIndustry: 'machinery' };
const now = (district: string, insured: number) =>
  sent({
    district,
    period: '2025',
    enterprise: [
      firm(`${district}A`, 200, { ...machinery, employees: 200 }),
      firm(`${district}B`, insured, { ...machinery, employees: 100 }),
    ],
    injury: [
      hurt(`${district}x`, `${district}A`, '2025-03-01'),
      hurt(`${district}y`, `${district}B`, '2025-04-01'),
    ],
  });
const history = (district: string) =>
  sent({
    district,
    period: '2020',
    history: ['machinery', 'other'].map((industry) => ({
      district,
      industry,
      period: '2020',
      exposure: 300,
      injuries: 3,
      fatalities: 0,
    })),
  });

describe('what is doubtful', () => {
  const huge = sent({
    district: '1',
    period: '2025',
    enterprise: [firm('H', 8_000_000, { ...machinery, employees: 8_000_000 }), firm('A', 10, machinery)],
    injury: [],
  });
  const sized = { ...plan, bounds: { ...plan.bounds, personsPerEnterprise: 100_000 } };

  it.each(['insured', 'employees'] as const)('is a unit beyond belief, by %s', (exposure) => {
    const { cube } = cityOf([huge], { ...sized, rate: { ...sized.rate, exposure } });
    expect(cube.sums(monthsOf('2025'), '1', 'key')!.remarks).toContain('doubtful-exposure');
    expect(cube.withoutDoubtful()!.leftAside('all', 'key')).toBe(1);
  });

  it('is nobody where the plan has no bound', () => {
    const { personsPerEnterprise: _, ...bounds } = plan.bounds;
    expect(cityOf([huge], { ...plan, bounds }).cube.withoutDoubtful()).toBeUndefined();
  });
});

describe('without an enterprise of doubtful exposure', () => {
  const { cube } = cityOf([now('1', 100), history('1'), now('2', 90_000), history('2')], bounded);
  const without = cube.withoutDoubtful()!;

  it('its district loses it and its case, the other one nothing', () => {
    expect(without.leftAside('all', 'key')).toBe(1);
    expect(without.cube.sums(monthsOf('2025'), '2', 'key')).toMatchObject({ cases: 1, exposure: 200 });
    expect(without.cube.sums(monthsOf('2025'), '1', 'key')).toMatchObject({ cases: 2, exposure: 300 });
  });

  it('an aggregate that holds it is unknown: taken out of one side only it would make a fall', () => {
    const base = without.cube.sums(monthsOf('2020'), '2', 'key')!;
    expect([base.cases, base.exposure]).toEqual([null, null]);
    expect(base.remarks).toContain('history-own-definition');
    expect(without.cube.sums(monthsOf('2020'), '1', 'key')).toMatchObject({ cases: 3, exposure: 300 });
    expect(cube.sums(monthsOf('2020'), '2', 'key')).toMatchObject({ cases: 3, exposure: 300 });
  });
});
