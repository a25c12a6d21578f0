// How good are the data? Findings, rows left out, rules that could not be asked: beside the results, never in them.

import type { Consolidated } from '../../define.ts';
import { CORE, tablesIn } from '../../tables/index.ts';
import type { Ask } from '../ask.ts';
import { type Grid, live } from '../sheet.ts';

export function quality({ inputs, counts, leftOut, notChecked }: Consolidated, ask: Ask): Grid {
  const { say } = ask;
  const found = say('发现问题', 'Findings');
  const out = say('未计入的行（有强制性问题）', 'Rows left out');
  // One column for all registers, where there are any: the page has no room for one each.
  const registers = tablesIn(inputs).filter(({ register }) => register);
  const tables = [
    ...CORE.map(({ id, name }) => ({ id: id as string, header: shortened(ask.of(name)), rows: leftOut[id] })),
    ...(registers.length > 0
      ? [
          {
            id: 'registers',
            header: say('登记台账', 'Registers'),
            rows: registers.reduce((sum, { id }) => sum + leftOut[id], 0),
          },
        ]
      : []),
  ];
  return {
    kind: 'grid',
    id: 'quality',
    caption: say('数据质量', 'Data quality'),
    columns: [
      { id: 'error', group: found, header: say('强制', 'Errors'), look: 'count', span: 2 },
      { id: 'query', group: found, header: say('核实', 'Queries'), look: 'count', span: 2 },
      { id: 'note', group: found, header: say('提示', 'Notes'), look: 'count', span: 2 },
      { id: 'sum', group: found, header: say('合计', 'Total'), look: 'count', span: 2 },
      ...tables.map(({ id, header }) => ({ id, group: out, header, look: 'count' as const })),
      { id: 'leftOut', group: out, header: say('合计', 'Total'), look: 'count' },
      { id: 'notChecked', header: say('未核验的规则（次）', 'Rules not checked'), look: 'count', span: 2 },
    ],
    rows: [
      {
        id: 'quality',
        cells: {
          ...counts,
          sum: live('SUM([error]:[note])', counts.error + counts.query + counts.note),
          ...Object.fromEntries(tables.map(({ id, rows }) => [id, rows])),
          leftOut: live(
            `SUM([${tables[0]!.id}]:[${tables.at(-1)!.id}])`,
            tables.reduce((sum, { rows }) => sum + rows, 0),
          ),
          notChecked: notChecked.length,
        },
      },
    ],
  };
}

/** 企业台账 → 企业, enterprises → Enterprises: the group above says what is counted. */
function shortened(name: string): string {
  const short = name.replace(/(台账|汇总)$/, '');
  return short.charAt(0).toUpperCase() + short.slice(1);
}
