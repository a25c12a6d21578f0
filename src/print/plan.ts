// What does a plan say, for people and for programs?

import type { Context, Language } from '../define.ts';
import type { Crosswalk, Plan, ProjectStep, Projects } from '../model/plan.ts';
import type { Premium, RiskClass } from '../model/premium.ts';
import { TABLES } from '../tables/index.ts';
import { percentWords } from '../words/figures.ts';
import { PROJECT_STEP_WORDS } from '../words/project.ts';
import { unitWords } from '../words/unit.ts';
import { jsonText } from './json.ts';
import { painting } from './paint.ts';
import { sharingWords } from './sharing.ts';

export function* plansText(plans: readonly Plan[], language: Language): Generator<string> {
  const width = Math.max(...plans.map(({ id }) => id.length));
  for (const { id, name, years, city } of plans)
    yield `${id.padEnd(width)}  ${years.from}-${years.to}  ${city.name}  ${name[language]}\n`;
}

export function plansJson(plans: readonly Plan[]): Generator<string> {
  const listed = plans.map(({ id, name, source, city, years }) => ({ id, name, source, city, years }));
  return jsonText({ schema: 'yufang.plans/1', plans: listed }, 2);
}

/** The plan file itself. */
export function planJson(plan: Plan): Generator<string> {
  return jsonText(plan, 1);
}

export function* planText(
  plan: Plan,
  { language, colour }: Pick<Context, 'language' | 'colour'>,
): Generator<string> {
  const paint = painting(colour);
  const zh = language === 'zh';
  yield `${paint.strong(plan.name[language])}  ${plan.id}\n`;
  for (const [title, lines] of Object.entries(zh ? inChinese(plan) : inEnglish(plan))) {
    yield `${paint.strong(title)}\n`;
    for (const line of lines) yield `  ${line}\n`;
  }
}

/** Lines of `plan show` that only one of two plans has. */
export function* planDiffText(
  before: Plan,
  after: Plan,
  { language, colour }: Pick<Context, 'language' | 'colour'>,
): Generator<string> {
  const paint = painting(colour);
  const [a, b] = [before, after].map((plan) => (language === 'zh' ? inChinese(plan) : inEnglish(plan)));
  yield `− ${before.id}  ${before.name[language]}\n+ ${after.id}  ${after.name[language]}\n`;
  let differences = 0;
  for (const title of new Set([...Object.keys(a!), ...Object.keys(b!)])) {
    const [old = [], now = []] = [a![title], b![title]];
    const gone = old.filter((line) => !now.includes(line));
    const added = now.filter((line) => !old.includes(line));
    if (gone.length + added.length === 0) continue;
    differences += gone.length + added.length;
    yield `${paint.strong(title)}\n`;
    for (const line of gone) yield `  − ${line}\n`;
    for (const line of added) yield `  + ${line}\n`;
  }
  if (differences === 0) yield language === 'zh' ? '没有不同。\n' : 'They do not differ.\n';
}

