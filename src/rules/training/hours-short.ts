// Did the course have the hours that the plan asks for?

import type { RowRule } from '../../define.ts';
import type { Training } from '../../tables/training.ts';
import { statedHours } from '../../tally/training-hours.ts';
import { STEPS } from '../../words/steps.ts';

export const hoursShort: RowRule<Training> = {
  level: 'row',
  table: 'training',
  finding: {
    code: 'training/hours-short',
    severity: 'query',
    zh: {
      what: '线上、线下学时合计 {hours}，少于 {minimum} 学时',
      why: '方案规定每人每次培训不少于 {minimum} 学时',
      fix: '核对“线上学时”“线下学时”是否漏填一栏；学时确实不足的，补训后再报',
    },
    en: {
      what: '{hours} hours online and on site together, fewer than {minimum}',
      why: 'The plan asks for at least {minimum} hours a person and course',
      fix: 'Check whether one of 线上学时 and 线下学时 was left empty; if the hours are short indeed, complete the training first',
    },
    example: {
      wrong: {
        zh: '线上学时：4；线下学时：0；方案要求 16 学时',
        en: '线上学时：4; 线下学时：0; the plan asks for 16',
      },
      right: { zh: '线上学时：4；线下学时：12', en: '线上学时：4; 线下学时：12' },
    },
    steps: [STEPS.goTo, STEPS.explainIt],
  },
  check(values, { plan }) {
    const minimum = plan.training.minHours;
    if (minimum === undefined) return 'holds';
    const { total, isWhole } = statedHours(values);
    if (total >= minimum) return 'holds';
    if (!isWhole) return 'undecided';
    return {
      column: values.offlineHours === undefined ? 'onlineHours' : 'offlineHours',
      args: { hours: total, minimum },
    };
  },
};
