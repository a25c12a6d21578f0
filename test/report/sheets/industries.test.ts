import { describe, expect, it } from 'vitest';
import { injuryReduction } from '../../../src/metrics/injury-reduction.ts';
import { targetOutlook } from '../../../src/metrics/target-outlook.ts';
import { industries } from '../../../src/report/sheets/industries.ts';
import { outlook } from '../../../src/report/sheets/outlook.ts';
import { cityOf, firm, plan, sent } from '../../tally/sent.ts';
import { build } from '../build.ts';
import { built } from '../model.ts';

describe('重点行业', () => {
  const results = build();
  const { cell, model } = built(industries, results);

  it('counts the key industries as a union, a value that is less than the sum of the rows', () => {
    expect(cell('key', 'nowCases').formula).toBeUndefined();
    const rows = results.plan.industries.reduce((sum, { id }) => sum + Number(cell(id, 'nowCases').value), 0);
    expect(Number(cell('key', 'nowCases').value)).toBeLessThan(rows);
    expect(model.notes.join()).toContain('并集');
  });

  it('adds key and other to all', () => {
    expect(cell('all', 'nowExposure').formula).toBe('[key.nowExposure]+[other.nowExposure]');
    expect(cell('all', 'nowCases').value).toBe(
      Number(cell('key', 'nowCases').value) + Number(cell('other', 'nowCases').value),
    );
  });

  it('says of each rate why it is unknown itself: nobody now is not totals only in the base', () => {
    const every = [...plan.industries.filter(({ flag }) => !flag).map(({ id }) => id), 'other'];
    const totals = { period: '2020', injuries: 10, fatalities: 0, pneumoconiosis: 0, exposure: 1000 };
    const sentBy = (district: string) => [
      sent({
        district,
        period: '2020',
        history: every.map((industry) => ({ ...totals, district, industry })),
      }),
      sent({
        district,
        period: '2025-06',
        enterprise: [firm(`A${district}`, 100, { keyIndustry: 'machinery' })],
        injury: [],
      }),
    ];
    const { city, cube } = cityOf([...sentBy('1'), ...sentBy('2')], plan);
    const measures = [injuryReduction, targetOutlook].flatMap((metric) => [
      ...metric.measure(cube, '2025-06', plan),
    ]);
    const told = { ...results, plan, city, cube, measures };
    const onlyTotals = { value: '—', note: '缺少基期同月数据：基期只有全年合计' };
    const sheet = built(industries, told);
    const nobody = every.find((id) => id !== 'machinery')!;
    expect(sheet.cell(nobody, 'nowExposure').value).toBe(0);
    expect(sheet.cell(nobody, 'nowRate')).toMatchObject({ value: '—', note: '分母为零' });
    for (const column of ['baseCases', 'baseRate', 'fall'])
      expect(sheet.cell(nobody, column)).toMatchObject(onlyTotals);
    expect(sheet.cell('machinery', 'nowRate').value).toBe(0);
    expect(sheet.cell('machinery', 'baseRate')).toMatchObject(onlyTotals);
    // To December the totals of the year are all that is asked of the base.
    const ahead = built(outlook, told);
    expect(ahead.cell('industry-machinery', 'baseCases').value).toBe(20);
    for (const id of [nobody, 'machinery', 'key'])
      for (const column of ['baseExposure', 'allowed', 'probability'])
        expect(ahead.cell(`industry-${id}`, column).note ?? '').not.toContain('基期只有');
  });

  it('has no coverage where nobody has to be trained', () => {
    expect(cell('others-other', 'required').value).toBe(0);
    expect(cell('others-other', 'coverage')).toMatchObject({ value: '—', note: '分母为 0' });
  });
});
