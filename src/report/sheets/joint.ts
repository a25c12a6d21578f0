// 联防联控: what do the registers of other bodies know that the injury and enterprise tables do not, and the other way
// round? Counts by district, then each one with the file, sheet and row that says it.

import type { Consolidated } from '../../define.ts';
import { shownFreely } from '../../model/free-text.ts';
import { fieldOf } from '../../model/measure.ts';
import { scrubbed } from '../../model/scrubbed.ts';
import { GAPS, type Gap, type GapRow, type RegisterGaps, registerGaps } from '../../tally/register-gaps.ts';
import { endWords } from '../../words/period.ts';
import { GAP_WORDS } from '../../words/register-gaps.ts';
import type { Ask } from '../ask.ts';
import { field, from } from '../figures.ts';
import { SOURCE_WIDTHS, sourceCells, sourceColumns } from '../ledgers.ts';
import { type Content, type Grid, type GridRow, type Ledger, live, type Sheet, unknown } from '../sheet.ts';
import { shownDistricts } from '../shown-districts.ts';

const WIDTHS = [12, 22, 12, 12, 12, 12, 22, 30, 14, 26] as const;

export const joint: Sheet = {
  id: 'joint',
  name: '联防联控',
  build(results, ask) {
    const { say } = ask;
    const { plan, period } = results;
    const gaps = gapsIn(results);
    const title = say(`联防联控 · 截至${endWords(period, 'zh')}`, `Joint action · ${endWords(period, 'en')}`);
    if (gaps === undefined) {
      const none = say(
        '没有收到登记台账（事故、职业危害、隐患等），无从对照。',
        'No register (accidents, hazards, dangers …) was sent: nothing to compare.',
      );
      return { title, notes: [none], widths: [20], blocks: [], tab: 'lists' };
    }
    const days = plan.bounds.matchDays ?? 0;
    const list = ledgerOf(gaps, ask);
    return {
      title,
      notes: [
        say(
          `事故台账与全市工伤台账对照：先按信用代码和人员（加密比对，不显示）对应，没有人员信息的按信用代码和相差不超过 ${days} 日的事故日期对应。已有案件（含待定、不予认定）的算有对应。`,
          `Accidents are held against the injury table of the whole city: by credit code and person (compared by a keyed hash), without a person by credit code and a day no more than ${days} apart. A pending or refused case is a case.`,
        ),
        say(
          '认定案件不都是生产安全事故（如上下班途中），未见事故的只计数、不列名。没有报登记台账的区市写作 —；台账没有报到本期的，其后的案件不对照。名单供部门之间核对，不是对企业的评判。',
          'Not every case is a work-safety accident (commuting is none): cases without one are counted, not listed. A district that sent no register is —; cases after the last month of its register are not held against it. The list is for the departments to compare, no verdict on a firm.',
        ),
      ],
      widths: [...WIDTHS, ...SOURCE_WIDTHS],
      printed: WIDTHS.length,
      blocks: [counts(results, gaps, ask), list],
      tab: 'lists',
      repeat: list.id,
      filter: list.id,
    };
  },
};

/** Of a district's own part: its own gaps, looked for among the registers and cases of the whole city. */
function gapsIn({ city, peers, period, plan }: Consolidated): RegisterGaps | undefined {
  const gaps = registerGaps(peers?.city ?? city, period, plan);
  if (peers === undefined || gaps === undefined) return gaps;
  const own = new Set(plan.districts.map(({ code }) => code));
  const ofOwn = <T>(byDistrict: ReadonlyMap<string, T>) =>
    new Map([...byDistrict].filter(([code]) => own.has(code)));
  const counts = ofOwn(gaps.counts);
  if ([...counts.values()].every((one) => Object.keys(one).length === 0)) return undefined;
  return {
    ...gaps,
    counts,
    matched: ofOwn(gaps.matched),
    list: gaps.list.filter(({ district }) => own.has(district)),
  };
}

