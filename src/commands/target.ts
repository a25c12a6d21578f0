// May a result be written there? Never over something that was given to be read, nor where the next run would take it
// for a submission. What the next run knows as our own (ingest/own-output.ts) may lie beside the submissions.

import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Context } from '../define.ts';
import { isSpreadsheet } from '../ingest/discover.ts';
import { UsageFault } from '../model/fault.ts';

/** `output` as typed; `inputs` are files and folders that the run reads. */
export async function checkTarget(
  output: string | undefined,
  inputs: readonly string[],
  isRecognised = false,
  option = '-o',
): Promise<void> {
  if (output === undefined || output === '-') return;
  const there = await stat(output).catch(() => undefined);
  if (there?.isDirectory())
    throw new UsageFault({
      zh: `${option} 要写的 ${output} 是文件夹，请写明文件名`,
      en: `${option} ${output} is a folder; name a file`,
    });
  const target = await realTarget(output, option);
  for (const input of inputs) {
    const given = await stat(input).catch(() => undefined);
    if (given === undefined) continue;
    const isInput = there !== undefined && there.dev === given.dev && there.ino === given.ino;
    if (isInput)
      throw new UsageFault({
        zh: `${output} 是要读取的文件，不会覆盖；请用 ${option} 写到别处`,
        en: `${output} is read by this run and is never overwritten; write to another file with ${option}`,
      });
    const isAmongInputs =
      given.isDirectory() && isSpreadsheet(target) && isInside(target, await realpath(input));
    if (isAmongInputs && !(isRecognised && (there === undefined || (await isOwn(target)))))
      throw new UsageFault({
        zh: `${output} 位于要读取的文件夹 ${input} 之内，会被当作报送文件；请用 ${option} 写到别处`,
        en: `${output} lies in ${input}, which is read for submissions; write elsewhere with ${option}`,
      });
  }
}

/** A folder of results: it may be there, but is no file and holds nothing that the run reads. */
export async function checkFolderTarget(folder: string, inputs: readonly string[]): Promise<void> {
  const there = await stat(folder).catch(() => undefined);
  if (there !== undefined && !there.isDirectory())
    throw new UsageFault({
      zh: `-o 要写的 ${folder} 是文件，不是文件夹`,
      en: `-o ${folder} is a file, not a folder`,
    });
  if (there === undefined) return;
  const target = await realpath(folder);
  for (const input of inputs) {
    const given = await realpath(input).catch(() => undefined);
    if (given === undefined) continue;
    const isAmong = isInside(target, given);
    const held =
      given === target || isInside(given, target) ? input : isAmong && (await submissionIn(target));
    if (!held) continue;
    throw new UsageFault({
      zh: `${folder} 里有要读取的 ${held}，不会往里写；请用 -o 写到别处`,
      en: `${folder} holds ${held}, which is read by this run; write elsewhere with -o`,
    });
  }
}

/** The first spreadsheet in the folder that is none of ours: what is sent may bear any name, also that of a result. */
async function submissionIn(folder: string): Promise<string | undefined> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const { name } of entries.filter((entry) => !entry.isDirectory() && isSpreadsheet(entry.name))) {
    if (!(await isOwn(join(folder, name)))) return name;
  }
  return undefined;
}

/** An earlier result of ours may be replaced; a submission may not. */
async function isOwn(path: string): Promise<boolean> {
  const { isOwnOutputFile } = await import('../ingest/own-output.ts');
  return isOwnOutputFile(path);
}

async function realTarget(output: string, option: string): Promise<string> {
  try {
    return await realpath(output);
  } catch {
    const folder = dirname(resolve(output));
    const real = await realpath(folder).catch(() => {
      throw new UsageFault({
        zh: `${option} 要写入的文件夹不存在：${dirname(output)}`,
        en: `the folder of ${option} does not exist: ${dirname(output)}`,
      });
    });
    return join(real, basename(output));
  }
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** A workbook is bytes: no screen can show it, and it is moved into place as a whole. */
export async function checkWorkbookTarget(
  output: string,
  inputs: readonly string[],
  { onScreen }: Pick<Context, 'onScreen'>,
): Promise<void> {
  if (output === '-' && onScreen)
    throw new UsageFault({
      zh: '工作簿不能显示在终端上；请用 -o 文件名.xlsx，或把输出接到文件',
      en: 'a workbook cannot be shown on a terminal; use -o FILE.xlsx or redirect the output',
    });
  if (output !== '-' && extname(output).toLowerCase() !== '.xlsx')
    throw new UsageFault({
      zh: `-o 写的是工作簿，文件名应以 .xlsx 结尾：${output}`,
      en: `-o writes a workbook; its name has to end with .xlsx: ${output}`,
    });
  await checkTarget(output, inputs, true);
  const there = output === '-' ? undefined : await stat(output).catch(() => undefined);
  if (there !== undefined && !there.isFile())
    throw new UsageFault({
      zh: `-o 要写的 ${output} 不是普通文件，工作簿不能写到那里`,
      en: `-o ${output} is no regular file; a workbook cannot be written there`,
    });
}

/** A page stands beside the other results: never on stdout, where they are. */
export async function checkPageTarget(output: string, inputs: readonly string[]): Promise<void> {
  if (extname(output).toLowerCase() !== '.html')
    throw new UsageFault({
      zh: `--html 写的是网页，文件名应以 .html 结尾：${output}`,
      en: `--html writes a page; its name has to end with .html: ${output}`,
    });
  await checkTarget(output, inputs, true, '--html');
  const there = await stat(output).catch(() => undefined);
  if (there !== undefined && !there.isFile())
    throw new UsageFault({
      zh: `--html 要写的 ${output} 不是普通文件，网页不能写到那里`,
      en: `--html ${output} is no regular file; a page cannot be written there`,
    });
}
