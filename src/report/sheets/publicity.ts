// 宣传与扩面: has each district held what the plan wants every year, with evidence? What did the drives come to, and which
// building projects go on uninsured?

import type { Consolidated } from '../../define.ts';
import { withoutNumbers } from '../../model/free-text.ts';
import { fieldOf, type Measure } from '../../model/measure.ts';
import { lastMonthOf, type Period } from '../../model/period.ts';
import type { WantedActivity } from '../../model/plan.ts';
import { scrubbed } from '../../model/scrubbed.ts';
import { goingOn, isInsured } from '../../tally/building.ts';
import { endWords, periodWords } from '../../words/period.ts';
import type { Ask } from '../ask.ts';
import { field, formula, from, total } from '../figures.ts';
import { SOURCE_WIDTHS, sourceCells, sourceColumns } from '../ledgers.ts';
import {
  type Content,
  day,
  type Grid,
  type GridColumn,
  type GridRow,
  type Ledger,
  type Sheet,
} from '../sheet.ts';
import { shownDistricts } from '../shown-districts.ts';

const WIDTHS = [12, 38, 11, 11, 11, 11, 12, 12, 22, 26] as const;

export const publicity: Sheet = {
  id: 'publicity',
  name: '宣传与扩面',
  build(results, ask) {
    const { say } = ask;
    const { plan, period } = results;
    const list = uninsured(results, ask);
    const codes = plan.districts.map(({ code }) => code);
    return {
      title: say(
        `宣传与扩面 · ${periodWords(period, 'zh')}`,
        `Publicity and insurance · ${periodWords(period, 'en')}`,
      ),
      notes: [
        ...(plan.activities === undefined
          ? [
              say(
                '方案没有设定每年应开展的活动（activities）。',
                'The plan wants no yearly activity (activities).',
              ),
            ]
          : []),
        say(
          '没有佐证材料的另列，不算已开展；没有报送登记台账的区市写作 —，不是 0，也不在全市合计中。扩面行动的覆盖人数为新增参保人数。按项目参保单独统计，不与参保率合并。',
          'Without evidence an activity is shown apart and does not count as held. A district that sent no register is —, not 0, and in no total. Persons reached by a drive are those newly insured. Insurance by project stands apart from the coverage of persons.',
        ),
      ],
      widths: [...WIDTHS, ...SOURCE_WIDTHS],
      printed: WIDTHS.length,
      blocks: [
        ...(plan.activities ?? []).map((wanted) => required(wanted, codes, period, ask)),
        drives(codes, ask),
        building(codes, period, ask),
        list,
      ],
      tab: 'figures',
      repeat: list.id,
      filter: list.id,
    };
  },
};

const district = (ask: Ask): GridColumn => ({
  id: 'district',
  header: ask.say('区市', 'District'),
  look: 'text',
  span: 2,
});

/** A row a district and one for the city, each cell a field of its measure and the city's the sum of the others. */
function rowsOf(
  id: string,
  codes: readonly string[],
  fields: Readonly<Record<string, string>>,
  measureOf: (code: string) => Measure | undefined,
  more: (measure: Measure | undefined) => Record<string, Content>,
  ask: Ask,
): GridRow[] {
  const row = (code: string): GridRow => {
    const measure = measureOf(code);
    const remarks = ask.remarks(measure);
    const cells = Object.entries(fields).map(([column, name]): [string, Content] => {
      if (code !== 'all') return [column, field(measure, name, ask)];
      // Who sent nothing is in no sum: SUM passes over its sign.
      const parts = codes.map((one) => fieldOf(measureOf(one), name) ?? 0);
      const text = `SUM([${id}-${codes[0]}.${column}]:[${id}-${codes.at(-1)}.${column}])`;
      return [
        column,
        total(text, numberOf(measure, name), parts as number[], ask.why(measure), ask, from(measure, name)),
      ];
    });
    return {
      id: `${id}-${code}`,
      ...(code === 'all' && { total: true }),
      cells: {
        district: remarks ? { value: ask.districtName(code), note: remarks } : ask.districtName(code),
        ...Object.fromEntries(cells),
        ...more(measure),
      },
    };
  };
  return shownDistricts(codes).map(row);
}

