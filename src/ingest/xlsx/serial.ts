// Which civil date is an Excel serial number? The whole part counts days in the workbook's epoch; no time
// zone anywhere.

export type Epoch = 1900 | 1904;

/** Days from 0000-03-01 to 1970-01-01, as Howard Hinnant's civil_from_days counts them. */
const TO_1970 = 719_468;
/**
 * Serial of 1970-01-01: 25569 in the 1900 system (its 29 February 1900 included), 24107 in the 1904 system.
 */
const SERIAL_1970: Readonly<Record<Epoch, number>> = { 1900: 25_569, 1904: 24_107 };
/** 9999-12-31, Excel's last day. */
const LAST: Readonly<Record<Epoch, number>> = { 1900: 2_958_465, 1904: 2_957_003 };

/**
 * `YYYY-MM-DD`, or undefined where the serial names no day: negative, beyond 9999, a bare time (below 1 in
 * the 1900 system), and 60 there, the 29 February 1900 that Lotus 1-2-3 invented and Excel keeps.
 */
export function serialToDate(serial: number, epoch: Epoch): string | undefined {
  let day = Math.floor(serial);
  if (!(day >= (epoch === 1900 ? 1 : 0) && day <= LAST[epoch])) return undefined;
  if (epoch === 1900) {
    if (day === 60) return undefined;
    if (day < 60) day += 1; // before the invented day every serial is one short
  }
  return civil(day - SERIAL_1970[epoch]);
}

/**
 * Serial of an ISO 8601 date or date-time (`t="d"` cells of strict files); a zone mark is left out, the day
 * is as written.
 */
export function isoToSerial(text: string, epoch: Epoch): number | undefined {
  const match =
    /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?(?:Z|[+-]\d\d:?\d\d)?$/.exec(
      text.trim(),
    );
  if (match === null) return undefined;
  const [year, month, day, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  const days = daysFromCivil(year!, month!, day!);
  if (civil(days) !== match[0].trim().slice(0, 10)) return undefined; // 2023-02-30
  let serial = days + SERIAL_1970[epoch];
  if (epoch === 1900 && serial <= 60) serial -= 1;
  return serial + (hours! * 3600 + minutes! * 60 + seconds!) / 86_400;
}

function civil(daysSince1970: number): string {
  const shifted = daysSince1970 + TO_1970;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153); // 0 = March
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysFromCivil(year: number, month: number, day: number): number {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - TO_1970;
}
