// 台账变动: which enterprises are new, gone, renamed, moved since last year, and are more of the employed insured than then?

import type { Consolidated } from '../../define.ts';
import { fieldOf } from '../../model/measure.ts';
import { scrubbed } from '../../model/scrubbed.ts';
import type { Row } from '../../model/submission.ts';
import type { Enterprise } from '../../tables/enterprise.ts';
import {
  CHANGES,
  type Change,
  type ChangedFirm,
  type RollForward,
  rollForward,
} from '../../tally/roll-forward.ts';
import { CHANGE_WORDS } from '../../words/ledger-changes.ts';
import { endWords } from '../../words/period.ts';
import type { Ask } from '../ask.ts';
import { field, formula, from, total } from '../figures.ts';
import { SOURCE_WIDTHS, sourceCells, sourceColumns } from '../ledgers.ts';
import type { Content, Grid, GridRow, Ledger, Sheet } from '../sheet.ts';
import { shownDistricts } from '../shown-districts.ts';

export const roll: Sheet = {
  id: 'roll',
  name: '台账变动',
  build(results, ask) {
    const { say } = ask;
    const { city, plan, period } = results;
    const rolled = rollForward(city, period, plan);
    const list = changed(rolled, ask);
    return {
      title: say(
        `企业台账年度变动 · 截至${endWords(period, 'zh')}`,
        `Changes of the enterprise ledger · ${endWords(period, 'en')}`,
      ),
      notes: [
        say(
          '上年最后一期与本年最近一期企业台账，按统一社会信用代码在全市范围对照：迁到别的区市的记在迁入地，不算减少；不再报送又未注明注销的单列，原因请区市说明（可能是合并、注销，也可能是漏报）。缺其中一期的区市写作 —。',
          'The last ledger of the year before against the latest of this year, by credit code over the whole city: who moved counts where it is now and is not gone. Who is not sent any more without saying 注销 stands apart: the district should say why (merged, closed, forgotten). A district without one of both is —.',
        ),
      ],
      widths: [12, 12, 11, 11, 11, 11, 11, 22, 30, 30, ...SOURCE_WIDTHS],
      blocks: [counts(results, rolled, ask), insured(results, ask), list],
      tab: 'figures',
      repeat: list.id,
      filter: list.id,
    };
  },
};

function counts({ plan }: Consolidated, { between }: RollForward, ask: Ask): Grid {
  const { say } = ask;
  const codes = plan.districts.map(({ code }) => code);
  const of = (district: string, group: Change) =>
    ask.figure('ledger-changes', { district, by: 'change', group });
  const row = (district: string): GridRow => ({
    id: `counts-${district}`,
    ...(district === 'all' && { total: true }),
    cells: {
      district: ask.districtName(district),
      before: cell(district, 'before', 'new', 'whole'),
      ...Object.fromEntries(CHANGES.map((group) => [group, cell(district, group, group, 'value')])),
      between: periodsWords(district),
    },
  });
  const cell = (district: string, column: string, group: Change, name: string): Content => {
    if (district !== 'all') return field(of(district, group), name, ask);
    const value = fieldOf(of('all', group), name);
    return sumOf(column, codes, 'counts', (code) => fieldOf(of(code, group), name), value, ask);
  };
  const periodsWords = (district: string) => {
    const both = between.get(district);
    if (district === 'all') return undefined;
    return both === undefined
      ? say('缺上年或本年台账', 'one ledger is missing')
      : `${both.before.period} → ${both.now.period}`;
  };
  return {
    kind: 'grid',
    id: 'counts',
    caption: say('各区市变动（家）', 'By district (enterprises)'),
    columns: [
      { id: 'district', header: say('区市', 'District'), look: 'text' },
      { id: 'before', header: say('上年末在册', 'Before'), look: 'count' },
      ...CHANGES.map((change) => ({
        id: change,
        header: ask.of(CHANGE_WORDS[change]),
        look: 'count' as const,
      })),
      { id: 'between', header: say('对照的两期', 'Between'), look: 'text', span: 2 },
    ],
    rows: shownDistricts(codes).map(row),
  };
}

