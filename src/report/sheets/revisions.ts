// 修订记录: what did a later submission say otherwise than an earlier one? Cell by cell, with both places: a figure that
// moved between two reports moved for one of these, or for rows that came or went.

import type { Column, Consolidated, TableId } from '../../define.ts';
import type { Plan } from '../../model/plan.ts';
import { placeOf } from '../../model/submission.ts';
import { tableOf } from '../../tables/index.ts';
import type { Revision } from '../../tally/city.ts';
import { shownSubject } from '../../words/subject.ts';
import type { Ask } from '../ask.ts';
import { showing } from '../ledgers.ts';
import type { Ledger, LedgerRow, Sheet } from '../sheet.ts';

export const revisions: Sheet = {
  id: 'revisions',
  name: '修订记录',
  build(results, ask) {
    const { say } = ask;
    const ledger = revised(results, ask);
    return {
      title: say(`修订记录（${ledger.count} 处）`, `Revisions (${ledger.count})`),
      notes: [
        say(
          '后一次报送与前一次不同的工伤、培训和登记台账记录，逐格列出；以后一次为准。企业台账各期本来不同，不在其中。',
          'Injuries, trainings and register entries of which a later submission says something else, cell by cell; the later one stands. Enterprises differ from period to period and are not in it.',
        ),
      ],
      widths: [10, 12, 30, 22, 16, 9, 18, 18, 30, 10, 30, 10],
      blocks: [ledger],
      tab: 'lists',
      freeze: { block: 'revisions', columns: 2 },
      repeat: 'revisions',
      filter: 'revisions',
    };
  },
};

function revised({ city, plan }: Consolidated, ask: Ask): Ledger {
  const { say } = ask;
  const shown = cellsShown(plan, ask);
  return {
    kind: 'ledger',
    id: 'revisions',
    columns: [
      { id: 'district', header: say('区市', 'District'), look: 'text' },
      { id: 'table', header: say('表', 'Table'), look: 'text' },
      { id: 'name', header: say('单位名称', 'Enterprise'), look: 'text' },
      { id: 'key', header: say('编号', 'Key'), look: 'code' },
      { id: 'column', header: say('栏目', 'Column'), look: 'text' },
      { id: 'how', header: say('性质', 'How'), look: 'centred' },
      { id: 'before', header: say('原报', 'Before'), look: 'text' },
      { id: 'after', header: say('现报', 'Now'), look: 'text' },
      { id: 'beforeFile', header: say('原报文件', 'Earlier file'), look: 'text' },
      { id: 'beforeCell', header: say('单元格', 'Cell'), look: 'centred' },
      { id: 'afterFile', header: say('现报文件', 'Later file'), look: 'text' },
      { id: 'afterCell', header: say('单元格', 'Cell'), look: 'centred' },
    ],
    count: city.districts.reduce(
      (sum, { revisions: own }) => sum + own.reduce((cells, { columns }) => cells + columns.length, 0),
      0,
    ),
    *rows(): Generator<LedgerRow> {
      for (const { district, revisions: own } of city.districts) {
        const name = ask.districtName(district.code);
        for (const revision of own) {
          const { before, after, columns } = revision;
          const table = shown(after.source.table as TableId);
          const who = whose(revision);
          for (const key of columns) {
            const column = table.columns.get(key);
            const was = column?.show(before);
            const is = column?.show(after);
            yield {
              cells: [
                name,
                table.name,
                ...who,
                column?.header ?? key,
                was === undefined
                  ? say('补充', 'filled in')
                  : is === undefined
                    ? say('删去', 'removed')
                    : say('更改', 'changed'),
                was,
                is,
                before.source.file.label,
                placeOf(before, key, KEYS).cell,
                after.source.file.label,
                placeOf(after, key, KEYS).cell,
              ],
            };
          }
        }
      }
    },
    none: say('各次报送之间没有修订', 'no revisions'),
  };
}

const KEYS = ['caseNo', 'uscc'];

interface ShownColumn {
  readonly header: string;
  show(row: Revision['after']): string | number | undefined;
}

/** Worked out once a table: asked of 300,000 cells it took 10 seconds. */
function cellsShown(plan: Plan, ask: Ask) {
  const tables = new Map<TableId, { name: string; columns: ReadonlyMap<string, ShownColumn> }>();
  return (id: TableId) => {
    const known = tables.get(id) ?? {
      name: ask.of(tableOf(id).name),
      columns: new Map(
        tableOf(id)
          .columns(plan)
          .map((column) => [column.key, { header: column.header, show: shownIn(column, ask) }]),
      ),
    };
    tables.set(id, known);
    return known;
  };
}

/** Dates as text: beside each other stand values of every kind. */
function shownIn(column: Column, ask: Ask): ShownColumn['show'] {
  const show = showing(column, ask);
  return ({ values }) => {
    const row = values as Readonly<Record<string, unknown>>;
    const value = row[column.key];
    if (value === undefined) return undefined;
    return column.type === 'date' ? String(value) : show(value, row);
  };
}

/** Name and number by which the owner knows the row; masked by shape. */
function whose({ after }: Revision): [string | undefined, string | undefined] {
  const values = after.values as Readonly<Record<string, unknown>>;
  const name = values.enterpriseName ?? values.name;
  const key = values.caseNo ?? values.uscc;
  const shown = shownSubject({
    table: after.source.table as TableId,
    column: '',
    key: typeof key === 'string' ? key : '',
    ...(typeof name === 'string' && { name }),
  });
  return [shown.name, shown.key];
}
