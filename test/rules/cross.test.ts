import { describe, expect, it } from 'vitest';
import { Personal } from '../../src/model/finding.ts';
import { caseVanished } from '../../src/rules/cross/case-vanished.ts';
import { enterpriseVanished } from '../../src/rules/cross/enterprise-vanished.ts';
import { implausibleExposure } from '../../src/rules/cross/implausible-exposure.ts';
import { jump } from '../../src/rules/cross/jump.ts';
import { revised } from '../../src/rules/cross/revised.ts';
import { sameCaseTwoDistricts } from '../../src/rules/cross/same-case-two-districts.ts';
import { sameEnterpriseTwoDistricts } from '../../src/rules/cross/same-enterprise-two-districts.ts';
import { zeroAfterCases } from '../../src/rules/cross/zero-after-cases.ts';
import type { Submission } from '../../src/tally/city.ts';
import { askCity, sent } from './cross-sent.ts';

describe('cross/same-enterprise-two-districts', () => {
  const east = sent({ enterprise: [{ uscc: 'A' }, { uscc: 'B' }] });
  const ask = (...submissions: Submission[]) => askCity(sameEnterpriseTwoDistricts, submissions);

  it('is told to both, each with the other', () => {
    const told = ask(east, sent({ district: 'west', enterprise: [{ uscc: 'C' }, { uscc: 'B' }] }));
    expect(told.places).toEqual(['east 2025-06 企业台账!A3', 'west 2025-06 企业台账!A3']);
    expect(told.args.map(({ others }) => others)).toEqual([
      { zh: '西区', en: '西区' },
      { zh: '东区', en: '东区' },
    ]);
  });
  it.each([
    ['only in an earlier snapshot', [{ uscc: 'X' }], [{ uscc: 'B' }]],
    ['deregistered there', [{ uscc: 'B', status: '注销' as const }], []],
    ['left out there', [{ uscc: 'B', leftOut: true }], []],
  ])('is silent: %s', (_, enterprise, before) => {
    const west = { district: 'west', enterprise };
    expect(ask(east, sent(west), sent({ ...west, period: '2025-05', enterprise: before })).places).toEqual(
      [],
    );
  });
  it('does not mind a district whose latest table is of another year', () => {
    const west = sent({ district: 'west', period: '2020', enterprise: [{ uscc: 'B' }] });
    expect(ask(east, west).places).toEqual([]);
  });
  it('does not mind one district sending it every month', () => {
    expect(ask(east, sent({ period: '2025-05', enterprise: [{ uscc: 'A' }] })).places).toEqual([]);
  });
});

describe('cross/same-case-two-districts', () => {
  const ask = (west: object, east: object = {}) =>
    askCity(sameCaseTwoDistricts, [
      sent({ injury: [{ caseNo: '7号' }, { caseNo: '1号', ...east }] }),
      sent({ district: 'west', injury: [{ caseNo: '1号', ...west }] }),
    ]).places;

  it.each([
    ['the same enterprise', {}, {}],
    ['the same person', { uscc: 'B', person: 'p' }, { person: 'p' }],
  ])('is told to both: %s', (_, west, east) => {
    expect(ask(west, east)).toEqual(['east 2025-06 工伤台账!A3', 'west 2025-06 工伤台账!A2']);
  });
  it.each([
    ['a number of its own', { caseNo: '2号' }],
    ['each numbers from 1', { uscc: 'B' }],
    ['left out', { leftOut: true }],
  ])('is silent: %s', (_, west) => expect(ask(west)).toEqual([]));
});

describe('cross/case-vanished', () => {
  const march = sent({
    period: '2025-03',
    injury: [{ caseNo: '1号' }, { caseNo: '2号' }, { caseNo: '3号', leftOut: true }],
  });
  const ask = (...later: Submission[]) => askCity(caseVanished, [march, ...later]);

  it('is told once, at the latest table', () => {
    const may = sent({ period: '2025-05', injury: [{ caseNo: '1号' }, { caseNo: '2号' }] });
    const told = ask(sent({ injury: [{ caseNo: '2号' }] }), may);
    expect(told.places).toEqual(['east 2025-06 工伤台账']);
    expect(told.words[0]).toContain(
      '东区 2025-05 报送的案件“1号”（east 2025-05.xlsx 第 2 行）在 2025-06 的工伤台账中没有了',
    );
  });
  it.each([
    ['still there, if left out', sent({ injury: [{ caseNo: '1号' }, { caseNo: '2号', leftOut: true }] })],
    [
      'still there, if without its number',
      sent({
        injury: [
          { caseNo: undefined as never, leftOut: true },
          { caseNo: undefined as never, leftOut: true },
        ],
      }),
    ],
    ['another year', sent({ period: '2026-01', injury: [] })],
    ['another district', sent({ district: 'west', injury: [] })],
    ['the later table is broken', sent({ injury: [], broken: ['injury'] })],
    ['no later table', sent({ enterprise: [{}] })],
    ['the later submission is left out', sent({ injury: [], leftOut: true })],
  ])('is silent: %s', (_, later) => expect(ask(later).places).toEqual([]));
  it('knows an empty table from no table', () => expect(ask(sent({ injury: [] })).places).toHaveLength(2));
});

