// What does one `<c>` hold? Its type, style and raw text → a cell; small numbers by hand.

import { fromExcelSerial } from '../../model/date.ts';
import { DateCell, ErrorCell, FormattedNumber, type RawCell } from '../raw.ts';
import { type Epoch, isoToSerial } from './serial.ts';
import type { StringStore } from './string-store.ts';
import { BrokenXml } from './xml.ts';

/** `t` of a `<c>`. */
export const NUMBER = 0;
export const SHARED = 1;
export const TEXT = 2;
export const BOOLEAN = 3;
export const ERROR = 4;
export const ISO_DATE = 5;

/**
 * By the first bytes of `t`'s value: n, s, str, inlineStr, b, e, d. Unknown types are read as text: it loses
 * nothing.
 */
export function cellType(bytes: Buffer, at: number): number {
  switch (bytes[at]) {
    case 0x73: // s, str
      return bytes[at + 1] === 0x74 ? TEXT : SHARED;
    case 0x6e: // n
      return NUMBER;
    case 0x62: // b
      return BOOLEAN;
    case 0x65: // e
      return ERROR;
    case 0x64: // d
      return ISO_DATE;
    default:
      return TEXT;
  }
}

const MINUS = 0x2d;
const DOT = 0x2e;

/** 10^0 … 10^22 are exact doubles. */
export const DECIMALS = 22;
const POWERS = Array.from({ length: DECIMALS + 1 }, (_, power) => Number(`1e${power}`));

/**
 * Whole `digits` with the point `decimals` places from the right. Where both are exact doubles (up to 2^53,
 * up to 10^22), one division rounds right (Clinger 1990): no string is made of the number.
 */
export function shifted(digits: number, decimals: number): number {
  return decimals === 0 ? digits : digits / POWERS[decimals]!;
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
/** What else a number may be written with: `.`, `e`, `E`, `+`, `-` and white space around it. */
const ALSO = new Set([0x2e, 0x65, 0x45, 0x2b, 0x2d, 0x20, 0x09, 0x0a, 0x0d]);

/** The number in bytes [from, to); NaN if it is none. */
export function parseNumber(bytes: Buffer, from: number, to: number): number {
  const isNegative = bytes[from] === MINUS;
  const start = isNegative ? from + 1 : from;
  let value = 0;
  let point = -1;
  let i = start;
  for (; i < to; i++) {
    const byte = bytes[i]!;
    if (isDigit(byte)) value = value * 10 + (byte - 0x30);
    else if (byte === DOT && point < 0) point = i;
    else break;
  }
  const decimals = point < 0 ? 0 : i - point - 1;
  const digits = i - start - (point < 0 ? 0 : 1);
  if (i === to && digits > 0 && value <= Number.MAX_SAFE_INTEGER && decimals <= DECIMALS) {
    return isNegative ? 0 - shifted(value, decimals) : shifted(value, decimals); // never -0
  }
  let hasDigit = digits > 0;
  for (; i < to; i++) {
    if (isDigit(bytes[i]!)) hasDigit = true;
    else if (!ALSO.has(bytes[i]!)) return Number.NaN;
  }
  const number = hasDigit ? Number(bytes.toString('latin1', from, to)) : Number.NaN;
  return Number.isFinite(number) ? number + 0 : Number.NaN; // -0 + 0 is 0
}

/** What cells need to know of their workbook. */
export class CellReader {
  readonly #strings: StringStore | undefined;
  readonly #dateStyles: Uint8Array;
  readonly #epoch: Epoch;
  readonly #formats: readonly string[] | undefined;

  /** @param formats by cell style, where numbers are to say how they are shown */
  constructor(
    strings: StringStore | undefined,
    dateStyles: Uint8Array,
    epoch: Epoch,
    formats?: readonly string[],
  ) {
    this.#strings = strings;
    this.#dateStyles = dateStyles;
    this.#epoch = epoch;
    this.#formats = formats;
  }

  number(value: number, style: number): RawCell {
    if (this.#dateStyles[style] !== 1)
      return this.#formats === undefined ? value : new FormattedNumber(value, this.#formats[style] ?? '');
    const date = fromExcelSerial(value, this.#epoch === 1904);
    return date === undefined ? value : new DateCell(date, value);
  }

  shared(index: number): RawCell {
    const text = this.#strings?.get(index);
    if (text === undefined) throw new BrokenXml(`no shared string ${index}`);
    return text === '' ? undefined : text;
  }

  /** A value given as text: of `str`, `b`, `e`, `d` cells, and of any whose text had markup in it. */
  fromText(text: string, type: number, style: number): RawCell {
    if (text === '') return undefined;
    switch (type) {
      case SHARED:
        return this.shared(/^\s*\d+\s*$/.test(text) ? Number(text) : -1);
      case NUMBER: {
        const bytes = Buffer.from(text);
        const value = parseNumber(bytes, 0, bytes.length);
        return Number.isNaN(value) ? text : this.number(value, style);
      }
      case BOOLEAN:
        return /^(1|true)$/i.test(text.trim()) ? true : /^(0|false)$/i.test(text.trim()) ? false : text;
      case ERROR:
        return new ErrorCell(text);
      case ISO_DATE: {
        const serial = isoToSerial(text, this.#epoch);
        if (serial === undefined) return text;
        const isTimeAlone = !/^\s*\d{4}-/.test(text) || (this.#epoch === 1900 && serial >= 0 && serial < 1);
        return isTimeAlone ? serial : new DateCell(text.trim().slice(0, 10), serial);
      }
      default:
        return text;
    }
  }
}
