// How does a .csv become a sheet of raw rows? Encoding first (Excel and WPS save GBK, everything else UTF-8),
// then the delimiter, then records as csv-parse sees them: arrays, blank lines counted, every cell a string.

import type { FindingKind } from '../model/finding.ts';
import { type Budget, within } from './budget.ts';
import { asUtf8 } from './csv/decode.ts';
import { type Dialect, detectDialect } from './csv/dialect.ts';
import { recordsOf } from './csv/records.ts';
import type { MergedRange, RawCell, RawRow, RawSheet, RawWorkbook } from './raw.ts';
import { detectEncoding, type Encoding } from './sniff.ts';

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
    const { delimiter, hasSepLine } = this.#dialect;
    const text = asUtf8(this.#path, this.#encoding, this.#budget.chunkBytes);
    let number = hasSepLine ? 0 : 1;
    let filled = 0;
    for await (const records of recordsOf(text, delimiter, this.#budget.rowBytes, number)) {
      const batch: RawRow[] = [];
      for (const record of records) {
        const cells: RawCell[] = record;
        let values = 0;
        for (let i = 0; i < cells.length; i++) {
          if (cells[i] === '') cells[i] = undefined;
          else values++;
        }
        if (values > 0 && number > 0) {
          filled += values;
          batch.push({ number, hidden: false, cells });
          within(this.#budget.cells, filled, this.name, 'count');
        }
        number++;
      }
      if (batch.length > 0) yield batch;
    }
  }

  merges(): readonly MergedRange[] {
    return [];
  }
}
