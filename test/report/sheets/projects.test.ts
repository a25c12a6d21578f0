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
const submissions = [
  {
    district: '1',
    period: '2025-06',
    'prevention-project': [
      {
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
      },
    ],
  },
  {
    district: '2',
    period: '2025-06',
    expert: [{ personName: name('王小明'), expertNo: '1', unit: '甲协会', termTo: '2024-12-31' }],
  },
];

function sheetOf(plan: Plan) {
  const { city, cube } = cityOf(
    submissions.map((one) => sent(one as unknown as Sent)),
    plan,
  );
  const measures = METRICS.flatMap((metric) => [...metric.measure(cube, '2025-06', plan)]);
  return built(projects, { ...build({ districts: 1 }), plan, period: '2025-06', city, cube, measures });
}

describe('预防项目', () => {
  const sheet = sheetOf({
    ...shipped,
    collections: { '2024': 10_000 },
    projects: { ...shipped.projects, experts: 3 },
  });

  it('counts by district and stage, and — where no register was sent', () => {
    expect(sheet.cell('stages-1', 'reviewed').value).toBe(1);
    expect(sheet.cell('stages-1', 'all')).toMatchObject({ value: 1 });
    expect(sheet.cell('stages-1', 'all').formula).toContain('[applied]+[reviewed]');
    expect(sheet.cell('stages-2', 'reviewed').value).toBe('—');
    expect(sheet.cell('stages-2', 'paid').value).toBe('—');
    expect(sheet.cell('stages-all', 'paid')).toMatchObject({
      formula: 'SUM([stages-1.paid]:[stages-2.paid])',
      value: 350,
    });
  });

  it('holds the fee against both caps, and says when it is beyond', () => {
    expect(sheet.cell('fee-paid', 'share')).toMatchObject({
      formula: '[amount]/[collections]',
      value: 0.035,
    });
    expect(sheet.cell('fee-paid', 'capLeft')).toMatchObject({ value: -50, tone: 'bad' });
    expect(sheet.cell('fee-paid', 'approvedLeft')).toMatchObject({ value: 150 });
  });

  it('invents no collections', () => {
    const without = sheetOf(shipped);
    expect(without.cell('fee-paid', 'collections').value).toBe('—');
    expect(without.cell('fee-paid', 'cap').note).toContain('未配置');
    expect(without.cell('fee-paid', 'amount').value).toBe(350);
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
