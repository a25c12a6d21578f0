// How soon is a submission that was wrong sent again without errors?

import type { Metric } from '../define.ts';
import { districtScopes } from '../model/measure.ts';
import { reasonOf } from './known.ts';
import { sendings } from './sendings.ts';

export const mendingDays: Metric = {
  id: 'mending-days',
  name: { zh: '改正用时(日)', en: 'days until mended' },
  formula: {
    zh: '首次报送有强制性问题、后来改正的各期，从首次报送日期到无强制性问题的版本的报送日期的中位日数；两个日期都注明的才计',
    en: 'median days from the first version to the first without an error, over periods that had one; only where both dates are stated',
  },
  *measure(cube, period, plan) {
    for (const district of districtScopes(plan)) {
      const wrong = sendings(cube, period, district, plan).filter(({ passedFirst }) => !passedFirst);
      const days = wrong.flatMap(({ mendedIn }) => mendedIn ?? []).sort((a, b) => a - b);
      yield {
        measure: 'mending-days',
        window: 'year-to-date',
        district,
        part: wrong.filter(({ isMended }) => isMended).length,
        whole: wrong.length,
        value: days.length === 0 ? null : (days[(days.length - 1) >> 1]! + days[days.length >> 1]!) / 2,
        ...reasonOf(days.length > 0 ? undefined : wrong.length === 0 ? 'no-exposure' : 'no-data'),
      };
    }
  },
};
