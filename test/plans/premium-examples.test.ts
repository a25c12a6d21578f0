// Do the local rule tables of docs/premium/ read as part of a plan, and do they say what their documents say?

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { floatedIn } from '../../src/metrics/floating.ts';
import { loadPlan, planOfBytes, shippedPlans } from '../../src/plans/load.ts';
import { cityOf, firm, hurt, sent } from '../tally/sent.ts';

const folder = new URL('../../docs/premium/', import.meta.url);
const GOOD = JSON.parse(
  readFileSync(new URL('../../src/plans/qingdao-2021-2025.json', import.meta.url), 'utf8'),
);
const planWith = (file: string) => {
  const fragment = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  return planOfBytes(new TextEncoder().encode(JSON.stringify({ ...GOOD, ...fragment })), file);
};

/** The share of the base rate of a firm with this payout (in premiums of 1,000) and so many cases. */
function shareOf(file: string, payout: number, cases: number, industryCode = '3311') {
  const plan = planWith(file);
  const district = plan.districts[0]!.code;
  const enterprise = [
    firm('A', 10, {
      industryCode,
      ratePercent: 1,
      payroll: 100_000,
      premium: 1000,
      fundPaid: Math.round(payout * 1000),
    }),
  ];
  const injury = Array.from({ length: cases }, (_, i) => hurt(String(i), 'A', '2025-03-01'));
  const { cube } = cityOf([sent({ district, period: '2025', enterprise, injury })], plan);
  return floatedIn(cube, '2025', plan, plan.premium!, 'rules')[0]!.share;
}

describe('docs/premium', () => {
  it('has two examples, each with an address at which it can be read', () => {
    const files = readdirSync(folder).sort();
    expect(files).toEqual(['eight-classes.json', 'huainan-2012.json']);
    for (const file of files) expect(planWith(file).premium!.source.zh).toMatch(/http:\/\//);
  });

  it.each([
    [0.199, 0.5],
    [0.2, 0.8],
    [0.599, 0.8],
    [0.6, 1],
    [0.8, 1.2],
    [1.199, 1.2],
    [1.2, 1.5],
  ])('huainan-2012: a payout of %d pays %d of the base rate', (payout, share) => {
    expect(shareOf('huainan-2012.json', payout, 1)).toBe(share);
    expect(shareOf('huainan-2012.json', payout, 1, '6513')).toBe(1);
  });

  it.each([
    [0, 0, 0.8],
    [1.2, 0, 0.8],
    [1.201, 0, 1],
    [1.2, 1, 1],
    [1.201, 1, 1.2],
    [3, 2, 1.2],
    [3.001, 2, 1.5],
  ])('eight-classes: a payout of %d with %d cases pays %d of the base rate', (payout, cases, share) => {
    expect(shareOf('eight-classes.json', payout, cases)).toBe(share);
    expect(shareOf('eight-classes.json', payout, cases, '5211')).toBe(1);
  });

  it('is what no shipped plan has: thresholds are a city’s own', () => {
    for (const plan of shippedPlans()) expect(plan.premium!.rules).toEqual([]);
    expect(loadPlan('qingdao-2021-2025').premium!.cuts ?? []).toEqual([]);
  });
});
