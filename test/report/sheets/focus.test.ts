// Does 重点企业 show the list in its order, with bands by district, and no person?

import { describe, expect, it } from 'vitest';
import { keyList } from '../../../src/metrics/key-list.ts';
import { focus } from '../../../src/report/sheets/focus.ts';
import { build } from '../build.ts';
import { built } from '../model.ts';

describe('重点企业', () => {
  const results = build({ districts: 3, enterprises: 30, rate: 0.02 });
  const sheet = built(focus, results);
  const list = keyList(results.cube, results.period, results.plan)!;

  it('numbers those on the list and goes on with the others that have cases', () => {
    expect(sheet.ledgerRows).toHaveLength(list.listed.length + list.warned.length);
    const ranks = sheet.ledgerRows.map(({ cells }) => cells[0]);
    expect(ranks.filter((rank) => rank !== undefined)).toEqual(list.listed.map((_, i) => i + 1));
    expect(list.warned.length).toBeGreaterThan(0);
  });

  it('counts the bands of each district, their sum live', () => {
    const yellow = results.plan.districts.map(({ code }) =>
      Number(sheet.cell(`bands-${code}`, 'yellow').value),
    );
    expect(sheet.cell('bands-all', 'yellow').value).toBe(yellow.reduce((a, b) => a + b, 0));
    expect(sheet.cell('bands-all', 'yellow').formula).toMatch(/^SUM\(/);
  });

  it('lists nobody where the plan sets no bounds', () => {
    const { warning: _, ...plan } = results.plan;
    const { model } = built(focus, { ...results, plan });
    expect(model.blocks).toEqual([]);
    expect(model.notes.join()).toContain('没有设定');
  });
});
