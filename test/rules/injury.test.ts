import { describe, expect, it } from 'vitest';
import type { RowRule } from '../../src/define.ts';
import { Personal } from '../../src/model/finding.ts';
import { injuryAfterPeriod } from '../../src/rules/injury/after-period.ts';
import { basisOutcomeMismatch } from '../../src/rules/injury/basis-outcome-mismatch.ts';
import { datesOutOfOrder } from '../../src/rules/injury/dates-out-of-order.ts';
import { deathWithoutSeverity } from '../../src/rules/injury/death-without-severity.ts';
import { decidedTooLate } from '../../src/rules/injury/decided-too-late.ts';
import { diseaseMissing } from '../../src/rules/injury/disease-missing.ts';
import { duplicateCase } from '../../src/rules/injury/duplicate-case.ts';
import { injuryIdCheckDigit } from '../../src/rules/injury/id-check-digit.ts';
import { samePersonSameDay } from '../../src/rules/injury/same-person-same-day.ts';
import { injuryUnknownEnterprise } from '../../src/rules/injury/unknown-enterprise.ts';
import type { Injury } from '../../src/tables/injury.ts';
import { askRow, askSubmission, facts, factsWith, sent } from './cross-sent.ts';

type Case = readonly [values: Partial<Injury>, answer: string];

function table(rule: RowRule<Injury>, cases: readonly Case[]) {
  it.each(cases)('%j → %s', (values, answer) => {
    const said = askRow(rule, values);
    if (answer === 'holds' || answer === 'undecided') expect(said).toBe(answer);
    else expect(said).toContain(answer);
  });
}

describe('injury/dates-out-of-order', () => {
  table(datesOutOfOrder, [
    [{ accidentDate: '2025-01-05', decidedDate: '2025-01-05' }, 'holds'],
    [
      {
        accidentDate: '2025-01-01',
        appliedDate: '2025-01-02',
        acceptedDate: '2025-01-03',
        decidedDate: '2025-01-04',
        appraisedDate: '2025-01-05',
      },
      'holds',
    ],
    [
      { accidentDate: '2025-01-05', decidedDate: '2024-02-05' },
      'decidedDate: “认定日期” 2024-02-05 早于“事故日期” 2025-01-05',
    ],
    [{ accidentDate: '2025-01-05', appliedDate: '2025-01-04', decidedDate: '2025-02-01' }, 'appliedDate: '],
    [{ acceptedDate: '2025-03-01', appraisedDate: '2025-02-01' }, 'appraisedDate: '],
    [{ accidentDate: '2025-01-05' }, 'undecided'],
    [{}, 'undecided'],
  ]);
});

describe('injury/basis-outcome-mismatch', () => {
  table(basisOutcomeMismatch, [
    [{ basis: '14.6', outcome: '认定工伤' }, 'holds'],
    [{ basis: '15.1', outcome: '视同工伤' }, 'holds'],
    [{ basis: '16.2', outcome: '不予认定' }, 'holds'],
    [{ basis: '15.1', outcome: '认定工伤' }, 'basis: 认定依据 15.1 对应的结论是“视同工伤”'],
    [{ basis: '14.1', outcome: '不予认定' }, 'basis: '],
    [{ basis: '14.1', outcome: '撤销' }, 'holds'],
    [{ basis: '15.1', outcome: '待定' }, 'holds'],
    [{ outcome: '认定工伤' }, 'undecided'],
    [{ basis: '14.1' }, 'undecided'],
  ]);
});

describe('injury/disease-missing', () => {
  table(diseaseMissing, [
    [{ basis: '14.4', disease: '矽肺' }, 'holds'],
    [{ basis: '14.1' }, 'holds'],
    [{ basis: '14.4' }, 'disease: 认定依据是 14.4'],
    [{}, 'undecided'],
  ]);
});

describe('injury/decided-too-late', () => {
  table(decidedTooLate, [
    [{ accidentDate: '2024-01-01', decidedDate: '2025-03-01' }, 'holds'], // 425 days
    [{ accidentDate: '2024-01-01', decidedDate: '2025-03-02' }, 'decidedDate: 从事故日期 2024-01-01'],
    [{ accidentDate: '2025-01-05', decidedDate: '2024-01-05' }, 'holds'], // dates-out-of-order tells it
    [{ accidentDate: '2024-01-01' }, 'undecided'],
    [{ decidedDate: '2024-01-01' }, 'undecided'],
  ]);

  it('goes by the plan', () => {
    const strict = factsWith({ bounds: { ...facts.plan.bounds, decisionDays: 10 } });
    expect(
      askRow(decidedTooLate, { accidentDate: '2025-01-01', decidedDate: '2025-01-12' }, strict),
    ).toContain('共 11 天，超过 10 天');
  });
});

