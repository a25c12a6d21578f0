// A number that is a thousand or ten thousand times too large or too small: what the last period, or the head count
// beside it, says of it divides or multiplies it back.

import type { About, Suggester } from '../define.ts';
import type { Suggestion } from '../model/finding.ts';
import { beforeOf } from './before.ts';

const FACTORS = [1000, 10_000];

export const unitFactor: Suggester = {
  codes: [
    'cross/jump',
    'enterprise/insured-exceeds-employees',
    'cross/implausible-exposure',
    'cell/not-an-integer',
  ],
  suggest({ kind, args }, about) {
    const { column, source } = about;
    // What is suggested is typed into the cell: with 万 in the header it would be taken ten thousand times over.
    if (column !== undefined && source.scaled?.has(column.key)) return undefined;
    const number = (key: string): number => (typeof args[key] === 'number' ? args[key] : Number.NaN);
    switch (kind.code) {
      case 'cross/jump':
        return reduced(number('now'), number('before'), about, { before: number('before') });
      case 'enterprise/insured-exceeds-employees':
        return tooManyInsured(number('insured'), number('employees'), about);
      case 'cross/implausible-exposure':
        return hours(
          about,
          number('hours'),
          number('employees') * number('months'),
          number('min'),
          number('max'),
        );
      default:
        return column?.type === 'int' ? raised(Number(args.value), about) : undefined;
    }
  },
};

/** Divided, because a number that is too small may as well be right, and the earlier one too large. */
function reduced(
  now: number,
  near: number,
  { plan }: About,
  args: Readonly<Record<string, number>>,
): Suggestion | undefined {
  for (const factor of FACTORS) {
    const value = now / factor;
    if (!Number.isInteger(value) || value <= 0 || !isNear(value, near, plan.bounds.jump.share)) continue;
    return {
      value,
      because: {
        zh: '除以 {factor} 后与上一次报送的 {before} 相近，应是单位写错',
        en: 'divided by {factor} it is near the {before} of the last time: a wrong unit',
      },
      args: { ...args, factor },
    };
  }
  return undefined;
}

/** Where the last period is known it decides; else the heads of the row. */
function tooManyInsured(insured: number, employees: number, about: About): Suggestion | undefined {
  const before = beforeOf(about);
  if (before !== undefined) return reduced(insured, before, about, { before });
  for (const factor of FACTORS) {
    const value = insured / factor;
    if (!Number.isInteger(value) || value <= 0 || value > employees) continue;
    if (!isNear(value, employees, about.plan.bounds.jump.share)) continue;
    return {
      value,
      because: {
        zh: '除以 {factor} 后不多于职工人数 {employees} 且与之相近，应是单位写错',
        en: 'divided by {factor} it is near the {employees} employed and no more: a wrong unit',
      },
      args: { factor, employees },
    };
  }
  return undefined;
}

/** Only where the heads themselves are not in doubt. */
function hours(
  about: About,
  stated: number,
  headMonths: number,
  min: number,
  max: number,
): Suggestion | undefined {
  const { row, plan } = about;
  const employees = row?.values.employees;
  const insured = row?.values.insured;
  const before = beforeOf(about, 'employees');
  if (typeof employees !== 'number') return undefined;
  const sure = before ?? (typeof insured === 'number' ? insured : Number.NaN);
  if (!isNear(employees, sure, plan.bounds.jump.share)) return undefined;
  const fitting = FACTORS.flatMap((factor) => [
    { value: stated * factor, factor: `× ${factor}` },
    { value: stated / factor, factor: `÷ ${factor}` },
  ]).filter(({ value }) => value / headMonths >= min && value / headMonths <= max);
  const [one] = fitting;
  if (fitting.length !== 1 || one === undefined) return undefined;
  const perHead = Math.round((one.value / headMonths) * 10) / 10;
  return {
    value: Math.round(one.value * 100) / 100,
    because: {
      zh: '{factor} 后人均每月 {perHead} 小时，在合理范围内，应是单位写错',
      en: '{factor} makes {perHead} hours a head and month, which is likely: a wrong unit',
    },
    args: { factor: one.factor, perHead },
  };
}

/** 0.012 (万人): a fraction of persons that the last period had as a whole number. */
function raised(written: number, about: About): Suggestion | undefined {
  const before = beforeOf(about);
  if (before === undefined || !(written > 0)) return undefined;
  for (const factor of FACTORS) {
    const value = Math.round(written * factor * 1e6) / 1e6;
    if (!Number.isInteger(value) || !isNear(value, before, about.plan.bounds.jump.share)) continue;
    return {
      value,
      because: {
        zh: '乘以 {factor} 后是整数，且与上一次报送的 {before} 相近，应是单位写错',
        en: 'times {factor} it is whole and near the {before} of the last time: a wrong unit',
      },
      args: { before, factor },
    };
  }
  return undefined;
}

function isNear(value: number, other: number, share: number): boolean {
  return Math.abs(value - other) <= share * other + 1e-9;
}
