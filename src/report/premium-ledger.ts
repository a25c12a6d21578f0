// Which enterprise would pay which rate, by which rule and from which figures? The rows of 费率浮动测算, those that go up first.

import type { Consolidated } from '../define.ts';
import { type Against, cutAt, type Direction, type Floated, type Lack } from '../metrics/floating.ts';
import type { Bilingual } from '../model/bilingual.ts';
import { lastMonthOf } from '../model/period.ts';
import type { Premium } from '../model/premium.ts';
import { scrubbed } from '../model/scrubbed.ts';
import type { Ask } from './ask.ts';
import { SOURCE_WIDTHS, sourceCells, sourceColumns } from './ledgers.ts';
import { type Ledger, type LedgerColumn, UNKNOWN } from './sheet.ts';
import type { Tone } from './style.ts';

/** What is missing, for who has to send it. */
const LACKS: Readonly<Record<Lack, Bilingual>> = {
  'not-sent': {
    zh: '该区市企业台账或工伤台账未报送到本期或未采用',
    en: 'the district has not sent enterprises or injuries of this period',
  },
  'by-project': { zh: '按项目参保，不实行浮动', en: 'insured by project: does not float' },
  class: {
    zh: '行业代码不能确定风险类别，台账也未填',
    en: 'no risk class by its code, and none stated',
  },
  rate: { zh: '缺执行费率', en: 'no present rate' },
  payroll: { zh: '缺缴费工资总额', en: 'no payroll' },
  premium: { zh: '缺缴费额', en: 'no premium' },
  'fund-paid': { zh: '缺基金支付额', en: 'no payment of the fund' },
  'no-premium': { zh: '缴费额为零，没有支缴率', en: 'a premium of zero: no payout ratio' },
  'no-insured': { zh: '参保人数为零，没有发生率', en: 'nobody insured: no incidence' },
  'major-accident': {
    zh: '是否发生重大事故不在报送表中',
    en: 'no table says whether it was a major accident',
  },
  'no-rule': { zh: '没有适用的规则', en: 'no rule fits' },
};

const DIRECTIONS: Readonly<Record<Against, Readonly<Record<Direction, Bilingual>>>> = {
  rules: {
    up: { zh: '上升', en: 'up' },
    down: { zh: '下降', en: 'down' },
    same: { zh: '不变', en: 'same' },
    unknown: { zh: '无法测算', en: 'not to be told' },
  },
  base: {
    up: { zh: '高于基准', en: 'above base' },
    down: { zh: '低于基准', en: 'below base' },
    same: { zh: '等于基准', en: 'at base' },
    unknown: { zh: '无法测算', en: 'not to be told' },
  },
};

const TONE_OF: Readonly<Partial<Record<Direction, Tone>>> = { up: 'warn', down: 'good', unknown: 'unknown' };
const ORDER: readonly Direction[] = ['up', 'down', 'same', 'unknown'];

interface Shown {
  readonly column: LedgerColumn;
  readonly width: number;
  /** Only where rules are asked. */
  readonly ofRules?: true;
  /** What other columns are worked out from: last, and not printed. */
  readonly isBasis?: true;
  of(one: Floated): string | number | undefined;
}

