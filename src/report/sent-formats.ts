// Which cell formats have the rows that districts sent? The workbook's first ones, always in this order: so their XML can be
// made before anything is drawn, in another thread if need be (ahead/). exceljs numbers formats as it meets them.

import { cellFormats, formatsOf, type Sample, STYLES, withCellFormats } from './named-styles.ts';
import type { StyleIds } from './row-template.ts';
import type { LedgerColumn } from './sheet.ts';
import type { Look } from './style.ts';

/** Of all columns that a table of the submissions can have. */
const LOOKS: readonly Look[] = ['text', 'code', 'count', 'amount', 'date', 'centred'];

/** By column, as they are numbered in the finished workbook. 0 is Excel's own. */
export function sentFormats(columns: readonly LedgerColumn[]): StyleIds {
  return columns.map(({ id, look }) => {
    const at = LOOKS.indexOf(look);
    if (at < 0) throw new Error(`column ${id} looks like ${look}, which no column of a table does`);
    return String(at + 1);
  });
}

const WORKSHEET = /^xl\/worksheets\/[^/]+\.xml$/;
/** Of cells, rows and columns. A `<` in a text or formula is `&lt;`. */
const NUMBERED = /(<(?:c|row|col) (?:[^>]* )?(?:s|style)=")(\d+)"/g;

/** Puts them first: all others move up by as many. */
export function withSentFormats(parts: Map<string, Buffer>, samples: readonly Sample[]): Map<string, Buffer> {
  const drawn = formatsOf(parts, samples);
  const styles = parts.get(STYLES)!.toString();
  const [normal, ...others] = cellFormats(styles);
  const sent = LOOKS.map((look) => {
    const sample = drawn.find((one) => one.look === look && one.plain);
    return sample === undefined || sample.format === 0 ? normal! : others[sample.format - 1]!;
  });
  parts.set(STYLES, Buffer.from(withCellFormats(styles, [normal!, ...sent, ...others])));
  for (const [name, bytes] of parts) {
    if (!WORKSHEET.test(name)) continue;
    const moved = bytes
      .toString()
      .replace(NUMBERED, (whole, before: string, format: string) =>
        format === '0' ? whole : `${before}${Number(format) + LOOKS.length}"`,
      );
    parts.set(name, Buffer.from(moved));
  }
  return parts;
}
