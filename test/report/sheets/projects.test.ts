// Does 预防项目 count by stage, hold the fee against its cap only where somebody gave the collections, and mask reviewers?

import { describe, expect, it } from 'vitest';
import { METRICS } from '../../../src/metrics/index.ts';
import { Personal } from '../../../src/model/finding.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { projects } from '../../../src/report/sheets/projects.ts';
import { cityOf, type Sent, sent, plan as shipped } from '../../tally/sent.ts';
import { build } from '../build.ts';
import { built } from '../model.ts';

const name = (text: string) => new Personal(text, 'name');
const PAID = {
  projectNo: '1',
  title: '培训',
  appliedOn: '2025-01-10',
  approvedOn: '2025-02-02',
  reviewedOn: '2025-02-01',
  reviewers: name('王小明、李四光'),
  applicant: '甲协会',
  budget: 400,
  paid: 350,
  contract: 300,
};
const submissionsOf = (own: readonly object[]) => [
  { district: '1', period: '2025-06', 'prevention-project': own },
  {
    district: '2',
    period: '2025-06',
    expert: [{ personName: name('王小明'), expertNo: '1', unit: '甲协会', termTo: '2024-12-31' }],
  },
];

function sheetOf(plan: Plan, own: readonly object[] = [PAID]) {
  const { city, cube } = cityOf(
    submissionsOf(own).map((one) => sent(one as unknown as Sent)),
    plan,
  );
  const measures = METRICS.flatMap((metric) => [...metric.measure(cube, '2025-06', plan)]);
  return built(projects, { ...build({ districts: 1 }), plan, period: '2025-06', city, cube, measures });
}

describe('预防项目', () => {
  const withCollections: Plan = {
    ...shipped,
    collections: { '2024': 10_000 },
    projects: { ...shipped.projects, experts: 3 },
  };
  const sheet = sheetOf(withCollections);

  it('counts by district and stage, and — where no register was sent', () => {
    expect(sheet.cell('stages-1', 'reviewed').value).toBe(1);
    expect(sheet.cell('stages-1', 'all')).toMatchObject({ value: 1 });
    expect(sheet.cell('stages-1', 'all').formula).toContain('[applied]+[reviewed]');
    for (const column of ['reviewed', 'paid', 'undated'])
      expect(sheet.cell('stages-2', column).value).toBe('—');
    // Nobody accepted it, and nobody says when it was paid.
    expect(sheet.cell('stages-all', 'paid').value).toBe(0);
    expect(sheet.cell('stages-all', 'undated')).toMatchObject({
      formula: 'SUM([stages-1.undated]:[stages-2.undated])',
      value: 350,
    });
  });

  it('holds the fee against both caps, and says when it is beyond', () => {
    const dated = sheetOf(withCollections, [{ ...PAID, paidOn: '2025-03-01' }]);
    expect(dated.cell('fee-paid', 'share')).toMatchObject({
      formula: '[amount]/[collections]',
      value: 0.035,
    });
    expect(dated.cell('fee-paid', 'capLeft')).toMatchObject({ value: -50, tone: 'bad' });
    expect(dated.cell('fee-paid', 'approvedLeft')).toMatchObject({ value: 150 });
    expect(dated.cell('fee-paid-undated', 'amount').value).toBe(0);
  });

  it('says nothing of what is left where money of no known year was paid, and keeps that money apart', () => {
    expect(sheet.cell('fee-paid', 'amount').value).toBe(0);
    expect(sheet.cell('fee-paid-undated', 'amount').value).toBe(350);
    for (const column of ['capLeft', 'approvedLeft'])
      expect(sheet.cell('fee-paid', column)).toMatchObject({
        value: '—',
        note: expect.stringContaining('年度不明'),
      });
    expect(sheet.cell('fee-budget', 'capLeft').value).toBe(-100);
    expect(sheet.model.notes.join('')).toContain('年度不明');
    // Beyond the cap without it: that is certain, how far is not.
    const both = sheetOf(withCollections, [PAID, { ...PAID, projectNo: '2', paidOn: '2025-03-01' }]);
    expect(both.cell('fee-paid', 'capLeft')).toMatchObject({
      value: '—',
      tone: 'bad',
      note: expect.stringContaining('已超出上限'),
    });
    expect(both.cell('fee-paid', 'approvedLeft')).toMatchObject({ value: '—' });
  });

  it('invents no collections', () => {
    const without = sheetOf(shipped);
    expect(without.cell('fee-paid', 'collections').value).toBe('—');
    expect(without.cell('fee-paid', 'cap').note).toContain('未配置');
    expect(without.cell('fee-paid', 'capLeft').note).toContain('未配置');
    expect(without.cell('fee-paid-undated', 'amount').value).toBe(350);
  });

  it('says of what failed its acceptance that it waits for another, and of what has no end that nobody can tell', () => {
    const open = sheetOf(withCollections, [
      {
        ...PAID,
        startsOn: '2025-03-01',
        endsOn: '2025-05-01',
        acceptedOn: '2025-06-10',
        acceptance: '不合格',
        paidOn: undefined,
      },
      { ...PAID, projectNo: '2', startsOn: '2024-03-01', paid: undefined },
    ]);
    const [failed, endless] = open.ledgerRows.map(({ cells }) => cells.join('|'));
    for (const words of [
      '实施中（待重新验收）',
      '待重新验收（20 日）',
      '验收不合格',
      '未验收已支付',
      '支付年度不明',
    ])
      expect(failed).toContain(words);
    expect(endless).toContain('没有实施止，是否待验收不明');
    expect(open.cell('stages-1', 'implementing').value).toBe(2);
    expect(open.cell('stages-1', 'accepted').value).toBe(0);
  });

  it('lists what is open, each reviewer masked', () => {
    const [row] = sheet.ledgerRows;
    const text = row!.cells.join('|');
    for (const words of [
      '待实施（148 日）',
      '未验收已支付',
      '支付超过合同',
      '评审专家 2 位，少于 3 位',
      '王**评审本单位项目',
      '王**不在聘期',
      '李**不在专家库',
      '王**、李**',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('王小明');
    expect(text).not.toContain('李四光');
  });
});
