// How does a workbook reach its place, or stdout? What the disk refuses is the machine's trouble, in words.

import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Consolidated, Context } from '../define.ts';
import { ToolFault } from '../model/fault.ts';
import type { Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { LedgersAhead } from '../report/ahead/ledgers-ahead.ts';
import type { ReportOptions } from '../report/write-report.ts';
import { planHash } from './chosen-plan.ts';

interface ToWrite {
  readonly results: Consolidated;
  /** Written from the moment when the rows were there, while the rest was worked out; undefined: not worth it. */
  readonly ledgers: LedgersAhead | undefined;
}

/** Consolidates for a workbook. */
export async function consolidatedToWrite(
  paths: readonly string[],
  plan: Plan,
  asked: { readonly period: Period; readonly district?: string | undefined },
  context: Context,
): Promise<ToWrite> {
  const { consolidateFiles } = await import('../pipeline.ts');
  const { asOf, threads, progress } = context;
  let ledgers: LedgersAhead | undefined;
  const checked = async (soFar: Consolidated) => {
    const { LedgersAhead } = await import('../report/ahead/ledgers-ahead.ts');
    ledgers = LedgersAhead.start(soFar, reportOptions(soFar, context), threads);
  };
  const results = await consolidateFiles(paths, plan, { asOf, threads, progress, ...asked, checked });
  return { results, ledgers };
}

/** Writes the consolidated workbook to `path`. */
export async function writeReportFile(
  results: Consolidated,
  path: string,
  context: Context,
  ledgers?: LedgersAhead,
): Promise<void> {
  const { writeReport } = await import('../report/write-report.ts');
  try {
    await writeReport(results, path, { ...reportOptions(results, context), ledgers });
  } catch (error) {
    await reportTrouble(error);
  }
}

/** Writes the HTML page to `path`. */
export async function writePageFile(results: Consolidated, path: string, context: Context): Promise<void> {
  const { writePage } = await import('../page/write-page.ts');
  try {
    await writePage(results, path, reportOptions(results, context));
  } catch (error) {
    await reportTrouble(error);
  }
}

function reportOptions({ plan }: Consolidated, { language, toolVersion }: Context): ReportOptions {
  return { language, toolVersion, planHash: planHash(plan) };
}

/** What the disk refused, in words; everything else is thrown as it is. */
export async function reportTrouble(error: unknown): Promise<never> {
  const { ReportFault } = await import('../report/fault.ts');
  if (!(error instanceof ReportFault)) throw error;
  const { path } = error;
  throw error.code === 'report/target-in-use'
    ? new ToolFault(
        {
          zh: `${path} 正被别的程序（如 Excel、WPS）打开，关闭后重新运行`,
          en: `${path} is open in another program (Excel, WPS); close it and run again`,
        },
        error,
      )
    : notWritten(path, error);
}

/** The bytes of what `write` puts into a file, for `-o -`. */
export async function bytesOf(write: (path: string) => Promise<void>): Promise<Uint8Array> {
  const { hiddenFolder } = await import('../report/unfinished.ts');
  const folder = hiddenFolder(tmpdir(), 'yufang-');
  try {
    const path = join(folder.path, 'workbook.xlsx');
    await write(path);
    return await readFile(path);
  } finally {
    await folder.dispose();
  }
}

/** A system error's code, never its message: that one is English only. */
export function notWritten(path: string, error: unknown): ToolFault {
  const { code, cause } = error as { code?: string; cause?: { code?: string } };
  const reason = cause?.code ?? code ?? '?';
  return new ToolFault(
    { zh: `${path} 写不进去（${reason}）`, en: `${path} cannot be written (${reason})` },
    error,
  );
}
