// Does ranking by P(ratio > 1.5) find the firms that are truly bad, better than their raw rates or counts?

import { expect, test } from 'vitest';
import { estimatePrior, posterior } from '../../src/statistics/gamma-poisson.ts';
import { auc, type SimulatedFirm, simulateFirms } from './simulate-firms.ts';
import { note } from './tables.ts';

const isBad = ({ ratio }: SimulatedFirm) => ratio > 1.5;

test.each([1, 2, 3])(
  'the posterior finds the bad firms where raw rates find small ones (seed %i)',
  (seed) => {
    const firms = simulateFirms(3000, 2, seed);
    const prior = estimatePrior(firms);
    const scores = {
      posterior: auc(firms, isBad, (firm) => posterior(firm, prior, 1.5)!.above),
      rawRate: auc(firms, isBad, ({ cases, expected }) => cases / expected),
      rawCount: auc(firms, isBad, ({ cases }) => cases),
    };
    const first = (score: (firm: SimulatedFirm) => number) =>
      [...firms]
        .sort((a, b) => score(b) - score(a))
        .slice(0, 50)
        .filter(isBad).length / 50;
    const leading = {
      posterior: first((firm) => posterior(firm, prior, 1.5)!.above),
      rawRate: first(({ cases, expected }) => cases / expected),
    };
    note({ ranking: seed, bad: firms.filter(isBad).length, ...scores, leading });
    expect(scores.posterior).toBeGreaterThan(scores.rawRate + 0.01);
    expect(scores.posterior).toBeGreaterThan(scores.rawCount + 0.1);
    expect(leading.posterior).toBeGreaterThan(leading.rawRate);
  },
);
