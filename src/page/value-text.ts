// How is a cell's value written on the page? As the workbook's number formats show it (report/style.ts): the same signs,
// the same decimals, so that page and sheet can be held against each other.

import { fromExcelSerial } from '../model/date.ts';
import type { Look } from '../report/style.ts';

const grouped = (value: number, digits: number) =>
  value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** −0.0 is no figure. */
const unsigned = (text: string) => (/^-[0.,]+%?$/.test(text) ? text.slice(1) : text);
const percent = (value: number) => unsigned(`${(value * 100).toFixed(1)}%`);
/** A share just below 1 must not read as 100 %. */
const share = (value: number) => (value < 1 && value >= 0.9995 ? '<100%' : percent(value));

const TEXTS: Readonly<Partial<Record<Look, (value: number) => string>>> = {
  count: (value) => grouped(value, 0),
  'card-count': (value) => grouped(value, 0),
  amount: (value) => grouped(value, 2),
  'person-years': (value) => grouped(value, 1),
  rate: (value) => value.toFixed(2),
  'per-mille': (value) => `${value.toFixed(2)}‰`,
  percent,
  'card-percent': percent,
  share,
  'card-share': share,
  date: (value) => fromExcelSerial(value) ?? String(value),
};

export function valueText(value: string | number, look: Look): string {
  return typeof value === 'string' ? value : (TEXTS[look]?.(value) ?? String(value));
}
