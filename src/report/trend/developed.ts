// By date of accident: how far does the plain fall lie from the one with the cases that are still to be decided?

import type { Consolidated } from '../../define.ts';
import type { Ask, Scope } from '../ask.ts';
import { comparisonCells, comparisonColumns, computedNote, verdictColumns } from '../comparison.ts';
import { field } from '../figures.ts';
import type { Grid, GridRow } from '../sheet.ts';

export function developedFalls({ plan }: Consolidated, ask: Ask): Grid {
  const { say } = ask;
  const rows = (['year-to-date', 'rolling-12'] as const).flatMap((window) =>
    (['key', 'all'] as const).flatMap((industry): GridRow[] => {
      const scope = { window, industry };
      const name = `${ask.industryName(industry)} · ${
        window === 'year-to-date' ? say('年初累计', 'year to date') : say('近12个月', 'twelve months')
      }`;
      return [
        row('raw', name, 'injury-reduction', scope),
        row('developed', say('　补足未认定案件', '  developed'), 'injury-reduction-developed', scope),
      ];
    }),
  );
  function row(kind: string, name: string, id: string, scope: Scope): GridRow {
    const measure = ask.figure(id, scope);
    const developed = ask.figure('injury-reduction-developed', scope);
    return {
      id: `${kind}-${scope.window}-${scope.industry}`,
      cells: {
        name,
        ...comparisonCells(measure, plan, ask),
        completeness: field(developed, 'completeness', ask),
      },
    };
  }
  return {
    kind: 'grid',
    id: 'falls',
    caption: say(
      '降幅：按已认定案件，与补足未认定案件后的推算',
      'Reduction: as decided by now, and with the cases still to be decided',
    ),
    columns: [
      { id: 'name', header: say('范围与窗口', 'Scope and window'), look: 'text' },
      ...comparisonColumns(plan, { now: say('本期', 'Now'), base: say('基期', 'Base') }, ask),
      { id: 'completeness', header: say('本期完整度', 'Complete'), look: 'share', note: computedNote(ask) },
      ...verdictColumns(ask),
    ],
    rows,
  };
}
