// What is asked of prevention projects, each rule with rows that are right, wrong, and not to be told.

import { describe, expect, it } from 'vitest';
import type { CityRule } from '../../src/define.ts';
import { Personal } from '../../src/model/finding.ts';
import type { Plan, Projects } from '../../src/model/plan.ts';
import { acceptedEarly } from '../../src/rules/project/accepted-early.ts';
import { expertOfOwnUnit } from '../../src/rules/project/expert-of-own-unit.ts';
import { expertOutOfTerm } from '../../src/rules/project/expert-out-of-term.ts';
import { paidBeforeAcceptance } from '../../src/rules/project/paid-before-acceptance.ts';
import { stageOverdue } from '../../src/rules/project/stage-overdue.ts';
import { tooFewExperts } from '../../src/rules/project/too-few-experts.ts';
import { type Sent, sent } from '../tally/sent.ts';
import { askCity, facts } from './cross-sent.ts';

type Values = Record<string, unknown>;

const name = (text: string) => new Personal(text, 'name');
const project = (more: Values = {}): Values => ({ projectNo: '1', appliedOn: '2025-01-10', ...more });
const submission = (district: string, tables: Record<string, readonly Values[]>, period = '2025-06') =>
  sent({ district, period, ...tables } as Sent);

function ask(rule: CityRule, projects: readonly Values[], set?: Projects, experts: readonly Values[] = []) {
  const own: Plan = set ? { ...facts.plan, projects: set } : facts.plan;
  // The projects of one district, the experts of the other: one city has one 专家库.
  const submissions = [
    submission('east', { 'prevention-project': projects }),
    submission('west', { expert: experts }),
  ];
  return askCity(rule, submissions, { ...facts, period: '2025-06', plan: own }).words;
}

describe('project/paid-before-acceptance', () => {
  it.each([
    [{ paid: 100 }, 1],
    [{ paid: 0 }, 0],
    [{ paid: 100, acceptedOn: '2025-05-01' }, 0],
    [{ paid: 100, acceptedOn: '2025-05-01', acceptance: '合格' }, 0],
    [{ paid: 100, acceptedOn: '2025-05-01', acceptance: '不合格' }, 1],
    [{ paid: 0, acceptedOn: '2025-05-01', acceptance: '不合格' }, 0],
    [{}, 0],
  ])('%j → %s', (more, count) => expect(ask(paidBeforeAcceptance, [project(more)])).toHaveLength(count));

  it('says whether it failed or nobody looked', () => {
    const failed = { paid: 100, acceptedOn: '2025-05-01', acceptance: '不合格' };
    const [one] = ask(paidBeforeAcceptance, [project(failed)]);
    expect(one).toContain('验收结论为“不合格”');
    expect(one).not.toContain('空着');
    expect(ask(paidBeforeAcceptance, [project({ paid: 100 })]).join()).toContain('“验收日期”空着');
  });

  it('asks of the version that stands: a later one that is accepted is right', () => {
    const versions = [
      submission('east', { 'prevention-project': [project({ paid: 100 })] }, '2025-05'),
      submission('east', { 'prevention-project': [project({ paid: 100, acceptedOn: '2025-06-01' })] }),
    ];
    expect(askCity(paidBeforeAcceptance, versions).words).toEqual([]);
    expect(askCity(paidBeforeAcceptance, versions.slice(0, 1)).words).toHaveLength(1);
  });
});

describe('project/accepted-early', () => {
  it.each([
    [{ endsOn: '2025-05-10', acceptedOn: '2025-05-09' }, 1],
    [{ endsOn: '2025-05-10', acceptedOn: '2025-05-10' }, 0],
    [{ acceptedOn: '2025-05-10' }, 0],
    // What failed was not accepted.
    [{ endsOn: '2025-05-10', acceptedOn: '2025-05-09', acceptance: '不合格' }, 0],
    [{ endsOn: '2025-05-10' }, 0],
  ])('%j → %s', (more, count) => expect(ask(acceptedEarly, [project(more)])).toHaveLength(count));
});

describe('project/too-few-experts', () => {
  const two = { reviewedOn: '2025-02-01', reviewers: name('甲，乙') };
  it.each([
    [two, { experts: 3 }, 1],
    [two, { experts: 2 }, 0],
    // The number is the plan's; without one nothing is asked.
    [two, {}, 0],
    [{ startsOn: '2025-03-01' }, { experts: 1 }, 1],
    // Not reviewed yet.
    [{}, { experts: 3 }, 0],
    [{ reviewedOn: '2025-02-01', reviewers: name('甲、甲、 甲') }, { experts: 2 }, 1],
    // Spaces part names, unless one was spread out.
    [{ reviewedOn: '2025-02-01', reviewers: name('张三 李四　王五') }, { experts: 3 }, 0],
    [{ reviewedOn: '2025-02-01', reviewers: name('张三 李四 李四') }, { experts: 3 }, 1],
    [{ reviewedOn: '2025-02-01', reviewers: name('王 刚') }, { experts: 2 }, 1],
    [{ reviewedOn: '2025-02-01', reviewers: name('王 刚、张三 李四/赵六') }, { experts: 4 }, 0],
  ])('%o %j → %s', (more, set, count) =>
    expect(ask(tooFewExperts, [project(more)], set)).toHaveLength(count),
  );
});

