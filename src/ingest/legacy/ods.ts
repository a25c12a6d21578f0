// How does an OpenDocument spreadsheet become sheets? One pass over the tags of content.xml, inflated under the same
// budgets as a part of an .xlsx. Each cell says itself what it is, so styles are hardly needed.

import { fromExcelSerial } from '../../model/date.ts';
import { type Budget, within } from '../budget.ts';
import {
  DateCell,
  ErrorCell,
  type MergedRange,
  type RawCell,
  type RawRow,
  type RawWorkbook,
  UncalculatedCell,
} from '../raw.ts';
import { refuseAs, refuseDamaged, refuseEncrypted } from '../sniff.ts';
import { asRefusal, type Container } from '../xlsx/container.ts';
import { COLUMNS, ROWS } from '../xlsx/reference.ts';
import { type Epoch, isoToSerial } from '../xlsx/serial.ts';
import { Held, HeldSheet } from './held-sheet.ts';
import { attribute, copied, decoded, parseMarkup } from './markup.ts';

const CONTENT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';

/** The container is closed here. */
export async function openOds(container: Container, budget: Budget): Promise<RawWorkbook> {
  try {
    const manifest = await container.part(MANIFEST)?.whole();
    if (manifest?.includes('encryption-data') === true) throw refuseEncrypted();
    const content = container.part(CONTENT);
    if (content === undefined) throw refuseDamaged(CONTENT);
    within(budget.markupBytes, content.size, CONTENT, 'bytes');
    const reader = new Reader(new Held(budget));
    await parseMarkup(decoded(content.chunks(), 'utf-8', CONTENT), 'xml', CONTENT, reader);
    if (!reader.isWhole) throw refuseDamaged(CONTENT);
    if (!reader.isSpreadsheet) throw refuseAs('OpenDocument (.odt / .odp)');
    const { sheets, epoch } = reader;
    return { format: 'ods', epoch1904: epoch === 1904, notes: [], sheets, close: async () => {} };
  } catch (error) {
    throw asRefusal(CONTENT, error);
  } finally {
    await container.close();
  }
}

type Attributes = Readonly<Record<string, string>>;

/** Elements in which tables and texts are no part of the sheet: notes, drawings, what was deleted. */
const ASIDE = new Set(['annotation', 'shapes', 'tracked-changes', 'dde-links', 'forms', 'ruby-text']);

/** Drawings that may lie in a cell. */
const DRAWN = new Set(
  'frame custom-shape text-box image g line rect ellipse polygon polyline path connector control object caption'.split(
    ' ',
  ),
);

class Reader {
  isWhole = false;
  isSpreadsheet = false;
  epoch: Epoch = 1900;
  readonly sheets: HeldSheet[] = [];
  readonly #held: Held;
  #aside = 0;
  #styleName = '';
  readonly #hiddenStyles = new Set<string>();
  readonly #dateFormats = new Set<string>();
  readonly #dateStyles = new Set<string>();

  #depth = 0;
  #name = '';
  #isHiddenSheet = false;
  #rows: RawRow[] = [];
  #merges: MergedRange[] = [];

  #number = 0;
  #repeatedRows = 1;
  #isHiddenRow = false;
  #cells: RawCell[] = [];
  #column = 0;

  #cell: Attributes | undefined;
  #text: string | undefined;
  #paragraphs = 0;

