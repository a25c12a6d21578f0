// Is the floating premium worked out by the plan's rules and nothing else, and left unknown where anything is missing?
// Metrics premium-float and premium-at-base, and the enterprises behind them.

import { describe, expect, it } from 'vitest';
import { cutAt, type Floated, floatedIn, shareAt } from '../../src/metrics/floating.ts';
import { premiumAtBase } from '../../src/metrics/premium-at-base.ts';
import { premiumFloat } from '../../src/metrics/premium-float.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Premium } from '../../src/model/premium.ts';
import { cityOf, firm, hurt, type Sent, sent, plan as shipped } from '../tally/sent.ts';
import { tinyPlan } from './tiny-plan.ts';

const name = { zh: '规则', en: 'rule' };
const { bands, source } = tinyPlan.premium!;
/** Invented: up with deaths, two up beyond a payout of 3, down without cases. */
const RULES: Premium['rules'] = [
  { id: 'major', name, when: { majorAccident: true, deaths: { from: 3 } }, steps: 2 },
  { id: 'death', name, when: { deaths: { from: 1 } }, steps: 2 },
  { id: 'dear', name, classes: [3, 4, 5, 6, 7, 8], when: { payout: { above: 3 } }, steps: 2 },
  { id: 'often', name, when: { incidence: { from: 0.25 } }, steps: 1 },
  { id: 'none', name, when: { cases: { to: 0 }, payout: { to: 1.2 } }, steps: -1 },
  { id: 'some', name, when: { cases: { from: 1 } }, steps: 0 },
];
const premium = (more: Partial<Premium> = {}): Premium => ({ source, bands, rules: RULES, ...more });
const withPremium = (one: Premium | undefined): Plan => {
  const { premium: _, ...rest } = shipped;
  return one === undefined ? rest : { ...rest, premium: one };
};

/** Class 4 (3311) at its base rate of 0.9 %: a payroll of 100,000 pays 900. */
const paying = (uscc: string, more: Record<string, unknown> = {}) =>
  firm(uscc, 10, { ratePercent: 0.9, payroll: 100_000, premium: 900, fundPaid: 0, ...more });

const of = (submissions: readonly Sent[], one: Premium = premium(), period = '2025-06') => {
  const plan = withPremium(one);
  const { cube } = cityOf(submissions.map(sent), plan);
  const enterprises = floatedIn(cube, period, plan, one, 'rules');
  const by = (uscc: string): Floated => enterprises.find(({ row }) => row.values.uscc === uscc)!;
  const measures = [...premiumFloat.measure(cube, period, plan)];
  const base = [...premiumAtBase.measure(cube, period, plan)];
  const scope = (list: typeof measures, district: string, riskClass: string) =>
    list.find((measure) => measure.district === district && measure.riskClass === riskClass)!;
  return {
    by,
    measures,
    float: (district: string, riskClass = 'all') => scope(measures, district, riskClass),
    atBase: (district: string, riskClass = 'all') => scope(base, district, riskClass),
  };
};
const june = (enterprise: Sent['enterprise'], injury: Sent['injury'] = [], district = '1'): Sent => ({
  district,
  period: '2025-06',
  ...(enterprise && { enterprise }),
  ...(injury && { injury }),
});

describe('one enterprise', () => {
  const death = { severity: '死亡' };
  const { by } = of([
    june(
      [
        paying('quiet'),
        paying('hurt'),
        paying('often'),
        paying('dear', { fundPaid: 2701 }),
        paying('on the bound', { fundPaid: 2700 }),
        paying('deadly', { fundPaid: undefined, premium: undefined }),
        paying('major'),
        paying('class 1', { industryCode: '6513', ratePercent: 0.2, premium: 200 }),
        paying('class 2', { industryCode: '5211', ratePercent: 0.4, premium: 100, fundPaid: 1000 }),
      ],
      [
        hurt('1', 'hurt', '2025-02-01'),
        ...['2', '3', '4'].map((no) => hurt(no, 'often', '2025-03-01')),
        hurt('5', 'deadly', '2025-03-01', death),
        ...['6', '7', '8'].map((no) => hurt(no, 'major', '2025-03-01', death)),
        hurt('9', 'on the bound', '2025-01-01'),
        // Neither of them is a case of January to June.
        hurt('10', 'quiet', '2024-12-31'),
        hurt('11', 'quiet', '2025-03-01', { outcome: '不予认定' }),
      ],
    ),
  ]);
  const told = (uscc: string) => {
    const { rule, share, after, direction, lacks } = by(uscc);
    return [rule?.id, share, after === undefined ? undefined : +after.toFixed(6), direction, lacks.join()];
  };

  it('goes by the first rule that holds', () => {
    expect(told('quiet')).toEqual(['none', 0.8, 0.72, 'down', '']);
    expect(told('hurt')).toEqual(['some', 1, 0.9, 'same', '']);
    expect(told('often')).toEqual(['often', 1.2, 1.08, 'up', '']);
    expect(told('dear')).toEqual(['dear', 1.5, 1.35, 'up', '']);
  });

  it('is on a bound what the bound says', () => {
    expect(by('on the bound').payout).toBe(3);
    expect(told('on the bound')).toEqual(['some', 1, 0.9, 'same', '']);
  });

  it('needs only what the rule asks for', () => {
    expect(told('deadly')).toEqual(['death', 1.5, 1.35, 'up', '']);
    expect(by('deadly').payout).toBeUndefined();
  });

  it('is undecided by what no table holds, only where all else of the rule holds', () => {
    expect(told('major')).toEqual([undefined, undefined, undefined, 'unknown', 'major-accident']);
  });

  it('of class 1 goes up only; a rule of other classes passes it by', () => {
    expect(told('class 1')).toEqual(['none', 1, 0.2, 'same', '']);
    // Ten times its premium, which only classes 3 to 8 answer for, and no case: no rule is left.
    expect(told('class 2')).toEqual([undefined, undefined, undefined, 'unknown', 'no-rule']);
    expect(shareAt(premium(), 1, -2)).toBe(1);
    expect(shareAt(premium(), 2, -2)).toBe(0.5);
    expect(shareAt(premium(), 8, 2)).toBe(1.5);
  });

  it('pays at the same payroll before and after', () => {
    expect(by('quiet').premiums!.before).toBeCloseTo(900, 9);
    expect(by('quiet').premiums!.after).toBeCloseTo(720, 9);
  });
});

