// Are more of the employed insured than at the end of last year? What the year's 扩面 came to.

import type { Metric } from '../define.ts';
import { districtScopes } from '../model/measure.ts';
import { yearOf } from '../model/period.ts';
import { insuredSum } from '../tally/insured.ts';
import { rollForward } from '../tally/roll-forward.ts';
import { reasonOf } from './known.ts';
import { ratioOf, whyUnknown } from './ratio.ts';
import { shareSources } from './sources.ts';

export const insuranceChange: Metric = {
  id: 'insurance-change',
  name: { zh: '参保率变化', en: 'change of the insurance coverage' },
  formula: {
    zh: '本年最近一期参保率 − 上年最后一期参保率（参保率定义同“工伤保险参保率”，全部企业）',
    en: 'insurance coverage of the latest period of this year − that of the last period of the year before, all enterprises',
  },
  *measure(cube, period, plan) {
    const { between } = rollForward(cube.city, period, plan);
    for (const district of districtScopes(plan)) {
      const asked = plan.districts.filter(({ code }) => district === 'all' || code === district);
      const both = asked.map(({ code }) => between.get(code));
      const sideOf = (when: 'before' | 'now') => {
        const sums = both.map((one) => one && insuredSum(one[when].rows));
        const of = (what: 'covered' | 'required') =>
          sums.reduce<number | null>((all, one) => (all === null || !one ? null : all + one[what]), 0);
        return ratioOf({ part: of('covered'), whole: of('required') });
      };
      const [base, now] = [sideOf('before'), sideOf('now')];
      const isKnown = base.value !== null && now.value !== null;
      yield {
        measure: 'insurance-change',
        window: 'year-to-date',
        district,
        industry: 'all',
        base,
        now,
        value: isKnown ? now.value - base.value : null,
        ...reasonOf(whyUnknown(base) ?? whyUnknown(now)),
      };
    }
  },
  /** As the coverage of persons itself, at the end of both years. */
  sources(measure, field, period, plan) {
    const before = `${Number(yearOf(period)) - 1}-12`;
    const sides = field.startsWith('base.')
      ? [before]
      : field.startsWith('now.')
        ? [period]
        : [before, period];
    return sides.flatMap((side) => ofDay(measure, field, side, plan)!);
  },
};

const ofDay = shareSources('insured', 'employed');
