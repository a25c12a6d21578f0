// Under which clause was it decided? 《工伤保险条例》 (国务院令第586号) articles 14, 15 and 16, item by item, and every way
// that clerks write a clause.

import { comparable } from '../model/text.ts';
import { chineseNumeral } from './chinese-numeral.ts';

export interface RecognitionBasis {
  /** `14.1` … `16.3`: the value that is kept. */
  readonly key: string;
  readonly article: 14 | 15 | 16;
  readonly item: number;
  /** The only 认定结论 that the clause can carry. */
  readonly outcome: '认定工伤' | '视同工伤' | '不予认定';
  readonly label: string;
}

const ARTICLES = [
  {
    article: 14,
    outcome: '认定工伤',
    labels: [
      '工作时间工作场所工作原因事故伤害',
      '预备性或收尾性工作事故伤害',
      '履行职责受暴力等意外伤害',
      '患职业病',
      '因工外出受伤害或下落不明',
      '上下班途中非本人主要责任交通等事故',
      '法律行政法规规定的其他情形',
    ],
  },
  {
    article: 15,
    outcome: '视同工伤',
    labels: [
      '工作时间工作岗位突发疾病死亡或48小时内抢救无效死亡',
      '抢险救灾等维护国家/公共利益',
      '因战因公伤残军人旧伤复发',
    ],
  },
  { article: 16, outcome: '不予认定', labels: ['故意犯罪', '醉酒或者吸毒', '自残或者自杀'] },
] as const;

export const RECOGNITION_BASES: readonly RecognitionBasis[] = ARTICLES.flatMap(
  ({ article, outcome, labels }) =>
    labels.map((label, i) => ({ key: `${article}.${i + 1}`, article, item: i + 1, outcome, label })),
);

const KEYS = new Set(RECOGNITION_BASES.map((basis) => basis.key));

// Not the end of 二十四条 or 114条; not the beginning of 10 or 十一, nor a 款.
const ARTICLE = '(?<![\\d一二三四五六七八九十百])(1[456]|十[四五六])';
const ITEM = '\\(?([1-9]|[一二三四五六七八九])(?![\\d十款条])\\)?';
/** 第十四条第(一)项, 十四条(一), 第15条第1款第1项: anywhere in the text. Each article has its items in its 第一款. */
const WITH_ARTICLE = new RegExp(`第?${ARTICLE}条(?:之?第?[1一]款)?[.,、]?之?第?${ITEM}项?`);
/** 14.1, 14(1), 14-1, 十四(一): the whole text. */
const SHORT = new RegExp(`^第?${ARTICLE}(?:[.\\-·、]${ITEM}|\\(([1-9]|[一二三四五六七八九])\\))项?$`);
/** One more clause: which of them it is isn't ours to choose. Or the clause of another paper (…实施办法第十四条). */
const ELSEWHERE_BEFORE = /1[456]条|十[四五六]条|办法|细则/;
const ANOTHER_BEHIND =
  /1[456]条|十[四五六]条|[(第][一二三四五六七八九\d]+[)项]|^[、,和及或与][一二三四五六七八九\d]/;

const numberOf = (text: string) => (/^\d/.test(text) ? Number(text) : chineseNumeral(text));

/** `14.1` … `16.3`, or undefined if the text names no clause of the three articles, or more than one. */
export function parseBasis(text: string): string | undefined {
  if (KEYS.has(text)) return text;
  const written = comparable(text);
  const long = WITH_ARTICLE.exec(written);
  if (long) {
    const before = written.slice(0, long.index);
    const behind = written.slice(long.index + long[0].length);
    if (ELSEWHERE_BEFORE.test(before) || ANOTHER_BEHIND.test(behind)) return undefined;
    return keyOf(long[1] ?? '', long[2] ?? '');
  }
  const [, article = '', item, bracketed = ''] = SHORT.exec(written) ?? [];
  return keyOf(article, item ?? bracketed);
}

function keyOf(article: string, item: string): string | undefined {
  const key = `${numberOf(article)}.${numberOf(item)}`;
  return KEYS.has(key) ? key : undefined;
}
