// What does the draft say that the data cannot carry, for the one who writes it? Line by line: the words, what is wrong, why,
// and what to write instead.

import type { CheckedClaim, CheckedDraft } from '../claims/check-draft.ts';
import type { Context } from '../define.ts';
import type { Bilingual } from '../model/bilingual.ts';
import { fillWords } from '../words/fill.ts';
import { periodWords } from '../words/period.ts';
import type { Telling } from '../words/sentences/telling.ts';
import { FROM_WORST, SEVERITIES } from '../words/severity.ts';
import { visible } from '../words/visible.ts';
import { CLAIM_VERDICTS, insteadSentence, UNCLEAR } from './claim-words.ts';
import { type Paint, painting } from './paint.ts';

export function* claimsText(
  draft: CheckedDraft,
  telling: Telling,
  { colour }: Pick<Context, 'colour'>,
): Generator<string> {
  const paint = painting(colour);
  const { plan, period, language } = telling;
  const against =
    language === 'zh'
      ? `对照 ${plan.city.name} ${periodWords(period, language)}，方案 ${plan.id}`
      : `against ${plan.city.name}, ${periodWords(period, language)}, plan ${plan.id}`;
  yield `${paint.strong(visible(draft.file))}  ${paint.faint(against)}\n`;
  let offered: string | undefined;
  let before: CheckedClaim | undefined;
  for (const claim of draft.claims) {
    if (claim.finding !== undefined) {
      const instead = insteadSentence(claim, telling);
      // Two claims on one figure want one sentence.
      const shown = instead === undefined || instead !== offered ? instead : SAME[language];
      yield* findingLines(claim, shown, telling, paint);
      offered = instead;
    } else if (claim.why !== undefined && !isToldAgain(claim, before)) {
      yield* notCheckedLines(claim, telling, paint);
    }
    before = claim;
  }
  yield `${summary(draft, telling)}\n`;
}

/** Each district of 各区市均…, of which nothing is held: one line is enough. */
function isToldAgain({ claim, why }: CheckedClaim, before: CheckedClaim | undefined): boolean {
  const { together } = claim;
  return together !== undefined && before?.claim.together === together && before.why === why;
}

const SAME: Bilingual = { zh: '同上一处', en: 'as above' };

function* findingLines(
  { finding, claim }: CheckedClaim,
  instead: string | undefined,
  telling: Telling,
  paint: Paint,
): Generator<string> {
  const { kind, severity, args } = finding!;
  const { language } = telling;
  const zh = language === 'zh';
  yield `\n${quoted(claim, telling, paint)}\n`;
  const name = paint.severity[severity](SEVERITIES[severity][language]);
  yield `  ${name}  ${paint.faint(kind.code)}  ${visible(fillWords(kind[language].what, args, language))}\n`;
  yield `  ${zh ? '为什么：' : 'Why: '}${fillWords(kind[language].why, args, language)}\n`;
  if (instead !== undefined) yield `  ${zh ? '可写成：' : 'Instead: '}${visible(instead)}\n`;
}

function* notCheckedLines({ claim, why }: CheckedClaim, telling: Telling, paint: Paint): Generator<string> {
  const { language } = telling;
  const name = CLAIM_VERDICTS['not-checked'][language];
  yield `\n${quoted(claim, telling, paint)}\n`;
  yield `  ${paint.faint(name)}  ${UNCLEAR[why!][language]}\n`;
}

function quoted({ line, text }: CheckedClaim['claim'], { language }: Telling, paint: Paint): string {
  const where = language === 'zh' ? `第 ${line} 行` : `line ${line}`;
  return `${paint.strong(where)}  ${language === 'zh' ? '“' : '"'}${visible(text)}${language === 'zh' ? '”' : '"'}`;
}

/** 核对 7 处：数据支持 5 处 …; what was not checked is no part of it. */
function summary({ claims, verdicts, counts }: CheckedDraft, { language }: Telling): string {
  const zh = language === 'zh';
  if (claims.length === 0)
    return zh
      ? '\n没有找到关于降幅、发生率、培训或参保的说法'
      : '\nno claim about a fall, a rate, training or insurance was found';
  const { 'not-checked': open, ...checked } = verdicts;
  const parts = Object.entries(checked).map(([verdict, count]) => {
    const name = CLAIM_VERDICTS[verdict as keyof typeof checked][language];
    return zh ? `${name} ${count} 处` : `${count} ${name}`;
  });
  const found = FROM_WORST.map((severity) => `${SEVERITIES[severity][language]} ${counts[severity]}`);
  const sum = claims.length - open;
  return zh
    ? `\n核对 ${sum} 处：${parts.join('，')}；另有 ${open} 处${CLAIM_VERDICTS['not-checked'].zh}（${found.join('、')}）`
    : `\n${sum} checked: ${parts.join(', ')}; ${open} ${CLAIM_VERDICTS['not-checked'].en} (${found.join(', ')})`;
}
