// What does the child process do that SheetJS runs in? Bytes in, rows out, one JSON line after another. The child gets
// this function as text (sheetjs-child.ts says why), so it uses nothing but what it is given.

import type * as SheetJs from '@e965/xlsx';

/** What a line says, in this order; rows are `[number, isHidden, cells]`. */
export type Line =
  | { readonly epoch1904: boolean }
  | { readonly sheet: string; readonly hidden: boolean; readonly merges: readonly (readonly number[])[] }
  /** More number formats, which the rows that follow use. */
  | { readonly formats: readonly string[] }
  | readonly PackedRow[]
  | { readonly isWhole: true }
  | { readonly broken: string };

export type PackedRow = readonly [number: number, isHidden: 0 | 1, cells: readonly PackedCell[]];

/** `[n]`: n empty cells; `[value, format]`: a number and which of the formats it has; `[null, code]`: an error. */
export type PackedCell = string | number | boolean | readonly [number] | readonly [number | null, number];

/** What goes in: the parts of a zip that our own container inflated, or one file as it is. */
export interface Given {
  readonly parts: readonly { readonly name: string; readonly size: number }[];
}

export async function readWithSheetJs(
  library: typeof SheetJs,
  { parts }: Given,
  bytes: Buffer,
  write: (line: string) => Promise<void>,
): Promise<void> {
  const say = (line: Line): Promise<void> => write(`${JSON.stringify(line)}\n`);
  const options = {
    type: 'buffer',
    dense: true,
    cellNF: true,
    cellText: parts.length > 0, // see formatOf
    cellHTML: false,
    cellFormula: false,
    cellDates: false,
    // Files of before Unicode that don't name their code page: here they come from China.
    codepage: 936,
    // What Excel itself encrypts with where a workbook is only "write-protected".
    password: 'VelvetSweatshop',
  } as const;

  const read = (): SheetJs.WorkBook => {
    if (parts.length === 0) {
      // Built-in formats that have no code in the file, dates in zh-CN (ECMA-376 18.8.30): SheetJS has none for them.
      for (const id of [27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])
        library.SSF.load('yyyy/m/d', id);
      return library.read(bytes, options);
    }
    const zip = library.CFB.utils.cfb_new();
    let at = 0;
    for (const { name, size } of parts) {
      library.CFB.utils.cfb_add(zip, name, bytes.subarray(at, at + size), { unsafe: true });
      at += size;
    }
    return (library as unknown as { parse_zip: typeof library.read }).parse_zip(zip, options);
  };

  /**
   * Of an .xlsb SheetJS forgets the built-in formats, but not how their numbers look, and only dates look so.
   */
  const formatOf = ({ z, w }: SheetJs.CellObject): string | undefined =>
    typeof z === 'string'
      ? z
      : w !== undefined && /^\d+\/\d+\/\d+|^\d+:\d\d/.test(w)
        ? 'yyyy/m/d'
        : undefined;

  const formats = new Map<string, number>();
  let newFormats: string[] = [];
  const pack = (cell: SheetJs.CellObject | undefined): PackedCell | undefined => {
    if (cell === undefined || cell.v === undefined || cell.v === '') return undefined;
    if (cell.t === 'e') return [null, Number(cell.v)];
    if (cell.t === 'b') return Boolean(cell.v);
    if (cell.t !== 'n') return String(cell.v);
    const value = Number(cell.v);
    if (!Number.isFinite(value)) return undefined;
    const format = formatOf(cell);
    if (format === undefined || format === 'General') return value;
    let index = formats.get(format);
    if (index === undefined) {
      index = formats.size;
      formats.set(format, index);
      newFormats.push(format);
    }
    return [value, index];
  };

  let workbook: SheetJs.WorkBook;
  try {
    workbook = read();
  } catch (error) {
    return say({ broken: String(error instanceof Error ? error.message : error) });
  }

  const flush = async (rows: readonly PackedRow[]): Promise<void> => {
    if (newFormats.length > 0) await say({ formats: newFormats });
    newFormats = [];
    if (rows.length > 0) await say(rows);
  };

  await say({ epoch1904: workbook.Workbook?.WBProps?.date1904 === true });
  const said = workbook.Workbook?.Sheets ?? [];
  for (const name of workbook.SheetNames) {
    const sheet = workbook.Sheets[name] as SheetJs.DenseWorkSheet | undefined;
    // A stream cut short has no sheet behind the name; nothing may go missing without a word.
    if (sheet === undefined) return say({ broken: name });
    if (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet') continue; // a chart, a macro, a dialog
    const hidden = (said.find((one) => one.name === name)?.Hidden ?? 0) > 0;
    const merges = (sheet['!merges'] ?? []).map(({ s, e }: SheetJs.Range) => [s.r + 1, s.c, e.r + 1, e.c]);
    await say({ sheet: name, hidden, merges });
    const hiddenRows = sheet['!rows'] ?? [];
    let rows: PackedRow[] = [];
    let size = 0;
    for (const key in sheet['!data']) {
      const cells: PackedCell[] = [];
      const row = sheet['!data'][Number(key)] ?? [];
      let next = 0;
      for (const column in row) {
        const value = pack(row[Number(column)]);
        if (value === undefined) continue;
        if (Number(column) > next) cells.push([Number(column) - next]);
        cells.push(value);
        next = Number(column) + 1;
      }
      if (cells.length === 0) continue;
      rows.push([Number(key) + 1, hiddenRows[Number(key)]?.hidden === true ? 1 : 0, cells]);
      size += cells.length;
      if (size < 5000) continue;
      await flush(rows);
      [rows, size] = [[], 0];
    }
    await flush(rows);
  }
  await say({ isWhole: true });
}
