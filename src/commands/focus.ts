// Which enterprises come first? The yearly key list, ranked by how surely they are worse than their industry.

import { readFile } from 'node:fs/promises';
import type { Command, Consolidated, Language, Parameter } from '../define.ts';
import type { FrozenFirm } from '../metrics/key-list.ts';
import { UsageFault } from '../model/fault.ts';
import type { Period } from '../model/period.ts';
import { chosenPlan } from './chosen-plan.ts';
import { checkFound, checkPaths, passedOver } from './given-paths.ts';
import { checkLetterFolder } from './letter-folder.ts';
import { choice, output, paths, period, plan } from './parameters.ts';
import { checkTarget } from './target.ts';
import { reportTrouble } from './workbook-file.ts';

const takes = {
  paths,
  period: {
    ...period,
    required: true,
    words: {
      zh: '截至哪一期的近 12 个月（必填）；2025 是全年',
      en: 'the twelve months that end with this period (required); 2025 is the year',
    },
  } as Parameter<Period>,
  against: {
    usage: '--against <LIST>',
    words: {
      zh: '上次冻结的名单（--format json 写出的文件）：列出新增、保留、移出及原因',
      en: 'an earlier list (as --format json wrote it): new, kept and gone ones, with reasons',
    },
  } as Parameter<string | undefined>,
  letters: {
    usage: '--letters <FOLDER>',
    words: {
      zh: '另把各级别的函件草稿（《风险提示函》《整改建议书》、通报）写到这个文件夹，每区市每级别一个 .md 文件',
      en: 'also write drafts of each band’s letters into this folder, one .md file a district and band',
    },
  } as Parameter<string | undefined>,
  plan,
  format: choice('--format <FORMAT>', ['text', 'json', 'csv'], 'text', {
    zh: '输出格式：json 用来冻结名单，csv 用表格软件打开',
    en: 'format: json freezes the list, csv opens in a spreadsheet',
  }),
  output,
};

export const focus: Command<typeof takes> = {
  name: 'focus',
  intent: 'consolidate',
  words: {
    zh: '年度重点企业名单：病例明显多于同行业的企业，附理由和预警级别',
    en: 'the yearly key list: enterprises clearly worse than their industry, with reasons and bands',
  },
  details: {
    zh: '按“超过同行业若干倍”的把握排序，不按事故率排序：9 人的企业出 1 例不会排在最前。\n名单用于帮助预防，不是对企业的评判。',
    en: 'Ranked by how surely a firm exceeds its industry, never by the raw rate: one case among nine people does not lead.\nThe list is a help for prevention, no verdict on a firm.',
  },
  takes,
  examples: [
    {
      line: 'focus 报送/ --period 2025 --format json -o 重点企业2025.json',
      words: { zh: '冻结 2025 年名单', en: 'freeze the list of 2025' },
    },
    {
      line: 'focus 报送/ --period 2026-06 --against 重点企业2025.json',
      words: { zh: '与上一年名单对照', en: 'against the list of the year before' },
    },
    {
      line: 'focus 报送/ --period 2026-06 --letters 函件/ -o 名单.txt',
      words: { zh: '同时写出函件草稿', en: 'with drafts of the letters' },
    },
  ],
  async run({ paths, period, against, letters, plan: planId, format, output }, context) {
    const plan = await chosenPlan(planId);
    await checkPaths(paths);
    await checkTarget(output, [...paths, planId]);
    if (letters !== undefined) await checkLetterFolder(letters, paths);
    const before = against === undefined ? undefined : await frozen(against);
    const { consolidateFiles } = await import('../pipeline.ts');
    const { asOf, threads, progress, language } = context;
    const results = await consolidateFiles(paths, plan, { asOf, threads, progress, period });
    checkFound(results, paths);
    const { keyList, listChanges } = await import('../metrics/key-list.ts');
    const { focusCsv, focusDocument, focusText } = await import('../print/focus.ts');
    const list = keyList(results.cube, period, plan);
    if (list === undefined)
      throw new UsageFault({
        zh: `方案 ${plan.id} 没有设定预警界限（warning）`,
        en: `the plan ${plan.id} sets no bounds for a list (warning)`,
      });
    const changes = before && listChanges(list, before);
    const product = {
      text: () => focusText(list, changes, plan, language),
      json: () => [`${JSON.stringify(focusDocument(list, changes, plan), null, 2)}\n`],
      csv: () => [focusCsv(list, plan, language)],
    }[format]();
    const notes = [
      ...(letters === undefined ? [] : [await written(letters, results, language)]),
      ...passedOver(results, language),
    ];
    return { exit: 0, product, to: output, ...(notes.length > 0 && { notes }) };
  },
};

async function written(folder: string, results: Consolidated, language: Language): Promise<string> {
  const { lettersOf } = await import('../letters/letters.ts');
  const { writeLetters } = await import('../letters/write-letters.ts');
  const letters = lettersOf(results);
  if (letters === undefined)
    throw new UsageFault({
      zh: `方案 ${results.plan.id} 没有设定预警级别（warning.bands），没有函件可写`,
      en: `the plan ${results.plan.id} sets no bands (warning.bands): there is no letter to write`,
    });
  const names = await writeLetters(letters, results, folder, language).catch(reportTrouble);
  if (language === 'en') return `${names.length} files of letters written: ${folder}`;
  return names.length === 0
    ? '没有企业达到预警级别，没有写函件'
    : `已写出 ${names.length} 个函件草稿文件：${folder}`;
}

async function frozen(path: string): Promise<FrozenFirm[]> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  const list = text === undefined ? undefined : listIn(text);
  if (list !== undefined) return list;
  throw new UsageFault(
    text === undefined
      ? { zh: `打不开名单：${path}`, en: `the list cannot be opened: ${path}` }
      : {
          zh: `${path} 不是 yufang 写出的名单（focus --format json）`,
          en: `${path} is no list of yufang (focus --format json)`,
        },
  );
}

function listIn(text: string): FrozenFirm[] | undefined {
  try {
    const { schema, listed } = JSON.parse(text) as { schema?: unknown; listed?: unknown };
    const isList = schema === 'yufang.focus/1' && Array.isArray(listed) && listed.every(isFirm);
    return isList ? listed : undefined;
  } catch {
    return undefined;
  }
}

function isFirm(row: unknown): row is FrozenFirm {
  if (typeof row !== 'object' || row === null) return false;
  const { uscc, name, district, reasons } = row as Record<string, unknown>;
  return (
    typeof uscc === 'string' &&
    typeof name === 'string' &&
    (district === undefined || typeof district === 'string') &&
    (reasons === undefined || Array.isArray(reasons))
  );
}