describe('what is missing', () => {
  const { by, float } = of([
    june(
      [
        paying('no premium', { premium: undefined }),
        paying('no payment', { fundPaid: undefined }),
        paying('premium of 0', { premium: 0 }),
        paying('no payroll', { payroll: undefined }),
        paying('no rate', { ratePercent: undefined }),
        paying('nobody', { insured: 0, fundPaid: 0 }),
        paying('by project', { insuredBy: '项目' }),
        paying('gone', { status: '注销' }),
      ],
      [],
    ),
    // Enterprises to May only: their figures since January are not those of June.
    { district: '2', period: '2025-05', enterprise: [paying('late')], injury: [] },
  ]);

  it.each([
    ['no premium', 'premium'],
    ['no payment', 'fund-paid'],
    ['premium of 0', 'no-premium'],
    ['no payroll', 'payroll'],
    ['no rate', 'rate'],
    ['nobody', 'no-insured'],
    ['by project', 'by-project'],
    ['late', 'not-sent'],
  ])('%s: %s', (uscc, lack) => {
    const { lacks, direction, premiums } = by(uscc);
    expect(lacks).toEqual([lack]);
    expect([direction, premiums]).toEqual(['unknown', undefined]);
  });

  it('is counted, and in no sum: never 0', () => {
    expect(by('gone')).toBeUndefined();
    expect(float('1')).toMatchObject({ part: null, whole: null, value: null, reason: 'no-data' });
    expect(float('1').floats).toEqual({ up: 0, down: 0, same: 0, unknown: 7 });
  });
});

describe('risk classes', () => {
  const { by, float } = of([
    june([
      paying('warehouse', { industryCode: '5930', ratePercent: 0.4 }),
      paying('loading', { industryCode: '5910', ratePercent: 1.1 }),
      paying('59 alone', { industryCode: '59' }),
      paying('59 stated', { industryCode: '59', riskClass: 5 }),
      paying('land', { industryCode: '7910' }),
      paying('land stated', { industryCode: '7910', riskClass: 2, ratePercent: 0.4 }),
      // 79 of 2011 is 80 now: the code decides, whatever is stated.
      paying('services', { industryCode: '8010', riskClass: 3, ratePercent: 0.4 }),
    ]),
    june([], [], '2'),
  ]);
  const told = (uscc: string) => [by(uscc).riskClass, by(uscc).base, by(uscc).isStated];

  it('of 59 depend on the group, 79 has none but what the ledger states', () => {
    expect(told('warehouse')).toEqual([2, 0.4, false]);
    expect(told('loading')).toEqual([5, 1.1, false]);
    expect(told('59 alone')).toEqual([undefined, undefined, false]);
    expect(told('59 stated')).toEqual([5, 1.1, true]);
    expect(told('land')).toEqual([undefined, undefined, false]);
    expect(told('land stated')).toEqual([2, 0.4, true]);
    expect(told('services')).toEqual([2, 0.4, false]);
    expect(by('land').lacks).toEqual(['class']);
  });

  it('that are not known stand apart', () => {
    expect(float('1', 'none').floats).toEqual({ up: 0, down: 0, same: 0, unknown: 2 });
    expect(float('1', '2').floats).toEqual({ up: 0, down: 3, same: 0, unknown: 0 });
    expect(float('2', '2')).toMatchObject({ part: 0, whole: 0, value: null, reason: 'no-exposure' });
  });

  it('have the base rates of the plan where the city has set its own', () => {
    const baseRates = { 1: 0.1, 2: 0.3, 3: 0.5, 4: 0.7, 5: 0.9, 6: 1, 7: 1.2, 8: 1.4 };
    const own = of([june([paying('A')])], premium({ baseRates }));
    expect(own.by('A').base).toBe(0.7);
    expect(own.by('A').after).toBeCloseTo(0.56, 12);
  });
});

