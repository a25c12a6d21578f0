// What does the template say to the clerk, in both languages?

import type { Table } from '../define.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { Plan } from '../model/plan.ts';
import type { CoverField } from '../tables/cover.ts';
import type { Mark } from './entry.ts';
import { countedAnew, type LastPeriod } from './last-period.ts';
import type { LastRegister } from './last-registers.ts';

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

/** Of cells that change their colour while they are typed. */
const colourMeans: Readonly<
  Record<'gap' | 'fault', { readonly name: Bilingual; readonly means: Bilingual }>
> = {
  gap: {
    name: { zh: '橙色格子', en: 'orange cell' },
    means: { zh: '这一行已经开始填，这一格还缺', en: 'The row is begun and this cell is still missing' },
  },
  fault: {
    name: { zh: '红色格子', en: 'red cell' },
    means: {
      zh: '不对：代码不是 18 位或校验码不符、同表重复、不是整数或为负、参保人数多于职工人数、日期先后颠倒等；同一行其余格子变浅红',
      en: 'Wrong: a code without its 18 signs or with a wrong check sign, a repeated key, no whole number, more insured than employed, dates out of order; the rest of the row turns pink',
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

/** What each submission of a register brings. */
const SENT: Readonly<Record<'year' | 'all' | 'updated', Bilingual>> = {
  year: { zh: '从当年 1 月 1 日累计到报送期末', en: 'from 1 January to the end of the period' },
  all: { zh: '每次列全', en: 'all of them every time' },
  updated: { zh: '各期更新', en: 'updated in every period' },
};

function steps(
  { submission, training, city, registers: wanted = [] }: Plan,
  lastRow: number,
  tables: readonly Table[],
): Bilingual[] {
  const isOfDistrict = tables.some(({ register }) => !register);
  const registers = tables
    .filter(({ register }) => register)
    .map(({ id, sheet, whole = 'updated' as const }) => ({
      sheet,
      whole,
      keptBy: wanted.find(({ table }) => table === id)?.keptBy,
    }));
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
    ...(isOfDistrict
      ? [
          {
            zh: '再填企业台账、工伤台账、培训台账；历史汇总只在没有明细时填。用不到的表留空，不要删除工作表。',
            en: 'Then enterprises, injuries and training; history only where there are no records. Leave unused sheets empty.',
          },
        ]
      : []),
    ...registers.map(({ sheet, keptBy, whole }) => ({
      zh: `${sheet}由${keptBy?.zh ?? '掌握情况的部门'}填，${SENT[whole].zh}；确实没有的，在第一行第一栏填“无”，留空的按没有报送处理。`,
      en: `${sheet}: filled in by ${keptBy?.en ?? 'the body that knows'}, ${SENT[whole].en}; 无 in the first cell where there is nothing: a blank one counts as not sent.`,
    })),
    {
      zh: '第 1 行是表头，请勿改动、合并或在上方插入标题；从第 2 行起一行一条，中间不要空行。自己需要的栏可以加在最右侧，不影响读取。',
      en: 'Row 1 is the header: do not change or merge it, or put titles above it. One record a row from row 2 on; columns of your own may stand at the right end.',
    },
    {
      zh: '号码（信用代码、身份证号、文书编号）所在的栏已设为文本。从别处粘贴请用“选择性粘贴—数值”，以免 18 位号码变成数字、丢掉后三位。',
      en: 'Codes and ids are text cells. Paste values only, or an 18-digit code becomes a number and loses three digits.',
    },
    {
      zh: '边填边看颜色：橙色的格子还没填，红色的格子不对（整行变浅红）；填对了颜色就没了。确属实情的，在备注里说明。',
      en: 'Watch the colours: an orange cell is still empty, a red one is wrong (its row turns pink); right ones lose it. What is right all the same is explained in 备注.',
    },
    {
      zh: `下拉列表、提示和颜色到第 ${lastRow} 行为止；超过的行照样可以填，格式不变。`,
      en: `Lists, hints and colours end in row ${lastRow}; rows below it can be filled in all the same.`,
    },
    ...(isOfDistrict
      ? [
          {
            zh: `培训台账自 ${training.from} 起累计，参加培训并考核合格的重点人员都列入。`,
            en: `The training ledger runs from ${training.from}.`,
          },
        ]
      : []),
    {
      zh: '文件名建议写成“区市_报送期.xlsx”，如 某某区_2025-06.xlsx。报出前可用 yufang validate 自查，错误会指到具体单元格。',
      en: 'Name the file “district_period.xlsx”. “yufang validate” checks it before it is sent and names each cell.',
    },
    {
      zh: `有不清楚的，问${city.name}负责汇总工伤预防报送的部门。`,
      en: `Questions: the office of ${city.name} that gathers these submissions.`,
    },
  ];
}

const asTypedWords = (asTyped: readonly number[]): Bilingual => ({
  zh: `上期有 ${asTyped.length} 行里的个别格子读不懂（原表第 ${listed(asTyped, '、')} 行），已照原样带入，请改正。`,
  en: `${asTyped.length} rows (${listed(asTyped, ', ')} of the old sheet) have cells that could not be read; they stand as they were typed and have to be mended.`,
});

/** What a workbook that was begun with last period's file holds already, and what it does not. */
function takenOver(last: LastPeriod, plan: Plan, tables: readonly Table[]): Bilingual[] {
  const hasEnterprises = tables.some(({ id }) => id === 'enterprise');
  return [...(hasEnterprises ? enterprisesTaken(last, plan) : []), ...last.registers.flatMap(registerTaken)];
}

function registerTaken({ table, label, rows, ended, asTyped }: LastRegister): Bilingual[] {
  const whole =
    table.whole === 'year' ? { zh: '从当年 1 月 1 日累计，', en: 'It goes on from 1 January: ' } : undefined;
  return [
    {
      zh: `${table.sheet}已带入${label}的 ${rows.length} 行：${whole?.zh ?? ''}接着往下填，已有的行进展有变化的（如整改状态、竣工、验收、支付）直接改。`,
      en: `${table.sheet} holds the ${rows.length} rows of ${label}. ${whole?.en ?? ''}New rows go below; change what has gone on in those that are there (put right, completed, accepted, paid).`,
    },
    ...(ended > 0
      ? [
          {
            zh: `${table.sheet}中上一年的 ${ended} 行没有带入：新的一年从 1 月 1 日起重新累计，只带入没有整改完的。`,
            en: `${ended} rows of ${table.sheet} were of the year before and are not taken over: it begins anew on 1 January, but for what is not put right.`,
          },
        ]
      : []),
    ...(asTyped.length > 0 ? [asTypedWords(asTyped)] : []),
  ];
}

function enterprisesTaken(last: LastPeriod, plan: Plan): Bilingual[] {
  const { district, period, label, enterprises, closed, asTyped } = last;
  const anew = countedAnew(plan).map(({ header }) => header);
  const lines: Bilingual[] = [
    {
      zh: `企业台账已带入${district.name}${period ? ` ${period} ` : '上期'}报送（${label}）的 ${enterprises.length} 家企业：名称、行业、应训人数等不常变的栏已填好，请逐行核对，有变动的直接改。`,
      en: `企业台账 holds the ${enterprises.length} enterprises of ${label}${period ? ` (${period})` : ''}: names, industries, persons to be trained and what else changes slowly. Check every row and change what has changed.`,
    },
    {
      zh: `每期变动的栏没有带入，请按本期情况填写：${anew.join('、')}。`,
      en: `Left blank, to be filled in for this period: ${anew.join(', ')}.`,
    },
  ];
  if (closed > 0)
    lines.push({
      zh: `上期经营状态为“注销”的 ${closed} 家没有带入。`,
      en: `${closed} enterprises that were 注销 are not taken over.`,
    });
  if (asTyped.length > 0) lines.push(asTypedWords(asTyped));
  lines.push({
    zh: `新增的企业接着往下填；本期注销的保留该行，把经营状态改为“注销”。工伤台账（年初起累计）和培训台账（${plan.training.from} 起累计）没有带入，以前的记录请从上期文件复制，用“选择性粘贴—数值”。`,
    en: `New enterprises go below; one that closes keeps its row as 注销. Injuries (since January) and training (since ${plan.training.from}) are not taken over: copy earlier records from the last file, pasting values only.`,
  });
  return lines;
}

/** @param numbers rows; so many are named that a clerk begins to look. */
function listed(numbers: readonly number[], comma: string): string {
  return numbers.slice(0, 10).join(comma) + (numbers.length > 10 ? '…' : '');
}

/** The tabs, in their order, and what each is for. */
const tabs = (tables: readonly Table[]): readonly (readonly [string, Bilingual])[] => [
  ['封面', { zh: '哪个区市、哪一期；先填', en: 'Which district and period; fill it in first' }],
  ...tables.map(({ sheet, means }) => [sheet, means] as const),
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
  takenOverTitle: { zh: '已从上期带入', en: 'Taken over from last period' },
  takenOver,
  tabs,
  tabsTitle: { zh: '工作表', en: 'Sheets' },
  marksTitle: { zh: '表头颜色和标记', en: 'Colours and marks of headers' },
  markMeans,
  colourMeans,
  presence,
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
