// Is a run under another city's plan told so in one line, and is a single misspelt name left to its own finding?

import { describe, expect, it } from 'vitest';
import type { Checked } from '../../src/define.ts';
import { districtUnknown } from '../../src/ingest/identify.ts';
import { findingsText } from '../../src/print/findings-text.ts';
import { foreignLine } from '../../src/print/foreign.ts';
import { CHECKED, found } from './results.ts';

function under(names: readonly string[], known = false): Checked {
  const inputs = names.map((name) => ({
    file: `${name}.xlsx`,
    sha256: '',
    district: known ? '370202' : null,
    period: '2025-06',
    tables: {},
  }));
  const findings = names.map((name) =>
    found(
      districtUnknown,
      { file: `${name}.xlsx` },
      { allowed: '东区', stated: { zh: `（封面写的是“${name}”）`, en: ` (the cover says “${name}”)` } },
    ),
  );
  return { ...CHECKED, inputs, findings };
}

describe('districts that the plan does not know', () => {
  it('are one line, and a word on --plan, instead of what follows from it', () => {
    const text = [...findingsText(under(['甲区', '乙区']), { language: 'zh', colour: false })].join('');
    expect(text.split('\n')[0]).toMatch(/^方案 .+ 里没有这些区市：.*乙区.*请用 --plan 指出它们的方案$/);
    expect(text.trimEnd().split('\n')).toHaveLength(2);
    expect(foreignLine(under(['a', 'b']), 'en')).toContain('Name their plan with --plan');
  });

  it('are a finding of their own where it is one name, or where others are known', () => {
    expect(foreignLine(under(['甲区', '甲区']), 'zh')).toBeUndefined();
    expect(foreignLine(under(['甲区', '乙区'], true), 'zh')).toBeUndefined();
  });
});
