// How does a .csv become a sheet of raw rows? Encoding first (Excel and WPS save GBK, everything else UTF-8),
// then the delimiter, then records as csv-parse sees them: arrays, blank lines counted, every cell a string.

import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { FindingKind } from '../model/finding.ts';
import { type Budget, within } from './budget.ts';
import type { MergedRange, RawCell, RawRow, RawSheet, RawWorkbook } from './raw.ts';
import { detectEncoding, type Encoding, refuseAs, refuseDamaged } from './sniff.ts';

const encodingNote: FindingKind = {
  code: 'file/encoding',
  severity: 'note',
  zh: {
    what: '文件编码是 {encoding}，已按该编码读取',
    why: 'Excel 和 WPS 的“CSV（逗号分隔）”不用 UTF-8 保存；个别生僻字（如部分人名、企业名用字）可能存不进去',
    fix: '无需处理。若发现姓名或企业名称缺字，请改存为 .xlsx 或“CSV UTF-8（逗号分隔）”',
  },
  en: {
    what: 'The file is encoded in {encoding} and was read as such',
    why: 'Excel and WPS do not save "CSV (Comma delimited)" in UTF-8; a few rare characters of names cannot be stored in it',
    fix: 'Nothing needs doing. If names lack characters, save as .xlsx or as "CSV UTF-8 (Comma delimited)"',
  },
  example: { wrong: '合成甲区_2025-06.csv（CSV 逗号分隔，GBK）', right: '合成甲区_2025-06.csv（CSV UTF-8）' },
  steps: [
    {
      excel: {
        zh: '“文件”→“另存为”，“保存类型”选“CSV UTF-8（逗号分隔）(*.csv)”',
        en: 'File → Save As, Save as type: CSV UTF-8 (Comma delimited) (*.csv)',
      },
      wps: {
        zh: '“文件”→“另存为”，“文件类型”选“Microsoft Excel 文件(*.xlsx)”；.xlsx 没有编码问题',
        en: 'File → Save As, Files of type: Microsoft Excel Files (*.xlsx), which has no such question',
      },
    },
  ],
};

export const findings = [encodingNote] as const;

const BATCH = 1000;

/** `head`: the file's first bytes, from which the delimiter is told. `name` becomes the sheet's name. */
export async function openCsv(
  path: string,
  head: Buffer,
  name: string,
  budget: Budget,
): Promise<RawWorkbook> {
  const encoding = await detectEncoding(path, head, budget.chunkBytes);
  const dialect = detectDialect(new TextDecoder(encoding).decode(head));
  return {
    format: 'csv',
    epoch1904: false,
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
      // Stated, because guessed from the first line alone a file with mixed line ends would become one
      // record.
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
        within(this.#budget.cells, filled, this.name, 'count');
        if (batch.length < BATCH) continue;
        yield batch;
        batch = [];
      }
    } catch (error) {
      // Only a quote that is never closed: it swallows everything behind it, so nothing behind it can be
      // trusted.
      if (error instanceof CsvError) throw refuseDamaged(cellOf(error));
      throw error;
    }
    if (batch.length > 0) yield batch;
  }

  merges(): readonly MergedRange[] {
    return [];
  }
}

/** A1 address of the field where csv-parse gave up. */
function cellOf(error: CsvError): string {
  let letters = '';
  for (let column = Number(error.column ?? 0) + 1; column > 0; column = Math.floor((column - 1) / 26)) {
    letters = String.fromCharCode(65 + ((column - 1) % 26)) + letters;
  }
  return `${letters}${Number(error.records ?? 0) + 1}`;
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
  for await (const chunk of chunks) {
    let text: string;
    try {
      text = decoder.decode(chunk, { stream: true });
    } catch {
      throw refuseDamaged(`A${line + badLine(chunk, encoding)}`);
    }
    yield text;
    line += text.split('\n').length - 1;
  }
  try {
    yield decoder.decode();
  } catch {
    throw refuseDamaged(`A${line}`); // the last character is cut
  }
}

/**
 * How many lines into the chunk bytes stand that the encoding has no sign for: those are a refusal, not
 * U+FFFD.
 */
function badLine(chunk: Buffer, encoding: Encoding): number {
  if (encoding !== 'gb18030') return 0;
  let line = 0;
  // The first line may start within a character, so it is to blame only if no other is.
  for (let from = chunk.indexOf(10) + 1; from > 0; from = chunk.indexOf(10, from) + 1) {
    line++;
    const end = chunk.indexOf(10, from);
    try {
      new TextDecoder(encoding, { fatal: true }).decode(chunk.subarray(from, end < 0 ? undefined : end));
    } catch {
      return line;
    }
  }
  return 0;
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
  if (!/[,;\t]/.test(sample) && sample.split(/[\r\n]/).some((line) => line.length > PROSE))
    throw refuseAs('TXT');
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
