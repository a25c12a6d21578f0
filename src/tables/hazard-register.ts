// 职业危害台账: what 卫健 knows of hazards at work: tests of the air, examinations of the exposed, what was put right.

import type { Table } from '../model/table.ts';
import { type Rectified, rectification } from './rectification.ts';
import { count, date, enterpriseName, note, text, uscc } from './shared-columns.ts';

export interface Hazard extends Rectified {
  readonly uscc: string;
  readonly enterpriseName?: string;
  readonly hazard: string;
  /** Workshop or post; one hazard may be tested in two of them on a day. */
  readonly place?: string;
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
    zh: '一家企业的一种危害因素、一个检测地点、一次检测一行；从当年 1 月 1 日累计到报送期末。超标的写明整改状态；往年超标没有整改完的也列。',
    en: 'One row an enterprise, hazard, place and test, from 1 January to the end of the period; where limits are exceeded, how far it is put right, and those of earlier years that are not.',
  },
  register: true,
  whole: 'year',
  key: ['uscc', 'hazard', 'place', 'testedOn'],
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
    {
      ...text,
      key: 'place',
      header: '检测地点(车间/岗位)',
      aliases: ['检测地点', '车间/岗位', '车间', '岗位', '检测岗位'],
      hint: {
        zh: '几个车间的分行填；复测写法一致',
        en: 'one row a workshop; written the same when it is tested again',
      },
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
      place: '合成冲压车间',
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
