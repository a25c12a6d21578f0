// May what the plan lists for a recipient leave the house at all? Whatever a plan says, no personal column does, no free
// words, no count of harmed persons row by row, and of a table of persons nothing that names a case, a firm or a day's detail.

import type { Column, Table } from '../define.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { Plan, Recipient } from '../model/plan.ts';
import { TABLES } from '../tables/index.ts';

/** Who sent the row: of every table, whether it has such a column or not. */
export const DISTRICT = 'district';

/** Of a row that is a person's or a case's: what is neither free text nor leads back to somebody by itself. */
const OF_PERSONS: ReadonlySet<Column['type']> = new Set([
  'date',
  'enum',
  'yes-no',
  'int',
  'number',
  'money',
  'district',
  'period',
]);

/** @returns each with the place in the plan; empty = nothing is refused */
export function refusedIn(recipient: Recipient, plan: Plan): Bilingual[] {
  const { tables, aggregates } = recipient;
  return tables.flatMap(({ table: id, columns }) => {
    const table = TABLES.find((one) => one.id === id);
    if (table === undefined) return [said(id, { zh: '没有这张表', en: 'there is no such table' })];
    const known = table.columns(plan);
    return [
      // Whoever has the rows can count them: every hidden cell would stand open.
      ...(table.persons && aggregates.length > 0
        ? [
            said(id, {
              zh: '逐案的表和汇总表不能给同一个部门：数一数逐案的行，就能推出汇总表隐去的格',
              en: 'rows of cases and tables of counts cannot go to one recipient: rows can be counted',
            }),
          ]
        : []),
      ...columns.flatMap((key) => {
        const why = whyNot(table, known, key);
        return why === undefined ? [] : [said(`${id}.${key}`, why)];
      }),
    ];
  });
}

function whyNot(table: Table, columns: readonly Column[], key: string): Bilingual | undefined {
  const column = columns.find((one) => one.key === key);
  if (column === undefined)
    return key === DISTRICT ? undefined : { zh: '没有这一栏', en: 'there is no such column' };
  if (column.personal) return { zh: '是个人信息，任何部门都不提供', en: 'is personal and goes to nobody' };
  if (column.withheld === 'words')
    return { zh: '是自由文字，可能写有个人信息，不提供', en: 'holds free words that may name somebody' };
  if (column.withheld === 'harmed')
    return {
      zh: '是伤亡或疑似病例的人数，逐行提供会暴露个人；请改用汇总表（aggregates）',
      en: 'counts harmed persons row by row; use aggregates instead',
    };
  if (table.persons && !OF_PERSONS.has(column.type))
    return {
      zh: '逐人、逐案的表里，编号、企业和自由文字都能追到个人，不提供',
      en: 'in a table of persons numbers, enterprises and free text lead back to somebody',
    };
  return undefined;
}

const said = (place: string, { zh, en }: Bilingual): Bilingual => ({
  zh: `${place}：${zh}`,
  en: `${place}: ${en}`,
});
