// A report written once for the tests that only look at it.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Consolidated } from '../../src/define.ts';
import { type ReportOptions, writeReport } from '../../src/report/write-report.ts';
import { type ReadWorkbook, readWorkbook } from './read.ts';

export const OPTIONS: ReportOptions = { language: 'zh', toolVersion: '0.0.0', planHash: 'c0ffee'.repeat(10) };

/** A folder of its own that is gone afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'yufang-report-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function written(results: Consolidated, options: ReportOptions = OPTIONS): Promise<ReadWorkbook> {
  return inFolder(async (folder) => {
    const path = join(folder, '汇总.xlsx');
    await writeReport(results, path, options);
    return readWorkbook(path);
  });
}
