// How good are the data? Findings, rows left out, rules that could not be asked: beside the results, never in them.

import type { Consolidated } from '../../define.ts';
import type { Ask } from '../ask.ts';
import { type Grid, live } from '../sheet.ts';

export function quality({ counts, leftOut, notChecked }: Consolidated, ask: Ask): Grid {
  const { say } = ask;
  const found = say('发现问题', 'Findings');
  const out = say('未计入的行（有强制性问题）', 'Rows left out');
  const tables = [
    ['enterprise', say('企业', 'Enterprises')],
    ['injury', say('工伤', 'Injuries')],
    ['training', say('培训', 'Training')],
    ['history', say('历史', 'History')],
  ] as const;
  return {
    kind: 'grid',
    id: 'quality',
    caption: say('数据质量', 'Data quality'),
    columns: [
      { id: 'error', group: found, header: say('强制', 'Errors'), look: 'count', span: 2 },
      { id: 'query', group: found, header: say('核实', 'Queries'), look: 'count', span: 2 },
      { id: 'note', group: found, header: say('提示', 'Notes'), look: 'count', span: 2 },
      { id: 'sum', group: found, header: say('合计', 'Total'), look: 'count', span: 2 },
      ...tables.map(([id, header]) => ({ id, group: out, header, look: 'count' as const })),
      { id: 'leftOut', group: out, header: say('合计', 'Total'), look: 'count' },
      { id: 'notChecked', header: say('未核验的规则（次）', 'Rules not checked'), look: 'count', span: 2 },
    ],
    rows: [
      {
        id: 'quality',
        cells: {
          ...counts,
          sum: live('SUM([error]:[note])', counts.error + counts.query + counts.note),
          ...leftOut,
          leftOut: live(
            'SUM([enterprise]:[history])',
            Object.values(leftOut).reduce((sum, count) => sum + count, 0),
          ),
          notChecked: notChecked.length,
        },
      },
    ],
  };
}
