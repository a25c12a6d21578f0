// What is said where a row with a 强制 finding takes an enterprise's persons out of the rate and its cases stay? Two
// districts: what is wrong in one is its own matter and the city's, and not the other's.

import { describe, expect, it } from 'vitest';
import { injuryReduction } from '../../src/metrics/injury-reduction.ts';
import type { Submission } from '../../src/tally/city.ts';
import { cityOf, firm, hurt, plan, planWith, sent } from '../tally/sent.ts';

const machinery = { keyIndustry: 'machinery', hours: 12_000 };
const cases = (year: string, district: string, uscc: string, count: number) =>
  Array.from({ length: count }, (_, i) =>
    hurt(`${year}${district}${uscc}${i}`, `${district}${uscc}`, `${year}-0${1 + (i % 6)}-10`),
  );

/** A has cases, B has none; 30 in the base and 20 now. */
function year(period: string, district: string, count: number, more: Record<string, unknown>[] = []) {
  return sent({
    district,
    period,
    enterprise: [
      firm(`${district}A`, 970, machinery),
      firm(`${district}B`, 30, machinery),
      firm(`${district}C`, 1000, machinery),
      ...more,
    ],
    injury: [...cases(period, district, 'A', count - 10), ...cases(period, district, 'C', 10)],
  });
}

const leaveOut = (submission: Submission, ...lines: number[]) => {
  for (const line of lines) submission.rows.enterprise[line]!.leftOut = true;
  return submission;
};

const whole = () => [
  year('2020', '1', 30),
  year('2020', '2', 30),
  year('2025', '1', 20),
  year('2025', '2', 20),
];

function falls(submissions: readonly Submission[], under = plan) {
  const { cube } = cityOf(submissions, under);
  const measures = [...injuryReduction.measure(cube, '2025', under)];
  return Object.fromEntries(
    ['1', '2', 'all'].map((district) => {
      const one = measures.find(
        (measure) =>
          measure.district === district && measure.industry === 'key' && measure.window === 'year-to-date',
      )!;
      return [district, [one.verdict, one.remarks?.includes('exposure-left-out') ?? false]];
    }),
  );
}

const [A, B] = [0, 1];

describe.each([
  { exposure: 'insured', under: plan },
  { exposure: 'hours', under: planWith({ exposure: 'hours' }) },
])('rows left out, exposure in $exposure', ({ under }) => {
  it('say nothing where there are none', () => {
    expect(falls(whole(), under)).toEqual({ 1: ['met', false], 2: ['met', false], all: ['met', false] });
  });

  it.each([
    ['in the base', 0],
    ['now', 2],
  ])('hold back every verdict where cases stand against them, %s', (_, which) => {
    const sent = whole();
    leaveOut(sent[which]!, A);
    expect(falls(sent, under)).toEqual({ 1: ['immature', true], 2: ['met', false], all: ['immature', true] });
  });
});

describe('rows left out whose enterprises have no case', () => {
  it('are within what the plan tolerates, or hold back the verdict too', () => {
    const within = whole();
    leaveOut(within[0]!, B); // 30 of 2,000 persons, tolerance 0.02
    expect(falls(within)).toEqual({ 1: ['met', false], 2: ['met', false], all: ['met', false] });
    const beyond = whole();
    beyond[0] = leaveOut(year('2020', '1', 30, [firm('1D', 60, machinery)]), B, 3);
    expect(falls(beyond)).toEqual({ 1: ['immature', true], 2: ['met', false], all: ['immature', true] });
  });

  it('are nobody where another row of the enterprise stands, or where it was 注销', () => {
    const twice = whole();
    twice[0] = leaveOut(year('2020', '1', 30, [firm('1A', 970, machinery)]), 3);
    const closed = whole();
    closed[0] = leaveOut(year('2020', '1', 30, [firm('1D', 600, { ...machinery, status: '注销' })]), 3);
    for (const sent of [twice, closed])
      expect(falls(sent)).toEqual({ 1: ['met', false], 2: ['met', false], all: ['met', false] });
  });
});
