// Is this a file that yufang itself wrote? Results are often kept beside the submissions; the next run passes them over.

import type { FindingKind } from '../model/finding.ts';
import { openWorkbook } from './open.ts';
import type { RawSheet, RawWorkbook } from './raw.ts';

/** Sheets that only our workbooks have together (report/sheets/, yearly/evaluation/): all of these and one of those. */
const ALWAYS = ['口径与方法', '来源'];
const ONE_OF = ['总览', '逐年进展', '溯源'];
/** How a list of findings begins (print/csv.ts). */
const LIST_HEADER = ['severity', 'code', 'file', 'sheet', 'cell'];
/** The first header of every table that is made for another body (sharing/). */
export const SHARED_NUMBER = '共享序号';

export const ownOutput: FindingKind = {
  code: 'file/own-output',
  severity: 'note',
  zh: {
    what: '这是 yufang 写出的结果文件，不是报送，未读取',
    why: '汇总工作簿和问题清单里的数据来自各区市的报送，再读一遍就会重复计算',
    fix: '无须处理；结果文件也可以放到别的文件夹',
  },
  en: {
    what: 'yufang wrote this file itself; it is no submission and was not read',
    why: 'What stands in a report or a list of findings comes from the submissions; read again it would count twice',
    fix: 'Nothing to do; results may also be kept in another folder',
  },
  example: {
    wrong: {
      zh: '把 问题清单.csv 当作报送文件再核验一遍',
      en: '问题清单.csv, a list of findings, given to validate again',
    },
    right: {
      zh: '只核验区市报来的 合成甲区_2025-06.xlsx',
      en: 'only 甲区_2025-06.xlsx, which the district sent',
    },
  },
};

export async function isOwnOutput({ format, sheets }: RawWorkbook): Promise<boolean> {
  const has = (name: string): boolean => sheets.some((sheet) => sheet.name === name);
  if (format !== 'csv') return ALWAYS.every(has) && ONE_OF.some(has);
  const first = sheets[0] && (await firstRow(sheets[0]));
  if (first === undefined) return false;
  return first[0] === SHARED_NUMBER || LIST_HEADER.every((label, i) => first[i] === label);
}

/** The same of a file; one that cannot be read is none of ours. */
export async function isOwnOutputFile(path: string): Promise<boolean> {
  const workbook = await openWorkbook(path).catch(() => undefined);
  if (workbook === undefined) return false;
  return isOwnOutput(workbook).finally(() => workbook.close());
}

async function firstRow(sheet: RawSheet) {
  for await (const [row] of sheet.rows()) if (row !== undefined) return row.cells;
  return undefined;
}