function inChinese({ rate, target, training, submission, bounds, ...plan }: Plan): Record<string, string[]> {
  const exposure = { insured: '参保人数', employees: '职工人数', hours: '实际工时' }[rate.exposure];
  return {
    依据: [plan.source, `${plan.years.from}-${plan.years.to} 年，${plan.city.name}`],
    目标: [
      `重点行业工伤事故发生率到 ${target.by} 比 ${rate.baseYears.join('、')} 年下降 ${percentWords(target.reduction)}（容差 ${+(target.tolerance * 100).toFixed(2)} 个百分点，按${target.path === 'geometric' ? '等比' : '等额'}进度）`,
      `基期少于 ${target.minCases} 例的不评判`,
      `重点人员培训覆盖率 ${percentWords(training.target, 0)}，自 ${training.from} 起${training.to === undefined ? '' : `，${training.to} 前完成`}`,
      `培训学时：${training.minHours === undefined ? '未配置' : `不少于 ${training.minHours} 学时`}；线上占比：${training.maxOnlineShare === undefined ? '未配置' : `不超过 ${percentWords(training.maxOnlineShare, 0)}`}；证书有效期：${training.certificate === undefined ? '未配置' : `${training.certificate.months} 个月，提前 ${training.certificate.noticeMonths} 个月提示`}`,
    ],
    口径: [
      `${unitWords(rate.per, rate.exposure, 'zh')}；分母 ${exposure}；按${rate.dateBasis === 'decided' ? '认定' : '事故'}日期`,
      `结论：${rate.outcomes.join('、')}；《工伤保险条例》条项：${rate.bases.join('、')}`,
    ],
    ...(plan.alternatives
      ? {
          对照口径: plan.alternatives.map(
            ({ id, name, note }) => `${id}  ${name.zh}${note ? `（${note.zh}）` : ''}`,
          ),
        }
      : {}),
    重点行业: plan.industries.map(
      ({ id, name, codes, flag }) =>
        `${id}  ${name.zh}  ${flag ? '按“是否涉尘”' : codes.join('、') || '不与行业代码核对'}`,
    ),
    ...(plan.crosswalk ? { 与上一方案对照: crosswalkWords(plan.crosswalk, plan.industries, 'zh') } : {}),
    ...(plan.warning
      ? {
          预警: [
            `重点企业：超过本行业 ${plan.warning.ratio} 倍的概率不低于 ${percentWords(plan.warning.probability, 0)}`,
            ...plan.warning.bands.map(
              ({ name, cases, letter }) => `${name.zh}  近 12 个月 ${cases} 例起，${letter.zh}`,
            ),
          ],
        }
      : {}),
    ...(plan.sizes
      ? {
          企业规模: [plan.sizes.bands.map(({ name }) => name.zh).join(' / '), plan.sizes.source.zh],
        }
      : {}),
    ...(plan.chain
      ? {
          全链条: plan.chain.map(
            ({ id, name, days, source }) =>
              `${id}  ${name.zh}  ${days === undefined ? '未设时限' : `${days} 日`}${source ? `（${source.zh}）` : ''}`,
          ),
        }
      : {}),
    ...(plan.premium ? { '费率浮动（测算，非决定）': premiumInChinese(plan.premium) } : {}),
    ...(plan.registers
      ? { 登记台账: plan.registers.map(({ table, keptBy }) => `${table}  ${sheetOf(table)}（${keptBy.zh}）`) }
      : {}),
    ...(plan.activities
      ? {
          每年活动: plan.activities.map(
            ({ id, name, register, types, perYear }) =>
              `${id}  ${name.zh}  每区市每年 ${perYear} 次（${sheetOf(register)}${types ? `：${types.join('、')}` : ''}，须有佐证材料）`,
          ),
        }
      : {}),
    ...(plan.projects ? { 工伤预防项目: projectsInChinese(plan.projects, plan.collections) } : {}),
    ...(plan.sharing ? { 信息共享: sharingWords(plan.sharing, plan, 'zh') } : {}),
    人员类别: plan.roles.map(({ id, name }) => `${id}  ${name.zh}`),
    区市: plan.districts.map(
      ({ code, name, aliases }) => `${code}  ${name}${aliases.length > 0 ? `（${aliases.join('、')}）` : ''}`,
    ),
    报送: [`${submission.every === 'month' ? '按月' : '按年'}，次月 ${submission.dueDay} 日前`],
    核实界限: [
      `认定最长 ${bounds.decisionDays} 日；变动超过 ${percentWords(bounds.jump.share, 0)}（职工 ≥ ${bounds.jump.minEmployees} 人或工伤 ≥ ${bounds.jump.minCases} 例）；月人均工时 ${bounds.hoursPerHead.min}～${bounds.hoursPerHead.max}`,
    ],
    ...(plan.notes ? { 说明: plan.notes.map((note) => note.zh) } : {}),
  };
}

