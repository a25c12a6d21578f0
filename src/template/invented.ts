// Which codes belong to nobody and are right all the same? Those of a place that does not exist, with the check sign
// that the standards ask for.

import { checkCitizenId } from '../reference/citizen-id.ts';
import { usccCheckCharacter } from '../reference/uscc.ts';

/** @param place six digits that GB/T 2260 gives to no place @param serial 0-999999 */
export function inventedUscc(place: string, serial: number): string {
  const first17 = `91${place}MA0${padded(serial, 6)}`;
  return first17 + usccCheckCharacter(first17);
}

/** @param birthday `YYYYMMDD` @param order 0-999 */
export function inventedCitizenId(place: string, birthday: string, order: number): string {
  const first17 = place + birthday + padded(order, 3);
  return first17 + (checkCitizenId(`${first17}0`).expected ?? '0');
}

const padded = (value: number, width: number) => String(value).padStart(width, '0');
