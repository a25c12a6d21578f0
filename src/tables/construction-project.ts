// 按项目参保台账: which building projects are there, and is everyone on them insured by the project?

import type { Table } from '../model/table.ts';
import { count, date, enterpriseName, money, note, text } from './shared-columns.ts';

export interface ConstructionProject {
  readonly projectName: string;
  readonly contractor?: string;
  readonly enterpriseName?: string;
  readonly cost?: number;
  readonly insured: boolean;
  readonly insuredOn?: string;
  readonly registered?: number;
  readonly startedOn: string;
  readonly completedOn?: string;
  readonly note?: string;
}

declare module '../model/table.ts' {
  interface RowTypes {
    'construction-project': ConstructionProject;
  }
}

export const constructionProject: Table = {
  id: 'construction-project',
  sheet: '按项目参保台账',
  aliases: ['建设项目参保台账', '建筑项目参保台账', '项目参保台账'],
  name: { zh: '按项目参保台账', en: 'register of building projects' },
  means: {
    zh: '一个建设项目一行，参保和未参保的都列；每次报送列全在建和当年竣工的，并更新参保日期和竣工日期。',
    en: 'One row a building project, insured or not. Each submission lists all that go on or were completed in the year, with the days on which they were insured and completed.',
  },
  register: true,
  whole: 'all',
  key: ['projectName', 'contractor'],
  columns: () => [
    { ...text, key: 'projectName', header: '项目名称', aliases: ['工程名称'], presence: 'required' },
    // Not `uscc`: a contractor may come from anywhere, and need not stand in the district's enterprise table.
    { ...text, key: 'contractor', header: '施工单位信用代码', aliases: ['总包单位信用代码'], type: 'uscc' },
    { ...enterpriseName, aliases: [...enterpriseName.aliases, '施工单位', '总包单位'] },
    { ...money, key: 'cost', header: '工程造价(元)', aliases: ['工程造价'] },
    {
      key: 'insured',
      header: '是否按项目参保',
      aliases: ['是否参保'],
      type: 'yes-no',
      // Empty is neither yes nor no: a share of projects cannot be told with it.
      presence: 'required',
    },
    { ...date, key: 'insuredOn', header: '参保日期' },
    { ...count, key: 'registered', header: '实名制人数', aliases: ['实名制登记人数'] },
    { ...date, key: 'startedOn', header: '开工日期', presence: 'required' },
    {
      ...date,
      key: 'completedOn',
      header: '竣工日期',
      aliases: ['完工日期'],
      hint: { zh: '未竣工的空着', en: 'empty while it goes on' },
      whileTyped: { notBefore: ['startedOn', 'insuredOn'] },
    },
    note,
  ],
  example: ({ uscc, enterpriseName, year }) => [
    {
      projectName: '合成住宅一期',
      contractor: uscc,
      enterpriseName,
      cost: 38_000_000,
      insured: '是',
      insuredOn: `${year}-02-20`,
      registered: 160,
      startedOn: `${year}-03-01`,
      note: '合成',
    },
  ],
};
