// How many of a month's cases have been decided, and how many will it be when all are?

import type { Metric } from '../define.ts';
import type { Measure, Reason } from '../model/measure.ts';
import { districtScopes } from '../model/measure.ts';
import { developedLimits } from '../statistics/developed.ts';
import type { Sums } from '../tally/sums.ts';
import { reasonOf, remarksOf } from './known.ts';
import { type Decided, type Maturity, maturityOf } from './maturity.ts';
import { recordedMonths } from './recorded-months.ts';
import { developedSources, ratioSources } from './sources.ts';
import { MIXED_SCOPES } from './strata-change.ts';

const casesOf = ratioSources('cases', 'exposure');

export const caseMaturity: Metric = {
  id: 'case-maturity',
  name: { zh: '工伤数据成熟度（按月）', en: 'maturity of cases, by month' },
  formula: {
    zh: '推算人数 = 计入工伤人数 ÷ 完整度。按认定日期计入时完整度为 1；按事故日期计入时，完整度 = 该月案件截至数据末月已认定的比例，由“事故月 × 认定月”三角用逆时 Kaplan-Meier（Lagakos 等 1988）估计，时滞全市合并，最长按方案的认定日数；区间：负二项预测限，并计入完整度的误差，95%',
    en: 'developed = counted cases ÷ completeness. By date of decision completeness is 1; by date of accident it is the share of the month’s cases decided by the last month of the data: reverse-time Kaplan-Meier (Lagakos et al. 1988) over accident month × decision month, delays pooled over the city, at most the days of the plan; interval: negative binomial prediction limits with the error of completeness, 95 %',
  },
  *measure(cube, period, plan) {
    const maturity = maturityOf(cube);
    const months = recordedMonths(cube, period, plan);
    for (const month of months) {
      for (const district of districtScopes(plan)) {
        for (const industry of MIXED_SCOPES) {
          const sums = cube.sums([month], district, industry);
          const decided = sums && maturity.decided([month], district, industry);
          yield {
            measure: 'case-maturity',
            window: 'month',
            month,
            district,
            industry,
            part: sums?.cases ?? null,
            completeness: decided?.share ?? null,
            ...developed(sums, decided, maturity),
            ...remarksOf([...(sums?.remarks ?? []), ...(maturity.tailUnseen ? ['delay-tail-unseen'] : [])]),
          };
        }
      }
    }
  },
  sources: developedSources(
    (measure, field, period, plan) =>
      field === 'completeness' ? [] : casesOf(measure, 'part', period, plan),
    new Set(['part']),
  ),
};

function developed(
  sums: Sums | undefined,
  decided: Decided | undefined,
  maturity: Maturity,
): Pick<Measure, 'value' | 'low' | 'high' | 'reason'> {
  const unknown = (reason: Reason) => ({ value: null, low: null, high: null, ...reasonOf(reason) });
  const cases = sums?.cases ?? null;
  if (cases === null || cases < 0) return unknown('no-data');
  if (decided === undefined || decided.share === 0) return unknown('delay-unknown');
  return {
    value: cases / decided.share,
    ...developedLimits(cases, decided.share, maturity.variance(decided)),
  };
}
