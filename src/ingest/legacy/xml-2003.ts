// How does an XML spreadsheet of 2003 become sheets? What Excel saves as "XML 表格 2003", and what many systems
// write because it needs no library; often named .xls. One pass over its tags.

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
import { refuseDamaged } from '../sniff.ts';
import { COLUMNS, ROWS } from '../xlsx/reference.ts';
import { type Epoch, isoToSerial } from '../xlsx/serial.ts';
import { isDateFormat } from '../xlsx/styles.ts';
import { Held, HeldSheet } from './held-sheet.ts';
import { attribute, copied, parseMarkup, textOf } from './markup.ts';

export async function openXml2003(
  path: string,
  head: Buffer,
  size: number,
  budget: Budget,
): Promise<RawWorkbook> {
  within(budget.markupBytes, size, 'XML', 'bytes');
  const reader = new Reader(new Held(budget));
  await parseMarkup(textOf(path, head, budget), 'xml', 'XML', reader);
  // Half a file has no end of its root: the rows that it lost would be missing without a word.
  if (!reader.isWhole) throw refuseDamaged('XML');
  const { sheets, epoch } = reader;
  return { format: 'xml', epoch1904: epoch === 1904, notes: [], sheets, close: async () => {} };
}

type Attributes = Readonly<Record<string, string>>;

interface Style {
  readonly parent: string | undefined;
  format?: string;
}

class Reader {
  isWhole = false;
  epoch: Epoch = 1900;
  readonly sheets: HeldSheet[] = [];
  readonly #held: Held;
  readonly #styles = new Map<string, Style>();
  #style: Style | undefined;

  #name = '';
  #isHiddenSheet = false;
  #rows: RawRow[] = [];
  #merges: MergedRange[] = [];
  /** By 0-based column, from where it stands until it ends. */
  #columns: { readonly first: number; readonly last: number; readonly style: string | undefined }[] = [];
  #column = 0;

  #number = 0;
  #after = 0;
  #row: Attributes = {};
  #cells: RawCell[] = [];
  #at = 0;
  #next = 0;

  #cell: Attributes | undefined;
  #type: string | undefined;
  #isCalculated = false;
  #isComment = false;
  /** Text that is being gathered: of a Data, a Date1904, a Visible. */
  #text: string | undefined;

  constructor(held: Held) {
    this.#held = held;
  }