function counts({ plan }: Consolidated, { matched }: RegisterGaps, ask: Ask): Grid {
  const { say } = ask;
  const codes = plan.districts.map(({ code }) => code);
  const of = (district: string, group: Gap) => ask.figure('register-gaps', { district, by: 'gap', group });
  const cell = (district: string, group: Gap, name: 'whole' | 'value'): Content => {
    if (district !== 'all') return field(of(district, group), name, ask);
    // Of the districts that sent it: text beside them is passed over by SUM.
    const measure = of('all', group);
    const value = fieldOf(measure, name);
    if (typeof value !== 'number')
      return unknown(say('没有区市报送这份登记台账', 'no district sent this register'));
    const cells = codes.map((code) => `[counts-${code}.${group}-${name}]`).join(',');
    return live(`SUM(${cells})`, value, from(measure, name));
  };
  const how = (district: string) => {
    const own =
      district === 'all' ? [...matched.values()] : [matched.get(district)].flatMap((one) => one ?? []);
    if (own.length === 0) return undefined;
    const sum = (of: 'byPerson' | 'byDate') => own.reduce((all, one) => all + one[of], 0);
    return say(
      `按人员 ${sum('byPerson')}，按日期 ${sum('byDate')}`,
      `by person ${sum('byPerson')}, by date ${sum('byDate')}`,
    );
  };
  return {
    kind: 'grid',
    id: 'counts',
    caption: say('各区市对照结果', 'By district'),
    columns: [
      { id: 'district', header: say('区市', 'District'), look: 'text' },
      { id: 'how', header: say('事故怎样对应到案件', 'How accidents were matched'), look: 'text' },
      ...GAPS.flatMap((gap) => {
        const { value, whole } = GAP_WORDS[gap];
        return [
          { id: `${gap}-whole`, header: ask.of(whole), look: 'count' as const },
          { id: `${gap}-value`, header: ask.of(value), look: 'count' as const },
        ];
      }),
    ],
    rows: shownDistricts(codes).map(
      (district): GridRow => ({
        id: `counts-${district}`,
        ...(district === 'all' && { total: true }),
        cells: {
          district: ask.districtName(district),
          how: how(district),
          ...Object.fromEntries(
            GAPS.flatMap((gap) =>
              (['whole', 'value'] as const).map((name) => [`${gap}-${name}`, cell(district, gap, name)]),
            ),
          ),
        },
      }),
    ),
  };
}

function ledgerOf({ list }: RegisterGaps, ask: Ask): Ledger {
  const { say } = ask;
  return {
    kind: 'ledger',
    id: 'gaps',
    caption: say(`需核对的（${list.length} 条）`, `To be asked about (${list.length})`),
    newPage: true,
    columns: [
      { id: 'district', header: say('区市', 'District'), look: 'text' },
      { id: 'gap', header: say('情形', 'What'), look: 'text' },
      { id: 'date', header: say('日期', 'Date'), look: 'text' },
      { id: 'casualties', header: say('伤亡人数', 'Casualties'), look: 'count' },
      { id: 'found', header: say('已有案件', 'Cases'), look: 'count' },
      { id: 'state', header: say('整改状态', 'State'), look: 'text' },
      { id: 'uscc', header: say('统一社会信用代码', 'Credit code'), look: 'code' },
      { id: 'name', header: say('单位名称', 'Enterprise'), look: 'text' },
      { id: 'hazard', header: say('危害因素', 'Hazard'), look: 'text' },
      { id: 'number', header: say('编号', 'Number'), look: 'text' },
      ...sourceColumns(ask),
    ],
    count: list.length,
    *rows() {
      for (const one of list) {
        const values = one.row.values;
        const said = (key: string) => (typeof values[key] === 'string' ? scrubbed(values[key]) : undefined);
        yield {
          cells: [
            ask.districtName(one.district),
            ask.of(GAP_WORDS[one.gap].value),
            dateOf(one, said),
            one.gap === 'accident' ? (one.casualties ?? say('未填', 'left empty')) : undefined,
            one.found,
            one.gap === 'exceeding' ? (said('rectification') ?? say('未填', 'left empty')) : undefined,
            said('uscc'),
            said('enterpriseName'),
            typeof values.hazard === 'string' ? shownFreely(values.hazard, values) : undefined,
            said('accidentNo') ?? said('dangerNo'),
            ...sourceCells(one.row),
          ],
        };
      }
    },
    none: say('没有需要核对的', 'nothing to ask about'),
  };
}

function dateOf({ gap }: GapRow, said: (key: string) => string | undefined): string | undefined {
  if (gap === 'exceeding') return said('testedOn');
  return said('accidentDate') ?? said('testedOn') ?? said('inspectedOn');
}
