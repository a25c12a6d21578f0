// Are cases and person-years added up as spec/measures.md defines scopes, windows, exposure and cases?

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsOf, twelveMonthsTo } from '../../src/model/period.ts';
import { cityOf, firm, hurt, plan, planWith, sent, taught } from './sent.ts';

const machinery = { keyIndustry: 'machinery' };
const dusty = { dustExposed: true, dustWorkers: 6 };
const empty = (period: string, district = '2') => sent({ district, period, enterprise: [], injury: [] });

const history = (
  district: string,
  period: string,
  exposure: number,
  injuries: number,
  industry = 'machinery',
) => ({
  district,
  industry,
  period,
  exposure,
  injuries,
  fatalities: 0,
});

describe('exposure', () => {
  it('takes the month’s snapshot, else the latest earlier one of the year, else the earliest later one', () => {
    const { cube } = cityOf([
      sent({ district: '1', period: '2025-03', enterprise: [firm('A', 120)], injury: [] }),
      sent({ district: '1', period: '2025-05', enterprise: [firm('A', 240)], injury: [] }),
      sent({ district: '1', period: '2025-06', injury: [] }),
      empty('2025-06'),
    ]);
    // January-April as in March (120), May and June as in May (240): (4 × 120 + 2 × 240) / 12.
    expect(cube.sums(monthsOf('2025-06'), '1', 'all')).toMatchObject({
      exposure: 80,
      remarks: ['heads-carried'],
    });
  });

  it('leaves out months whose cases have not been sent, and says what they would carry', () => {
    const { cube } = cityOf([
      sent({
        district: '1',
        period: '2025-03',
        enterprise: [firm('A', 120)],
        injury: [hurt('1', 'A', '2025-02-01'), hurt('2', 'A', '2025-05-01')],
      }),
      sent({ district: '2', period: '2025-06', enterprise: [firm('B', 12)], injury: [] }),
    ]);
    const behind = ['district-behind'];
    expect(cube.sums(monthsOf('2025-06'), '1', 'all')).toMatchObject({
      exposure: 30,
      carried: 30,
      cases: 1,
      remarks: behind,
    });
    expect(cube.sums(monthsOf('2025-06'), 'all', 'all')).toMatchObject({ exposure: 36, cases: 1 });
    expect(cube.countedCases(monthsOf('2025-06'), '1', 'all')).toHaveLength(1);
    // Nobody has sent: unknown. Somebody has: the others.
    expect(cube.sums(['2025-06'], '1', 'all')).toMatchObject({ exposure: null, cases: null, carried: 10 });
    expect(cube.sums(['2025-06'], 'all', 'all')).toMatchObject({ exposure: 1, cases: 0, remarks: behind });
  });

  it('an annual submission applies to all its months; 注销 counts 0', () => {
    const { cube } = cityOf([
      sent({
        district: '1',
        period: '2020',
        enterprise: [firm('A', 120), firm('B', 900, { status: '注销' })],
        injury: [],
      }),
    ]);
    expect(cube.sums(monthsOf('2020'), '1', 'all')!.exposure).toBe(120);
    expect(cube.sums(monthsOf('2020-06'), '1', 'all')!.exposure).toBe(60);
  });

  it('counts employees or hours where the plan says so', () => {
    const sentIn = [
      sent({
        district: '1',
        period: '2025-03',
        enterprise: [firm('A', 10, { employees: 24, hours: 3000 })],
        injury: [],
      }),
      sent({
        district: '1',
        period: '2025-06',
        enterprise: [firm('A', 10, { employees: 24, hours: 9000 })],
        injury: [],
      }),
    ];
    const employees = cityOf(sentIn, planWith({ exposure: 'employees' })).cube;
    expect(employees.sums(monthsOf('2025-06'), '1', 'all')!.exposure).toBe(12);
    const hours = cityOf(sentIn, planWith({ exposure: 'hours' })).cube;
    expect(hours.sums(monthsOf('2025-06'), '1', 'all')!.exposure).toBe(9000);
    expect(hours.sums(monthsOf('2025-03'), '1', 'all')!.exposure).toBe(3000);
  });

  it('months behind the last snapshot get its monthly mean of hours', () => {
    const { cube } = cityOf(
      [
        sent({ district: '1', period: '2025-03', enterprise: [firm('A', 10, { hours: 3000 })], injury: [] }),
        sent({ district: '1', period: '2025-06', enterprise: [firm('A', 10, { hours: 9000 })], injury: [] }),
        sent({ district: '1', period: '2025-08', injury: [] }),
      ],
      planWith({ exposure: 'hours' }),
    );
    // January-June as stated, then 9,000 / 6 a month.
    expect(cube.sums(monthsOf('2025-08'), '1', 'all')!.exposure).toBe(12_000);
  });

  it('without hours is unknown, not 0', () => {
    const { cube } = cityOf(
      [
        sent({
          district: '1',
          period: '2025-06',
          enterprise: [firm('A', 10), firm('B', 5, { hours: 5000 })],
          injury: [],
        }),
      ],
      planWith({ exposure: 'hours' }),
    );
    expect(cube.sums(monthsOf('2025-06'), '1', 'all')).toMatchObject({
      exposure: null,
      remarks: ['hours-missing'],
    });
  });
});

