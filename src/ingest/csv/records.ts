// Which records stand in this text? Exactly those that csv-parse sees, faster: lines in which quotes play no part are
// cut by the engine's own string functions, and only the others go to csv-parse.

import type { CsvError } from 'csv-parse/sync';
import { refuseDamaged } from '../sniff.ts';

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
 * csv-parse looks at every byte; `indexOf` and `split` do not: 500,000 × 12 take 0.7 s of processor time instead of 2.8
 * (1.2 with quotes in every tenth line or around every field, 1.7 instead of 3.3 with line breaks in every fifth record).
 * The result is the same, because csv-parse carries nothing from one record into the next: text may be cut wherever a
 * record ends, and a line end is such a place unless a quoted field is open.
 * @param chunks decoded text, cut anywhere; a byte order mark at its start is no text
 * @param firstRow how a refusal calls the first record; 0 for a `sep=` line
 * @throws Refusal (file/damaged) for a quote that is never closed and for a record beyond `recordBytes`
 */
export async function* recordsOf(
  chunks: AsyncIterable<string>,
  delimiter: string,
  recordBytes: number,
  firstRow: number,
): AsyncGenerator<string[][]> {
  const cutter = new Cutter(delimiter, recordBytes, firstRow);
  let held = '';
  let isStart = true;
  // What cannot be cut yet is looked at again when there is twice as much of it: else a quote that is open for long, or
  // a line of many megabytes, would be read once a chunk.
  let enough = 1;
  for await (const chunk of chunks) {
    held += chunk;
    if (held.length < enough) continue;
    const records = await cutter.cut(isStart ? withoutMark(held) : held, false);
    isStart = false;
    held = cutter.rest;
    enough = 2 * held.length;
    if (records.length > 0) yield records;
  }
  const records = await cutter.cut(isStart ? withoutMark(held) : held, true);
  if (records.length > 0) yield records;
}

const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '');

class Cutter {
  /** What the last `cut` left: it starts where a record starts. */
  rest = '';
  readonly #delimiter: string;
  readonly #recordBytes: number;
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
  }

  /** All records of `text` that are known to be whole; at the file's end, all. */
  async cut(text: string, isEnd: boolean): Promise<string[][]> {
    const end = isEnd ? text.length : lastLineEnd(text);
    const hasQuotes = text.includes(QUOTE);
    // Loaded late: most files have no quotes, and a workbook never needs it.
    if (hasQuotes || text.length > this.#longest) this.#csvParse ??= await import('csv-parse/sync');

    const records: string[][] = [];
    const odd: Odd[] = [];
    /** The last of `odd` while its quotes are not paired: it goes on in the next line. */
    let open: Odd | undefined;
    for (const [at, line] of linesOf(text, end)) {
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
    let done = end;
    if (open !== undefined && !isEnd && open.at > 0) {
      odd.pop();
      records.length = open.index;
      done = open.at;
    }
    const [first] = odd;
    if (first !== undefined && !this.#parseEach(text, odd, records)) {
      records.length = first.index;
      done = this.#parseAll(text.slice(0, end), first.at, isEnd, records);
    }
    this.#row += records.length;
    this.rest = text.slice(done);
    // A record that is too long may never end: told now, and not when all of the file is held.
    if (this.rest.length > this.#recordBytes) this.#parseAll(this.rest, 0, false, []);
    return records;
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
function lastLineEnd(text: string): number {
  const newline = text.lastIndexOf('\n') + 1;
  const carriage = text.slice(newline, -1).lastIndexOf('\r');
  return carriage < 0 ? newline : newline + carriage + 1;
}

/** Each line with its place; lines end with CR, LF or both. */
function* linesOf(text: string, end: number): Generator<[at: number, line: string]> {
  let newline = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  for (let at = 0; at < end; ) {
    if (newline >= 0 && newline < at) newline = text.indexOf('\n', at);
    if (carriage >= 0 && carriage < at) carriage = text.indexOf('\r', at);
    const isCarriage = carriage >= 0 && (newline < 0 || carriage < newline);
    const lineEnd = isCarriage ? carriage : newline;
    const stop = lineEnd < 0 ? end : lineEnd;
    yield [at, text.slice(at, stop)];
    at = stop + (isCarriage && newline === stop + 1 ? 2 : 1);
  }
}
