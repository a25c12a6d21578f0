// What stands on the key list of one enterprise: its cases, deaths and person-years of twelve months, and how surely it
// exceeds its industry?

import type { Metric } from '../define.ts';
import type { Measure } from '../model/measure.ts';
import { twelveMonthsTo } from '../model/period.ts';
import { scrubbed } from '../model/scrubbed.ts';
import type { What } from '../tally/question.ts';
import { keyList, type ListedFirm } from './key-list.ts';

/** A ratio and its limits are also made of every other enterprise of the industry: their rows are not named one by one. */
const SUMS: Readonly<Record<string, What>> = { part: 'cases', whole: 'exposure', deaths: 'fatalities' };

export const keyEnterprise: Metric = {
  id: 'key-enterprise',
  name: { zh: '重点企业', en: 'key enterprise' },
  formula: {
    zh: '近 12 个月该企业计入的病例、工亡与人年（各月采用当月适用的企业台账）；预期病例 = 人年 × 同行业全市发生率；倍数 = 病例 ÷ 预期，向同行业收缩（伽马-泊松经验贝叶斯），由全行业企业共同决定',
    en: 'counted injuries, deaths and person-years of the enterprise over twelve months, each month by its snapshot; expected = person-years × the rate of its industry in the city; ratio = injuries ÷ expected, shrunk towards the industry (gamma-Poisson empirical Bayes): all enterprises of the industry decide it',
  },
  *measure(cube, period, plan) {
    for (const firm of keyList(cube, period, plan)?.judged ?? []) yield measureOf(firm);
  },
  sources({ enterprise }, field, period) {
    const what = SUMS[field];
    if (what === undefined) return undefined;
    const scope = { district: 'all', industry: 'all', enterprises: [enterprise!] };
    return [{ what, months: twelveMonthsTo(period), ...scope }];
  },
};

function measureOf(firm: ListedFirm): Measure {
  const ratio = firm.posterior?.ratio;
  return {
    measure: 'key-enterprise',
    window: 'rolling-12',
    district: firm.district,
    // Where the code is a citizen's number it is masked, here as everywhere.
    enterprise: scrubbed(firm.uscc),
    part: firm.cases,
    whole: firm.exposure,
    deaths: firm.fatalities,
    value: ratio ?? null,
    ...(ratio === undefined && { reason: firm.exposure === 0 ? 'no-exposure' : 'no-data' }),
    ...(firm.limits && { low: firm.limits.low, high: firm.limits.high }),
    expected: firm.expected,
    ...(firm.posterior && { above: firm.posterior.above }),
  };
}