export function premiumLedger(
  enterprises: readonly Floated[],
  against: Against,
  premium: Premium,
  { period, plan }: Consolidated,
  ask: Ask,
): { readonly ledger: Ledger; readonly widths: readonly number[]; readonly printed: number } {
  const { say } = ask;
  // Who pays the base rate already has nothing to be looked at.
  const listed = enterprises.filter(
    ({ direction }) => against === 'rules' || direction === 'up' || direction === 'down',
  );
  const places = new Map(plan.districts.map(({ code }, i) => [code, i]));
  const rows = [...listed].sort(
    (a, b) =>
      places.get(a.district)! - places.get(b.district)! ||
      ORDER.indexOf(a.direction) - ORDER.indexOf(b.direction) ||
      moved(b) - moved(a) ||
      (a.row.values.uscc < b.row.values.uscc ? -1 : 1),
  );
  const factor = cutAt(premium, lastMonthOf(period))?.factor;
  const shown = columnsOf(against, factor, ask).filter(({ ofRules }) => against === 'rules' || !ofRules);
  return {
    widths: [...shown.map(({ width }) => width), ...SOURCE_WIDTHS],
    printed: shown.filter(({ isBasis }) => !isBasis).length,
    ledger: {
      kind: 'ledger',
      id: 'firms',
      caption:
        against === 'rules'
          ? say(
              `企业测算清单（测算，非决定；${rows.length} 家，费率上升的在前，按差额由大到小）`,
              `Enterprises (a dry run, no decision; ${rows.length}, those that go up first, the largest difference first)`,
            )
          : say(
              `执行费率与基准费率不同的企业（测算，非决定；${rows.length} 家）`,
              `Enterprises whose rate is not the base rate (a dry run, no decision; ${rows.length})`,
            ),
      ...(rows.length > 0 && { newPage: true }),
      columns: [...shown.map(({ column }) => column), ...sourceColumns(ask)],
      count: rows.length,
      *rows() {
        for (const one of rows) {
          const tone = TONE_OF[one.direction];
          yield {
            cells: [...shown.map(({ of }) => of(one)), ...sourceCells(one.row)],
            ...(tone && { tone }),
          };
        }
      },
      tones: Object.values(TONE_OF),
      wraps: true,
      none:
        against === 'rules'
          ? say('没有企业', 'no enterprise')
          : say('没有执行费率与基准费率不同的企业', 'none pays another rate than the base rate'),
    },
  };
}

function moved({ premiums }: Floated): number {
  return premiums === undefined ? 0 : Math.abs(premiums.after - premiums.before);
}

/**
 * The first eleven stand under the columns of the tables above. Those that are printed take 246 of the 250 units that A4 has at
 * 60 %.
 */
