// What is wrong with a plan file, and how is it said? A problem is code + args; the words are made here, at the
// edge, for the one who wrote the file: which field, what is allowed, what stood there.

import { editDistance } from '../model/edit-distance.ts';
import { listWords } from '../words/list.ts';
import { printable } from '../words/visible.ts';

type ProblemCode = keyof typeof WORDS;
export type Format =
  | 'text'
  | 'id'
  | 'year'
  | 'month'
  | 'district-code'
  | 'industry-prefix'
  | 'basis'
  | 'finding-code';

export interface Problem {
  /** `industries[2].codes`; '' = the file as a whole. */
  readonly path: string;
  readonly code: ProblemCode;
  readonly args: Readonly<Record<string, string | number | readonly string[]>>;
}

/** The plan that was asked for cannot be used: wrong usage, exit 2. */
export class PlanFault extends Error {
  /** The id or path as it was given. */
  readonly plan: string;
  readonly problems: readonly Problem[];

  constructor(plan: string, problems: readonly Problem[]) {
    super(`${plan}: ${problems.map(({ path, code }) => `${path || '.'} ${code}`).join(', ')}`);
    this.name = 'PlanFault';
    this.plan = plan;
    this.problems = problems;
  }
}

/** One line that names the plan, then one line a problem. */
export function planFaultWords(fault: PlanFault, lang: 'zh' | 'en'): string {
  const many = fault.problems.length > 1;
  const howMany = { zh: `（${fault.problems.length} 处问题）`, en: ` (${fault.problems.length} problems)` }[
    lang
  ];
  const head = {
    zh: `方案“${printable(fault.plan)}”不能使用${many ? howMany : ''}：`,
    en: `The plan "${printable(fault.plan)}" cannot be used${many ? howMany : ''}:`,
  }[lang];
  return [head, ...fault.problems.map((problem) => `  ${problemWords(problem, lang)}`)].join('\n');
}

function problemWords({ path, code, args }: Problem, lang: 'zh' | 'en'): string {
  const words = WORDS[code][lang].replace(/\{(\w+)\}/g, (_, key: string) =>
    key === 'nearest'
      ? nearest(String(args.key), args.allowed as readonly string[])
      : argWords(key, args[key], lang),
  );
  return path === '' ? words : `${printable(path)}${lang === 'zh' ? '：' : ': '}${words}`;
}

function argWords(key: string, value: Problem['args'][string] | undefined, lang: 'zh' | 'en'): string {
  if (typeof value === 'object') return value.length === 0 ? NOTHING[lang] : listWords(value, lang);
  const word = String(value);
  if (key === 'expected') return EXPECTED[word]?.[lang] ?? word;
  if (key === 'format') return FORMATS[word as Format][lang];
  if (key === 'found') return FOUND[word]?.[lang] ?? printable(word);
  return printable(word);
}

const NOTHING = { zh: '（空）', en: '(none)' };

/** Signs that have to be named to be seen. */
const FOUND: Readonly<Record<string, { zh: string; en: string }>> = {
  '': { zh: '文件末尾', en: 'the end of the file' },
  '\n': { zh: '换行', en: 'a line break' },
  '\r': { zh: '换行', en: 'a line break' },
  '\t': { zh: '制表符', en: 'a tab' },
};

