// How does a workbook reach its place, or stdout? What the disk refuses is the machine's trouble, in words.

import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Consolidated, Context } from '../define.ts';
import { ToolFault } from '../model/fault.ts';
import { planHash } from './chosen-plan.ts';

/** Writes the consolidated workbook to `path`. */
export async function writeReportFile(results: Consolidated, path: string, context: Context): Promise<void> {
  const { writeReport } = await import('../report/write-report.ts');
  const { language, toolVersion } = context;
  try {
    await writeReport(results, path, { language, toolVersion, planHash: planHash(results.plan) });
  } catch (error) {
    await reportTrouble(error);
  }
}

/** Writes the HTML page to `path`. */
export async function writePageFile(results: Consolidated, path: string, context: Context): Promise<void> {
  const { writePage } = await import('../page/write-page.ts');
  const { language, toolVersion } = context;
  try {
    await writePage(results, path, { language, toolVersion, planHash: planHash(results.plan) });
  } catch (error) {
    await reportTrouble(error);
  }
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
