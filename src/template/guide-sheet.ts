// What does 填报说明 say? How to fill in, what the marks mean, every column of every table, and the codes that the plan
// and the regulations give.

import type { Column, Table } from '../define.ts';
import type { Bilingual, Language } from '../model/bilingual.ts';
import type { Plan } from '../model/plan.ts';
import { RECOGNITION_BASES } from '../reference/recognition-basis.ts';
import { howTo, type Mark, markOf } from './entry.ts';
import type { Example } from './example.ts';
import { HEADER_LOOKS } from './form-sheet.ts';
import type { LastPeriod } from './last-period.ts';
import type { Content, Sheet, SheetRow } from './sheet.ts';
import { WORDS } from './words.ts';

export const GUIDE_SHEET = '填报说明';

const WIDTHS = [8, 27, 62, 27, 34];
const WIDE = WIDTHS.length;

/** What differs between two workbooks of one plan. */
interface Edition {
  readonly tables: readonly Table[];
  readonly lastRow: number;
  readonly last: LastPeriod | undefined;
}

export function guideSheet(
  plan: Plan,
  example: Example,
  { tables, lastRow, last }: Edition,
  language: Language,
): Sheet {
  const asksFor = (key: string) =>
    tables.some((table) => table.columns(plan).some((column) => column.key === key));
  return {
    name: GUIDE_SHEET,
    tab: 'guide',
    columns: WIDTHS.map((width) => ({ width })),
    rows: [
      { cells: [{ value: WORDS.guideTitle[language], look: 'title', across: WIDE }], height: 34 },
      { cells: [{ value: `${plan.name[language]}　${plan.source}`, look: 'note', across: WIDE }] },
      ...(last === undefined
        ? []
        : numbered(WORDS.takenOverTitle, WORDS.takenOver(last, plan, tables), language)),
      ...numbered(WORDS.stepsTitle, WORDS.steps(plan, lastRow, tables), language),
      caption(WORDS.tabsTitle[language]),
      ...WORDS.tabs(tables).map(([name, means]) => ({
        cells: [
          { value: name, look: 'text', across: 2 },
          undefined,
          { value: means[language], look: 'wrapped', across: WIDE - 2 },
        ] as Content[],
      })),
      caption(WORDS.marksTitle[language]),
      ...(['●', '◐', '○'] as const).map((mark) => ({
        cells: [
          { value: mark, look: 'centred' },
          { value: WORDS.presence[mark][language], look: HEADER_LOOKS[mark] },
          { value: WORDS.markMeans[mark][language], look: 'wrapped', across: WIDE - 2 },
        ] as Content[],
      })),
      ...(['gap', 'fault'] as const).map((look) => ({
        cells: [
          { value: '', look: 'centred' },
          { value: WORDS.colourMeans[look].name[language], look },
          { value: WORDS.colourMeans[look].means[language], look: 'wrapped', across: WIDE - 2 },
        ] as Content[],
      })),
      ...tables.flatMap((table) => tableRows(table, plan, example, language)),
      ...(asksFor('keyIndustry') ? industryRows(plan, language) : []),
      ...(asksFor('basis') ? basisRows(language) : []),
    ],
  };
}

function numbered(title: Bilingual, lines: readonly Bilingual[], language: Language): SheetRow[] {
  return [
    caption(title[language]),
    ...lines.map((line, i) => ({
      cells: [
        { value: i + 1, look: 'centred' },
        { value: line[language], look: 'wrapped', across: WIDE - 1 },
      ] as Content[],
    })),
  ];
}

function caption(words: string, newPage?: true): SheetRow {
  return {
    ...(newPage && { newPage }),
    cells: [{ value: words, look: 'caption', across: WIDE }],
    height: 34,
  };
}

function heads(words: readonly string[], spans: readonly number[] = []): SheetRow {
  const cells: Content[] = [];
  let at = 0;
  for (const [i, value] of words.entries()) {
    const across = spans[i] ?? 1;
    cells[at] = { value, look: 'head', across };
    at += across;
  }
  return { cells: Array.from(cells), height: 24 };
}

function tableRows(table: Table, plan: Plan, example: Example, language: Language): SheetRow[] {
  const { means, register } = table;
  // A body that works for the whole city sends one file a district: nobody divides its rows for it.
  const perDistrict =
    language === 'zh'
      ? '由市级部门填报的，每个区市一份，封面写该区市的名称。'
      : 'A body of the whole city fills in one file a district and writes the district on 封面.';
  const note = register ? `${means[language]}${language === 'zh' ? '' : ' '}${perDistrict}` : means[language];
  return [
    caption(language === 'zh' ? table.sheet : `${table.sheet} - ${table.name.en}`, true),
    { cells: [{ value: note, look: 'note', across: WIDE }] },
    heads(WORDS.columnHeads[language]),
    ...table.columns(plan).map((column) => {
      const mark = markOf(column);
      const value = example.tables[table.id].find((row) => row[column.key] !== undefined)?.[column.key];
      return {
        cells: [
          { value: mark, look: 'centred' },
          { value: column.header, look: 'text' },
          { value: whenAndHow(column, mark, plan, language), look: 'wrapped' },
          { value: value === undefined ? '' : String(value), look: 'code' },
          {
            value: WORDS.readers[column.personal === undefined ? 'open' : 'personal'][language],
            look: 'wrapped',
          },
        ] as Content[],
      };
    }),
  ];
}

function whenAndHow(column: Column, mark: Mark, plan: Plan, language: Language): string {
  const when = mark === '◐' ? column.whenWords?.[language] : undefined;
  const how = howTo(column, plan)[language];
  return when === undefined ? how : `${WORDS.requiredIf[language](when)}${WORDS.stop[language]}${how}`;
}

/** Which 行业代码 belong to which 重点行业, as the plan has it. */
function industryRows(plan: Plan, language: Language): SheetRow[] {
  return [
    caption(WORDS.industriesTitle[language], true),
    heads([...WORDS.industryHeads[language]], [2, 1, 2]),
    ...plan.industries.map(({ name, codes, except, flag, note }) => {
      const own = codes.length > 0 ? codes.join('、') : WORDS.noCodes[language];
      const less = except.length > 0 ? WORDS.except[language](except.join('、')) : '';
      return {
        cells: [
          { value: language === 'zh' ? name.zh : `${name.zh} ${name.en}`, look: 'text', across: 2 },
          undefined,
          { value: flag ? WORDS.byFlag[language] : own + less, look: 'wrapped' },
          { value: note?.[language] ?? '', look: 'wrapped', across: 2 },
        ] as Content[],
      };
    }),
  ];
}

function basisRows(language: Language): SheetRow[] {
  return [
    caption(WORDS.basesTitle[language]),
    heads([...WORDS.basisHeads[language]], [2, 1, 2]),
    ...RECOGNITION_BASES.map(({ key, label, outcome }) => ({
      cells: [
        { value: key, look: 'code', across: 2 },
        undefined,
        { value: label, look: 'wrapped' },
        { value: outcome, look: 'text', across: 2 },
      ] as Content[],
    })),
  ];
}
