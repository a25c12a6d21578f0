// Do the rows that are named come to what the cube says, and does a sum lose exactly what a row is said to take?

import { describe, expect, it } from 'vitest';
import { monthsOf, twelveMonthsTo } from '../../src/model/period.ts';
import type { Plan, RateDefinition } from '../../src/model/plan.ts';
import type { Row } from '../../src/model/submission.ts';
import { sizeOf } from '../../src/tally/case-groups.ts';
import type { Submission } from '../../src/tally/city.ts';
import type { Cube } from '../../src/tally/cube.ts';
import { provenanceOf } from '../../src/tally/provenance.ts';
import type { Question, What } from '../../src/tally/question.ts';
import { PROGRESS, type ProgressWhat } from '../../src/tally/training-progress.ts';
import { mulberry32 } from '../random.js';
import { cityOf, firm, hurt, type Sent, sent, plan as shipped, taught } from './sent.ts';

// Rules are not asked here: the plan says that a case without its enterprise stays.
const plan: Plan = {
  ...shipped,
  severities: { 'injury/unknown-enterprise': 'query' },
  training: {
    ...shipped.training,
    minHours: 8,
    maxOnlineShare: 0.4,
    certificate: { months: 12, noticeMonths: 6 },
  },
};
const inHours: Plan = { ...plan, rate: { ...plan.rate, exposure: 'hours' } };

