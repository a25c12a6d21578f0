// What does the template say to the clerk, in both languages?

import type { TableId } from '../define.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { Plan } from '../model/plan.ts';
import type { CoverField } from '../tables/cover.ts';
import { TABLES } from '../tables/index.ts';
import type { Mark } from './entry.ts';

type Both<T> = Readonly<Record<'zh' | 'en', T>>;

const presence: Readonly<Record<Mark, Bilingual>> = {
  '●': { zh: '必填', en: 'Required' },
  '◐': { zh: '符合条件时必填', en: 'Required on a condition' },
  '○': { zh: '选填', en: 'Optional' },
};

const markMeans: Readonly<Record<Mark, Bilingual>> = {
  '●': { zh: '每行都要填；漏填的格子显示为橙色', en: 'In every row; a cell left empty turns orange' },
  '◐': { zh: '符合说明中的条件时要填', en: 'Where the condition in the list below holds' },
  '○': { zh: '有就填，没有留空；空着不等于 0', en: 'If you have it; an empty cell is not 0' },
};

const tables: Readonly<Record<TableId, { readonly means: Bilingual }>> = {
  enterprise: {
    means: {
      zh: '一家企业一行，为报送期末的情况；每期都报全部企业，注销的企业当期仍列出并把经营状态填“注销”。',
      en: 'One row an enterprise, as at the end of the period; every enterprise in every period, closed ones once more as 注销.',
    },
  },
  injury: {
    means: {
      zh: '一个案件一行，从当年 1 月 1 日累计到报送期末；尚未作出结论的填“待定”，以后各期再更新。',
      en: 'One row a case, from 1 January to the end of the period; undecided ones as 待定, updated in later periods.',
    },
  },
  training: {
    means: {
      zh: '一人参加一个项目一行；同一人多次培训各占一行，汇总时按人计、不重复。',
      en: 'One row a person and course; a person trained twice has two rows and counts once.',
    },
  },
  history: {
    means: {
      zh: '只有汇总数、没有明细的时期（如基期）才填；有明细的时期不要再填。半年和全年各占一行。',
      en: 'Only for periods that have totals and no records, such as the base year. Half-year and year are a row each.',
    },
  },
};

const coverFields: Readonly<Record<Exclude<CoverField['key'], 'period'>, Bilingual>> = {
  district: { zh: '从下拉列表选区市', en: 'Choose the district from the list' },
  preparedBy: { zh: '填表人姓名', en: 'Who filled it in' },
  phone: { zh: '填表人电话，本栏为文本格式', en: 'Phone of who filled it in; the cell is text' },
  reviewedBy: { zh: '审核人姓名', en: 'Who checked it' },
  sentOn: { zh: '报出的日期，如 2025-07-05', en: 'The day it is sent, like 2025-07-05' },
  version: { zh: '同一报送期重新报送时填 2、3……', en: '2, 3 … when a period is sent again' },
  template: { zh: '模板自带，请勿改动', en: 'Written by the template; leave it' },
};

/** The cover is read cell by cell: none of these begins with a field's name and a colon. */
const coverNotes: readonly Bilingual[] = [
  {
    zh: '深色两项必须填写；点中格子会出现填写提示。',
    en: 'The two dark fields are required; a hint appears at each cell.',
  },
  {
    zh: '封面与文件名写的区市、报送期应当一致；同一期重报请写明版本。',
    en: 'Cover and file name must name the same district and period; number the versions of one period.',
  },
];

