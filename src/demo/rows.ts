// Which rows does a district send for a period? Enterprises as they are then, injuries and training from 1 January on.

import type { TableId } from '../define.ts';
import { lastDayOfMonth } from '../model/date.ts';
import { lastMonthOf, monthsOf, type Period, yearOf } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { ExampleRow } from '../template/example.ts';
import type { Case } from './cases.ts';
import { casesOf } from './cases.ts';
import { laterDates, stuckCases } from './chain.ts';
import type { Firm } from './city.ts';
import { type Attendance, attendancesOf, detailsOf } from './courses.ts';
import type { Habit } from './habits.ts';
import { employeesOf, insuredOf } from './heads.ts';

/** A cell as the clerk means it; faults put other things in their place. */
export type DemoRow = Record<string, ExampleRow[string]>;
export type DemoTables = Readonly<Partial<Record<TableId, DemoRow[]>>>;

/** One workbook or CSV folder on its way to the city. */
export interface Sent {
  readonly district: string;
  readonly districtName: string;
  readonly period: Period;
  sentOn: string;
  readonly habit: Habit;
  readonly tables: DemoTables;
  /** 合计 rows that say something else than the sum. */
  readonly totalsOff: { readonly table: TableId; readonly column: string; readonly by: number }[];
}

const HOURS_A_MONTH = 168;
const COUNTED = ['认定工伤', '视同工伤'];

const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);

/** Everything that ever happens in one district. */
export class District {
  readonly #name: string;
  readonly #plan: Plan;
  readonly #firms: readonly Firm[];
  readonly #attendances: readonly Attendance[];
  readonly #cases: readonly Case[];

  constructor(code: string, firms: readonly Firm[], plan: Plan) {
    this.#name = plan.districts.find((district) => district.code === code)!.name;
    this.#plan = plan;
    this.#firms = firms.filter((firm) => firm.district === code);
    this.#attendances = attendancesOf(firms, code);
    const halves = [
      '2020-01 2020-06',
      '2020-07 2020-12',
      '2024-01 2024-06',
      '2024-07 2024-12',
      '2025-01 2025-06',
    ];
    const drawn = halves.flatMap((half) => {
      const [from = '', to = ''] = half.split(' ');
      return casesOf(firms, code, from, to);
    });
    this.#cases = [...drawn, ...stuckCases(code, this.#name.slice(2, 3), this.#firms)];
  }

  /** Records: what happened up to the end of the period. */
  tables(period: Period): DemoTables {
    const end = lastDayOfMonth(lastMonthOf(period));
    const cases = this.#cases.filter(({ decidedDate }) => yearOf(decidedDate) === yearOf(period));
    return {
      enterprise: this.#firms.map((firm) => this.#enterprise(firm, period, cases, end)),
      injury: cases.flatMap((one): DemoRow[] => {
        if (one.decidedDate <= end)
          return [{ ...decided(one), ...(isWholeYear(period) && laterDates(one, end)) }];
        return one.early && one.acceptedDate <= end ? [pending(one)] : [];
      }),
      training: this.#training(period, end),
    };
  }

