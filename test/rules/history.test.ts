import { describe, expect, it } from 'vitest';
import { historyDuplicate } from '../../src/rules/history/duplicate.ts';
import { industryMissing } from '../../src/rules/history/industry-missing.ts';
import { overlapsCases } from '../../src/rules/history/overlaps-cases.ts';
import { askCity, askSubmissions, firm, past, sent } from './build.ts';

describe('history/duplicate', () => {
  it('is the same district, industry and period; a year is its last month', () => {
    const history = [
      past('east', '2020'),
      past('west', '2020'),
      past('east', '2020-06'),
      past('east', '2020', { industry: 'other' }),
      past('east', '2020-12'),
      past('east', '2020', { industry: 'other' }),
    ];
    expect(askSubmissions(historyDuplicate, [sent({ history })])).toEqual([
      'east 2025-06 历史汇总!C6: “东区”“机械”统计期 2020-12 与“历史汇总”第 2 行重复',
      'east 2025-06 历史汇总!C7: “东区”“非重点”统计期 2020 与“历史汇总”第 5 行重复',
    ]);
  });

  it('passes over rows that are left out, and rows without a period', () => {
    const history = [
      past('east', '2020', { leftOut: true }),
      past('east', '2020'),
      { district: 'east', industry: 'machinery' },
      { district: 'east', industry: 'machinery' },
    ];
    expect(askSubmissions(historyDuplicate, [sent({ history })])).toEqual([]);
  });
});

describe('history/industry-missing', () => {
  const now = [
    sent({ period: '2025-01', enterprise: [firm('A', { keyIndustry: 'machinery' }), firm('B')] }),
    sent({ district: 'west', period: '2025-01', enterprise: [firm('C')] }),
  ];
  const told = (...history: ReturnType<typeof past>[]) =>
    askCity(industryMissing, [
      sent({ label: 'history', district: undefined, period: undefined, history }),
      ...now,
    ]);

  it('is an industry that the district has and the year does not', () => {
    expect(
      told(past('east', '2020', { industry: 'other' }), past('west', '2020', { industry: 'other' })),
    ).toEqual(['history 历史汇总!B2: “东区” 2020 年的历史汇总没有 机械 的行，而企业台账里有这些行业的企业']);
  });

  it('is nothing where the row is there, if only with zeros, or the year has tables', () => {
    expect(told(past('east', '2020', { industry: 'machinery', injuries: 0 }))).toEqual([]);
    expect(told(past('east', '2025', { industry: 'other' }))).toEqual([]);
  });
});

describe('history/overlaps-cases', () => {
  const city = sent({
    label: 'history',
    district: undefined,
    period: undefined,
    history: [
      past('east', '2020'),
      past('east', '2025-03'),
      past('west', '2025'),
      past('east', '2025', { leftOut: true }),
    ],
  });

  it('is told of a district that has enterprise tables in that year', () => {
    const told = askCity(overlapsCases, [
      city,
      sent({ period: '2025-01', enterprise: [firm('A')] }),
      sent({ period: '2025-06', enterprise: [firm('A')] }),
      sent({ district: 'west', period: '2024', enterprise: [firm('B')] }),
    ]);
    expect(told).toEqual([
      'history 历史汇总!C3: “东区” 2025 年已报送企业台账（2025-01 至 2025-06），历史汇总又有统计期 2025-03 的一行',
    ]);
  });

  it('names a single period as it is', () => {
    const [first] = askCity(overlapsCases, [city, sent({ district: 'west', enterprise: [firm('B')] })]);
    expect(first).toContain('“西区” 2025 年已报送企业台账（2025-06），历史汇总又有统计期 2025 的一行');
  });

  it('is nothing where the tables do not count', () => {
    const told = askCity(overlapsCases, [
      city,
      sent({ enterprise: [firm('A')], leftOut: true }),
      sent({ period: '2025-05', enterprise: [firm('A')], broken: ['enterprise'] }),
      sent({ period: '2025-04', training: [] }),
    ]);
    expect(told).toEqual([]);
  });
});