describe('project/expert-of-own-unit', () => {
  const reviewed = {
    reviewers: name('专家甲、专家乙'),
    applicant: '合成 行业协会',
    provider: '合成培训机构',
  };
  const expert = (personName: string, unit?: string) => ({
    personName: name(personName),
    expertNo: personName + unit,
    unit,
  });

  it('finds who reviews the applicant or the provider, by compared text, and prints no name', () => {
    const told = ask(expertOfOwnUnit, [project(reviewed)], undefined, [
      expert('专家甲', '合成行业协会'),
      expert('专家乙', '合成培训机构'),
    ]);
    expect(told).toHaveLength(2);
    expect(told.join()).toContain('专**');
    expect(told.join()).not.toContain('专家甲');
  });

  it('finds each of those whom spaces part, and one whose name was spread out', () => {
    const experts = [
      expert('张三', '合成行业协会'),
      expert('王刚', '合成培训机构'),
      expert('李四', '合成大学'),
    ];
    const of = (reviewers: string) =>
      ask(expertOfOwnUnit, [project({ ...reviewed, reviewers: name(reviewers) })], undefined, experts);
    expect(of('李四 张三')).toHaveLength(1);
    expect(of('王 刚；李四 张三')).toHaveLength(2);
  });

  it('is silent of another unit, of none, of who is not listed, and of two who share the name', () => {
    for (const experts of [
      [expert('专家甲', '合成大学')],
      [expert('专家甲')],
      [],
      [expert('专家甲', '合成行业协会'), expert('专家甲', '合成大学')],
    ])
      expect(ask(expertOfOwnUnit, [project(reviewed)], undefined, experts)).toEqual([]);
  });
});

describe('project/expert-out-of-term', () => {
  const reviewed = project({ reviewedOn: '2025-02-05', reviewers: name('甲') });
  it.each([
    [{ termFrom: '2024-01-01', termTo: '2025-02-04' }, 1],
    [{ termFrom: '2025-02-06' }, 1],
    [{ termFrom: '2024-01-01', termTo: '2025-02-05' }, 0],
    [{}, 0],
  ])('%j → %s', (term, count) =>
    expect(
      ask(expertOutOfTerm, [reviewed], undefined, [{ personName: name('甲'), expertNo: '1', ...term }]),
    ).toHaveLength(count),
  );
  it('is silent where nobody says when it was reviewed', () =>
    expect(
      ask(expertOutOfTerm, [project({ reviewers: name('甲') })], undefined, [
        { personName: name('甲'), expertNo: '1', termTo: '2020-01-01' },
      ]),
    ).toEqual([]));
});

describe('project/stage-overdue', () => {
  const days = { review: 30, accept: 60 };
  it.each([
    [{ appliedOn: '2025-05-30' }, { days }, 1],
    [{ appliedOn: '2025-05-31' }, { days }, 0],
    [{ appliedOn: '2025-07-20' }, { days }, 0],
    [{ reviewedOn: '2025-02-01', startsOn: '2025-03-01', endsOn: '2025-04-30' }, { days }, 1],
    [{ reviewedOn: '2025-02-01', startsOn: '2025-03-01', endsOn: '2025-08-30' }, { days }, 0],
    // No days for this step, or for none.
    [{ reviewedOn: '2025-02-01' }, { days }, 0],
    [{ appliedOn: '2024-05-30' }, {}, 0],
    [{ startsOn: '2025-03-01', acceptedOn: '2025-04-01', performance: '优' }, { days: { evaluate: 1 } }, 0],
    [{ startsOn: '2025-03-01', acceptedOn: '2025-04-01' }, { days: { evaluate: 1 } }, 1],
    // Approved: past its review, whether or not its day is there.
    [{ appliedOn: '2023-01-10', approvedOn: '2023-02-10' }, { days: { review: 30 } }, 0],
    [{ appliedOn: '2023-01-10', approvedOn: '2023-02-10' }, { days: { implement: 30 } }, 1],
    // Failed: it waits for another acceptance since that day, not for its evaluation.
    [{ acceptedOn: '2025-04-01', acceptance: '不合格' }, { days }, 1],
    [{ acceptedOn: '2025-05-10', acceptance: '不合格' }, { days: { ...days, evaluate: 1 } }, 0],
    // Nobody says when it ends.
    [{ startsOn: '2023-03-01' }, { days }, 0],
  ])('%j %j → %s', (more, set, count) => expect(ask(stageOverdue, [project(more)], set)).toHaveLength(count));
});
