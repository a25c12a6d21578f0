// Does the reader of claims accept every sentence that our own sentence maker writes, whatever the figures, and no such
// sentence about other figures? And does no text at all bring it down?

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../src/claims/check-draft.ts';
import type { Held } from '../../src/claims/figures.ts';
import { Figures } from '../../src/claims/figures.ts';
import { EVERY_ROLE, industryScopes, type Measure } from '../../src/model/measure.ts';
import type { Plan } from '../../src/model/plan.ts';
import { mixWords } from '../../src/words/mix.ts';
import { casesSentence, rateSentence } from '../../src/words/sentences/cases.ts';
import { insuranceWords, trainingWords } from '../../src/words/sentences/coverage.ts';
import { fallSentence } from '../../src/words/sentences/fall.ts';
import { submissionsWords } from '../../src/words/sentences/submissions.ts';
import { yearOnYearSentence } from '../../src/words/sentences/year-on-year.ts';
import { covered, fallen, HELD, PERIOD, PLAN, unknownFall } from './held.ts';

const district = fc.constantFrom('all', ...PLAN.districts.map(({ code }) => code));
const industry = fc.constantFrom(...industryScopes(PLAN));
const role = fc.constantFrom(EVERY_ROLE, ...PLAN.roles.map(({ id }) => id));
const years = fc.integer({ min: 50, max: 200_000 });
const cases = fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 900 }));
const RUNS = { numRuns: 100, seed: 20250710 };

function heldOf(measures: readonly Measure[], plan: Plan = PLAN): Held {
  return { plan, period: PERIOD, measures };
}

function verdictsOf(text: string, held: Held) {
  return checkDraft(text, '文稿.md', held).claims.map(({ verdict, claim, finding }) => ({
    verdict,
    text: claim.text,
    code: finding?.kind.code,
  }));
}

const notSupported = (found: ReturnType<typeof verdictsOf>) =>
  found.filter(({ verdict }) => verdict !== 'supported');

