// Is it said to which month the data reach, where a window is named that they do not fill?

import { describe, expect, it } from 'vitest';
import type { Consolidated, Language } from '../../src/define.ts';
import { METRICS } from '../../src/metrics/index.ts';
import { asking } from '../../src/report/ask.ts';
import { sentences } from '../../src/report/sentences.ts';
import { districtsSheet } from '../../src/yearly/evaluation/districts-sheet.ts';
import { progressSheet } from '../../src/yearly/evaluation/progress-sheet.ts';
import { planYears } from '../../src/yearly/evaluation/years.ts';
import { ofDistrict } from '../../src/yearly/of-district.ts';
import { build, type Options } from '../report/build.ts';
import { built } from '../report/model.ts';
import { OPTIONS } from '../report/written.ts';

/** Sent to June, the first district to `behind` months before; asked for in December. */
function november(options: Options): Consolidated {
  const sent = build({ districts: 2, enterprises: 40, ...options });
  const period = '2025-11';
  const measures = METRICS.flatMap((metric) => [...metric.measure(sent.cube, period, sent.plan)]);
  return { ...sent, period, measures };
}

/** The two sentences about the fall. */
function falls(results: Consolidated, language: Language = 'zh') {
  return sentences(results, asking(results, { ...OPTIONS, language })).slice(0, 2);
}

describe('the sentences of a letter', () => {
  const results = november({ behind: 2 });
  const [late, other] = results.plan.districts.map((district) => ofDistrict(results, district));

  it('name the months that were sent of a district, and not only those that were asked for', () => {
    for (const words of falls(late!)) expect(words).toMatch(/^2025年1—11月（只计至4月），市南区重点行业/);
    for (const words of falls(other!)) expect(words).toMatch(/^2025年1—11月（只计至6月），/);
    expect(falls(late!)[0]).toContain('2020年1—11月为');
    expect(falls(late!, 'en')[0]).toMatch(/^2025-01 to 2025-11 \(counts to 2025-04 only\): the injury rate/);
  });

  it('say of a city whose districts end at different months to which the last one goes', () => {
    for (const words of falls(results)) expect(words).toMatch(/^2025年1—11月（各区市最晚计至6月），全市/);
    expect(falls(results, 'en')[0]).toMatch(/^2025-01 to 2025-11 \(counts to 2025-06 at the latest\): /);
  });

  it('say nothing of it where one district has sent all', () => {
    const june = build({ districts: 2, enterprises: 40, behind: 2 });
    const [words] = sentences(june, asking(june, OPTIONS));
    expect(words).toMatch(/^2025年1—6月，全市/);
  });
});

describe('an evaluation', () => {
  it('heads the year under way with the month to which its data reach', () => {
    const results = november({});
    const years = planYears(results, OPTIONS);
    const progress = built(progressSheet(years), results);
    for (const row of ['key-2025', 'all-2025'])
      expect(progress.cell(row, 'year').value).toBe('2025年1—11月（只计至6月）');
    const heads = built(districtsSheet(years), results)
      .columns('districts')
      .map(({ group }) => group);
    expect(heads).toContain('2025年1—11月（只计至6月）');
  });

  it('heads a year that is all there by its name alone', () => {
    const results = build({ districts: 2, behind: 1 });
    const years = planYears(results, OPTIONS);
    expect(built(progressSheet(years), results).cell('key-2025', 'year').value).toBe('2025年1—6月');
  });
});
