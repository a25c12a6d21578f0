// What changed between two versions, and what does it do to the figures? Of a submission, or of two reports.

import type { Command, Parameter } from '../define.ts';
import { UsageFault } from '../model/fault.ts';
import { chosenPlan } from './chosen-plan.ts';
import { checkPaths } from './given-paths.ts';
import { choice, period, plan } from './parameters.ts';

const version = (usage: string, zh: string, en: string): Parameter<string> => ({ usage, words: { zh, en } });

const takes = {
  before: version(
    '<old>',
    '旧版：报送文件、文件夹，或汇总工作簿',
    'the earlier version: a submission or a report',
  ),
  after: version('<new>', '新版', 'the later version'),
  beside: {
    usage: '--with <PATH>',
    words: {
      zh: '全市其他报送所在的文件夹：有了它才能算出对全市指标的影响',
      en: 'the folder with what else the city received: with it the effect on the city is known',
    },
  } as Parameter<string | undefined>,
  plan,
  period,
  format: choice('--format <FORMAT>', ['text', 'json'], 'text', {
    zh: '输出格式',
    en: 'format of the answer',
  }),
};

export const diff: Command<typeof takes> = {
  name: 'diff',
  intent: 'look-up',
  words: {
    zh: '两个版本有哪些不同：改了哪些格，对各项指标有什么影响',
    en: 'what differs between two versions: cells, and the effect on each measure',
  },
  details: {
    zh: '退出码 0 没有不同，1 有不同，2 无从比较。比较两份报送时，先列改动所在区市的指标，再列全市的。比较两份汇总工作簿时，按工作表列出不同的数据格，总览全列，其他各表列前几格，台账只计行数；全部见 --format json。',
    en: 'Exit code 0: nothing differs, 1: something does, 2: they cannot be compared. Of two submissions the figures of the changed district come first, then those of the city. Of two reports the cells that differ are listed by sheet: the overview in full, the first ones of the others, of ledgers the number of rows; all cells with --format json.',
  },
  takes,
  examples: [
    {
      line: 'diff 崂山区_2025-06.xlsx 崂山区_2025-06_更正.xlsx --with 报送/',
      words: {
        zh: '更正前后，以及对全市的影响',
        en: 'before and after a correction, and what it does to the city',
      },
    },
    {
      line: 'diff 青岛市-2025-05.xlsx 青岛市-2025-06.xlsx',
      words: { zh: '两份汇总工作簿', en: 'two reports' },
    },
  ],
  async run({ before, after, beside, plan: planId, period, format }, { language, asOf, threads }) {
    const plan = await chosenPlan(planId);
    const rest = beside === undefined ? [] : [beside];
    await checkPaths([before, after, ...rest]);
    const { isOwnOutputFile } = await import('../ingest/own-output.ts');
    const [isOld, isNew] = [await isOwnOutputFile(before), await isOwnOutputFile(after)];
    if (isOld !== isNew) throw unlikeThings(isOld ? before : after, isOld ? after : before);
    if (isOld) {
      const { reportChanges } = await import('../changes/reports.ts');
      const { unlikeReports } = await import('../changes/unlike.ts');
      const unlike = await unlikeReports(before, after);
      const changes = await reportChanges(before, after);
      const { figureChangesJson, figureChangesText } = await import('../print/figure-changes.ts');
      return {
        exit: changes.figures.length + changes.ledgers.length + unlike.length === 0 ? 0 : 1,
        product:
          format === 'json'
            ? [`${JSON.stringify(figureChangesJson(changes, unlike), null, 2)}\n`]
            : figureChangesText(changes, unlike, language),
      };
    }
    const print = await import('../print/changes.ts');
    const { compareVersions } = await import('../changes/compare.ts');
    const changes = await compareVersions(before, after, rest, plan, period, { asOf, threads });
    if (changes === undefined)
      throw new UsageFault({
        zh: '新版没有注明报送期，或者不是报送；用 --period 写明，或用 validate 查看原因',
        en: 'the later version states no period, or is no submission; give one with --period, or ask validate why',
      });
    for (const which of changes.unread) throw nothingIn(which === 'before' ? before : after);
    const same = changes.rows.length === 0 && changes.effects.length === 0;
    return {
      exit: same ? 0 : 1,
      product:
        format === 'json'
          ? [`${JSON.stringify(print.changesJson(changes, plan), null, 2)}\n`]
          : print.changesText(changes, plan, language),
    };
  },
};

/** Else all rows of the other would be new, or gone. */
function nothingIn(path: string): UsageFault {
  return new UsageFault({
    zh: `${path} 中没有读到任何报送，无从比较；用 validate 查看原因`,
    en: `nothing in ${path} was read as a submission: there is nothing to compare; ask validate why`,
  });
}

function unlikeThings(own: string, other: string): UsageFault {
  return new UsageFault({
    zh: `${own} 是 yufang 写出的结果，${other} 不是，两者不能比较；请给出两份报送，或两份汇总工作簿`,
    en: `${own} was written by yufang, ${other} was not: they cannot be compared; give two submissions, or two reports`,
  });
}