describe('a city of two districts', () => {
  const submissions = [
    june(
      [paying('A'), paying('B', { payroll: 300_000, premium: 2700, fundPaid: 9000 })],
      [hurt('1', 'B', '2025-01-05')],
    ),
    june(
      [
        paying('C', { payroll: 50_000, ratePercent: 1.08, premium: 540 }),
        paying('D', { industryCode: '6110', ratePercent: 0.4, premium: 400, fundPaid: undefined }),
      ],
      [],
      '2',
    ),
  ];
  const { float, atBase } = of(submissions);

  it('adds first and divides last', () => {
    // A 900 → 720, B 2,700 → 4,050 (150 %); C 540 → 360; D lacks its payments.
    expect(float('1')).toMatchObject({ part: expect.closeTo(4770, 9), whole: expect.closeTo(3600, 9) });
    expect(float('2')).toMatchObject({ part: expect.closeTo(360, 9), whole: expect.closeTo(540, 9) });
    expect(float('all').value).toBeCloseTo(5130 / 4140, 12);
    expect(float('all').floats).toEqual({ up: 1, down: 2, same: 0, unknown: 1 });
  });

  it('adds up by class as by district', () => {
    expect(float('all', '4').part).toBeCloseTo(5130, 9);
    expect(float('all', '2')).toMatchObject({ part: null, floats: { unknown: 1 } });
  });

  it('is held against base rates without any rule', () => {
    // C pays 540 where its base rate makes 450; of D nothing is missing for that.
    expect(atBase('2')).toMatchObject({ part: expect.closeTo(940, 9), whole: expect.closeTo(850, 9) });
    expect(atBase('2').floats).toEqual({ up: 1, down: 0, same: 1, unknown: 0 });
    const none = of(submissions, premium({ rules: [] }));
    expect(none.measures).toEqual([]);
    expect(none.atBase('all').floats).toEqual({ up: 1, down: 0, same: 3, unknown: 0 });
  });

  it('is unknown where a district has sent nothing', () => {
    const one = of(submissions.slice(0, 1));
    expect(one.float('2')).toMatchObject({ part: null, value: null, reason: 'no-data' });
    expect(one.float('2').floats).toBeUndefined();
    expect(one.float('all')).toMatchObject({ part: null, value: null });
    expect(one.float('1').value).toBeCloseTo(4770 / 3600, 12);
  });

  it('has no measures where the plan says nothing of it', () => {
    const plan = withPremium(undefined);
    const { cube } = cityOf(submissions.map(sent), plan);
    expect([...premiumFloat.measure(cube, '2025-06', plan)]).toEqual([]);
    expect([...premiumAtBase.measure(cube, '2025-06', plan)]).toEqual([]);
  });
});

describe('a temporary cut', () => {
  const cuts = [
    { id: 'first', name, from: '2025-03', to: '2025-06', factor: 0.8 },
    { id: 'second', name, from: '2025-07', to: '2025-12', factor: 0.5 },
  ];

  it.each([
    ['2025-02', undefined],
    ['2025-03', 'first'],
    ['2025-06', 'first'],
    ['2025-07', 'second'],
    ['2025-12', 'second'],
    ['2026-01', undefined],
  ])('in %s is %s', (month, id) => {
    expect(cutAt(premium({ cuts }), month)?.id).toBe(id);
  });

  it('lowers the rate of the last month, and so the base that is held against it', () => {
    const { by, atBase } = of([june([paying('A', { ratePercent: 0.72 })])], premium({ cuts }));
    // 0.9 × 80 % (no case) × 0.8.
    expect(by('A').after).toBeCloseTo(0.576, 12);
    expect(by('A').base).toBe(0.9);
    expect(atBase('1').value).toBeCloseTo(1, 12);
    expect(atBase('1').floats!.same).toBe(1);
  });
});

describe('figures', () => {
  it('hold mean insured persons of the months, and diseases that the rate leaves out', () => {
    const plan = { ...withPremium(premium()), rate: { ...shipped.rate, bases: ['14.1'] } };
    const month = (period: string, insured: number): Sent => ({
      district: '1',
      period,
      enterprise: [paying('A', { insured })],
      injury: [
        hurt('1', 'A', '2025-01-20'),
        hurt('2', 'A', '2025-01-20', { basis: '14.4', disease: '硅肺' }),
      ],
    });
    const { cube } = cityOf([month('2025-01', 8), month('2025-02', 12)].map(sent), plan);
    const [one] = floatedIn(cube, '2025-02', plan, premium(), 'rules');
    expect(one).toMatchObject({ insured: 10, counts: { cases: 1, deaths: 0, diseases: 1 } });
    expect(one!.incidence).toBeCloseTo(1 / 10, 12);
  });
});