describe('scopes', () => {
  const { cube } = cityOf([
    sent({
      district: '1',
      period: '2025',
      enterprise: [
        firm('A', 10, machinery),
        firm('B', 20, { ...machinery, ...dusty }),
        firm('C', 40, dusty),
        firm('D', 80),
      ],
      injury: [
        hurt('1', 'A', '2025-01-02'),
        hurt('2', 'B', '2025-01-02'),
        hurt('3', 'C', '2025-01-02'),
        hurt('4', 'D', '2025-01-02'),
      ],
    }),
  ]);
  const year = monthsOf('2025');

  it.each([
    ['machinery', 30, 2],
    ['dust', 60, 2],
    ['key', 70, 3],
    ['other', 80, 1],
    ['all', 150, 4],
    ['metallurgy', 0, 0],
  ])('%s: dust overlaps, key is the union', (industry, exposure, cases) => {
    expect(cube.sums(year, '1', industry)).toMatchObject({ exposure, cases });
  });

  it('strata are exclusive and add up', () => {
    const strata = cube.strata(year, '1', 'all')!;
    expect(Object.fromEntries([...strata].map(([name, { exposure }]) => [name, exposure]))).toEqual({
      machinery: 30,
      'dust-only': 40,
      other: 80,
    });
  });

  it('counts dust workers only where the enterprise is 涉尘', () => {
    expect(cube.sums(year, '1', 'all')!.dustWorkerYears).toBe(12);
  });
});

describe('cases', () => {
  const firms = [firm('A', 10, machinery), firm('B', 10)];
  const count = (injury: Record<string, unknown>[], of = plan, industry = 'all') =>
    cityOf([sent({ district: '1', period: '2025-06', enterprise: firms, injury })], of).cube.sums(
      monthsOf('2025-06'),
      '1',
      industry,
    )!;

  it('count by the plan’s outcomes, bases and date', () => {
    const injury = [
      hurt('1', 'A', '2025-01-01'),
      hurt('2', 'A', '2025-06-30', { outcome: '视同工伤', basis: '15.1', severity: '死亡' }),
      hurt('3', 'A', '2025-03-01', { outcome: '不予认定', basis: '16.2' }),
      hurt('4', 'A', '2025-03-01', { outcome: '撤销' }),
      hurt('5', 'A', '2025-07-01'),
      hurt('6', 'A', '2024-12-31'),
      hurt('7', 'B', '2025-02-01', { basis: '14.4', disease: '矽肺', accidentDate: '2024-11-01' }),
      hurt('8', 'B', '2025-02-01', { basis: '14.4', disease: '噪声聋' }),
    ];
    expect(count(injury)).toMatchObject({ cases: 4, fatalities: 1, pneumoconiosis: 1 });
    expect(count(injury, planWith({ dateBasis: 'occurred' }))).toMatchObject({ cases: 3, pneumoconiosis: 0 });
    expect(count(injury, planWith({ bases: ['14.1'] }))).toMatchObject({ cases: 1 });
    expect(count(injury, plan, 'machinery')).toMatchObject({ cases: 2 });
  });

  it('belong to their enterprise’s industry of that month, else of the nearest snapshot that has it', () => {
    const { cube } = cityOf([
      sent({
        district: '1',
        period: '2024-12',
        enterprise: [firm('A', 10, machinery), firm('G', 10, machinery)],
        injury: [],
      }),
      sent({
        district: '1',
        period: '2025-06',
        enterprise: [firm('A', 10, { keyIndustry: 'metallurgy' })],
        injury: [
          hurt('1', 'A', '2025-02-01'),
          hurt('2', 'G', '2025-02-01'),
          hurt('3', 'nowhere', '2025-02-01'),
        ],
      }),
    ]);
    const months = monthsOf('2025-06');
    expect(cube.sums(months, '1', 'metallurgy')!.cases).toBe(1);
    expect(cube.sums(months, '1', 'machinery')!.cases).toBe(1);
    expect(cube.sums(months, '1', 'key')!.cases).toBe(2);
    expect(cube.sums(months, '1', 'all')).toMatchObject({ cases: 3, remarks: ['enterprise-unknown'] });
  });

  it('are unknown, not 0, where no readable injury table came', () => {
    const { cube } = cityOf([
      sent({ district: '1', period: '2025-06', enterprise: firms }),
      sent({ district: '2', period: '2025-06', enterprise: firms, injury: [], broken: ['injury'] }),
    ]);
    expect(cube.sums(monthsOf('2025-06'), '1', 'all')).toMatchObject({ cases: null, exposure: 10 });
    expect(cube.sums(monthsOf('2025-06'), '2', 'all')).toMatchObject({ cases: null, exposure: 10 });
  });
});

