// 工伤台账: one row a case, from the accident to the decision and what followed.

import type { Personal } from '../model/finding.ts';
import type { Table } from '../model/table.ts';
import { ACCIDENT_KINDS, parseAccidentKind } from '../reference/accident-kind.ts';
import { parseDisabilityGrade } from '../reference/disability-grade.ts';
import { parseBasis, RECOGNITION_BASES } from '../reference/recognition-basis.ts';
import { plainChoices } from './choices.ts';
import { withPerson } from './person.ts';
import { count, date, enterpriseName, fundPaid, note, personId, text, uscc } from './shared-columns.ts';

export interface Injury {
  readonly caseNo: string;
  readonly uscc: string;
  readonly enterpriseName?: string;
  readonly personName?: Personal;
  readonly personId?: Personal;
  readonly occupation?: string;
  readonly accidentDate: string;
  readonly appliedDate?: string;
  readonly acceptedDate?: string;
  readonly decidedDate?: string;
  readonly outcome: '认定工伤' | '视同工伤' | '不予认定' | '撤销' | '待定';
  /** `14.1` … `16.3`. */
  readonly basis?: string;
  /** Name of a GB 6441-1986 class. */
  readonly accidentKind?: string;
  readonly severity?: '轻伤' | '重伤' | '死亡';
  readonly grade?: string;
  readonly disease?: string;
  readonly exposureMonths?: number;
  readonly lostDays?: number;
  readonly appraisedDate?: string;
  readonly rehabDate?: string;
  readonly paidDate?: string;
  readonly fundPaid?: number;
  readonly note?: string;
  /** Keyed hash of the person; undefined where neither id nor name is given. */
  readonly person?: string;
}

declare module '../model/table.ts' {
  interface RowTypes {
    injury: Injury;
  }
}

const PENDING = '待定';
const WITH_BASIS = ['认定工伤', '视同工伤', '不予认定'];
/** 患职业病的 (《工伤保险条例》第十四条第(四)项). */
const OCCUPATIONAL_DISEASE = '14.4';

/** 一级 … 十级 (《工伤保险条例》第二十二条). */
const GRADES = Array.from({ length: 10 }, (_, i) => ({ value: `${i + 1}`, label: `${i + 1}`, aliases: [] }));

function unlessUnknown(outcome: unknown, answer: (outcome: string) => boolean): boolean | undefined {
  return typeof outcome === 'string' ? answer(outcome) : undefined;
}

const notBefore = (...columns: string[]) => ({ notBefore: columns });

export const injury: Table = {
  id: 'injury',
  sheet: '工伤台账',
  aliases: ['工伤', '工伤认定台账', '工伤事故台账', '工伤案件'],
  name: { zh: '工伤台账', en: 'injuries' },
  means: {
    zh: '一个案件一行，从当年 1 月 1 日累计到报送期末；尚未作出结论的填“待定”，以后各期再更新。',
    en: 'One row a case, from 1 January to the end of the period; undecided ones as 待定, updated in later periods.',
  },
  persons: true,
  key: ['caseNo'],
  columns: () => [
    {
      key: 'caseNo',
      header: '认定文书编号',
      aliases: ['工伤认定编号', '文书编号'],
      type: 'text',
      presence: 'required',
      filledDown: true,
      hint: { zh: '认定文书的编号，同一案件各期写法一致', en: 'of the decision; the same in every period' },
    },
    uscc,
    enterpriseName,
    { ...text, key: 'personName', header: '职工姓名', aliases: ['姓名'], personal: 'name' },
    personId,
    { ...text, key: 'occupation', header: '工种', aliases: ['岗位', '工作岗位'], example: '焊工' },
    {
      ...date,
      key: 'accidentDate',
      header: '事故日期',
      aliases: ['事故发生日期', '发生日期', '诊断日期'],
      hint: { zh: '职业病填诊断日期', en: 'of a disease: the day of its diagnosis' },
      presence: 'required',
    },
    { ...date, key: 'appliedDate', header: '申请日期', whileTyped: notBefore('accidentDate') },
    {
      ...date,
      key: 'acceptedDate',
      header: '受理日期',
      whileTyped: notBefore('accidentDate', 'appliedDate'),
    },
    {
      ...date,
      key: 'decidedDate',
      header: '认定日期',
      presence: 'conditional',
      when: ({ outcome }) => unlessUnknown(outcome, (word) => word !== PENDING),
      whenWords: { zh: '认定结论不是“待定”', en: 'outcome other than 待定' },
      whileTyped: {
        ...notBefore('accidentDate', 'appliedDate', 'acceptedDate'),
        neededWhere: { column: 'outcome', is: [...WITH_BASIS, '撤销'] },
      },
    },
    {
      key: 'outcome',
      header: '认定结论',
      aliases: [],
      type: 'enum',
      presence: 'required',
      choices: plainChoices({
        认定工伤: ['工伤', '认定为工伤', '予以认定'],
        视同工伤: ['视同', '视为工伤'],
        不予认定: ['不予认定工伤', '不认定', '不予工伤认定'],
        撤销: ['撤销认定', '已撤销'],
        待定: ['未认定', '办理中', '待认定'],
      }),
    },
    {
      key: 'basis',
      header: '认定依据',
      aliases: ['适用条款'],
      type: 'enum',
      presence: 'conditional',
      when: ({ outcome }) => unlessUnknown(outcome, (word) => WITH_BASIS.includes(word)),
      whenWords: { zh: '结论为认定、视同或不予', en: 'outcome 认定, 视同 or 不予' },
      whileTyped: { neededWhere: { column: 'outcome', is: WITH_BASIS } },
      choices: RECOGNITION_BASES.map(({ key, label }) => ({ value: key, label: key, aliases: [label] })),
      parse: parseBasis,
    },
    {
      key: 'accidentKind',
      header: '事故类别',
      aliases: [],
      type: 'enum',
      presence: 'optional',
      choices: ACCIDENT_KINDS.map(({ name }) => ({ value: name, label: name, aliases: [] })),
      parse: (words) => parseAccidentKind(words)?.name,
    },
    {
      key: 'severity',
      header: '伤害程度',
      aliases: [],
      type: 'enum',
      presence: 'optional',
      choices: plainChoices({ 轻伤: [], 重伤: [], 死亡: ['工亡', '亡'] }),
    },
    {
      key: 'grade',
      header: '伤残等级',
      aliases: [],
      type: 'enum',
      presence: 'optional',
      choices: [...GRADES, { value: 'none', label: '未达级', aliases: ['无等级'] }],
      parse: (words) => parseDisabilityGrade(words)?.toString(),
    },
    {
      ...text,
      key: 'disease',
      header: '职业病名称',
      whenWords: { zh: `认定依据为 ${OCCUPATIONAL_DISEASE}`, en: `basis ${OCCUPATIONAL_DISEASE}` },
      whileTyped: { neededWhere: { column: 'basis', is: [OCCUPATIONAL_DISEASE] } },
    },
    { ...count, key: 'exposureMonths', header: '接害工龄(月)', aliases: ['接害工龄'] },
    { ...count, key: 'lostDays', header: '损失工作日' },
    {
      ...date,
      key: 'appraisedDate',
      header: '鉴定日期',
      whileTyped: notBefore('accidentDate', 'appliedDate', 'acceptedDate', 'decidedDate'),
    },
    { ...date, key: 'rehabDate', header: '康复日期' },
    { ...date, key: 'paidDate', header: '待遇支付日期' },
    fundPaid,
    note,
  ],
  finish: withPerson,
};
