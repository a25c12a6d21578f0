// Do the sentences claim what interval and verdict allow, and no more?

import { describe, expect, it } from 'vitest';
import type { Consolidated } from '../../src/define.ts';
import { injuryReduction } from '../../src/metrics/injury-reduction.ts';
import type { Measure } from '../../src/model/measure.ts';
import { answerText } from '../../src/print/answer.ts';
import { asking } from '../../src/report/ask.ts';
import {
  coverageSentence,
  mixSentence,
  sentences,
  submissionSentence,
  targetSentence,
} from '../../src/report/sentences.ts';
import { unusedByDistrict } from '../../src/tally/unused.ts';
import { behindNames } from '../../src/words/sentences/telling.ts';
import { cityOf, firm, plan, sent } from '../tally/sent.ts';
import { build } from './build.ts';
import { OPTIONS } from './written.ts';

const results = build();

/** The same results with another answer to the one question. */
function withFall(change: Partial<Measure>): Consolidated {
  return {
    ...results,
    measures: results.measures.map((measure) =>
      measure.measure === 'injury-reduction' && measure.district === 'all' && measure.industry === 'key'
        ? { ...measure, ...change }
        : measure,
    ),
  };
}

const sentence = (change: Partial<Measure>) =>
  targetSentence(withFall(change), asking(withFall(change), OPTIONS));

describe('the sentence about the target', () => {
  it('does not call a fall a fall where the interval spans 0', () => {
    const words = sentence({ value: 0.123, low: -0.05, high: 0.28, verdict: 'behind', required: 0.18 });
    expect(words).toContain(
      '点估计下降 12.3%（95%区间 -5.0%～28.0%），尚不能排除未下降；点估计未达到本期应达进度 18.0%',
    );
    expect(words).not.toContain('统计依据');
  });

  it('tells a point estimate on the target from a confirmed one', () => {
    expect(sentence({ value: 0.21, low: 0.05, high: 0.35, verdict: 'met' })).toContain(
      '下降有统计依据；点估计达到目标（20%，容差 2 个百分点），但区间下限低于目标，尚不能确证达标',
    );
    expect(sentence({ value: 0.3, low: 0.19, high: 0.4, verdict: 'met-confirmed' })).toContain(
      '达标有统计依据',
    );
  });

  it('tells a rise from what may be one', () => {
    expect(sentence({ value: -0.2, low: -0.4, high: -0.05, verdict: 'risen' })).toContain('上升有统计依据');
    expect(sentence({ value: -0.02, low: -0.2, high: 0.15, verdict: 'risen' })).toContain('点估计上升 2.0%');
    expect(sentence({ value: -0.02, low: -0.2, high: 0.15, verdict: 'risen' })).toContain('尚不能判断升降');
  });

  it('judges nothing from too few cases, and nothing from no data', () => {
    const few = sentence({
      value: 0.5,
      low: 0.1,
      high: 0.8,
      verdict: 'insufficient',
      base: { part: 9, whole: 900, value: 10 },
    });
    expect(few).toContain('基期仅 9 例，少于 20 例，样本不足，不宜评判');
    expect(few).not.toContain('统计依据');
    const none = build({ absent: 1 });
    expect(targetSentence(none, asking(none, OPTIONS))).toBe(
      '2025年1—6月，全市重点行业工伤事故发生率降幅无法计算：缺少数据（黄岛区）。',
    );
  });

  it('judges nothing while cases are still to come', () => {
    const early = sentence({
      value: 0.4,
      low: 0.25,
      high: 0.5,
      verdict: 'immature',
      remarks: ['district-behind'],
    });
    expect(early).toContain('尚未报齐');
    expect(early).not.toMatch(/统计依据|达到目标|未下降/);
  });

  it('says by date of accident that cases are not decided, and what it comes to with them', () => {
    const remarks = ['cases-immature'];
    const early = withFall({ value: 0.6, low: 0.5, high: 0.7, verdict: 'immature', remarks });
    const measures = early.measures.map((measure) =>
      measure.measure === 'injury-reduction-developed'
        ? { ...measure, value: 0.15, low: 0.05, high: 0.24 }
        : measure,
    );
    const words = targetSentence(early, asking({ ...early, measures }, OPTIONS));
    expect(words).toContain('近月案件尚未认定完');
    expect(words).toContain('补足未认定案件后推算下降 15.0%（95%区间 5.0%～24.0%）');
    expect(words).not.toMatch(/统计依据|达到目标|尚未报齐/);
  });

  it('says that a district has not sent this period', () => {
    expect(sentence({ verdict: 'behind', remarks: ['district-behind'] })).toContain('有区市尚未报送到本期');
  });
});

describe('who keeps the target from being judged', () => {
  const words = (language: 'zh' | 'en', options: Parameters<typeof build>[0]) => {
    const built = build({ enterprises: 40, ...options });
    return targetSentence(built, asking(built, { ...OPTIONS, language }));
  };

  it('has not sent', () => {
    expect(words('zh', { behind: 2 })).toContain('（尚未报送到本期：市南区只计至4月）');
    expect(words('zh', { behind: 2 })).not.toContain('未采用');
  });

  it('has sent, and its table could not be used: it is not called unsent', () => {
    const refused = words('zh', { refused: ['injury'] });
    expect(refused).toContain('（本期已报送但有表缺失或未采用：市南区（工伤台账未采用）只计至5月）');
    expect(refused).not.toContain('未报送');
    expect(words('en', { refused: ['injury'] })).toContain(
      '(sent with tables lacking or left out: 市南区 (injuries left out) counts to 2025-05)',
    );
  });

  it('each is told by itself where there are both', () => {
    const { plan, period, cube } = build({ refused: ['injury'] });
    const behind = [
      { district: '370202', until: '2025-05' },
      { district: '370211', until: null },
    ];
    const unused = unusedByDistrict(cube.city, period);
    expect(behindNames({ behind }, { plan, language: 'zh', unused })).toBe(
      '尚未报送到本期：黄岛区本年无数据；本期已报送但有表缺失或未采用：市南区（工伤台账未采用）只计至5月',
    );
  });
});

