// How does the year-end package come to be? Everything is written aside first, then moved: a run that fails leaves no half
// of it. The city's workbook, one a district, a letter to each, the summary, the receipt.

import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Consolidated } from '../define.ts';
import { writePage } from '../page/write-page.ts';
import { summaryJson } from '../print/summary-json.ts';
import { asking, type ReportOptions } from '../report/ask.ts';
import { sentences } from '../report/sentences.ts';
import { WHITE_PAPER } from '../report/sheets/index.ts';
import { type WriteOptions, writeReport } from '../report/write-report.ts';
import { writeEvaluation } from './evaluation/write-evaluation.ts';
import { fileNames } from './file-names.ts';
import { letter } from './letter.ts';
import { ofDistrict } from './of-district.ts';
import { RECEIPT, type Receipt, type ReceiptOptions, receiptOf, type WrittenFile } from './receipt.ts';
import { inWorkspace } from './workspace.ts';

/**
 * Writes the package into `folder`, which may be there: files of the same names are replaced, others are left alone.
 * Where one of them cannot be, all stay as they were.
 * @throws ReportFault, ToolFault where the folder cannot be written to, or a file is open in Excel
 */
export async function writeYear(
  results: Consolidated,
  folder: string,
  { ledgers, ...options }: WriteOptions,
  asked: ReceiptOptions,
): Promise<Receipt> {
  return inWorkspace(folder, async ({ fresh, replace }) => {
    const names = await writeFiles(results, fresh, options, asked, ledgers);
    const outputs: WrittenFile[] = [];
    for (const name of names) outputs.push(await hashed(fresh, name));
    const receipt = receiptOf(results, asked, options, outputs);
    await writeFile(join(fresh, RECEIPT), `${JSON.stringify(receipt, null, 2)}\n`);
    await replace([...names, RECEIPT]);
    return receipt;
  });
}

/** In the order in which they are read: the city, its districts, their letters, the figures for programs. */
async function writeFiles(
  results: Consolidated,
  folder: string,
  options: ReportOptions,
  { year, evaluation, html, whitePaper }: ReceiptOptions,
  ledgers: WriteOptions['ledgers'],
): Promise<string[]> {
  const { city, districts } = results.plan;
  const names: string[] = [];
  const nameFor = fileNames();
  const take = (named: Parameters<typeof nameFor>[0]) => {
    const name = nameFor(named);
    names.push(name);
    return { name, path: join(folder, name) };
  };
  const workbook = async (of: Consolidated, more?: Pick<WriteOptions, 'ledgers'>) => {
    const { name, path } = take({ ...of.plan.city, after: `-${year}.xlsx` });
    await writeReport(of, path, { ...options, ...more });
    return name;
  };
  await workbook(results, { ledgers });
  if (html) await writePage(results, take({ ...city, after: `-${year}.html` }).path, options);
  if (whitePaper) {
    const after = `-${year}-${options.language === 'zh' ? '白皮书' : 'white-paper'}.xlsx`;
    await writeReport(results, take({ ...city, after }).path, options, WHITE_PAPER);
  }
  for (const district of districts) {
    const own = ofDistrict(results, district);
    const book = await workbook(own);
    const before = options.language === 'zh' ? '反馈函-' : 'letter-';
    const words = letter(own, sentences(own, asking(own, options)), book, options.language);
    await writeFile(take({ before, ...district, after: '.md' }).path, words);
  }
  if (evaluation !== null) {
    const after = `-${year}-${EVALUATIONS[evaluation][options.language]}.xlsx`;
    await writeEvaluation(results, take({ ...city, after }).path, options);
  }
  await writeFile(join(folder, 'summary.json'), [...summaryJson(results)].join(''));
  return [...names, 'summary.json'];
}

const EVALUATIONS = {
  'mid-term': { zh: '中期评估', en: 'mid-term' },
  final: { zh: '终期评估', en: 'final' },
} as const;

async function hashed(folder: string, file: string): Promise<WrittenFile> {
  const bytes = await readFile(join(folder, file));
  return { file, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
}
