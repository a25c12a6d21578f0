// What can be wrong with one cell, whatever its table? The family `cell`, in words.

import type { FindingKind } from '../model/finding.ts';
import { STEPS } from '../words/steps.ts';
import { PROBLEMS } from './cell-problems.ts';

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
  example: {
    wrong: { zh: '培训台账 G8（结束日期）空着', en: '结束日期 empty in G8 of 培训台账' },
    right: '结束日期：2025-06-20',
  },
  steps: [STEPS.goTo],
  blanks: {
    when: { zh: '每行必填，或符合模板写明的条件', en: 'in every row, or where the template says so' },
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
  example: {
    wrong: {
      zh: '职工人数：２１０（全角）；信用代码：91990101ma0000123w',
      en: '职工人数：２１０ (full width); code: 91990101ma0000123w',
    },
    right: {
      zh: '职工人数：210；信用代码：91990101MA0000123W',
      en: '职工人数：210; code: 91990101MA0000123W',
    },
  },
  steps: [STEPS.takeSuggestion],
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
  example: { wrong: '缴费工资总额(元)：57万', right: '缴费工资总额(元)：570000' },
  steps: [STEPS.goTo],
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
  example: { wrong: '认定结论：认定为工伤', right: '认定结论：认定工伤' },
  steps: [STEPS.pickFromList],
};

export const CELL_FINDINGS: readonly FindingKind[] = [
  required,
  ...Object.values(PROBLEMS),
  normalised,
  unitApplied,
  nearMissAccepted,
];
