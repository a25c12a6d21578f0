// Is the city's answer ten lines at most, rounded only here, and never more than the data carry?

import { describe, expect, it } from 'vitest';
import type { Consolidated, Language, TableId } from '../../src/define.ts';
import type { Verdict } from '../../src/model/measure.ts';
import { answerText } from '../../src/print/answer.ts';
import { build } from '../report/build.ts';
import { CONSOLIDATED, consolidatedWith, MEASURES } from './results.ts';

const answer = (results: Consolidated, language: Language = 'zh') =>
  [...answerText(results, { language, colour: false, workbook: '测试市-2025-06.xlsx' })].join('');

describe('the answer', () => {
  it('says fall, interval and verdict, coverage, insurance, who has not sent, findings, the workbook', () => {
    expect(answer(CONSOLIDATED)).toBe(`测试市工伤预防 2025年1—6月（方案 tiny，2025-07-10 汇总）
重点行业工伤事故发生率：每千人年 4.17（412 例），基期同期 5.21（480 例）
  下降 20.0%（降幅 95%区间 13.1%～26.3%），本期应达 18.0%，目标 20.0%（至 2025-12）：达标(点估计)
  若行业结构未变，降幅为 18.1%（95%区间 11.0%～25.0%）；实际降幅 20.0%，其中 1.9 个百分点来自结构变化
重点人员培训覆盖率：<100.0%（应训 10,000 人，合格 9,999 人），目标 100%
工伤保险参保率：92.6%（职工 104,000 人，参保 96,300 人）
报送：本年应报 4 期，已报 3 期；本期未报送：西区
问题：强制 4 处（2 行未计入任何指标）、核实 3 处、提示 1 处；未核验 2 项
注意：有企业未填实际工时
汇总工作簿：测试市-2025-06.xlsx
`);
  });

  it('does not say that all is well where what was sent cannot be used', () => {
    const words = (refused: readonly TableId[], language: Language) =>
      answer(build({ refused }), language)
        .split('\n')
        .find((line) => /^(报送：|Submissions)/.test(line));
    expect(words([], 'zh')).toBe('报送：本年应报 18 期，已报 17 期；本期全部报送');
    expect(words(['injury', 'training'], 'zh')).toBe(
      '报送：本年应报 18 期，已报 17 期；本期全部报送，但有表缺失或未采用：市南区工伤台账、培训台账未采用',
    );
    expect(words(['enterprise'], 'en')).toMatch(
      /, with tables lacking or left out: 市南区 \(enterprises left out\)$/,
    );
  });

  it('is English in English, but for names', () => {
    const words = answer(CONSOLIDATED, 'en').replaceAll(/测试市|西区/g, '');
    expect(words).not.toMatch(/[一-鿿]/);
    expect(words).toContain('fall of 20.0%');
    expect(words.trimEnd().split('\n').length).toBeLessThanOrEqual(10);
  });

  it('calls a rise a rise', () => {
    const risen = MEASURES.map((one) =>
      one.measure === 'injury-reduction' && one.industry === 'key'
        ? { ...one, value: -0.05, low: -0.2, high: 0.08, verdict: 'risen' as const }
        : one,
    );
    expect(answer(consolidatedWith(risen))).toContain('  上升 5.0%（降幅 95%区间 -20.0%～8.0%）');
    expect(answer(consolidatedWith(risen))).toContain('：未下降\n');
  });

  it('writes an unknown as — with its reason and whose data are missing, never as 0 or 100 %', () => {
    const unknown = [
      ...['all', 'west'].map((district) => ({
        measure: 'injury-reduction',
        window: 'year-to-date' as const,
        district,
        industry: 'key',
        value: null,
        reason: 'no-data' as const,
        verdict: 'unknown' as const,
      })),
    ];
    const text = answer(consolidatedWith(unknown));
    expect(text).toContain('降幅：—（缺少数据：西区），无法计算\n');
    expect(text).toContain('重点人员培训覆盖率：—（缺少数据）');
    expect(text).toContain('工伤保险参保率：—（缺少数据）');
    expect(text).not.toMatch(/\b(0|100)(\.0)?%/);
  });

  it('says that the verdict depends on the definition where it does, and only there', () => {
    const under = (definition: string, verdict: Verdict, leftAside?: number) => ({
      measure: 'injury-reduction-by-definition',
      window: 'year-to-date' as const,
      district: 'all',
      industry: 'key',
      definition,
      value: 0.1,
      verdict,
      ...(leftAside !== undefined && { leftAside }),
    });
    const agreed = [
      ...MEASURES,
      under('official', 'met'),
      under('core-items', 'on-track'),
      under('x', 'unknown'),
    ];
    expect(answer(consolidatedWith(agreed))).not.toContain('结论取决于口径');
    // The same figure once more is no further definition.
    const parted = [...agreed, under('employees', 'behind'), under('without-doubtful', 'met', 0)];
    const text = answer(consolidatedWith(parted));
    expect(text).toContain(
      '注意：有企业未填实际工时；结论取决于口径（2 种达标或进度正常，1 种滞后或未下降），见“口径对照”\n',
    );
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(10);
  });

  it('names no workbook where none was written', () => {
    const lines = [...answerText(CONSOLIDATED, { language: 'zh', colour: false, workbook: undefined })];
    expect(lines.join('')).not.toContain('工作簿');
  });
});
