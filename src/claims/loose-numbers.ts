// Which numbers of a clause say something of our field, though no figure that is judged is named? 高处坠落25例, 强制性问题8项,
// 新增企业2家, 中位数28日: the tool has such figures, and somebody will believe these. A day of the calendar, the number of a
// document, of an article or of a section counts nothing; nor do meetings and leaflets, which no figure holds.

import { ACCIDENT_KINDS } from '../reference/accident-kind.ts';
import type { Token } from './tokens.ts';

/** A comma within a number, and the blank before its unit, are in the token already. */
type Number = Extract<Token, { is: 'amount' }>;

const KINDS = ACCIDENT_KINDS.map(({ name }) => name.replace(/[^\p{L}\p{N}].*$/u, '')).filter(
  (name) => name.length > 1,
);
const CASES = [
  '轻伤',
  '重伤',
  '伤残',
  '坠落',
  '职业病',
  '中毒',
  '噪声',
  '鉴定',
  '认定',
  '受理',
  '视同',
  ...KINDS,
].join('|');
const PROBLEMS = '问题|疑点|强制性?|核实性?|提示|隐患|待办|整改|差错';
const FIRMS = '企业|单位|用人单位|个体|名单|户';
const DAYS = '中位|平均|用时|时限|时长|历时|办结|办理|认定|受理|申请|鉴定|支付|超期|最长|最短|间隔|天数|日数';
const MONEY = '基金|费|支付|支出|待遇|补助|补贴|赔付|造价';
const ROWS = `台账|记录|数据|登记|${PROBLEMS}`;

/** Whatever a sentence is about, a clause with one of these is ours. */
const OURS = new RegExp(
  [CASES, PROBLEMS, FIRMS, '台账|接害|参训|重点人员|基金|待遇|办理时限|中位|办结'].join('|'),
);

/** Unit behind a number → what stands in the clause where the number is one of ours; undefined = nothing need. */
const UNITS: readonly (readonly [unit: RegExp, words: RegExp | undefined])[] = [
  [/^(?:例|起|件|宗|人次|人|名|位)/, undefined],
  [/^(?:家|户)/, new RegExp(FIRMS)],
  [/^个?(?:工作日|自然日|日历天|天|日|月(?!份))|^(?:小时|分钟)/, new RegExp(DAYS)],
  [/^(?:项|个|处)/, new RegExp(`${PROBLEMS}|项目(?!标)`)],
  [/^(?:行|条)/, new RegExp(ROWS)],
  [/^(?:[万亿]?元)/, new RegExp(MONEY)],
  [/^分(?![之别类])/, /得分|评分|考核|总分|扣/],
  [/^倍/, undefined],
];

/** Those of things that nobody counts here, beside persons: 5个区市, 12场, 3万份. */
const NOT_COUNTED = /^个?(?:区市|方面|环节|阶段|部门|行业|类别|维度|季度|年)/;

/** @param text the sentence; @returns the first of the clause that nobody will hold against anything */
export function looseNumber(
  clause: readonly Token[],
  text: string,
  isOurSentence: boolean,
): Number | undefined {
  const words = clause.map((token) => token.text).join('');
  const isOurs = isOurSentence || OURS.test(words);
  if (!isOurs && !OURS.test(text)) return undefined;
  return clause.find((token, i): token is Number => {
    if (token.is !== 'amount' || isName(token, clause[i - 1], text)) return false;
    const { unit, noun } = token.amount;
    // 增长5.2% may be that of anything; 新列入5家 is of the enterprises before it.
    if (unit !== 'count' && unit !== 'bare') return isOurs;
    const behind =
      noun === undefined ? text.slice(token.end).trimStart() : text.slice(token.end - noun.length);
    if (NOT_COUNTED.test(behind)) return false;
    return UNITS.some(([sign, needed]) => sign.test(behind) && (needed?.test(text) ?? isOurs));
  });
}

/** Of 6月30日, 第14条, 〔2021〕99号, 1. and 一起: part of a name, a day or a turn of speech. */
function isName({ at, end, text: own }: Number, before: Token | undefined, text: string): boolean {
  const [ahead, behind] = [text.slice(0, at), text.slice(end)];
  if (/^一[起件名人位次个家]?$/.test(own)) return true;
  if (/第\s*$|[〔[【(（]\s*$|[a-z]$/i.test(ahead) && /^\s*(?:[〕\]】)）号条款项批章节]|$)/.test(behind))
    return true;
  if (/第\s*$/.test(ahead) || /^\s*(?:号|[〕】])/.test(behind)) return true;
  if (/^\s*$/.test(ahead) && /^\s*[.、．)）]/.test(behind)) return true;
  return before?.is === 'date' && /^\s*[日号]/.test(behind);
}

/** Is a table of figures of ours, though none of them is judged by name? */
export function isOurTable(text: string): boolean {
  return OURS.test(text);
}
