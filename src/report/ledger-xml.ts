// How does a row of a ledger become XML? Text as inline strings, so that no table of strings has to be held;
// numbers and dates as they are; the styles are those of the sample row that exceljs has drawn.

import { columnLetters } from '../model/submission.ts';
import { cellText, linesOf } from './cell-text.ts';
import type { PlacedLedger } from './layout.ts';
import { resolveInRow } from './names.ts';
import type { LedgerRow } from './sheet.ts';
import type { Tone } from './style.ts';

/** The `s` attributes of a sample row, by column. */
export type StyleIds = readonly string[];

/** Characters of XML that are made before they are handed on: large enough to deflate well, small enough to forget. */
const CHUNK = 64 * 1024;

/** The rows of the ledger on this sheet, in pieces of about 64 kB. `styles`: for no tone, then for each tone. */
export function* ledgerXml(
  ledger: PlacedLedger,
  styles: readonly StyleIds[],
  widths: readonly number[],
): Generator<Buffer> {
  const { block, first, from, to } = ledger;
  const tones: readonly (Tone | undefined)[] = [undefined, ...(block.tones ?? [])];
  const write = rowWriter(ledger, widths);
  let xml = '';
  let index = 0;
  for (const row of block.rows()) {
    if (index >= to) break;
    if (index >= from) {
      const tone = Math.max(tones.indexOf(row.tone), 0);
      xml += write(row, first + index - from, styles[tone]!);
      if (xml.length >= CHUNK) {
        yield Buffer.from(xml);
        xml = '';
      }
    }
    index++;
  }
  if (index < to) throw new Error(`${block.id} has ${index} rows, not ${block.count}`);
  if (xml) yield Buffer.from(xml);
}

function rowWriter({ block }: PlacedLedger, widths: readonly number[]) {
  const letters = block.columns.map((_, i) => columnLetters(i));
  const formulas = block.columns.map(({ formula }) =>
    formula === undefined ? undefined : resolveInRow(formula, block),
  );
  const wrapped = block.columns.flatMap(({ look }, i) => (block.wraps && look === 'wrapped' ? [i] : []));
  return ({ cells }: LedgerRow, line: number, styles: StyleIds): string => {
    let xml = `<row r="${line}"${heightOf(cells, wrapped, widths)}>`;
    for (let i = 0; i < letters.length; i++) {
      const value = cells[i];
      const open = `<c r="${letters[i]}${line}" s="${styles[i]}"`;
      if (typeof value === 'number') {
        const formula = formulas[i]?.(line);
        xml += `${open}>${formula === undefined ? '' : `<f>${escaped(formula)}</f>`}<v>${value}</v></c>`;
      } else if (value === undefined || value === '') {
        xml += `${open}/>`;
      } else {
        const text = cellText(value);
        const space = KEEPS_SPACE.test(text) ? ' xml:space="preserve"' : '';
        xml += `${open} t="inlineStr"><is><t${space}>${escaped(text)}</t></is></c>`;
      }
    }
    return `${xml}</row>`;
  };
}

/** Excel's tallest row has 409 points. */
function heightOf(cells: LedgerRow['cells'], wrapped: readonly number[], widths: readonly number[]): string {
  if (wrapped.length === 0) return '';
  let lines = 1;
  for (const i of wrapped) {
    const value = cells[i];
    if (typeof value === 'string') lines = Math.max(lines, linesOf(value, widths[i] ?? 10));
  }
  return ` ht="${Math.min(lines * 15.5 + 4, 400)}" customHeight="1"`;
}

/** White space that a reader of XML may drop or join if it is not told to keep it. */
const KEEPS_SPACE = /^\s|\s$|\s\s|[\n\t]/;

const SPECIAL = /[&<>]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  return text.replace(SPECIAL, (sign) => ENTITIES[sign]!);
}
