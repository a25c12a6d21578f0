// Does 成 mean what a reader understands by it, with each of the words that stand beside it?

import { describe, expect, it } from 'vitest';
import { agrees } from '../../src/claims/agree.ts';
import { amountAt } from '../../src/claims/amounts.ts';
import type { Bound } from '../../src/claims/claim.ts';

const said = (text: string, bound?: Bound) => ({ ...amountAt(text, 0)!.amount, ...(bound && { bound }) });

describe('tenths', () => {
  it.each<[words: string, text: string, bound: Bound | undefined, no: number, yes: number[], no: number]>([
    ['两成', '两成', undefined, 0.149, [0.151, 0.2, 0.249], 0.251],
    ['约两成', '两成', 'about', 0.179, [0.181, 0.2, 0.219], 0.221],
    ['近两成', '两成', 'nearly', 0.179, [0.181, 0.2], 0.201],
    ['两成多', '两成多', undefined, 0.199, [0.2, 0.249], 0.251],
    ['两成余', '两成余', undefined, 0.199, [0.2, 0.249], 0.251],
    ['逾两成', '两成', 'over', 0.199, [0.2, 0.299], 0.301],
    ['不到两成', '两成', 'under', 0.099, [0.101, 0.2], 0.201],
    ['一半', '一半', undefined, 0.449, [0.451, 0.549], 0.551],
    ['近一半', '一半', 'nearly', 0.479, [0.481, 0.5], 0.501],
    ['两成五', '两成五', undefined, 0.244, [0.246, 0.254], 0.256],
    // As it was of numbers: a tenth of them below, and any number above.
    ['近20%', '20%', 'nearly', 0.179, [0.181, 0.2], 0.201],
  ])('%s', (_, text, bound, below, within, above) => {
    const amount = said(text, bound);
    expect(within.map((found) => agrees(amount, found))).toEqual(within.map(() => true));
    expect([below, above].map((found) => agrees(amount, found))).toEqual([false, false]);
  });
});
