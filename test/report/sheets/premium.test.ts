// Does 费率浮动测算 say that it is no decision, work out what the rules say with live formulas, and invent nothing?

import { describe, expect, it } from 'vitest';
import type { Consolidated } from '../../../src/define.ts';
import { METRICS } from '../../../src/metrics/index.ts';
import type { Plan } from '../../../src/model/plan.ts';
import type { Premium } from '../../../src/model/premium.ts';
import { premium } from '../../../src/report/sheets/premium.ts';
import { ofDistrict } from '../../../src/yearly/of-district.ts';
import { tinyPlan } from '../../metrics/tiny-plan.ts';
import { cityOf, firm, hurt, sent, plan as shipped } from '../../tally/sent.ts';
import { build } from '../build.ts';
import { built } from '../model.ts';

const RULES: Premium['rules'] = [
  { id: 'hurt', name: { zh: '有工伤上浮两档', en: 'hurt, two up' }, when: { cases: { from: 1 } }, steps: 2 },
  {
    id: 'cheap',
    name: { zh: '支缴率低下浮一档', en: 'cheap, one down' },
    when: { payout: { to: 1 } },
    steps: -1,
  },
];

/** Class 4 at its base rate of 0.9 %. */
const paying = (uscc: string, more: Record<string, unknown> = {}) =>
  firm(uscc, 10, { ratePercent: 0.9, payroll: 100_000, premium: 900, fundPaid: 90, ...more });

const submissions = [
  sent({
    district: '1',
    period: '2025-06',
    enterprise: [paying('A'), paying('B'), paying('C', { premium: undefined })],
    injury: [hurt('1', 'B', '2025-03-01')],
  }),
  sent({
    district: '2',
    period: '2025-06',
    enterprise: [
      paying('D', { industryCode: '6513', ratePercent: 0.24, premium: 240 }),
      paying('E', { industryCode: '7910' }),
    ],
    injury: [],
  }),
];

function resultsOf(set: Premium | undefined): Consolidated {
  const { premium: _, ...rest } = shipped;
  const plan: Plan = set === undefined ? rest : { ...rest, premium: set };
  const { city, cube } = cityOf(submissions, plan);
  const measures = METRICS.flatMap((metric) => [...metric.measure(cube, '2025-06', plan)]);
  return { ...build({ districts: 1 }), plan, period: '2025-06', city, cube, measures };
}

const sheetOf = (set: Premium | undefined) => built(premium, resultsOf(set));

const frame = tinyPlan.premium!;
const floated = sheetOf({ ...frame, rules: RULES });
const words = (sheet: typeof floated) => [sheet.model.title, ...sheet.model.notes].join('\n');
const column = (sheet: typeof floated, id: string) => {
  const ledger = sheet.model.blocks.at(-1)!;
  const at = ledger.kind === 'ledger' ? ledger.columns.findIndex((one) => one.id === id) : -1;
  return sheet.ledgerRows.map(({ cells }) => cells[at]);
};