function columnsOf(against: Against, factor: number | undefined, ask: Ask): Shown[] {
  const { say } = ask;
  const isFloat = against === 'rules';
  const lowered = factor === undefined ? '' : `*${factor}`;
  const differs = isFloat ? '[paysAfter]-[paysBefore]' : '[paysBefore]-[paysAfter]';
  return [
    {
      column: { id: 'district', header: say('区市', 'District'), look: 'text' },
      width: 12,
      of: ({ district }) => ask.districtName(district),
    },
    {
      column: { id: 'name', header: say('单位名称', 'Enterprise'), look: 'text' },
      width: 24,
      of: ({ row }) => scrubbed(row.values.name),
    },
    {
      column: { id: 'class', header: say('风险类别', 'Class'), look: 'count' },
      width: 9,
      of: ({ riskClass }) => riskClass ?? UNKNOWN,
    },
    {
      column: { id: 'base', header: say('基准费率(%)', 'Base rate (%)'), look: 'rate' },
      width: 9,
      of: ({ base }) => base ?? UNKNOWN,
    },
    {
      column: { id: 'present', header: say('执行费率(%)', 'Present rate (%)'), look: 'rate' },
      width: 9,
      of: ({ present }) => present ?? UNKNOWN,
    },
    {
      column: {
        id: 'after',
        header: isFloat ? say('测算费率(%)', 'Rate after (%)') : say('适用基准(%)', 'Base rate in force (%)'),
        look: 'rate',
        formula: isFloat ? `[base]*[share]${lowered}` : `[base]${lowered}`,
      },
      width: 9,
      of: ({ after }) => after ?? UNKNOWN,
    },
    {
      column: { id: 'direction', header: say('测算结果', 'Result'), look: 'centred', toned: true },
      width: 9,
      of: ({ direction }) => ask.of(DIRECTIONS[against][direction]),
    },
    {
      column: { id: 'payroll', header: say('缴费工资总额(元)', 'Payroll'), look: 'amount' },
      width: 16,
      of: ({ row }) => row.values.payroll,
    },
    {
      column: {
        id: 'paysBefore',
        header: isFloat ? say('测算前保费(元)', 'Premium before') : say('按执行费率(元)', 'At present rate'),
        look: 'amount',
        formula: '[payroll]*[present]/100',
      },
      width: 16,
      of: ({ premiums }) => premiums?.before ?? UNKNOWN,
    },
    {
      column: {
        id: 'paysAfter',
        header: isFloat ? say('测算后保费(元)', 'Premium after') : say('按基准费率(元)', 'At base rate'),
        look: 'amount',
        formula: '[payroll]*[after]/100',
      },
      width: 16,
      of: ({ premiums }) => premiums?.after ?? UNKNOWN,
    },
    {
      column: { id: 'change', header: say('差额(元)', 'Difference'), look: 'amount', formula: differs },
      width: 15,
      of: ({ premiums }) =>
        premiums === undefined
          ? UNKNOWN
          : isFloat
            ? premiums.after - premiums.before
            : premiums.before - premiums.after,
    },
    {
      column: { id: 'share', header: say('规则档次', 'Step'), look: 'percent' },
      width: 9,
      ofRules: true,
      of: ({ share }) => share ?? UNKNOWN,
    },
    {
      column: { id: 'rule', header: say('适用规则', 'Rule'), look: 'wrapped' },
      width: 28,
      ofRules: true,
      of: ({ rule }) => (rule === undefined ? UNKNOWN : ask.of(rule.name)),
    },
    {
      column: {
        id: 'payout',
        header: say('支缴率', 'Payout'),
        look: 'percent',
        formula: '[fundPaid]/[paid]',
      },
      width: 9,
      ofRules: true,
      of: ({ payout }) => payout ?? UNKNOWN,
    },
    {
      column: {
        id: 'incidence',
        header: say('发生率', 'Incidence'),
        look: 'percent',
        formula: '[cases]/[insured]',
      },
      width: 9,
      ofRules: true,
      of: ({ incidence }) => incidence ?? UNKNOWN,
    },
    {
      column: { id: 'lacks', header: say('说明', 'Remark'), look: 'wrapped' },
      width: 28,
      of: ({ lacks, isStated }) =>
        [
          ...lacks.map((lack) => ask.of(LACKS[lack])),
          ...(isStated ? [say('风险类别按台账所填', 'risk class as stated in the ledger')] : []),
        ].join(say('；', '; ')) || undefined,
    },
    {
      column: { id: 'uscc', header: say('统一社会信用代码', 'Credit code'), look: 'code' },
      width: 20,
      of: ({ row }) => scrubbed(row.values.uscc),
    },
    {
      column: { id: 'fundPaid', header: say('基金支付额(元)', 'Paid by the fund'), look: 'amount' },
      width: 15,
      isBasis: true,
      ofRules: true,
      of: ({ row }) => row.values.fundPaid,
    },
    {
      column: { id: 'paid', header: say('缴费额(元)', 'Premium paid'), look: 'amount' },
      width: 15,
      isBasis: true,
      ofRules: true,
      of: ({ row }) => row.values.premium,
    },
    {
      column: { id: 'insured', header: say('月均参保', 'Mean insured'), look: 'person-years' },
      width: 10,
      isBasis: true,
      ofRules: true,
      of: ({ insured }) => insured,
    },
    {
      column: { id: 'cases', header: say('工伤人数', 'Injuries'), look: 'count' },
      width: 9,
      isBasis: true,
      ofRules: true,
      of: ({ counts }) => counts?.cases ?? UNKNOWN,
    },
    {
      column: { id: 'deaths', header: say('工亡', 'Deaths'), look: 'count' },
      width: 7,
      isBasis: true,
      ofRules: true,
      of: ({ counts }) => counts?.deaths ?? UNKNOWN,
    },
    {
      column: { id: 'diseases', header: say('职业病', 'Diseases'), look: 'count' },
      width: 8,
      isBasis: true,
      ofRules: true,
      of: ({ counts }) => counts?.diseases ?? UNKNOWN,
    },
    {
      column: { id: 'industry', header: say('行业代码', 'Industry code'), look: 'code' },
      width: 10,
      isBasis: true,
      of: ({ row }) => row.values.industryCode,
    },
  ];
}
