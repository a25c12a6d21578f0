// What are the sums, fields and scopes of a trace called?

import type { Language } from '../define.ts';
import { everyDefinition } from '../metrics/definitions.ts';
import type { Bilingual } from '../model/bilingual.ts';
import { type Measure, scopeOf } from '../model/measure.ts';
import { type Month, monthAt, monthIndex } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { RISK_CLASSES } from '../model/premium.ts';
import type { TracedFigure, TracedSum } from '../model/trace.ts';
import { RECOGNITION_BASES } from '../reference/recognition-basis.ts';
import { PROGRESS } from '../tally/training-progress.ts';
import { GROUPS } from '../words/groups.ts';
import { CHANGE_WORDS } from '../words/ledger-changes.ts';
import { PROJECT_STAGE_WORDS } from '../words/project.ts';
import { GAP_WORDS } from '../words/register-gaps.ts';

const WHAT: Readonly<Record<string, Bilingual>> = {
  cases: { zh: '计入工伤人数', en: 'counted injuries' },
  fatalities: { zh: '工亡人数', en: 'deaths' },
  pneumoconiosis: { zh: '尘肺病新发人数', en: 'new cases of pneumoconiosis' },
  exposure: { zh: '人年', en: 'person-years' },
  carried: { zh: '未报送月份的人年', en: 'person-years of months not sent' },
  dustWorkerYears: { zh: '接尘人年', en: 'dust-worker-years' },
  required: { zh: '应训人数', en: 'persons to be trained' },
  trained: { zh: '已训人数', en: 'persons trained' },
  attendances: { zh: '合格人次', en: 'attendances' },
  'enterprises-required': { zh: '有应训人员的重点企业数', en: 'key enterprises with a requirement' },
  'enterprises-trained': { zh: '各类均训足的企业数', en: 'enterprises fully trained' },
  employed: { zh: '职工人数', en: 'employed' },
  insured: { zh: '已参保人数', en: 'insured' },
  newly: { zh: '近 12 个月新训人数', en: 'persons trained within twelve months' },
  joined: { zh: '本年到任在岗人数', en: 'persons who took a post this year' },
  'joined-trained': { zh: '本年到任并已训人数', en: 'of them trained' },
  left: { zh: '本年离任人数', en: 'persons who left this year' },
  'left-trained': { zh: '本年离任并已训人数', en: 'of them trained' },
  'hours-known': { zh: '可判断学时的合格人次', en: 'attendances whose hours can be judged' },
  'hours-met': { zh: '学时达标的合格人次', en: 'attendances with the hours' },
  'hours-unrecorded': { zh: '学时未填报的合格人次', en: 'attendances without hours' },
  certified: { zh: '在岗已训人数', en: 'trained persons in post' },
  expired: { zh: '有效期已满人数', en: 'persons whose certificate has run out' },
  expiring: { zh: '有效期将满人数', en: 'persons whose certificate runs out soon' },
  received: { zh: '已收到的报送期数', en: 'periods received' },
  'passed-first': { zh: '首报合格的期数', en: 'periods right at first' },
  'failed-first': { zh: '首报有错的期数', en: 'periods wrong at first' },
  mended: { zh: '已改正的期数', en: 'periods mended' },
  'on-time': { zh: '按时收到的报送期数', en: 'periods received on time' },
};

export function whatWords({ what, name, rate }: TracedSum, plan: Plan, language: Language): string {
  if (name) return name[language];
  const isHours = what === 'exposure' && (rate?.exposure ?? plan.rate.exposure) === 'hours';
  const words = isHours ? { zh: '实际工时', en: 'hours worked' } : WHAT[what];
  return words?.[language] ?? what;
}

/** Sums of the last day of the window, not of its months. */
export const OF_A_DAY: ReadonlySet<string> = new Set([
  'required',
  'trained',
  'attendances',
  'enterprises-required',
  'enterprises-trained',
  'employed',
  'insured',
  ...PROGRESS,
]);