describe('费率浮动测算', () => {
  it('says wherever it is read that it decides nothing', () => {
    expect(floated.model.title).toContain('测算，非决定');
    for (const block of floated.model.blocks)
      expect('caption' in block && block.caption).toContain('测算，非决定');
    expect(floated.model.notes[0]).toContain('测算，非决定');
  });

  it('adds up districts and classes by formulas', () => {
    // A 900 → 720, B 900 → 1,350; D 240 → 200.
    expect(floated.cell('districts-1', 'part').value).toBeCloseTo(2070, 9);
    expect(floated.cell('districts-1', 'ratio')).toMatchObject({ formula: '[part]/[whole]' });
    expect(floated.cell('districts-all', 'part')).toMatchObject({
      formula: 'SUM([districts-1.part]:[districts-2.part])',
      value: expect.closeTo(2270, 9),
    });
    expect(floated.cell('districts-all', 'ratio').value).toBeCloseTo(2270 / 2040, 12);
    expect(floated.cell('classes-all', 'unknown')).toMatchObject({
      formula: 'SUM([classes-1.unknown]:[classes-none.unknown])',
      value: 2,
    });
    expect(floated.cell('classes-none', 'part').value).toBe('—');
  });

  it('adds up the classes of which something is known, too', () => {
    expect(floated.cell('classes-all', 'part')).toMatchObject({
      formula: 'SUM([classes-1.part]:[classes-none.part])',
      value: expect.closeTo(2270, 9),
    });
  });

  it('lists who goes up first, with rule, figures and place, and what is missing', () => {
    expect(column(floated, 'uscc')).toEqual(['B', 'A', 'C', 'D', 'E']);
    expect(column(floated, 'direction')).toEqual(['上升', '下降', '无法测算', '下降', '无法测算']);
    expect(column(floated, 'rule')).toEqual([
      // Its payout is low, too: the first rule that holds decides.
      '有工伤上浮两档',
      '支缴率低下浮一档',
      '—',
      '支缴率低下浮一档',
      // Its rule is known, its base rate is not.
      '支缴率低下浮一档',
    ]);
    expect(column(floated, 'payout')).toEqual([0.1, 0.1, '—', 0.375, 0.1]);
    expect(
      column(floated, 'paysAfter').map((one) => (typeof one === 'number' ? Math.round(one) : one)),
    ).toEqual([1350, 720, '—', 200, '—']);
    expect(column(floated, 'lacks')).toEqual([
      undefined,
      undefined,
      '缺缴费额',
      undefined,
      '行业代码不能确定风险类别，台账也未填',
    ]);
    expect(floated.ledgerRows[0]!.cells.slice(-3)).toEqual(['1_2025-06_.xlsx', 'enterprise', 3]);
  });

  it('of one district has its rows and sums and nobody else’s', () => {
    const results = resultsOf({ ...frame, rules: RULES });
    const own = built(premium, ofDistrict(results, results.plan.districts[0]!));
    expect(own.cell('districts-1', 'part').value).toBeCloseTo(2070, 9);
    expect(own.cell('classes-4', 'ratio').value).toBeCloseTo(2070 / 1800, 12);
    // One district and one class are the whole: nothing is left to add up.
    expect(own.rowIds).toEqual(['districts-1', 'classes-4']);
    expect(column(own, 'uscc')).toEqual(['B', 'A', 'C']);
  });

  it('names the temporary cut of the month, and takes it into the formula', () => {
    const cut = { id: 'cut', name: { zh: '降两成', en: 'cut' }, from: '2025-06', to: '2025-06', factor: 0.8 };
    const lowered = sheetOf({ ...frame, rules: RULES, cuts: [cut] });
    expect(words(lowered)).toContain('2025年6月末适用降两成（× 0.8）');
    expect(words(floated)).toContain('没有适用于2025年6月末的阶段性降低');
    const ledger = lowered.model.blocks.at(-1)!;
    const after = ledger.kind === 'ledger' && ledger.columns.find(({ id }) => id === 'after');
    expect(after).toMatchObject({ formula: '[base]*[share]*0.8' });
    expect(column(lowered, 'after')[0]).toBeCloseTo(0.9 * 1.5 * 0.8, 12);
  });
});

describe('without local rules', () => {
  const plain = sheetOf({ ...frame, rules: [] });

  it('says so and only holds rates against base rates', () => {
    expect(words(plain)).toContain('未配置');
    expect(words(plain)).toContain('测算，非决定');
    // D pays 240 where its base rate makes 200.
    expect(plain.cell('districts-2', 'ratio').value).toBeCloseTo(1.2, 12);
    expect(plain.cell('districts-2', 'up').value).toBe(1);
    expect(column(plain, 'uscc')).toEqual(['D']);
    expect(column(plain, 'direction')).toEqual(['高于基准']);
    expect(column(plain, 'change')[0]).toBeCloseTo(40, 9);
  });

  it('shows no table where there is nothing to compare, and none where the plan says nothing', () => {
    const { city, cube } = cityOf(
      [sent({ district: '1', period: '2025-06', enterprise: [firm('A', 10)], injury: [] })],
      shipped,
    );
    const bare = built(premium, { ...build({ districts: 1 }), plan: shipped, period: '2025-06', city, cube });
    expect(bare.model.blocks).toEqual([]);
    const silent = sheetOf(undefined);
    expect(silent.model.blocks).toEqual([]);
    expect(words(silent)).toContain('未配置');
  });
});
