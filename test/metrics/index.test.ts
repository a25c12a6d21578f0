import { expect, test } from 'vitest';
import { METRICS, OF_ENTERPRISES } from '../../src/metrics/index.ts';
import { aYear, fakeCube } from './fake-cube.ts';
import { tinyPlan } from './tiny-plan.ts';

test('the measures of spec/measures.md, each under its own id and with one line of definition', () => {
  expect(METRICS.map(({ id }) => id)).toEqual([
    'injury-rate',
    'injury-reduction',
    'injury-reduction-standardised',
    'injury-change-decomposed',
    'fatality-rate',
    'pneumoconiosis-rate',
    'training-coverage',
    'training-enterprises',
    'insurance-coverage',
    'submission-completeness',
    'submission-timeliness',
    'injury-reduction-by-definition',
    'target-outlook',
    'injury-reduction-developed',
    'case-maturity',
    'decision-delay',
    'injury-trend',
    'stage-days',
    'stage-overdue',
    'first-pass',
    'mending-days',
    'rate-funnel',
    'premium-at-base',
    'premium-float',
    'injuries-by',
    'ledger-changes',
    'insurance-change',
    'training-pace',
    'training-joiners',
    'training-hours',
    'certificate-validity',
    'injury-rate-by-size',
    'platform-injury-rate',
    'school-courses',
    'register-gaps',
    'activities-done',
    'insurance-actions',
    'project-insurance',
    'project-stage',
    'project-fee',
  ]);
  expect(OF_ENTERPRISES.map(({ id }) => id)).toEqual(['key-enterprise', 'key-enterprises']);
  for (const { name, formula } of [...METRICS, ...OF_ENTERPRISES]) {
    for (const words of [name.zh, name.en, formula.zh, formula.en]) expect(words).toMatch(/^[^\n]+$/);
  }
});

test('every measure carries its metric’s id, once per scope, and survives JSON as it is', () => {
  const plan = {
    ...tinyPlan,
    registers: ['platform-month', 'school-course'].map((table) => ({
      table,
      keptBy: { zh: '试', en: 'a test' },
    })),
  };
  const cube = fakeCube(plan, {
    cells: ['2020', '2024', '2025'].flatMap((year) => [
      ...aYear('east', 'machinery', year, {
        cases: 120,
        exposure: 12_000,
        dustWorkerYears: 600,
        pneumoconiosis: 12,
      }),
      ...aYear('west', 'other', year, { cases: 12, exposure: 12_000 }),
    ]),
    cases: [{ accidentKind: '物体打击' }, { accidentKind: '坍塌' }, { basis: '14.4' }].map((one) => ({
      ...one,
      accidentDate: '2025-03-04',
    })),
  });
  for (const metric of METRICS) {
    const measures = [...metric.measure(cube, '2025-06', plan)];
    const scopes = measures.map(({ window, month, district, industry, role, stage, riskClass, by, group }) =>
      [window, month, district, industry, role, stage, riskClass, by, group].join(),
    );
    // Where no register was sent there is nothing to hold against anything.
    const expected = metric.id === 'register-gaps' ? [] : [metric.id];
    expect(new Set(measures.map(({ measure }) => measure))).toEqual(new Set(expected));
    expect(new Set(scopes).size).toBe(measures.length);
    expect(JSON.parse(JSON.stringify(measures))).toStrictEqual(measures);
    for (const { value, reason } of measures) expect(value === null).toBe(reason !== undefined);
  }
});
