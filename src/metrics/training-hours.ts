// Of the courses that were passed, how many have the hours and the share on site that the plan asks for?

import type { Metric } from '../define.ts';
import { monthsOf } from '../model/period.ts';
import { hasHoursRule } from '../tally/training-hours.ts';
import { coverageOf } from './coverage.ts';
import { countsOf, trainingScopes } from './training-scopes.ts';

export const trainingHours: Metric = {
  id: 'training-hours',
  name: { zh: '培训学时达标率', en: 'courses with the hours asked for' },
  formula: {
    zh: '学时和线上占比均符合方案规定的合格人次 ÷ 能判断的合格人次（期末在岗人员，自方案起算月）；学时未填报、不能判断的另计，不算不足；方案未设定的为未配置；不影响覆盖率；区间：Wilson 95%',
    en: 'passed attendances whose hours and online share are as the plan asks ÷ those of which it can be told (persons in post, from the first month of the plan); where the hours are not written down they are counted apart and not as short; not configured where the plan sets none; the coverage is not touched; interval: Wilson 95 %',
  },
  *measure(cube, period, plan) {
    for (const { district, industry, role, progress } of trainingScopes(cube, period, plan)) {
      const scope = {
        measure: 'training-hours',
        window: 'year-to-date',
        district,
        industry,
        role,
      } as const;
      if (!hasHoursRule(plan)) {
        yield { ...scope, part: null, whole: null, value: null, reason: 'not-configured' };
        continue;
      }
      const counts = countsOf(progress, { industry, role });
      const known = counts && { covered: counts['hours-met'], required: counts['hours-known'] };
      const isUnrecorded = counts?.['hours-known'] === 0 && counts['hours-unrecorded'] > 0;
      yield {
        ...scope,
        ...coverageOf(known),
        ...(isUnrecorded && { reason: 'not-recorded' as const }),
        ...(counts && { unrecorded: counts['hours-unrecorded'] }),
      };
    }
  },
  sources({ district, industry = 'all', role }, field, period) {
    const ask = (what: 'hours-met' | 'hours-known' | 'hours-unrecorded') =>
      ({ what, months: monthsOf(period), district, industry, ...(role !== undefined && { role }) }) as const;
    if (field === 'unrecorded') return [ask('hours-unrecorded')];
    if (field === 'part') return [ask('hours-met')];
    return field === 'whole' ? [ask('hours-known')] : [ask('hours-met'), ask('hours-known')];
  },
};
