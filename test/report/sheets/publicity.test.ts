// Does 宣传与扩面 say what each district lacks, add up only who sent a register, and list what goes on uninsured?

import { describe, expect, it } from 'vitest';
import { METRICS } from '../../../src/metrics/index.ts';
import { publicity } from '../../../src/report/sheets/publicity.ts';
import { cityOf, plan, type Sent, sent } from '../../tally/sent.ts';
import { build } from '../build.ts';
import { built } from '../model.ts';

function sheetOf(submissions: readonly object[], period = '2025-06') {
  const { city, cube } = cityOf(
    submissions.map((one) => sent(one as Sent)),
    plan,
  );
  const measures = METRICS.flatMap((metric) => [...metric.measure(cube, period, plan)]);
  return built(publicity, { ...build({ districts: 1 }), plan, period, city, cube, measures });
}

const activity = [
  { heldOn: '2025-04-25', title: '春季', kind: '集中宣传', persons: 400, enterprises: 20, evidence: '照片' },
];
const [campaign] = plan.activities!;

describe('宣传与扩面', () => {
  const sheet = sheetOf([
    {
      district: '1',
      period: '2025-06',
      activity,
      'insurance-action': [
        { heldOn: '2025-05-20', title: '扩面', uninsured: 50, newlyInsured: 40, stillUninsured: 10 },
      ],
      'construction-project': [
        { projectName: '小工程', insured: false, startedOn: '2025-01-02', cost: 10 },
        { projectName: '大工程', insured: false, startedOn: '2025-01-02', cost: 20 },
        { projectName: '已参保', insured: true, startedOn: '2025-01-02', cost: 30 },
      ],
    },
  ]);

  it('says what is missing, and — where the register was not sent', () => {
    expect(sheet.cell(`${campaign!.id}-1`, 'missing').value).toBe('齐全');
    expect(sheet.cell(`${campaign!.id}-2`, 'missing').value).toBe('登记台账未报送');
    expect(sheet.cell(`${campaign!.id}-2`, 'held').value).toBe('—');
    expect(sheet.cell('insurance-drive-1', 'missing').value).toBe('本年还缺 1 次；1 次没有佐证材料');
    expect(sheet.cell('insurance-drive-1', 'held').value).toBe(1);
    expect(sheet.cell(`${campaign!.id}-all`, 'missing').value).toBe('1 个区市登记台账未报送');
  });

  it('adds up the districts that are known, and says who is missing', () => {
    expect(sheet.cell(`${campaign!.id}-all`, 'persons')).toMatchObject({
      formula: 'SUM([campaign-1.persons]:[campaign-2.persons])',
      value: 400,
    });
    expect(sheet.cell(`${campaign!.id}-all`, 'district').note).toContain('没有报送该登记台账');
    expect(sheet.cell(`${campaign!.id}-all`, 'done')).toMatchObject({
      formula: '[counted]/[required]',
      value: 1,
    });
  });

  it('tells what is not held yet from what was not held', () => {
    const empty: Sent = { district: '1', period: '2025-06', none: ['activity'] };
    expect(sheetOf([empty]).cell(`${campaign!.id}-1`, 'missing').value).toBe('本年还缺 1 次');
    const whole = { ...empty, period: '2025-12' };
    expect(sheetOf([whole], '2025-12').cell(`${campaign!.id}-1`, 'missing').value).toBe('缺 1 次');
  });

  it('shows drives before and after, and building projects apart', () => {
    expect(sheet.cell('drives-1', 'share')).toMatchObject({ formula: '[insured]/[before]', value: 0.8 });
    expect(sheet.cell('building-1', 'open')).toMatchObject({ formula: '[projects]-[covered]', value: 2 });
    expect(sheet.cell('building-2', 'open').value).toBe('—');
  });

  it('lists what goes on uninsured, the dearest first', () =>
    expect(sheet.ledgerRows.map(({ cells }) => cells[1])).toEqual(['大工程', '小工程']));
});
