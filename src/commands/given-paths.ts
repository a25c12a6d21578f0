// Is there anything to read where the user points to?

import { stat } from 'node:fs/promises';
import type { Checked, Language } from '../define.ts';
import { UsageFault } from '../model/fault.ts';

export async function checkPaths(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const code = await stat(path).then(
      () => undefined,
      (error: NodeJS.ErrnoException) => error.code ?? 'unknown',
    );
    if (code === undefined) continue;
    throw code === 'ENOENT' || code === 'ENOTDIR'
      ? new UsageFault({ zh: `没有这个文件或文件夹：${path}`, en: `no such file or folder: ${path}` })
      : new UsageFault({ zh: `打不开：${path}（${code}）`, en: `cannot be opened: ${path} (${code})` });
  }
}

/** A folder without a single spreadsheet is a wrong path more likely than a district with nothing to say. */
export function checkFound({ inputs }: Pick<Checked, 'inputs'>, paths: readonly string[]): void {
  if (inputs.length > 0) return;
  throw new UsageFault({
    zh: `没有找到表格文件（.xlsx、.csv）：${paths.join('、')}`,
    en: `no spreadsheets (.xlsx, .csv) found in: ${paths.join(', ')}`,
  });
}

/** Results of an earlier run that lie beside the submissions: passed over, and said. */
export function passedOver({ ownOutputs = [] }: Pick<Checked, 'ownOutputs'>, language: Language): string[] {
  if (ownOutputs.length === 0) return [];
  return language === 'zh'
    ? [`已跳过 yufang 自己写出的结果文件：${ownOutputs.join('、')}`]
    : [`passed over, as yufang wrote them: ${ownOutputs.join(', ')}`];
}
