// What may stand in a column, and how is that said? One answer for the cells' formats, their drop-downs and input
// messages, and the columns of 填报说明.

import type { Column } from '../define.ts';
import type { Bilingual } from '../model/bilingual.ts';
import { isDate, toExcelSerial } from '../model/date.ts';
import { monthsOf } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Dictionary } from './dictionary.ts';
import type { ExampleRow } from './example.ts';
import type { Allowed } from './sheet.ts';
import type { Entry } from './style.ts';

/** ● ○ ◐, as everywhere in the papers about these tables. */
export type Mark = '●' | '○' | '◐';

export function markOf({ presence, whenWords }: Column): Mark {
  if (presence === 'required') return '●';
  // A rule may ask for an optional column on a condition that the row alone does not tell.
  return presence === 'conditional' || whenWords !== undefined ? '◐' : '○';
}

/** Also numbers that are names - codes, ids, phones, clauses - are text: they keep their digits and zeros. */
export function entryOf({ type }: Pick<Column, 'type'>): Entry {
  switch (type) {
    case 'date':
      return 'date';
    case 'int':
      return 'count';
    case 'number':
      return 'number';
    case 'money':
      return 'amount';
    default:
      return 'text';
  }
}

/** What the row's cell holds: a date is the number that its format shows as one. */
export function valueIn(column: Column, row: ExampleRow): string | number | undefined {
  const value = row[column.key];
  return entryOf(column) === 'date' && typeof value === 'string' && isDate(value)
    ? toExcelSerial(value)
    : value;
}

/** The words of a drop-down; undefined = there is none. */
export function listOf(column: Pick<Column, 'type' | 'choices'>, plan: Plan): readonly string[] | undefined {
  switch (column.type) {
    case 'district':
      return plan.districts.map(({ name }) => name);
    case 'yes-no':
      return ['是', '否'];
    case 'period':
      return periodsOf(plan);
    case 'month':
      return monthsOfPlan(plan);
    case 'enum':
      return column.choices?.map(({ label }) => label);
    default:
      return undefined;
  }
}

/** Of the base years and the plan's own: each month, then the whole year. */
function periodsOf({ rate, years }: Plan): string[] {
  const own = Number(years.to) - Number(years.from) + 1;
  const planned = Array.from({ length: own }, (_, i) => String(Number(years.from) + i));
  return [...new Set([...rate.baseYears, ...planned])].sort().flatMap((year) => [...monthsOf(year), year]);
}

function monthsOfPlan(plan: Plan): string[] {
  return periodsOf(plan).filter((period) => period.length > 4);
}

/** @returns what the cell takes, and whether other entries are turned away or asked about. */
export function allowedIn(
  column: Column,
  plan: Plan,
  dictionary: Dictionary,
): { allowed: Allowed; otherwise?: 'stop' | 'warning' } {
  const list = listOf(column, plan);
  if (list !== undefined) {
    const allowed: Allowed = { kind: 'list', formula: dictionary.formula(column.header, list) };
    return { allowed, otherwise: column.type === 'period' ? 'warning' : 'stop' };
  }
  switch (column.type) {
    case 'uscc':
    case 'citizen-id':
      return { allowed: { kind: 'length', least: 18, most: 18 }, otherwise: 'warning' };
    case 'industry':
      return { allowed: { kind: 'length', least: 2, most: 5 }, otherwise: 'warning' };
    case 'date':
      return { allowed: { kind: 'date', from: '1950-01-01', to: '2100-12-31' }, otherwise: 'stop' };
    case 'int': {
      const [least, most] = column.range ?? [0];
      return { allowed: { kind: 'whole', least: least ?? 0, ...(most && { most }) }, otherwise: 'stop' };
    }
    case 'number':
    case 'money':
      return { allowed: { kind: 'decimal', least: 0 }, otherwise: 'stop' };
    default:
      return { allowed: { kind: 'anything' } };
  }
}

/** How the column is filled in: what is meant by it, then its form, lists and ranges included. */
export function howTo(column: Column, plan: Plan): Bilingual {
  const form = formOf(column, plan);
  const { hint } = column;
  if (hint === undefined) return form;
  if (column.type === 'text') return hint;
  return { zh: `${hint.zh}；${form.zh}`, en: `${hint.en}; ${form.en}` };
}

function formOf(column: Column, plan: Plan): Bilingual {
  const list = column.type === 'enum' ? listOf(column, plan) : undefined;
  if (list !== undefined)
    return { zh: `从下拉列表选：${list.join('、')}`, en: `From the list: ${list.join(', ')}` };
  if (column.range) {
    const [least, most] = column.range;
    return { zh: `整数，${least} 到 ${most}`, en: `Whole number, ${least} to ${most}` };
  }
  return column.type === 'period' ? howToPeriod(plan) : BY_TYPE[column.type];
}

export function howToPeriod({ rate, years }: Plan): Bilingual {
  const year = rate.baseYears[0] ?? years.from;
  return {
    zh: `${year} 表示全年，${year}-06 表示 1 月到 6 月累计`,
    en: `${year} = the whole year, ${year}-06 = January to June together`,
  };
}

const BY_TYPE: Readonly<Record<Exclude<Column['type'], 'period'>, Bilingual>> = {
  uscc: {
    zh: '18 位，与营业执照一致；本栏已设为文本格式，请勿改成数字',
    en: '18 signs as on the licence; the cells are text, do not make them numbers',
  },
  'citizen-id': {
    zh: '18 位，末位可为 X；本栏已设为文本格式，请勿改成数字',
    en: '18 signs, the last may be X; the cells are text, do not make them numbers',
  },
  industry: {
    zh: '《国民经济行业分类》(GB/T 4754-2017) 代码，2 到 4 位数字，开头的 0 不能丢，前面可带门类字母',
    en: 'GB/T 4754-2017 code of two to four digits with its leading zero; the section letter may stand in front',
  },
  district: { zh: '从下拉列表选区市', en: 'Choose the district from the list' },
  int: { zh: '整数，只填数字', en: 'Whole number, digits only' },
  money: { zh: '以元为单位，只填数字', en: 'In yuan, digits only' },
  number: { zh: '只填数字，可带小数', en: 'Digits only, decimals allowed' },
  month: { zh: '年-月，如 2025-06，只填一个月', en: 'Year-month, like 2025-06: one month' },
  date: { zh: '年-月-日，如 2025-06-30', en: 'Year-month-day, like 2025-06-30' },
  'yes-no': { zh: '从下拉列表选：是、否', en: 'From the list: 是 (yes), 否 (no)' },
  enum: { zh: '从下拉列表选', en: 'Choose from the list' },
  text: { zh: '文字', en: 'Text' },
};
