// How does a row of a ledger become XML? Text as inline strings, so that no table of strings has to be held;
// numbers and dates as they are; the styles are those of the sample row that exceljs has drawn.

import { linesOf } from './cell-text.ts';
import type { PlacedLedger } from './layout.ts';
import { resolveInRow } from './names.ts';
import { RowTemplate, type StyleIds } from './row-template.ts';
import type { LedgerRow } from './sheet.ts';
import type { Tone } from './style.ts';
import { ascii, escaped, XmlBytes } from './xml-bytes.ts';

/** The rows of the ledger on this sheet, in pieces. `styles`: for no tone, then for each tone. */
export function* ledgerXml(
  ledger: PlacedLedger,
  styles: readonly StyleIds[],
  widths: readonly number[],
): Generator<Buffer> {
  const { block, first, from, to } = ledger;
  const bytes = new XmlBytes();
  const write = rowWriter(ledger, styles, widths, bytes);
  let index = 0;
  for (const row of block.rows()) {
    if (index >= to) break;
    if (index >= from) {
      write(row, first + index - from);
      if (bytes.isFull) yield bytes.take();
    }
    index++;
  }
  if (index < to) throw new Error(`${block.id} has ${index} rows, not ${block.count}`);
  yield bytes.take();
}

const ROW_END = ascii('</row>');
const TEXT_END = ascii('</t></is></c>');
const FORMULA = ascii('<f>');
const FORMULA_END = ascii('</f>');
const NUMBER = ascii('<v>');
const NUMBER_END = ascii('</v></c>');

function rowWriter(
  { block }: PlacedLedger,
  styles: readonly StyleIds[],
  widths: readonly number[],
  bytes: XmlBytes,
): (row: LedgerRow, line: number) => void {
  const tones: readonly (Tone | undefined)[] = [undefined, ...(block.tones ?? [])];
  const templates = styles.map((ids) => new RowTemplate(ids));
  const count = block.columns.length;
  const formulas = block.columns.map(({ formula }) =>
    formula === undefined ? undefined : resolveInRow(formula, block),
  );
  const endOfOpen = rowEnds(block.wraps === true);
  const wrapped = block.columns.flatMap(({ look }, i) => (block.wraps && look === 'wrapped' ? [i] : []));
  return ({ cells, tone, formulas: own }, line) => {
    const template = templates[Math.max(tones.indexOf(tone), 0)]!;
    template.moveTo(line);
    bytes.raw(template.row);
    bytes.raw(endOfOpen(linesIn(cells, wrapped, widths)));
    for (let i = 0; i < count; ) {
      const start = i;
      while (i < count && isEmpty(cells[i])) i++;
      if (i > start) bytes.raw(template.empty(start, i));
      if (i === count) break;
      const value = cells[i]!;
      if (typeof value === 'string') {
        bytes.text(value, template.text[i]!);
        bytes.raw(TEXT_END);
      } else {
        bytes.raw(template.value[i]!);
        const formula = own?.[i] ?? formulas[i]?.(line);
        if (formula !== undefined) {
          bytes.raw(FORMULA);
          bytes.xml(escaped(formula));
          bytes.raw(FORMULA_END);
        }
        bytes.raw(NUMBER);
        bytes.number(value);
        bytes.raw(NUMBER_END);
      }
      i++;
    }
    bytes.raw(ROW_END);
  };
}

const isEmpty = (value: LedgerRow['cells'][number]) => value === undefined || value === '';

function linesIn(cells: LedgerRow['cells'], wrapped: readonly number[], widths: readonly number[]): number {
  let lines = 1;
  for (const i of wrapped) {
    const value = cells[i];
    if (typeof value === 'string') lines = Math.max(lines, linesOf(value, widths[i] ?? 10));
  }
  return lines;
}

/** Excel's tallest row has 409 points. */
const TALLEST = 400;

/** The end of a row's opening tag for so many lines of text. */
function rowEnds(hasHeights: boolean): (lines: number) => Uint8Array {
  const plain = ascii('>');
  if (!hasHeights) return () => plain;
  const ends: Uint8Array[] = [];
  return (lines) => {
    const height = Math.min(lines * 15.5 + 4, TALLEST);
    const known = Math.min(lines, Math.ceil(TALLEST / 15.5));
    ends[known] ??= ascii(` ht="${height}" customHeight="1">`);
    return ends[known];
  };
}