const WORDS = {
  'unknown-id': {
    zh: '没有这个自带方案，也没有这个文件；最接近的是 {nearest}；自带方案有：{allowed}',
    en: 'neither a shipped plan nor a file; the nearest is {nearest}; shipped plans: {allowed}',
  },
  'no-file': { zh: '没有这个文件', en: 'there is no such file' },
  'not-a-file': { zh: '这不是文件（是文件夹或设备）', en: 'this is not a file (but a folder or device)' },
  unreadable: { zh: '文件读不出来（{reason}）', en: 'the file cannot be read ({reason})' },
  'not-utf-8': {
    zh: '文件不是 UTF-8 编码；请在编辑器中另存为 UTF-8',
    en: 'the file is not UTF-8; save it as UTF-8 in your editor',
  },
  'not-json': {
    zh: '第 {line} 行第 {column} 列不是 JSON：此处应为{expected}，现为 {found}',
    en: 'not JSON at line {line}, column {column}: expected {expected}, found {found}',
  },
  'too-deep': {
    zh: '第 {line} 行第 {column} 列：层次超过 {deepest} 层',
    en: 'line {line}, column {column}: nested deeper than {deepest} levels',
  },
  'doubled-key': {
    zh: '第 {line} 行第 {column} 列：同一层里“{key}”写了两次，只能留一个',
    en: 'line {line}, column {column}: "{key}" stands twice in one object; keep one',
  },
  'unknown-key': {
    zh: '没有“{key}”这一项；是不是 {nearest}？可用：{allowed}',
    en: 'there is no "{key}" here; did you mean {nearest}? Allowed: {allowed}',
  },
  'unknown-table': {
    zh: '没有“{key}”这张表；最接近的是 {nearest}；可用：{allowed}',
    en: 'there is no table "{key}"; the nearest is {nearest}; allowed: {allowed}',
  },
  missing: { zh: '缺少这一项，应为{expected}', en: 'is missing; expected {expected}' },
  'missing-choice': {
    zh: '缺少这一项，应为 {allowed} 之一',
    en: 'is missing; expected one of {allowed}',
  },
  'wrong-type': { zh: '应为{expected}，现为 {found}', en: 'expected {expected}, found {found}' },
  'not-allowed': { zh: '只能是 {allowed}，现为 {found}', en: 'has to be one of {allowed}; found {found}' },
  'bad-format': { zh: '应为{format}，现为 {found}', en: 'expected {format}; found {found}' },
  'too-small': { zh: '应 {sign} {least}，现为 {found}', en: 'has to be {sign} {least}; found {found}' },
  'too-big': { zh: '应 {sign} {most}，现为 {found}', en: 'has to be {sign} {most}; found {found}' },
  'changes-nothing': {
    zh: '与方案口径完全相同，没有可对照的；改动至少一项，或删去',
    en: 'says what the definition says already; change something or leave it out',
  },
  empty: { zh: '至少要有一项，现为空', en: 'needs at least one item; found none' },
  'no-such-item': { zh: '缺少“{value}”', en: '"{value}" is missing' },
  'taken-twice': {
    zh: '“{value}”已被 {first} 使用，不能重复',
    en: '"{value}" is already taken by {first}',
  },
  reserved: {
    zh: '“{value}”是保留词（all、key、other、…-only、official、base-…、same-months、without-…、非重点、其他），请换一个',
    en: '"{value}" is a reserved word (all, key, other, …-only, official, base-…, same-months, without-…, 非重点, 其他); choose another',
  },
  'except-outside': {
    zh: '要排除的 {value} 不是 codes 中任何一项的下级；codes 现为 {codes}',
    en: '{value} is not below any prefix in codes; codes are {codes}',
  },
  'not-after-base': {
    zh: '目标月份应在基期（{base} 年）之后，现为 {found}',
    en: 'has to lie after the base years (up to {base}); found {found}',
  },
  'in-a-circle': {
    zh: '{value} 与前面的汇总表首尾相连，合起来可以推出隐去的格；删去其中一张',
    en: '{value} is linked with the tables before it in a circle: together they give hidden cells away; leave one out',
  },
  'out-of-order': {
    zh: '前者不能晚于或大于后者，现为 {earlier} 和 {later}',
    en: 'the first may not exceed the second; found {earlier} and {later}',
  },
} as const;

const FORMATS: Readonly<Record<Format, { zh: string; en: string }>> = {
  text: { zh: '非空文字', en: 'text that is not blank' },
  id: { zh: '小写英文标识（如 team-leader）', en: 'a lower-case id such as team-leader' },
  year: { zh: '四位年份 YYYY', en: 'a year YYYY' },
  month: { zh: '月份 YYYY-MM', en: 'a month YYYY-MM' },
  'district-code': { zh: '行政区划代码（GB/T 2260，如 370202）', en: 'a GB/T 2260 code such as 370202' },
  'industry-prefix': { zh: ' GB/T 4754 代码的前 2 至 4 位数字', en: '2 to 4 digits of a GB/T 4754 code' },
  basis: {
    zh: '《工伤保险条例》条项 14.1–14.7、15.1–15.3、16.1–16.3',
    en: 'an item 14.1-14.7, 15.1-15.3 or 16.1-16.3',
  },
  'finding-code': { zh: '问题代码（如 cell/not-in-list）', en: 'a finding code such as cell/not-in-list' },
};

const EXPECTED: Readonly<Record<string, { zh: string; en: string }>> = {
  string: { zh: '文字（加双引号）', en: 'a string' },
  number: { zh: '数（不加引号）', en: 'a number' },
  int: { zh: '整数（不加引号）', en: 'a whole number' },
  array: { zh: '列表 […]', en: 'a list […]' },
  object: { zh: '对象 {…}', en: 'an object {…}' },
  record: { zh: '对象 {…}', en: 'an object {…}' },
  value: { zh: '一个值', en: 'a value' },
  key: { zh: '加英文双引号的键名', en: 'a key in double quotes' },
  escape: { zh: '合法的反斜杠转义', en: 'a valid backslash escape' },
  end: { zh: '文件结束', en: 'the end of the file' },
  '"': { zh: '结束的英文双引号 "', en: 'a closing "' },
  ':': { zh: '英文冒号 :', en: ':' },
  ', }': { zh: '英文逗号 , 或 }', en: ', or }' },
  ', ]': { zh: '英文逗号 , 或 ]', en: ', or ]' },
};

/** What stood there, as JSON, short enough for one line. */
export function excerpt(value: unknown): string {
  const signs = [...String(JSON.stringify(value) ?? value)];
  return signs.length <= 40 ? signs.join('') : `${signs.slice(0, 39).join('')}…`;
}

export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${String(key)}`))
    .join('');
}

function nearest(word: string, candidates: readonly string[]): string {
  const distances = candidates.map((candidate) => editDistance(word.toLowerCase(), candidate.toLowerCase()));
  return candidates[distances.indexOf(Math.min(...distances))] ?? '';
}
