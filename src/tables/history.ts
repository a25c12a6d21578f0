// 历史汇总: aggregates for periods that have no case-level records, such as the base year.

import type { Table } from '../model/table.ts';
import { choicesOfIndustries } from './choices.ts';
import { earlierIndustries } from './crosswalk.ts';
import { count, district, number } from './shared-columns.ts';

export interface History {
  /** District code. */
  readonly district: string;
  /** Plan industry id, or `other` for 非重点. */
  readonly industry: string;
  readonly period: string;
  /** Mean insured persons; person-years = this × months / 12. */
  readonly exposure: number;
  readonly injuries: number;
  readonly fatalities?: number;
  readonly pneumoconiosis?: number;
  readonly dustWorkers?: number;
  readonly hours?: number;
}

declare module '../model/table.ts' {
  interface RowTypes {
    history: History;
  }
}

const MEAN = { zh: '该统计期各月参保人数的平均', en: 'mean of the months of the period' };

export const history: Table = {
  id: 'history',
  sheet: '历史汇总',
  aliases: ['历史', '历史数据', '基期汇总', '基期数据'],
  name: { zh: '历史汇总', en: 'history' },
  means: {
    zh: '只有汇总数、没有明细的时期（如基期）才填；有明细的时期不要再填。半年和全年各占一行。',
    en: 'Only for periods that have totals and no records, such as the base year. Half-year and year are a row each.',
  },
  key: ['district', 'industry', 'period'],
  columns: (plan) => [
    { ...district, presence: 'required', filledDown: true },
    {
      key: 'industry',
      header: '重点行业',
      aliases: ['行业', '重点行业类别'],
      type: 'enum',
      presence: 'required',
      filledDown: true,
      choices: [
        ...choicesOfIndustries(plan),
        { value: 'other', label: '非重点', aliases: ['非重点行业', '其他行业', 'other'] },
      ],
    },
    {
      key: 'period',
      header: '统计期',
      aliases: ['报送期', '期间', '年度'],
      type: 'period',
      presence: 'required',
      filledDown: true,
    },
    {
      key: 'exposure',
      header: '平均参保人数',
      aliases: [],
      type: 'number',
      presence: 'required',
      hint: MEAN,
    },
    { ...count, key: 'injuries', withheld: 'harmed', header: '工伤人数', presence: 'required' },
    {
      ...count,
      key: 'fatalities',
      withheld: 'harmed',
      header: '工亡人数',
      whileTyped: { atMost: { column: 'injuries' } },
    },
    { ...count, key: 'pneumoconiosis', withheld: 'harmed', header: '尘肺病新发人数' },
    { ...count, key: 'dustWorkers', header: '接尘人数' },
    { ...number, key: 'hours', header: '实际工时(小时)', aliases: ['实际工时'] },
  ],
  // Its rows are of periods of their own: those of the base year come with any submission.
  hasOwnPeriods: true,
  earlier: (column, plan) =>
    column.key === 'industry'
      ? { ...column, choices: [...(column.choices ?? []), ...earlierIndustries(plan)] }
      : column,
};