function steps({ submission, training }: Plan): Bilingual[] {
  const due: Bilingual =
    submission.every === 'month'
      ? {
          zh: `每月报送一次，次月 ${submission.dueDay} 日前报出`,
          en: `Sent every month, by the ${submission.dueDay}th of the month after`,
        }
      : {
          zh: `每年报送一次，次年 1 月 ${submission.dueDay} 日前报出`,
          en: `Sent every year, by ${submission.dueDay} January of the year after`,
        };
  return [
    { zh: `先填封面的区市和报送期。${due.zh}。`, en: `District and period on the cover first. ${due.en}.` },
    {
      zh: '再填企业台账、工伤台账、培训台账；历史汇总只在没有明细时填。用不到的表留空，不要删除工作表。',
      en: 'Then enterprises, injuries and training; history only where there are no records. Leave unused sheets empty.',
    },
    {
      zh: '第 1 行是表头，请勿改动、合并或在上方插入标题；从第 2 行起一行一条，中间不要空行。自己需要的栏可以加在最右侧，不影响读取。',
      en: 'Row 1 is the header: do not change or merge it, or put titles above it. One record a row from row 2 on; columns of your own may stand at the right end.',
    },
    {
      zh: '号码（信用代码、身份证号、文书编号）所在的栏已设为文本。从别处粘贴请用“选择性粘贴—数值”，以免 18 位号码变成数字、丢掉后三位。',
      en: 'Codes and ids are text cells. Paste values only, or an 18-digit code becomes a number and loses three digits.',
    },
    {
      zh: '下拉列表和提示到第 2001 行为止；超过的行照样可以填，格式不变。',
      en: 'Lists and hints end in row 2001; rows below it can be filled in all the same.',
    },
    {
      zh: `培训台账自 ${training.from} 起累计，参加培训并考核合格的重点人员都列入。`,
      en: `The training ledger runs from ${training.from}.`,
    },
    {
      zh: '文件名建议写成“区市_报送期.xlsx”，如 某某区_2025-06.xlsx。报出前可用 yufang validate 自查，错误会指到具体单元格。',
      en: 'Name the file “district_period.xlsx”. “yufang validate” checks it before it is sent and names each cell.',
    },
  ];
}

/** The tabs, in their order, and what each is for. */
const tabs: readonly (readonly [string, Bilingual])[] = [
  ['封面', { zh: '哪个区市、哪一期；先填', en: 'Which district and period; fill it in first' }],
  ...TABLES.map(({ id, sheet }) => [sheet, tables[id].means] as const),
  [
    '示例',
    { zh: '填好的样子，仅供对照，不会被读取', en: 'A filled example, for comparison only; never read' },
  ],
];

export const WORDS = {
  templateTitle: { zh: '报送模板', en: 'template' },
  page: { zh: '第 &P 页，共 &N 页', en: 'Page &P of &N' },
  coverTitle: { zh: '工伤预防工作报送表', en: 'Work-injury prevention: submission' },
  coverNotes,
  coverFields,
  guideTitle: { zh: '填报说明', en: 'How to fill in (填报说明)' },
  stepsTitle: { zh: '怎样填', en: 'Steps' },
  steps,
  tabs,
  tabsTitle: { zh: '工作表', en: 'Sheets' },
  marksTitle: { zh: '表头颜色和标记', en: 'Colours and marks of headers' },
  markMeans,
  presence,
  tables,
  columnHeads: {
    zh: ['标记', '栏目', '怎样填', '示例', '谁会看到'],
    en: ['Mark', 'Column', 'How to fill in', 'Example', 'Who reads it'],
  } as Both<readonly string[]>,
  readers: {
    open: { zh: '区市、市级汇总', en: 'District and city' },
    personal: {
      zh: '个人信息：区市；市级只见脱敏后的',
      en: 'Personal: the district; masked for the city',
    },
  } as Readonly<Record<'open' | 'personal', Bilingual>>,
  industriesTitle: { zh: '重点行业与行业代码', en: 'Key industries and their codes' },
  industryHeads: {
    zh: ['重点行业', '行业代码（开头几位）', '说明'],
    en: ['Key industry', 'Industry codes begin with', 'Note'],
  } as Both<readonly string[]>,
  noCodes: { zh: '不按代码核对', en: 'not checked by code' },
  byFlag: { zh: '按“是否涉尘”填“是”', en: 'where 是否涉尘 is 是' },
  except: { zh: (codes: string) => `；不含 ${codes}`, en: (codes: string) => `; without ${codes}` },
  basesTitle: { zh: '认定依据代码', en: 'Codes of 认定依据' },
  basisHeads: {
    zh: ['代码', '《工伤保险条例》规定的情形', '对应的认定结论'],
    en: ['Code', 'Case in the Regulations on Work-Injury Insurance', 'Outcome'],
  } as Both<readonly string[]>,
  exampleTitle: { zh: '示例', en: 'Example (示例)' },
  exampleNote: {
    zh: '企业、人员和号码均为虚构，仅供参考；本工作表不会被读取，请把数据填到各自的工作表。',
    en: 'Enterprises, persons and codes are invented. This sheet is never read: enter data on the sheets of the tables.',
  },
  example: { zh: '例：', en: 'e.g. ' },
  stop: { zh: '。', en: '. ' },
  when: { zh: (words: string) => `（${words}）`, en: (words: string) => ` (${words})` },
  requiredIf: { zh: (words: string) => `必填条件：${words}`, en: (words: string) => `Required: ${words}` },
} as const;
