// 培训台账: one row a person and course.

import type { Personal } from '../model/finding.ts';
import type { Table } from '../model/table.ts';
import { choicesOfRoles, plainChoices } from './choices.ts';
import { withPerson } from './person.ts';
import { date, enterpriseName, number, personId, text, uscc } from './shared-columns.ts';

export interface Training {
  readonly uscc: string;
  readonly enterpriseName?: string;
  readonly personName: Personal;
  readonly personId?: Personal;
  /** Role id of the plan, or `其他`. */
  readonly role: string;
  readonly inPostFrom?: string;
  readonly inPostTo?: string;
  readonly course: string;
  readonly provider?: string;
  readonly startDate?: string;
  readonly endDate: string;
  readonly mode?: '线上' | '线下' | '混合';
  readonly onlineHours?: number;
  readonly offlineHours?: number;
  readonly result: '合格' | '不合格';
  readonly certificate?: string;
  /** Keyed hash of the person. */
  readonly person: string;
}

declare module '../model/table.ts' {
  interface RowTypes {
    training: Training;
  }
}

/** 培训日期 is one day that starts and ends the course. */
const ONE_DAY = '培训日期';

export const training: Table = {
  id: 'training',
  sheet: '培训台账',
  aliases: ['培训', '培训名册', '培训人员', '培训人员台账', '工伤预防培训台账'],
  name: { zh: '培训台账', en: 'training' },
  means: {
    zh: '一人参加一个项目一行；同一人多次培训各占一行，汇总时按人计、不重复。',
    en: 'One row a person and course; a person trained twice has two rows and counts once.',
  },
  persons: true,
  key: ['uscc', 'personName', 'personId', 'course', 'endDate'],
  columns: (plan) => [
    uscc,
    enterpriseName,
    {
      ...text,
      key: 'personName',
      header: '姓名',
      aliases: ['学员姓名'],
      presence: 'required',
      personal: 'name',
      filledDown: true,
    },
    { ...personId, filledDown: true },
    {
      key: 'role',
      header: '人员类别',
      aliases: ['重点人员类别', '培训对象'],
      type: 'enum',
      presence: 'required',
      choices: [...choicesOfRoles(plan), { value: '其他', label: '其他', aliases: ['其它', '其他人员'] }],
    },
    { ...date, key: 'inPostFrom', header: '任职日期' },
    { ...date, key: 'inPostTo', header: '离任日期', whileTyped: { notBefore: ['inPostFrom'] } },
    {
      ...text,
      key: 'course',
      header: '培训项目',
      aliases: ['课程名称'],
      presence: 'required',
      filledDown: true,
      example: '工伤预防能力提升培训',
    },
    { ...text, key: 'provider', header: '培训机构', example: '合成培训中心' },
    { ...date, key: 'startDate', header: '开始日期', aliases: [ONE_DAY] },
    {
      ...date,
      key: 'endDate',
      header: '结束日期',
      aliases: [ONE_DAY],
      presence: 'required',
      filledDown: true,
      whileTyped: { notBefore: ['startDate'] },
    },
    {
      key: 'mode',
      header: '培训方式',
      aliases: [],
      type: 'enum',
      presence: 'optional',
      choices: plainChoices({
        线上: ['网络', '在线'],
        线下: ['面授', '现场'],
        混合: ['线上线下结合', '线上+线下'],
      }),
    },
    { ...number, key: 'onlineHours', header: '线上学时' },
    { ...number, key: 'offlineHours', header: '线下学时' },
    {
      key: 'result',
      header: '考核结果',
      aliases: [],
      type: 'enum',
      presence: 'required',
      choices: plainChoices({ 合格: ['通过', '及格'], 不合格: ['未通过', '不及格'] }),
    },
    { ...text, key: 'certificate', header: '证书编号' },
  ],
  finish: withPerson,
};
