// 报送情况: who sent what and when, and what was found in it? Completeness, lateness, quality and results stand side
// by side and are never one score.

import type { Consolidated } from '../../define.ts';
import { fieldOf, type Measure } from '../../model/measure.ts';
import { periodWords } from '../../words/period.ts';
import { FROM_WORST } from '../../words/severity.ts';
import type { Ask } from '../ask.ts';
import { field, formula, from, total } from '../figures.ts';
import { type DistrictPeriods, periodsOf } from '../periods.ts';
import {
  type Content,
  type Grid,
  type GridColumn,
  type GridRow,
  live,
  type Sheet,
  unknown,
} from '../sheet.ts';

export const submissions: Sheet = {
  id: 'submissions',
  name: '报送情况',
  build(results, ask) {
    const { say } = ask;
    const period = periodWords(results.period, ask.language);
    const listed = results.findings.length;
    const { error, query, note } = results.counts;
    const details = periodsOf(results, ask);
    return {
      title: say(`报送情况 · ${period}`, `Submissions · ${period}`),
      notes: [
        say(
          `报送期满次月 ${results.plan.submission.dueDay} 日前为按时，以首次报送日期为准；未注明日期的不计为按时，另列。完整、及时、质量、成效分列，不合成一个分数。合计、完整率、及时率、逾期天数为公式。`,
          `Due by day ${results.plan.submission.dueDay} of the month after; the first version decides. Completeness, timeliness, quality and results are never one score. Totals, shares and days late are formulas.`,
        ),
        ...(listed < error + query + note
          ? [say('问题数为“问题清单”中列出的项数。', 'Findings are those listed in 问题清单.')]
          : []),
      ],
      widths: [12, 13, 18, 13, 13, 12, 12, 9, 9, 9, 9, 44],
      blocks: [summary(results, details, ask), detail(details, ask)],
      tab: 'figures',
      repeat: 'detail',
      filter: 'detail',
    };
  },
};

function summary({ plan }: Consolidated, details: readonly DistrictPeriods[], ask: Ask): Grid {
  const { say } = ask;
  const codes = plan.districts.map(({ code }) => code);
  const rows = details.map((district) => rowOf(district, ask));
  const last = details.at(-1)?.code || 'none';
  const sum = (column: string) => `SUM([${codes[0]}.${column}]:[${last}.${column}])`;
  const city = {
    counts: { error: 0, query: 0, note: 0 },
    revisions: details.reduce((all, { revisions }) => all + revisions, 0),
  };
  for (const { counts } of details)
    for (const severity of FROM_WORST) city.counts[severity] += counts[severity];
  const all: GridRow = {
    id: 'all',
    total: true,
    cells: {
      district: ask.districtName('all'),
      ...shares(
        'all',
        (column, of, name) =>
          total(
            sum(column),
            fieldOf(of('all'), name) as Count,
            codes.map((code) => fieldOf(of(code), name) as Count),
            ask.why(undefined),
            ask,
            from(of('all'), name),
          ),
        ask,
      ),
      ...Object.fromEntries(
        FROM_WORST.map((severity) => [severity, live(sum(severity), city.counts[severity])]),
      ),
      revisions: live(sum('revisions'), city.revisions),
    },
  };
  return {
    kind: 'grid',
    id: 'summary',
    caption: say('各区市报送', 'By district'),
    columns: [
      { id: 'district', header: say('区市', 'District'), look: 'text' },
      { id: 'due', header: say('应报期数', 'Due'), look: 'count' },
      { id: 'received', header: say('已报期数', 'Received'), look: 'count' },
      { id: 'onTime', header: say('按时期数', 'On time'), look: 'count' },
      { id: 'undated', header: say('未注明日期', 'Without date'), look: 'count' },
      { id: 'completeness', header: say('完整率', 'Completeness'), look: 'share', bar: true },
      { id: 'timeliness', header: say('及时率', 'Timeliness'), look: 'share', bar: true },
      ...foundColumns(ask),
      { id: 'missing', header: say('未报送的报送期', 'Periods not received'), look: 'wrapped' },
    ],
    // One district is the whole: it stands once, under the name that other sheets ask for.
    rows: rows.length === 1 ? [{ ...rows[0]!, id: 'all' }] : [...rows, all],
  };
}

/** What came with it: findings by severity, and rows that a later version changed. */
function foundColumns({ say }: Ask): GridColumn[] {
  const group = say('发现问题', 'Findings');
  return [
    { id: 'error', group, header: say('强制', 'Errors'), look: 'count' },
    { id: 'query', group, header: say('核实', 'Queries'), look: 'count' },
    { id: 'note', group, header: say('提示', 'Notes'), look: 'count' },
    { id: 'revisions', header: say('修订行数', 'Revised'), look: 'count' },
  ];
}

function rowOf({ code, rows, counts, revisions, missing }: DistrictPeriods, ask: Ask): GridRow {
  const sum = (column: string) => `SUM([${rows[0]?.id}.${column}]:[${rows.at(-1)?.id}.${column}])`;
  return {
    id: code || 'none',
    cells: {
      district: code ? ask.districtName(code) : ask.say('未识别区市', 'No district'),
      ...(code ? shares(code, (_, of, name) => field(of(code), name, ask, ask.why(undefined)), ask) : {}),
      ...Object.fromEntries(FROM_WORST.map((severity) => [severity, live(sum(severity), counts[severity])])),
      revisions: live(sum('revisions'), revisions),
      missing: ask.list(missing),
    },
  };
}

type Count = number | null | undefined;

function shares(
  district: string,
  counted: (column: string, of: (code: string) => Measure | undefined, name: string) => Content,
  ask: Ask,
): Record<string, Content> {
  const complete = (code: string) => ask.figure('submission-completeness', { district: code });
  const timely = (code: string) => ask.figure('submission-timeliness', { district: code });
  const noDates = ask.say('均未注明报送日期', 'no dates stated');
  const here = { complete: complete(district), timely: timely(district) };
  return {
    due: counted('due', complete, 'whole'),
    received: counted('received', complete, 'part'),
    onTime:
      here.timely?.part == null
        ? { ...unknown(noDates), ...from(here.timely, 'part') }
        : counted('onTime', timely, 'part'),
    undated: counted('undated', timely, 'undated'),
    completeness: formula(
      '[received]/[due]',
      here.complete?.value,
      ask.why(here.complete),
      from(here.complete, 'value'),
    ),
    timeliness: formula('[onTime]/[due]', here.timely?.value, noDates, from(here.timely, 'value')),
  };
}

function detail(details: readonly DistrictPeriods[], ask: Ask): Grid {
  const { say } = ask;
  return {
    kind: 'grid',
    id: 'detail',
    caption: say('区市 × 报送期', 'District × period'),
    newPage: true,
    columns: [
      { id: 'district', header: say('区市', 'District'), look: 'text' },
      { id: 'period', header: say('报送期', 'Period'), look: 'centred' },
      { id: 'state', header: say('状态', 'State'), look: 'centred' },
      { id: 'dueOn', header: say('截止日期', 'Due'), look: 'date' },
      { id: 'sentOn', header: say('首次报送日期', 'First sent'), look: 'date' },
      { id: 'late', header: say('逾期天数', 'Days late'), look: 'count' },
      { id: 'versions', header: say('收到份数', 'Received'), look: 'count' },
      ...foundColumns(ask),
      { id: 'files', header: say('文件', 'Files'), look: 'wrapped' },
    ],
    rows: details.flatMap(({ rows }) => rows),
  };
}
