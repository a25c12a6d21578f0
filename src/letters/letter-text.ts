// What does a letter to an enterprise say? Only what the data carry, each number with its window, and what is asked of it.
// A draft in Markdown: whoever signs it decides whether it goes out.

import type { Language } from '../model/bilingual.ts';
import type { Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { scrubbed } from '../model/scrubbed.ts';
import { tableOf } from '../tables/index.ts';
import { CASE_GROUPS, DISEASE, type GroupedBy, NOT_GIVEN } from '../tally/case-groups.ts';
import { firmReasonWords } from '../words/key-list.ts';
import { listWords } from '../words/list.ts';
import { plainMarkdown } from '../words/markdown.ts';
import { endWords } from '../words/period.ts';
import { industryWords, roleWords } from '../words/sentences/telling.ts';
import type { FirmFacts, Letters } from './letters.ts';

interface Told {
  readonly plan: Plan;
  readonly period: Period;
  readonly asOf: string;
  readonly language: Language;
}

export function lettersText(letters: Letters, told: Told): string {
  const { district, band, firms, isIncomplete } = letters;
  const { plan, period, asOf, language } = told;
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const head = [
    say(
      `# ${band.letter.zh}草稿（${district.name}，${firms.length} 家）`,
      `# Drafts of the ${band.letter.en} (${district.name}, ${firms.length} enterprises)`,
    ),
    '',
    say(
      `截至${endWords(period, 'zh')}的 12 个月　汇总日期：${asOf}　方案：${plan.name.zh}　级别：${band.name.zh}（${band.cases} 例起）`,
      `Twelve months to the ${endWords(period, 'en')}. As of ${asOf}. Plan: ${plan.name.en}. Band: ${band.name.en} (from ${band.cases} cases).`,
    ),
    '',
    say(
      '> 草稿，由报送数据生成，须经核对、签发后发出。病例为方案口径计入的病例，以认定文书为准；级别只看病例数，不是对企业的评判。',
      '> A draft made from what was submitted; to be checked and signed before it goes out. Cases are those that count under the plan; the band looks at their number only and is no verdict on a firm.',
    ),
    ...(isIncomplete
      ? [
          say(
            `> ${district.name}有月份未报送，病例可能不全。`,
            `> ${district.name} has not sent every month: cases may be missing.`,
          ),
        ]
      : []),
    '',
  ];
  const body =
    band.to === 'public'
      ? notice(letters, told)
      : firms.flatMap((facts, i) => letter(facts, i + 1, letters, told));
  return [...head, ...body, ''].join('\n');
}

/** One table of all: what others may know of an enterprise is its cases, not its gaps. */
function notice({ firms, band }: Letters, { language }: Told): string[] {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  return [
    say(
      '| 序号 | 单位名称 | 统一社会信用代码 | 病例 | 其中工亡 |',
      '| No. | Enterprise | Credit code | Cases | Deaths |',
    ),
    '|---|---|---|---|---|',
    ...firms.map(
      ({ firm: { name, uscc, cases, fatalities } }, i) =>
        `| ${[String(i + 1), ...[name, uscc].map((text) => plainMarkdown(scrubbed(text))), cases, fatalities].join(' | ')} |`,
    ),
    '',
    ...(band.asks ? [band.asks[language], ''] : []),
    signature(language),
  ];
}

function letter(facts: FirmFacts, number: number, { band }: Letters, told: Told): string[] {
  const { firm, untrained, uninsured } = facts;
  const { plan, language } = told;
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const [name, uscc] = [firm.name, firm.uscc].map((text) => plainMarkdown(scrubbed(text)));
  const roles = untrained.map(({ role, required, trained }) => {
    const who = roleWords(role, told);
    return say(`${who} ${required - trained} 人`, `${required - trained} × ${who}`);
  });
  return [
    `## ${number}. ${name}`,
    '',
    say(`${name}（${uscc}）：`, `${name} (${uscc}):`),
    '',
    say(
      `- 病例：${firm.cases} 例，其中工亡 ${firm.fatalities} 例。`,
      `- Cases: ${firm.cases}, of which ${firm.fatalities} deaths.`,
    ),
    say(
      `- 事故类别：${groupWords(facts, 'accident-kind', told)}。`,
      `- Kinds: ${groupWords(facts, 'accident-kind', told)}.`,
    ),
    say(
      `- 伤害程度：${groupWords(facts, 'severity', told)}。`,
      `- Severity: ${groupWords(facts, 'severity', told)}.`,
    ),
    `- ${againstIndustry(facts, told)}`,
    ...(roles.length > 0
      ? [
          say(
            `- 期末尚未培训合格的重点人员：${listWords(roles, 'zh')}。`,
            `- Still to be trained at the end of the period: ${listWords(roles, 'en')}.`,
          ),
        ]
      : []),
    ...(uninsured
      ? [
          say(
            `- 期末职工比参保人数多 ${uninsured} 人，请核对参保情况。`,
            `- At the end of the period ${uninsured} more are employed than insured: please check.`,
          ),
        ]
      : []),
    '',
    ...(band.asks ? [band.asks[language], ''] : []),
    signature(language),
    '',
  ];

  /** What its industry would have led one to expect; a comparison only where it is sure enough for the list. */
  function againstIndustry({ firm }: FirmFacts, { language }: Told): string {
    const industry = firm.stratum.endsWith('-only')
      ? firm.stratum.slice(0, -'-only'.length).split('+')
      : [firm.stratum];
    const of = listWords(
      industry.map((id) => industryWords(id, { plan, language })),
      language,
    );
    const ratio = plan.warning!.ratio;
    if (firm.expected === null)
      return say(
        `${of}：缺少人年，无法与同行业比较。`,
        `${of}: no exposure, no comparison with the industry.`,
      );
    const expected = firm.expected.toFixed(1);
    if (firm.reasons.includes('ratio'))
      return say(
        `${of}：按全市同行业的发生率应有约 ${expected} 例；${firmReasonWords({ ...firm, reasons: ['ratio'] }, ratio, 'zh')}。`,
        `${of}: about ${expected} cases would be expected at its industry’s rate; ${firmReasonWords({ ...firm, reasons: ['ratio'] }, ratio, 'en')}.`,
      );
    return say(
      `${of}：按全市同行业的发生率应有约 ${expected} 例；病例数尚不足以说明它高于同行业。`,
      `${of}: about ${expected} cases would be expected at its industry’s rate; too few cases to say that it exceeds its industry.`,
    );
  }
}

/** 机械伤害 2、未填 1; the most frequent first. */
function groupWords({ firm }: FirmFacts, by: GroupedBy, { plan, language }: Told): string {
  const column = by === 'severity' ? 'severity' : 'accidentKind';
  const choices =
    tableOf('injury')
      .columns(plan)
      .find(({ key }) => key === column)?.choices ?? [];
  const words: Readonly<Record<string, string>> = {
    ...Object.fromEntries(choices.map(({ value, label }) => [value, label])),
    [DISEASE]: language === 'zh' ? '职业病' : 'occupational disease',
    [NOT_GIVEN]: language === 'zh' ? '未填' : 'not given',
  };
  const counts = new Map<string, number>();
  for (const { values } of firm.injuries) {
    const group = CASE_GROUPS[by](values, { plan, firm: () => undefined });
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return listWords(
    sorted.map(([group, count]) => `${words[group] ?? group} ${count}`),
    language,
  );
}

function signature(language: Language): string {
  return language === 'zh'
    ? '发文单位：＿＿＿＿＿＿　日期：＿＿＿＿＿＿'
    : 'Issued by: ________  Date: ________';
}
