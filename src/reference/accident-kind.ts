// Which 事故类别 is this? GB 6441-1986 《企业职工伤亡事故分类》 table 1, by code, name or what clerks write for it;
// and the names of GB 6441-2025, which replaces it.
//
// The 1986 codes are printed 01…09, 010…020. The other names are use, not standard, but for 其它 = 其他.

import { comparable } from '../model/text.ts';

export interface AccidentKind {
  /** `01` … `20`. */
  readonly code: string;
  /** The value that is kept and counted. */
  readonly name: string;
}

// name, then other names; a 2025 name stands here where all of it lies inside one kind of 1986.
const NAMES: readonly (readonly [string, ...string[]])[] = [
  ['物体打击'],
  ['车辆伤害', '交通事故', '厂(场)内车辆致害', '道路(轨道)车辆致害'],
  ['机械伤害', '机器伤害', '机械致害'],
  ['起重伤害', '起重致害'],
  ['触电', '电击'],
  ['淹溺', '溺水'],
  ['灼烫', '烫伤', '烧伤'],
  ['火灾'],
  ['高处坠落', '高空坠落', '坠落'],
  ['坍塌', '倒塌'],
  ['冒顶片帮'],
  ['透水', '水害'],
  ['放炮'],
  ['火药爆炸'],
  ['瓦斯爆炸'],
  ['锅炉爆炸'],
  ['容器爆炸'],
  ['其他爆炸'],
  ['中毒和窒息', '中毒', '窒息', '中毒窒息', '中毒与窒息', '中毒及窒息'],
  ['其他伤害', '其他'],
];

export const ACCIDENT_KINDS: readonly AccidentKind[] = NAMES.map(([name], i) => ({
  code: String(i + 1).padStart(2, '0'),
  name,
}));

/** GB 6441-2025, in its order. It prints no codes. */
export const ACCIDENT_KINDS_2025: readonly string[] = [
  '物体打击',
  '厂（场）内车辆致害',
  '道路（轨道）车辆致害',
  '机械致害',
  '起重致害',
  '触电',
  '淹溺',
  '灼烫',
  '火灾',
  '高处坠落',
  '跌落',
  '坍塌',
  '水害',
  '容器爆炸',
  '管道爆炸',
  '可燃气体爆炸',
  '可燃液体蒸气爆炸',
  '粉尘爆炸',
  '民用爆炸物品爆炸',
  '烟花爆竹爆炸',
  '其他可燃固体爆炸',
  '高温熔融物爆炸',
  '中毒',
  '窒息',
  '滑坡',
  '泄漏',
  '其他',
];

const BY_NAME = new Map<string, AccidentKind>();
for (const [i, names] of NAMES.entries()) {
  const kind = ACCIDENT_KINDS[i];
  if (kind) for (const name of names) BY_NAME.set(name, kind);
}

/**
 * The kind that a cell names: `物体打击`, `1`, `01`, `010`, `其它伤害`, `03机械伤害`. Undefined if none, or if code and
 * name say different things.
 */
export function parseAccidentKind(text: string): AccidentKind | undefined {
  const exact = BY_NAME.get(text);
  if (exact) return exact;
  const [, digits = '', name = ''] = /^(\d*)[.、:\-_]?(.*)$/.exec(comparable(text)) ?? [];
  const byName = BY_NAME.get(name.replaceAll('其它', '其他'));
  if (digits === '') return byName;
  const byCode = /^0{0,2}[1-9]$|^0?[12]\d$/.test(digits) ? ACCIDENT_KINDS[Number(digits) - 1] : undefined;
  return name === '' || name === byCode?.name || byName === byCode ? byCode : undefined;
}
