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
      ],
    });
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
