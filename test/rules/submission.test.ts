import { describe, expect, it } from 'vitest';
import { Personal } from '../../src/model/finding.ts';
import { duplicatePeriod } from '../../src/rules/submission/duplicate-period.ts';
import { incomplete } from '../../src/rules/submission/incomplete.ts';
import { late } from '../../src/rules/submission/late.ts';
import { missing } from '../../src/rules/submission/missing.ts';
import { unchanged } from '../../src/rules/submission/unchanged.ts';
import { askCity, askSubmissions, facts, firm, hurt, past, places, plan, sent, taught } from './build.ts';

const enterprise = [firm('A')];
const injury = [hurt('1', 'A')];
const training = [taught('A')];

describe('submission/duplicate-period', () => {
  const told = (...submissions: Parameters<typeof sent>[0][]) =>
    askSubmissions(
      duplicatePeriod,
      submissions.map((one, i) => sent({ label: `${i + 1}.xlsx`, ...one })),
    );

  it('is told of both, each with the other’s name, and neither counts', () => {
    const one = sent({ label: '1.xlsx', enterprise, injury });
    const two = sent({ label: '2.xlsx', enterprise, training });
    expect(askSubmissions(duplicatePeriod, [one, two])).toEqual([
      '1.xlsx 封面!B1: 2025-06 报了不止一份，另有 2.xlsx，都有企业台账，看不出哪一份较新',
      '2.xlsx 封面!B1: 2025-06 报了不止一份，另有 1.xlsx，都有企业台账，看不出哪一份较新',
    ]);
    expect([one.leftOut, two.leftOut]).toEqual([true, true]);
  });

  it('is told of all three', () => {
    const three = told({ enterprise, injury }, { enterprise }, { injury });
    expect(places(three)).toEqual(['1.xlsx 封面!B1', '2.xlsx 封面!B1', '3.xlsx 封面!B1']);
    expect(three[0]).toContain('另有 2.xlsx、3.xlsx，都有企业台账、工伤台账');
  });

  it.each([
    [
      'another version',
      [
        { enterprise, version: '1' },
        { enterprise, version: '2' },
      ],
    ],
    [
      'another day',
      [
        { enterprise, sentOn: '2025-07-01' },
        { enterprise, sentOn: '2025-07-02' },
      ],
    ],
    [
      'one with a day and another version',
      [
        { enterprise, sentOn: '2025-07-01', version: '1' },
        { enterprise, version: '2' },
      ],
    ],
    ['another period', [{ enterprise }, { enterprise, period: '2025-05' }]],
    ['another district', [{ enterprise }, { enterprise, district: 'west' }]],
    ['other tables', [{ enterprise }, { injury, training }]],
    [
      'a sheet that both left empty',
      [
        { enterprise, history: [] },
        { injury, history: [] },
      ],
    ],
    ['a broken table', [{ enterprise }, { enterprise, broken: ['enterprise' as const] }]],
    ['one that is out for another fault', [{ enterprise, leftOut: true }, { enterprise }]],
    [
      'no period',
      [{ history: [past('east', '2020')] }, { history: [past('east', '2019')] }].map((one) => ({
        ...one,
        period: undefined,
      })),
    ],
    [
      'no district',
      [
        { enterprise, district: undefined },
        { enterprise, district: undefined },
      ],
    ],
  ])('holds: %s', (_name, submissions) => {
    expect(told(...submissions)).toEqual([]);
  });
});

describe('submission/missing', () => {
  const on = (asOf: string, period = '2025-03') => ({ ...facts, asOf, period });
  const received = [
    sent({ period: '2025-01', enterprise }),
    sent({ period: '2025-02', enterprise, leftOut: true }),
    sent({ period: '2025-03', enterprise }),
    sent({ district: 'west', period: '2025-02', enterprise }),
  ];

  it('is told for each district and period that was due, by the district’s name', () => {
    expect(askCity(missing, received, on('2025-07-01'))).toEqual([
      '西区: 没有收到西区 2025-01 的报表',
      '西区: 没有收到西区 2025-03 的报表',
    ]);
  });

  it('is not told before the day is over', () => {
    expect(askCity(missing, received, on('2025-04-10'))).toEqual(['西区: 没有收到西区 2025-01 的报表']);
    expect(askCity(missing, received, on('2025-04-11'))).toHaveLength(2);
  });

  it('goes by whole years where the plan does; 2025-12 is the year', () => {
    const yearly = { ...plan, submission: { ...plan.submission, every: 'year' as const } };
    const withFacts = { plan: yearly, period: '2025-12', asOf: '2026-02-01' };
    const submissions = [sent({ period: '2025-12', enterprise })];
    expect(askCity(missing, submissions, withFacts)).toEqual(['西区: 没有收到西区 2025 的报表']);
  });

  it('needs the run’s period', () => {
    expect(missing.needsPeriod).toBe(true);
    expect(askCity(missing, [], { ...facts, period: undefined })).toEqual([]);
  });
});