describe('windows', () => {
  it('a district that sent nothing of a needed year makes the city unknown', () => {
    const { cube } = cityOf([
      sent({ district: '1', period: '2025-06', enterprise: [firm('A', 12)], injury: [] }),
    ]);
    expect(cube.sums(monthsOf('2025-06'), '1', 'all')).toBeDefined();
    expect(cube.sums(monthsOf('2025-06'), '2', 'all')).toBeUndefined();
    expect(cube.sums(monthsOf('2025-06'), 'all', 'all')).toBeUndefined();
    expect(cube.sums(twelveMonthsTo('2025-06'), '1', 'all')).toBeUndefined();
  });

  it('history covers exactly its months; two cumulative rows give what lies between', () => {
    const { cube } = cityOf([
      sent({
        history: [
          history('1', '2020-06', 100, 4),
          history('1', '2020', 110, 10),
          history('2', '2020', 50, 3),
        ],
      }),
    ]);
    expect(cube.sums(monthsOf('2020-06'), '1', 'key')).toMatchObject({ exposure: 50, cases: 4 });
    expect(cube.sums(monthsOf('2020'), '1', 'key')).toMatchObject({ exposure: 110, cases: 10 });
    expect(cube.sums(monthsOf('2020').slice(6), '1', 'key')).toMatchObject({ exposure: 60, cases: 6 });
    // A yearly row is never divided over months.
    expect(cube.sums(monthsOf('2020-06'), '2', 'key')).toBeUndefined();
    expect(cube.sums(monthsOf('2020'), 'all', 'key')).toMatchObject({ exposure: 160, cases: 13 });
  });

  it('history without its 非重点 rows says nothing of all enterprises', () => {
    const { cube } = cityOf([sent({ history: [history('1', '2020', 100, 5), history('2', '2020', 50, 1)] })]);
    expect(cube.sums(monthsOf('2020'), 'all', 'key')).toMatchObject({ exposure: 150, cases: 6 });
    expect(cube.sums(monthsOf('2020'), '1', 'all')).toBeUndefined();
    expect(cube.sums(monthsOf('2020'), 'all', 'other')).toBeUndefined();
    const whole = [history('1', '2020', 100, 5), history('1', '2020', 30, 1, 'other')];
    expect(cityOf([sent({ history: whole })]).cube.sums(monthsOf('2020'), '1', 'all')).toMatchObject({
      exposure: 130,
      cases: 6,
    });
  });

  it('history without the row of an industry that the district has is unknown for it and for the union', () => {
    const now = sent({
      district: '1',
      period: '2025',
      enterprise: [firm('A', 10, { keyIndustry: 'machinery' }), firm('B', 10, { keyIndustry: 'metallurgy' })],
      injury: [],
    });
    const past = sent({ history: [history('1', '2020', 100, 5), history('1', '2020', 30, 1, 'other')] });
    const zeros = sent({ period: '2020-12', history: [history('1', '2020', 0, 0, 'metallurgy')] });
    const sums = (of: Parameters<typeof cityOf>[0], scope: string) =>
      cityOf(of).cube.sums(monthsOf('2020'), '1', scope);
    for (const scope of ['key', 'all', 'metallurgy']) expect(sums([now, past], scope)).toBeUndefined();
    expect(sums([now, past], 'machinery')).toMatchObject({ cases: 5 });
    expect(sums([now, past, zeros], 'key')).toMatchObject({ cases: 5, exposure: 100 });
    expect(sums([past], 'key')).toMatchObject({ cases: 5 });
  });

  describe('a row of history that is left out', () => {
    const past = (sentOn: string, rows: readonly ReturnType<typeof history>[], out: readonly number[]) => {
      const submission = sent({ district: '1', period: '2021', sentOn, history: rows });
      for (const at of out) submission.rows.history[at]!.leftOut = true;
      return submission;
    };
    const whole = [
      history('1', '2020', 100, 5),
      history('1', '2020', 40, 9, 'metallurgy'),
      history('1', '2020', 30, 1, 'other'),
      history('2', '2020', 50, 3),
    ];
    const cases = (submissions: Parameters<typeof cityOf>[0]) =>
      [
        ['1', 'key'],
        ['1', 'all'],
        ['1', 'machinery'],
        ['2', 'key'],
      ].map(([district, scope]) => cityOf(submissions).cube.sums(monthsOf('2020'), district!, scope!)?.cases);

    it('is no industry without cases, though the district has nobody in it any more', () => {
      expect(cases([past('2021-01-05', whole, [])])).toEqual([14, 15, 5, 3]);
      expect(cases([past('2021-01-05', whole, [1])])).toEqual([undefined, undefined, 5, 3]);
      expect(cases([past('2021-01-05', whole, [1]), past('2021-02-05', whole, [])])).toEqual([14, 15, 5, 3]);
    });

    it('may be of any industry where that cannot be read, until the next table', () => {
      const unread = whole.map((row, i) => (i === 1 ? { ...row, industry: undefined } : row)) as never;
      expect(cases([past('2021-01-05', unread, [1])])).toEqual([undefined, undefined, 5, 3]);
      expect(cases([past('2021-01-05', unread, [1]), past('2021-02-05', whole, [])])).toEqual([14, 15, 5, 3]);
    });

    it('is mended by whoever says the same district and month again, and by the next table of who sent it', () => {
      const unreadOf = (at: number) =>
        whole.map((row, i) => (i === at ? { ...row, industry: undefined } : row)) as never;
      // 2's row in what 1 sends, and 1 sends it again.
      expect(cases([past('2021-01-05', unreadOf(3), [3])])[3]).toBeUndefined();
      expect(cases([past('2021-01-05', unreadOf(3), [3]), past('2021-02-05', whole, [])])).toEqual([
        14, 15, 5, 3,
      ]);
      // 2's own, and 1 sends it right.
      const own = sent({
        district: '2',
        period: '2021',
        sentOn: '2021-01-05',
        history: [{ ...history('2', '2020', 50, 3), industry: undefined }] as never,
      });
      own.rows.history[0]!.leftOut = true;
      expect(cases([own])[3]).toBeUndefined();
      expect(cases([own, past('2021-02-05', whole, [])])).toEqual([14, 15, 5, 3]);
      // Of another year it says nothing in that place.
      const other = past('2021-02-05', [history('2', '2019', 50, 3)], []);
      expect(cases([own, other])[3]).toBeUndefined();
    });

    it('stands in nobody’s place, and an earlier version does not count for it', () => {
      const later = [history('1', '2020', 100, 3)];
      expect(cases([past('2021-01-05', whole, []), past('2021-02-05', later, [])])).toEqual([12, 13, 3, 3]);
      expect(cases([past('2021-01-05', whole, []), past('2021-02-05', later, [0])])).toEqual([
        undefined,
        undefined,
        undefined,
        3,
      ]);
    });
  });

  it('case-level tables stand where history covers the same year', () => {
    const { cube } = cityOf([
      sent({
        district: '1',
        period: '2020',
        enterprise: [firm('A', 10)],
        injury: [hurt('1', 'A', '2020-02-01')],
      }),
      sent({ history: [history('1', '2020', 999, 99)] }),
    ]);
    expect(cube.sums(monthsOf('2020'), '1', 'all')).toMatchObject({ exposure: 10, cases: 1 });
  });

  it('a flagged industry’s history feeds its own scope and is said to be missing from the union', () => {
    const { cube } = cityOf([
      sent({ history: [history('1', '2020', 100, 5), history('1', '2020', 60, 2, 'dust')] }),
    ]);
    const months = monthsOf('2020');
    expect(cube.sums(months, '1', 'dust')).toMatchObject({ exposure: 60, cases: 2 });
    expect(cube.sums(months, '1', 'key')).toMatchObject({
      exposure: 100,
      cases: 5,
      remarks: ['history-flag-overlap'],
    });
    expect(cube.sums(months, '1', 'machinery')!.dustWorkerYears).toBeNull();
  });

  it('a district that is behind is said to be', () => {
    const { cube } = cityOf([
      sent({ district: '1', period: '2025-03', enterprise: [firm('A', 12)], injury: [] }),
    ]);
    expect(cube.sums(monthsOf('2025-06'), '1', 'all')!.remarks).toEqual(['district-behind']);
    expect(cube.sums(monthsOf('2025-03'), '1', 'all')!.remarks).toEqual([]);
  });
});

