import { describe, expect, it } from 'vitest';
import { Personal } from '../../src/model/finding.ts';
import { trainingAfterPeriod } from '../../src/rules/training/after-period.ts';
import { trainingDuplicate } from '../../src/rules/training/duplicate.ts';
import { hoursShort } from '../../src/rules/training/hours-short.ts';
import { trainingIdCheckDigit } from '../../src/rules/training/id-check-digit.ts';
import { moreThanRequired } from '../../src/rules/training/more-than-required.ts';
import { roleOutsidePlan } from '../../src/rules/training/role-outside-plan.ts';
import { trainingUnknownEnterprise } from '../../src/rules/training/unknown-enterprise.ts';
import { askRow, askSubmission, facts, factsWith, sent } from './cross-sent.ts';

const personName = new Personal('张三丰', 'name');
const passed = (person: string, more: object = {}) => ({
  person,
  personName,
  endDate: '2025-03-01',
  ...more,
});

describe('training/after-period', () => {
  it.each([
    ['2025-06-30', '2025-06', 'holds'],
    ['2025-07-01', '2025-06', 'endDate: 结束日期 2025-07-01 晚于报送期 2025-06 的最后一天 2025-06-30'],
    ['2025-12-31', '2025', 'holds'],
    ['2025-07-01', '', 'undecided'],
  ])('%s in %s → %s', (endDate, period, answer) => {
    expect(askRow(trainingAfterPeriod, { endDate }, facts, period)).toBe(answer);
  });
  it('is undecided without a date', () => expect(askRow(trainingAfterPeriod, {})).toBe('undecided'));
});

describe('training/id-check-digit', () => {
  it.each([
    [{ personId: new Personal('11010519491231002X', 'id') }, 'holds'],
    [{ personId: new Personal('110105194912310021', 'id') }, 'personId: 身份证号 110105********0021'],
    [{}, 'undecided'],
  ])('%j → %s', (values, answer) => expect(askRow(trainingIdCheckDigit, values)).toContain(answer));
});

describe('training/hours-short', () => {
  const eight = factsWith({ training: { ...facts.plan.training, minHours: 8 } });
  it.each([
    [{ onlineHours: 4, offlineHours: 4 }, 'holds'],
    [{ onlineHours: 7.9, offlineHours: 0.1 }, 'holds'],
    [{ offlineHours: 8 }, 'holds'],
    [{ onlineHours: 4, offlineHours: 3.5 }, 'offlineHours: 线上、线下学时合计 7.5，少于 8 学时'],
    [{ onlineHours: 4, mode: '线上' as const }, 'onlineHours: '],
    [{ offlineHours: 0, mode: '线下' as const }, 'offlineHours: '],
    [{ onlineHours: 4 }, 'undecided'], // empty is not zero
    [{ onlineHours: 4, mode: '混合' as const }, 'undecided'],
    [{ onlineHours: 4, mode: '线下' as const }, 'undecided'],
    [{}, 'undecided'],
  ])('%j → %s', (values, answer) => expect(askRow(hoursShort, values, eight)).toContain(answer));
  it('holds where the plan asks for none', () =>
    expect(askRow(hoursShort, { offlineHours: 1 })).toBe('holds'));
});

describe('training/role-outside-plan', () => {
  it.each([
    [{ role: 'leader' }, 'holds'],
    [{ role: '其他' }, 'role: '],
    [{}, 'undecided'],
  ])('%j → %s', (values, answer) => expect(askRow(roleOutsidePlan, values)).toContain(answer));
});

describe('training/unknown-enterprise', () => {
  it('asks every enterprise table of the district', () => {
    const submission = sent({ enterprise: [{}], training: [passed('p'), passed('q', { uscc: 'Z' })] });
    expect(askSubmission(trainingUnknownEnterprise, submission).places).toEqual(['east 2025-06 培训台账!A3']);
    const elsewhere = sent({ period: '2025-05', enterprise: [{ uscc: 'Z', leftOut: true }] });
    const again = sent({ enterprise: [{}], training: [passed('q', { uscc: 'Z' })] });
    expect(askSubmission(trainingUnknownEnterprise, again, [elsewhere]).places).toEqual([]);
    expect(askSubmission(trainingUnknownEnterprise, sent({ training: [passed('p')] })).places).toEqual([]);
  });
});

describe('training/duplicate', () => {
  it('finds one course of one person sent twice', () => {
    const training = [
      passed('p'),
      passed('p', { course: '另一课' }),
      passed('p', { endDate: '2025-03-02' }),
      passed('p', { uscc: 'B' }),
      passed('q'),
      passed('p'),
      passed('p', { leftOut: true }),
      passed(undefined as never),
      passed(undefined as never),
    ];
    const told = askSubmission(trainingDuplicate, sent({ training }));
    expect(told.places).toEqual(['east 2025-06 培训台账!C7']);
    expect(told.words[0]).toBe('张** 的“课”（2025-03-01 结束）与“培训台账”第 2 行重复');
  });
});

describe('training/more-than-required', () => {
  const ask = (required: number | undefined, training: object[]) =>
    askSubmission(moreThanRequired, sent({ enterprise: [{ 'required:leader': required }], training })).args;

  it.each([
    ['as many as required', 2, [passed('p'), passed('q')]],
    ['one person twice', 1, [passed('p'), passed('p', { course: '另一课' })]],
    ['failed', 1, [passed('p'), passed('q', { result: '不合格' })]],
    ['left', 1, [passed('p'), passed('q', { inPostTo: '2025-05-01' })]],
    ['after the period', 1, [passed('p'), passed('q', { endDate: '2025-07-01' })]],
    ['left out', 1, [passed('p'), passed('q', { leftOut: true })]],
    ['another role', 1, [passed('p'), passed('q', { role: 'head' })]],
    ['requirement missing', undefined, [passed('p')]],
  ])('is silent: %s', (_, required, training) => expect(ask(required, training)).toEqual([]));

  it('counts whom earlier submissions named, and is told once, on the latest requirement', () => {
    const enterprise = [{ 'required:leader': 2 }];
    const months = ['2025-01', '2025-02', '2025-03'].map((period, i) =>
      sent({ period, enterprise, training: [passed(`p${i}`, { endDate: `${period}-10` })] }),
    );
    const askAll = (all: typeof months) =>
      all.flatMap(
        (one) =>
          askSubmission(
            moreThanRequired,
            one,
            all.filter((other) => other !== one),
          ).places,
      );
    expect(askAll(months)).toEqual(['east 2025-03 企业台账!N2']);
    expect(askAll(months.slice(0, 2))).toEqual([]);
  });

  it('reports on the enterprise', () => {
    const training = [passed('p'), passed('q'), passed('r', { uscc: 'B' })];
    const enterprise = [{ 'required:leader': 1 }, { uscc: 'B', 'required:leader': 0, leftOut: true }];
    const told = askSubmission(moreThanRequired, sent({ enterprise, training }));
    expect(told.words).toEqual(['甲公司“应训班组长”为 1 人，培训台账中考核合格的班组长有 2 人']);
    expect(told.places).toEqual(['east 2025-06 企业台账!N2']);
    expect(ask(0, [passed('p')])).toHaveLength(1);
  });
});
