// 参保扩面行动台账: who was found uninsured, and how many of them are insured since?

import type { Table } from '../model/table.ts';
import { count, date, evidence, note, text } from './shared-columns.ts';

export interface InsuranceAction {
  readonly heldOn: string;
  readonly title: string;
  readonly inspected?: number;
  readonly uninsured?: number;
  readonly newlyInsured?: number;
  readonly stillUninsured?: number;
  readonly evidence?: string;
  readonly note?: string;
}

declare module '../model/table.ts' {
  interface RowTypes {
    'insurance-action': InsuranceAction;
  }
}

export const insuranceAction: Table = {
  id: 'insurance-action',
  sheet: '参保扩面行动台账',
  aliases: ['扩面行动台账', '参保扩面台账', '扩面专项行动'],
  name: { zh: '参保扩面行动台账', en: 'register of insurance drives' },
  means: {
    zh: '一次参保扩面行动一行；从当年 1 月 1 日累计到报送期末。没有佐证材料的不算已开展。',
    en: 'One row a drive to insure the uninsured, from 1 January to the end of the period. Without evidence it does not count as held.',
  },
  register: true,
  whole: 'year',
  key: ['heldOn', 'title'],
  columns: () => [
    { ...date, key: 'heldOn', header: '日期', aliases: ['行动日期', '开展日期'], presence: 'required' },
    { ...text, key: 'title', header: '行动名称', aliases: ['专项行动名称'], presence: 'required' },
    { ...count, key: 'inspected', header: '检查企业数', aliases: ['检查企业家数'] },
    {
      ...count,
      key: 'uninsured',
      header: '应保未保人数(行动前)',
      aliases: ['应保未保人数', '行动前应保未保人数'],
    },
    {
      ...count,
      key: 'newlyInsured',
      header: '新增参保人数',
      whileTyped: { atMost: { column: 'uninsured' } },
    },
    {
      ...count,
      key: 'stillUninsured',
      header: '行动后仍未参保人数',
      aliases: ['仍未参保人数'],
      whileTyped: { atMost: { column: 'uninsured' } },
    },
    evidence,
    note,
  ],
  example: ({ year }) => [
    {
      heldOn: `${year}-05-20`,
      title: '合成参保扩面专项行动',
      inspected: 45,
      uninsured: 120,
      newlyInsured: 96,
      stillUninsured: 24,
      evidence: '合成检查记录2号',
      note: '合成',
    },
  ],
};
