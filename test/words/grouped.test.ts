// Do several findings of a kind read as one sentence, with nothing left open in it?

import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { missing } from '../../src/rules/submission/missing.ts';
import { groupedWords } from '../../src/words/grouped.ts';

const kind = missing.finding;
const findings = (...periods: string[]) =>
  periods.map((period): Finding => {
    const args = { district: '合成丙区', period, dueOn: '2025-08-10' };
    return { kind, severity: 'query', at: { file: '合成丙区' }, args } as Finding;
  });

describe('several findings', () => {
  it('share what they have in common and name the rest', () => {
    expect(groupedWords(findings('2025-07', '2025-08'), kind.zh.what, 'zh')).toBe(
      '没有收到合成丙区 2025-07、2025-08 的报表',
    );
    expect(groupedWords(findings('2025-07', '2025-08'), kind.zh.why, 'zh')).toContain('应在 2025-08-10 报送');
  });

  it('name the first few of many', () => {
    const all = findings('2025-07', '2025-08', '2025-09', '2025-10');
    expect(groupedWords(all, kind.zh.what, 'zh')).toBe(
      '没有收到合成丙区 2025-07、2025-08、2025-09 等 的报表',
    );
    expect(groupedWords(all, kind.en.what, 'en')).toContain('…');
  });

  it('one is itself', () => {
    expect(groupedWords(findings('2025-07'), kind.zh.what, 'zh')).toBe('没有收到合成丙区 2025-07 的报表');
  });
});
