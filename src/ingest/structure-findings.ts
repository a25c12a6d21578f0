// What can be wrong with a file or a sheet? Of the families `structure` and `file`, what is only known once the sheets
// are open.

import type { FindingKind } from '../model/finding.ts';
import { STEPS } from '../words/steps.ts';

export const severalSheets: FindingKind = {
  code: 'structure/several-sheets',
  severity: 'query',
  zh: {
    what: '“{table}”由多个工作表合在一起读取：{sheets}',
    why: '几个工作表都像这张表；其中若有上期数据或草稿，会被重复计入',
    fix: '确认都应报送；不应报送的工作表请删除，或合并到一个工作表中',
  },
  en: {
    what: '{table} was read from several sheets together: {sheets}',
    why: 'Several sheets look like this table; last month’s data or a draft among them would be counted too',
    fix: 'Make sure that all of them are to be sent; delete the others or put everything on one sheet',
  },
  example: {
    wrong: {
      zh: '“企业台账”和“企业台账(5月)”同在一个文件，两张一起计入',
      en: '企业台账 and 企业台账(5月) in one file, both counted',
    },
    right: { zh: '只留本期的“企业台账”', en: '企业台账 of this period alone' },
  },
  steps: [STEPS.deleteSheet],
};

export const secondTable: FindingKind = {
  code: 'structure/second-table',
  severity: 'error',
  zh: {
    what: '同一个工作表里除“{table}”外还有一张“{second}”，后者没有读取',
    why: '一个工作表只能放一张表，否则各行属于哪张表无法判断',
    fix: '把“{second}”移到单独的工作表，并按模板命名',
  },
  en: {
    what: 'Besides {table} the sheet holds another table, {second}, which was not read',
    why: 'One sheet holds one table; else nobody can tell which rows belong to which',
    fix: 'Move {second} to a sheet of its own, named as in the template',
  },
  example: {
    wrong: {
      zh: '“企业台账”下面空两行，又接着一张工伤台账',
      en: '企业台账 with an injury table below it on the same sheet',
    },
    right: { zh: '两张工作表：“企业台账”和“工伤台账”', en: 'two sheets: 企业台账 and 工伤台账' },
  },
  steps: [STEPS.newSheet],
  blanks: { second: { zh: '〔另一张表〕', en: '[another table]' } },
};

export const unknownSheet: FindingKind = {
  code: 'structure/unknown-sheet',
  severity: 'note',
  zh: {
    what: '工作表“{sheet}”不是约定的表，未采用',
    why: '多出的工作表不影响核验',
    fix: '若它应是某张约定的表，请按模板改工作表名和表头',
  },
  en: {
    what: 'The sheet “{sheet}” is none of the agreed tables and was not used',
    why: 'Extra sheets do no harm',
    fix: 'If it is one of the tables, give it the template’s name and header',
  },
  example: {
    wrong: { zh: '工作表“Sheet3”里是电话表', en: 'a sheet “Sheet3” with phone numbers' },
    right: {
      zh: '可以保留；若其实是培训名单，标签改为“培训台账”',
      en: 'kept, or renamed 培训台账 if it is the training table',
    },
  },
  steps: [STEPS.renameSheet],
};

export const hiddenSheet: FindingKind = {
  code: 'structure/hidden-sheet',
  severity: 'note',
  zh: {
    what: '工作表“{sheet}”是隐藏的，已照常读取',
    why: '隐藏的工作表同样是报送内容',
    fix: '若不应报送，请删除；否则取消隐藏',
  },
  en: {
    what: 'The sheet “{sheet}” is hidden; it was read',
    why: 'Hidden sheets are part of what is sent',
    fix: 'Delete it if it should not be sent; else unhide it',
  },
  example: {
    wrong: {
      zh: '上月的“企业台账(旧)”隐藏在文件里，也被读取',
      en: 'last month’s 企业台账(旧) hidden in the file, and read',
    },
    right: { zh: '删去旧表，只留本期的“企业台账”', en: 'the old sheet deleted, 企业台账 alone' },
  },
  steps: [STEPS.unhideSheet, STEPS.deleteSheet],
};

export const noKnownTable: FindingKind = {
  code: 'file/no-known-table',
  severity: 'error',
  zh: {
    what: '文件中没有找到任何约定的表（{sheets}）',
    why: '没有企业台账、工伤台账、培训台账或历史汇总，就没有可核验的内容',
    fix: '用 yufang template 生成模板，按模板的工作表名和表头填写',
  },
  en: {
    what: 'None of the agreed tables was found in the file ({sheets})',
    why: 'Without one of the tables there is nothing to check',
    fix: 'Make a template with “yufang template” and use its sheet names and headers',
  },
  fixOfDistrict: {
    zh: '使用市里下发的模板，按其工作表名和表头填写',
    en: 'Use the template of the city, with its sheet names and headers',
  },
  example: {
    wrong: {
      zh: '只有一张工作表“Sheet1”，第 1 行是 序号、姓名、电话',
      en: 'one sheet “Sheet1” with 序号, 姓名, 电话 in row 1',
    },
    right: {
      zh: '工作表“企业台账”，第 1 行是 统一社会信用代码、单位名称……',
      en: 'a sheet 企业台账 with 统一社会信用代码, 单位名称 … in row 1',
    },
  },
  steps: [STEPS.renameSheet],
  blanks: { sheets: { zh: '〔文件中的工作表〕', en: '[the sheets of the file]' } },
};

export const ignored: FindingKind = {
  code: 'file/ignored',
  severity: 'note',
  zh: {
    what: '{files} 个文件未读取：{names}',
    why: '{reason}',
    fix: '无须处理；若其中有报送文件，请改为 .xlsx 或 .csv 并去掉名称开头的 ~$ 或句点',
  },
  en: {
    what: '{files} files were not read: {names}',
    why: '{reason}',
    fix: 'Nothing to do; if one of them is a submission, save it as .xlsx or .csv without a leading ~$ or dot',
  },
  example: {
    wrong: {
      zh: '~$合成甲区_2025-06.xlsx（文件正开着时的临时文件）',
      en: '~$甲区_2025-06.xlsx (the lock file of an open workbook)',
    },
    right: { zh: '合成甲区_2025-06.xlsx', en: '甲区_2025-06.xlsx' },
  },
  blanks: {
    reason: {
      zh: '临时文件、隐藏文件或不能读取的格式，不是报送',
      en: 'Lock files, hidden files and other formats are no submissions',
    },
    names: { zh: '〔文件名〕', en: '[names]' },
  },
};

export const identical: FindingKind = {
  code: 'file/identical',
  severity: 'note',
  zh: {
    what: '与“{other}”内容完全相同，只计一次',
    why: '同一文件重复放入不会重复计算',
    fix: '可以删除其中一份',
  },
  en: {
    what: 'Identical to “{other}”; counted once',
    why: 'The same file twice is never counted twice',
    fix: 'One of them can be deleted',
  },
  example: {
    wrong: {
      zh: '合成甲区_2025-06.xlsx 和内容一模一样的 合成甲区_2025-06(1).xlsx',
      en: '甲区_2025-06.xlsx and its copy 甲区_2025-06(1).xlsx',
    },
    right: { zh: '只留 合成甲区_2025-06.xlsx', en: '甲区_2025-06.xlsx alone' },
  },
  blanks: { other: { zh: '〔另一份文件〕', en: '[another file]' } },
};

export const STRUCTURE_FINDINGS: readonly FindingKind[] = [
  severalSheets,
  secondTable,
  unknownSheet,
  hiddenSheet,
  noKnownTable,
  ignored,
  identical,
];
