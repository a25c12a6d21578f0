// Which workbook does a district fill in? Made from the plan and the table declarations: explanation, cover, one sheet a
// table, a filled example, and the hidden lists of the drop-downs; begun with what the district sent last, if it wants.

import type { Table, TableId } from '../define.ts';
import type { Language } from '../model/bilingual.ts';
import type { Plan } from '../model/plan.ts';
import { CORE } from '../tables/index.ts';
import { coverSheet } from './cover-sheet.ts';
import { Dictionary } from './dictionary.ts';
import { type ExampleRow, exampleOf } from './example.ts';
import { exampleSheet } from './example-sheet.ts';
import { formSheet, lastRowFor } from './form-sheet.ts';
import { guideSheet } from './guide-sheet.ts';
import type { LastPeriod } from './last-period.ts';
import type { Sheet } from './sheet.ts';
import { WORDS } from './words.ts';
import { writeWorkbook } from './workbook.ts';

export { type LastPeriod, periodAfter, readLastPeriod, type Wanted } from './last-period.ts';

/** What is known before anybody fills it in. */
export interface Begun {
  /** The plan's name of the district, for the cover. */
  readonly district?: string | undefined;
  readonly period?: string | undefined;
  readonly last?: LastPeriod | undefined;
}

export interface TemplateOptions {
  /** Those that every district fills in, where nothing is said. */
  readonly tables?: readonly Table[];
  readonly begun?: Begun;
  /** Of explanations and messages; sheet names, headers and list words are always those that the reader knows. */
  readonly language?: Language;
}

/** The same plan, language and beginning give the same bytes. */
export async function writeTemplate(plan: Plan, path: string, options: TemplateOptions = {}): Promise<void> {
  const { language = 'zh', begun = {}, tables = CORE } = options;
  const title = `${plan.name[language]} ${WORDS.templateTitle[language]}`;
  const imprint = { title, date: `${plan.years.from}-01-01`, page: WORDS.page[language] };
  await writeWorkbook(templateSheets(plan, begun, tables, language), imprint, path);
}

function templateSheets(plan: Plan, begun: Begun, tables: readonly Table[], language: Language): Sheet[] {
  const example = exampleOf(plan);
  const dictionary = new Dictionary();
  const filled = (id: TableId): readonly ExampleRow[] =>
    id === 'enterprise'
      ? (begun.last?.enterprises ?? [])
      : (begun.last?.registers.find(({ table }) => table.id === id)?.rows ?? []);
  const lastRow = Math.max(...tables.map(({ id }) => lastRowFor(filled(id).length)));
  return [
    guideSheet(plan, example, { tables, lastRow, last: begun.last }, language),
    coverSheet(plan, begun, dictionary, language),
    ...tables.map((table) => {
      const form = { table, filled: filled(table.id), examples: example.tables[table.id], lastRow };
      return formSheet(form, plan, dictionary, language);
    }),
    exampleSheet(plan, example, tables, language),
    dictionary.sheet(),
  ];
}
