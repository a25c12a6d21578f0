import { describe, expect, it } from 'vitest';
import type { SubmissionRule, TableId } from '../../src/define.ts';
import type { Row } from '../../src/model/submission.ts';
import { registerAfterPeriod } from '../../src/rules/register/after-period.ts';
import { registerBlank } from '../../src/rules/register/blank.ts';
import { registerDatesOutOfOrder } from '../../src/rules/register/dates-out-of-order.ts';
import { registerDuplicate } from '../../src/rules/register/duplicate.ts';
import { leftEmpty } from '../../src/rules/register/left-empty.ts';
import { overdue } from '../../src/rules/register/overdue.ts';
import { partExceedsWhole } from '../../src/rules/register/part-exceeds-whole.ts';
import { registerUnknownEnterprise } from '../../src/rules/register/unknown-enterprise.ts';
import { registerVanished } from '../../src/rules/register/vanished.ts';
import { tableOf } from '../../src/tables/index.ts';
import type { Submission } from '../../src/tally/city.ts';
import { tinyPlan } from '../metrics/tiny-plan.ts';
import { askCity, askRow, askSubmission, sent } from './cross-sent.ts';

type Values = Readonly<Record<string, unknown>>;

/** A submission with rows in one register. */
function withRegister(id: TableId, rows: readonly Values[], whole: Submission = sent()): Submission {
  const { sheet, columns } = tableOf(id);
  const { identity, files } = whole;
  const places = new Map(columns(tinyPlan).map(({ key }, i) => [key, i]));
  const source = { file: files[0]!, sheet, table: id, header: 1, columns: places, identity };
  const own = rows.map((values, i): Row => ({ source, line: i + 2, values, leftOut: false }));
  return { ...whole, sources: [...whole.sources, source], rows: { ...whole.rows, [id]: own } };
}

const ask = (rule: SubmissionRule, id: TableId, rows: readonly Values[], whole?: Submission) =>
  askSubmission(rule, withRegister(id, rows, whole)).words;

describe('register/unknown-enterprise', () => {
  it('asks every register that names enterprises', () => {
    const known = sent({ enterprise: [{}] });
    for (const id of ['accident-register', 'hazard-register', 'danger-register'] as const)
      expect(ask(registerUnknownEnterprise, id, [{ uscc: 'A' }, { uscc: 'Z' }], known)).toHaveLength(1);
    expect(ask(registerUnknownEnterprise, 'joint-action', [{ lead: 'Z' }], known)).toEqual([]);
  });
  it('is silent where no table says which enterprises there are', () =>
    expect(ask(registerUnknownEnterprise, 'accident-register', [{ uscc: 'Z' }])).toEqual([]));
});

describe('register/duplicate', () => {
  const row = { accidentNo: '1', uscc: 'A' };
  it('tells persons of one accident apart', () => {
    const persons = [
      { ...row, person: 'p', personName: '甲' },
      { ...row, person: 'q', personName: '乙' },
    ];
    expect(ask(registerDuplicate, 'accident-register', persons)).toEqual([]);
    expect(ask(registerDuplicate, 'accident-register', [row, row])).toEqual([
      '事故编号、伤亡人员姓名、身份证号与“事故台账”第 2 行相同',
    ]);
  });
});

describe('register/part-exceeds-whole', () => {
  it.each([
    ['hazard-register', { points: 5, exceeding: 8 }, ['“超标点数” 8 多于“检测点数” 5']],
    ['hazard-register', { toExamine: 5, examined: 6 }, ['“体检实检人数” 6 多于“体检应检人数” 5']],
    ['joint-action', { problems: 2, rectified: 3 }, ['“已整改数” 3 多于“发现问题数” 2']],
    ['joint-action', { problems: 3, rectified: 3 }, []],
    ['joint-action', { rectified: 3 }, []], // empty is not zero
  ] as const)('%s %j', (id, values, words) => expect(ask(partExceedsWhole, id, [values])).toEqual(words));
});

describe('register/dates-out-of-order', () => {
  it.each([
    [{ inspectedOn: '2025-03-02', rectifiedOn: '2025-03-01' }, 1],
    [{ inspectedOn: '2025-03-02', dueOn: '2025-03-01', rectifiedOn: '2025-03-01' }, 2],
    [{ inspectedOn: '2025-03-02', rectifiedOn: '2025-03-02' }, 0],
    [{ rectifiedOn: '2025-03-02' }, 0],
  ])('%j → %s', (values, count) =>
    expect(ask(registerDatesOutOfOrder, 'danger-register', [values])).toHaveLength(count),
  );
});