describe('what stands', () => {
  const versions = [
    sent({
      district: '1',
      period: '2025-05',
      enterprise: [firm('A', 10)],
      injury: [hurt('1', 'A', '2025-01-01'), hurt('2', 'A', '2025-01-01')],
    }),
    sent({
      district: '1',
      period: '2025-06',
      sentOn: '2025-07-01',
      enterprise: [firm('A', 20)],
      injury: [hurt('1', 'A', '2025-01-01', { outcome: '撤销' })],
    }),
    sent({
      district: '1',
      period: '2025-06',
      sentOn: '2025-07-05',
      enterprise: [firm('A', 30)],
      injury: [hurt('1', 'A', '2025-01-01', { severity: '重伤' })],
    }),
    empty('2025-06'),
  ];

  it('the later submission, whatever the order of files', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(versions, { minLength: versions.length }), (order) => {
        const { city, cube } = cityOf(order);
        expect(cube.sums(['2025-06'], '1', 'all')!.exposure).toBe(2.5);
        expect(cube.sums(monthsOf('2025-06'), '1', 'all')!.cases).toBe(2);
        expect(city.districts[0]!.revisions.map(({ columns }) => columns)).toEqual([
          ['employees', 'insured'],
          ['outcome'],
          ['outcome', 'severity'],
        ]);
      }),
    );
  });

  it('a later row that is left out does not bring the earlier version back', () => {
    const late = sent({
      district: '1',
      period: '2025-06',
      enterprise: [],
      injury: [hurt('1', 'A', '2025-01-01', { outcome: '撤销' })],
    });
    late.rows.injury[0]!.leftOut = true;
    const { city } = cityOf([versions[0]!, late]);
    expect(city.districts[0]!.cases.map(({ values }) => values.caseNo)).toEqual(['2']);
  });

  it('a doubled row that is left out leaves the first of its own file standing', () => {
    const twice = sent({
      district: '1',
      period: '2025-06',
      enterprise: [firm('A', 9)],
      injury: [hurt('1', 'A', '2025-01-01'), hurt('1', 'A', '2025-01-01')],
    });
    twice.rows.injury[1]!.leftOut = true;
    expect(cityOf([twice]).city.districts[0]!.cases).toHaveLength(1);
  });

  it('a version decides where only one of two states its day', () => {
    const { cube } = cityOf([
      sent({
        district: '1',
        period: '2025',
        sentOn: '2026-01-05',
        version: '1',
        enterprise: [firm('A', 12)],
      }),
      sent({ district: '1', period: '2025', version: '2', enterprise: [firm('A', 24)] }),
    ]);
    expect(cube.sums(['2025-12'], '1', 'all')!.exposure).toBe(2);
  });

  it('months whose injury table did not come, or is broken, are behind', () => {
    for (const broken of [[], ['injury']] as const) {
      const { cube } = cityOf([
        sent({ district: '1', period: '2025-01', enterprise: [firm('A', 12)], injury: [] }),
        sent({
          district: '1',
          period: '2025-06',
          enterprise: [firm('A', 12)],
          ...(broken.length > 0 && { injury: [] }),
          broken,
        }),
      ]);
      expect(cube.sums(monthsOf('2025-06'), '1', 'all')!.remarks).toEqual(['district-behind']);
    }
  });

  it('the city is the sum of its districts, and an empty district changes nothing', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(amounts, amounts, (one, two) => {
        const of = (district: string, list: readonly number[]) =>
          sent({
            district,
            period: '2025',
            enterprise: list.map((insured, i) => firm(`${district}-${i}`, insured, i % 2 ? machinery : {})),
            injury: [],
          });
        const { cube } = cityOf([of('1', one), of('2', two)]);
        for (const scope of ['all', 'key', 'other', 'machinery']) {
          const [first, second, city] = ['1', '2', 'all'].map(
            (district) => cube.sums(monthsOf('2025'), district, scope)!.exposure!,
          );
          expect(city).toBe(first! + second!);
        }
        const alone = cityOf([of('1', one), empty('2025')]).cube.sums(monthsOf('2025'), 'all', 'all');
        expect(alone!.exposure).toBe(cube.sums(monthsOf('2025'), '1', 'all')!.exposure);
      }),
    );
  });
});

