// 新就业形态职业伤害台账: who works for platforms and is hurt there? They are covered by 职业伤害保障 and not insured as
// employees, so they stand in no other table and in none of its rates (人社部发〔2021〕110号).

import type { Table } from '../model/table.ts';
import { count, enterpriseName, note, text, uscc } from './shared-columns.ts';

export interface PlatformMonth {
  readonly platform: string;
  readonly enterpriseName?: string;
  readonly month: string;
  readonly business: string;
  /** Persons covered in the month. */
  readonly covered: number;
  /** Confirmed in the month as injured at work (职业伤害确认). */
  readonly confirmed: number;
  readonly deaths?: number;
  readonly note?: string;
}

declare module '../model/table.ts' {
  interface RowTypes {
    'platform-month': PlatformMonth;
  }
}

export const platformMonth: Table = {
  id: 'platform-month',
  sheet: '新就业形态职业伤害台账',
  aliases: ['新就业形态台账', '职业伤害保障台账', '新就业形态职业伤害'],
  name: { zh: '新就业形态职业伤害台账', en: 'platform register' },
  means: {
    zh: '一家平台企业一个月一类业务一行，从当年 1 月累计到报送期末；参加职业伤害保障的人不在参保人数内，单独统计。',
    en: 'One row a platform, month and kind of business, from January to the end of the period; its persons are not among the insured and are counted apart.',
  },
  register: true,
  whole: 'year',
  key: ['platform', 'month', 'business'],
  columns: () => [
    // A platform is registered in one city and works in all: it need not stand in the enterprise table.
    { ...uscc, key: 'platform', header: '平台企业统一社会信用代码', aliases: ['平台企业信用代码'] },
    { ...enterpriseName, header: '平台企业名称', aliases: ['平台名称', '单位名称'] },
    {
      key: 'month',
      header: '统计月份',
      aliases: ['月份', '所属月份'],
      type: 'month',
      presence: 'required',
    },
    {
      ...text,
      key: 'business',
      header: '业务类型',
      aliases: ['业务'],
      presence: 'required',
      hint: { zh: '如 出行、外卖、配送、货运', en: 'such as rides, meals, deliveries, freight' },
    },
    {
      ...count,
      key: 'covered',
      header: '参加职业伤害保障人数',
      aliases: ['参保人数', '保障人数'],
      presence: 'required',
    },
    {
      ...count,
      key: 'confirmed',
      withheld: 'harmed',
      header: '职业伤害确认人数',
      aliases: ['确认人数'],
      presence: 'required',
      whileTyped: { atMost: { column: 'covered' } },
    },
    {
      ...count,
      key: 'deaths',
      withheld: 'harmed',
      header: '死亡人数',
      whileTyped: { atMost: { column: 'confirmed' } },
    },
    note,
  ],
  example: ({ uscc, enterpriseName, year }) => [
    {
      platform: uscc,
      enterpriseName,
      month: `${year}-01`,
      business: '配送',
      covered: 320,
      confirmed: 2,
      deaths: 0,
      note: '合成',
    },
  ],
};
