// How does a consolidated workbook come to be? Sheets are built, laid out, drawn, packed and moved into place.

import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Consolidated } from '../define.ts';
import { LINEAGE_NAME } from '../model/trace.ts';
import type { LedgersAhead } from './ahead/ledgers-ahead.ts';
import { type Ask, asking, type ReportOptions } from './ask.ts';
import { CHART_SHEET, CHART_SHEET_NAME, chartSheet } from './charts/data-sheet.ts';
import { ReportFault, renameFault } from './fault.ts';
import { layOut } from './layout.ts';
import { LINEAGE, lineageSheet, type PeriodOf } from './lineage.ts';
import { pack } from './package.ts';
import type { Sheet, SheetModel } from './sheet.ts';
import { sheetsOf } from './sheets/index.ts';
import { whole } from './unfinished.ts';
import { titleWords } from './wording.ts';
import { drawWorkbook } from './workbook.ts';

export type { ReportOptions } from './ask.ts';

export interface WriteOptions extends ReportOptions {
  /** What another thread has been writing since the rows were there. */
  readonly ledgers?: LedgersAhead | undefined;
}

/**
 * Writes the workbook to a temporary name beside `path` and renames it: the target is whole or not there.
 * @throws ReportFault where the folder cannot be written to, or the target is open in Excel
 */
export async function writeReport(
  results: Consolidated,
  path: string,
  options: WriteOptions,
  sheets: readonly Sheet[] = sheetsOf(results),
  periodOf?: PeriodOf,
): Promise<void> {
  const workbook = await reportStream(results, options, sheets, undefined, periodOf);
  const write = (temporary: string) =>
    pipeline(workbook, createWriteStream(temporary)).catch((error: unknown) => {
      // A sheet's own mistake is no trouble of the disk.
      throw isSystemError(error) ? new ReportFault('report/cannot-write', path, error) : error;
    });
  await whole(path, write, (temporary) =>
    rename(temporary, path).catch((error: unknown) => {
      throw renameFault(path, error);
    }),
  );
}

/** The .xlsx as it is made. `lastRow`: where a ledger goes on on another sheet (Excel's own limit unless a test says so). */
export async function reportStream(
  results: Consolidated,
  { ledgers, ...options }: WriteOptions,
  which: readonly Sheet[] = sheetsOf(results),
  lastRow?: number,
  periodOf: PeriodOf = () => undefined,
): Promise<Readable> {
  const ask = asking(results, options);
  const built = which.map((sheet) => ({ ...sheet, model: sheet.build(results, ask) }));
  const shown = withChartSheet(built, ask).flatMap(({ model, ...named }) => layOut(named, model, lastRow));
  const lineage = lineageSheet(shown, results, ask, periodOf);
  const sheets = [...shown, ...layOut({ id: LINEAGE, name: LINEAGE_NAME }, lineage, lastRow)];
  const drawn = await drawWorkbook(sheets, {
    title: titleWords(results, ask),
    creator: `yufang ${options.toolVersion}`,
    date: results.asOf,
    language: ask.language,
    page: ask.say('第 &P 页 / 共 &N 页', '&P / &N'),
  });
  return pack(drawn, sheets, ledgers);
}

interface Built {
  readonly id: string;
  readonly name: string;
  readonly model: SheetModel;
}

function withChartSheet(built: readonly Built[], ask: Ask): readonly Built[] {
  const charts = built.flatMap(({ model }) =>
    model.blocks.flatMap((block) => (block.kind === 'charts' ? block.charts : [])),
  );
  if (charts.length === 0) return built;
  return [...built, { id: CHART_SHEET, name: CHART_SHEET_NAME, model: chartSheet(charts, ask) }];
}

function isSystemError(error: unknown): boolean {
  return typeof (error as { syscall?: unknown }).syscall === 'string';
}
