// 宣传活动台账: what was done to make 工伤预防 known, whom did it reach, and what proves it?

import type { Table } from '../model/table.ts';
import { plainChoices } from './choices.ts';
import { count, date, evidence, note, text } from './shared-columns.ts';

export interface Activity {
  readonly heldOn: string;
  readonly title: string;
  readonly kind: '集中宣传' | '进企业' | '进社区' | '媒体宣传' | '其他';
  readonly place?: string;
  readonly enterprises?: number;
  readonly persons?: number;
  readonly host?: string;
  readonly evidence?: string;
  readonly note?: string;
}

declare module '../model/table.ts' {
  interface RowTypes {
    activity: Activity;
  }
}

export const activity: Table = {
  id: 'activity',
  sheet: '宣传活动台账',
  aliases: ['宣传台账', '工伤预防宣传台账', '宣传活动'],
  name: { zh: '宣传活动台账', en: 'register of publicity' },
  means: {
    zh: '一次宣传活动一行；从当年 1 月 1 日累计到报送期末。没有佐证材料的不算已开展。',
    en: 'One row an activity, from 1 January to the end of the period. Without evidence it does not count as held.',
  },
  register: true,
  whole: 'year',
  key: ['heldOn', 'title'],
  columns: () => [
    { ...date, key: 'heldOn', header: '日期', aliases: ['活动日期', '开展日期'], presence: 'required' },
    { ...text, key: 'title', header: '活动名称', aliases: ['活动主题', '宣传主题'], presence: 'required' },
    {
      key: 'kind',
      header: '类型',
      aliases: ['活动类型', '宣传形式'],
      type: 'enum',
      presence: 'required',
      choices: plainChoices({
        集中宣传: ['集中宣传活动', '宣传周', '宣传月'],
        进企业: ['送政策进企业'],
        进社区: [],
        媒体宣传: ['媒体', '新媒体'],
        其他: ['其它'],
      }),
    },
    { ...text, key: 'place', header: '地点', aliases: ['活动地点'] },
    { ...count, key: 'enterprises', header: '覆盖企业数', aliases: ['参加企业数'] },
    { ...count, key: 'persons', header: '覆盖人数', aliases: ['参加人数', '受众人数'] },
    { ...text, key: 'host', header: '主办单位', aliases: ['组织单位'] },
    evidence,
    note,
  ],
  example: ({ year }) => [
    {
      heldOn: `${year}-04-25`,
      title: '合成工伤预防集中宣传',
      kind: '集中宣传',
      place: '合成广场',
      enterprises: 30,
      persons: 400,
      host: '合成人社局',
      evidence: '合成照片1至6号',
      note: '合成',
    },
  ],
};
