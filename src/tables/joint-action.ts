// 会议与联合检查: when did the departments meet, inspect or share what they know, and what came of it?

import type { Table } from '../model/table.ts';
import { plainChoices } from './choices.ts';
import { count, date, evidence, note, text } from './shared-columns.ts';

export interface JointAction {
  readonly heldOn: string;
  readonly kind: '联席会议' | '联合检查' | '信息共享';
  readonly lead: string;
  readonly participants?: string;
  readonly inspected?: number;
  readonly problems?: number;
  readonly rectified?: number;
  readonly evidence?: string;
  readonly note?: string;
}

declare module '../model/table.ts' {
  interface RowTypes {
    'joint-action': JointAction;
  }
}

export const jointAction: Table = {
  id: 'joint-action',
  sheet: '会议与联合检查',
  aliases: ['联席会议与联合检查', '联席会议台账', '联合检查台账', '会议与联合检查台账'],
  name: { zh: '会议与联合检查', en: 'joint actions' },
  means: {
    zh: '一次联席会议、联合检查或信息共享一行；从当年 1 月 1 日累计到报送期末。佐证材料写文件名或文号。',
    en: 'One row a joint meeting, joint inspection or exchange of data, from 1 January to the end of the period; evidence by the name or number of a paper.',
  },
  register: true,
  whole: 'year',
  key: ['heldOn', 'kind', 'lead'],
  columns: () => [
    { ...date, key: 'heldOn', header: '日期', aliases: ['召开日期', '活动日期'], presence: 'required' },
    {
      key: 'kind',
      header: '类型',
      aliases: ['活动类型', '形式'],
      type: 'enum',
      presence: 'required',
      choices: plainChoices({
        联席会议: ['会议', '联席会'],
        联合检查: ['检查', '联合执法'],
        信息共享: ['信息交换', '数据共享'],
      }),
    },
    { ...text, key: 'lead', header: '牵头单位', aliases: ['牵头部门'], presence: 'required' },
    { ...text, key: 'participants', header: '参加单位', aliases: ['参加部门', '参与单位'] },
    { ...count, key: 'inspected', header: '检查企业数', aliases: ['检查企业家数'] },
    { ...count, key: 'problems', header: '发现问题数', aliases: ['发现隐患数'] },
    {
      ...count,
      key: 'rectified',
      header: '已整改数',
      aliases: ['整改完成数'],
      whileTyped: { atMost: { column: 'problems' } },
    },
    evidence,
    note,
  ],
  example: ({ year }) => [
    {
      heldOn: `${year}-04-15`,
      kind: '联合检查',
      lead: '合成人社局',
      participants: '合成应急局、合成卫健局',
      inspected: 6,
      problems: 4,
      rectified: 3,
      evidence: '合成检查记录1号',
      note: '合成',
    },
  ],
};