describe('why the fall is unknown', () => {
  const history = (district: string, period: string, industries: readonly string[]) =>
    sent({
      district,
      period: '2020',
      history: industries.map((industry) => ({
        district,
        industry,
        period,
        injuries: 10,
        exposure: 1000,
      })),
    });
  const every = [...plan.industries.filter(({ flag }) => !flag).map(({ id }) => id), 'other'];
  const cityWith = (...base: ReturnType<typeof sent>[]): Consolidated => {
    const now = ['1', '2'].map((district) =>
      sent({ district, period: '2025-06', enterprise: [firm(`A${district}`, 100)], injury: [] }),
    );
    const { city, cube } = cityOf([...base, ...now], plan);
    const measures = [...injuryReduction.measure(cube, '2025-06', plan)];
    return { ...results, plan, city, cube, measures };
  };
  const told = (of: Consolidated) => targetSentence(of, asking(of, OPTIONS));

  it('is told of each district by itself', () => {
    // Of 甲区 rows of some industries are missing in its total of January to June, of 乙区 there is no total of January to June.
    const both = cityWith(
      history('1', '2020', every),
      history('1', '2020-06', ['machinery']),
      history('2', '2020', every),
    );
    expect(told(both)).toContain('无法计算：缺少数据（甲区）；缺少基期同月数据：基期只有全年合计（乙区）。');
    const answer = [...answerText(both, { language: 'zh', colour: false, workbook: undefined })].join('');
    expect(answer).toContain('—（缺少数据（甲区）；缺少基期同月数据：基期只有全年合计（乙区）），无法计算');
  });

  it('is said once where it is the same', () => {
    expect(told(cityWith(history('1', '2020', every), history('2', '2020', every)))).toContain(
      '无法计算：缺少基期同月数据：基期只有全年合计（甲区、乙区）。',
    );
  });
});

describe('the sentence about the mix of industries', () => {
  const mixOf = (standardised: Partial<Measure>) => {
    const changed = {
      ...results,
      measures: results.measures.map((measure) =>
        measure.measure === 'injury-reduction-standardised' &&
        measure.district === 'all' &&
        measure.industry === 'key'
          ? { ...measure, ...standardised }
          : measure,
      ),
    };
    return sentences(changed, asking(changed, OPTIONS));
  };

  it('stands behind that of the target, with its interval and what it allows to say', () => {
    const words = mixOf({ value: 0.181, low: -0.02, high: 0.25, verdict: 'behind', remarks: [] });
    expect(words).toHaveLength(4);
    expect(words[1]).toMatch(
      /^2025年1—6月，全市重点行业若行业结构未变，降幅为 18\.1%（95%区间 -2\.0%～25\.0%），尚不能排除未下降；实际/,
    );
    expect(words[1]).toMatch(/个百分点.*。$/);
  });

  it('is not there where nothing is known or too little to judge', () => {
    expect(mixOf({ value: null, reason: 'no-data', verdict: 'unknown' })).toHaveLength(3);
    expect(mixOf({ value: 0.5, verdict: 'insufficient' })).toHaveLength(3);
    const none = build({ absent: 1 });
    expect(mixSentence(none, asking(none, OPTIONS))).toEqual([]);
  });

  it('claims nothing while a district is behind', () => {
    const words = mixOf({ value: 0.3, verdict: 'immature', remarks: ['district-behind'] })[1];
    expect(words).toContain('有区市尚未报送到本期');
    expect(words).not.toContain('统计依据');
  });
});

describe('the other sentences', () => {
  it('never round a share up to 100 %', () => {
    const almost = {
      ...results,
      measures: results.measures.map((measure) =>
        measure.measure === 'training-coverage'
          ? { ...measure, part: 9999, whole: 10000, value: 0.9999 }
          : measure,
      ),
    };
    const words = coverageSentence(almost, asking(almost, OPTIONS));
    expect(words).toContain('覆盖率 <100.0%');
    expect(words).toContain('尚缺 1 人');
  });

  it('name who is missing', () => {
    const none = build({ absent: 2 });
    expect(coverageSentence(none, asking(none, OPTIONS))).toContain('缺少数据（市北区、黄岛区）');
  });

  it('say whose training table does not reach the period', () => {
    const refused = build({ refused: ['training'] });
    expect(coverageSentence(refused, asking(refused, OPTIONS))).toContain(
      '（市南区的培训台账未报送到本期或未采用，覆盖率可能偏低）；',
    );
    expect(coverageSentence(refused, asking(refused, { ...OPTIONS, language: 'en' }))).toContain(
      '(the training table of 市南区 does not reach this period',
    );
    expect(coverageSentence(results, asking(results, OPTIONS))).not.toContain('未采用');
  });

  it('count submissions and findings', () => {
    expect(submissionSentence(results, asking(results, OPTIONS))).toMatch(
      /^全市应报 18 期，已报 17 期，按时 15 期（另有 1 期未注明报送日期）；共发现强制性问题 \d+ 项（3 行/,
    );
  });
});
