// 隐患台账: which dangers did an inspection find, and are they put right in time?

import type { Table } from '../model/table.ts';
import { plainChoices } from './choices.ts';
import { type Rectified, rectification } from './rectification.ts';
import { date, enterpriseName, note, text, uscc } from './shared-columns.ts';

export interface Danger extends Rectified {
  readonly uscc: string;
  readonly enterpriseName?: string;
  readonly inspectedOn: string;
  readonly inspector?: string;
  readonly dangerNo: string;
  readonly level?: '一般' | '重大';
  readonly danger?: string;
  readonly dueOn?: string;
  readonly note?: string;
}

declare module '../model/table.ts' {
  interface RowTypes {
    'danger-register': Danger;
  }
}

export const dangerRegister: Table = {
  id: 'danger-register',
  sheet: '隐患台账',
  aliases: ['隐患排查台账', '隐患排查治理台账', '事故隐患台账', '隐患排查'],
  name: { zh: '隐患台账', en: 'danger register' },
  means: {
    zh: '一处隐患一行；从当年 1 月 1 日累计到报送期末，各期更新整改状态和完成日期；往年没有整改完的也列。',
    en: 'One row a danger, from 1 January to the end of the period, and those of earlier years that are not put right; how far each is, is updated in every period.',
  },
  register: true,
  whole: 'year',
  key: ['uscc', 'dangerNo'],
  columns: () => [
    uscc,
    enterpriseName,
    { ...date, key: 'inspectedOn', header: '检查日期', aliases: ['排查日期'], presence: 'required' },
    { ...text, key: 'inspector', header: '检查单位', aliases: ['排查单位', '检查部门'] },
    {
      ...text,
      key: 'dangerNo',
      header: '隐患编号',
      presence: 'required',
      hint: { zh: '同一处隐患各期写法一致', en: 'of the danger; the same in every period' },
    },
    {
      key: 'level',
      header: '隐患级别',
      aliases: ['隐患等级'],
      type: 'enum',
      presence: 'optional',
      choices: plainChoices({ 一般: ['一般隐患'], 重大: ['重大隐患'] }),
    },
    { ...text, key: 'danger', withheld: 'words', header: '隐患描述', aliases: ['隐患内容'] },
    {
      ...date,
      key: 'dueOn',
      header: '整改期限',
      aliases: ['整改时限'],
      mayLieAhead: true,
      whileTyped: { notBefore: ['inspectedOn'] },
    },
    ...rectification('inspectedOn'),
    note,
  ],
  example: ({ uscc, enterpriseName, year }) => [
    {
      uscc,
      enterpriseName,
      inspectedOn: `${year}-02-11`,
      inspector: '合成检查组',
      dangerNo: `合成隐患${year}-1`,
      level: '一般',
      danger: '冲压机防护罩缺失（合成）',
      dueOn: `${year}-03-11`,
      rectification: '已整改',
      rectifiedOn: `${year}-03-02`,
      note: '合成',
    },
  ],
};