describe('cross/enterprise-vanished', () => {
  const may = sent({
    period: '2025-05',
    enterprise: [{ uscc: 'A' }, { uscc: 'B' }, { uscc: 'C', status: '注销' }, { uscc: 'D', leftOut: true }],
  });
  const ask = (...later: Submission[]) => askCity(enterpriseVanished, [may, ...later]);

  it('is told at the next table, once', () => {
    const told = ask(
      sent({ enterprise: [{ uscc: 'A' }] }),
      sent({ period: '2025-07', enterprise: [{ uscc: 'A' }] }),
      sent({ district: 'west', enterprise: [{ uscc: 'B' }] }),
    );
    expect(told.places).toEqual(['east 2025-06 企业台账']);
    expect(told.args[0]).toMatchObject({ uscc: 'B', earlierPeriod: '2025-05', period: '2025-06', line: 3 });
  });
  it.each([
    ['still there', sent({ enterprise: [{ uscc: 'B' }, { uscc: 'A' }] })],
    ['there, if left out', sent({ enterprise: [{ uscc: 'A' }, { uscc: 'B', leftOut: true }] })],
    [
      'there, its code destroyed',
      sent({ enterprise: [{ uscc: 'A' }, { uscc: undefined as never, leftOut: true }] }),
    ],
    ['there, its code malformed', sent({ enterprise: [{ uscc: 'A' }, { uscc: '9137', leftOut: true }] })],
    ['there, as deregistered', sent({ enterprise: [{ uscc: 'A' }, { uscc: 'B', status: '注销' }] })],
    ['more than a year later', sent({ period: '2026-06', enterprise: [{ uscc: 'A' }] })],
    ['the next table is broken', sent({ enterprise: [{ uscc: 'A' }], broken: ['enterprise'] })],
  ])('is silent: %s', (_, later) => expect(ask(later).places).toEqual([]));
  it('goes by the version that stands', () => {
    const first = sent({ version: '1', enterprise: [{ uscc: 'A' }] });
    const second = sent({ version: '2', enterprise: [{ uscc: 'A' }, { uscc: 'B' }] });
    expect(ask(second, first).places).toEqual([]);
  });
});

describe('cross/jump', () => {
  // The tiny plan: more than 30 %, from 100 heads on.
  const ask = (was: number, now: number, more: object = {}) =>
    askCity(jump, [
      sent({ period: '2025-05', enterprise: [{ employees: was }] }),
      sent({ enterprise: [{ employees: now, ...more }] }),
      sent({ district: 'west', enterprise: [{ employees: 9999 }] }),
    ]);

  it.each([
    [100, 131, true],
    [100, 130, false],
    [100, 69, true],
    [100, 70, false],
    [50, 99, false],
    [50, 100, true],
    [0, 100, true],
    [0, 0, false],
  ])('%i → %i: %s', (was, now, isOne) => {
    expect(ask(was, now).places).toEqual(isOne ? ['east 2025-06 企业台账!J2'] : []);
  });
  it('is asked against the same period of last year too, and told once', () => {
    const year = (...heads: readonly (readonly [string, number])[]) =>
      askCity(
        jump,
        heads.map(([period, employees]) => sent({ period, enterprise: [{ employees }] })),
      ).words;
    const slowly = year(['2024-06', 100], ['2025-04', 110], ['2025-05', 125], ['2025-06', 140]);
    expect(slowly).toEqual(['甲公司“职工人数”由 100（2024-06）变为 140，变动超过 30%']);
    const atOnce = year(['2024-06', 100], ['2025-05', 100], ['2025-06', 140]);
    expect(atOnce).toEqual(['甲公司“职工人数”由 100（2025-05）变为 140，变动超过 30%']);
  });

  it('says from what to what, for heads and insured apart', () => {
    const told = ask(100, 200, { insured: 10 });
    expect(told.words).toEqual([
      '甲公司“职工人数”由 100（2025-05）变为 200，变动超过 30%',
      '甲公司“参保人数”由 100（2025-05）变为 10，变动超过 30%',
    ]);
  });
  it('is silent where the enterprise is deregistered or new', () => {
    expect(ask(100, 0, { status: '注销' }).places).toEqual([]);
    expect(ask(100, 900, { uscc: 'B' }).places).toEqual([]);
  });
  it('does not compare with a base year long ago', () => {
    const base = sent({ period: '2020', enterprise: [{}] });
    expect(askCity(jump, [base, sent({ enterprise: [{ employees: 900 }] })]).places).toEqual([]);
  });
  it('compares a year with the year before', () => {
    const base = sent({ period: '2024', enterprise: [{}] });
    expect(
      askCity(jump, [base, sent({ period: '2025', enterprise: [{ employees: 900 }] })]).places,
    ).toHaveLength(1);
  });
});

