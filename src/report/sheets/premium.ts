// 费率浮动测算: what would the plan's rule table do to the premiums of districts, risk classes and enterprises? 测算，非决定.
// Without local rules (未配置) only the present rates are held against base rates.

import type { Consolidated } from '../../define.ts';
import { type Against, cutAt, type Floated, floatedIn } from '../../metrics/floating.ts';
import type { Measure } from '../../model/measure.ts';
import { lastMonthOf } from '../../model/period.ts';
import type { Plan } from '../../model/plan.ts';
import { type Premium, RISK_CLASSES } from '../../model/premium.ts';
import { baseRatePercent } from '../../reference/risk-class.ts';
import { endWords, periodWords } from '../../words/period.ts';
import type { Ask } from '../ask.ts';
import { field, formula, from, total } from '../figures.ts';
import { premiumLedger } from '../premium-ledger.ts';
import type { Content, Grid, GridColumn, GridRow, Sheet, SheetModel } from '../sheet.ts';

const MEASURES: Readonly<Record<Against, string>> = { rules: 'premium-float', base: 'premium-at-base' };

export const premium: Sheet = {
  id: 'premium',
  name: '费率浮动测算',
  build(results, ask) {
    const { plan, period } = results;
    const title = ask.say(
      `费率浮动测算（测算，非决定）· ${periodWords(period, 'zh')}`,
      `Floating premium, a dry run and no decision · ${periodWords(period, 'en')}`,
    );
    if (plan.premium === undefined) return only(title, [notSet(ask)]);
    const against = plan.premium.rules.length === 0 ? 'base' : 'rules';
    const notes = notesOf(plan.premium, against, results, ask);
    const enterprises = floatedIn(results.cube, period, plan, plan.premium, against);
    if (!enterprises.some(({ premiums }) => premiums !== undefined))
      return only(title, [
        ...notes,
        ask.say(
          '没有一家企业的数据足以比较（需要行业代码、执行费率、缴费工资总额）。',
          'No enterprise has figures enough (industry code, present rate, payroll).',
        ),
      ]);
    const { ledger, widths, printed } = premiumLedger(enterprises, against, plan.premium, results, ask);
    return {
      title,
      notes,
      widths,
      blocks: [byDistrict(against, plan, ask), byClass(against, plan.premium, enterprises, ask), ledger],
      tab: 'figures',
      repeat: ledger.id,
      filter: ledger.id,
      // The headers of the tables above are not those of the list: only its names stay in sight.
      ...(against === 'rules' && { freeze: { columns: 2 } }),
      printed,
    };
  },
};

function only(title: string, notes: readonly string[]): SheetModel {
  return { title, notes, widths: [60], blocks: [], tab: 'figures' };
}

function notSet({ say }: Ask): string {
  return say(
    '测算，非决定。方案没有设定费率浮动（premium）：未配置，不测算。',
    'A dry run, no decision. The plan sets nothing (premium): not configured, nothing is worked out.',
  );
}

function notesOf(set: Premium, against: Against, { period }: Consolidated, ask: Ask): string[] {
  const { say } = ask;
  const cut = cutAt(set, lastMonthOf(period));
  const month = endWords(period, ask.language);
  const lowered =
    cut === undefined
      ? say(`方案没有适用于${month}的阶段性降低`, `no temporary cut of the plan applies at the ${month}`)
      : say(
          `${month}适用${cut.name.zh}（× ${cut.factor}）`,
          `${cut.name.en} (× ${cut.factor}) at the ${month}`,
        );
  const basis = say(`依据：${set.source.zh}。`, `By ${set.source.en}.`);
  const rates = say(
    `风险类别按行业代码（GB/T 4754-2017）；代码不能确定的（59 未填到中类、79）用台账所填类别。${lowered}。`,
    `Risk class by industry code (GB/T 4754-2017); where this does not decide it (59 without a group, 79) the class that the ledger states. ${lowered}.`,
  );
  if (against === 'base')
    return [
      say(
        '测算，非决定。方案没有配置地方浮动规则（premium.rules 为空）：未配置，不测算浮动，只比较执行费率与基准费率。',
        'A dry run, no decision. The plan has no local rules (premium.rules): not configured. No rate is floated, present rates are only held against base rates.',
      ),
      basis,
      rates,
    ];
  return [
    say(
      '测算，非决定：按方案规则表试算，不是费率核定，不能作为缴费或处理的依据。自上而下第一条成立的规则生效，档次从基准费率起算；上升、下降是与执行费率相比。',
      'A dry run, no decision: the rules of the plan tried out, no assessment of anybody. The first rule that holds decides; steps count from the base rate; up and down are against the present rate.',
    ),
    basis,
    rates,
    say(
      '测算前、测算后按同一缴费工资（年初至本期）。支缴率 = 基金支付额 ÷ 缴费额，发生率 = 工伤人数 ÷ 月均参保人数，均为年初至本期。缺任何一项的写作“无法测算”并说明缺什么，不计入合计；按项目参保的不浮动。',
      'Before and after are at the same payroll since January. 支缴率 = paid by the fund ÷ premium, 发生率 = injuries ÷ mean insured persons, both since January. Who lacks anything is not to be told, says what is missing, and is in no total; those insured by project do not float.',
    ),
  ];
}

