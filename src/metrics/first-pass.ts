// How many submissions were right the first time? First-pass rate: whoever looks before sending has it.

import type { Metric } from '../define.ts';
import { districtScopes } from '../model/measure.ts';
import { sendingsIn } from '../tally/sendings.ts';
import { coverageOf } from './coverage.ts';
import { countedSubmissions } from './sources.ts';

export const firstPass: Metric = {
  id: 'first-pass',
  name: { zh: '首报合格率', en: 'first-pass rate' },
  formula: {
    zh: '首次报送没有强制性问题的期数 ÷ 已报期数；区间：Wilson 95%',
    en: 'periods whose first version has no error ÷ periods received; interval: Wilson 95 %',
  },
  *measure(cube, period, plan) {
    for (const district of districtScopes(plan)) {
      const ledgers = cube.city.districts.filter((one) => ['all', one.district.code].includes(district));
      const sent = ledgers.flatMap((ledger) => sendingsIn(ledger, period, plan));
      const passed = sent.filter(({ passedFirst }) => passedFirst).length;
      yield {
        measure: 'first-pass',
        window: 'year-to-date',
        district,
        ...coverageOf({ covered: passed, required: sent.length }),
      };
    }
  },
  sources: countedSubmissions('passed-first', 'received'),
};
