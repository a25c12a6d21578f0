// What does a 整改建议 to an enterprise say? What the registers say and where it stands, nothing else; a draft in Markdown that
// somebody checks and signs.

import type { Language } from '../model/bilingual.ts';
import type { Period } from '../model/period.ts';
import type { District, Plan } from '../model/plan.ts';
import { scrubbed } from '../model/scrubbed.ts';
import type { Row } from '../model/submission.ts';
import type { ToRectify } from '../tally/to-rectify.ts';
import { plainMarkdown } from '../words/markdown.ts';
import { endWords } from '../words/period.ts';

export interface RectificationTold {
  readonly plan: Plan;
  readonly period: Period;
  readonly asOf: string;
  readonly language: Language;
}

export function rectificationText(
  { name }: District,
  firms: readonly ToRectify[],
  { plan, period, asOf, language }: RectificationTold,
): string {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  return [
    say(
      `# 整改建议草稿（${name}，${firms.length} 家）`,
      `# Drafts of proposals for rectification (${name}, ${firms.length} enterprises)`,
    ),
    '',
    say(
      `截至${endWords(period, 'zh')}　汇总日期：${asOf}　方案：${plan.name.zh}`,
      `To the ${endWords(period, 'en')}. As of ${asOf}. Plan: ${plan.name.en}.`,
    ),
    '',
    say(
      '> 草稿，由各部门登记台账生成，须与登记部门核对、签发后发出。只列台账所载事实，不是对企业的处罚或评判。',
      '> A draft made from the registers of several bodies; to be checked with them and signed before it goes out. It states what they hold and is no penalty or verdict.',
    ),
    '',
    ...firms.flatMap((firm, i) => letter(firm, i + 1, language)),
    '',
  ].join('\n');
}

function letter({ uscc, exceeding, overdue }: ToRectify, number: number, language: Language): string[] {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const named = [...exceeding, ...overdue].find(({ values }) => values.enterpriseName !== undefined);
  const code = typed(uscc);
  const name = named === undefined ? code : typed(named.values.enterpriseName!);
  return [
    `## ${number}. ${name}`,
    '',
    say(`${name}（${code}）：`, `${name} (${code}):`),
    '',
    ...exceeding.map((row) => {
      const { hazard, testedOn, exceeding: over, points, rectification } = row.values;
      const of = points === undefined ? '' : say(`（共 ${points} 点）`, ` of ${points}`);
      return say(
        `- ${testedOn} 检测，${typed(hazard)}超标 ${over} 点${of}；整改状态：${rectification ?? '未填'}。${source(row, language)}`,
        `- Tested on ${testedOn}: ${typed(hazard)} beyond the limit at ${over} points${of}; state: ${rectification ?? 'left empty'}. ${source(row, language)}`,
      );
    }),
    ...overdue.map((row) => {
      const { dangerNo, level, danger, inspectedOn, dueOn, rectification } = row.values;
      const what = danger === undefined ? '' : say(`，${typed(danger)}`, `, ${typed(danger)}`);
      return say(
        `- ${inspectedOn} 检查，${level ?? ''}隐患 ${typed(dangerNo)}${what}；整改期限 ${dueOn} 已过，整改状态：${rectification ?? '未填'}。${source(row, language)}`,
        `- Inspected on ${inspectedOn}: danger ${typed(dangerNo)}${level === undefined ? '' : ` (${level})`}${what}; due on ${dueOn}, state: ${rectification ?? 'left empty'}. ${source(row, language)}`,
      );
    }),
    '',
    say(
      '建议：对上述问题尽快完成整改，并将完成日期和佐证材料报登记部门；已经整改的，请更正台账。',
      'Proposed: put the above right soon and give the day and the evidence to the body that keeps the register; what is done already is to be corrected there.',
    ),
    say('发文单位：＿＿＿＿＿＿　日期：＿＿＿＿＿＿', 'Issued by: ________  Date: ________'),
    '',
  ];
}

function source({ source: { file, sheet }, line }: Row<unknown>, language: Language): string {
  const where = plainMarkdown(file.label);
  return language === 'zh'
    ? `（来源：${where}，${plainMarkdown(sheet)}第 ${line} 行）`
    : `(Source: ${where}, ${plainMarkdown(sheet)}, row ${line}.)`;
}

/** Somebody wrote it: no number of a person and no markup of it gets through. */
const typed = (text: string) => plainMarkdown(scrubbed(text));
