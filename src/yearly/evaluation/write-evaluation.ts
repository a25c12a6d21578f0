// 中期评估、终期评估: one workbook over all years of the plan so far.

import type { Consolidated } from '../../define.ts';
import type { ReportOptions } from '../../report/ask.ts';
import { method } from '../../report/sheets/method.ts';
import { sources } from '../../report/sheets/sources.ts';
import { writeReport } from '../../report/write-report.ts';
import { districtsSheet } from './districts-sheet.ts';
import { progressSheet } from './progress-sheet.ts';
import { planYears } from './years.ts';

export async function writeEvaluation(
  results: Consolidated,
  path: string,
  options: ReportOptions,
): Promise<void> {
  const years = planYears(results, options);
  const sheets = [progressSheet(years), districtsSheet(years), method, sources];
  const periods = new Map(
    years.flatMap(({ results: { measures, period } }) => measures.map((measure) => [measure, period])),
  );
  await writeReport(results, path, options, sheets, (measure) => periods.get(measure));
}