/** Before and after: what the year's 扩面 came to. */
function insured({ plan }: Consolidated, ask: Ask): Grid {
  const { say } = ask;
  const codes = plan.districts.map(({ code }) => code);
  const of = (district: string) => ask.figure('insurance-change', { district, industry: 'all' });
  const persons = (district: string, column: string, name: string): Content => {
    if (district !== 'all') return field(of(district), name, ask);
    return sumOf(column, codes, 'insured', (code) => fieldOf(of(code), name), fieldOf(of('all'), name), ask);
  };
  const row = (district: string): GridRow => {
    const measure = of(district);
    const why = ask.why(measure);
    const share = (when: 'base' | 'now') =>
      formula(
        `[${when}Covered]/[${when}Required]`,
        measure?.[when]?.value,
        why,
        from(measure, `${when}.value`),
      );
    return {
      id: `insured-${district}`,
      ...(district === 'all' && { total: true }),
      cells: {
        district: ask.districtName(district),
        ...Object.fromEntries(
          (['base', 'now'] as const).flatMap((when) => [
            [`${when}Required`, persons(district, `${when}Required`, `${when}.whole`)],
            [`${when}Covered`, persons(district, `${when}Covered`, `${when}.part`)],
            [`${when}Rate`, share(when)],
          ]),
        ),
        change: formula('[nowRate]-[baseRate]', measure?.value, why, from(measure, 'value')),
      },
    };
  };
  const sides = (['base', 'now'] as const).flatMap((when) => {
    const group = when === 'base' ? say('上年末', 'Before') : say('本期', 'Now');
    return [
      { id: `${when}Required`, group, header: say('职工', 'Employed'), look: 'count' as const },
      { id: `${when}Covered`, group, header: say('已参保', 'Insured'), look: 'count' as const },
      { id: `${when}Rate`, group, header: say('参保率', 'Coverage'), look: 'share' as const },
    ];
  });
  return {
    kind: 'grid',
    id: 'insured',
    caption: say(
      '扩面前后（参保方式为单位的企业）',
      'Insurance before and after (enterprises that insure as 单位)',
    ),
    columns: [
      { id: 'district', header: say('区市', 'District'), look: 'text' },
      ...sides,
      { id: 'change', header: say('参保率变化', 'Change'), look: 'percent', span: 2 },
    ],
    rows: shownDistricts(codes).map(row),
  };
}

/** A column's total over the districts. */
function sumOf(
  column: string,
  codes: readonly string[],
  grid: string,
  part: (code: string) => unknown,
  value: unknown,
  ask: Ask,
): Content {
  const known = (one: unknown) => (typeof one === 'number' ? one : null);
  const cells = codes.map((code) => `[${grid}-${code}.${column}]`).join(',');
  const why = ask.say('有区市缺上年或本年台账', 'a district lacks one of the ledgers');
  return total(
    `SUM(${cells})`,
    known(value),
    codes.map((code) => known(part(code))),
    why,
    ask,
  );
}

function changed({ changes }: RollForward, ask: Ask): Ledger {
  const { say } = ask;
  const show = ({
    change,
    before,
    now,
    from,
  }: ChangedFirm): readonly [string | undefined, string | undefined] => {
    const industry = (row: Row<Enterprise> | undefined) =>
      row &&
      [
        row.values.keyIndustry && ask.industryName(row.values.keyIndustry),
        row.values.dustExposed && say('涉尘', 'exposed to dust'),
      ]
        .filter(Boolean)
        .join('、');
    if (change === 'renamed') return [before?.values.name, now?.values.name];
    if (change === 'industry')
      return [industry(before) || say('非重点', 'none'), industry(now) || say('非重点', 'none')];
    if (change === 'moved') return [from && ask.districtName(from), undefined];
    return [undefined, undefined];
  };
  const headsOf = (row: Row<Enterprise> | undefined) => row?.values.employees;
  return {
    kind: 'ledger',
    id: 'changes',
    caption: say(`变动清单（${changes.length} 条）`, `Changes (${changes.length})`),
    newPage: true,
    columns: [
      { id: 'district', header: say('区市', 'District'), look: 'text' },
      { id: 'change', header: say('变动', 'Change'), look: 'text' },
      { id: 'headsBefore', header: say('原职工数', 'Employed then'), look: 'count' },
      { id: 'headsNow', header: say('现职工数', 'Employed now'), look: 'count' },
      { id: 'insuredBefore', header: say('原参保数', 'Insured then'), look: 'count' },
      { id: 'insuredNow', header: say('现参保数', 'Insured now'), look: 'count' },
      { id: 'industry', header: say('重点行业', 'Industry'), look: 'text' },
      { id: 'uscc', header: say('统一社会信用代码', 'Credit code'), look: 'code' },
      { id: 'name', header: say('单位名称', 'Enterprise'), look: 'text' },
      { id: 'what', header: say('原为 → 现为', 'Then → now'), look: 'text' },
      ...sourceColumns(ask),
    ],
    count: changes.length,
    *rows() {
      for (const one of changes) {
        const row = (one.now ?? one.before)!;
        const { uscc, name, keyIndustry } = row.values;
        const [was, is] = show(one);
        yield {
          cells: [
            ask.districtName(one.district),
            ask.of(CHANGE_WORDS[one.change]),
            headsOf(one.before),
            headsOf(one.now),
            one.before?.values.insured,
            one.now?.values.insured,
            keyIndustry === undefined ? undefined : ask.industryName(keyIndustry),
            scrubbed(uscc),
            scrubbed(name),
            was === undefined ? undefined : scrubbed(is === undefined ? `${was} →` : `${was} → ${is}`),
            ...sourceCells(row),
          ],
        };
      }
    },
    none: say('没有变动，或缺少可对照的台账', 'no change, or nothing to hold it against'),
  };
}