function inEnglish({ rate, target, training, submission, bounds, ...plan }: Plan): Record<string, string[]> {
  return {
    Source: [plan.source, `${plan.years.from}-${plan.years.to}, ${plan.city.name}`],
    Targets: [
      `injury rate in key industries down ${percentWords(target.reduction)} by ${target.by} against ${rate.baseYears.join(', ')} (tolerance ${+(target.tolerance * 100).toFixed(2)} points, ${target.path} path)`,
      `fewer than ${target.minCases} base cases are not judged`,
      `training coverage ${percentWords(training.target, 0)} since ${training.from}${training.to === undefined ? '' : `, by ${training.to}`}`,
      `hours of a course: ${training.minHours === undefined ? 'not configured' : `at least ${training.minHours}`}; online: ${training.maxOnlineShare === undefined ? 'not configured' : `at most ${percentWords(training.maxOnlineShare, 0)}`}; certificates: ${training.certificate === undefined ? 'not configured' : `${training.certificate.months} months, announced ${training.certificate.noticeMonths} months before`}`,
    ],
    Definition: [
      `${unitWords(rate.per, rate.exposure, 'en')}; exposure ${rate.exposure}; by date ${rate.dateBasis}`,
      `outcomes ${rate.outcomes.join(', ')}; items ${rate.bases.join(', ')}`,
    ],
    ...(plan.alternatives
      ? {
          'Other definitions': plan.alternatives.map(
            ({ id, name, note }) => `${id}  ${name.en}${note ? ` (${note.en})` : ''}`,
          ),
        }
      : {}),
    'Key industries': plan.industries.map(
      ({ id, name, codes, flag }) =>
        `${id}  ${name.en}  ${flag ? 'by the dust flag' : codes.join(', ') || 'not held against codes'}`,
    ),
    ...(plan.crosswalk
      ? { 'Crosswalk from the plan before': crosswalkWords(plan.crosswalk, plan.industries, 'en') }
      : {}),
    ...(plan.warning
      ? {
          Warning: [
            `listed: more than ${plan.warning.ratio} times the industry with a probability of ${percentWords(plan.warning.probability, 0)}`,
            ...plan.warning.bands.map(
              ({ name, cases, letter }) => `${name.en}  from ${cases} cases in 12 months: ${letter.en}`,
            ),
          ],
        }
      : {}),
    ...(plan.sizes
      ? {
          'Sizes of enterprises': [
            plan.sizes.bands.map(({ name }) => name.en).join(' / '),
            plan.sizes.source.en,
          ],
        }
      : {}),
    ...(plan.chain
      ? {
          'From accident to benefits': plan.chain.map(
            ({ id, name, days, source }) =>
              `${id}  ${name.en}  ${days === undefined ? 'no limit' : `${days} days`}${source ? ` (${source.en})` : ''}`,
          ),
        }
      : {}),
    ...(plan.premium ? { 'Floating premium (a dry run, no decision)': premiumInEnglish(plan.premium) } : {}),
    ...(plan.registers
      ? { Registers: plan.registers.map(({ table, keptBy }) => `${table}  ${sheetOf(table)} (${keptBy.en})`) }
      : {}),
    ...(plan.activities
      ? {
          'Every year': plan.activities.map(
            ({ id, name, register, types, perYear }) =>
              `${id}  ${name.en}  ${perYear} a district and year (${sheetOf(register)}${types ? `: ${types.join(', ')}` : ''}, with evidence)`,
          ),
        }
      : {}),
    ...(plan.projects ? { 'Prevention projects': projectsInEnglish(plan.projects, plan.collections) } : {}),
    ...(plan.sharing ? { 'Exchange of data': sharingWords(plan.sharing, plan, 'en') } : {}),
    Roles: plan.roles.map(({ id, name }) => `${id}  ${name.en}`),
    Districts: plan.districts.map(
      ({ code, name, aliases }) => `${code}  ${name}${aliases.length > 0 ? ` (${aliases.join(', ')})` : ''}`,
    ),
    Submission: [`every ${submission.every}, due on day ${submission.dueDay} of the month after`],
    Bounds: [
      `decision within ${bounds.decisionDays} days; change beyond ${percentWords(bounds.jump.share, 0)} (≥ ${bounds.jump.minEmployees} employees or ≥ ${bounds.jump.minCases} cases); hours per head and month ${bounds.hoursPerHead.min}-${bounds.hoursPerHead.max}`,
    ],
    ...(plan.notes ? { Notes: plan.notes.map((note) => note.en) } : {}),
  };
}

/** A plan may want a register that this version does not know. */
const sheetOf = (table: string) => TABLES.find(({ id }) => id === table)?.sheet ?? '—';
const shares = (list: readonly number[]) => list.map((share) => percentWords(share, 0)).join(' / ');
const baseRates = (rates: Readonly<Record<RiskClass, number>>) => Object.values(rates).join(' / ');

