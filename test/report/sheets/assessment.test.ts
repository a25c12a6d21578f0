// Are points given only by weights of the plan, only for what can be judged, and each from its figure?

import { describe, expect, it } from 'vitest';
import { METRICS } from '../../../src/metrics/index.ts';
import type { Scored } from '../../../src/model/plan.ts';
import { assessment } from '../../../src/report/sheets/assessment.ts';
import { ofDistrict } from '../../../src/yearly/of-district.ts';
import { build } from '../build.ts';
import { built } from '../model.ts';

const name = { zh: '项目', en: 'item' };
const WEIGHTS: Scored[] = [
  { id: 'complete', name, measure: 'submission-completeness', weight: 40, none: 0.5, full: 1 },
  { id: 'fall', name, measure: 'injury-reduction', industry: 'key', weight: 60, none: 0, full: 0.25 },
];

describe('考核参考', () => {
  const results = build({ districts: 3, enterprises: 30, rate: 0.01 });
  const plain = built(assessment, results);
  const scored = built(assessment, { ...results, plan: { ...results.plan, assessment: WEIGHTS } });
  const codes = results.plan.districts.map(({ code }) => code);

  it('gives no points without weights, and says so', () => {
    expect(plain.rowIds.some((id) => id.startsWith('points'))).toBe(false);
    expect(plain.model.notes.join()).toContain('未配置');
  });

  it('points come from the figure beside them, in proportion', () => {
    for (const code of codes) {
      const value = Number(scored.cell(`points-${code}-complete`, 'value').value);
      const points = Number(scored.cell(`points-${code}-complete`, 'points').value);
      expect(points).toBeCloseTo(40 * Math.max(0, (value - 0.5) / 0.5), 9);
    }
  });

  it('what cannot be judged has no points, and its weight is not asked for', () => {
    const poor = build({ districts: 3, absent: 1 });
    const few = built(assessment, { ...poor, plan: { ...poor.plan, assessment: WEIGHTS } });
    const code = codes[2]!;
    expect(few.cell(`points-${code}-fall`, 'points').value).toBe('—');
    expect(few.cell(`points-${code}`, 'weight').value).toBe(40);
  });

  it('a district’s own workbook is held against the whole city', () => {
    const own = ofDistrict(results, results.plan.districts[1]!);
    const expected = built(assessment, own).cell(`funnel-${codes[1]}`, 'expected').value;
    expect(expected).toBe(plain.cell(`funnel-${codes[1]}`, 'expected').value);
    const stage = (measures: typeof own.measures) =>
      measures.filter(({ measure, district }) => measure === 'stage-days' && district === codes[1]);
    expect(stage(own.measures)).toEqual(stage(results.measures));
    expect(METRICS.map(({ id }) => id)).toContain('rate-funnel');
  });
});
