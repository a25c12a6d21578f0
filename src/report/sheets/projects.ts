// 预防项目: how far have the prevention projects come, what do they cost against the cap, and what is open in each?

import type { Consolidated } from '../../define.ts';
import { fieldOf } from '../../model/measure.ts';
import { yearOf } from '../../model/period.ts';
import { type Plan, PROJECT_STAGES } from '../../model/plan.ts';
import { GROUPS } from '../../words/groups.ts';
import { endWords } from '../../words/period.ts';
import { PROJECT_STAGE_WORDS } from '../../words/project.ts';
import type { Ask } from '../ask.ts';
import { field, formula, from, given, total } from '../figures.ts';
import { projectLedger } from '../project-ledger.ts';
import { type Content, type Grid, type GridRow, type Sheet, unknown } from '../sheet.ts';
import { shownDistricts } from '../shown-districts.ts';

export const projects: Sheet = {
  id: 'projects',
  name: '预防项目',
  build(results, ask) {
    const { say } = ask;
    const { plan, period } = results;
    const { ledger, widths, printed } = projectLedger(results, ask);
    return {
      title: say(
        `工伤预防项目 · ${endWords(period, 'zh')}`,
        `Prevention projects · ${endWords(period, 'en')}`,
      ),
      notes: [
        say(
          '按期末已经到达的环节计数；没有报送项目台账的区市写作 —，不是 0，也不在全市合计中。验收不合格的仍计实施中。支付金额按支付日期的年度计入，没有填写的按验收年度；已支付而未验收（或验收不合格）又没有支付日期的，年度不明，另列，不计入任何年度，有这样的金额时不给出已支付的余额。预算按批准年度。评审专家已脱敏，与各区市报送的专家库按姓名核对。',
          'Counted by the stage reached by the end of the period. A district that sent no register is —, not 0, and in no total. What failed its acceptance is still going on. Payments count in the year of 支付日期, else in that of the acceptance; what was paid without either is of no known year, stands apart and counts in none, and where there is such money nothing is said of what is left. Budgets count in the year of approval. Reviewers are masked, and held against the experts that all districts sent, by name.',
        ),
        ...capNotes(plan, ask),
      ],
      widths,
      blocks: [stages(results, ask), ...(isCity(results) ? [fee(results, ask)] : []), ledger],
      tab: 'figures',
      repeat: ledger.id,
      filter: ledger.id,
      // The headers of the tables above are not those of the list: only its names stay in sight.
      freeze: { columns: 2 },
      printed,
    };
  },
};

const UNDATED = 'paid-undated';

/** The cap is that of the whole city: a district's own workbook cannot be held against it. */
const isCity = ({ peers }: Consolidated) => peers === undefined;

function capNotes({ projects: set }: Plan, { say, of }: Ask): string[] {
  const cap = set?.feeCap;
  const without = [
    ...(set?.experts === undefined ? [say('评审专家人数', 'the number of experts')] : []),
    ...(set?.days === undefined ? [say('各环节期限', 'days of each step')] : []),
  ];
  return [
    ...(cap ? [say(`${cap.source.zh}。`, `${cap.source.en}.`)] : []),
    ...(without.length > 0
      ? [
          of({
            zh: `方案未配置${without.join('、')}，不核对。`,
            en: `Not configured in the plan and not checked: ${without.join(', ')}.`,
          }),
        ]
      : []),
  ];
}

function stages({ plan }: Consolidated, ask: Ask): Grid {
  const { say } = ask;
  const codes = plan.districts.map(({ code }) => code);
  const stageOf = (district: string, group: string) =>
    ask.figure('project-stage', { district, by: 'project-stage', group });
  const amountOf = (district: string, group: string) =>
    ask.figure('project-fee', { district, by: 'amount', group });
  const cell = (
    district: string,
    column: string,
    of: (code: string) => ReturnType<typeof stageOf>,
    name: string,
  ): Content => {
    const measure = of(district);
    if (district !== 'all') return field(measure, name, ask, why(measure));
    // Who sent nothing is in no sum: SUM passes over its sign.
    const parts = codes.map((code) => Number(fieldOf(of(code), name) ?? 0));
    const value = fieldOf(measure, name);
    const text = `SUM([stages-${codes[0]}.${column}]:[stages-${codes.at(-1)}.${column}])`;
    return total(
      text,
      typeof value === 'number' ? value : undefined,
      parts,
      why(measure),
      ask,
      from(measure, name),
    );
  };
  // An amount that is not known has another reason than the share that nobody can form of it.
  const why = (measure: ReturnType<typeof stageOf>) =>
    measure?.reason === 'not-configured' ? say('没有填写金额', 'no amount is stated') : ask.why(measure);
  const row = (district: string): GridRow => {
    const remarks = ask.remarks(amountOf(district, 'paid'));
    const all = fieldOf(stageOf(district, 'applied'), 'whole');
    const counted = PROJECT_STAGES.map((stage) => `[${stage}]`).join('+');
    return {
      id: `stages-${district}`,
      ...(district === 'all' && { total: true }),
      cells: {
        district: remarks ? { value: ask.districtName(district), note: remarks } : ask.districtName(district),
        ...Object.fromEntries(
          PROJECT_STAGES.map((stage) => [
            stage,
            cell(district, stage, (code) => stageOf(code, stage), 'value'),
          ]),
        ),
        all: formula(
          counted,
          typeof all === 'number' ? all : undefined,
          ask.why(stageOf(district, 'applied')),
        ),
        budget: cell(district, 'budget', (code) => amountOf(code, 'budget'), 'part'),
        paid: cell(district, 'paid', (code) => amountOf(code, 'paid'), 'part'),
        undated: cell(district, 'undated', (code) => amountOf(code, UNDATED), 'part'),
      },
    };
  };
  return {
    kind: 'grid',
    id: 'stages',
    caption: say('各区市项目进展', 'Projects by district and stage'),
    columns: [
      { id: 'district', header: say('区市', 'District'), look: 'text' },
      ...PROJECT_STAGES.map((stage) => ({
        id: stage,
        header: ask.of(PROJECT_STAGE_WORDS[stage]),
        look: 'count' as const,
      })),
      { id: 'all', header: say('项目合计', 'All'), look: 'count' },
      { id: 'budget', header: say('本年预算(元)', 'Budget of the year'), look: 'amount' },
      { id: 'paid', header: say('本年支付(元)', 'Paid in the year'), look: 'amount' },
      { id: 'undated', header: ask.of(GROUPS[UNDATED]!) + say('(元)', ''), look: 'amount' },
    ],
    rows: shownDistricts(codes).map(row),
  };
}

