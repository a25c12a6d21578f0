// How does each district write its tables? As five clerks would: the template, titles and merged headers, words of
// their own, CSV from an old system, and merged cells.

import type { Column, TableId } from '../define.ts';
import { lastMonthOf, type Period } from '../model/period.ts';

export interface Habit {
  readonly format: 'xlsx' | 'csv';
  /** Of the workbook, or of the folder of CSV files. */
  name(district: string, period: Period): string;
  /** As the cover states it. */
  period(period: Period): string;
  readonly coverLabels?: Readonly<Record<string, string>>;
  readonly sheets?: Readonly<Partial<Record<TableId, string>>>;
  /** Other words for columns, by key. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Titles above the header, 序号 beside it, 应训人数 over its columns, 合计 and a note below the rows. */
  readonly titled?: true;
  readonly dates: 'serial' | 'dots' | 'slashes';
  /** Head counts in full-width digits. */
  readonly fullWidth?: true;
  /** Money in 万元. */
  readonly tenThousands?: true;
  /** The enterprise of several trained persons stands once, in merged cells. */
  readonly mergesEnterprises?: true;
  /** Sends totals for the base year, not records. */
  readonly baseYearInTotals?: true;
  /** Columns that the clerk leaves away. */
  omits?(column: Column): boolean;
  /** Nothing is sent for later ones. */
  readonly lastPeriod?: Period;
}

const plain = (period: Period) => period;
const words = (period: Period) =>
  period.length === 4 ? `${period}年` : `${period.slice(0, 4)}年${Number(lastMonthOf(period).slice(5))}月`;

/** Contacts and what happens to a case later on stay out of most ledgers. */
const seldomKept = new Set([
  'contact',
  'phone',
  'note',
  'rehabDate',
  'paidDate',
  'appraisedDate',
  'certificate',
]);
const omits = ({ key }: Column) => seldomKept.has(key);

/** In the order of the districts. */
export const HABITS: readonly Habit[] = [
  { format: 'xlsx', name: (district, period) => `${district}_${period}`, period: plain, dates: 'serial' },
  {
    format: 'xlsx',
    name: (district, period) => `${district}工伤预防报表${words(period)}`,
    period: words,
    titled: true,
    dates: 'serial',
    omits,
  },
  {
    format: 'xlsx',
    name: (district, period) => `${district} ${words(period)}`,
    period: words,
    coverLabels: { district: '填报单位', period: '统计期', preparedBy: '制表人', sentOn: '填报日期' },
    sheets: { enterprise: '企业信息', injury: '工伤认定台账', training: '培训名册', history: '基期汇总' },
    headers: {
      uscc: '信用代码',
      name: '企业名称',
      enterpriseName: '用人单位',
      employees: '从业人数',
      insured: '工伤保险参保人数',
      caseNo: '工伤认定编号',
      accidentDate: '事故发生日期',
      personId: '公民身份号码',
      basis: '适用条款',
      payroll: '缴费工资总额(万元)',
      premium: '缴费额(万元)',
      fundPaid: '基金支付额(万元)',
    },
    dates: 'dots',
    fullWidth: true,
    tenThousands: true,
    baseYearInTotals: true,
    omits,
  },
  {
    format: 'csv',
    name: (district, period) => `${district} ${period}`,
    period: plain,
    dates: 'slashes',
    baseYearInTotals: true,
    omits,
  },
  {
    format: 'xlsx',
    name: (district, period) => `${district}(${period.replace('-', '.')})`,
    period: plain,
    dates: 'serial',
    mergesEnterprises: true,
    omits,
    lastPeriod: '2025-04',
  },
];
