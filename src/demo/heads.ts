// How many does an enterprise employ and insure in a month? Slow growth, and more of them insured every year.

import { monthIndex } from '../model/period.ts';
import type { Firm } from './city.ts';

const FIRST = monthIndex('2020-01');
const LAST = monthIndex('2025-12');

export function employeesOf({ employees, growth }: Firm, month: string): number {
  return Math.max(5, Math.round(employees * (1 + (growth * (monthIndex(month) - FIRST)) / 12)));
}

export function insuredOf(firm: Firm, month: string): number {
  const gone = Math.min(1, (monthIndex(month) - FIRST) / (LAST - FIRST));
  const share = firm.insuredThen + (firm.insuredNow - firm.insuredThen) * gone;
  return Math.round((employeesOf(firm, month) * share) / 100);
}
