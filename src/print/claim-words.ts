// How do claims read: why one was not checked, and what may be written instead of one that the data cannot carry?

import type { CheckedClaim } from '../claims/check-draft.ts';
import type { Unclear } from '../claims/claim.ts';
import { isEarly } from '../claims/figures.ts';
import type { ClaimVerdict } from '../claims/judged.ts';
import type { Bilingual } from '../model/bilingual.ts';
import { casesSentence, rateSentence } from '../words/sentences/cases.ts';
import { insuranceWords, trainingWords } from '../words/sentences/coverage.ts';
import { fallSentence } from '../words/sentences/fall.ts';
import { submissionsWords } from '../words/sentences/submissions.ts';
import type { Telling } from '../words/sentences/telling.ts';
import { yearOnYearSentence } from '../words/sentences/year-on-year.ts';

export const CLAIM_VERDICTS: Readonly<Record<ClaimVerdict, Bilingual>> = {
  supported: { zh: '数据支持', en: 'supported' },
  contradicted: { zh: '与数据不符', en: 'contradicted' },
  overstated: { zh: '超出数据所能说的', en: 'overstated' },
  unknown: { zh: '数据中无法计算', en: 'unknown in the data' },
  'not-checked': { zh: '未核对', en: 'not checked' },
};

export const UNCLEAR: Readonly<Record<Unclear, Bilingual>> = {
  whose: { zh: '说的是谁，汇总里没有这个范围', en: 'of a scope that the data do not tell apart' },
  figure: { zh: '没有看懂说的是哪个指标', en: 'which figure is meant was not understood' },
  period: { zh: '说的不是本期的月份', en: 'of other months than those of the run' },
  base: { zh: '所比的时期或地方不在数据里', en: 'compared with months or places that the data do not hold' },
  'last-year': {
    zh: '数据里没有上年同期的这个数，同比不能核对',
    en: 'the data hold no such figure of the same months of last year',
  },
  'last-year-base': {
    zh: '数据里没有上年同期的数，同比不能核对；这个数与较基期的降幅相同，请确认是不是写错了比较对象',
    en: 'the data hold no figure of last year; the number is that of the change against the base: make sure with what it is compared',
  },
  several: {
    zh: '几个范围或指标合在一起说，不能逐个核对',
    en: 'several scopes or figures in one, which cannot be told apart',
  },
  structure: { zh: '说的是结构变化的贡献', en: 'about the share of a changed mix' },
  table: {
    zh: '表格不是句子，请对照汇总工作簿核对',
    en: 'a table, not a sentence: see the consolidated workbook',
  },
  intent: { zh: '像是计划或要求，不是已有的结果', en: 'reads as a plan, not as a result' },
  rank: {
    zh: '说的是名次或“最”“唯一”，请对照汇总工作簿逐个比较；小范围的高低往往只是偶然',
    en: 'a rank, which no single figure answers: compare in the workbook; of small scopes it is often chance',
  },
  nearly: { zh: '“接近”没有可以核对的数', en: '“nearly reached” holds no number to check' },
  capped: {
    zh: '数据中的人数逐企业按应有人数封顶，多出来的人核对不了；应训、职工人数不是完成人数',
    en: 'persons are capped enterprise by enterprise in the data, so more than these cannot be checked; the required are not the trained',
  },
  'not-held': { zh: '汇总里没有这个数', en: 'the data hold no such figure' },
};

/** A sentence that the data carry, on the same figure and scope. */
export function insteadSentence({ instead, scope }: CheckedClaim, telling: Telling): string | undefined {
  if (instead === undefined || scope === undefined) return undefined;
  const stop = telling.language === 'zh' ? '。' : '.';
  switch (instead.sentence) {
    case 'fall':
      return fallSentence(instead.measure, scope, telling);
    case 'cases': {
      const { baseCases, nowCases, measure, ...limits } = instead.fall;
      const counts = { baseCases: baseCases ?? 0, nowCases: nowCases ?? 0, isEarly: isEarly(measure) };
      const fall = { ...limits, ...counts };
      return casesSentence(fall, scope, telling);
    }
    case 'year-on-year':
      return yearOnYearSentence(instead.of, instead.fall, scope, telling);
    case 'rate':
      return rateSentence(instead.id, instead.measure, scope, telling);
    case 'completeness':
    case 'timeliness':
      return submissionsWords(instead.sentence, instead.measure, scope, telling) + stop;
    case 'training':
      return trainingWords(instead.measure, scope, telling) + stop;
    case 'insurance':
      return insuranceWords(instead.measure, scope, telling) + stop;
  }
}
