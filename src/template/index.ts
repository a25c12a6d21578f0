// Which workbook does a district fill in? Made from the plan and the table declarations alone: explanation, cover, one
// sheet a table, a filled example, and the hidden lists of the drop-downs.

import type { Language } from '../model/bilingual.ts';
import type { Plan } from '../model/plan.ts';
import { TABLES } from '../tables/index.ts';
import { coverSheet } from './cover-sheet.ts';
import { Dictionary } from './dictionary.ts';
import { exampleOf } from './example.ts';
import { exampleSheet } from './example-sheet.ts';
import { formSheet } from './form-sheet.ts';
import { guideSheet } from './guide-sheet.ts';
import type { Sheet } from './sheet.ts';
import { WORDS } from './words.ts';
import { writeWorkbook } from './workbook.ts';

export interface TemplateOptions {
  /** Of explanations and messages; sheet names, headers and list words are always those that the reader knows. */
  readonly language?: Language;
}

/** The same plan and language give the same bytes. */
export async function writeTemplate(plan: Plan, path: string, options: TemplateOptions = {}): Promise<void> {
  const { language = 'zh' } = options;
  const title = `${plan.name[language]} ${WORDS.templateTitle[language]}`;
  const imprint = { title, date: `${plan.years.from}-01-01`, page: WORDS.page[language] };
  await writeWorkbook(templateSheets(plan, language), imprint, path);
}

function templateSheets(plan: Plan, language: Language): Sheet[] {
  const example = exampleOf(plan);
  const dictionary = new Dictionary();
  return [
    guideSheet(plan, example, language),
    coverSheet(plan, dictionary, language),
    ...TABLES.map((table) => formSheet(table, plan, example.tables[table.id], dictionary, language)),
    exampleSheet(plan, example, language),
    dictionary.sheet(),
  ];
}
