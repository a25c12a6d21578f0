import { describe, expect, it } from 'vitest';
import { asking } from '../../src/report/ask.ts';
import { basisWords, definitionWords } from '../../src/report/wording.ts';
import { build } from './build.ts';
import { OPTIONS } from './written.ts';

const results = build();
const ask = asking(results, OPTIONS);

describe('wording', () => {
  it('draws items together', () => {
    expect(basisWords(['14.1', '14.2', '14.4', '15.1'], ask)).toBe('第十四条第1—2、4项、第十五条第1项');
  });

  it('says the definition in one line', () => {
    expect(definitionWords(results.plan, ask)).toBe(
      '口径：认定结论为认定工伤、视同工伤，依据《工伤保险条例》第十四条第1—7项、第十五条第1—3项，按认定日期计入，÷ 参保人年（每千人年），基期 2020 年，年初累计与基期同月相比。',
    );
  });
});