/** Two districts with monthly submissions that repeat and revise each other, one with a base year of totals only. */
function someCity(seed: number): Submission[] {
  const next = mulberry32(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const industries = ['machinery', 'metallurgy', undefined];
  const submissions: Sent[] = [];
  for (const district of ['1', '2']) {
    const codes = ['A', 'B', 'C', 'D', 'E'].map((letter) => district + letter);
    const cases: Record<string, unknown>[] = [];
    for (const period of ['2024-12', '2025-02', '2025-03']) {
      const year = period.slice(0, 4);
      const last = Number(period.slice(5));
      const here = codes.filter(() => next() > 0.2);
      const month = () => `${year}-${String(1 + Math.floor(next() * last)).padStart(2, '0')}`;
      cases.push(
        ...Array.from({ length: 5 }, (_, i) =>
          hurt(`${district}${period}${i}`, pick(codes), `${month()}-10`, {
            severity: pick(['死亡', '轻伤']),
            ...(next() > 0.7 && { basis: '14.4', disease: '硅肺' }),
          }),
        ),
      );
      submissions.push({
        district,
        period,
        sentOn: `${year}-12-31`,
        enterprise: here.map((code) =>
          firm(code, Math.floor(next() * 50), {
            keyIndustry: pick(industries),
            dustExposed: next() > 0.6,
            dustWorkers: 3,
            employees: pick([10, 30, 500]),
            hours: Math.floor(1000 * last + next() * 100),
            status: next() > 0.9 ? '注销' : '正常',
            insuredBy: next() > 0.9 ? '项目' : '单位',
            'required:team-leader': Math.floor(next() * 3),
            'required:deputy-head': Math.floor(next() * 2),
          }),
        ),
        // Some are sent again, unchanged or under another outcome.
        injury: cases
          .filter(() => next() > 0.3)
          .map((one) => (next() > 0.8 ? { ...one, outcome: '撤销' } : one)),
        training: Array.from({ length: 8 }, () =>
          taught(pick(codes), pick(['p', 'q', 'r']), pick(['2023-03-01', '2024-05-02', '2025-03-09']), {
            role: pick(['team-leader', 'deputy-head']),
            result: pick(['合格', '合格', '不合格']),
            inPostFrom: pick([undefined, '2025-02-01', '2020-01-01']),
            inPostTo: pick([undefined, undefined, '2025-02-20']),
            onlineHours: pick([undefined, 2, 6]),
            offlineHours: pick([4, 10]),
          }),
        ),
      });
    }
    const industriesOfBase = district === '1' ? ['machinery', 'metallurgy', 'dust', 'other'] : ['machinery'];
    submissions.push({
      district,
      period: '2020',
      history: industriesOfBase.flatMap((industry) =>
        ['2020-02', '2020-03', '2020'].map((period) => ({
          district,
          industry,
          period,
          exposure: Math.floor(next() * 90),
          injuries: Math.floor(next() * 9),
          fatalities: 0,
          hours: 100,
          ...(next() > 0.2 && { dustWorkers: 4 }),
        })),
      ),
    });
  }
  return submissions.map(sent);
}

const SUMMED: readonly What[] = [
  'cases',
  'fatalities',
  'pneumoconiosis',
  'exposure',
  'dustWorkerYears',
  'carried',
];
const OF_TRAINING: readonly What[] = [
  'required',
  'trained',
  'attendances',
  'enterprises-required',
  'enterprises-trained',
];
/** The last submission is of March 2025. */
const WINDOWS: readonly Pick<Question, 'months'>[] = [
  { months: monthsOf('2025-03') },
  { months: monthsOf('2020-03') },
  { months: twelveMonthsTo('2025-02') },
  { months: monthsOf('2020') },
  { months: monthsOf('2025-05') },
  { months: ['2025-05'] },
];

/** Definitions that count other cases, other persons, other dates. */
const OTHERWISE: readonly Partial<RateDefinition>[] = [
  { dateBasis: 'occurred' },
  { exposure: 'employees' },
  { bases: ['14.1'] },
];

function everyQuestion(next: () => number, share: number, { rate }: Plan): Question[] {
  const questions: Question[] = [];
  for (const district of ['all', '1', '2']) {
    for (const industry of ['all', 'key', 'other', 'machinery', 'dust']) {
      for (const window of WINDOWS) {
        for (const what of SUMMED) {
          for (const rate of [undefined, ...OTHERWISE])
            questions.push({ what, ...window, district, industry, ...(rate && { rate }) });
        }
      }
      const months = monthsOf('2025-03');
      for (const what of ['all', 'key'].includes(industry) ? [...OF_TRAINING, ...PROGRESS] : OF_TRAINING)
        for (const role of ['all', 'team-leader']) questions.push({ what, months, district, industry, role });
      for (const what of ['insured', 'employed'] as const)
        questions.push({ what, months, district, industry });
      for (const what of ['cases', 'exposure'] as const)
        for (const group of ['micro', 'small', 'medium'])
          questions.push({ what, months, district, industry, by: 'size-band', group });
    }
  }
  const hasSizes = ({ by, what }: Question) =>
    by === undefined || what === 'cases' || rate.exposure !== 'hours';
  return questions.filter((question) => next() < share && hasSizes(question));
}

/** What the cube itself says. */
function figureOf(official: Cube, question: Question): number | null {
  const { what, months, district, industry, role = 'all', rate } = question;
  const cube = rate ? official.under(rate) : official;
  if (question.by !== undefined) {
    const codes = district === 'all' ? ['1', '2'] : [district];
    const sums = codes.map((code) =>
      what === 'exposure'
        ? cube.exposureBySize(months, code, industry)!.get(question.group!)!
        : cube
            .countedCases(months, code, industry)
            .map((row) => cube.firmOf(row, code))
            .filter((one) => one !== undefined && sizeOf(one, cube.plan) === question.group).length,
    );
    return sums.reduce((a, b) => a + b, 0);
  }
  if (SUMMED.includes(what)) return cube.sums(months, district, industry)?.[what as 'cases'] ?? null;
  const month = months.at(-1)!;
  if (what === 'insured' || what === 'employed') {
    const rows = cube.enterprises(month, district, industry);
    const asked = rows?.filter(({ values }) => values.insuredBy !== '项目');
    const of = (one: { insured: number; employees: number }) =>
      what === 'insured' ? Math.min(one.insured, one.employees) : one.employees;
    return asked?.reduce((sum, { values }) => sum + of(values), 0) ?? null;
  }
  if (PROGRESS.includes(what as ProgressWhat)) {
    const codes = district === 'all' ? ['1', '2'] : [district];
    const counts = codes.flatMap((code) =>
      [...cube.progress(month, code)![industry as 'key']]
        .filter(([id]) => role === 'all' || role === id)
        .map(([, one]) => one[what as ProgressWhat]),
    );
    return counts.reduce((a, b) => a + b, 0);
  }
  const state = cube.training(month, district, industry);
  if (state === undefined) return null;
  if (what === 'enterprises-required') return state.enterprises.required;
  if (what === 'enterprises-trained') return state.enterprises.covered;
  const sums = role === 'all' ? state.all : state.roles.get(role);
  return sums?.[what === 'trained' ? 'covered' : (what as 'required')] ?? 0;
}

function without(submissions: readonly Submission[], row: Row<unknown>): Submission[] {
  return submissions.map((submission) => {
    const drop = <R extends Row<unknown>>(rows: readonly R[]) => rows.filter((other) => other !== row);
    const { enterprise, injury, training, history } = submission.rows;
    const rows = {
      ...submission.rows,
      enterprise: drop(enterprise),
      injury: drop(injury),
      training: drop(training),
      history: drop(history),
    };
    return { ...submission, rows };
  });
}

describe.each([
  ['insured', plan],
  ['hours', inHours],
] as const)('where %s are counted', (_, ofPlan) => {
  it('the weights come to what the cube says', () => {
    let known = 0;
    const met = new Set<What>();
    for (let seed = 1; seed <= 3; seed++) {
      const { city, cube } = cityOf(someCity(seed), ofPlan);
      const provenance = provenanceOf(city, ofPlan);
      for (const question of everyQuestion(mulberry32(seed), 1, ofPlan)) {
        const figure = figureOf(cube, question);
        const { rows, unknown } = provenance.behind(question);
        expect(unknown.length > 0).toBe(figure === null);
        if (figure === null) continue;
        known++;
        if (figure > 0) met.add(question.what);
        const sum = rows.reduce((total, { weight }) => total + weight, 0);
        expect(Math.abs(sum - figure)).toBeLessThan(1e-9 * Math.max(1, figure));
      }
    }
    expect(known).toBeGreaterThan(800);
    expect(PROGRESS.filter((what) => !met.has(what))).toEqual([]);
  });

  it('deleting any row takes from every sum exactly what is said, and from no other sum anything', () => {
    let changed = 0;
    const wrong: unknown[] = [];
    for (let seed = 11; seed <= 12; seed++) {
      const submissions = someCity(seed);
      const before = cityOf(submissions, ofPlan);
      const questions = everyQuestion(mulberry32(seed), 0.25, ofPlan);
      const provenance = provenanceOf(before.city, ofPlan);
      const losses = questions.map(
        (question) => new Map(provenance.behind(question).rows.map(({ row, loss }) => [row, loss])),
      );
      const next = mulberry32(seed);
      const rows = submissions.flatMap(({ rows }) => Object.values(rows).flat() as Row<unknown>[]);
      for (const row of rows.filter(() => next() < 0.5)) {
        const after = cityOf(without(submissions, row), ofPlan);
        questions.forEach((question, i) => {
          const was = figureOf(before.cube, question);
          if (was === null) return;
          const is = figureOf(after.cube, question);
          const loss = losses[i]!.get(row) ?? (losses[i]!.has(row) ? null : 0);
          if (loss !== 0) changed++;
          const isAsSaid =
            loss === null || is === null ? loss === is : Math.abs(was - is - loss) < 1e-9 * Math.max(1, was);
          if (isAsSaid) return;
          const { months, ...asked } = question;
          const at = `${row.source.file.label} ${row.source.sheet} ${row.line}`;
          wrong.push({ ...asked, until: months.at(-1), at, was, is, loss });
        });
      }
    }
    expect(wrong).toEqual([]);
    expect(changed).toBeGreaterThan(300);
  }, 20_000);
});

it('names what was left out, and what a later version hides', () => {
  const submissions = [
    sent({
      district: '1',
      period: '2025-03',
      enterprise: [firm('A', 10), firm('B', 20)],
      injury: [hurt('1', 'A', '2025-01-02'), hurt('2', 'B', '2025-02-03')],
    }),
    sent({
      district: '2',
      period: '2025-03',
      enterprise: [firm('C', 5)],
      injury: [hurt('3', 'C', '2025-03-04')],
    }),
  ];
  submissions[0]!.rows.injury[1]!.leftOut = true;
  submissions[0]!.rows.enterprise[1]!.leftOut = true;
  const { city } = cityOf(submissions, plan);
  const ask = (what: What, district: string) =>
    provenanceOf(city, plan).behind({ what, months: monthsOf('2025-03'), district, industry: 'all' });
  const lines = (rows: readonly Row<unknown>[]) => rows.map(({ source, line }) => `${source.sheet} ${line}`);
  expect(lines(ask('cases', 'all').leftOut)).toEqual(['injury 3']);
  expect(lines(ask('exposure', '1').leftOut)).toEqual(['enterprise 3']);
  expect(lines(ask('cases', '2').leftOut)).toEqual([]);
  expect(ask('cases', 'all').rows.map(({ weight }) => weight)).toEqual([1, 1]);
  expect(ask('received', 'all').submissions.map(({ label }) => label)).toEqual(
    submissions.map(({ label }) => label),
  );
});
