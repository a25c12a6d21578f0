// Which records stand in this text? Exactly those that csv-parse sees, faster: where there is no quote, bytes are cut;
// lines in which quotes play no part are cut by the engine's own string functions, and only the others go to csv-parse.

import { isUtf8 } from 'node:buffer';
import { StringDecoder } from 'node:string_decoder';
import type { CsvError } from 'csv-parse/sync';
import { refuseDamaged } from '../sniff.ts';
import { Window } from '../window.ts';
import { CARRIAGE_RETURN, LINE_FEED, PlainRecords } from './plain-records.ts';

type CsvParse = typeof import('csv-parse/sync');

const QUOTE = '"';

/** A piece of the text, one or more lines, that csv-parse has to read. */
interface Odd {
  /** Of the record that it is taken for. */
  readonly index: number;
  readonly at: number;
  end: number;
  isPaired: boolean;
}

/**
 * Yields records in batches; every record counts, a blank line too (one empty field).
 *
 * csv-parse looks at every byte and makes each field anew: 100,000 × 20 take 1.8 s of processor time by it alone, 0.3 where
 * there is no quote. With quotes in every tenth line or around every field, 500,000 × 12 took 1.2 s instead of its 2.8.
 * The result is the same, because csv-parse carries nothing from one record into the next: text may be cut wherever a
 * record ends, and a line end is such a place unless a quoted field is open.
 * @param chunks UTF-8, cut anywhere, each good until the next; a byte order mark at its start is no text
 * @param firstRow how a refusal calls the first record; 0 for a `sep=` line
 * @throws Refusal (file/damaged) for a quote that is never closed and for a record beyond `recordBytes`
 */
export async function* recordsOf(
  chunks: Iterable<Buffer>,
  delimiter: string,
  recordBytes: number,
  firstRow: number,
): AsyncGenerator<string[][]> {
  const cutter = new Cutter(delimiter, recordBytes, firstRow);
  const window = new Window(Number.POSITIVE_INFINITY, 'CSV'); // the cutter knows what is too long
  /** Where in the window that begins which is not cut yet. */
  let rest = 0;
  let isStart = true;
  for (const chunk of chunks) {
    rest = 0;
    if (!window.append(chunk) || window.end < MARK.length) continue;
    if (isStart) rest = behindMark(window);
    isStart = false;
    const { records, done } = await cutter.cut(window.bytes.subarray(rest, window.end), false);
    rest += done;
    window.consume(rest);
    if (records.length > 0) yield records;
  }
  if (isStart) rest = behindMark(window);
  const { records } = await cutter.cut(window.bytes.subarray(rest, window.end), true);
  if (records.length > 0) yield records;
}

const MARK = Uint8Array.of(0xef, 0xbb, 0xbf);

const behindMark = ({ bytes }: Window): number =>
  bytes.subarray(0, MARK.length).equals(MARK) ? MARK.length : 0;

interface Cut {
  readonly records: string[][];
  /** Bytes in front of what is not cut yet: there a record starts. */
  readonly done: number;
}

class Cutter {
  readonly #delimiter: string;
  readonly #recordBytes: number;
  /** Undefined where fields are parted by a quote, or by a sign of several bytes. */
  readonly #plain: PlainRecords | undefined;
  /** Longer lines may be too long (a UTF-16 unit has at most three bytes); csv-parse measures them. */
  readonly #longest: number;
  #csvParse: CsvParse | undefined;
  /** Row of the next record. */
  #row: number;

  constructor(delimiter: string, recordBytes: number, firstRow: number) {
    this.#row = firstRow;
    this.#delimiter = delimiter;
    this.#recordBytes = recordBytes;
    this.#longest = Math.floor(recordBytes / 3);
    const isPlain = Buffer.byteLength(delimiter) === 1 && delimiter !== QUOTE;
    this.#plain = isPlain ? new PlainRecords(delimiter.charCodeAt(0)) : undefined;
  }

  /** All records of `bytes` that are known to be whole; at the file's end, all. */
  async cut(bytes: Buffer, isEnd: boolean): Promise<Cut> {
    const end = isEnd ? bytes.length : lastLineEnd(bytes);
    const lines = bytes.subarray(0, end);
    // Looked at when the file was opened; what has changed since is told, never read as U+FFFD.
    if (!isUtf8(lines)) throw refuseDamaged(`A${this.#row}`);
    const cut = this.#isPlain(lines)
      ? { records: this.#plain!.cut(lines), done: end }
      : await this.#cutText(lines.toString(), isEnd);
    this.#row += cut.records.length;
    // A record that is too long may never end: told now, and not when all of the file is held.
    if (bytes.length - cut.done > this.#recordBytes) {
      await this.#loadCsvParse();
      this.#parseAll(new StringDecoder().write(bytes.subarray(cut.done)), 0, false, []);
    }
    return cut;
  }

  #isPlain(lines: Buffer): boolean {
    return this.#plain !== undefined && lines.length <= this.#longest && !lines.includes(QUOTE);
  }

