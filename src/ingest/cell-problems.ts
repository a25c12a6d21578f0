// Why can a cell not be read? One kind of finding for each problem that a reader of values has.

import type { FindingKind } from '../model/finding.ts';
import { STEPS } from '../words/steps.ts';
import type { ProblemCode } from './values/reading.ts';

export const PROBLEMS: Readonly<Record<ProblemCode, FindingKind>> = {
  'not-a-number': {
    code: 'cell/not-a-number',
    severity: 'error',
    zh: {
      what: '“{column}”填的“{value}”不是数字',
      why: '该栏要参与计算，只能是数字；看不懂的数不会被当作 0',
      fix: '只填数字，单位和说明写到备注栏',
    },
    en: {
      what: '“{value}” in “{column}” is not a number',
      why: 'The column is added up; what cannot be read is never taken for 0',
      fix: 'Enter digits only; put units and remarks into the note column',
    },
    example: { wrong: '职工人数：约200人', right: '职工人数：200' },
    steps: [STEPS.goTo],
  },
  'not-an-integer': {
    code: 'cell/not-an-integer',
    severity: 'error',
    zh: { what: '“{column}”填的“{value}”不是整数', why: '人数、件数只能是整数', fix: '改为整数' },
    en: {
      what: '“{value}” in “{column}” is not a whole number',
      why: 'Persons and cases are counted in whole numbers',
      fix: 'Enter a whole number',
    },
    example: { wrong: '参保人数：198.5', right: '参保人数：198' },
    steps: [STEPS.goTo],
  },
  negative: {
    code: 'cell/negative',
    severity: 'error',
    zh: {
      what: '“{column}”填的“{value}”小于 0',
      why: '人数、金额、工时不会是负数',
      fix: '核对后改为 0 或正数',
    },
    en: {
      what: '“{value}” in “{column}” is below 0',
      why: 'Persons, amounts and hours are never negative',
      fix: 'Check it and enter 0 or more',
    },
    example: { wrong: '参保人数：-12', right: '参保人数：12' },
    steps: [STEPS.goTo],
  },
  'not-a-date': {
    code: 'cell/not-a-date',
    severity: 'error',
    zh: {
      what: '“{column}”填的“{value}”不是完整、有效的日期',
      why: '要知道年、月、日才能归入报送期；只有年月、两位年份、不存在的日子都不能猜',
      fix: '按 2025-06-30 的样子填写年、月、日',
    },
    en: {
      what: '“{value}” in “{column}” is not a complete, existing date',
      why: 'Year, month and day decide the period; a month alone, a two-digit year or a day that does not exist is not guessed at',
      fix: 'Write year, month and day, like 2025-06-30',
    },
    example: {
      wrong: {
        zh: '认定日期：2025.6（没有日）；25-6-3（年份两位）；2025-02-30（没有这一天）',
        en: '认定日期：2025.6 (no day); 25-6-3 (two-digit year); 2025-02-30 (no such day)',
      },
      right: '认定日期：2025-06-03',
    },
    steps: [STEPS.typeDate],
  },
  'not-a-month': {
    code: 'cell/not-a-month',
    severity: 'error',
    zh: {
      what: '“{column}”填的“{value}”不是一个月份',
      why: '该栏按月统计；全年、季度、累计数归不到哪一个月',
      fix: '按 2025-06 的样子填写年、月，一个月一行',
    },
    en: {
      what: '“{value}” in “{column}” is not one month',
      why: 'The column counts month by month: a year, a quarter or months together belong to none',
      fix: 'Write year and month, like 2025-06, one month a row',
    },
    example: { wrong: '统计月份：2025', right: '统计月份：2025-06' },
    steps: [STEPS.pickFromList],
  },
  'not-in-list': {
    code: 'cell/not-in-list',
    severity: 'error',
    zh: {
      what: '“{column}”填的“{value}”不在可选范围内',
      why: '该栏只能填约定的值，否则无法归类',
      fix: '改为其中之一：{allowed}{suggestion}',
    },
    en: {
      what: '“{value}” in “{column}” is not one of the allowed values',
      why: 'Other values cannot be put into a class',
      fix: 'Use one of: {allowed}{suggestion}',
    },
    example: { wrong: '考核结果：优秀', right: '考核结果：合格' },
    steps: [STEPS.pickFromList],
    blanks: {
      allowed: {
        zh: '该栏约定的值（见模板的下拉列表和“填报说明”）',
        en: 'the values of the column’s list in the template',
      },
      suggestion: { zh: '', en: '' },
    },
  },
  'too-long': {
    code: 'cell/too-long',
    severity: 'error',
    zh: {
      what: '“{column}”的内容过长（{length} 字）',
      why: '编号、名称一类的栏最多 {limit} 字，超出多半是粘贴错位',
      fix: '核对是否把别处的内容粘贴到了这里',
    },
    en: {
      what: 'The text in “{column}” is too long ({length} characters)',
      why: 'Codes and names hold {limit} characters at most; more is mostly text pasted into the wrong cell',
      fix: 'Check whether something else was pasted here',
    },
    example: {
      wrong: {
        zh: '单位名称里粘进了整段经营范围，共 600 字',
        en: 'a whole paragraph of 600 characters in 单位名称',
      },
      right: '单位名称：合成第一机械有限公司',
    },
    steps: [STEPS.goTo],
  },
  'precision-lost': {
    code: 'cell/precision-lost',
    severity: 'error',
    zh: {
      what: '“{column}”按数字（或日期）存储，末几位已经丢失（现为 {value}）',
      why: 'Excel 的数字只保留 15 位，18 位号码后 3 位变成 0，无法从文件中恢复，也不能猜',
      fix: '先把该列设为“文本”格式，再从原件重新录入或粘贴完整号码',
    },
    en: {
      what: '“{column}” is stored as a number or date and has lost digits (now {value})',
      why: 'Excel keeps 15 digits of a number: the last three of an 18-digit code are gone from the file and are not guessed',
      fix: 'Format the column as Text first, then enter the full code again from the original',
    },
    example: {
      wrong: {
        zh: '91990101123456789（18 位）存成数字，单元格里只剩 9.19901E+17',
        en: '18 digits stored as a number: the cell holds 9.19901E+17',
      },
      right: {
        zh: '文本 919901011234567893，左上角有绿色小三角',
        en: 'the text 919901011234567893, with a small green corner',
      },
    },
    steps: [STEPS.asText, STEPS.pasteValues, STEPS.openCsv],
  },
  'error-value': {
    code: 'cell/error-value',
    severity: 'error',
    zh: {
      what: '“{column}”是错误值 {value}',
      why: '公式出错的单元格没有值，不会被当作 0',
      fix: '修正公式，或直接填入数值',
    },
    en: {
      what: '“{column}” holds the error {value}',
      why: 'A formula that failed has no value and is never taken for 0',
      fix: 'Mend the formula or type the value',
    },
    example: { wrong: '职工人数：#REF!', right: '职工人数：210' },
    steps: [STEPS.formulaToValue],
  },
  'formula-without-value': {
    code: 'cell/formula-without-value',
    severity: 'error',
    zh: {
      what: '“{column}”是没有计算结果的公式',
      why: '文件里没有保存公式的结果，不会被当作 0',
      fix: '用 Excel 或 WPS 打开文件，待计算完成后保存，或改为数值',
    },
    en: {
      what: '“{column}” is a formula without a result',
      why: 'The file does not hold the result, and it is never taken for 0',
      fix: 'Open the file in Excel or WPS, let it calculate and save, or type the value',
    },
    example: {
      wrong: {
        zh: '参保人数：=SUM(B2:B5)，文件里没有存结果',
        en: '参保人数：=SUM(B2:B5) without a stored result',
      },
      right: '参保人数：198',
    },
    steps: [STEPS.recalculate, STEPS.formulaToValue],
  },
};
