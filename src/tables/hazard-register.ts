// 职业危害台账: what 卫健 knows of hazards at work: tests of the air, examinations of the exposed, what was put right.

import type { Table } from '../model/table.ts';
import { type Rectified, rectification } from './rectification.ts';
import { count, date, enterpriseName, note, text, uscc } from './shared-columns.ts';

export interface Hazard extends Rectified {
  readonly uscc: string;
  readonly enterpriseName?: string;
  readonly hazard: string;
  readonly exposed?: number;
  readonly testedOn: string;
  readonly points?: number;
  readonly exceeding?: number;
  readonly toExamine?: number;
  readonly examined?: number;
  readonly suspected?: number;
  readonly note?: string;
}

declare module '../model/table.ts' {
  interface RowTypes {
    'hazard-register': Hazard;
  }
}

export const hazardRegister: Table = {
  id: 'hazard-register',
  sheet: '职业危害台账',
  aliases: ['职业病危害台账', '职业病危害因素检测台账', '职业危害', '职业病危害'],
  name: { zh: '职业危害台账', en: 'hazard register' },
  means: {
    zh: '一家企业的一种危害因素、一次检测一行；超标的写明整改状态。',
    en: 'One row an enterprise, hazard and test; where limits are exceeded, how far it is put right.',
  },
  register: true,
  key: ['uscc', 'hazard', 'testedOn'],
  columns: () => [
    uscc,
    enterpriseName,
    {
      ...text,
      key: 'hazard',
      header: '危害因素',
      aliases: ['职业病危害因素', '危害因素名称'],
      presence: 'required',
      hint: { zh: '如 矽尘、苯、噪声', en: 'such as 矽尘 (silica dust), 苯 (benzene), 噪声 (noise)' },
    },
    { ...count, key: 'exposed', header: '接触人数', aliases: ['接害人数'] },
    { ...date, key: 'testedOn', header: '检测日期', presence: 'required' },
    { ...count, key: 'points', header: '检测点数', aliases: ['检测点位数'] },
    {
      ...count,
      key: 'exceeding',
      header: '超标点数',
      aliases: ['超标点位数'],
      whileTyped: { atMost: { column: 'points' } },
    },
    { ...count, key: 'toExamine', header: '体检应检人数', aliases: ['应检人数'] },
    {
      ...count,
      key: 'examined',
      header: '体检实检人数',
      aliases: ['实检人数'],
      whileTyped: { atMost: { column: 'toExamine' } },
    },
    { ...count, key: 'suspected', withheld: 'harmed', header: '疑似职业病人数', aliases: ['疑似职业病'] },
    ...rectification('testedOn'),
    note,
  ],
  example: ({ uscc, enterpriseName, year }) => [
    {
      uscc,
      enterpriseName,
      hazard: '矽尘',
      exposed: 12,
      testedOn: `${year}-03-10`,
      points: 8,
      exceeding: 1,
      toExamine: 12,
      examined: 12,
      suspected: 0,
      rectification: '已整改',
      rectifiedOn: `${year}-04-20`,
      note: '合成',
    },
  ],
};