/** Only the city has collections. */
function fee({ plan, period }: Consolidated, ask: Ask): Grid {
  const { say } = ask;
  const before = String(Number(yearOf(period)) - 1);
  const { feeCap } = plan.projects ?? {};
  const collections = plan.collections?.[before];
  const notGiven = say(
    `未配置：方案 collections 没有 ${before} 年征缴收入`,
    `not configured: the plan gives no collections of ${before}`,
  );
  const row = (group: string, name: string): GridRow => {
    const measure = ask.figure('project-fee', { by: 'amount', group });
    const { part } = measure ?? {};
    const remarks = ask.remarks(measure);
    const isOpen = measure?.remarks?.includes('paid-undated') ?? false;
    const limit = (id: string, share: number | undefined): Record<string, Content> => {
      if (share === undefined)
        return { [id]: unknown(say('未配置', 'not configured')), [`${id}Left`]: undefined };
      const most = collections === undefined ? undefined : collections * share;
      const left = most === undefined || typeof part !== 'number' ? undefined : most - part;
      const isBeyond = left !== undefined && left < 0;
      // Money of no known year may be of this one: less is left than what is known would leave.
      const open = isBeyond
        ? say(
            '已知年度的支付已超出上限，另有年度不明的支付',
            'what is known to be of this year is beyond the cap already, and there is money of no known year besides',
          )
        : remarks;
      const why = most === undefined ? notGiven : ask.why(measure);
      return {
        [id]: formula(`[collections]*${share}`, most, notGiven),
        [`${id}Left`]: {
          ...(isOpen && most !== undefined && open !== undefined
            ? unknown(open)
            : formula(`[${id}]-[amount]`, left, why)),
          ...(isBeyond && { tone: 'bad' as const }),
        },
      };
    };
    return {
      id: `fee-${group}`,
      cells: {
        what: remarks === undefined ? name : { value: name, note: remarks },
        amount: field(measure, 'part', ask),
        collections: given(collections, notGiven),
        share: formula(
          '[amount]/[collections]',
          measure?.value,
          collections === undefined ? notGiven : ask.why(measure),
          from(measure, 'value'),
        ),
        // Of no known year: held against the cap of none.
        ...(group !== UNDATED && {
          ...limit('cap', feeCap?.share),
          ...limit('approved', feeCap?.approved),
        }),
      },
    };
  };
  const percent = (share: number | undefined) =>
    share === undefined ? '' : ` ${+(share * 100).toFixed(2)}%`;
  return {
    kind: 'grid',
    id: 'fee',
    caption: say('预防费与上限（全市）', 'The fee and its cap (whole city)'),
    columns: [
      { id: 'what', header: say('项目', 'Amount'), look: 'text', span: 2 },
      { id: 'share', header: say('占征缴收入', 'Share'), look: 'percent' },
      { id: 'amount', header: say('金额(元)', 'Yuan'), look: 'amount', span: 2 },
      {
        id: 'collections',
        header: say(`${before}年征缴收入(元)`, `Collections ${before}`),
        look: 'amount',
        span: 2,
      },
      {
        id: 'cap',
        header: say(`上限${percent(feeCap?.share)}(元)`, `Cap${percent(feeCap?.share)}`),
        look: 'amount',
      },
      { id: 'capLeft', header: say('余额(元)', 'Left'), look: 'amount' },
      {
        id: 'approved',
        header: say(`经批准${percent(feeCap?.approved)}(元)`, `Approved${percent(feeCap?.approved)}`),
        look: 'amount',
      },
      { id: 'approvedLeft', header: say('余额(元)', 'Left'), look: 'amount' },
    ],
    rows: [
      row('budget', say('预算', 'Budget')),
      row('paid', say('已支付', 'Paid')),
      row(UNDATED, ask.of(GROUPS[UNDATED]!)),
    ],
  };
}
