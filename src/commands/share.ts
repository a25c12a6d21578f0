// What may another body have of our data? A package without persons, of the columns that the plan lists for it.

import type { Command, Parameter } from '../define.ts';
import { UsageFault } from '../model/fault.ts';
import type { Period } from '../model/period.ts';
import type { Plan, Recipient } from '../model/plan.ts';
import { chosenPlan, planHash } from './chosen-plan.ts';
import { checkFound, checkPaths, passedOver } from './given-paths.ts';
import { nearest } from './nearest.ts';
import { choice, paths, period, plan } from './parameters.ts';
import { checkFolderTarget } from './target.ts';
import { reportTrouble } from './workbook-file.ts';

const takes = {
  paths,
  to: {
    usage: '--to <RECIPIENT>',
    required: true,
    words: {
      zh: '给哪个部门（必填）：方案 sharing 里的编号或名称',
      en: 'for whom (required): an id or a name of the plan’s sharing',
    },
  } as Parameter<string>,
  period: {
    ...period,
    required: true,
    words: {
      zh: '哪一期（必填）；2025-06 是 1—6 月累计，2025 是全年',
      en: 'the period (required); 2025-06 is January to June, 2025 the whole year',
    },
  } as Parameter<Period>,
  plan,
  format: choice('--format <FORMAT>', ['text', 'json'], 'text', {
    zh: '答案的格式：json 就是 manifest.json；文件总是写出',
    en: 'the answer: json is manifest.json itself; the files are written all the same',
  }),
  output: {
    usage: '-o, --output <DIR>',
    words: {
      zh: '写到哪个文件夹；默认当前文件夹下的 共享-部门-报送期',
      en: 'the folder; default 共享-RECIPIENT-PERIOD in this one',
    },
  } as Parameter<string | undefined>,
};

export const share: Command<typeof takes> = {
  name: 'share',
  intent: 'consolidate',
  words: {
    zh: '信息共享包：给应急、卫健、住建、交通等部门的去标识数据',
    en: 'a de-identified package for another body: emergency, health, housing, transport',
  },
  details: {
    zh: '只含方案（sharing）为该部门列出的栏目；个人信息、自由文字在方案里列了也会拒绝。\n小于界限的例数不列，另隐去若干格，使它们不能由合计推算；办法和未列内容写在 manifest.json。',
    en: 'Only columns that the plan (sharing) lists for the recipient; personal ones and free words are refused even there.\nSmall counts are hidden, and others with them so that no total gives them away; manifest.json says how, and what was left out.',
  },
  takes,
  examples: [
    {
      line: 'share 报送/ --to emergency --period 2025-06',
      words: { zh: '给应急管理部门', en: 'for emergency management' },
    },
    {
      line: 'share 报送/ --to 卫生健康部门 --period 2025 -o 共享/卫健 --format json',
      words: { zh: '写到指定文件夹，输出清单', en: 'into a folder of your own, with the manifest' },
    },
  ],
  async run({ paths, to, period, plan: planId, format, output }, context) {
    const plan = await chosenPlan(planId);
    const recipient = recipientOf(plan, to);
    const { refusedIn } = await import('../sharing/refused.ts');
    const refused = refusedIn(recipient, plan);
    if (refused.length > 0) {
      const [zh, en] = (['zh', 'en'] as const).map((language) =>
        refused.map((one) => `\n  ${one[language]}`).join(''),
      );
      throw new UsageFault({
        zh: `方案 ${plan.id} 为 ${recipient.id} 列出的内容不能提供：${zh}`,
        en: `what the plan ${plan.id} lists for ${recipient.id} cannot be given:${en}`,
      });
    }
    await checkPaths(paths);
    const { fileName } = await import('../yearly/file-names.ts');
    const folder = output ?? fileName({ before: '共享-', name: recipient.name.zh, after: `-${period}` });
    const { checkCanBeFolder } = await import('../yearly/workspace.ts');
    await checkCanBeFolder(folder);
    await checkFolderTarget(folder, [...paths, planId]);
    const { consolidateFiles } = await import('../pipeline.ts');
    const { asOf, threads, progress, toolVersion, language } = context;
    const results = await consolidateFiles(paths, plan, { asOf, threads, progress, period });
    checkFound(results, paths);
    const { packageOf } = await import('../sharing/package.ts');
    const { manifestText, writePackage } = await import('../sharing/write-package.ts');
    const { toldText } = await import('../sharing/told.ts');
    const made = packageOf(results, recipient, { toolVersion, planHash: planHash(plan) });
    await writePackage(made, folder).catch(reportTrouble);
    const product =
      format === 'json' ? [manifestText(made.manifest)] : [toldText(made.manifest, folder, language)];
    return { exit: 0, product, notes: passedOver(results, language) };
  },
};

/** @throws UsageFault with those that the plan has */
function recipientOf({ id: plan, sharing }: Plan, to: string): Recipient {
  const recipients = sharing?.recipients ?? [];
  const found = recipients.find(({ id, name }) => [id, name.zh, name.en].includes(to));
  if (found !== undefined) return found;
  if (recipients.length === 0)
    throw new UsageFault({
      zh: `方案 ${plan} 没有设定信息共享（sharing）`,
      en: `the plan ${plan} sets no exchange of data (sharing)`,
    });
  const [near] = nearest(
    to,
    recipients.map(({ id }) => id),
  );
  const list = (language: 'zh' | 'en') =>
    recipients.map(({ id, name }) => `${id}（${name[language]}）`).join('、');
  throw new UsageFault({
    zh: `方案 ${plan} 没有接收部门“${to}”${near === undefined ? '' : `，是不是 ${near}`}；可用：${list('zh')}`,
    en: `the plan ${plan} has no recipient "${to}"${near === undefined ? '' : `; did you mean ${near}`}; allowed: ${list('en').replaceAll('（', ' (').replaceAll('）', ')').replaceAll('、', ', ')}`,
  });
}
