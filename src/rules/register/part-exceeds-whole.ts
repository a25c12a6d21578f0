// Is a part no more than its whole: points beyond the limit and points measured, examined and to be examined?

import type { SubmissionRule } from '../../define.ts';
import { STEPS } from '../../words/steps.ts';
import { registersIn } from '../registers.ts';

export const partExceedsWhole: SubmissionRule = {
  level: 'submission',
  needs: [],
  finding: {
    code: 'register/part-exceeds-whole',
    severity: 'query',
    zh: {
      what: '“{part}” {value} 多于“{whole}” {most}',
      why: '前者以后者为限，不可能更多',
      fix: '对照原始记录核对“{part}”和“{whole}”，改正有误的一个；两栏填反的对调',
    },
    en: {
      what: '“{part}” {value} is more than “{whole}” {most}',
      why: 'The one is bounded by the other and cannot be more',
      fix: 'Compare “{part}” and “{whole}” with the records and correct the wrong one; exchange them if they changed places',
    },
    example: {
      wrong: { zh: '检测点数：5；超标点数：8', en: '检测点数：5; 超标点数：8' },
      right: { zh: '检测点数：8；超标点数：5', en: '检测点数：8; 超标点数：5' },
    },
    steps: [STEPS.goTo],
    blanks: {
      part: { zh: '部分数', en: 'part' },
      whole: { zh: '总数', en: 'whole' },
      value: { zh: '数', en: 'n' },
      most: { zh: '数', en: 'n' },
    },
  },
  *check(submission, _, { plan }) {
    for (const { columns, rows } of registersIn(submission, plan)) {
      for (const { key, header, whileTyped } of columns) {
        const whole = whileTyped?.atMost?.column;
        if (whole === undefined) continue;
        const wholeHeader = columns.find((column) => column.key === whole)!.header;
        for (const row of rows) {
          const value = row.values[key];
          const most = row.values[whole];
          if (typeof value !== 'number' || typeof most !== 'number' || value <= most) continue;
          yield { row, column: key, args: { part: header, value, whole: wholeHeader, most } };
        }
      }
    }
  },
};
