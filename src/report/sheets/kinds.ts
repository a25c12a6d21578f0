// 事故类别: which few kinds of accident make up most of the cases? The list of Pareto: counts, shares, shares so far.

import { periodWords } from '../../words/period.ts';
import type { Ask } from '../ask.ts';
import { paretoChart } from '../charts/pareto.ts';
import { casesByKind, type KindCount } from '../kinds.ts';
import { type Grid, type GridRow, live, type Sheet } from '../sheet.ts';

export const kinds: Sheet = {
  id: 'kinds',
  name: '事故类别',
  build(results, ask) {
    const { say } = ask;
    const key = casesByKind(results, 'key');
    const all = casesByKind(results, 'all');
    return {
      title: say(
        `事故类别 · ${periodWords(results.period, 'zh')}`,
        `Kinds of accident · ${periodWords(results.period, 'en')}`,
      ),
      notes: [
        say(
          '按口径计入的案件，逐案有台账的区市；只报历史汇总的不在其中。占比、累计占比为公式。职业病等没有事故类别的列在最后。',
          'Cases that count, of districts that sent them one by one. Shares are formulas. What has no kind (diseases, blanks) stands last.',
        ),
      ],
      widths: [26, 12, 12, 14, 30],
      blocks: [
        ...(key.length > 0 ? [{ kind: 'charts' as const, lines: 16, charts: [paretoChart(key, ask)] }] : []),
        gridOf('key', say('重点行业企业', 'Key industries'), key, ask),
        gridOf('all', say('全部企业', 'All enterprises'), all, ask),
      ],
      tab: 'figures',
    };
  },
};

/** By which the chart finds the n-th kind of a scope. */
const kindRow = (scope: string, i: number) => `${scope} ${i}`;

function gridOf(scope: 'key' | 'all', caption: string, counts: readonly KindCount[], ask: Ask): Grid {
  const total = counts.reduce((sum, { cases }) => sum + cases, 0);
  const last = kindRow(scope, counts.length - 1);
  let soFar = 0;
  const rows = counts.map(({ kind, cases }, i): GridRow => {
    soFar += cases;
    const row = kindRow(scope, i);
    return {
      id: row,
      cells: {
        kind: kind ?? ask.say('（未填或职业病）', '(none given, or a disease)'),
        cases,
        share: live(`[cases]/[${scope} total.cases]`, cases / total),
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
        cases: live(`SUM([${kindRow(scope, 0)}.cases]:[${last}.cases])`, total),
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
