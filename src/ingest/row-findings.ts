// What is to be said about the rows of a sheet as a whole? Of the family `structure`.

import type { FindingKind } from '../model/finding.ts';
import { STEPS } from '../words/steps.ts';

export const passedOverRows: FindingKind = {
  code: 'structure/passed-over-rows',
  severity: 'note',
  zh: {
    what: '有 {count} 行是说明文字或重复的表头，不作为数据（第一处在第 {first} 行）',
    why: '说明、填表人、重复表头不是数据',
    fix: '若其中有数据，请把它填到相应的栏里；否则无须处理',
  },
  en: {
    what: '{count} rows are notes or repeated headers and no data (the first is row {first})',
    why: 'Notes, names of who filled it in and repeated headers are no data',
    fix: 'If one of them is data, put it into its columns; else nothing to do',
  },
  example: {
    wrong: { zh: '第 30 行写着“填表人：某某　联系电话：……”', en: 'row 30 says 填表人：…　联系电话：…' },
    right: {
      zh: '填表人和电话写在“封面”，表里只有数据',
      en: 'who filled it in stands on 封面; the table holds data alone',
    },
  },
  steps: [STEPS.deleteRow],
};

export const hiddenRows: FindingKind = {
  code: 'structure/hidden-rows',
  severity: 'note',
  zh: {
    what: '有 {count} 行被隐藏或筛选掉（第一处在第 {first} 行），已照常读取',
    why: '隐藏的行同样是报送内容',
    fix: '若不应报送，请删除这些行；否则取消隐藏',
  },
  en: {
    what: '{count} rows are hidden or filtered out (the first is row {first}); they were read',
    why: 'Hidden rows are part of what is sent',
    fix: 'Delete them if they should not be sent; else unhide them',
  },
  example: {
    wrong: { zh: '筛选后只看得见 20 行，另外 5 行还在表里', en: '20 rows in sight, 5 more filtered out' },
    right: { zh: '25 行都显示；不该报的 5 行已删除', en: 'all 25 shown; or the 5 deleted' },
  },
  steps: [STEPS.unhideRows, STEPS.deleteRow],
};

export const emptyRows: FindingKind = {
  code: 'structure/empty-rows',
  severity: 'note',
  zh: {
    what: '有 {count} 行只有序号或备注，没有任何约定栏的内容，已跳过（第一处在第 {first} 行）',
    why: '没有内容的行不是数据',
    fix: '无须处理；可以删除这些行',
  },
  en: {
    what: '{count} rows hold nothing in any agreed column and were passed over (the first is row {first})',
    why: 'A row without content is no data',
    fix: 'Nothing to do; the rows can be deleted',
  },
  example: {
    wrong: { zh: '第 8 行只有序号 7，其余都空', en: 'row 8 with the number 7 and nothing else' },
    right: { zh: '删去第 8 行，或把这家企业填完整', en: 'row 8 deleted, or filled in' },
  },
  steps: [STEPS.deleteRow],
};

export const filledDown: FindingKind = {
  code: 'structure/filled-down',
  severity: 'note',
  zh: {
    what: '“{column}”有纵向合并的单元格，{count} 行采用了合并单元格的值（第一处在第 {first} 行）',
    why: '合并单元格只在第一格有值，其余各行按同一值理解',
    fix: '确认无误即可；取消合并并逐行填写更稳妥',
  },
  en: {
    what: '“{column}” has vertically merged cells; {count} rows took the merged value (the first is row {first})',
    why: 'A merged cell has its value in its first cell only',
    fix: 'Fine if that is what you meant; unmerging and filling every row is safer',
  },
  example: {
    wrong: {
      zh: 'A3:A5 合并，只写了一次 91990101MA0000123W',
      en: 'A3:A5 merged, with 91990101MA0000123W once',
    },
    right: { zh: 'A3、A4、A5 各写一次 91990101MA0000123W', en: '91990101MA0000123W in each of A3, A4, A5' },
  },
  steps: [STEPS.unmerge],
};

export const totalDiffers: FindingKind = {
  code: 'structure/total-differs',
  severity: 'query',
  zh: {
    what: '合计行“{column}”写的是 {stated}，各行相加是 {computed}',
    why: '合计行不参与计算，只与明细核对；不一致说明有漏行、重复行或手填合计',
    fix: '核对明细是否齐全，合计改用求和公式',
  },
  en: {
    what: 'The total of “{column}” says {stated}; its rows add up to {computed}',
    why: 'Totals are compared and then left out; a difference means rows missing, doubled, or a total typed by hand',
    fix: 'Check the rows, and make the total a formula',
  },
  example: {
    wrong: {
      zh: '合计行“参保人数”手填 1,280，各行相加是 1,208',
      en: '合计 of 参保人数 typed as 1,280; the rows make 1,208',
    },
    right: {
      zh: '合计行用公式 =SUM(F2:F121)，显示 1,208',
      en: 'the total as =SUM(F2:F121), which shows 1,208',
    },
  },
  steps: [STEPS.sumFormula],
  blanks: {
    stated: { zh: '〔合计数〕', en: '[one number]' },
    computed: { zh: '〔另一个数〕', en: '[another]' },
  },
};

export const ROW_FINDINGS: readonly FindingKind[] = [
  passedOverRows,
  hiddenRows,
  emptyRows,
  filledDown,
  totalDiffers,
];
