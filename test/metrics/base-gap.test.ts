// Is the base asked for where it is the base that lacks, and the districts only where they sent nothing of now?

import { describe, expect, it } from 'vitest';
import type { Consolidated, Language } from '../../src/define.ts';
import { METRICS } from '../../src/metrics/index.ts';
import { answerText } from '../../src/print/answer.ts';
import { asking } from '../../src/report/ask.ts';
import { targetSentence } from '../../src/report/sentences.ts';
import { build } from '../report/build.ts';
import { OPTIONS } from '../report/written.ts';
import { cityOf, firm, hurt, plan, planWith, sent } from '../tally/sent.ts';

const period = '2025-06';
const key = { keyIndustry: 'machinery' };
const of = (district: string, year: string) =>
  sent({
    district,
    period: year === '2025' ? period : year,
    enterprise: [firm(`A${district}`, 100, key)],
    injury: [hurt(`${district}-${year}`, `A${district}`, `${year}-02-03`)],
  });

function told(submissions: Parameters<typeof cityOf>[0], language: Language = 'zh', ofPlan = plan) {
  const { city, cube } = cityOf(submissions, ofPlan);
  const results: Consolidated = {
    ...build(),
    plan: ofPlan,
    period,
    city,
    cube,
    measures: METRICS.flatMap((metric) => [...metric.measure(cube, period, ofPlan)]),
  };
  const ask = asking(results, { ...OPTIONS, language });
  const answer = [...answerText(results, { language, colour: false, workbook: undefined })].join('');
  return {
    answer: answer.split('\n').find((line) => /降幅：|^Fall/.test(line)),
    sentence: targetSentence(results, ask),
    why: (district: string) =>
      ask.why(ask.figure('injury-reduction-standardised', { district, industry: 'key' })),
  };
}

describe('a base that nobody gave', () => {
  it('is asked for by its year, and no district is said to have sent nothing', () => {
    const words = '缺少基期（2020年）数据：请把 2020 的文件夹一并给出';
    const { answer, sentence, why } = told([of('1', '2025'), of('2', '2025')]);
    expect(answer).toBe(`重点行业工伤事故发生率降幅：—（${words}），无法计算`);
    expect(sentence).toContain(`降幅无法计算：${words}。`);
    expect(why('all')).toBe(words);
    expect(why('2')).toBe(words);
    const english = told([of('1', '2025'), of('2', '2025')], 'en');
    expect(english.answer).toContain('(no data of the base (2020): give the folder of 2020 as well)');
  });

  it('is that of the districts without one, by name', () => {
    const words = '缺少乙区的基期（2020年）数据：请把其 2020 的文件一并给出';
    const { answer, sentence, why } = told([of('1', '2020'), of('1', '2025'), of('2', '2025')]);
    expect(answer).toContain(`—（${words}）`);
    expect(sentence).toContain(`：${words}。`);
    expect(why('all')).toBe(words);
    expect(why('2')).toBe('缺少基期（2020年）数据：请把 2020 的文件夹一并给出');
    expect(why('1')).not.toContain('基期（');
    const english = told([of('1', '2020'), of('1', '2025'), of('2', '2025')], 'en');
    expect(english.answer).toContain(
      '(no data of the base (2020) of 乙区: give their files of 2020 as well)',
    );
  });

  it('names of several years those that lack', () => {
    const pooled = planWith({ baseYears: ['2019', '2020'] });
    const files = [of('1', '2020'), of('2', '2020'), of('1', '2025'), of('2', '2025')];
    expect(told(files, 'zh', pooled).answer).toContain('缺少基期（2019年）数据：请把 2019 的文件夹一并给出');
  });
});

describe('data of now that nobody sent', () => {
  it('are those of the district, whose base is there', () => {
    const { answer, why } = told([of('1', '2020'), of('1', '2025'), of('2', '2020')]);
    expect(answer).toContain('—（缺少数据：乙区）');
    expect(why('2')).toBe('缺少数据');
  });

  it('are told apart from a base that another district lacks', () => {
    const { answer, sentence } = told([of('1', '2025'), of('2', '2020')]);
    for (const words of [answer, sentence]) {
      expect(words).toContain('缺少基期（2020年）数据：请把 2020 的文件夹一并给出（甲区）；缺少数据（乙区）');
    }
  });
});
