// How do submissions become files? Workbooks, or folders of CSV in GB18030 as Excel saves them in China.

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TableId } from '../define.ts';
import type { Plan } from '../model/plan.ts';
import { COVER, COVER_SHEET } from '../tables/cover.ts';
import { TABLES } from '../tables/index.ts';
import type { Content, Sheet, SheetRow } from '../template/sheet.ts';
import { writeWorkbook } from '../template/workbook.ts';
import { toGb18030 } from './gb18030.ts';
import { type Layout, layOut } from './layout.ts';
import type { Sent } from './rows.ts';

export interface Written {
  readonly sent: Sent;
  /** Where the cover names the district: what is wrong with the whole submission is told there. */
  readonly cover: { readonly file: string; readonly sheet: string; readonly cell: string };
  /** File as findings name it, and where its cells are. */
  readonly tables: Readonly<Partial<Record<TableId, { readonly file: string; readonly layout: Layout }>>>;
}

/** @param folder the one that all submissions lie in; they are named as seen from it */
export async function writeSent(folder: string, sent: Sent, plan: Plan): Promise<Written> {
  const { habit, districtName, period } = sent;
  const name = `${period}/${habit.name(districtName, period)}`;
  const layouts = TABLES.flatMap((table) => {
    const rows = sent.tables[table.id];
    return rows === undefined ? [] : [{ id: table.id, layout: layOut(table, rows, sent, plan) }];
  });
  const cover = coverRows(sent);
  const isCsv = habit.format === 'csv';
  if (isCsv) {
    await mkdir(join(folder, name), { recursive: true });
    await writeCsv(join(folder, name, `${COVER_SHEET}.csv`), cover);
    for (const { layout } of layouts) await writeCsv(join(folder, name, `${layout.sheet}.csv`), layout.rows);
  } else {
    const sheets: Sheet[] = [
      { name: COVER_SHEET, columns: [{ width: 22 }, { width: 32 }], rows: cover },
      ...layouts.map(({ layout }) => sheetOf(layout)),
    ];
    const title = `${districtName} ${habit.period(period)} 合成数据`;
    const path = join(folder, `${name}.xlsx`);
    await mkdir(dirname(path), { recursive: true });
    await writeWorkbook(sheets, { title, date: sent.sentOn, page: '&P / &N' }, path);
  }
  const fileOf = (sheet: string) => (isCsv ? `${name}/${sheet}.csv` : `${name}.xlsx`);
  return {
    sent,
    cover: { file: fileOf(COVER_SHEET), sheet: COVER_SHEET, cell: 'B1' },
    tables: Object.fromEntries(layouts.map(({ id, layout }) => [id, { file: fileOf(layout.sheet), layout }])),
  };
}

function coverRows({ districtName, period, sentOn, habit }: Sent): SheetRow[] {
  const values: Readonly<Partial<Record<string, string>>> = {
    district: districtName,
    period: habit.period(period),
    preparedBy: `${districtName}填报人`,
    phone: '00000000',
    reviewedBy: `${districtName}审核人`,
    sentOn,
    version: '1',
  };
  return COVER.filter(({ key }) => values[key] !== undefined).map(({ key, label }) => ({
    cells: [
      { value: habit.coverLabels?.[key] ?? label, look: 'label' },
      { value: values[key]!, look: 'code' },
    ],
  }));
}

function sheetOf({ sheet, rows, widths, header }: Layout): Sheet {
  return {
    name: sheet,
    columns: widths.map((width) => ({ width })),
    rows,
    frozen: { rows: header, columns: 0 },
    pagesWide: 2,
  };
}

async function writeCsv(path: string, rows: readonly SheetRow[]): Promise<void> {
  const lines = rows.map(({ cells }) => Array.from(cells, field).join(','));
  await writeFile(path, toGb18030(`${lines.join('\r\n')}\r\n`));
}

function field(content: Content): string {
  const value = typeof content === 'object' ? content.value : content;
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
