// Which faults are put into the submissions on purpose? A few of every severity, each where a clerk would make it; most
// in rows of their own, so that the city's figures stay what they are.

import type { TableId } from '../define.ts';
import type { FindingCode } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import { inventedUscc } from '../template/invented.ts';
import { newFirm, refusedCase, trainedPerson, UNKNOWN_FIRM } from './new-rows.ts';
import type { DemoRow, Sent } from './rows.ts';

/** What is planted: changes rows of one table. */
export interface Plant {
  readonly district: string;
  readonly period: Period;
  readonly table: TableId;
  readonly code: FindingCode;
  /** Where it is found; undefined = at the sheet. */
  readonly column: string | undefined;
  /** @returns the row in which it is found; undefined = 合计 */
  put(rows: DemoRow[], sent: Sent): DemoRow | undefined;
}

/** District, period, 报送日期; the plan wants them by the 10th. */
export const LATE: readonly (readonly [district: string, period: Period, sentOn: string])[] = [
  ['合成乙区', '2025-02', '2025-03-13'],
  ['合成戊区', '2025-03', '2025-04-18'],
];

export const PLANTS: readonly Plant[] = [
  ...inTable('合成甲区', '2025-06', 'enterprise', [
    [
      'enterprise/code-check-digit',
      'uscc',
      (rows, { district }) => added(rows, newFirm(rows, district, wrongSign)),
    ],
    [
      'enterprise/insured-exceeds-employees',
      'insured',
      ([, , row]) => changed(row!, { insured: Number(row!.employees) + 3 }),
    ],
  ]),
  ...inTable('合成甲区', '2025-06', 'training', [
    [
      'cell/precision-lost',
      'personId',
      (rows) => added(rows, { ...trainedPerson(rows, 1), personId: 990_101_198_001_019_000 }),
    ],
  ]),
  ...inTable('合成甲区', '2025-06', 'injury', [
    ['injury/duplicate-case', 'caseNo', (rows) => added(rows, rows[3]!)],
    [
      'injury/unknown-enterprise',
      'uscc',
      (rows, { district }) =>
        added(rows, { ...refusedCase(rows), uscc: inventedUscc(district, UNKNOWN_FIRM) }),
    ],
  ]),
  ...inTable('合成乙区', '2025-06', 'enterprise', [
    [
      'structure/total-differs',
      'insured',
      (_, { totalsOff }) => {
        totalsOff.push({ table: 'enterprise', column: 'insured', by: 100 });
        return undefined;
      },
    ],
    [
      'enterprise/industry-mismatch',
      'industryCode',
      (rows) => changed(ofKind(rows, '机械厂'), { industryCode: '5211', riskClass: 2, ratePercent: 0.4 }),
    ],
    ['cross/enterprise-vanished', undefined, (rows) => removed(rows, ofKind(rows, '宾馆'))],
  ]),
  ...inTable('合成乙区', '2025-06', 'injury', [
    [
      'injury/dates-out-of-order',
      'appliedDate',
      (rows) => added(rows, { ...refusedCase(rows), accidentDate: '2025-02-20', appliedDate: '2025-02-02' }),
    ],
  ]),
  ...inTable('合成乙区', '2025-06', 'prevention-project', [
    [
      'project/expert-of-own-unit',
      'reviewers',
      ([row]) => changed(row!, { reviewers: `${row!.reviewers}、合成专家丁` }),
    ],
  ]),
  ...inTable('合成丙区', '2025-06', 'enterprise', [
    [
      'cell/unit-applied',
      'payroll',
      ([row]) => changed(row!, { payroll: `${Math.round(Number(row!.payroll) / 10_000)}万元` }),
    ],
    [
      'cross/jump',
      'employees',
      (rows) => {
        const firm = ofKind(rows, '软件公司');
        return changed(firm, { employees: Number(firm.employees) * 2 });
      },
    ],
  ]),
  ...inTable('合成丙区', '2025-06', 'training', [
    ['cell/not-in-list', 'role', (rows) => added(rows, { ...trainedPerson(rows, 2), role: '门卫' })],
  ]),
  ...inTable('合成丙区', '2025-06', 'injury', [
    [
      'injury/id-check-digit',
      'personId',
      ([row]) => changed(row!, { personId: wrongSign(String(row!.personId)) }),
    ],
  ]),
  ...inTable('合成丁区', '2025-05', 'enterprise', [
    ['cross/implausible-exposure', 'hours', ([row]) => changed(row!, { hours: Number(row!.hours) * 10 })],
  ]),
  ...inTable('合成丁区', '2025-06', 'enterprise', [
    [
      'cell/not-a-number',
      'hours',
      (rows, { district }) => added(rows, { ...newFirm(rows, district), hours: '约二十万' }),
    ],
  ]),
  ...inTable('合成丁区', '2025-06', 'training', [
    [
      'training/unknown-enterprise',
      'uscc',
      (rows, { district }) =>
        added(rows, { ...trainedPerson(rows, 3), uscc: inventedUscc(district, UNKNOWN_FIRM) }),
    ],
    [
      'cell/required',
      'result',
      (rows) => {
        const { result: _, ...rest } = trainedPerson(rows, 4);
        return added(rows, rest);
      },
    ],
  ]),
  ...inTable('合成丁区', '2025-06', 'injury', [
    ['injury/decided-too-late', 'decidedDate', ([row]) => changed(row!, { accidentDate: '2023-08-15' })],
  ]),
  ...inTable('合成戊区', '2025-04', 'enterprise', [
    [
      'enterprise/code-malformed',
      'uscc',
      (rows, { district }) =>
        added(
          rows,
          newFirm(rows, district, (code) => code.slice(0, 17)),
        ),
    ],
  ]),
  ...inTable('合成戊区', '2025-04', 'injury', [
    [
      'injury/disease-missing',
      'disease',
      (rows) => added(rows, { ...refusedCase(rows), outcome: '认定工伤', basis: '14.4' }),
    ],
  ]),
];

function inTable(
  district: string,
  period: Period,
  table: TableId,
  plants: readonly (readonly [code: FindingCode, column: string | undefined, put: Plant['put']])[],
): Plant[] {
  return plants.map(([code, column, put]) => ({ district, period, table, code, column, put }));
}

function added(rows: DemoRow[], row: DemoRow): DemoRow {
  const own = { ...row };
  rows.push(own);
  return own;
}

function changed(row: DemoRow, values: DemoRow): DemoRow {
  return Object.assign(row, values);
}

function removed(rows: DemoRow[], row: DemoRow): undefined {
  rows.splice(rows.indexOf(row), 1);
}

/** The first of a kind where nobody was hurt this year, else the first. */
function ofKind(rows: readonly DemoRow[], kind: string): DemoRow {
  const all = rows.filter(({ name }) => String(name).endsWith(kind));
  return all.find(({ injuries }) => injuries === 0) ?? all[0]!;
}

function wrongSign(code: string): string {
  return code.slice(0, 17) + (code.endsWith('0') ? '1' : '0');
}
