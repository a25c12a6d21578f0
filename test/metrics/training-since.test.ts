// Is it said where the training tables that were given begin later than the plan counts, and only there?

import { describe, expect, it } from 'vitest';
import type { Consolidated, Language } from '../../src/define.ts';
import { METRICS } from '../../src/metrics/index.ts';
import type { Plan } from '../../src/model/plan.ts';
import { answerText } from '../../src/print/answer.ts';
import { asking } from '../../src/report/ask.ts';
import { coverageSentence } from '../../src/report/sentences.ts';
import { method } from '../../src/report/sheets/method.ts';
import { pace } from '../../src/report/sheets/pace.ts';
import { training } from '../../src/report/sheets/training.ts';
import { build } from '../report/build.ts';
import { OPTIONS } from '../report/written.ts';
import { cityOf, firm, plan, type Sent, sent, taught } from '../tally/sent.ts';

const period = '2025-06';

/** Of one district: two have to be trained; one was, on the day given, in the table of the period. */
const of = (district: string, when: string, day: string, more: Partial<Sent> = {}) =>
  sent({
    district,
    period: when,
    enterprise: [firm(`A${district}`, 50, { keyIndustry: 'machinery', 'required:team-leader': 2 })],
    training: [taught(`A${district}`, `p${day}`, day)],
    ...more,
  });

function results(submissions: readonly ReturnType<typeof sent>[], ofPlan: Plan = plan): Consolidated {
  const { city, cube } = cityOf(submissions, ofPlan);
  const measures = METRICS.flatMap((metric) => [...metric.measure(cube, period, ofPlan)]);
  return { ...build(), plan: ofPlan, period, city, cube, measures };
}

const asked = (of: Consolidated, language: Language = 'zh') => asking(of, { ...OPTIONS, language });
const since = (of: Consolidated, district = 'all', measure = 'training-coverage') => {
  const role = measure === 'training-enterprises' ? {} : { role: 'all' };
  const found = asked(of).figure(measure, { district, industry: 'key', ...role })!;
  expect(found.remarks?.includes('training-since') ?? false).toBe(found.trainedSince !== undefined);
  return found.trainedSince;
};

describe('training tables from 2025 on, under a plan that counts from 2021', () => {
  const bothLate = [of('1', '2025-03', '2025-02-03'), of('2', period, '2025-02-03')];

  it('is told of each district and of the city, on every figure of the training', () => {
    const both = [
      { district: '1', month: '2025-01' },
      { district: '2', month: '2025-01' },
    ];
    const city = results(bothLate);
    for (const measure of ['training-coverage', 'training-enterprises', 'training-pace']) {
      expect(since(city, 'all', measure)).toEqual(both);
      expect(since(city, '2', measure)).toEqual([both[1]]);
    }
  });

  it('is not told where a table holds what was before: it is cumulative', () => {
    expect(since(results([of('1', period, '2022-05-06'), of('2', period, '2024-12-30')]))).toBeUndefined();
  });

  it('is told of the one district whose tables begin late, with its month', () => {
    const one = results([
      of('1', period, '2022-05-06'),
      of('2', '2024', '2024-02-03'),
      of('2', period, '2025-01-02'),
    ]);
    expect(since(one)).toEqual([{ district: '2', month: '2024-01' }]);
    expect(since(one, '1')).toBeUndefined();
  });

  it('does not begin with a table that is left out, or that is of later than the period', () => {
    const broken = { broken: ['training'] } as const;
    const one = [
      of('1', '2022', '2022-02-03', broken),
      of('1', period, '2025-02-03'),
      of('2', period, '2021-02-03'),
    ];
    expect(since(results(one))).toEqual([{ district: '1', month: '2025-01' }]);
  });

  it('is not told of a plan that counts from the first period on', () => {
    const fresh = { ...plan, training: { ...plan.training, from: '2025-01' } };
    expect(since(results(bothLate, fresh))).toBeUndefined();
    const later = { ...plan, training: { ...plan.training, from: '2025-02' } };
    expect(since(results(bothLate, later))).toBeUndefined();
  });

  const words = '培训台账只从 2025-01 起提供，此前（自 2021-01）的培训未计，实际覆盖率只会更高';
  const english =
    'raining tables were given from 2025-01 only: training before that (from 2021-01) is not counted, and the true coverage can only be higher';

  it('stands in the answer, on the sheets and in the sentence that may be copied', () => {
    const city = results(bothLate);
    const answer = (language: Language) =>
      [...answerText(city, { language, colour: false, workbook: undefined })].join('');
    expect(answer('zh')).toMatch(new RegExp(`^注意：.*${words}`, 'm'));
    expect(answer('en')).toMatch(new RegExp(`^Mind: .*t${english.replaceAll(/[()]/g, '\\$&')}`, 'm'));
    expect(coverageSentence(city, asked(city))).toContain(`（${words}）`);
    expect(coverageSentence(city, asked(city, 'en'))).toContain(` (t${english})`);
    for (const sheet of [training, pace]) {
      expect(sheet.build(city, asked(city)).notes).toContain(`${words}。`);
      expect(sheet.build(city, asked(city, 'en')).notes).toContain(`T${english}.`);
    }
    expect(JSON.stringify(method.build(city, asked(city)))).toContain('培训台账晚于方案起算月');
  });

  it('names the district where it is not all of them, in its cell and in the city’s', () => {
    const one = results([of('1', period, '2022-05-06'), of('2', period, '2025-02-03')]);
    expect(coverageSentence(one, asked(one))).toContain(`（乙区的${words}）`);
    const cell = asked(one).figure('training-coverage', { industry: 'key', role: 'all' });
    expect(asked(one).remarks(cell)).toContain(`乙区的${words}`);
  });
});
