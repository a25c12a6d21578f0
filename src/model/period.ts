// What is a period (报送期)? `YYYY` is the whole year, `YYYY-MM` is 1 January to the end of that month (从年初累计).

/** `YYYY-MM`. Months compare as text. */
export type Month = string;
/** `YYYY` or `YYYY-MM`. */
export type Period = string;

const PERIOD = /^(19|20)\d{2}(-(0[1-9]|1[0-2]))?$/;

export function isPeriod(text: string): boolean {
  return PERIOD.test(text);
}

export function yearOf(period: Period): string {
  return period.slice(0, 4);
}

/** The month that the period ends with: `2025` → `2025-12`. */
export function lastMonthOf(period: Period): Month {
  return period.length === 4 ? `${period}-12` : period;
}

/** Is the day `YYYY-MM-DD` in the month or before it? No text is cut out of it: a city-year asks of a million dates. */
export function isUpTo(date: string, month: Month): boolean {
  return date < month || date.startsWith(month);
}

/** The months that the period covers: `2025-03` → January, February, March. */
export function monthsOf(period: Period): Month[] {
  const year = yearOf(period);
  const last = Number(lastMonthOf(period).slice(5));
  return Array.from({ length: last }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`);
}

/** Position of a month on an endless line: differences are months. */
export function monthIndex(month: Month): number {
  const year = digit(month, 0) * 1000 + digit(month, 1) * 100 + digit(month, 2) * 10 + digit(month, 3);
  const index = year * 12 + digit(month, 5) * 10 + digit(month, 6) - 1;
  return Number.isNaN(index) ? Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 : index;
}

/** No slices that become numbers: the delays of a city-year ask for the months of 300,000 dates. */
function digit(text: string, at: number): number {
  const value = text.charCodeAt(at) - 48;
  return value >= 0 && value <= 9 ? value : Number.NaN;
}

export function monthAt(index: number): Month {
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The twelve months that end with the period. */
export function twelveMonthsTo(period: Period): Month[] {
  const last = monthIndex(lastMonthOf(period));
  return Array.from({ length: 12 }, (_, i) => monthAt(last - 11 + i));
}

/** The same months of the year before: `2025-06` → `2024-06`. */
export function lastYearOf(period: Period): Period {
  return `${Number(yearOf(period)) - 1}${period.slice(4)}`;
}