describe('training', () => {
  const required = {
    keyIndustry: 'machinery',
    'required:team-leader': 2,
    'required:deputy-head': 1,
    'required:safety-head': 0,
  };
  const rows = [
    taught('A', 'p1', '2025-01-01'),
    taught('A', 'p1', '2025-02-01', { course: '复训' }),
    taught('A', 'p2', '2025-01-01', { result: '不合格' }),
    taught('A', 'p3', '2020-12-31'),
    taught('A', 'p4', '2025-01-01', { inPostTo: '2025-05-01' }),
    taught('A', 'p5', '2025-07-01'),
    taught('B', 'q1', '2025-01-01'),
    taught('B', 'q2', '2025-01-01'),
    taught('B', 'q3', '2025-01-01'),
    taught('B', 'q9', '2025-01-01', { role: 'deputy-head' }),
  ];
  const { cube } = cityOf([
    sent({
      district: '1',
      period: '2025-06',
      enterprise: [firm('A', 9, required), firm('B', 9, required)],
      injury: [],
      training: rows,
    }),
    sent({ district: '2', period: '2025-06', enterprise: [firm('C', 9, required)], injury: [] }),
  ]);

  it('counts distinct persons who passed, are in post, and no more than required; 人次 beside it', () => {
    const state = cube.training('2025-06', '1', 'key')!;
    expect(state.roles.get('team-leader')).toEqual({ required: 4, covered: 3, attendances: 5 });
    expect(state.all).toEqual({ required: 6, covered: 4, attendances: 6 });
    expect(state.enterprises).toEqual({ required: 2, covered: 1 });
  });

  it('is unknown where no training table came, and so for the city', () => {
    expect(cube.training('2025-06', '2', 'key')).toBeUndefined();
    expect(cube.training('2025-06', 'all', 'key')).toBeUndefined();
  });

  it('lists who is missing', () => {
    expect(
      cube
        .untrained('2025-06', '1')
        .map(({ row, role, required: need, trained }) => [row.values.uscc, role, need, trained]),
    ).toEqual([
      ['A', 'deputy-head', 1, 0],
      ['A', 'team-leader', 2, 1],
    ]);
  });
});

describe('submissions', () => {
  it('due periods, received ones, on time by their first version', () => {
    const { cube } = cityOf([
      sent({ district: '1', period: '2025-01', sentOn: '2025-02-10', enterprise: [] }),
      sent({ district: '1', period: '2025-01', sentOn: '2025-03-20', enterprise: [] }),
      sent({ district: '1', period: '2025-02', sentOn: '2025-03-11', enterprise: [] }),
      sent({ district: '1', period: '2025-03', enterprise: [] }),
    ]);
    const { due, received } = cube.submissions('2025-04', '1');
    expect(due).toEqual(['2025-01', '2025-02', '2025-03', '2025-04']);
    expect([...received].map(([period, { onTime }]) => [period, onTime])).toEqual([
      ['2025-01', true],
      ['2025-02', false],
      ['2025-03', undefined],
    ]);
    expect(cube.submissions('2025-04', '2').received.size).toBe(0);
  });
});
