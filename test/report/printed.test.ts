// Is a wide sheet printed on one page that can be read, its notes and titles not beyond the edge, and nothing of it lost
// on the screen?

import { describe, expect, it } from 'vitest';
import { METRICS } from '../../src/metrics/index.ts';
import type { Plan } from '../../src/model/plan.ts';
import { premium } from '../../src/report/sheets/premium.ts';
import { projects } from '../../src/report/sheets/projects.ts';
import { tinyPlan } from '../metrics/tiny-plan.ts';
import { cityOf, firm, sent, plan as shipped } from '../tally/sent.ts';
import { build } from './build.ts';
import { built } from './model.ts';
import { written } from './written.ts';

/** A4 landscape less its margins holds some 150 of Excel's units at 100 %; below 60 % nobody reads it. */
const AT_60_PERCENT = 150 / 0.6;

const paying = (uscc: string) =>
  firm(uscc, 10, { ratePercent: 0.9, payroll: 100_000, premium: 900, fundPaid: 90 });
const project = { projectNo: '1', title: '培训', appliedOn: '2025-01-10' };

const rule = { id: 'all', name: { zh: '支缴率低下浮', en: 'cheap' }, when: {}, steps: -1 };
const plan: Plan = { ...shipped, premium: { ...tinyPlan.premium!, rules: [rule] } };
const { city, cube } = cityOf(
  ['1', '2'].map((district) =>
    sent({
      district,
      period: '2025-06',
      enterprise: [paying(`A${district}`), paying(`B${district}`)],
      injury: [],
      'prevention-project': [project, { ...project, projectNo: '2' }],
    }),
  ),
  plan,
);
const measures = METRICS.flatMap((metric) => [...metric.measure(cube, '2025-06', plan)]);
const results = { ...build({ districts: 1 }), plan, period: '2025-06', city, cube, measures };
const book = written(results);

describe.each([
  { sheet: premium, last: 'uscc', behind: ['fundPaid', 'insured', 'sourceFile'] },
  { sheet: projects, last: 'reviewers', behind: ['sourceFile'] },
])('$sheet.name', ({ sheet, last, behind }) => {
  const { model } = built(sheet, results);
  const ledger = model.blocks.at(-1)!;
  const ids = ledger.kind === 'ledger' ? ledger.columns.map(({ id }) => id) : [];

  it('fits one page in a size that can be read, up to what a reader wants', () => {
    const width = model.widths.slice(0, model.printed).reduce((sum, one) => sum + one, 0);
    expect(width).toBeLessThanOrEqual(AT_60_PERCENT);
    expect(model.pagesWide ?? 1).toBe(1);
    expect(ids[model.printed! - 1]).toBe(last);
    // What stands behind is there for who looks at the screen.
    for (const id of behind) expect(ids.indexOf(id)).toBeGreaterThanOrEqual(model.printed!);
    for (const block of model.blocks) {
      if (block.kind !== 'grid') continue;
      const spans = block.columns.reduce((sum, { span = 1 }) => sum + span, 0);
      expect(spans).toBeLessThanOrEqual(model.printed!);
    }
  });

  it('is written so: the area ends with the last column that is printed and the last row, and no note runs beyond it', async () => {
    const { parts, partOf, cells } = await book;
    const area = new RegExp(
      `<definedName name="_xlnm.Print_Area"[^>]*>&apos;${sheet.name}&apos;!\\$A\\$1:\\$([A-Z]+)\\$(\\d+)<`,
    ).exec(parts.get('xl/workbook.xml')!)!;
    const lines = [...cells(sheet.name).keys()].map((address) => Number(/\d+/.exec(address)![0]));
    expect(Number(area[2])).toBe(Math.max(...lines));
    const xml = parts.get(partOf(sheet.name))!;
    expect(xml).toContain('fitToWidth="1"');
    expect(xml).toContain(`<mergeCell ref="A1:${area[1]}1"/>`);
    expect(xml).toContain(`<mergeCell ref="A2:${area[1]}2"/>`);
  });
});
