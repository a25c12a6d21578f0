// 专家库: who may review a project, of which unit, and from when until when?

import type { Personal } from '../model/finding.ts';
import type { Table } from '../model/table.ts';
import { date, note, text } from './shared-columns.ts';

export interface Expert {
  readonly personName: Personal;
  readonly expertNo: string;
  readonly unit?: string;
  readonly field?: string;
  readonly termFrom?: string;
  readonly termTo?: string;
  readonly note?: string;
}

declare module '../model/table.ts' {
  interface RowTypes {
    expert: Expert;
  }
}

export const expert: Table = {
  id: 'expert',
  sheet: '专家库',
  aliases: ['工伤预防专家库', '评审专家库'],
  name: { zh: '专家库', en: 'register of experts' },
  means: {
    zh: '一位专家一行；调离、续聘的更新工作单位和聘期。',
    en: 'One row an expert; unit and term are updated when they change.',
  },
  register: true,
  persons: true,
  key: ['expertNo'],
  columns: () => [
    {
      ...text,
      key: 'personName',
      header: '姓名',
      aliases: ['专家姓名'],
      presence: 'required',
      personal: 'name',
      hint: { zh: '与项目台账的“评审专家”写法一致', en: 'as under 评审专家 in the register of projects' },
    },
    { ...text, key: 'expertNo', header: '专家编号', presence: 'required' },
    { ...text, key: 'unit', header: '工作单位', aliases: ['所在单位'] },
    { ...text, key: 'field', header: '专业', aliases: ['专业领域', '专业方向'] },
    { ...date, key: 'termFrom', header: '聘期起', aliases: ['聘任日期'], mayLieAhead: true },
    {
      ...date,
      key: 'termTo',
      header: '聘期止',
      aliases: ['聘期截止'],
      mayLieAhead: true,
      hint: { zh: '没有期限的空着', en: 'empty where there is no end' },
      whileTyped: { notBefore: ['termFrom'] },
    },
    note,
  ],
  example: ({ year }) =>
    ['甲', '乙', '丙'].map((sign, i) => ({
      personName: `合成专家${sign}`,
      expertNo: `合成专${i + 1}`,
      unit: '合成大学',
      field: '安全工程',
      termFrom: `${year}-01-01`,
      termTo: `${Number(year) + 4}-12-31`,
      note: '合成',
    })),
};
