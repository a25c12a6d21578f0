// What can be wrong with a file or the shape of a sheet? The families `structure` and, of `file`, what is only
// known once the sheets are open.

import type { FindingKind } from '../model/finding.ts';

export const missingColumn: FindingKind = {
  code: 'structure/missing-column',
  severity: 'error',
  zh: {
    what: '“{table}”缺少必填栏“{column}”',
    why: '没有这一栏，整张表无法核验和计算，与它有关的规则都列为未核验',
    fix: '在表头第 {header} 行增加“{column}”一栏并填写；若该栏用了别的名称，请改为“{column}”',
  },
  en: {
    what: '{table} lacks the required column “{column}”',
    why: 'Without it the whole table cannot be checked or counted; rules that need it are listed as not checked',
    fix: 'Add the column “{column}” to the header in row {header}; if it has another name, rename it',
  },
};

export const missingConditionalColumn: FindingKind = {
  code: 'structure/missing-conditional-column',
  severity: 'error',
  zh: {
    what: '“{table}”没有“{column}”一栏，而 {count} 行需要填写（{when}），这些行未采用',
    why: '该栏在这种情形下必填；表中没有这一栏，就无处可填',
    fix: '在表头第 {header} 行增加“{column}”一栏并填写；若该栏用了别的名称，请改为“{column}”',
  },
  en: {
    what: '{table} has no column “{column}”, which {count} rows need ({when}); they are left out',
    why: 'The column is required in this case, and the sheet has no place for it',
    fix: 'Add the column “{column}” to the header in row {header}; if it has another name, rename it',
  },
};

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
};

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
};

export const unnamedColumn: FindingKind = {
  code: 'structure/unnamed-column',
  severity: 'note',
  zh: {
    what: '第 {column} 列没有栏名，但有内容（第一处在第 {first} 行），未采用',
    why: '没有栏名就不知道内容是什么',
    fix: '若应报送，请补上约定的栏名；否则可以删除',
  },
  en: {
    what: 'Column {column} has no header but has content (the first is row {first}); it was not used',
    why: 'Without a header nobody knows what it is',
    fix: 'If it is to be sent, give it the agreed header; else delete it',
  },
};

export const duplicateColumn: FindingKind = {
  code: 'structure/duplicate-column',
  severity: 'error',
  zh: {
    what: '“{column}”这一栏出现了两次（另一处在 {other}）',
    why: '无法判断以哪一栏为准',
    fix: '删除或改名其中一栏',
  },
  en: {
    what: 'The column “{column}” stands twice (the other at {other})',
    why: 'Nobody can tell which of them counts',
    fix: 'Delete or rename one of them',
  },
};

export const columnRepeatsMeaning: FindingKind = {
  code: 'structure/column-repeats-meaning',
  severity: 'query',
  zh: {
    what: '“{label}”与 {other} 都表示“{column}”，只采用后者',
    why: '两栏含义相同，内容可能不一致',
    fix: '只保留一栏；若含义不同，请改为不同的名称',
  },
  en: {
    what: '“{label}” and {other} both mean “{column}”; only the latter is used',
    why: 'Two columns of one meaning may differ',
    fix: 'Keep one of them; if they mean different things, name them apart',
  },
};

export const headerNotFound: FindingKind = {
  code: 'structure/header-not-found',
  severity: 'error',
  zh: {
    what: '工作表“{sheet}”前 {rows} 行中找不到“{table}”的表头',
    why: '找不到表头就不知道各栏是什么',
    fix: '使用模板中的表头（如“{example}”），表头放在数据上方',
  },
  en: {
    what: 'No header of {table} in the first {rows} rows of sheet “{sheet}”',
    why: 'Without a header nobody knows what the columns are',
    fix: 'Use the template’s header (such as “{example}”) right above the data',
  },
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
};

export const headerFound: FindingKind = {
  code: 'structure/header-found',
  severity: 'note',
  zh: {
    what: '“{table}”的表头在第 {rows} 行，认出 {columns} 栏{aliases}',
    why: '表头上方有标题、表头占多行或用了别的栏名时，说明是怎样理解的',
    fix: '若理解有误，请按模板调整表头',
  },
  en: {
    what: 'The header of {table} is in row {rows}; {columns} columns recognised{aliases}',
    why: 'Said where titles stand above it, it takes several rows, or columns have other names',
    fix: 'If this is not what you meant, use the template’s header',
  },
};

export const unknownColumn: FindingKind = {
  code: 'structure/unknown-column',
  severity: 'note',
  zh: {
    what: '栏“{label}”不在“{table}”的约定之内，未采用',
    why: '多出的栏不影响核验',
    fix: '若它应是约定中的某一栏，请改用约定的名称；否则可以保留',
  },
  en: {
    what: 'The column “{label}” is not part of {table} and was not used',
    why: 'Extra columns do no harm',
    fix: 'If it is one of the agreed columns, give it the agreed name; else leave it',
  },
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
};

export const STRUCTURE_FINDINGS: readonly FindingKind[] = [
  missingColumn,
  missingConditionalColumn,
  severalSheets,
  secondTable,
  passedOverRows,
  unnamedColumn,
  duplicateColumn,
  columnRepeatsMeaning,
  headerNotFound,
  totalDiffers,
  headerFound,
  unknownColumn,
  unknownSheet,
  hiddenRows,
  hiddenSheet,
  filledDown,
  emptyRows,
  noKnownTable,
  ignored,
  identical,
];
