// Of the persons who have to be trained, how many have passed? By distinct person; 人次 stand beside, never in it.

import type { Metric } from '../define.ts';
import { districtScopes, EVERY_ROLE, industryScopes, roleScopes } from '../model/measure.ts';
import { lastMonthOf } from '../model/period.ts';
import { coverageOf } from './coverage.ts';
import { remarksOf } from './known.ts';
import { leftOutOf } from './left-out.ts';
import { shareSources } from './sources.ts';
import { trainedRemarks } from './training-scopes.ts';

const NOBODY = { required: 0, covered: 0, attendances: 0 };

export const trainingCoverage: Metric = {
  id: 'training-coverage',
  name: { zh: '重点人员培训覆盖率', en: 'training coverage' },
  formula: {
    zh: 'Σ 各企业各类 min(应训人数, 考核合格的不同人数) ÷ Σ 应训人数；自方案起算月至期末，已离任者不计；人次不入分子，也不含已离任者的；区间：Wilson 95%',
    en: 'Σ over enterprises and roles of min(required, distinct persons who passed) ÷ Σ required; from the first month of the plan to the end of the window, without those who left; attendances never count, and are without theirs too; interval: Wilson 95 %',
  },
  *measure(cube, period, plan) {
    const month = lastMonthOf(period);
    for (const district of districtScopes(plan)) {
      const remarks = trainedRemarks(cube, month, district, plan);
      for (const industry of industryScopes(plan)) {
        const state = cube.training(month, district, industry);
        const leftOut = leftOutOf(cube, month, district, industry);
        for (const role of roleScopes(plan)) {
          const sums = state && (role === EVERY_ROLE ? state.all : (state.roles.get(role) ?? NOBODY));
          const coverage = coverageOf(sums);
          yield {
            measure: 'training-coverage',
            window: 'year-to-date',
            district,
            industry,
            role,
            ...coverage,
            ...(sums === undefined ? {} : { attendances: sums.attendances }),
            ...remarks,
            ...remarksOf([...(remarks.remarks ?? []), ...leftOut(coverage.value)]),
          };
        }
      }
    }
  },
  sources: shareSources('trained', 'required'),
};
