// How does a returned workbook become the file that is sent? (`validate --apply`)

import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Checked, Context } from '../define.ts';
import type { Bilingual } from '../model/bilingual.ts';
import { UsageFault } from '../model/fault.ts';
import { checkWorkbookTarget } from './target.ts';
import { notWritten } from './workbook-file.ts';

/** Writes the clean copy. @returns lines that say what was done. */
export async function applied(
  paths: readonly string[],
  target: string,
  check: (paths: readonly string[]) => Promise<Checked>,
  context: Context,
): Promise<string[]> {
  const [path, ...more] = paths;
  if (path === undefined || more.length > 0 || !(await stat(path)).isFile())
    throw new UsageFault({
      zh: '--apply 一次只处理一个退回件：yufang validate 崂山区_2025-06_退回件.xlsx --apply 崂山区_2025-06.xlsx',
      en: '--apply takes one returned workbook: yufang validate RETURNED.xlsx --apply CLEAN.xlsx',
    });
  await checkWorkbookTarget(target, paths, context).catch(sayApply);
  if (target === '-' || (await stat(target).catch(() => undefined)) !== undefined)
    throw new UsageFault({
      zh: `--apply 写的是新文件，${target} 已存在，不会覆盖；请换一个文件名`,
      en: `--apply writes a new file; ${target} exists and is not overwritten. Use another name`,
    });
  const [{ openWorkbook }, { answersOf }, { Findings }, { applyAnswers }, { Refusal }] = await Promise.all([
    import('../ingest/open.ts'),
    import('../ingest/answers.ts'),
    import('../tally/findings.ts'),
    import('../feedback/apply.ts'),
    import('../ingest/raw.ts'),
  ]);
  const none = new UsageFault({
    zh: `${path} 里没有“审核结果”，不是退回件；先用 yufang validate ${path} --return 生成`,
    en: `${path} has no 审核结果: it is no returned workbook; make one with yufang validate ${path} --return`,
  });
  const workbook = await openWorkbook(path).catch((error: unknown): never => {
    throw error instanceof Refusal ? none : error;
  });
  const unclear = new Findings();
  const answers = await answersOf(workbook, basename(path), unclear).finally(() => workbook.close());
  if (workbook.format !== 'xlsx' || answers.length === 0) throw none;
  const { findings } = await check(paths);
  const done = await applyAnswers(path, answers, findings, target).catch((error: unknown): never => {
    throw typeof (error as { syscall?: unknown }).syscall === 'string' ? notWritten(target, error) : error;
  });
  const { changes, notMade, explained } = done;
  const lines: Bilingual[] = [
    {
      zh: `已写出 ${target}：采纳建议 ${changes.length} 处（见“修改记录”），情况说明 ${explained} 条`,
      en: `wrote ${target}: ${changes.length} suggestions applied (see 修改记录), ${explained} explanations kept`,
    },
    ...unclear.listed.map(({ at, args }) => ({
      zh: `未采纳：${at.sheet}!${at.cell} 填的“${args.value}”不是“是”或“否”`,
      en: `not applied: ${at.sheet}!${at.cell} says "${args.value}", which is neither 是 nor 否`,
    })),
    ...notMade.map(({ answer: { sheet, cell }, why }) => ({
      zh: `未采纳 ${sheet}!${cell}：${WHY[why].zh}`,
      en: `not applied ${sheet}!${cell}: ${WHY[why].en}`,
    })),
  ];
  return lines.map((line) => line[context.language]);
}

/** The same refusals as for -o, under the name that was typed. */
function sayApply(error: unknown): never {
  if (!(error instanceof UsageFault)) throw error;
  const say = (text: string) => text.replace(/(^|[\s；;用])-o(?=\s)/g, '$1--apply');
  throw new UsageFault({ zh: say(error.words.zh), en: say(error.words.en) });
}

const WHY = {
  'changed-since': {
    zh: '这一处与退回时不同（已改动或已不存在），以您的修改为准',
    en: 'it is no longer as it was returned (changed or gone); your own change stands',
  },
  'no-suggestion': {
    zh: '这一处没有建议值，请直接修改单元格',
    en: 'nothing is suggested here; mend the cell itself',
  },
  'shared-formula': {
    zh: '该单元格的公式被其他单元格共用，请手工修改',
    en: 'other cells share its formula; change it by hand',
  },
  'array-formula': {
    zh: '该单元格是数组公式，请手工修改',
    en: 'it is an array formula; change it by hand',
  },
} as const;
