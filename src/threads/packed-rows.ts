// How do a hundred thousand rows cross from one thread to another? As columns: numbers in one buffer that is handed over
// without copying, a text that a column repeats once. Row by row, node's structured clone takes about 4 times as long.

import type { ShareOf } from '../ingest/index.ts';
import { Personal, type PersonalKind } from '../model/finding.ts';
import { valuesOf } from '../model/row-values.ts';
import type { Row, TableSource } from '../model/submission.ts';

/** By row: for `number` the value (NaN: none); else the 1-based index of a text in `texts` (0: none). */
type PackedColumn =
  | { readonly key: string; readonly type: 'number'; readonly values: Float64Array }
  | {
      readonly key: string;
      readonly type: 'text' | PersonalKind;
      readonly texts: readonly string[];
      readonly values: Uint32Array;
    }
  | { readonly key: string; readonly type: 'boolean'; readonly values: Uint8Array };

export interface PackedRows {
  readonly lines: Uint32Array;
  readonly leftOut: Uint8Array;
  /** Of the few rows that have them: which row, and its keys. */
  readonly unread: readonly { readonly at: number; readonly keys: readonly string[] }[];
  readonly columns: readonly PackedColumn[];
}

type Value = string | number | boolean | Personal | undefined;

/** @param hand gets the buffers that the receiver takes over @param without a column that the receiver has no use for */
export function packRows(
  rows: readonly Row<unknown>[],
  hand: (buffer: ArrayBuffer) => void,
  without?: string,
): PackedRows {
  const count = rows.length;
  const lines = new Uint32Array(count);
  const leftOut = new Uint8Array(count);
  const unread: { at: number; keys: readonly string[] }[] = [];
  const columns = new Map<string, ColumnPacker>();
  for (let i = 0; i < count; i++) {
    const { line, values, leftOut: isOut, unread: keys } = rows[i] as Row;
    if (keys !== undefined) unread.push({ at: i, keys });
    lines[i] = line;
    leftOut[i] = Number(isOut);
    for (const key in values) {
      const value = values[key] as Value;
      if (value === undefined || key === without) continue;
      let column = columns.get(key);
      if (column === undefined) {
        column = packerOf(value, key, count);
        columns.set(key, column);
      }
      column.put(i, value);
    }
  }
  const packed = [...columns.values()].map((column) => column.packed);
  for (const { values } of packed) hand(values.buffer as ArrayBuffer);
  hand(lines.buffer);
  hand(leftOut.buffer);
  return { lines, leftOut, unread, columns: packed };
}

/**
 * Rows equal to those that were packed.
 * @param sourceOf by the row's place among them
 * @param shareOf gives the first copy of a column's text that other files have, too
 */
export function unpackRows(
  { lines, leftOut, unread, columns }: PackedRows,
  table: string,
  sourceOf: (row: number) => TableSource,
  shareOf?: ShareOf,
): Row[] {
  const rows: Row[] = new Array(lines.length);
  const Values = valuesOf(table);
  const readers = columns.map((column) => ({ key: column.key, at: readerOf(column, shareOf) }));
  for (let i = 0; i < rows.length; i++) {
    const values = new Values();
    for (const { key, at } of readers) {
      const value = at(i);
      if (value !== undefined) values[key] = value;
    }
    rows[i] = { source: sourceOf(i), line: lines[i]!, values, leftOut: leftOut[i] === 1 };
  }
  for (const { at, keys } of unread) rows[at] = { ...rows[at]!, unread: keys };
  return rows;
}

interface ColumnPacker {
  readonly packed: PackedColumn;
  put(row: number, value: Value): void;
}

/** A column of codes or names differs row by row; looking up each of its texts took a third of a thread's packing. */
const ENOUGH_TO_TELL = 1000;

/** A column holds values of one type, as its table declares it; `first` tells which. */
function packerOf(first: Value, key: string, count: number): ColumnPacker {
  if (typeof first === 'number') {
    const values = new Float64Array(count).fill(Number.NaN);
    return {
      packed: { key, type: 'number', values },
      put: (row, value) => {
        values[row] = value as number;
      },
    };
  }
  if (typeof first === 'boolean') {
    const values = new Uint8Array(count);
    return {
      packed: { key, type: 'boolean', values },
      put: (row, value) => {
        values[row] = value === true ? 1 : 2;
      },
    };
  }
  const values = new Uint32Array(count);
  const texts: string[] = [];
  let known: Map<string, number> | undefined = new Map();
  let seen = 0;
  return {
    packed: { key, type: first instanceof Personal ? first.kind : 'text', texts, values },
    put: (row, value) => {
      const text = value instanceof Personal ? value.reveal() : (value as string);
      seen++;
      let index = known?.get(text);
      if (index === undefined) {
        index = texts.push(text);
        known?.set(text, index);
        if (index === ENOUGH_TO_TELL && seen < 2 * ENOUGH_TO_TELL) known = undefined;
      }
      values[row] = index;
    },
  };
}

function readerOf(column: PackedColumn, shareOf: ShareOf | undefined): (row: number) => Value {
  switch (column.type) {
    case 'number':
      return (row) => (Number.isNaN(column.values[row]) ? undefined : column.values[row]);
    case 'boolean':
      return (row) => (column.values[row] === 0 ? undefined : column.values[row] === 1);
    case 'text': {
      const { values } = column;
      // A person's hash stands in few rows.
      const texts = shareOf && column.key !== 'person' ? column.texts.map(shareOf(column.key)) : column.texts;
      return (row) => texts[values[row]! - 1];
    }
    default: {
      const { type, texts } = column;
      // One Personal for all rows that have the same: it is a value, and never changed.
      const personal = texts.map((text) => new Personal(text, type));
      return (row) => personal[column.values[row]! - 1];
    }
  }
}