  /** Totals for half a year and the whole of it. */
  history(year: string): DemoTables {
    const industries = [...this.#plan.industries.map(({ id }) => id), undefined];
    return {
      history: industries.flatMap((industry) =>
        [`${year}-06`, year].flatMap((period): DemoRow[] => this.#total(industry, period)),
      ),
    };
  }

  #enterprise(firm: Firm, period: Period, cases: readonly Case[], end: string): DemoRow {
    const month = lastMonthOf(period);
    const employees = employeesOf(firm, month);
    const months = monthsOf(period).length;
    const payroll = employees * 6100 * months;
    const own = cases.filter(
      (one) => one.firm === firm && one.decidedDate <= end && COUNTED.includes(one.outcome),
    );
    const key = this.#plan.industries.find(({ id }) => id === firm.trade.key);
    return {
      uscc: firm.uscc,
      name: firm.name,
      district: this.#name,
      town: firm.town,
      industryCode: firm.trade.code,
      ...(key && { keyIndustry: key.name.zh }),
      dustExposed: firm.dust ? '是' : '否',
      ...(firm.dust && { dustWorkers: dustWorkers(firm, month) }),
      status: '正常',
      employees,
      insured: insuredOf(firm, month),
      insuredBy: '单位',
      ...Object.fromEntries([...firm.required].map(([role, count]) => [`required:${role}`, count])),
      hours: employees * HOURS_A_MONTH * months,
      injuries: own.length,
      riskClass: firm.riskClass,
      ratePercent: firm.ratePercent,
      payroll,
      premium: Math.round(payroll * firm.ratePercent) / 100,
      // Hotels do not know: something has to be missing somewhere.
      ...(firm.trade.kind !== '宾馆' && { fundPaid: sumOf(own.map(({ fundPaid = 0 }) => fundPaid)) }),
    };
  }

  /** The first ledger that is sent also has the years before it. */
  #training(period: Period, end: string): DemoRow[] {
    const from = yearOf(period) === '2025' ? '2025-01-01' : '';
    return this.#attendances
      .filter(({ endDate }) => endDate >= from && endDate <= end)
      .map((attendance) => ({ ...attendance, details: detailsOf(attendance) }))
      .map(({ firm, passed, role, details, ...one }) => ({
        uscc: firm.uscc,
        enterpriseName: firm.name,
        ...one,
        role: this.#plan.roles.find(({ id }) => id === role)!.name.zh,
        provider: '合成培训中心',
        ...details,
        result: passed ? '合格' : '不合格',
      }));
  }

  /** One row, or none where the district has no such enterprise. */
  #total(industry: string | undefined, period: Period): DemoRow[] {
    const declared = this.#plan.industries.find(({ id }) => id === industry);
    const firms = this.#firms.filter(({ trade, dust }) => (declared?.flag ? dust : trade.key === industry));
    if (firms.length === 0) return [];
    const month = lastMonthOf(period);
    const cases = this.#cases.filter(
      ({ firm, decidedDate, outcome }) =>
        firms.includes(firm) &&
        yearOf(decidedDate) === yearOf(period) &&
        decidedDate.slice(0, 7) <= month &&
        COUNTED.includes(outcome),
    );
    const sum = (of: (firm: Firm) => number) => firms.reduce((total, firm) => total + of(firm), 0);
    const total = {
      district: this.#name,
      industry: declared?.name.zh ?? '非重点',
      period,
      exposure: sum((firm) => insuredOf(firm, month)),
      injuries: cases.length,
      fatalities: cases.filter(({ severity }) => severity === '死亡').length,
      pneumoconiosis: cases.filter(({ basis }) => basis === '14.4').length,
      dustWorkers: sum((firm) => (firm.dust ? dustWorkers(firm, month) : 0)),
    };
    return [total];
  }
}

/** The last of its year: what comes later than the decision then revises no row of another month. */
function isWholeYear(period: Period): boolean {
  return lastMonthOf(period).endsWith('-12');
}

function dustWorkers(firm: Firm, month: string): number {
  return Math.round(employeesOf(firm, month) * 0.3);
}

function decided({ firm, early: _, ...one }: Case): DemoRow {
  const known = Object.entries(one).filter(([, value]) => value !== undefined);
  return { uscc: firm.uscc, enterpriseName: firm.name, ...Object.fromEntries(known) };
}

function pending(one: Case): DemoRow {
  const { caseNo, uscc, enterpriseName, personName, personId, occupation, ...rest } = decided(one);
  const { accidentDate, appliedDate, acceptedDate } = rest;
  const known = {
    caseNo,
    uscc,
    enterpriseName,
    personName,
    personId,
    occupation,
    accidentDate,
    appliedDate,
    acceptedDate,
  };
  return { ...(known as DemoRow), outcome: '待定' };
}
