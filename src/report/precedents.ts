// Which cells does a formula refer to? References as Excel writes them; names and structured references are none of ours.

import { columnIndex, columnLetters } from '../model/submission.ts';

export interface Address {
  readonly sheet: string;
  /** `D7` */
  readonly cell: string;
}

const SHEET = String.raw`(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.×]+))!`;
const CELL = String.raw`\$?([A-Z]{1,3})\$?(\d{1,7})`;
const REFERENCE = new RegExp(
  `"(?:[^"]|"")*"|(?:${SHEET}|(?<![\\p{L}\\p{N}_.$'!]))${CELL}(?::${CELL})?(?![\\p{L}\\p{N}_(.!])`,
  'gu',
);

/** More cells than a table of ours has. */
const LARGEST_RANGE = 10_000;

/** 0-based columns and 1-based lines, both ends included. */
export interface Range {
  readonly sheet: string;
  readonly columns: readonly [number, number];
  readonly lines: readonly [number, number];
}

/** In the order of the formula; a cell is a range of one. @param home the sheet that holds the formula */
export function* rangesOf(formula: string, home: string): Generator<Range> {
  for (const [, quoted, plain, letters, line, lastLetters, lastLine] of formula.matchAll(REFERENCE)) {
    if (letters === undefined) continue; // a text in quotes
    yield {
      sheet: quoted?.replaceAll("''", "'") ?? plain ?? home,
      columns: ends(columnIndex(letters), columnIndex(lastLetters ?? letters)),
      lines: ends(Number(line), Number(lastLine ?? line)),
    };
  }
}

/** Each once, in the order of the formula; a range is all its cells. @param home the sheet that holds the formula */
export function precedentsOf(formula: string, home: string): Address[] {
  const found = new Map<string, Address>();
  for (const { sheet, columns, lines } of rangesOf(formula, home)) {
    const size = (columns[1] - columns[0] + 1) * (lines[1] - lines[0] + 1);
    if (size > LARGEST_RANGE) continue;
    for (let row = lines[0]; row <= lines[1]; row++) {
      for (let column = columns[0]; column <= columns[1]; column++) {
        const cell = columnLetters(column) + row;
        found.set(`${sheet}!${cell}`, { sheet, cell });
      }
    }
  }
  return [...found.values()];
}

/** `区市!D7`, `'区市×行业'!$B$5`, also with the full-width sign; undefined = no address. The sheet may be left out. */
export function addressFrom(typed: string): { readonly sheet?: string; readonly cell: string } | undefined {
  // Quotes that the shell of Windows leaves on: '区市!D7'.
  const address = typed.trim().replace(/^(['"])([^'"]*)\1$/, '$2');
  const parts = /^(?:(?:'((?:[^']|'')+)'|(.+?))[!！])?\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (parts === null) return undefined;
  const sheet = parts[1]?.replaceAll("''", "'") ?? parts[2];
  return { ...(sheet !== undefined && { sheet }), cell: parts[3]!.toUpperCase() + parts[4] };
}

export function contains({ sheet, columns, lines }: Range, at: Address): boolean {
  const [, letters = '', line = ''] = /^([A-Z]+)(\d+)$/.exec(at.cell) ?? [];
  const column = columnIndex(letters);
  const isBetween = (place: number, [from, to]: readonly [number, number]) => from <= place && place <= to;
  return at.sheet === sheet && isBetween(column, columns) && isBetween(Number(line), lines);
}

function ends(a: number, b: number): [number, number] {
  return a < b ? [a, b] : [b, a];
}