/** Only what reads otherwise: industries of both plans are not named. */
function crosswalkWords(
  { from, industries, byCode }: Crosswalk,
  own: Plan['industries'],
  language: Language,
): string[] {
  const zh = language === 'zh';
  const nameOf = (id: string | null) =>
    own.find((one) => one.id === id)?.name[language] ?? (zh ? '非重点' : 'no key industry');
  return [
    zh
      ? `方案年度以前的报送按上一方案（${from}）的表样读取，并换算：`
      : `submissions before the plan’s years are read in the form of ${from}, and restated:`,
    ...industries.map(({ name, becomes }) => `${name[language]} → ${nameOf(becomes)}`),
    ...(byCode
      ? [
          zh
            ? '未填重点行业或没有对应行业的，按行业代码归入'
            : 'who stood in none, or in one without a successor, is put where its code belongs',
        ]
      : []),
  ];
}

function premiumInChinese({ source, baseRates: own, bands, cuts = [], rules }: Premium): string[] {
  return [
    source.zh,
    ...(own ? [`基准费率（一至八类，%）${baseRates(own)}`] : []),
    ...bands.map((band) => `${band.classes.join('、')} 类：基准费率的 ${shares(band.shares)}`),
    ...cuts.map(({ id, name, from, to, factor }) => `${id}  ${name.zh}  ${from} 至 ${to}，费率 × ${factor}`),
    ...(rules.length === 0 ? ['地方浮动规则：未配置'] : []),
    ...rules.map(
      ({ id, name, classes, steps }) =>
        `${id}  ${name.zh}${classes ? `（${classes.join('、')} 类）` : ''}  ${steps === 0 ? '按基准费率' : `${steps > 0 ? '上浮' : '下浮'} ${Math.abs(steps)} 档`}`,
    ),
  ];
}

function premiumInEnglish({ source, baseRates: own, bands, cuts = [], rules }: Premium): string[] {
  return [
    source.en,
    ...(own ? [`base rates (class 1 to 8, %) ${baseRates(own)}`] : []),
    ...bands.map((band) => `class ${band.classes.join(', ')}: ${shares(band.shares)} of the base rate`),
    ...cuts.map(({ id, name, from, to, factor }) => `${id}  ${name.en}  ${from} to ${to}, rates × ${factor}`),
    ...(rules.length === 0 ? ['local rules: not configured'] : []),
    ...rules.map(
      ({ id, name, classes, steps }) =>
        `${id}  ${name.en}${classes ? ` (class ${classes.join(', ')})` : ''}  ${steps === 0 ? 'base rate' : `${Math.abs(steps)} ${steps > 0 ? 'up' : 'down'}`}`,
    ),
  ];
}

function projectsInChinese(
  { feeCap, experts, days = {} }: Projects,
  collections: Plan['collections'],
): string[] {
  return [
    ...(feeCap
      ? [
          `预防费不超过上年度征缴收入的 ${percentWords(feeCap.share, 0)}${feeCap.approved ? `，经批准不超过 ${percentWords(feeCap.approved, 0)}` : ''}（${feeCap.source.zh}）`,
        ]
      : []),
    collections
      ? `征缴收入（元）：${Object.entries(collections)
          .map(([year, yuan]) => `${year} 年 ${yuan}`)
          .join('、')}`
      : '上年度征缴收入：未配置',
    experts === undefined ? '评审专家人数：未配置，不核对' : `评审专家不少于 ${experts} 位`,
    ...Object.entries(days).map(
      ([step, count]) => `${PROJECT_STEP_WORDS[step as ProjectStep].zh}不超过 ${count} 日`,
    ),
  ];
}

function projectsInEnglish(
  { feeCap, experts, days = {} }: Projects,
  collections: Plan['collections'],
): string[] {
  return [
    ...(feeCap
      ? [
          `fee no more than ${percentWords(feeCap.share, 0)} of last year’s collections${feeCap.approved ? `, ${percentWords(feeCap.approved, 0)} where approved` : ''} (${feeCap.source.en})`,
        ]
      : []),
    collections
      ? `collections (yuan): ${Object.entries(collections)
          .map(([year, yuan]) => `${year} ${yuan}`)
          .join(', ')}`
      : 'last year’s collections: not configured',
    experts === undefined ? 'number of experts: not configured, not checked' : `at least ${experts} experts`,
    ...Object.entries(days).map(
      ([step, count]) => `${PROJECT_STEP_WORDS[step as ProjectStep].en} within ${count} days`,
    ),
  ];
}
