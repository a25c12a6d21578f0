// What does one `<c>` hold? Its type, style and raw text → a cell; small numbers by hand, dates through a cache.

import { DateCell, ErrorCell, type RawCell } from '../raw.ts';
import { type Epoch, isoToSerial, serialToDate } from './serial.ts';
import type { SharedStrings } from './shared-strings.ts';
import { BrokenXml, decodeText } from './xml.ts';

/** `t` of a `<c>`. */
export const NUMBER = 0;
export const SHARED = 1;
export const TEXT = 2;
export const BOOLEAN = 3;
export const ERROR = 4;
export const ISO_DATE = 5;

/** By the first bytes of `t`'s value: n, s, str, inlineStr, b, e, d. Unknown types are read as text: it loses nothing. */
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
const POWERS = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/** `digits` with the point `decimals` places from the right. Exact up to 15 digits (Clinger 1990), see parseNumber. */
export function shifted(digits: number, decimals: number): number {
  return decimals === 0 ? digits : digits / POWERS[decimals]!;
}

/**
 * The number in bytes [from, to); NaN if it is none. Up to 15 digits, with or without a point, by hand: the digits and
 * the power of ten are then exact doubles and one division rounds right (Clinger 1990). 10 ns against 90 through a string.
 */
export function parseNumber(bytes: Buffer, from: number, to: number): number {
  const negative = bytes[from] === MINUS;
  let digits = 0;
  let behindPoint = -1;
  let value = 0;
  let i = negative ? from + 1 : from;
  for (; i < to; i++) {
    const byte = bytes[i]!;
    if (byte >= 0x30 && byte <= 0x39) {
      value = value * 10 + (byte - 0x30);
      digits++;
      if (behindPoint >= 0) behindPoint++;
    } else if (byte === DOT && behindPoint < 0) behindPoint = 0;
    else break;
  }
  if (i === to && digits > 0 && digits <= 15) {
    value = shifted(value, Math.max(behindPoint, 0));
    return negative ? 0 - value : value; // never -0
  }
  const text = bytes.toString('latin1', from, to).trim();
  const number = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : Number.NaN;
}

/** What cells need to know of their workbook. */
export class CellReader {
  readonly #strings: SharedStrings | undefined;
  readonly #dateStyles: Uint8Array;
  readonly #epoch: Epoch;
  /** A ledger's dates are some thousand days: each day's string is made once. */
  readonly #dates = new Map<number, string>();

  constructor(strings: SharedStrings | undefined, dateStyles: Uint8Array, epoch: Epoch) {
    this.#strings = strings;
    this.#dateStyles = dateStyles;
    this.#epoch = epoch;
  }

  number(value: number, style: number): RawCell {
    if (this.#dateStyles[style] !== 1) return value;
    const day = Math.floor(value);
    let date = this.#dates.get(day);
    if (date === undefined) {
      date = serialToDate(value, this.#epoch);
      if (date === undefined) return value;
      this.#dates.set(day, date);
    }
    return new DateCell(date, value);
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
        return serial === undefined ? text : new DateCell(text.trim().slice(0, 10), serial);
      }
      default:
        return text;
    }
  }

  fromBytes(bytes: Buffer, from: number, to: number, type: number, style: number): RawCell {
    if (from === to) return undefined;
    if (type === NUMBER) {
      const value = parseNumber(bytes, from, to);
      if (!Number.isNaN(value)) return this.number(value, style);
    }
    return this.fromText(decodeText(bytes, from, to), type, style);
  }
}
