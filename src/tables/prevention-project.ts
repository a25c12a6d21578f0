// 工伤预防项目台账: which projects are paid out of the prevention fee, how far has each come, and who reviewed it?

import type { Personal } from '../model/finding.ts';
import type { Table } from '../model/table.ts';
import { plainChoices } from './choices.ts';
import { date, money, note, text } from './shared-columns.ts';

export interface PreventionProject {
  readonly projectNo: string;
  readonly title: string;
  readonly kind?: '宣传' | '培训';
  readonly applicant?: string;
  readonly provider?: string;
  readonly budget?: number;
  readonly appliedOn: string;
  readonly reviewedOn?: string;
  /** Names, parted by 、. */
  readonly reviewers?: Personal;
  readonly approvedOn?: string;
  readonly contract?: number;
  readonly startsOn?: string;
  readonly endsOn?: string;
  readonly acceptedOn?: string;
  readonly acceptance?: '合格' | '不合格';
  readonly performance?: '优' | '良' | '中' | '差';
  readonly paid?: number;
  readonly paidOn?: string;
  readonly note?: string;
}

declare module '../model/table.ts' {
  interface RowTypes {
    'prevention-project': PreventionProject;
  }
}

export const preventionProject: Table = {
  id: 'prevention-project',
  sheet: '工伤预防项目台账',
  aliases: ['预防项目台账', '工伤预防项目', '预防费项目台账'],
  name: { zh: '工伤预防项目台账', en: 'register of prevention projects' },
  means: {
    zh: '一个由工伤预防费支出的项目一行；以后各期更新评审、实施、验收、绩效和支付。',
    en: 'One row a project paid out of the prevention fee; review, implementation, acceptance, performance and payment are updated in later periods.',
  },
  register: true,
  persons: true,
  key: ['projectNo'],
  columns: () => [
    {
      ...text,
      key: 'projectNo',
      header: '项目编号',
      presence: 'required',
      hint: { zh: '同一项目各期写法一致', en: 'of the project; the same in every period' },
    },
    { ...text, key: 'title', header: '项目名称', presence: 'required' },
    {
      key: 'kind',
      header: '类型',
      aliases: ['项目类型'],
      type: 'enum',
      presence: 'optional',
      choices: plainChoices({ 宣传: ['宣传类', '宣传项目'], 培训: ['培训类', '培训项目'] }),
    },
    { ...text, key: 'applicant', header: '申报单位' },
    { ...text, key: 'provider', header: '实施单位', aliases: ['承办单位'] },
    { ...money, key: 'budget', header: '预算金额(元)', aliases: ['预算金额'] },
    { ...date, key: 'appliedOn', header: '申报日期', presence: 'required' },
    { ...date, key: 'reviewedOn', header: '评审日期', whileTyped: { notBefore: ['appliedOn'] } },
    {
      ...text,
      key: 'reviewers',
      header: '评审专家',
      aliases: ['评审专家姓名'],
      personal: 'name',
      hint: { zh: '几位用“、”分开', en: 'several are parted by 、' },
    },
    {
      ...date,
      key: 'approvedOn',
      header: '批准日期',
      whileTyped: { notBefore: ['appliedOn', 'reviewedOn'] },
    },
    { ...money, key: 'contract', header: '合同金额(元)', aliases: ['合同金额'] },
    { ...date, key: 'startsOn', header: '实施起', aliases: ['实施开始日期'], mayLieAhead: true },
    {
      ...date,
      key: 'endsOn',
      header: '实施止',
      aliases: ['实施结束日期'],
      mayLieAhead: true,
      whileTyped: { notBefore: ['startsOn'] },
    },
    { ...date, key: 'acceptedOn', header: '验收日期', whileTyped: { notBefore: ['startsOn'] } },
    {
      key: 'acceptance',
      header: '验收结论',
      aliases: [],
      type: 'enum',
      presence: 'optional',
      choices: plainChoices({ 合格: ['通过'], 不合格: ['不通过', '未通过'] }),
      whileTyped: { neededWhere: { column: 'acceptedOn' } },
    },
    {
      key: 'performance',
      header: '绩效评价',
      aliases: ['绩效评价结果'],
      type: 'enum',
      presence: 'optional',
      choices: plainChoices({ 优: ['优秀'], 良: ['良好'], 中: ['合格', '一般'], 差: ['不合格'] }),
    },
    {
      ...money,
      key: 'paid',
      header: '支付金额(元)',
      aliases: ['支付金额', '已支付金额'],
      whileTyped: { atMost: { column: 'contract' } },
    },
    {
      ...date,
      key: 'paidOn',
      header: '支付日期',
      aliases: ['付款日期', '拨付日期'],
      hint: {
        zh: '支付金额按这一天的年度计入；跨年度分次支付的，填最后一次，并在备注说明各年金额',
        en: 'the amount paid counts in its year; of several payments the last, with the amounts of each year in 备注',
      },
      whileTyped: { notBefore: ['appliedOn'] },
    },
    note,
  ],
  example: ({ year }) => [
    {
      projectNo: `合成预防${year}-1`,
      title: '合成班组长工伤预防培训',
      kind: '培训',
      applicant: '合成行业协会',
      provider: '合成培训机构',
      budget: 200_000,
      appliedOn: `${year}-01-10`,
      reviewedOn: `${year}-02-05`,
      reviewers: '合成专家甲、合成专家乙、合成专家丙',
      approvedOn: `${year}-02-20`,
      contract: 190_000,
      startsOn: `${year}-03-01`,
      endsOn: `${year}-05-10`,
      acceptedOn: `${year}-05-25`,
      acceptance: '合格',
      performance: '良',
      paid: 190_000,
      paidOn: `${year}-06-05`,
      note: '合成',
    },
  ],
};