describe('submission/incomplete', () => {
  const history = [past('east', '2020')];

  it.each([
    ['all three', { enterprise, injury, training }],
    ['only history', { history }],
    ['a template with nothing but history', { enterprise: [], injury: [], training: [], history }],
    [
      'rows that are left out are rows',
      { enterprise, injury: [hurt('1', 'A', { leftOut: true })], training },
    ],
    ['a broken table is told already', { enterprise, training, broken: ['injury' as const] }],
    ['no table at all is told already', {}],
  ])('holds: %s', (_name, given) => {
    expect(askSubmissions(incomplete, [sent(given)])).toEqual([]);
  });

  it('tells what is absent at the cover and what is empty at its sheet', () => {
    const east = sent({ enterprise, injury: [] });
    const west = sent({ district: 'west', injury, training, history });
    // Not even history: the template as it came.
    const blank = sent({ enterprise: [], injury: [], training: [], history: [] });
    expect(askSubmissions(incomplete, [blank])).toHaveLength(3);
    expect(askSubmissions(incomplete, [east, west])).toEqual([
      'east 2025-06 工伤台账: 工作表“工伤台账”一行数据也没有',
      'east 2025-06 封面!B1: 工作表“培训台账”没有找到',
      'west 2025-06 封面!B1: 工作表“企业台账”没有找到',
    ]);
  });
});

describe('submission/late', () => {
  const told = (...submissions: Parameters<typeof sent>[0][]) =>
    askSubmissions(
      late,
      submissions.map((one) => sent({ enterprise, ...one })),
    );

  it('is told with its days', () => {
    expect(told({ sentOn: '2025-07-13' }, { district: 'west', sentOn: '2025-07-10' })).toEqual([
      'east 2025-06 封面!B1: 2025-06 于 2025-07-13 报送，比期限 2025-07-10 晚 3 天',
    ]);
    expect(told({ period: '2025', sentOn: '2026-01-11' })).toHaveLength(1);
  });

  it.each([
    ['no day', [{}]],
    ['no period', [{ period: undefined, sentOn: '2025-07-13' }]],
    ['a first version in time', [{ sentOn: '2025-07-10' }, { sentOn: '2025-07-13', version: '2' }]],
    ['a year before the plan', [{ period: '2020', sentOn: '2025-07-13' }]],
  ])('holds: %s', (_name, submissions) => {
    expect(told(...submissions)).toEqual([]);
  });

  it('is told once, of the first version', () => {
    const versions = told({ sentOn: '2025-07-12', version: '1' }, { sentOn: '2025-07-13', version: '2' });
    expect(places(versions)).toEqual(['east 2025-06 v1 封面!B1']);
  });

  it('is no matter of history, nor of months where whole years are due', () => {
    const history = sent({ sentOn: '2026-07-13', history: [past('east', '2020')] });
    expect(askSubmissions(late, [history])).toEqual([]);
    const yearly = {
      ...facts,
      plan: { ...plan, submission: { ...plan.submission, every: 'year' as const } },
    };
    const sentLate = (period: string) => sent({ period, enterprise, sentOn: '2026-07-13' });
    expect(askSubmissions(late, [sentLate('2025-06')], yearly)).toEqual([]);
    expect(askSubmissions(late, [sentLate('2025-12')], yearly)).toHaveLength(1);
  });
});

describe('submission/unchanged', () => {
  const named = (name: string) => [taught('A', { personName: new Personal(name, 'name') })];
  const same = { enterprise, injury, training: named('张三') };
  const told = (...submissions: Parameters<typeof sent>[0][]) =>
    askSubmissions(
      unchanged,
      submissions.map((one) => sent(one)),
    );

  it('is told of the later one, against the newest version of the period before', () => {
    expect(
      told(
        { period: '2025-05', enterprise: [firm('B')], injury, training, version: '1' },
        { period: '2025-05', ...same, training: named('张三'), version: '2' },
        { period: '2025-06', ...same },
        { period: '2025-04', enterprise: [] },
      ),
    ).toEqual(['east 2025-06 封面!B1: 2025-06 的三张台账共 3 行，与 2025-05（east 2025-05 v2）完全相同']);
  });

  it.each([
    ['one number', { ...same, enterprise: [firm('A', { insured: 99 })] }],
    ['one blank more', { ...same, enterprise: [firm('A', { note: 'x' })] }],
    ['one row more', { ...same, injury: [...injury, hurt('2', 'A')] }],
    ['one person', { ...same, training: named('李四') }],
    ['a broken table', { ...same, broken: ['injury' as const] }],
    ['left out as a whole', { ...same, leftOut: true }],
    ['another district', { ...same, district: 'west' }],
    ['the same period', { ...same, period: '2025-06' }],
    ['two periods before, with another between', { ...same, period: '2025-04' }],
  ])('holds: %s', (_name, before) => {
    const between = 'period' in before && before.period === '2025-04' ? [{ period: '2025-05', injury }] : [];
    expect(told({ period: '2025-05', ...before }, ...between, { ...same })).toEqual([]);
  });

  it('is nothing between empty tables, or where history alone came before', () => {
    expect(told({ period: '2025-05', enterprise: [] }, { enterprise: [] })).toEqual([]);
    expect(
      told({ period: '2025-04', ...same }, { period: '2025-05', history: [past('east', '2020')] }, same),
    ).toHaveLength(1);
  });
});
