// 修订记录: what did a later submission say otherwise than an earlier one? Cell by cell, with both places: a figure that
// moved between two reports moved for one of these, or for rows that came or went.

import type { Column, Consolidated, TableId } from '../../define.ts';
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
          '后一次报送与前一次不同的工伤、培训记录，逐格列出；以后一次为准。企业台账各期本来不同，不在其中。',
          'Injuries and trainings of which a later submission says something else, cell by cell; the later one stands. Enterprises differ from period to period and are not in it.',
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
  const all = city.districts.flatMap(({ district, revisions: own }) =>
    own.flatMap((revision) => revision.columns.map((key) => ({ district: district.code, revision, key }))),
  );
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
    count: all.length,
    *rows(): Generator<LedgerRow> {
      for (const { district, revision, key } of all) {
        const { before, after } = revision;
        const table = tableOf(after.source.table as TableId);
        const column = table.columns(plan).find((one) => one.key === key);
        const was = shownIn(before, key, column, ask);
        const is = shownIn(after, key, column, ask);
        yield {
          cells: [
            ask.districtName(district),
            ask.of(table.name),
            ...whose(revision),
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
    },
    none: say('各次报送之间没有修订', 'no revisions'),
  };
}

const KEYS = ['caseNo', 'uscc'];

/** Dates as text: beside each other stand values of every kind. */
function shownIn(
  { values }: Revision['after'],
  key: string,
  column: Column | undefined,
  ask: Ask,
): string | number | undefined {
  const value = (values as Readonly<Record<string, unknown>>)[key];
  if (column === undefined || value === undefined) return undefined;
  return column.type === 'date' ? String(value) : showing(column, ask)(value);
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
