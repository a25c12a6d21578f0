// How does a .csv become a sheet of raw rows? Encoding first (Excel and WPS save GBK, everything else UTF-8), then the
// delimiter, then records as csv-parse sees them: arrays, blank lines counted, every cell a string.

import { isAscii, isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { FindingKind } from '../model/finding.ts';
import { type Budget, within } from './budget.ts';
import type { MergedRange, RawCell, RawRow, RawSheet, RawWorkbook } from './raw.ts';
import { refuseAs, refuseDamaged, SNIFFED_BYTES } from './sniff.ts';

const encodingNote: FindingKind = {
  code: 'file/encoding',
  severity: 'note',
  zh: {
    what: '文件编码是 {encoding}，已按该编码读取。',
    why: 'Excel 和 WPS 的“CSV（逗号分隔）”不用 UTF-8 保存；个别生僻字（如部分人名、企业名用字）可能存不进去。',
    fix: '无需处理。若发现姓名或企业名称缺字，请改存为 .xlsx 或“CSV UTF-8（逗号分隔）”。',
  },
  en: {
    what: 'The file is encoded in {encoding} and was read as such.',
    why: 'Excel and WPS do not save "CSV (Comma delimited)" in UTF-8; a few rare characters of names cannot be stored in it.',
    fix: 'Nothing needs doing. If names lack characters, save as .xlsx or as "CSV UTF-8 (Comma delimited)".',
  },
};

export const findings = [encodingNote] as const;

type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

const BATCH = 1000;

/** `name` becomes the sheet's name. */
export async function openCsv(path: string, name: string, budget: Budget): Promise<RawWorkbook> {
  const encoding = await detectEncoding(path, budget);
  const sample = await sampleOf(path, encoding);
  const dialect = detectDialect(sample);
  return {
    format: 'csv',
    notes: encoding === 'utf-8' ? [] : [{ kind: encodingNote, args: { encoding: encoding.toUpperCase() } }],
    sheets: [new CsvSheet(path, name, encoding, dialect, budget)],
    close: async () => {},
  };
}

class CsvSheet implements RawSheet {
  readonly name: string;
  readonly hidden = false;
  readonly #path: string;
  readonly #encoding: Encoding;
  readonly #dialect: Dialect;
  readonly #budget: Budget;

  constructor(path: string, name: string, encoding: Encoding, dialect: Dialect, budget: Budget) {
    this.name = name;
    this.#path = path;
    this.#encoding = encoding;
    this.#dialect = dialect;
    this.#budget = budget;
  }

  async *rows(): AsyncGenerator<readonly RawRow[]> {
    const parser = parse({
      delimiter: this.#dialect.delimiter,
      // Stated, because guessed from the first line alone a file with mixed line ends would become one record.
      record_delimiter: ['\r\n', '\n', '\r'],
      from_line: this.#dialect.hasSepLine ? 2 : 1,
      bom: true,
      relax_column_count: true,
      relax_quotes: true, // a quote inside a field is text: nothing is lost
      max_record_size: this.#budget.rowBytes,
    });
    pipeline(Readable.from(decoded(this.#path, this.#encoding, this.#budget)), parser, () => {});
    let number = 0;
    let filled = 0;
    let batch: RawRow[] = [];
    try {
      for await (const record of parser as AsyncIterable<string[]>) {
        number++;
        const cells: RawCell[] = record;
        let values = 0;
        for (let i = 0; i < cells.length; i++) {
          if (cells[i] === '') cells[i] = undefined;
          else values++;
        }
        if (values === 0) continue;
        filled += values;
        batch.push({ number, hidden: false, cells });
        if (batch.length < BATCH) continue;
        within(this.#budget.cells, filled, this.name, 'count');
        yield batch;
        batch = [];
      }
    } catch (error) {
      // Only a quote that is never closed: it swallows everything behind it, so nothing behind it can be trusted.
      if (error instanceof CsvError) throw refuseDamaged(cellOf(error, number + 1));
      throw error;
    }
    if (batch.length > 0) yield batch;
  }

  merges(): readonly MergedRange[] {
    return [];
  }
}

/** A1 address of the field where csv-parse gave up. */
function cellOf(error: CsvError, row: number): string {
  let letters = '';
  for (let column = Number(error.column ?? 0) + 1; column > 0; column = Math.floor((column - 1) / 26)) {
    letters = String.fromCharCode(65 + ((column - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

/** The file as csv-parse wants it: UTF-8 bytes as they are (known to be valid), anything else decoded. */
async function* decoded(
  path: string,
  encoding: Encoding,
  budget: Budget,
): AsyncGenerator<Uint8Array | string> {
  const chunks: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: budget.chunkBytes });
  if (encoding === 'utf-8') {
    yield* chunks;
    return;
  }
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  try {
    for await (const chunk of chunks) {
      const text = decoder.decode(chunk, { stream: true });
      yield text;
      line += text.split('\n').length - 1;
    }
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw refuseDamaged(`A${line}`);
    throw error;
  }
}

/** Mark → strict UTF-8 (the whole file: one character at the end may decide) → GB18030, which GBK and GB2312 are part of. */
async function detectEncoding(path: string, budget: Budget): Promise<Encoding> {
  let size = 0;
  let line = 1;
  let left: Uint8Array = new Uint8Array();
  for await (const chunk of createReadStream(path, {
    highWaterMark: budget.chunkBytes,
  }) as AsyncIterable<Buffer>) {
    if (size === 0 && chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
    if (size === 0 && chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be';
    size += chunk.length;
    within(budget.partBytes, size, 'CSV', 'bytes');
    const bytes = left.length === 0 ? chunk : Buffer.concat([left, chunk]);
    const whole = wholeCharacters(bytes);
    if (!isUtf8(bytes.subarray(0, whole))) return encodingOfLines(bytes, line);
    for (let at = bytes.indexOf(10); at >= 0 && at < whole; at = bytes.indexOf(10, at + 1)) line++;
    left = bytes.subarray(whole);
  }
  return left.length === 0 ? 'utf-8' : encodingOfLines(left, line);
}

/** Length without a character that the end cuts (UTF-8: up to three bytes). */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) break;
    if (byte >= 0xc0)
      return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** These bytes aren't UTF-8. If most of their Chinese lines are, the file is a damaged UTF-8 one, and no GB18030. */
function encodingOfLines(bytes: Buffer | Uint8Array, firstLine: number): Encoding {
  let good = 0;
  let bad = 0;
  let firstBad = 0;
  let line = firstLine;
  for (let from = 0; from < bytes.length; line++) {
    const newline = bytes.indexOf(10, from);
    const to = newline < 0 ? bytes.length : newline;
    const text = bytes.subarray(from, to);
    if (!isUtf8(text)) {
      if (bad++ === 0) firstBad = line;
    } else if (!isAscii(text)) good++;
    from = to + 1;
  }
  if (good > bad) throw refuseDamaged(`A${firstBad}`);
  return 'gb18030';
}

async function sampleOf(path: string, encoding: Encoding): Promise<string> {
  const decoder = new TextDecoder(encoding);
  let text = '';
  for await (const chunk of createReadStream(path, { end: SNIFFED_BYTES - 1 }) as AsyncIterable<Buffer>) {
    text += decoder.decode(chunk, { stream: true });
  }
  return text;
}

interface Dialect {
  readonly delimiter: string;
  /** Excel's own directive `sep=;` as the first line; it is no row. */
  readonly hasSepLine: boolean;
}

const DELIMITERS = [',', '\t', ';'] as const;
/** One line of prose without a single delimiter; the cells of a one-column table are shorter. */
const PROSE = 120;

function detectDialect(sample: string): Dialect {
  const sep = /^"?sep=(.)"?\r?\n/i.exec(sample)?.[1];
  if (sep !== undefined) return { delimiter: sep, hasSepLine: true };

  const lines = delimitersByLine(sample);
  let best: string = ',';
  let bestShare = 0;
  DELIMITERS.forEach((delimiter, i) => {
    // The delimiter is the sign that most lines have equally often.
    const lineCounts = new Map<number, number>();
    for (const counts of lines)
      if (counts[i]! > 0) lineCounts.set(counts[i]!, (lineCounts.get(counts[i]!) ?? 0) + 1);
    const share = Math.max(0, ...lineCounts.values());
    if (share > bestShare) [best, bestShare] = [delimiter, share];
  });
  if (bestShare === 0 && sample.split(/[\r\n]/).some((line) => line.length > PROSE)) throw refuseAs('TXT');
  return { delimiter: best, hasSepLine: false };
}

/** How often each delimiter stands in each line, outside quotes. */
function delimitersByLine(sample: string): number[][] {
  const lines: number[][] = [];
  let counts = DELIMITERS.map(() => 0);
  let isQuoted = false;
  for (const sign of sample) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (sign === '\n' || sign === '\r') {
      lines.push(counts);
      counts = DELIMITERS.map(() => 0);
    } else {
      const i = (DELIMITERS as readonly string[]).indexOf(sign);
      if (i >= 0) counts[i]!++;
    }
  }
  lines.push(counts);
  return lines;
}