  readonly open = (name: string, attributes: Attributes): void => {
    switch (name) {
      case 'Style':
        this.#style = { parent: attribute(attributes, 'Parent') };
        this.#styles.set(attribute(attributes, 'ID') ?? '', this.#style);
        return;
      case 'NumberFormat': {
        const format = attribute(attributes, 'Format');
        if (this.#style !== undefined && format !== undefined) this.#style.format = format;
        return;
      }
      case 'Worksheet':
        this.#name = attribute(attributes, 'Name') ?? `Sheet${this.sheets.length + 1}`;
        this.#isHiddenSheet = false;
        [this.#rows, this.#merges, this.#columns] = [[], [], []];
        [this.#number, this.#after, this.#column] = [0, 0, 0];
        return;
      case 'Column': {
        const first = position(attribute(attributes, 'Index'), COLUMNS) ?? this.#column;
        const last = first + (position(attribute(attributes, 'Span'), COLUMNS) ?? -1) + 1;
        this.#columns.push({ first, last, style: attribute(attributes, 'StyleID') });
        this.#column = last + 1;
        return;
      }
      case 'Row':
        this.#row = attributes;
        this.#number = (position(attribute(attributes, 'Index'), ROWS) ?? this.#after) + 1;
        this.#after = this.#number + (position(attribute(attributes, 'Span'), ROWS) ?? -1) + 1;
        [this.#cells, this.#next] = [[], 0];
        return;
      case 'Cell':
        this.#startCell(attributes);
        return;
      case 'Comment':
        this.#isComment = true;
        return;
      case 'Data':
        if (this.#cell === undefined || this.#isComment) return;
        this.#type = attribute(attributes, 'Type') ?? 'String';
        this.#text = '';
        return;
      case 'Date1904':
        this.epoch = 1904;
        return;
      case 'Visible':
        this.#text = '';
    }
  };

  readonly text = (text: string): void => {
    if (this.#text !== undefined && !this.#isComment) this.#text += text;
  };

  readonly close = (name: string, isWritten: boolean): void => {
    switch (name) {
      case 'Workbook':
        this.isWhole = isWritten;
        return;
      case 'Style':
        this.#style = undefined;
        return;
      case 'Comment':
        this.#isComment = false;
        return;
      case 'Visible':
        this.#isHiddenSheet = /hidden/i.test(this.#text ?? '');
        this.#text = undefined;
        return;
      case 'Data':
        if (this.#isComment || this.#type === undefined) return;
        this.#isCalculated = this.#text !== '' || this.#type === 'String';
        this.#cells[this.#at] = this.#value(this.#text ?? '');
        [this.#type, this.#text] = [undefined, undefined];
        return;
      case 'Cell':
        if (!this.#isCalculated && attribute(this.#cell ?? {}, 'Formula') !== undefined)
          this.#cells[this.#at] = new UncalculatedCell();
        this.#cell = undefined;
        return;
      case 'Row':
        this.#held.add(this.#rows, this.#number, attribute(this.#row, 'Hidden') === '1', this.#cells);
        this.#cells = [];
        return;
      case 'Worksheet':
        this.sheets.push(new HeldSheet(this.#name, this.#isHiddenSheet, this.#rows, this.#merges));
    }
  };

  #startCell(attributes: Attributes): void {
    this.#cell = attributes;
    this.#isCalculated = false;
    this.#at = position(attribute(attributes, 'Index'), COLUMNS) ?? this.#next;
    const across = (position(attribute(attributes, 'MergeAcross'), COLUMNS) ?? -1) + 1;
    const down = (position(attribute(attributes, 'MergeDown'), ROWS) ?? -1) + 1;
    if (across > 0 || down > 0) {
      this.#held.merge(this.#merges, {
        firstRow: this.#number,
        firstColumn: this.#at,
        lastRow: this.#number + down,
        lastColumn: this.#at + across,
      });
    }
    this.#next = this.#at + across + 1;
    if (this.#next > COLUMNS) throw refuseDamaged(`R${this.#number}C${this.#next}`);
  }

  #value(text: string): RawCell {
    if (text === '') return undefined;
    switch (this.#type) {
      case 'Number': {
        const number = text.trim() === '' ? Number.NaN : Number(text);
        if (!Number.isFinite(number)) return text;
        return this.#isDate() ? (this.#date(number) ?? number) : number;
      }
      case 'DateTime': {
        const serial = isoToSerial(text, this.epoch);
        return serial === undefined ? text : (this.#date(serial) ?? serial);
      }
      case 'Boolean':
        return text.trim() === '1' || /^true$/i.test(text.trim());
      case 'Error':
        return new ErrorCell(text);
      default:
        return copied(text);
    }
  }

  #date(serial: number): DateCell | undefined {
    const date = fromExcelSerial(serial, this.epoch === 1904);
    return date === undefined ? undefined : new DateCell(date, serial);
  }

  #isDate(): boolean {
    const ofColumn = this.#columns.find(({ first, last }) => first <= this.#at && this.#at <= last);
    let id = attribute(this.#cell ?? {}, 'StyleID') ?? attribute(this.#row, 'StyleID') ?? ofColumn?.style;
    for (let step = 0; id !== undefined && step < 10; step++) {
      const style = this.#styles.get(id);
      if (style?.format !== undefined) return isDateFormat(asCode(style.format));
      id = style?.parent;
    }
    return false;
  }
}

/** Formats that have a name instead of a code. */
function asCode(format: string): string {
  if (/^(general|short|medium|long) (date|time)$/i.test(format)) return 'yyyy';
  return /^(general number|general|fixed|standard|currency|euro currency|percent|scientific|yes\/no|true\/false|on\/off)$/i.test(
    format,
  )
    ? '0'
    : format;
}

/** 1-based in the file, 0-based here; also counts (`Span`, `MergeAcross`), which are then one less. */
function position(written: string | undefined, most: number): number | undefined {
  if (written === undefined || !/^\d{1,9}$/.test(written) || Number(written) < 1) return undefined;
  if (Number(written) > most) throw refuseDamaged(`XML ${written}`);
  return Number(written) - 1;
}
