// Is the rate of the key industries on its way to the target?

import type { Consolidated } from '../../define.ts';
import { percentWords } from '../../words/figures.ts';
import type { Ask, Scope } from '../ask.ts';
import { comparisonCells, comparisonColumns, verdictColumns } from '../comparison.ts';
import type { Content, Grid, GridRow } from '../sheet.ts';

/** The target's own scope first; the twelve-month window only where it is another one. */
export function target(results: Consolidated, ask: Ask): Grid {
  const { plan, period } = results;
  const { say } = ask;
  const row = (id: string, name: string, scope: Scope, link?: string): GridRow => {
    const cells = comparisonCells(ask.figure('injury-reduction', scope), plan, ask);
    return { id, cells: { name, ...(link === undefined ? cells : linked(cells, link)) } };
  };
  const whole = period.length === 4 || period.endsWith('-12');
  return {
    kind: 'grid',
    id: 'target',
    caption: say(
      `目标进度：重点行业发生率到 ${plan.target.by} 下降 ${percentWords(plan.target.reduction, 0)}（容差 ${+(plan.target.tolerance * 100).toFixed(4)} 个百分点）`,
      `Target: key industries −${percentWords(plan.target.reduction, 0)} by ${plan.target.by}`,
    ),
    columns: [
      { id: 'name', header: say('范围与窗口', 'Scope and window'), look: 'text', span: 3 },
      ...comparisonColumns(plan, { now: say('本期', 'Now'), base: say('基期', 'Base') }, ask),
      ...verdictColumns(ask).map((column) => (column.id === 'verdict' ? { ...column, span: 2 } : column)),
    ],
    newPage: true,
    rows: [
      row('key', say('重点行业 · 年初累计', 'Key · year to date'), { industry: 'key' }, 'districts!all'),
      ...(whole
        ? []
        : [
            row('key-rolling', say('重点行业 · 近12个月', 'Key · twelve months'), {
              industry: 'key',
              window: 'rolling-12',
            }),
          ]),
      row(
        'every',
        say('全部企业 · 年初累计', 'All · year to date'),
        { industry: 'all' },
        'districts!every-all',
      ),
    ],
  };
}

/** The same figures, taken from the row of another sheet; words and unknowns stay as they are. */
function linked(cells: Record<string, Content>, row: string): Record<string, Content> {
  return Object.fromEntries(
    Object.entries(cells).map(([id, content]) => {
      const cell = typeof content === 'object' ? content : { value: content ?? '' };
      return [id, typeof cell.value === 'number' ? { ...cell, formula: `[${row}.${id}]` } : content];
    }),
  );
}
