// How soon is a submission that was wrong sent again without errors?

import type { Metric } from '../define.ts';
import { daysBetween } from '../model/date.ts';
import { districtScopes } from '../model/measure.ts';
import { type Sending, sendingsIn } from '../tally/sendings.ts';
import { reasonOf } from './known.ts';
import { countedSubmissions } from './sources.ts';

export const mendingDays: Metric = {
  id: 'mending-days',
  name: { zh: '改正用时(日)', en: 'days until mended' },
  formula: {
    zh: '首次报送有强制性问题、后来改正的各期，从首次报送日期到无强制性问题的版本的报送日期的中位日数；两个日期都注明的才计',
    en: 'median days from the first version to the first without an error, over periods that had one; only where both dates are stated',
  },
  *measure(cube, period, plan) {
    for (const district of districtScopes(plan)) {
      const ledgers = cube.city.districts.filter((one) => ['all', one.district.code].includes(district));
      const sent = ledgers.flatMap((ledger) => sendingsIn(ledger, period, plan));
      const wrong = sent.filter(({ passedFirst }) => !passedFirst);
      const days = wrong.flatMap((one) => mendedIn(one) ?? []).sort((a, b) => a - b);
      yield {
        measure: 'mending-days',
        window: 'year-to-date',
        district,
        part: wrong.filter(({ mended }) => mended !== undefined).length,
        whole: wrong.length,
        value: days.length === 0 ? null : (days[(days.length - 1) >> 1]! + days[days.length >> 1]!) / 2,
        ...reasonOf(days.length > 0 ? undefined : wrong.length === 0 ? 'no-exposure' : 'no-data'),
      };
    }
  },
  sources: countedSubmissions('mended', 'failed-first'),
};

/** Days; undefined where a date is missing or it is not mended. */
function mendedIn({ first, mended }: Sending): number | undefined {
  const [from, to] = [first.identity.sentOn, mended?.identity.sentOn];
  return from === undefined || to === undefined ? undefined : daysBetween(from, to);
}
