// Which columns mean the same in several tables? Each stands here once, with all the words that clerks use for it.

import type { Column } from '../model/table.ts';

/** What may be left empty, by type. */
export const text = { type: 'text', presence: 'optional', aliases: [] } as const;
export const date = { type: 'date', presence: 'optional', aliases: [] } as const;
export const count = { type: 'int', presence: 'optional', aliases: [] } as const;
export const number = { type: 'number', presence: 'optional', aliases: [] } as const;
export const money = { type: 'money', presence: 'optional', aliases: [] } as const;

export const uscc: Column = {
  key: 'uscc',
  header: '统一社会信用代码',
  aliases: ['信用代码', '社会信用代码'],
  type: 'uscc',
  presence: 'required',
  filledDown: true,
};

/** Of the enterprise that a row is about: it is known by its code, and the name is for the eye. */
export const enterpriseName: Column = {
  ...text,
  key: 'enterpriseName',
  header: '单位名称',
  aliases: ['用人单位', '企业名称'],
  filledDown: true,
};

export const district: Column = {
  key: 'district',
  header: '区市',
  aliases: ['所属区市', '所在区市', '区县'],
  type: 'district',
  presence: 'optional',
};

export const personId: Column = {
  ...text,
  key: 'personId',
  header: '身份证号',
  aliases: ['身份证号码', '公民身份号码', '证件号码'],
  type: 'citizen-id',
  personal: 'id',
};

export const fundPaid: Column = {
  ...money,
  key: 'fundPaid',
  header: '基金支付额(元)',
  aliases: ['基金支付额'],
};

/** Photographs, papers: a number or name by which they are found. */
export const evidence: Column = {
  ...text,
  key: 'evidence',
  withheld: 'words',
  header: '佐证材料',
  aliases: ['证明材料'],
  hint: { zh: '照片编号、文件名或文号', en: 'numbers of photographs, name or number of a paper' },
};

export const note: Column = {
  ...text,
  key: 'note',
  withheld: 'words',
  header: '备注',
  aliases: ['情况说明'],
};
