// What day is it? The only look at the clock: --as-of, else SOURCE_DATE_EPOCH (its UTC day), else today's local day.

import { UsageFault } from '../model/fault.ts';

/** `YYYY-MM-DD`. @throws UsageFault */
export function runDate(asOf: string | undefined, epoch: string | undefined): string {
  if (asOf !== undefined) return checked(asOf);
  if (epoch !== undefined && epoch !== '') return dayOfEpoch(epoch);
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0'))
    .join('-');
}

function checked(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && dayOf(Date.parse(`${text}T00:00:00Z`)) === text;
  if (isDay) return text;
  throw new UsageFault({
    zh: `--as-of 应为日期 YYYY-MM-DD，如 2025-07-10；现为“${text}”`,
    en: `--as-of has to be a date YYYY-MM-DD such as 2025-07-10; found "${text}"`,
  });
}

function dayOfEpoch(seconds: string): string {
  const day = /^\d{1,12}$/.test(seconds) ? dayOf(Number(seconds) * 1000) : undefined;
  if (day !== undefined) return day;
  throw new UsageFault({
    zh: `环境变量 SOURCE_DATE_EPOCH 应为自 1970-01-01 起的秒数；现为“${seconds}”`,
    en: `SOURCE_DATE_EPOCH has to be seconds since 1970-01-01; found "${seconds}"`,
  });
}

function dayOf(milliseconds: number): string | undefined {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}