  constructor(held: Held) {
    this.#held = held;
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (this.#aside > 0 || this.#isAside(name)) {
      this.#aside++;
      return;
    }
    switch (name) {
      case 'spreadsheet':
        this.isSpreadsheet = true;
        return;
      case 'null-date':
        if (attribute(attributes, 'date-value')?.startsWith('1904') === true) this.epoch = 1904;
        return;
      case 'date-style':
        this.#dateFormats.add(attribute(attributes, 'name') ?? '');
        return;
      case 'style':
        this.#styleName = attribute(attributes, 'name') ?? '';
        if (this.#dateFormats.has(attribute(attributes, 'data-style-name') ?? ''))
          this.#dateStyles.add(this.#styleName);
        return;
      case 'table-properties':
        if (attribute(attributes, 'display') === 'false') this.#hiddenStyles.add(this.#styleName);
        return;
      case 'table':
        if (this.#depth++ > 0) return; // a table in a cell
        this.#name = attribute(attributes, 'name') ?? `Sheet${this.sheets.length + 1}`;
        this.#isHiddenSheet = this.#hiddenStyles.has(attribute(attributes, 'style-name') ?? '');
        [this.#rows, this.#merges, this.#number] = [[], [], 0];
        return;
      case 'table-row':
        if (this.#depth !== 1) return;
        this.#repeatedRows = count(attribute(attributes, 'number-rows-repeated'), ROWS);
        this.#isHiddenRow = /collapse|filter/.test(attribute(attributes, 'visibility') ?? '');
        [this.#cells, this.#column] = [[], 0];
        return;
      case 'table-cell':
      case 'covered-table-cell':
        if (this.#depth !== 1) return;
        this.#cell = attributes;
        [this.#text, this.#paragraphs] = ['', 0];
        return;
      case 'p':
      case 'h':
        if (this.#paragraphs++ > 0) this.#add('\n');
        return;
      case 's':
        this.#add(' '.repeat(count(attribute(attributes, 'c'), 1000)));
        return;
      case 'tab':
        this.#add('\t');
        return;
      case 'line-break':
        this.#add('\n');
    }
  };

  readonly text = (text: string): void => {
    // Between the paragraphs there are only line ends and the indents of the XML.
    if (this.#aside === 0 && this.#paragraphs > 0) this.#add(text.replace(/[\t\n\r ]+/g, ' '));
  };

  readonly close = (name: string, isWritten: boolean): void => {
    if (this.#aside > 0) {
      this.#aside--;
      return;
    }
    switch (name) {
      case 'document-content':
        this.isWhole = isWritten;
        return;
      case 'table-cell':
      case 'covered-table-cell':
        if (this.#depth === 1) this.#endCell();
        return;
      case 'table-row':
        if (this.#depth === 1) this.#endRow();
        return;
      case 'table':
        if (--this.#depth > 0) return;
        this.sheets.push(new HeldSheet(this.#name, this.#isHiddenSheet, this.#rows, this.#merges));
    }
  };

  #isAside(name: string): boolean {
    return ASIDE.has(name) || (this.#cell !== undefined && DRAWN.has(name));
  }

  #add(text: string): void {
    if (this.#text !== undefined) this.#text += text;
  }

  #endCell(): void {
    const cell = this.#cell ?? {};
    const times = count(attribute(cell, 'number-columns-repeated'), COLUMNS);
    const value = this.#value(cell, this.#text ?? '');
    if (value !== undefined) {
      if (this.#column + times > COLUMNS) throw refuseDamaged(`R${this.#number + 1}C${this.#column + times}`);
      for (let i = 0; i < times; i++) this.#cells[this.#column + i] = value;
    }
    const across = count(attribute(cell, 'number-columns-spanned'), COLUMNS);
    const down = count(attribute(cell, 'number-rows-spanned'), ROWS);
    if (across > 1 || down > 1) {
      this.#held.merge(this.#merges, {
        firstRow: this.#number + 1,
        firstColumn: this.#column,
        lastRow: this.#number + down,
        lastColumn: this.#column + across - 1,
      });
    }
    this.#column += times;
    this.#cell = undefined;
    this.#text = undefined;
    this.#paragraphs = 0;
  }

  #endRow(): void {
    if (this.#cells.some((cell) => cell !== undefined)) {
      for (let i = 1; i <= this.#repeatedRows; i++)
        this.#held.add(this.#rows, this.#number + i, this.#isHiddenRow, this.#cells);
    }
    this.#number += this.#repeatedRows;
  }

  #value(cell: Attributes, text: string): RawCell {
    const hasFormula = attribute(cell, 'formula') !== undefined;
    const type = cell['office:value-type'] ?? attribute(cell, 'value-type');
    if (cell['calcext:value-type'] === 'error' || (hasFormula && /^(#[A-Z/0]+[!?]?|Err:\d+)$/.test(text)))
      return new ErrorCell(text === '' ? '#N/A' : text);
    switch (type) {
      case 'float':
      case 'percentage':
      case 'currency': {
        const number = Number(attribute(cell, 'value') ?? Number.NaN);
        if (!Number.isFinite(number)) return text === '' ? undefined : text;
        return this.#dateStyles.has(attribute(cell, 'style-name') ?? '') ? this.#ofSerial(number) : number;
      }
      case 'boolean':
        return attribute(cell, 'boolean-value') === 'true';
      case 'date':
        return this.#date(attribute(cell, 'date-value') ?? text);
      case 'time':
        return ofDuration(attribute(cell, 'time-value') ?? '') ?? (text === '' ? undefined : text);
      default: {
        const string = attribute(cell, 'string-value') ?? text;
        if (string !== '') return copied(string);
        return hasFormula && type === undefined ? new UncalculatedCell() : undefined;
      }
    }
  }

  #date(written: string): RawCell {
    const serial = isoToSerial(written, this.epoch);
    if (serial === undefined) return written === '' ? undefined : written;
    return this.#ofSerial(serial);
  }

  #ofSerial(serial: number): RawCell {
    const date = fromExcelSerial(serial, this.epoch === 1904);
    return date === undefined ? serial : new DateCell(date, serial);
  }
}

/** `PT08H30M00S` in days, as a time of day is stored elsewhere. */
function ofDuration(written: string): number | undefined {
  const match = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(written);
  if (match === null) return undefined;
  const [, hours = 0, minutes = 0, seconds = 0] = match;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

function count(written: string | undefined, most: number): number {
  const value = Number.parseInt(written ?? '1', 10);
  return value >= 1 ? Math.min(value, most) : 1;
}
