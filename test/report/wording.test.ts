import { describe, expect, it } from 'vitest';
import { asking } from '../../src/report/ask.ts';
import {
  basisWords,
  definitionWords,
  endWords,
  percentWords,
  periodWords,
  unitWords,
} from '../../src/report/wording.ts';
import { build } from './build.ts';
import { OPTIONS } from './written.ts';

const results = build();
const ask = asking(results, OPTIONS);

describe('wording', () => {
  it('names periods', () => {
    expect(['2025', '2025-12', '2025-01', '2025-06'].map((period) => periodWords(period, ask))).toEqual([
      '2025年',
      '2025年',
      '2025年1月',
      '2025年1—6月',
    ]);
    expect(endWords('2025', ask)).toBe('2025年12月末');
  });

  it('rounds shares for reading, but never up to 100 % and never to −0', () => {
    expect([0.2, 0.99996, 1, -0.00001, -0.125].map((share) => percentWords(share))).toEqual([
      '20.0%',
      '<100.0%',
      '100.0%',
      '0.0%',
      '-12.5%',
    ]);
  });

  it('names units', () => {
    expect([1000, 10_000, 100_000, 1_000_000, 500].map((per) => unitWords(per, ask))).toEqual([
      '每千人年',
      '每万人年',
      '每10万人年',
      '每100万人年',
      '每500人年',
    ]);
    expect(unitWords(1_000_000, ask, 'hours')).toBe('每100万工时');
  });

  it('draws items together', () => {
    expect(basisWords(['14.1', '14.2', '14.4', '15.1'], ask)).toBe('第十四条第1—2、4项、第十五条第1项');
  });

  it('says the definition in one line', () => {
    expect(definitionWords(results.plan, ask)).toBe(
      '口径：认定结论为认定工伤、视同工伤，依据《工伤保险条例》第十四条第1—7项、第十五条第1—3项，按认定日期计入，÷ 参保人年（每千人年），基期 2020 年，年初累计与基期同月相比。',
    );
  });
});