describe('cross/zero-after-cases', () => {
  // The tiny plan counts 认定工伤 by 14.1 and looks from ten cases on.
  const lastYear = (count: number) =>
    sent({
      period: '2024',
      injury: Array.from({ length: count }, (_, i) => ({
        caseNo: `2024-${i}号`,
        accidentDate: '2024-01-05',
        decidedDate: '2024-03-01',
      })),
    });
  const ask = (now: Submission, count = 10) => askCity(zeroAfterCases, [lastYear(count), now]);

  it.each([
    ['no rows', []],
    ['none in the period', [{ decidedDate: '2024-12-01' }]],
    ['none by the plan', [{ basis: '14.6' }, { outcome: '不予认定' as const, basis: '16.1' }]],
  ])('is told at the table: %s', (_, injury) => {
    const told = ask(sent({ injury }));
    expect(told.places).toEqual(['east 2025-06 工伤台账']);
    expect(told.args[0]).toEqual({ district: '东区', period: '2025-06', before: 10 });
  });
  it.each([
    ['a case', sent({ injury: [{}] })],
    ['a row that is left out', sent({ injury: [{ basis: '14.6', leftOut: true }] })],
    ['no table', sent({ enterprise: [{}] })],
    ['a broken table', sent({ injury: [], broken: ['injury'] })],
    ['months before those of last year', sent({ period: '2025-02', injury: [] })],
    ['another district', sent({ district: 'west', injury: [] })],
  ])('is silent: %s', (_, now) => expect(ask(now).places).toEqual([]));
  it('is silent below the plan’s bound', () => expect(ask(sent({ injury: [] }), 9).places).toEqual([]));
});

describe('cross/implausible-exposure', () => {
  // The tiny plan: 60 to 300 hours a head and month; six months, 100 heads.
  const ask = (values: object, period = '2025-06') =>
    askCity(implausibleExposure, [
      sent({ period, enterprise: [values] }),
      sent({ district: 'west', enterprise: [{ hours: 90_000 }] }),
    ]);
  it.each([
    [{ hours: 36_000 }, false],
    [{ hours: 180_000 }, false],
    [{ hours: 35_000 }, true],
    [{ hours: 181_000 }, true],
    [{ hours: 0 }, true],
    [{ hours: 0, status: '停产' }, false],
    [{ hours: 999_999, status: '停产' }, true],
    [{ hours: 100, employees: 0 }, false],
    [{}, false],
    [{ hours: 1, leftOut: true }, false],
  ])('%j: %s', (values, isOne) => {
    expect(ask(values).places).toEqual(isOne ? ['east 2025-06 企业台账!O2'] : []);
  });
  it('divides by the months of the period', () => {
    expect(ask({ hours: 17_000 }, '2025-01').places).toEqual([]);
    expect(ask({ hours: 17_000 }, '2025').args[0]).toMatchObject({ perHead: 14.2, months: 12 });
  });
});

describe('cross/revised', () => {
  const before = { caseNo: '1号', personName: new Personal('张三丰', 'name'), severity: '轻伤' } as const;
  const ask = (later: object) =>
    askCity(revised, [
      sent({ period: '2025-05', injury: [before] }),
      sent({ injury: [{ caseNo: '9号' }, { ...before, ...later }] }),
      sent({ district: 'west', injury: [before] }),
    ]);

  it('is told at the later row, with all columns and the first change', () => {
    const told = ask({ severity: '死亡', note: '改' });
    expect(told.places).toEqual(['east 2025-06 工伤台账!N3']);
    expect(told.words[0]).toBe(
      '与此前报送（east 2025-05.xlsx 第 2 行）不同：伤害程度、备注；“伤害程度”由“轻伤”改为“死亡”',
    );
  });
  it('says what was empty', () =>
    expect(ask({ severity: undefined }).words[0]).toContain('由“轻伤”改为“空”'));
  it('keeps a person masked', () => {
    const [words] = ask({ personName: new Personal('李四', 'name') }).words;
    expect(words).toContain('由“张**”改为“李*”');
  });
  it('is silent where nothing changed', () => expect(ask({}).places).toEqual([]));
  it('names a role as the plan does', () => {
    const row = { personName: before.personName, person: 'p', endDate: '2025-03-01' };
    const told = askCity(revised, [
      sent({ period: '2025-05', training: [{ ...row, role: 'head' }] }),
      sent({ training: [{ ...row, role: 'leader' }] }),
    ]);
    expect(told.words[0]).toContain('“人员类别”由“负责人”改为“班组长”');
  });
});
