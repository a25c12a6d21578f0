import { describe, expect, it } from 'vitest';
import { overview } from '../../../src/report/sheets/overview.ts';
import { build } from '../build.ts';
import { built } from '../model.ts';

describe('总览', () => {
  it('takes each figure from the sheet that explains it', () => {
    const { cell, model } = built(overview, build());
    expect(cell('key', 'fall').formula).toBe('[districts!all.fall]');
    expect(cell('every', 'nowCases').formula).toBe('[districts!every-all.nowCases]');
    expect(cell('training', 'part').formula).toBe('[training!all/all.covered]');
    const cards = model.blocks.find(({ kind }) => kind === 'cards');
    expect(cards?.kind === 'cards' && cards.cards.map(({ figure }) => figure.formula)).toEqual([
      '[districts!all.fall]',
      '[training!all/all.coverage]',
      '[insurance!all/all.coverage]',
      '[submissions!all.completeness]',
      undefined,
    ]);
  });

  it('shows — on a card and in the table where the city is unknown', () => {
    const { cell, model } = built(overview, build({ absent: 1 }));
    expect(cell('key', 'fall')).toMatchObject({ value: '—' });
    const cards = model.blocks.find(({ kind }) => kind === 'cards');
    expect(cards?.kind === 'cards' && cards.cards[0]).toMatchObject({
      tone: 'unknown',
      figure: { value: '—', look: 'card-unknown' },
    });
  });

  it('has the twelve-month window only where it is another one', () => {
    expect(built(overview, build({ period: '2025-06' })).rowIds).toContain('key-rolling');
    expect(built(overview, build({ period: '2025' })).rowIds).not.toContain('key-rolling');
  });

  it('says that the data are synthetic, because the plan is named', () => {
    expect(built(overview, build()).model.notes[0]).toContain('合成数据');
  });
});
