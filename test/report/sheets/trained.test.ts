import { describe, expect, it } from 'vitest';
import { trained } from '../../../src/report/sheets/trained.ts';
import { build } from '../build.ts';
import { built } from '../model.ts';

describe('培训台账(脱敏)', () => {
  it('shows the role by its name and never the key of the person', () => {
    const results = build();
    const { ledgerRows, model } = built(trained, results);
    expect(ledgerRows[0]?.cells[5]).toBe('安全管理部门负责人');
    const ledger = model.blocks.at(-1);
    expect(ledger?.kind === 'ledger' && ledger.columns.map(({ id }) => id)).not.toContain('person');
  });
});
