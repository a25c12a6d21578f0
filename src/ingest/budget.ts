// How much may one file cost us? Absolute limits, all in one place, checked before inflating (the zip
// directory states sizes) and again while inflating (the directory may lie). They lie far above any
// district's table.

import type { FindingKind } from '../model/finding.ts';
import { STEPS } from '../words/steps.ts';
import { Refusal } from './raw.ts';

const MB = 1024 * 1024;

export interface Budget {
  /** Parts in one zip. */
  readonly entries: number;
  /** Bytes of all parts together once inflated. */
  readonly totalBytes: number;
  /** Bytes of one streamed part (a sheet) once inflated; of one .csv. */
  readonly partBytes: number;
  /** Bytes of one part that is held whole in memory (workbook, relations, styles). */
  readonly heldBytes: number;
  /** Bytes and number of the shared strings, which stay in memory while the sheets are read. */
  readonly sharedBytes: number;
  readonly sharedStrings: number;
  /** Inflated : stored, for parts above `ratioFromBytes`. Real sheets reach 40; deflate's end is 1032. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  /** Cells with a value in one sheet. */
  readonly cells: number;
  /** Bytes (.xlsx: of XML) of one row, which must be held whole. */
  readonly rowBytes: number;
  readonly merges: number;
  /** Bytes of one .xls, or of an .xlsb's parts together. SheetJS holds it several times over. */
  readonly legacyBytes: number;
  /** Bytes of an HTML or XML 2003 file, or of an .ods once inflated; it is read as a stream. */
  readonly markupBytes: number;
  /** Cells with a value in all sheets of one file that is no .xlsx and no .csv: they are held in memory. */
  readonly legacyCells: number;
  /** Heap and time of the process that SheetJS runs in. */
  readonly childHeapMb: number;
  readonly childSeconds: number;
  /**
   * Bytes inflated or decoded at a time; no limit. Of 64 KB … 1 MB, 256 KB was fastest (64 KB: + 18 %, 1 MB:
   * + 13 %).
   */
  readonly chunkBytes: number;
}

export const BUDGET: Budget = {
  entries: 10_000,
  totalBytes: 4096 * MB,
  partBytes: 2048 * MB,
  heldBytes: 64 * MB,
  sharedBytes: 256 * MB,
  sharedStrings: 16_000_000,
  ratio: 250,
  ratioFromBytes: 16 * MB,
  cells: 100_000_000,
  rowBytes: 32 * MB,
  merges: 500_000,
  legacyBytes: 64 * MB,
  markupBytes: 256 * MB,
  legacyCells: 6_000_000,
  childHeapMb: 640,
  childSeconds: 18,
  chunkBytes: 256 * 1024,
};

const tooLarge: FindingKind = {
  code: 'file/too-large',
  severity: 'error',
  zh: {
    what: '文件超出读取上限：{part} 为 {size}，上限 {limit}',
    why: '正常的区市报表远小于此上限；超出的通常是误设了整列格式、粘贴了大量空白内容，或文件已异常',
    fix: '请新建工作簿，只复制有数据的区域（选择性粘贴 → 数值），另存为 .xlsx 后重新报送；数据确实很多的，请拆成几个文件',
  },
  en: {
    what: 'The file is beyond what is read: {part} is {size}, the limit is {limit}',
    why: 'A real district table is far smaller; files this large usually carry whole-column formats or pasted blanks, or are broken',
    fix: 'Copy only the area with data (Paste Special → Values) into a new workbook, save it as .xlsx and submit that; if there really is that much data, split it into several files',
  },
  example: {
    wrong: {
      zh: '120 家企业的表，格式却一直设到第 1048576 行，展开后超过上限',
      en: '120 enterprises, but formats down to row 1048576',
    },
    right: { zh: '同样 120 家企业，只有 121 行', en: 'the same 120 enterprises in 121 rows' },
  },
  steps: [STEPS.pasteValues, STEPS.saveAsXlsx],
  blanks: {
    part: { zh: '〔文件中的某一部分〕', en: '[a part of it]' },
    size: { zh: '〔实际大小〕', en: '[its size]' },
    limit: { zh: '〔允许的大小〕', en: '[what is allowed]' },
  },
};

export const findings = [tooLarge] as const;

/**
 * Throws unless `size` is within `limit`. `part` names the place in the file; sizes are shown in the given
 * unit.
 */
export function within(limit: number, size: number, part: string, unit: 'bytes' | 'ratio' | 'count'): void {
  if (size <= limit) return;
  throw new Refusal(tooLarge, { part, size: shown(size, unit), limit: shown(limit, unit) });
}

/** The file made its reader use up the time or the memory that one file may cost. */
export function refuseTooCostly(unit: 'seconds' | 'MB', limit: number): Refusal {
  const part =
    unit === 'MB'
      ? { zh: '读取所需内存', en: 'memory for reading' }
      : { zh: '读取时间', en: 'time for reading' };
  const shownUnit = unit === 'MB' ? 'MB' : 's';
  return new Refusal(tooLarge, { part, size: `> ${limit} ${shownUnit}`, limit: `${limit} ${shownUnit}` });
}

function shown(amount: number, unit: 'bytes' | 'ratio' | 'count'): string {
  if (unit === 'ratio') return `${Math.floor(amount)}:1`;
  if (unit === 'count') return amount.toLocaleString('en-US');
  return amount < MB
    ? `${Math.ceil(amount / 1024)} KB`
    : `${Math.ceil(amount / MB).toLocaleString('en-US')} MB`;
}