const FIELDS: Readonly<Record<string, Bilingual>> = {
  value: { zh: '', en: '' },
  low: { zh: '95%区间下限', en: '95 % interval, low' },
  high: { zh: '95%区间上限', en: '95 % interval, high' },
  verdict: { zh: '结论', en: 'verdict' },
  required: { zh: '本期应达', en: 'required by now' },
  attendances: { zh: '人次', en: 'attendances' },
  completeness: { zh: '完整度', en: 'completeness' },
  until: { zh: '测算到的月份', en: 'month looked to' },
  bar: { zh: '需达降幅', en: 'fall needed' },
  allowed: { zh: '允许例数', en: 'cases allowed' },
  remaining: { zh: '剩余例数', en: 'cases remaining' },
  expected: { zh: '按现状预计例数', en: 'cases expected' },
  yearlyFall: { zh: '今后每年需降', en: 'yearly fall needed' },
  provable: { zh: '可证明的最小降幅', en: 'smallest provable fall' },
  unrecorded: { zh: '学时未填报的人次', en: 'attendances without hours' },
  monthsLeft: { zh: '剩余月数', en: 'months left' },
  reached: { zh: '照此速度训足的月份', en: 'month reached at this pace' },
  undated: { zh: '未注明报送日期的期数', en: 'periods without a date' },
  deaths: { zh: '工亡人数', en: 'deaths' },
  above: { zh: '超过同行业的概率', en: 'probability of exceeding its industry' },
  up: { zh: '费率上升（高于基准）家数', en: 'enterprises up (above base)' },
  down: { zh: '费率下降（低于基准）家数', en: 'enterprises down (below base)' },
  same: { zh: '费率不变（等于基准）家数', en: 'enterprises that stay (at base)' },
  unknown: { zh: '无法测算家数', en: 'enterprises that cannot be told' },
  held: { zh: '已登记次数', en: 'activities registered' },
  evidenced: { zh: '有佐证的次数', en: 'activities with evidence' },
  enterprises: { zh: '覆盖企业数', en: 'enterprises reached' },
  persons: { zh: '覆盖人数', en: 'persons reached' },
  stillUninsured: { zh: '行动后未参保人数', en: 'uninsured after the drives' },
  part: { zh: '分子', en: 'part' },
  whole: { zh: '分母', en: 'whole' },
};

/** Of a pace now is of late, and no rate: persons of the last months, their number, persons a month. */
const FIELDS_OF_PACE: Readonly<Record<string, Bilingual>> = {
  'now.part': WHAT.newly!,
  'now.whole': { zh: '近期月数', en: 'months of the pace' },
  'now.value': { zh: '近期速度（人/月）', en: 'pace so far (persons a month)' },
};

/** Fields that are one sum where one is asked. */
const SUMS: ReadonlySet<string> = new Set(['part', 'whole', 'attendances', 'exposure']);

/** 本期计入工伤人数 where the field is one sum, else its own name. */
export function fieldWords(
  { field, sums, stated }: Pick<TracedFigure, 'field' | 'sums' | 'stated'>,
  plan: Plan,
  language: Language,
): string {
  const ofPace = stated.measure === 'training-pace' ? FIELDS_OF_PACE[field] : undefined;
  if (ofPace) return ofPace[language];
  const [side, name = side] = field.includes('.') ? field.split('.') : ['', field];
  const sides: Readonly<Record<string, Bilingual>> = {
    now: { zh: '本期', en: 'now: ' },
    base: { zh: '基期', en: 'base: ' },
  };
  const of = side ? (sides[side]?.[language] ?? '') : '';
  const counted = sums?.find(({ what, name }) => name !== undefined && what === field);
  if (counted) return whatWords(counted, plan, language);
  const isSum = sums?.length === 1 && SUMS.has(name!);
  const only = isSum ? whatWords(sums[0]!, plan, language) : undefined;
  if (name === 'value' && side) return of + (language === 'zh' ? '率' : 'rate');
  return of + (only ?? FIELDS[name!]?.[language] ?? name);
}

