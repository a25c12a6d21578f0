// What can be wrong with one cell, whatever its table? The family `cell`, in words.

import type { FindingKind } from '../model/finding.ts';
import type { ProblemCode } from './values/reading.ts';

export const required: FindingKind = {
  code: 'cell/required',
  severity: 'error',
  zh: {
    what: '“{column}”没有填写',
    why: '该栏为必填项（{when}）；缺少时这一行不能参与任何计算',
    fix: '在该单元格补填“{column}”',
  },
  en: {
    what: '“{column}” is empty',
    why: 'The column is required ({when}); without it the row counts in no measure',
    fix: 'Fill in “{column}”',
  },
};

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
  },
  'not-in-list': {
    code: 'cell/not-in-list',
    severity: 'error',
    zh: {
      what: '“{column}”填的“{value}”不在可选范围内',
      why: '该栏只能填约定的值，否则无法归类',
      fix: '改为其中之一：{allowed}。{suggestion}',
    },
    en: {
      what: '“{value}” in “{column}” is not one of the allowed values',
      why: 'Other values cannot be put into a class',
      fix: 'Use one of: {allowed}. {suggestion}',
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
  },
};

export const normalised: FindingKind = {
  code: 'cell/normalised',
  severity: 'note',
  zh: {
    what: '“{column}”的“{value}”读作“{taken}”',
    why: '全角、小写、空格、日期序列号、数字形式的号码等写法不同但意思明确，原文件未改动',
    fix: '无须处理；下次按“{taken}”填写更好',
  },
  en: {
    what: '“{value}” in “{column}” was read as “{taken}”',
    why: 'Another way of writing (full width, lower case, spaces, date serial, code stored as a number) with one meaning; your file is unchanged',
    fix: 'Nothing to do; “{taken}” is better next time',
  },
};

export const unitApplied: FindingKind = {
  code: 'cell/unit-applied',
  severity: 'note',
  zh: {
    what: '“{column}”的“{value}”带单位，按 {taken} 计算',
    why: '单位已换算，不会被忽略；请确认单位没有写错',
    fix: '确认换算后的数正确；不对请改为不带单位的数字',
  },
  en: {
    what: '“{value}” in “{column}” carries a unit and counts as {taken}',
    why: 'The unit was applied, not ignored; make sure it is the right one',
    fix: 'Confirm the number, or enter it without a unit',
  },
};

export const nearMissAccepted: FindingKind = {
  code: 'cell/near-miss-accepted',
  severity: 'note',
  zh: {
    what: '“{column}”的“{value}”按“{taken}”处理',
    why: '这是“{taken}”的别称或另一种写法',
    fix: '无须处理；下次从下拉列表中选择“{taken}”更好',
  },
  en: {
    what: '“{value}” in “{column}” was taken for “{taken}”',
    why: 'It is another name or form of “{taken}”',
    fix: 'Nothing to do; choose “{taken}” from the list next time',
  },
};

export const CELL_FINDINGS: readonly FindingKind[] = [
  required,
  ...Object.values(PROBLEMS),
  normalised,
  unitApplied,
  nearMissAccepted,
];