describe('injury/after-period', () => {
  table(injuryAfterPeriod, [
    [{ accidentDate: '2025-06-30', decidedDate: '2025-06-30', outcome: '认定工伤' }, 'holds'],
    [
      { accidentDate: '2025-06-30', decidedDate: '2025-07-01', outcome: '认定工伤' },
      'decidedDate: “认定日期” 2025-07-01 晚于报送期 2025-06 的最后一天 2025-06-30',
    ],
    [{ accidentDate: '2025-07-01', outcome: '待定' }, 'accidentDate: '],
    [{ accidentDate: '2025-06-01', outcome: '待定' }, 'holds'],
    [{ accidentDate: '2025-06-01', outcome: '认定工伤' }, 'undecided'],
    [{ decidedDate: '2025-06-01', outcome: '认定工伤' }, 'undecided'],
  ]);

  it('is undecided without a period, and knows whole years', () => {
    const values = { accidentDate: '2025-12-31', decidedDate: '2025-12-31' };
    expect(askRow(injuryAfterPeriod, values, facts, '')).toBe('undecided');
    expect(askRow(injuryAfterPeriod, values, facts, '2025')).toBe('holds');
  });

  it('lets a decision come later where the plan counts by accident date', () => {
    const occurred = factsWith({ rate: { ...facts.plan.rate, dateBasis: 'occurred' } });
    expect(
      askRow(injuryAfterPeriod, { accidentDate: '2025-06-01', decidedDate: '2025-08-01' }, occurred),
    ).toBe('holds');
  });
});

describe('injury/id-check-digit', () => {
  const id = (text: string) => ({ personId: new Personal(text, 'id') });
  it.each([
    ['11010519491231002X', 'holds'],
    ['110105194912310021', 'personId: 身份证号 110105********0021 不正确：末位校验码不符'],
    ['110105491231002', '15 位的旧号码'],
    ['11010519491331002X', '出生日期'],
    ['1101051949123100', '不是 18 位'],
  ])('%s', (text, answer) => {
    expect(askRow(injuryIdCheckDigit, id(text))).toContain(answer);
    if (answer !== 'holds') expect(askRow(injuryIdCheckDigit, id(text))).not.toContain(text);
  });
  it('is undecided without an id', () => expect(askRow(injuryIdCheckDigit, {})).toBe('undecided'));
});

describe('injury/death-without-severity', () => {
  const decided = { outcome: '视同工伤', basis: '15.1' } as const;
  const recognised = { outcome: '认定工伤', basis: '14.1' } as const;
  table(deathWithoutSeverity, [
    [{ ...decided, severity: '死亡' }, 'holds'],
    [decided, 'severity: 认定依据是 15.1，但“伤害程度”是“空”，不是“死亡”'],
    [{ ...decided, severity: '重伤' }, '“伤害程度”是“重伤”'],
    [{ outcome: '不予认定', basis: '15.1' }, 'holds'],
    [{ outcome: '待定', basis: '15.1' }, 'holds'],
    [{ ...recognised, note: '送医后抢救无效死亡' }, 'severity: “备注”写到死亡'],
    [{ ...recognised, note: '司机王某当场死亡' }, '“备注”写到死亡'],
    [{ ...recognised, severity: '轻伤', note: '未造成人员死亡' }, 'holds'],
    [{ ...recognised, note: '对方司机当场死亡；本人骨折' }, 'holds'],
    [{ ...recognised, note: '对方司机死亡，本人抢救无效死亡' }, '“备注”写到死亡'],
    [{ ...recognised, note: '有死亡风险' }, 'holds'],
    [{ ...recognised, disease: '猝死' }, '“职业病名称”写到死亡'],
    [recognised, 'holds'],
    [{ outcome: '认定工伤' }, 'undecided'],
    [{ basis: '15.1' }, 'undecided'],
  ]);

  it('keeps what the remark says to itself', () => {
    expect(askRow(deathWithoutSeverity, { ...recognised, note: '张三死亡' })).not.toContain('张三');
  });
});