/** `合成甲区，重点行业合计，全部人员类别，年初累计`; what has no word stands as it is. */
export function scopeWords(measure: Measure, plan: Plan, language: Language): string {
  const all: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
    window: {
      'year-to-date': { zh: '年初累计', en: 'year to date' },
      'rolling-12': { zh: '近12个月', en: 'twelve months' },
      month: { zh: '当月', en: 'the month' },
    },
    definition: Object.fromEntries(everyDefinition(plan).map(({ id, name }) => [id, name])),
    district: {
      // A district's own workbook: it is the whole there.
      all: plan.districts.length === 1 ? same(plan.city.name) : { zh: '全市', en: 'city' },
      ...named(plan.districts.map(({ code, name }) => [code, name])),
    },
    industry: {
      all: { zh: '全部企业', en: 'all enterprises' },
      key: { zh: '重点行业', en: 'key industries' },
      other: { zh: '非重点行业', en: 'other industries' },
      ...Object.fromEntries(plan.industries.map(({ id, name }) => [id, name])),
    },
    by: {
      'accident-kind': { zh: '按事故类别', en: 'by kind of accident' },
      severity: { zh: '按伤害程度', en: 'by severity' },
      basis: { zh: '按认定依据', en: 'by item of the law' },
      'accident-month': { zh: '按事故月份', en: 'by month of the accident' },
      focus: { zh: '按重点情形', en: 'by the kinds that are watched' },
      'size-band': { zh: '按企业规模', en: 'by size of the enterprise' },
      occupation: { zh: '按工种', en: 'by occupation' },
      post: { zh: '按任职变动', en: 'by change of post' },
      certificate: { zh: '按有效期', en: 'by term' },
      activity: { zh: '按每年活动', en: 'by yearly activity' },
      'project-stage': { zh: '按项目进展', en: 'by stage of the project' },
      amount: { zh: '按金额', en: 'by amount' },
      change: { zh: '按台账变动', en: 'by change of the ledger' },
      gap: { zh: '按登记台账对照', en: 'by gap between registers' },
    },
    group: groupsOf(measure.by, plan),
    stage: namesOf(plan.chain),
    band: { listed: { zh: '列入名单', en: 'listed' }, ...namesOf(plan.warning?.bands) },
    riskClass: {
      all: { zh: '全部风险类别', en: 'all risk classes' },
      none: { zh: '风险类别不明', en: 'risk class not known' },
      ...Object.fromEntries(
        RISK_CLASSES.map((one) => [one, { zh: `风险类别 ${one} 类`, en: `risk class ${one}` }]),
      ),
    },
    role: {
      all: { zh: '全部人员类别', en: 'all roles' },
      ...Object.fromEntries(plan.roles.map(({ id, name }) => [id, name])),
    },
  };
  const words = Object.entries(scopeOf(measure)).map(
    ([key, value]) => all[key]?.[value]?.[language] ?? (AS_THEY_ARE.has(key) ? value : `${key} ${value}`),
  );
  // The window is read last.
  const [window, ...rest] = words;
  return [...rest, window].join(language === 'zh' ? '，' : ', ');
}

/** As the sheets call them. */
function groupsOf(by: string | undefined, plan: Plan): Readonly<Record<string, Bilingual>> {
  const own: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
    activity: namesOf(plan.activities),
    'project-stage': PROJECT_STAGE_WORDS,
    change: CHANGE_WORDS,
    gap: Object.fromEntries(Object.entries(GAP_WORDS).map(([gap, { value }]) => [gap, value])),
    'size-band': namesOf(plan.sizes?.bands),
    focus: namesOf(plan.focus),
    basis: named(RECOGNITION_BASES.map(({ key, label }) => [key, label])),
    'accident-month': MONTH_WORDS,
  };
  return { ...GROUPS, ...(by !== undefined && own[by]) };
}

const MONTH_WORDS: Readonly<Record<string, Bilingual>> = Object.fromEntries(
  Array.from({ length: 12 }, (_, i) => [
    String(i + 1).padStart(2, '0'),
    { zh: `${i + 1}月`, en: `month ${i + 1}` },
  ]),
);

function namesOf(
  list: readonly { readonly id: string; readonly name: Bilingual }[] = [],
): Readonly<Record<string, Bilingual>> {
  return Object.fromEntries(list.map(({ id, name }) => [id, name]));
}

/** Their values are words themselves. */
const AS_THEY_ARE: ReadonlySet<string> = new Set(['month', 'group', 'enterprise']);

function same(name: string): Bilingual {
  return { zh: name, en: name };
}

function named(names: readonly (readonly [string, string])[]): Record<string, Bilingual> {
  return Object.fromEntries(names.map(([code, name]) => [code, same(name)]));
}

/** `2025-01—2025-06、2020-01—2020-06`: months that follow each other as one. */
export function monthWords(months: readonly Month[]): string {
  const runs: [Month, Month][] = [];
  for (const month of months) {
    const last = runs.at(-1);
    if (last && monthAt(monthIndex(last[1]) + 1) === month) last[1] = month;
    else runs.push([month, month]);
  }
  return runs.map(([from, to]) => (from === to ? from : `${from}—${to}`)).join('、');
}

/** Counts whole, anything else with four places at most; −0 is 0. */
export function numberWords(value: number): string {
  return (value + 0).toLocaleString('en-US', { maximumFractionDigits: Number.isInteger(value) ? 0 : 4 });
}
