// What did the clerk answer in a 退回件? One row of 审核结果 (or of 情况说明, where words are kept that still hold).

import { scrubbed } from './scrubbed.ts';

/** The sheets that a 退回件 or its clean copy carries; a number is added where the clerk has one of that name. */
export const ANSWER_SHEETS = { result: '审核结果', words: '情况说明' } as const;
export const FEEDBACK_SHEETS: readonly string[] = ['审核结果', '审核汇总', '情况说明', '修改记录'];

/** Headers of 审核结果, in their order. Those from `code` on are hidden: they are for the next run. */
export const ANSWER_COLUMNS = {
  number: '序号',
  severity: '级别',
  sheet: '工作表',
  cell: '单元格',
  name: '单位名称',
  key: '编号',
  what: '问题',
  fix: '怎样修改',
  value: '现值',
  suggestion: '建议值',
  because: '建议依据',
  accepted: '采纳建议',
  words: '情况说明',
  code: '代码',
  column: '栏目',
  read: '读取值',
} as const;

export interface Answer {
  readonly code: string;
  readonly sheet: string;
  /** A1 style; '' where the finding has none. */
  readonly cell: string;
  /** Of the row: a code, a case number; '' where it has none. */
  readonly key: string;
  /** Key of the column at fault; '' where none is. */
  readonly column: string;
  /** The finding in words. */
  readonly what: string;
  /** What stood in the cell, as text. */
  readonly value: string;
  /** What was read from it (units applied), as text; '' where nothing could be. */
  readonly read: string;
  readonly suggestion: string | number | undefined;
  /** 采纳建议: undefined = not answered. */
  readonly accepted: boolean | undefined;
  /** 情况说明; '' = none. */
  readonly words: string;
}

/** By this the same question is known again in another period; a key that looks like a person's number stands masked in it. A question without a key is nobody's but its file's. */
export function questionOf({ code, column, key }: Pick<Answer, 'code' | 'column' | 'key'>): string {
  return [code, column, scrubbed(key)].join('\n');
}

/** By this it is known again in its own file. */
export function placeInFile({ code, sheet, cell }: Pick<Answer, 'code' | 'sheet' | 'cell'>): string {
  return [code, sheet, cell].join('\n');
}

export function isFeedbackSheet(name: string): boolean {
  return FEEDBACK_SHEETS.includes(name.replace(/\d+$/, ''));
}
