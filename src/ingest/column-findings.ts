// What can be wrong with a header and its columns? Of the family `structure`.

import type { FindingKind } from '../model/finding.ts';
import { STEPS } from '../words/steps.ts';

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
  example: {
    wrong: { zh: '工作表“工伤台账”从第 1 行起直接是数据', en: 'a sheet 工伤台账 that begins with data' },
    right: {
      zh: '第 1 行是 认定文书编号、统一社会信用代码、单位名称……，数据从第 2 行起',
      en: '认定文书编号, 统一社会信用代码, 单位名称 … in row 1, data from row 2 on',
    },
  },
  steps: [
    {
      zh: '右键单击第一行数据的行号→“插入”，从模板复制表头粘贴到新的一行',
      en: 'Right click the number of the first row → Insert, and paste the header of the template there',
    },
  ],
  blanks: {
    rows: { zh: '40', en: '40' },
    example: { zh: '认定文书编号、统一社会信用代码', en: '认定文书编号、统一社会信用代码' },
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
  example: {
    wrong: {
      zh: '第 1 行是大标题，第 3 行才是表头，写着“信用代码、企业名称”',
      en: 'a title in row 1, the header in row 3: 信用代码, 企业名称',
    },
    right: {
      zh: '第 1 行就是表头：统一社会信用代码、单位名称',
      en: 'the header in row 1: 统一社会信用代码, 单位名称',
    },
  },
  steps: [STEPS.deleteRow],
  blanks: { columns: { zh: '〔若干〕', en: '[some]' }, aliases: { zh: '', en: '' } },
};

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
  example: {
    wrong: { zh: '企业台账的表头没有“参保人数”', en: '企业台账 without a column 参保人数' },
    right: {
      zh: '在“职工人数”右边加一栏“参保人数”，逐行填写',
      en: 'a column 参保人数 beside 职工人数, filled in',
    },
  },
  steps: [STEPS.insertColumn],
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
  example: {
    wrong: {
      zh: '涉尘企业填了“是否涉尘：是”，表中却没有“接尘人数”一栏',
      en: '是否涉尘：是 in a table without 接尘人数',
    },
    right: {
      zh: '增加“接尘人数”一栏，涉尘企业填 35',
      en: 'a column 接尘人数, 35 for the dust-exposed enterprise',
    },
  },
  steps: [STEPS.insertColumn],
};

export const restated: FindingKind = {
  code: 'structure/restated',
  severity: 'note',
  zh: {
    what: '“{table}”有 {count} 行按新方案换算：{change}（首行第 {first} 行）',
    why: '这一期早于{plan}，按上一方案的重点行业填报；与新方案比较时要放进同样的行业',
    fix: '无须处理；换算不对的，把该行的“重点行业”或“行业代码”改正后重新报送',
  },
  en: {
    what: '{count} rows of {table} are put into the new plan’s terms: {change} (first in row {first})',
    why: 'The period is before {plan} and was sent by the key industries of the plan before; a comparison needs the same industries',
    fix: 'Nothing to do; where that is wrong, correct 重点行业 or 行业代码 of the row and send it again',
  },
  example: {
    wrong: {
      zh: '2025 年台账：重点行业 冶金；行业代码 0610、重点行业空着',
      en: 'enterprises of 2025: 重点行业 冶金; 行业代码 0610 without 重点行业',
    },
    right: {
      zh: '按 2026—2030 年方案：冶金→非重点；未填→矿山（按行业代码）',
      en: 'under the plan of 2026 to 2030: 冶金 is none, 0610 is mining by its code',
    },
  },
  blanks: {
    change: { zh: '〔原行业→现行业〕', en: '[from → to]' },
    plan: { zh: '〔方案〕', en: '[the plan]' },
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
  example: {
    wrong: { zh: 'C1 和 F1 都写着“参保人数”', en: '参保人数 in C1 and in F1' },
    right: { zh: '只有 C1 是“参保人数”', en: '参保人数 in C1 alone' },
  },
  steps: [STEPS.deleteColumn],
  blanks: { other: { zh: '〔另一格〕', en: '[another cell]' } },
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
  example: {
    wrong: { zh: '表头既有“职工人数”又有“从业人数”', en: 'a header with both 职工人数 and 从业人数' },
    right: { zh: '只留“职工人数”', en: '职工人数 alone' },
  },
  steps: [STEPS.deleteColumn],
  blanks: { other: { zh: '〔另一栏〕', en: '[another column]' } },
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
  example: {
    wrong: { zh: '表头有一栏“所属网格”', en: 'a column 所属网格' },
    right: {
      zh: '自己用的可以保留；若其实是街道，改名为“街道(镇)”',
      en: 'kept for your own use, or renamed 街道(镇) if that is what it is',
    },
  },
  steps: [STEPS.deleteColumn],
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
  example: {
    wrong: { zh: 'K 列有数字，K1 却是空的', en: 'numbers in column K, nothing in K1' },
    right: { zh: 'K1 写上“累计工伤人数”', en: '累计工伤人数 in K1' },
  },
  blanks: { column: { zh: '〔列标〕', en: '[letter]' } },
  steps: [
    {
      zh: '单击该列表头那一行的空格，输入栏名后回车',
      en: 'Click the empty cell of the column in the header row, type the name and press Enter',
    },
  ],
};

export const COLUMN_FINDINGS: readonly FindingKind[] = [
  headerNotFound,
  headerFound,
  missingColumn,
  missingConditionalColumn,
  duplicateColumn,
  columnRepeatsMeaning,
  unknownColumn,
  unnamedColumn,
  restated,
];