function numberOf(measure: Measure | undefined, name: string): number | undefined {
  const value = fieldOf(measure, name);
  return typeof value === 'number' ? value : undefined;
}

function required(wanted: WantedActivity, codes: readonly string[], period: Period, ask: Ask): Grid {
  const { say } = ask;
  const measureOf = (code: string) =>
    ask.figure('activities-done', { district: code, by: 'activity', group: wanted.id });
  const fields = {
    required: 'whole',
    held: 'activities.held',
    evidenced: 'activities.evidenced',
    counted: 'part',
    enterprises: 'activities.enterprises',
    persons: 'activities.persons',
  };
  return {
    kind: 'grid',
    id: wanted.id,
    caption: say(
      `${wanted.name.zh}（每区市每年 ${wanted.perYear} 次）`,
      `${wanted.name.en} (${wanted.perYear} a district and year)`,
    ),
    columns: [
      { id: 'district', header: say('区市', 'District'), look: 'text' },
      { id: 'missing', header: say('还缺什么', 'What is missing'), look: 'wrapped' },
      { id: 'required', header: say('应开展', 'Required'), look: 'count' },
      { id: 'held', header: say('已登记', 'Registered'), look: 'count' },
      { id: 'evidenced', header: say('有佐证', 'With evidence'), look: 'count' },
      { id: 'counted', header: say('算已开展', 'Counts as held'), look: 'count' },
      { id: 'done', header: say('完成率', 'Share'), look: 'share', bar: true },
      { id: 'enterprises', header: say('覆盖企业', 'Enterprises'), look: 'count' },
      { id: 'persons', header: say('覆盖人数', 'Persons reached'), look: 'count' },
    ],
    rows: rowsOf(
      wanted.id,
      codes,
      fields,
      measureOf,
      (measure) => ({
        done: formula('[counted]/[required]', measure?.value, ask.why(measure), from(measure, 'value')),
        missing: missing(measure, codes.map(measureOf), period, ask),
      }),
      ask,
    ),
  };
}

/** @param districts of the city's row: who sent no register is named as a number there, in no sum. */
function missing(
  measure: Measure | undefined,
  districts: readonly (Measure | undefined)[],
  period: Period,
  { say }: Ask,
): string {
  const { activities, part, whole } = measure ?? {};
  if (activities === undefined || typeof part !== 'number' || typeof whole !== 'number')
    return say('登记台账未报送', 'register not sent');
  const unsent =
    measure?.district === 'all' ? districts.filter((one) => one?.activities === undefined).length : 0;
  const lacks = whole - part;
  const unproven = activities.held - activities.evidenced;
  // While the year goes on, what is not held yet is not late yet.
  const isOver = lastMonthOf(period).endsWith('-12');
  const words = [
    ...(lacks > 0
      ? [
          isOver
            ? say(`缺 ${lacks} 次`, `${lacks} to be held`)
            : say(`本年还缺 ${lacks} 次`, `${lacks} until the year ends`),
        ]
      : []),
    ...(unproven > 0 ? [say(`${unproven} 次没有佐证材料`, `${unproven} without evidence`)] : []),
    ...(unsent > 0 ? [say(`${unsent} 个区市登记台账未报送`, `${unsent} without a register`)] : []),
  ];
  return words.length === 0 ? say('齐全', 'nothing') : words.join(say('；', '; '));
}

function drives(codes: readonly string[], ask: Ask): Grid {
  const { say } = ask;
  return {
    kind: 'grid',
    id: 'drives',
    caption: say('扩面行动前后', 'Insurance drives, before and after'),
    columns: [
      district(ask),
      { id: 'before', header: say('行动前未参保', 'Uninsured before'), look: 'count' },
      { id: 'insured', header: say('新增参保', 'Newly insured'), look: 'count' },
      { id: 'after', header: say('行动后未参保', 'Uninsured after'), look: 'count' },
      { id: 'share', header: say('新增参保占比', 'Share insured'), look: 'share', bar: true },
    ],
    rows: rowsOf(
      'drives',
      codes,
      { before: 'whole', insured: 'part', after: 'stillUninsured' },
      (code) => ask.figure('insurance-actions', { district: code }),
      (measure) => ({
        share: formula('[insured]/[before]', measure?.value, ask.why(measure), from(measure, 'value')),
      }),
      ask,
    ),
  };
}

