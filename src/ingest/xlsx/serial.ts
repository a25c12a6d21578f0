// Which serial number has a date that a workbook gives as text? The whole part counts days in the workbook's epoch; no
// time zone anywhere.

import { isDate, toExcelSerial } from '../../model/date.ts';

export type Epoch = 1900 | 1904;

/**
 * Serial of an ISO 8601 date, date-time or time (`t="d"` cells of strict files); a zone mark is left out, the day is as
 * written. A time alone, which programs also put on the day before 1900, is a fraction.
 */
export function isoToSerial(text: string, epoch: Epoch): number | undefined {
  const match =
    /^(?:(\d{4}-\d\d-\d\d)|(?=T?\d\d:))(?:[T ]?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?(?:Z|[+-]\d\d:?\d\d)?$/.exec(
      text.trim(),
    );
  if (match === null) return undefined;
  const [, date, hours = 0, minutes = 0, seconds = 0] = match;
  const day = date === undefined ? 0 : dayOf(date, epoch);
  if (day === undefined) return undefined;
  return day + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

function dayOf(date: string, epoch: Epoch): number | undefined {
  if (!isDate(date)) return undefined; // 2023-02-30
  if (epoch === 1900 && (date === '1899-12-30' || date === '1899-12-31')) return 0;
  return toExcelSerial(date, epoch === 1904);
}