describe('register/after-period', () => {
  const of = (period: string | undefined, id: TableId, values: Values) => {
    const whole = sent();
    const of = { ...whole, identity: { ...whole.identity, period } };
    return ask(registerAfterPeriod, id, [values, { ...values, note: '再一行' }], of);
  };

  it('asks about each day, of whatever register, on which something is said to be done after the period', () => {
    expect(of('2025-06', 'activity', { heldOn: '2025-07-01', title: '一' })).toEqual([
      '“日期” 2025-07-01 晚于报送期 2025-06 的最后一天 2025-06-30',
      '“日期” 2025-07-01 晚于报送期 2025-06 的最后一天 2025-06-30',
    ]);
    // Two days of one row are two questions.
    expect(
      of('2025-06', 'danger-register', { inspectedOn: '2025-12-01', rectifiedOn: '2026-01-05' }),
    ).toHaveLength(4);
    expect(of('2025-06', 'platform-month', { month: '2025-07' })).toEqual([
      '“统计月份” 2025-07 晚于报送期 2025-06 的最后一天 2025-06-30',
      '“统计月份” 2025-07 晚于报送期 2025-06 的最后一天 2025-06-30',
    ]);
  });

  it.each([
    ['2025-06', 'activity', { heldOn: '2025-06-30' }],
    ['2025', 'activity', { heldOn: '2025-12-31' }],
    ['2025-06', 'platform-month', { month: '2025-06' }],
    ['2025-06', 'activity', { title: '没有日期' }],
    // What is set or planned may lie ahead.
    ['2025-06', 'danger-register', { inspectedOn: '2025-06-02', dueOn: '2025-09-30' }],
    ['2025-06', 'expert', { termFrom: '2025-07-01', termTo: '2029-12-31' }],
    [
      '2025-06',
      'prevention-project',
      { appliedOn: '2025-06-01', startsOn: '2025-07-01', endsOn: '2025-11-30' },
    ],
    // Nobody says of which period it is.
    [undefined, 'activity', { heldOn: '2025-12-31' }],
  ] as const)('%s %s %j holds', (period, id, values) => expect(of(period, id, values)).toEqual([]));
});

describe('register/left-empty', () => {
  it.each([
    [{ rectification: '已整改' }, ['“整改状态”为“已整改”，“整改完成日期”却空着']],
    [{ rectification: '已整改', rectifiedOn: '2025-03-01' }, []],
    [{ rectification: '整改中' }, []],
    [{}, []],
  ])('%j', (values, words) => expect(ask(leftEmpty, 'hazard-register', [values])).toEqual(words));
});

describe('register/overdue', () => {
  it.each([
    [{ dueOn: '2025-04-30', rectification: '整改中' as const }, 'rectification: 整改期限 2025-04-30 已过'],
    [{ dueOn: '2025-06-30', rectification: '未整改' as const }, 'holds'],
    [{ dueOn: '2025-04-30', rectification: '已整改' as const }, 'holds'],
    [{ dueOn: '2025-04-30' }, 'undecided'],
    [{ rectification: '未整改' as const }, 'undecided'],
  ])('%j → %s', (values, answer) => expect(askRow(overdue, values)).toContain(answer));
});

describe('register/blank', () => {
  it('is a form without rows, unless it says 无', () => {
    const blank = withRegister('activity', []);
    expect(askSubmission(registerBlank, blank).words).toEqual(['“宣传活动台账”一行也没有填，按没有报送处理']);
    const [source, ...rest] = [...blank.sources].reverse();
    const none = { ...blank, sources: [...rest, { ...source!, saysNone: true as const }] };
    expect(askSubmission(registerBlank, none).words).toEqual([]);
    expect(ask(registerBlank, 'activity', [{ title: '一' }])).toEqual([]);
    expect(askSubmission(registerBlank, { ...blank, broken: new Set(['activity']) }).words).toEqual([]);
  });
});

describe('register/vanished', () => {
  const held = (period: string, titles: readonly string[], district = 'east') =>
    withRegister(
      'activity',
      titles.map((title) => ({ heldOn: '2025-03-01', title })),
      sent({ district, period }),
    );
  it('tells once what the latest register of the year lacks, by district', () => {
    const told = askCity(registerVanished, [
      held('2024-12', ['去年']),
      held('2025-04', ['一', '二', '三']),
      held('2025-05', ['一', '二']),
      held('2025-06', ['一']),
      held('2025-05', ['一'], 'west'),
      held('2025-06', ['一', '二'], 'west'),
    ]);
    expect(told.places).toEqual(['east 2025-06 宣传活动台账']);
    expect(told.args).toMatchObject([{ count: 2, earlierFile: 'east 2025-05.xlsx', line: 3 }]);
  });
  it('asks nothing of a register whose rows come one by one, nor of a blank form', () => {
    const project = (period: string, projectNo: string) =>
      withRegister('prevention-project', [{ projectNo }], sent({ period }));
    expect(askCity(registerVanished, [project('2025-05', '1'), project('2025-06', '2')]).words).toEqual([]);
    expect(askCity(registerVanished, [held('2025-05', ['一']), held('2025-06', [])]).words).toEqual([]);
  });
});
