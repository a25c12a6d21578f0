// How are many rows named shortly? By file and sheet, rows that follow each other as ranges; a row by its key, masked.

import { scrubbed } from '../model/scrubbed.ts';
import type { Row } from '../model/submission.ts';
import type { TableId } from '../model/table.ts';
import type { TracedRow } from '../model/trace.ts';
import { tableOf } from '../tables/index.ts';

export interface RowGroup {
  readonly file: string;
  readonly sheet: string;
  /** `5—20、22` */
  readonly ranges: readonly string[];
  readonly rows: readonly TracedRow[];
}

/** In order of file and sheet; rows of one group apply to the same months. */
export function groupsOf(rows: readonly TracedRow[]): RowGroup[] {
  const groups = new Map<string, TracedRow[]>();
  for (const one of rows) {
    const { file, sheet } = one.row.source;
    const key = [file.label, sheet, one.months?.join(' ') ?? ''].join('\n');
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, members]) => {
      const { file, sheet } = members[0]!.row.source;
      return { file: file.label, sheet, ranges: rangesOf(members.map(({ row }) => row.line)), rows: members };
    });
}

function rangesOf(lines: readonly number[]): string[] {
  const sorted = [...new Set(lines)].sort((a, b) => a - b);
  const ranges: string[] = [];
  let first = sorted[0];
  sorted.forEach((line, i) => {
    if (sorted[i + 1] === line + 1) return;
    ranges.push(first === line ? `${line}` : `${first}-${line}`);
    first = sorted[i + 1];
  });
  return ranges;
}

/** A case number, a credit code: never a person. */
export function rowKey({ source, values }: Row<unknown>): string {
  const known = values as Readonly<Record<string, unknown>>;
  return tableOf(source.table as TableId)
    .key.filter((part) => !part.startsWith('person'))
    .map((part) => known[part])
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .map((value) => scrubbed(String(value)))
    .join(' ');
}
