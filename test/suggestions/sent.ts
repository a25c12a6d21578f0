// What districts sent as CSV, and what is suggested for which cell: the whole way, from the files on.

import { join } from 'node:path';
import { checkFiles } from '../../src/pipeline.ts';
import { loadPlan } from '../../src/plans/load.ts';
import { usccCheckCharacter } from '../../src/reference/uscc.ts';
import { fillWords } from '../../src/words/fill.ts';
import { newFolder, text } from '../ingest/submitted.ts';

export const plan = loadPlan('qingdao-2021-2025');

export type Cells = readonly (string | number | undefined)[];

/** Made up: no place has this number. */
export function code(serial: number): string {
  const first17 = `91990200MA${String((serial * 7919) % 1e7).padStart(7, '0')}`;
  return first17 + usccCheckCharacter(first17);
}

export const ENTERPRISE = ['统一社会信用代码', '单位名称', '行业代码', '职工人数', '参保人数'];
export const INJURY = ['认定文书编号', '统一社会信用代码', '单位名称', '事故日期', '认定结论'];
export const TRAINING = ['统一社会信用代码', '姓名', '人员类别', '培训项目', '结束日期', '考核结果'];

/** `崂山区 2025-06/企业台账`: its rows. Returns `崂山区 2025-06/企业台账 D2 cell/not-a-number → 120`, and why. */
export async function suggested(files: Readonly<Record<string, readonly Cells[]>>) {
  const folder = newFolder();
  for (const [name, rows] of Object.entries(files))
    text(join(folder, `${name}.csv`), rows.map(line).join('\r\n'));
  const { findings } = await checkFiles([folder], plan, { asOf: '2025-07-10' });
  const made = findings.filter(({ suggestion }) => suggestion !== undefined);
  const why: string[] = made.flatMap(({ suggestion }) => {
    const { because, args = {} } = suggestion!;
    return [fillWords(because.zh, args), fillWords(because.en, args, 'en')];
  });
  const told = made.map(
    ({ kind, at, suggestion }) =>
      `${at.file.replace('.csv', '')} ${at.cell} ${kind.code} → ${suggestion!.value}`,
  );
  return { told, why, findings };
}

function line(cells: Cells): string {
  return cells.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(',');
}

/** In one column of one table: what is suggested for each of these, `undefined` where nothing is. */
export async function suggestedFor(
  header: Cells,
  rowOf: (value: string, i: number) => Cells,
  sheet: string,
  values: readonly string[],
  before: Readonly<Record<string, readonly Cells[]>> = {},
): Promise<(string | number | undefined)[]> {
  const name = `崂山区 2025-06/${sheet}`;
  const { findings } = await suggested({ ...before, [name]: [header, ...values.map(rowOf)] });
  const at = rowOf('\u0000', 0).indexOf('\u0000');
  const letter = String.fromCharCode(65 + at);
  return values.map((_, i) => {
    const own = findings.filter(
      (finding) => finding.at.file === `${name}.csv` && finding.at.cell === `${letter}${i + 2}`,
    );
    return own.find(({ suggestion }) => suggestion !== undefined)?.suggestion?.value;
  });
}
