import { describe, expect, it } from 'vitest';
import { findings } from '../../../src/report/sheets/findings.ts';
import { build, RAW_ID, RAW_NAME } from '../build.ts';
import { built } from '../model.ts';

describe('问题清单', () => {
  const results = build();

  it('puts every finding into words, where and how to mend it', () => {
    const { ledgerRows } = built(findings, results);
    expect(ledgerRows).toHaveLength(results.findings.length);
    expect(ledgerRows[0]).toMatchObject({
      tone: 'bad',
      cells: [
        '强制',
        '市南区',
        '统一社会信用代码“=1+1”应为 18 位',
        expect.any(String),
        expect.any(String),
        '市南区_2020.xlsx',
        '企业台账',
        'B4',
        'enterprise/code-malformed',
        undefined,
        undefined,
        undefined,
        undefined,
      ],
    });
  });

  it('shows whose row it is, what is suggested and what its owner says', () => {
    const [first, ...others] = results.findings;
    const answered = {
      ...first!,
      subject: { table: 'enterprise', column: 'uscc', key: '919901011234567893', name: '东方厂' },
      suggestion: { value: 919901, because: { zh: '因为', en: 'because' } },
      explained: { words: '合并后增加', since: '2025-05' },
    } as const;
    const { ledgerRows, model } = built(findings, { ...results, findings: [answered, ...others] });
    expect(ledgerRows[0]?.cells.slice(9)).toEqual([
      '东方厂',
      '919901011234567893',
      '919901',
      '合并后增加（沿用自 2025-05）',
    ]);
    const [ledger] = model.blocks;
    expect(ledger && 'columns' in ledger && ledger.columns.slice(9).map(({ header }) => header)).toEqual([
      '单位名称',
      '编号',
      '建议值',
      '情况说明',
    ]);
  });

  it('masks the persons in a sentence', () => {
    const text = JSON.stringify(built(findings, results).ledgerRows);
    expect(text).not.toContain(RAW_NAME);
    expect(text).not.toContain(RAW_ID);
    expect(text).toContain('欧**** 的身份证号 370202********1234 校验位不符');
  });

  it('says when not all are listed', () => {
    const capped = { ...results, counts: { ...results.counts, note: 50_000 } };
    expect(built(findings, capped).model.notes.join()).toContain(`此处列出 ${results.findings.length} 项`);
    expect(built(findings, results).model.notes).toHaveLength(1);
  });
});