describe('injury/duplicate-case', () => {
  it('names later rows, with the first', () => {
    const told = askSubmission(
      duplicateCase,
      sent({ injury: [{ caseNo: '1号' }, { caseNo: '2号' }, { caseNo: '1号' }, { caseNo: '1号' }] }),
    );
    expect(told.places).toEqual(['east 2025-06 工伤台账!A4', 'east 2025-06 工伤台账!A5']);
    expect(told.args[0]).toEqual({ caseNo: '1号', first: 2, sheet: '工伤台账' });
  });

  it('passes over rows that are left out', () => {
    const rows = [{ caseNo: '1号', leftOut: true }, { caseNo: '1号' }, { caseNo: undefined as never }];
    expect(askSubmission(duplicateCase, sent({ injury: rows })).places).toEqual([]);
  });
});

describe('injury/unknown-enterprise', () => {
  const injury = [{ uscc: 'A' }, { uscc: 'B' }, { uscc: 'C' }];
  const ask = (own: Parameters<typeof sent>[0], ...others: Parameters<typeof sent>[0][]) =>
    askSubmission(injuryUnknownEnterprise, sent({ injury, ...own }), others.map(sent)).places;

  it('asks every enterprise table of the district', () => {
    expect(ask({ enterprise: [{ uscc: 'A' }] }, { period: '2025-05', enterprise: [{ uscc: 'B' }] })).toEqual([
      'east 2025-06 工伤台账!B4',
    ]);
  });
  it('knows enterprises whose rows are left out', () => {
    expect(ask({ enterprise: [{}, { uscc: 'B', leftOut: true }, { uscc: 'C' }] })).toEqual([]);
  });
  it('is silent where no table can be read', () => {
    expect(ask({})).toEqual([]);
    expect(ask({ enterprise: [{ uscc: 'X' }], broken: ['enterprise'] })).toEqual([]);
  });
  it('is silent where the table of the same period cannot be read, whatever earlier ones hold', () => {
    const may = { period: '2025-05', enterprise: [{ uscc: 'A' }] };
    expect(ask({ enterprise: [{ uscc: 'B' }], broken: ['enterprise'] }, may)).toEqual([]);
    expect(ask({}, may, { enterprise: [{ uscc: 'B' }], broken: ['enterprise'], version: '2' })).toEqual([]);
    expect(ask({ enterprise: [{ uscc: 'B' }] }, { ...may, broken: ['enterprise'] })).toHaveLength(2);
  });
  it.each([
    ['destroyed', undefined],
    ['malformed', '9137'],
  ])('does not blame a case for its enterprise’s code: %s', (_, uscc) => {
    const enterprise = [{}, { uscc: uscc as string, name: '乙（青岛）公司', leftOut: true }];
    const of = (enterpriseName?: string) => [{ uscc: 'B', ...(enterpriseName && { enterpriseName }) }];
    expect(ask({ enterprise, injury: of('乙(青岛)公司') })).toEqual([]);
    expect(ask({ enterprise, injury: of() })).toEqual([]);
    expect(ask({ enterprise, injury: of('丙公司') })).toHaveLength(1);
    expect(ask({ enterprise, injury: [{ uscc: 'B', leftOut: true }] })).toHaveLength(1);
    expect(ask({ enterprise: [{}], injury: of('乙公司') })).toHaveLength(1);
  });
  it('asks rows that are left out too, so that one round tells all that is wrong with them', () => {
    expect(ask({ injury: [{ uscc: 'Z', leftOut: true }], enterprise: [{}] })).toHaveLength(1);
  });
});

describe('injury/same-person-same-day', () => {
  const personName = new Personal('张三丰', 'name');
  it('finds one accident under two numbers', () => {
    const told = askSubmission(
      samePersonSameDay,
      sent({
        injury: [
          { caseNo: '1号', person: 'p', personName },
          { caseNo: '2号', person: 'q', personName },
          { caseNo: '3号', person: 'p', personName },
          { caseNo: '4号', person: 'p', accidentDate: '2025-01-06' },
        ],
      }),
    );
    expect(told.places).toEqual(['east 2025-06 工伤台账!G4']);
    expect(told.words[0]).toContain('（张**）');
  });
  it.each([
    ['no person', [{ caseNo: '1号' }, { caseNo: '2号' }]],
    [
      'withdrawn',
      [
        { caseNo: '1号', person: 'p', outcome: '撤销' as const },
        { caseNo: '2号', person: 'p' },
      ],
    ],
    [
      'left out',
      [
        { caseNo: '1号', person: 'p', leftOut: true },
        { caseNo: '2号', person: 'p' },
      ],
    ],
    [
      'the same number',
      [
        { caseNo: '1号', person: 'p' },
        { caseNo: '1号', person: 'p' },
      ],
    ],
  ])('is silent: %s', (_, injury) => {
    expect(askSubmission(samePersonSameDay, sent({ injury })).places).toEqual([]);
  });
});