function building(codes: readonly string[], period: Period, ask: Ask): Grid {
  const { say } = ask;
  return {
    kind: 'grid',
    id: 'building',
    caption: say(
      `在建项目按项目参保 · ${endWords(period, 'zh')}`,
      `Building projects insured · ${endWords(period, 'en')}`,
    ),
    columns: [
      district(ask),
      { id: 'projects', header: say('在建项目', 'Going on'), look: 'count' },
      { id: 'covered', header: say('已参保', 'Insured'), look: 'count' },
      { id: 'open', header: say('未参保', 'Uninsured'), look: 'count' },
      { id: 'share', header: say('参保率', 'Share'), look: 'share', bar: true },
    ],
    rows: rowsOf(
      'building',
      codes,
      { projects: 'whole', covered: 'part' },
      (code) => ask.figure('project-insurance', { district: code }),
      (measure) => ({
        open: formula(
          '[projects]-[covered]',
          typeof measure?.whole === 'number' ? measure.whole - (measure.part ?? 0) : undefined,
          ask.why(measure),
        ),
        share: formula('[covered]/[projects]', measure?.value, ask.why(measure), from(measure, 'value')),
      }),
      ask,
    ),
  };
}

/** What can be acted on: the dearest first. */
function uninsured({ city, period }: Consolidated, ask: Ask): Ledger {
  const { say } = ask;
  const found = city.districts
    .flatMap((ledger) => goingOn(ledger, period).map((row) => ({ code: ledger.district.code, row })))
    .filter(({ row }) => !isInsured(row.values, period))
    .sort((a, b) => (b.row.values.cost ?? 0) - (a.row.values.cost ?? 0));
  return {
    kind: 'ledger',
    id: 'uninsured',
    caption: say(
      `未按项目参保的在建项目（${found.length} 个，造价由高到低）`,
      `Going on uninsured (${found.length}, the dearest first)`,
    ),
    newPage: true,
    columns: [
      { id: 'district', header: say('区市', 'District'), look: 'text' },
      { id: 'project', header: say('项目名称', 'Project'), look: 'text' },
      { id: 'registered', header: say('实名制人数', 'Persons'), look: 'count' },
      { id: 'startedOn', header: say('开工日期', 'Begun'), look: 'date' },
      { id: 'completedOn', header: say('竣工日期', 'Completed'), look: 'date' },
      { id: 'insured', header: say('填报参保', 'Says insured'), look: 'centred' },
      { id: 'insuredOn', header: say('参保日期', 'Insured since'), look: 'date' },
      { id: 'cost', header: say('工程造价(元)', 'Cost (yuan)'), look: 'amount' },
      { id: 'contractor', header: say('施工单位信用代码', 'Credit code'), look: 'code' },
      { id: 'name', header: say('单位名称', 'Contractor'), look: 'text' },
      ...sourceColumns(ask),
    ],
    count: found.length,
    *rows() {
      for (const { code, row } of found) {
        const { values } = row;
        yield {
          cells: [
            ask.districtName(code),
            withoutNumbers(values.projectName),
            values.registered,
            day(values.startedOn),
            day(values.completedOn),
            values.insured ? say('是', 'yes') : say('否', 'no'),
            day(values.insuredOn),
            values.cost,
            values.contractor && scrubbed(values.contractor),
            values.enterpriseName && scrubbed(values.enterpriseName),
            ...sourceCells(row),
          ],
        };
      }
    },
    none: say('按报送的登记台账，没有未参保的在建项目', 'none by the registers received'),
  };
}