describe('what the sentence maker writes is carried by the figures that it was made from', () => {
  const telling = { plan: PLAN, period: PERIOD, language: 'zh' as const };

  it('about who has reported, and who in time; any other share is contradicted', () => {
    fc.assert(
      fc.property(district, fc.integer({ min: 1, max: 60 }), fc.nat(), (code, whole, some) => {
        const part = some % (whole + 1);
        const scope = { district: code, industry: 'all' };
        const measures = (['submission-completeness', 'submission-timeliness'] as const).map(
          (measure): Measure => ({
            measure,
            window: 'year-to-date',
            district: code,
            part,
            whole,
            value: part / whole,
          }),
        );
        for (const [i, of] of (['completeness', 'timeliness'] as const).entries()) {
          const words = submissionsWords(of, measures[i]!, scope, telling);
          const found = verdictsOf(`${words}。`, heldOf(measures));
          expect(found.length, words).toBeGreaterThan(0);
          expect(notSupported(found), words).toEqual([]);
          const other = verdictsOf(
            words.replace(/\d+\.\d%/, part === 0 ? '99.9%' : '0.1%'),
            heldOf(measures),
          );
          expect(
            other.some(({ verdict }) => verdict === 'contradicted'),
            words,
          ).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('about a fall, in every scope and with every verdict', () => {
    const seen = new Set<string | undefined>();
    fc.assert(
      fc.property(
        district,
        industry,
        cases,
        years,
        cases,
        years,
        fc.boolean(),
        fc.constantFrom('year-to-date', 'rolling-12'),
        (code, id, x, m, y, n, isBehind, window) => {
          const scope = { district: code, industry: id };
          const behind = [{ district: code === 'all' ? '990101' : code, until: '2025-04' }];
          const late = { window, ...(isBehind && { remarks: ['district-behind'] }) };
          const [rate, fall] = fallen(scope, [x, m], [y, n], late).map((one) => ({ ...one, window }));
          const early = isBehind && !['unknown', 'insufficient'].includes(fall!.verdict!);
          const judged: Measure = early ? { ...fall!, verdict: 'immature', behind } : fall!;
          seen.add(judged.verdict);
          const words = fallSentence(judged, scope, telling);
          const found = verdictsOf(words, heldOf([rate!, judged]));
          expect({ words, wrong: notSupported(found) }).toEqual({ words, wrong: [] });
          // Both rates, the change and its interval at least.
          expect(found.length).toBeGreaterThanOrEqual(4);
        },
      ),
      RUNS,
    );
    expect([...seen].sort()).toEqual(['behind', 'immature', 'insufficient', 'met', 'met-confirmed', 'risen']);
  });

  it('about cases and rates without a target', () => {
    fc.assert(
      fc.property(district, industry, cases, years, cases, years, (code, id, x, m, y, n) => {
        const scope = { district: code, industry: id };
        const held = heldOf(fallen(scope, [x, m], [y, n]));
        const fall = new Figures(held).casesFall({ ...scope, window: 'year-to-date' }, 'base')!;
        const counts = { nowCases: y, baseCases: x, isEarly: false };
        const said = casesSentence({ ...fall, ...counts }, scope, telling);
        const rated = rateSentence('injury-rate', held.measures[0]!, scope, telling);
        for (const words of [said, rated]) {
          const found = verdictsOf(words, held);
          expect({ words, wrong: notSupported(found) }).toEqual({ words, wrong: [] });
          expect(found.length).toBeGreaterThanOrEqual(3);
        }
      }),
      RUNS,
    );
  });

  it('about a change against last year, with that year beside it', () => {
    fc.assert(
      fc.property(
        district,
        industry,
        fc.constantFrom('rate', 'cases'),
        cases,
        years,
        cases,
        years,
        fc.boolean(),
        (code, id, of, x, m, y, n, isDoubtful) => {
          const scope = { district: code, industry: id };
          const lastYear = fallen(
            scope,
            [x, m],
            [y, n],
            isDoubtful ? { remarks: ['doubtful-exposure'] } : {},
          );
          // Against the base it is another fall.
          const held = { ...heldOf(fallen(scope, [x + 7, m], [y, n])), lastYear };
          const figures = new Figures(held);
          const full = { ...scope, window: 'year-to-date' } as const;
          const change =
            of === 'rate' ? figures.rateFall(full, 'last-year') : figures.casesFall(full, 'last-year');
          const words = yearOnYearSentence(of, change!, scope, telling);
          const found = verdictsOf(words, held);
          expect({ words, wrong: notSupported(found) }).toEqual({ words, wrong: [] });
          expect(found.length).toBeGreaterThanOrEqual(3);
        },
      ),
      RUNS,
    );
  });

  it('about training and insurance', () => {
    fc.assert(
      fc.property(
        district,
        industry,
        role,
        fc.nat(5000),
        fc.nat(5000),
        fc.nat(3000),
        fc.boolean(),
        (code, id, one, a, b, more, isLate) => {
          const [part, whole] = [Math.min(a, b), Math.max(a, b, 1)];
          const scope = { district: code, industry: id, role: one };
          const since = { trainedSince: [{ district: '990101', month: '2025-01' }] };
          const training = {
            ...covered('training-coverage', scope, part, whole, part + more),
            ...(isLate && since),
          };
          const insurance = covered('insurance-coverage', { district: code, industry: id }, part, whole);
          const words = `${trainingWords(training, scope, telling)}；${insuranceWords(insurance, scope, telling)}。`;
          const found = verdictsOf(words, heldOf([training, insurance]));
          expect({ words, wrong: notSupported(found) }).toEqual({ words, wrong: [] });
          expect(found.length).toBeGreaterThanOrEqual(6);
        },
      ),
      RUNS,
    );
  });

  it('about what is unknown: nothing is claimed', () => {
    const scope = { district: '990105', industry: 'key' };
    const [, unknown] = unknownFall(scope);
    expect(
      verdictsOf(fallSentence(unknown, scope, telling, ['合成戊区']), heldOf(unknownFall(scope))),
    ).toEqual([]);
  });

  it('about the share of a changed mix: the fall without it is checked, the points are not', () => {
    fc.assert(
      fc.property(
        cases,
        years,
        cases,
        years,
        fc.double({ min: -0.9, max: 0.9, noNaN: true }),
        (x, m, y, n, kept) => {
          const scope = { district: '990101', industry: 'key' };
          const [rate, fall] = fallen(scope, [x + 30, m], [y, n]);
          const standardised: Measure = {
            ...fall!,
            measure: 'injury-reduction-standardised',
            value: kept,
            low: kept - 0.2,
            high: kept + 0.2,
          };
          const words = `${fallSentence(fall, scope, telling).slice(0, -1)}；${mixWords(fall, standardised, 'zh')}。`;
          const found = verdictsOf(words, heldOf([rate!, fall!, standardised]));
          expect({ words, wrong: found.filter(({ code }) => code !== undefined) }).toEqual({
            words,
            wrong: [],
          });
          // Two rates, the fall, the fall without the mix, their intervals, and the fall again.
          const carried = found.filter(({ verdict }) => verdict === 'supported');
          expect(carried.length).toBeGreaterThanOrEqual(7);
        },
      ),
      RUNS,
    );
  });

  it('about what is on its way', () => {
    const plan: Plan = { ...PLAN, target: { ...PLAN.target, tolerance: 0 } };
    const scope = { district: '990101', industry: 'key' };
    const measures = fallen(scope, [1000, 50_000], [810, 50_000], {}, plan);
    const words = fallSentence(measures[1], scope, { ...telling, plan });
    expect(words).toContain('点估计达到本期应达进度 18.2%');
    const found = verdictsOf(words, heldOf(measures, plan));
    expect(notSupported(found)).toEqual([]);
    expect(found.map(({ text }) => text)).toContain('点估计达到本期应达进度 18.2%');
  });

  it('for rates on other units and several base years', () => {
    for (const per of [100, 10_000, 100_000]) {
      const plan: Plan = { ...PLAN, rate: { ...PLAN.rate, per, baseYears: ['2018', '2019', '2020'] } };
      const scope = { district: '990101', industry: 'key' };
      const measures = fallen(scope, [300, 45_000], [204, 45_000], {}, plan);
      const words = fallSentence(measures[1], scope, { ...telling, plan });
      expect(notSupported(verdictsOf(words, heldOf(measures, plan)))).toEqual([]);
    }
  });
});

it('is not accepted where the figures are others', () => {
  const telling = { plan: PLAN, period: PERIOD, language: 'zh' as const };
  fc.assert(
    fc.property(
      district,
      fc.integer({ min: 25, max: 400 }),
      fc.integer({ min: 25, max: 400 }),
      (code, x, y) => {
        const scope = { district: code, industry: 'key' };
        const said = fallen(scope, [x, 10_000], [y, 10_000]);
        const true_ = fallen(scope, [x, 10_000], [y + Math.ceil(y / 10), 10_000]);
        const found = verdictsOf(fallSentence(said[1], scope, telling), heldOf(true_));
        expect(found.some(({ code }) => code === 'claim/figure-differs')).toBe(true);
      },
    ),
    { numRuns: 50, seed: 1 },
  );
});

it('reads any text', () => {
  const piece = fc.constantFrom(
    ...'全市 合成甲区 、 ， 。 （ ） 下降 上升 20% 两成 百分之二十 显著 达标 完成20%目标 覆盖率 参保率 1190人次 工伤事故发生率 同比 95%区间 -5% ～ — 由 降至 每千人年 4.17 人 未 2020年1—6月 分别 其中 | # 起 12 | 不 一半 近'.split(
      ' ',
    ),
    '\n',
    '\n\n',
    ' ',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.array(piece, { maxLength: 40 }).map((words) => words.join('')),
      ),
      (text) => {
        const { claims, counts, verdicts } = checkDraft(text, 'x', HELD);
        const lines = text.split(/\r\n|\r|\n/).length;
        for (const { claim } of claims) {
          expect(claim.line).toBeGreaterThanOrEqual(1);
          expect(claim.line).toBeLessThanOrEqual(lines);
        }
        const sum = (numbers: Readonly<Record<string, number>>) =>
          Object.values(numbers).reduce((a, b) => a + b, 0);
        expect(sum(verdicts)).toBe(claims.length);
        expect(sum(counts)).toBe(claims.filter(({ finding }) => finding !== undefined).length);
      },
    ),
    { numRuns: 200, seed: 7 },
  );
});
