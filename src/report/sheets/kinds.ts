// 事故类别: which few kinds of accident make up most of the cases? The list of Pareto: counts, shares, shares so far.

import type { Measure } from '../../model/measure.ts';
import { GROUPS } from '../../words/groups.ts';
import { periodWords } from '../../words/period.ts';
import type { Ask } from '../ask.ts';
import { paretoChart } from '../charts/pareto.ts';
import { field, from } from '../figures.ts';
import { casesByKind } from '../kinds.ts';
import { type Grid, type GridRow, live, type Sheet } from '../sheet.ts';

export const kinds: Sheet = {
  id: 'kinds',
  name: '事故类别',
  build(results, ask) {
    const { say } = ask;
    const key = casesByKind(results.measures, 'key');
    const all = casesByKind(results.measures, 'all');
    return {
      title: say(
        `事故类别 · ${periodWords(results.period, 'zh')}`,
        `Kinds of accident · ${periodWords(results.period, 'en')}`,
      ),
      notes: [
        say(
          '按口径计入的案件，逐案有台账的区市；只报历史汇总的不在其中。占比、累计占比为公式。职业病没有事故类别，单列一行；未填的列在最后。',
          'Cases that count, of districts that sent them one by one. Shares are formulas. Diseases have no kind and a line of their own; blanks stand last.',
        ),
      ],
      widths: [26, 12, 12, 14, 30],
      blocks: [
        ...(key.length > 0 ? [{ kind: 'charts' as const, lines: 16, charts: [paretoChart(key, ask)] }] : []),
        gridOf('key', say('重点行业企业', 'Key industries'), key, ask),
        gridOf('all', say('全部企业', 'All enterprises'), all, ask),
      ],
      tab: 'figures',
      // Chart and both tables on one page.
      orientation: 'portrait',
    };
  },
};

/** By which the chart finds the n-th kind of a scope. */
const kindRow = (scope: string, i: number) => `${scope} ${i}`;

/** 物体打击 as it was sent; what is no kind in words. */
function kindName({ group }: Measure, ask: Ask): string {
  const words = GROUPS[group!];
  return words ? ask.of(words) : group!;
}

function gridOf(scope: 'key' | 'all', caption: string, counts: readonly Measure[], ask: Ask): Grid {
  const total = counts[0]?.whole ?? 0;
  const last = kindRow(scope, counts.length - 1);
  let soFar = 0;
  const rows = counts.map((measure, i): GridRow => {
    soFar += measure.part!;
    const row = kindRow(scope, i);
    return {
      id: row,
      cells: {
        kind: kindName(measure, ask),
        cases: field(measure, 'part', ask),
        share: live(`[cases]/[${scope} total.cases]`, measure.value!, from(measure, 'value')),
        soFar: live(`SUM([${kindRow(scope, 0)}.cases]:[${row}.cases])/[${scope} total.cases]`, soFar / total),
      },
    };
  });
  if (counts.length > 0)
    rows.push({
      id: `${scope} total`,
      total: true,
      cells: {
        kind: ask.say('合计', 'Total'),
        cases: live(`SUM([${kindRow(scope, 0)}.cases]:[${last}.cases])`, total, from(counts[0], 'whole')),
      },
    });
  return {
    kind: 'grid',
    id: scope,
    caption,
    columns: [
      { id: 'kind', header: ask.say('事故类别', 'Kind'), look: 'text' },
      { id: 'cases', header: ask.say('案件', 'Cases'), look: 'count' },
      { id: 'share', header: ask.say('占比', 'Share'), look: 'share', bar: true },
      { id: 'soFar', header: ask.say('累计占比', 'So far'), look: 'share' },
    ],
    rows:
      rows.length > 0
        ? rows
        : [{ id: `${scope} none`, cells: { kind: ask.say('没有计入的案件', 'no case counts') } }],
  };
}
