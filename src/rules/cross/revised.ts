// What did a later submission change in a case or a training record that was sent before?

import type { CityRule, TableId } from '../../define.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Arg } from '../../model/finding.ts';
import { Personal } from '../../model/finding.ts';
import type { Plan } from '../../model/plan.ts';
import type { Revision } from '../../tally/city.ts';
import { columnsOf, headerOf } from '../columns.ts';

export const revised: CityRule = {
  level: 'city',
  finding: {
    code: 'cross/revised',
    severity: 'note',
    zh: {
      what: '与此前报送（{earlierFile} 第 {line} 行）不同：{columns}；“{first}”由“{before}”改为“{after}”',
      why: '同一编号（或同一人、同一培训）以后报的为准，此前的一行不再采用',
      fix: '确认是有意更正即可；若改错了，请改正后重报',
    },
    en: {
      what: 'Differs from what was sent before ({earlierFile}, row {line}): {columns}; “{first}” went from “{before}” to “{after}”',
      why: 'Of one case number (or one person and course) the later submission stands and the earlier row is no longer used',
      fix: 'Nothing to do if you meant it; else correct the row and send it again',
    },
    example: {
      wrong: {
        zh: '5 月报的认定日期 2025-05-20，6 月改成 2025-05-02，是抄错',
        en: '认定日期 2025-05-20 sent in May, 2025-05-02 in June by a slip',
      },
      right: {
        zh: '6 月改回 2025-05-20；有意更正的不必动',
        en: '2025-05-20 again; nothing where the change was meant',
      },
    },
    blanks: {
      first: { zh: '〔栏名〕', en: '[column]' },
      before: { zh: '〔原值〕', en: '[one value]' },
      after: { zh: '〔现值〕', en: '[another]' },
    },
  },
  *check({ districts }, { plan }) {
    // A year's hundred thousand revisions are of a handful of columns: put into words once, they hold 10 MB less.
    const known = new Map<string, Bilingual>();
    const headersOf = (table: TableId, columns: readonly string[]): Bilingual => {
      const key = `${table} ${columns}`;
      let words = known.get(key);
      if (words === undefined) {
        const headers = columns.map((column) => headerOf(table, column, plan));
        words = { zh: headers.join('、'), en: headers.join(', ') };
        known.set(key, words);
      }
      return words;
    };
    for (const { revisions } of districts) {
      for (const revision of revisions) {
        const { before, after, columns } = revision;
        const column = columns.find((key) => after.source.columns.has(key)) ?? columns[0];
        if (column === undefined) continue;
        const table = after.source.table as TableId;
        yield {
          row: after,
          column,
          args: {
            columns: headersOf(table, columns),
            first: headerOf(table, column, plan),
            before: shown(before, column, plan),
            after: shown(after, column, plan),
            earlierFile: before.source.file.label,
            line: before.line,
          },
        };
      }
    }
  },
};

const EMPTY: Bilingual = { zh: '空', en: 'empty' };
const TEXT: Bilingual = { zh: '（文字）', en: '(text)' };

function shown(row: Revision['before'], key: string, plan: Plan): Arg {
  const value = (row.values as Readonly<Record<string, unknown>>)[key];
  if (value === undefined) return EMPTY;
  if (value instanceof Personal) return value;
  const declared = columnsOf(row.source.table as TableId, plan).get(key);
  // A remark may hold anything, names too; that it changed is enough.
  if (declared?.type === 'text' && declared.presence === 'optional') return TEXT;
  return declared?.choices?.find((choice) => choice.value === value)?.label ?? String(value);
}
