// The clerk's value was understood, in another form than the plan's: the plan's form is suggested.

import type { ColumnType, Suggester } from '../define.ts';

const NUMBERS: readonly (ColumnType | undefined)[] = ['int', 'number', 'money'];

export const ownForm: Suggester = {
  codes: ['cell/normalised', 'cell/near-miss-accepted'],
  suggest({ args }, { column, plan }) {
    const { taken } = args;
    if (typeof taken !== 'string' && typeof taken !== 'number') return undefined;
    // A bare number that would be a day to come is an amount in the wrong column.
    if (column?.type === 'date' && String(taken) > `${plan.years.to}-12-31`) return undefined;
    return {
      // A number that is written as text would be the next finding.
      value: NUMBERS.includes(column?.type) ? Number(taken) : taken,
      because: {
        zh: '已按此值读取；改成规范写法后不再提示',
        en: 'read as this; in the proper form it is not asked again',
      },
    };
  },
};