/** The columns of both tables: the first takes the two of district and name in the ledger below. */
function columnsOf(first: string, against: Against, ask: Ask): GridColumn[] {
  const { say } = ask;
  const isFloat = against === 'rules';
  const part: GridColumn = {
    id: 'part',
    header: isFloat ? say('测算后保费(元)', 'Premium after') : say('按执行费率(元)', 'At present rates'),
    look: 'amount',
  };
  const whole: GridColumn = {
    id: 'whole',
    header: isFloat ? say('测算前保费(元)', 'Premium before') : say('按基准费率(元)', 'At base rates'),
    look: 'amount',
  };
  return [
    { id: 'scope', header: first, look: 'text', span: 2 },
    { id: 'known', header: say('可测算', 'Known'), look: 'count' },
    { id: 'up', header: isFloat ? say('费率上升', 'Up') : say('高于基准', 'Above'), look: 'count' },
    { id: 'down', header: isFloat ? say('费率下降', 'Down') : say('低于基准', 'Below'), look: 'count' },
    { id: 'same', header: isFloat ? say('费率不变', 'Same') : say('等于基准', 'Equal'), look: 'count' },
    { id: 'unknown', header: say('无法测算', 'Not to be told'), look: 'count' },
    ...(isFloat ? [whole, part] : [part, whole]),
    { id: 'change', header: say('差额(元)', 'Difference'), look: 'amount' },
    {
      id: 'ratio',
      header: isFloat ? say('测算后÷测算前', 'After ÷ before') : say('执行÷基准', 'Present ÷ base'),
      look: 'percent',
    },
  ];
}

/** Enterprises by where they go, and both sums of those that are known. */
const COUNTED = ['up', 'down', 'same', 'unknown'] as const;

function cellsOf(measure: Measure | undefined, ask: Ask): Record<string, Content> {
  const { up = 0, down = 0, same = 0 } = measure?.floats ?? {};
  const why = ask.why(measure);
  const { part, whole } = measure ?? {};
  return {
    known: formula('[up]+[down]+[same]', measure?.floats && up + down + same, why),
    ...Object.fromEntries(COUNTED.map((one) => [one, field(measure, `floats.${one}`, ask)])),
    part: field(measure, 'part', ask),
    whole: field(measure, 'whole', ask),
    change: formula('[part]-[whole]', part != null && whole != null ? part - whole : null, why),
    ratio: formula('[part]/[whole]', measure?.value, why, from(measure, 'value')),
  };
}

/** The same with sums of the rows above. */
function totalCells(
  measure: Measure | undefined,
  parts: readonly (Measure | undefined)[],
  sumOf: (column: string) => string,
  ask: Ask,
): Record<string, Content> {
  const why = ask.why(measure);
  // Who cannot be told is in no sum: a row that has only such adds nothing, and SUM passes over its sign.
  const told = (one: Measure | undefined, value: number | null | undefined) => value ?? (one?.floats && 0);
  const add = (
    column: string,
    name: string,
    pick: (one: Measure | undefined) => number | null | undefined,
  ): Content => {
    const values = parts.map((one) => told(one, pick(one)));
    return total(sumOf(column), pick(measure), values, why, ask, from(measure, name));
  };
  return {
    ...cellsOf(measure, ask),
    ...Object.fromEntries(
      COUNTED.map((name) => [name, add(name, `floats.${name}`, (one) => one?.floats?.[name])]),
    ),
    part: add('part', 'part', (one) => one?.part),
    whole: add('whole', 'whole', (one) => one?.whole),
  };
}

function tableOf(
  id: string,
  caption: string,
  first: string,
  scopes: readonly { readonly id: string; readonly words: string; readonly measure: Measure | undefined }[],
  against: Against,
  ask: Ask,
): Grid {
  const city = ask.figure(MEASURES[against], { riskClass: 'all' });
  const rows = scopes.map(
    ({ id: scope, words, measure }): GridRow => ({
      id: `${id}-${scope}`,
      cells: { scope: words, ...cellsOf(measure, ask) },
    }),
  );
  const sumOf = (column: string) => `SUM([${rows[0]!.id}.${column}]:[${rows.at(-1)!.id}.${column}])`;
  const all: GridRow = {
    id: `${id}-all`,
    total: true,
    cells: {
      scope: ask.districtName('all'),
      ...totalCells(
        city,
        scopes.map(({ measure }) => measure),
        sumOf,
        ask,
      ),
    },
  };
  return {
    kind: 'grid',
    id,
    caption,
    columns: columnsOf(first, against, ask),
    // One district, or one class that all are in, is the whole.
    rows: rows.length === 1 ? rows : [...rows, all],
  };
}

function byDistrict(against: Against, plan: Plan, ask: Ask): Grid {
  return tableOf(
    'districts',
    ask.say('各区市（测算，非决定）', 'Districts (a dry run)'),
    ask.say('区市', 'District'),
    plan.districts.map(({ code }) => ({
      id: code,
      words: ask.districtName(code),
      measure: ask.figure(MEASURES[against], { district: code, riskClass: 'all' }),
    })),
    against,
    ask,
  );
}

/** Classes that have an enterprise. */
function byClass(against: Against, set: Premium, enterprises: readonly Floated[], ask: Ask): Grid {
  const { say } = ask;
  const there = new Set(enterprises.map(({ riskClass }) => riskClass));
  const measure = (riskClass: string) => ask.figure(MEASURES[against], { riskClass });
  const classes = RISK_CLASSES.filter((one) => there.has(one)).map((one) => {
    const base = set.baseRates?.[one] ?? baseRatePercent(one);
    return {
      id: String(one),
      words: say(`${one} 类（基准费率 ${base}%）`, `class ${one} (base rate ${base} %)`),
      measure: measure(String(one)),
    };
  });
  const none = { id: 'none', words: say('类别不明', 'class not known'), measure: measure('none') };
  return tableOf(
    'classes',
    say('各风险类别（测算，非决定）', 'Risk classes (a dry run)'),
    say('风险类别', 'Risk class'),
    there.has(undefined) ? [...classes, none] : classes,
    against,
    ask,
  );
}