  /** Late: most files have no quotes, and a workbook never needs it. */
  async #loadCsvParse(): Promise<void> {
    this.#csvParse ??= await import('csv-parse/sync');
  }

  /** Of whole lines, too. */
  async #cutText(text: string, isEnd: boolean): Promise<Cut> {
    const hasQuotes = text.includes(QUOTE);
    if (hasQuotes || text.length > this.#longest) await this.#loadCsvParse();

    const records: string[][] = [];
    const odd: Odd[] = [];
    /** The last of `odd` while its quotes are not paired: it goes on in the next line. */
    let open: Odd | undefined;
    for (const [at, line] of linesOf(text)) {
      if (open === undefined) {
        const fields = line.split(this.#delimiter);
        records.push(fields);
        if (line.length <= this.#longest && (!hasQuotes || this.#unquote(line, fields))) continue;
        open = { index: records.length - 1, at, end: at, isPaired: true };
        odd.push(open);
      }
      open.end = at + line.length;
      open.isPaired = open.isPaired === hasPairedQuotes(line);
      if (open.isPaired) open = undefined;
    }
    let done = text.length;
    if (open !== undefined && !isEnd && open.at > 0) {
      odd.pop();
      records.length = open.index;
      done = open.at;
    }
    const [first] = odd;
    if (first !== undefined && !this.#parseEach(text, odd, records)) {
      records.length = first.index;
      done = this.#parseAll(text, first.at, isEnd, records);
    }
    return { records, done: Buffer.byteLength(text.slice(0, done)) };
  }

  /**
   * Takes the quotes off fields that are quoted as a whole and hold none. False where csv-parse has to say what is meant:
   * a field that starts with a quote and does not end with the next one. A quote behind other signs is text.
   */
  #unquote(line: string, fields: string[]): boolean {
    if (!line.includes(QUOTE)) return true;
    if (this.#delimiter === QUOTE) return false;
    for (const [i, field] of fields.entries()) {
      if (field.charCodeAt(0) !== 34) continue;
      if (field.length < 2 || field.indexOf(QUOTE, 1) !== field.length - 1) return false;
      fields[i] = field.slice(1, -1);
    }
    return true;
  }

  /**
   * In one call, because a call costs as much as parsing 2,000 characters. Each piece gets a mark as a last field: where
   * there are as many records as pieces and each ends with the mark, each piece is one record. Else gives false.
   */
  #parseEach(text: string, odd: readonly Odd[], records: string[][]): boolean {
    if (this.#delimiter === QUOTE) return false;
    const sign = this.#delimiter === '§' ? '¶' : '§';
    let mark = sign;
    while (text.includes(mark)) mark += sign;
    const pieces = odd.map(({ at, end }) => `${text.slice(at, end)}${this.#delimiter}${mark}\n`);
    const parsed = this.#parse(pieces.join(''));
    if (!Array.isArray(parsed) || parsed.length !== odd.length) return false;
    if (parsed.some((record) => record.pop() !== mark)) return false;
    for (const [i, { index }] of odd.entries()) records[index] = parsed[i]!;
    return true;
  }

  /** Everything from a line on that starts a record; gives how far it came: an open quote leaves all for later. */
  #parseAll(text: string, at: number, isEnd: boolean, records: string[][]): number {
    const parsed = this.#parse(text.slice(at));
    if (Array.isArray(parsed)) {
      for (const record of parsed) records.push(record);
      return text.length;
    }
    if (!isEnd && parsed.code === 'CSV_QUOTE_NOT_CLOSED') return at;
    // What an open quote swallows cannot be trusted, nor what is behind it.
    throw refuseDamaged(cellOf(parsed, this.#row + records.length));
  }

  #parse(text: string): string[][] | CsvError {
    const { parse, CsvError } = this.#csvParse!;
    try {
      return parse(text, {
        delimiter: this.#delimiter,
        record_delimiter: ['\r\n', '\n', '\r'],
        relax_column_count: true,
        relax_quotes: true, // a quote inside a field is text: nothing is lost
        max_record_size: this.#recordBytes,
      });
    } catch (error) {
      if (error instanceof CsvError) return error;
      throw error;
    }
  }
}

/** A1 address of the field where csv-parse gave up. */
function cellOf(error: CsvError, firstRow: number): string {
  const row = firstRow + Number(error.records ?? 0);
  if (row < 1) return 'A1';
  let letters = '';
  for (let column = Number(error.column ?? 0) + 1; column > 0; column = Math.floor((column - 1) / 26)) {
    letters = String.fromCharCode(65 + ((column - 1) % 26)) + letters;
  }
  return letters + row;
}

function hasPairedQuotes(line: string): boolean {
  let isPaired = true;
  for (let at = line.indexOf(QUOTE); at >= 0; at = line.indexOf(QUOTE, at + 1)) isPaired = !isPaired;
  return isPaired;
}

/** Behind the last line end; a carriage return at the very end may be half of one. */
function lastLineEnd(bytes: Buffer): number {
  const newline = bytes.lastIndexOf(LINE_FEED) + 1;
  const carriage = bytes.subarray(newline, -1).lastIndexOf(CARRIAGE_RETURN);
  return carriage < 0 ? newline : newline + carriage + 1;
}

/** Each line with its place; lines end with CR, LF or both. */
function* linesOf(text: string): Generator<[at: number, line: string]> {
  let newline = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  for (let at = 0; at < text.length; ) {
    if (newline >= 0 && newline < at) newline = text.indexOf('\n', at);
    if (carriage >= 0 && carriage < at) carriage = text.indexOf('\r', at);
    const isCarriage = carriage >= 0 && (newline < 0 || carriage < newline);
    const lineEnd = isCarriage ? carriage : newline;
    const stop = lineEnd < 0 ? text.length : lineEnd;
    yield [at, text.slice(at, stop)];
    at = stop + (isCarriage && newline === stop + 1 ? 2 : 1);
  }
}
