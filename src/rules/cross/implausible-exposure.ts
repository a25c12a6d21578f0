// Do the hours fit the heads? Hours run from January to the end of the period.

import type { CityRule } from '../../define.ts';
import { monthsOf } from '../../model/period.ts';
import { areHoursImplausible, hoursPerHead } from '../../tally/doubtful.ts';
import { STEPS } from '../../words/steps.ts';

export const implausibleExposure: CityRule = {
  level: 'city',
  finding: {
    code: 'cross/implausible-exposure',
    severity: 'query',
    zh: {
      what: '{name}实际工时 {hours} 小时，职工 {employees} 人、{months} 个月，人均每月 {perHead} 小时，不在 {min} 至 {max} 之间',
      why: '实际工时从年初累计、以小时计；人均偏高多为按天或分钟填写、写成万小时，偏低多为只填了一个月',
      fix: '核对单位和期间后改正；属实的（如季节性停工），在“备注”中说明',
    },
    en: {
      what: '{name}: {hours} hours, {employees} employed, {months} months make {perHead} hours a head and month, outside {min} to {max}',
      why: 'Hours run from January on and are hours; too many are mostly another unit, too few the hours of one month only',
      fix: 'Check unit and months; if they are right (such as a seasonal stop), say so in 备注',
    },
    example: {
      wrong: {
        zh: '职工 100 人，1 至 6 月，实际工时(小时)：10（写成了万小时）',
        en: '100 employed, January to June, 实际工时(小时)：10 (ten thousands)',
      },
      right: '实际工时(小时)：100000',
    },
    steps: [STEPS.goTo, STEPS.explainIt],
    blanks: { perHead: { zh: '〔人均工时〕', en: '[hours]' } },
  },
  *check({ districts }, { plan }) {
    const { min, max } = plan.bounds.hoursPerHead;
    for (const { snapshots } of districts) {
      for (const { period, rows } of snapshots) {
        const months = monthsOf(period).length;
        for (const row of rows.filter(({ values }) => areHoursImplausible(values, period, plan))) {
          const { hours, employees, name } = row.values;
          const perHead = hoursPerHead(row.values, period)!;
          const rounded = Math.round(perHead * 10) / 10;
          yield {
            row,
            column: 'hours',
            args: { name, hours: hours!, employees, months, perHead: rounded, min, max },
          };
        }
      }
    }
  },
};
