// How does each clerk get a 退回件? (`validate --return`) One workbook for each submission that has something to mend or to
// explain.

import { stat } from 'node:fs/promises';
import type { Checked, Context } from '../define.ts';
import type { AsWorkbook } from '../feedback/as-workbook.ts';
import type { Bilingual } from '../model/bilingual.ts';
import { UsageFault } from '../model/fault.ts';
import type { Finding } from '../model/finding.ts';
import type { SourceFile } from '../model/submission.ts';
import { SEVERITIES } from '../words/severity.ts';
import { notWritten } from './workbook-file.ts';

/** `--return report.xlsx` takes the file for the folder: said before anything is read. */
export async function checkReturnFolder(folder: string | true | undefined): Promise<void> {
  if (typeof folder !== 'string') return;
  const there = await stat(folder).catch(() => undefined);
  if (there === undefined || there.isDirectory()) return;
  throw new UsageFault({
    zh: `--return 后面应是文件夹，${folder} 是文件；不写文件夹时请把 --return 放在最后`,
    en: `--return wants a folder and ${folder} is a file; without a folder put --return last`,
  });
}

/** @param options that this run was given and the next needs too @returns lines that say where the files are */
export async function returned(
  checked: Checked,
  folder: string | undefined,
  options: string,
  context: Context,
): Promise<string[]> {
  const [{ extensionOf, writeReturnFile }, { asWorkbook }, { returnFolder, returnName, writeNumbered }] =
    await Promise.all([
      import('../feedback/return-file.ts'),
      import('../feedback/as-workbook.ts'),
      import('../feedback/return-folder.ts'),
    ]);
  const { language } = context;
  const lines: Bilingual[] = [];
  for (const { label, files, accepted } of checked.submitted) {
    const labels = new Set(files.map((file) => file.label));
    const findings = checked.findings.filter(({ at }) => labels.has(at.file));
    if (!findings.some(({ severity }) => severity !== 'note')) {
      lines.push({ zh: `${label}：没有需要退回的问题`, en: `${label}: nothing to send back` });
      continue;
    }
    if (accepted > 0) {
      lines.push({
        zh: `${label}：已有 ${accepted} 处采纳建议还没有写入，先用 --apply 写出新文件，再 --return`,
        en: `${label}: ${accepted} accepted suggestions are not applied yet; use --apply first, then --return`,
      });
      continue;
    }
    const book = await asWorkbook(files.map(({ path }) => path));
    const target = returnFolder(files, folder);
    try {
      const extension = await extensionOf(book.path);
      const { path, kept } = await writeNumbered(target, returnName(label, files), extension, (to) =>
        writeReturnFile(
          {
            path: book.path,
            plan: checked.plan,
            findings: findings.map((finding) => inBook(finding, files, book)),
            headers: headersOf(checked, files, book),
            heading: headingOf(checked, label, findings, options)[language],
            language,
          },
          to,
        ),
      );
      lines.push({ zh: `退回件：${path}`, en: `returned: ${path}` });
      if (book.isNew)
        lines.push({
          zh: '  原文件不是 .xlsx，退回件已另存为 .xlsx，请在退回件里修改后报送',
          en: '  the file is no .xlsx; the returned one is, and is the one to mend and send',
        });
      if (kept !== undefined)
        lines.push({
          zh: `  ${kept} 已存在（可能已答复、已修改或正被打开），没有覆盖`,
          en: `  ${kept} is there already (answered, mended or open, perhaps) and was kept`,
        });
    } catch (error) {
      throw typeof (error as { syscall?: unknown }).syscall === 'string' ? notWritten(target, error) : error;
    } finally {
      await book.dispose();
    }
  }
  return lines.map((line) => line[language]);
}

/** The finding as it stands in the workbook that goes back: a .csv's sheet may bear another name there. */
function inBook(finding: Finding, files: readonly SourceFile[], book: AsWorkbook): Finding {
  const { file, sheet } = finding.at;
  if (sheet === undefined) return finding;
  const index = files.findIndex(({ label }) => label === file);
  return { ...finding, at: { ...finding.at, sheet: book.sheet(index, sheet) } };
}

function headersOf({ inputs }: Checked, files: readonly SourceFile[], book: AsWorkbook): Map<string, number> {
  const headers = new Map<string, number>();
  files.forEach(({ label }, i) => {
    for (const { file, tables } of inputs)
      if (file === label)
        for (const { sheet, header } of Object.values(tables)) headers.set(book.sheet(i, sheet), header);
  });
  return headers;
}

function headingOf({ plan, inputs }: Checked, label: string, findings: readonly Finding[], options: string) {
  const input = inputs.find(({ file }) => findings.some(({ at }) => at.file === file));
  const name = plan.districts.find(({ code }) => code === input?.district)?.name;
  const who = [name, input?.period ?? undefined].filter(Boolean).join(' ') || label;
  const count = (severity: Finding['severity']) => findings.filter((one) => one.severity === severity).length;
  const suggested = findings.filter(({ suggestion }) => suggestion !== undefined).length;
  const words = (language: 'zh' | 'en') =>
    (['error', 'query', 'note'] as const)
      .map((severity) => `${SEVERITIES[severity][language]} ${count(severity)}`)
      .join(language === 'zh' ? ' 处、' : ', ');
  return {
    zh: {
      title: `审核结果：${who}`,
      summary: `${words('zh')} 处；其中 ${suggested} 处附有建议值。${count('error') > 0 ? '强制性问题未改正的行不计入任何指标，请改正后重新报送。' : '没有强制性问题；核实性问题请核对，属实的填写情况说明。'}`,
      how: `怎样答复：点“单元格”跳到该处（本表头列名可跳回）。有建议值的，在“采纳建议”选 是 或 否；没有建议值的，直接在原表修改。核实性问题属实的，在“情况说明”写明原因。保存后运行：yufang validate 本文件${options} --apply 新文件名.xlsx`,
    },
    en: {
      title: `Check result: ${who}`,
      summary: `${words('en')}; ${suggested} with a suggested value. ${count('error') > 0 ? 'Rows with errors count in no measure: mend them and send again.' : 'No errors; check the queries and explain those that are right.'}`,
      how: `To answer: the link leads to the cell (its column header leads back). Where a value is suggested choose 是 (yes) or 否 (no) under 采纳建议; elsewhere mend the cell itself. Where a query is right as it stands say why under 情况说明. Save, then run: yufang validate THIS.xlsx${options} --apply NEW.xlsx`,
    },
  };
}
