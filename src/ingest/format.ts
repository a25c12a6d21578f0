// What is a file's format called, and what is to be said when it is an old one, or not the one that its name says?

import { extname } from 'node:path';
import type { Bilingual } from '../model/bilingual.ts';
import type { FindingKind } from '../model/finding.ts';
import { STEPS } from '../words/steps.ts';
import type { RawNote, RawWorkbook } from './raw.ts';

const legacyFormat: FindingKind = {
  code: 'file/legacy-format',
  severity: 'note',
  zh: {
    what: '文件格式是{format}，已读取',
    why: '这类格式存不下的内容（如 .xls 超过 65,536 行、256 列的部分）在保存时已经丢失，从文件里看不出来；日期、长号码也更容易走样',
    fix: '请核对读到的行数。下次请在 Excel 或 WPS 中选择“另存为”→“Excel 工作簿（.xlsx）”后报送',
  },
  en: {
    what: 'The file is of the format {format}; it was read',
    why: 'What such a format cannot hold (an .xls: more than 65,536 rows or 256 columns) was lost when it was saved, and the file does not show it; dates and long codes suffer more easily',
    fix: 'Compare the number of rows that was read. Next time choose Save As → Excel Workbook (.xlsx) in Excel or WPS and submit that',
  },
  example: {
    wrong: { zh: '合成甲区_2025-06.xls', en: '甲区_2025-06.xls' },
    right: { zh: '另存为 合成甲区_2025-06.xlsx', en: 'saved as 甲区_2025-06.xlsx' },
  },
  steps: [STEPS.saveAsXlsx],
  blanks: { format: { zh: '〔旧格式，如 Excel 97-2003〕', en: '[an old format, such as Excel 97-2003]' } },
};

const renamed: FindingKind = {
  code: 'file/renamed',
  severity: 'note',
  zh: {
    what: '扩展名是 {extension}，内容却是{format}，已按实际内容读取',
    why: '只改扩展名不会改变文件内容；Excel 打开时会警告“格式与扩展名不匹配”，别的程序可能打不开',
    fix: '本次无需处理。下次请不要直接改扩展名，而是在 Excel 或 WPS 中选择“另存为”→“Excel 工作簿（.xlsx）”',
  },
  en: {
    what: 'The extension is {extension} but the content is {format}; it was read as what it is',
    why: 'Changing the extension does not change what is inside; Excel warns that the format does not match, and other programs may not open the file',
    fix: 'Nothing needs doing now. Next time do not change the extension; choose Save As → Excel Workbook (.xlsx) in Excel or WPS',
  },
  example: {
    wrong: { zh: '把网页表格改名成 合成甲区_2025-06.xlsx', en: 'an HTML table renamed to 甲区_2025-06.xlsx' },
    right: { zh: '打开后另存为 合成甲区_2025-06.xlsx', en: 'opened and saved as 甲区_2025-06.xlsx' },
  },
  steps: [STEPS.saveAsXlsx],
  blanks: {
    extension: { zh: '〔扩展名〕', en: '[extension]' },
    format: { zh: '〔实际格式〕', en: '[what it is]' },
  },
};

export const findings = [legacyFormat, renamed] as const;

interface Format {
  readonly name: Bilingual;
  readonly extensions: string;
  readonly isLegacy: boolean;
}

/** By `RawWorkbook.format`. .et is WPS's own name for what is inside an .xls, and lately for an .xlsx. */
const FORMATS: Readonly<Record<string, Format>> = {
  xlsx: {
    name: { zh: ' Excel 工作簿（.xlsx）', en: 'Excel workbook (.xlsx)' },
    extensions: '.xlsx .xlsm .xltx .xltm .et .ett',
    isLegacy: false,
  },
  csv: { name: { zh: '文本（.csv）', en: 'text (.csv)' }, extensions: '.csv .tsv .txt', isLegacy: false },
  xls: {
    name: { zh: ' Excel 97-2003 或 WPS 旧格式（.xls / .et）', en: 'Excel 97-2003 or old WPS (.xls / .et)' },
    extensions: '.xls .xlt .et .ett',
    isLegacy: true,
  },
  xlsb: {
    name: { zh: ' Excel 二进制工作簿（.xlsb）', en: 'Excel binary workbook (.xlsb)' },
    extensions: '.xlsb',
    isLegacy: true,
  },
  ods: {
    name: { zh: ' OpenDocument 表格（.ods）', en: 'OpenDocument spreadsheet (.ods)' },
    extensions: '.ods .ots',
    isLegacy: true,
  },
  xml: {
    name: { zh: ' XML 表格 2003（.xml）', en: 'XML Spreadsheet 2003 (.xml)' },
    extensions: '.xml',
    isLegacy: true,
  },
  html: { name: { zh: '网页表格（HTML）', en: 'HTML tables' }, extensions: '.htm .html', isLegacy: false },
};

/** Extensions that say something about what is inside; with any other the bytes alone speak. */
const TELLING = new Set(Object.values(FORMATS).flatMap(({ extensions }) => extensions.split(' ')));

/** The workbook with what is to be said of its format put before its own notes. */
export function withFormatNotes(workbook: RawWorkbook, path: string): RawWorkbook {
  const { name, extensions, isLegacy } = FORMATS[workbook.format]!;
  const extension = extname(path).toLowerCase();
  const notes: RawNote[] = [];
  if (TELLING.has(extension) && !extensions.split(' ').includes(extension))
    notes.push({ kind: renamed, args: { extension, format: name } });
  if (isLegacy) notes.push({ kind: legacyFormat, args: { format: name } });
  return notes.length === 0 ? workbook : { ...workbook, notes: [...notes, ...workbook.notes] };
}
