// 事故台账: the accidents that 应急 knows of, a row an accident or a row an injured person; what 认定 says stands in the
// injury table.

import type { Personal } from '../model/finding.ts';
import type { Table } from '../model/table.ts';
import { ACCIDENT_KINDS, parseAccidentKind } from '../reference/accident-kind.ts';
import { withPerson } from './person.ts';
import { count, date, enterpriseName, note, personId, text, uscc } from './shared-columns.ts';

export interface RegisteredAccident {
  readonly accidentNo: string;
  readonly uscc: string;
  readonly enterpriseName?: string;
  readonly accidentDate: string;
  /** Name of a GB 6441-1986 class. */
  readonly accidentKind?: string;
  readonly deaths?: number;
  readonly seriousInjuries?: number;
  readonly minorInjuries?: number;
  readonly personName?: Personal;
  readonly personId?: Personal;
  /** Has 工伤认定 been applied for? */
  readonly applied?: boolean;
  readonly note?: string;
  /** Keyed hash of the person; undefined where the row is an accident's. */
  readonly person?: string;
}

declare module '../model/table.ts' {
  interface RowTypes {
    'accident-register': RegisteredAccident;
  }
}

const OF_ACCIDENT = { zh: '整起事故的人数', en: 'of the whole accident' };

export const accidentRegister: Table = {
  id: 'accident-register',
  sheet: '事故台账',
  aliases: ['安全生产事故台账', '生产安全事故台账', '安全生产事故', '生产安全事故'],
  name: { zh: '事故台账', en: 'accident register' },
  means: {
    zh: '一起生产安全事故一行，或一名伤亡人员一行（事故编号相同）；从当年 1 月 1 日累计到报送期末。',
    en: 'One row a work-safety accident, or one a casualty under the same number; from 1 January to the end of the period.',
  },
  register: true,
  whole: 'year',
  persons: true,
  key: ['accidentNo', 'personName', 'personId'],
  columns: () => [
    {
      ...text,
      key: 'accidentNo',
      header: '事故编号',
      presence: 'required',
      filledDown: true,
      hint: { zh: '同一起事故各期写法一致', en: 'of the accident; the same in every period' },
    },
    uscc,
    enterpriseName,
    {
      ...date,
      key: 'accidentDate',
      header: '事故日期',
      aliases: ['事故发生日期', '发生日期'],
      presence: 'required',
      filledDown: true,
    },
    {
      key: 'accidentKind',
      header: '事故类别',
      aliases: ['事故类型'],
      type: 'enum',
      presence: 'optional',
      choices: ACCIDENT_KINDS.map(({ name }) => ({ value: name, label: name, aliases: [] })),
      parse: (words) => parseAccidentKind(words)?.name,
    },
    { ...count, key: 'deaths', withheld: 'harmed', header: '死亡人数', hint: OF_ACCIDENT },
    { ...count, key: 'seriousInjuries', withheld: 'harmed', header: '重伤人数', hint: OF_ACCIDENT },
    { ...count, key: 'minorInjuries', withheld: 'harmed', header: '轻伤人数', hint: OF_ACCIDENT },
    { ...text, key: 'personName', header: '伤亡人员姓名', aliases: ['姓名', '伤亡人员'], personal: 'name' },
    personId,
    {
      key: 'applied',
      header: '是否申请工伤认定',
      aliases: ['是否申请认定', '是否申报工伤'],
      type: 'yes-no',
      presence: 'optional',
    },
    note,
  ],
  example: ({ uscc, enterpriseName, year, personId }) => [
    {
      accidentNo: `合成事故${year}-1`,
      uscc,
      enterpriseName,
      accidentDate: `${year}-01-12`,
      accidentKind: '机械伤害',
      deaths: 0,
      seriousInjuries: 0,
      minorInjuries: 1,
      personName: '合成职工一',
      personId,
      applied: '是',
      note: '合成',
    },
  ],
  finish: withPerson,
};
