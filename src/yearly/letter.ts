// 反馈函: what has a district to mend, in the order in which it matters? The three worst issues first, then every cell
// that must be changed, and until when. Markdown: it goes into a mail or a document as it is.

import type { Consolidated } from '../define.ts';
import type { Language } from '../model/bilingual.ts';
import type { Finding } from '../model/finding.ts';
import { dueDate, duePeriods } from '../tally/due.ts';
import { unusedTables } from '../tally/unused.ts';
import { fillWords } from '../words/fill.ts';
import { groupedWords } from '../words/grouped.ts';
import { listWords } from '../words/list.ts';
import { plainMarkdown } from '../words/markdown.ts';
import { periodWords } from '../words/period.ts';
import { FROM_WORST, SEVERITIES } from '../words/severity.ts';
import { shownSubject } from '../words/subject.ts';
import { unusedWords } from '../words/unused.ts';

const WORST = 3;
/** Cells named under each of the worst issues. */
const FIRST_CELLS = 5;
/** More cells than this stand in the district's workbook, 问题清单. */
const LISTED = 200;

/**
 * @param own a district's part of the results (of-district.ts)
 * @param sentences what its data carry, ready to be read
 * @param workbook name of the file in which all of it stands
 */
export function letter(
  own: Consolidated,
  sentences: readonly string[],
  workbook: string,
  language: Language,
): string {
  const { plan, period, asOf } = own;
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const name = plan.city.name;
  const open = own.findings.filter(({ explained }) => explained === undefined);
  const worst = byCode(open).slice(0, WORST);
  const must = open.filter(({ severity }) => severity === 'error');
  const deadline = nextDue(own);
  const lines = [
    say(`# ${name}工伤预防报送数据反馈函`, `# Feedback to ${name} on its work-injury submissions`),
    '',
    say(
      `报送期：${periodWords(period, 'zh')}　汇总日期：${asOf}　方案：${plan.name.zh}`,
      `Period: ${periodWords(period, 'en')}. As of ${asOf}. Plan: ${plan.name.en}.`,
    ),
    '',
    say('## 报送情况', '## What was received'),
    '',
    received(own, language),
    '',
    say('## 主要数据', '## What the data say'),
    '',
    ...sentences.map((sentence) => `- ${sentence}`),
    '',
    say('## 最需要先改的问题', '## What to mend first'),
    '',
    ...(worst.length === 0 ? [say('没有发现需要修改的问题。', 'Nothing has to be mended.')] : []),
    ...worst.flatMap((issue, i) => worstLines(issue, i + 1, language)),
    say('## 须修改的单元格', '## Cells that have to be changed'),
    '',
    ...cellLines(must, workbook, language),
    '',
    say(
      `请于 **${deadline}** 前改正后重新报送整份文件；核实性问题属实的，在“情况说明”中写明原因。全部问题和数据见 ${workbook}。`,
      `Please mend and send the whole file again by **${deadline}**; explain queries that are right in 情况说明. All findings and rows stand in ${workbook}.`,
    ),
    '',
  ];
  return lines.join('\n');
}

function received({ plan, period, cube, city }: Consolidated, language: Language): string {
  const sent = cube.submissions(period, plan.districts[0]!.code);
  const missing = sent.due.filter((one) => !sent.received.has(one));
  const late = [...sent.received].filter(([, { onTime }]) => onTime === false).map(([one]) => one);
  const names = (periods: readonly string[]) => listWords(periods, language);
  // Sent, and in vain: who reads only “received” never looks for the table that was left out.
  const unused = sent.due.flatMap((one) => {
    const tables = city.districts.flatMap((ledger) => unusedTables(ledger, one, plan));
    return tables.length > 0 ? `${one} ${unusedWords(tables, language)}` : [];
  });
  if (language === 'en')
    return `${sent.received.size} of ${sent.due.length} due submissions are in${missing.length > 0 ? `; missing: ${names(missing)}` : ''}${late.length > 0 ? `; late: ${names(late)}` : ''}${unused.length > 0 ? `; sent, but not used: ${unused.join(', ')}` : ''}.`;
  const none = sent.received.size === 0 ? '**未报送**。' : '';
  return `${none}贵区（市）应报 ${sent.due.length} 期，已报 ${sent.received.size} 期${missing.length > 0 ? `；未报：${names(missing)}` : ''}${late.length > 0 ? `；迟报：${names(late)}` : ''}${unused.length > 0 ? `；已报送但有表缺失或未采用：${unused.join('、')}，请改正后重报` : ''}。`;
}

interface Issue {
  readonly first: Finding;
  readonly all: readonly Finding[];
}

/** 强制 before 核实 before 提示, the most frequent first. 提示 alone is nothing to mend. */
function byCode(findings: readonly Finding[]): Issue[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.severity === 'note') continue;
    const key = `${finding.severity} ${finding.kind.code}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const rank = ({ first }: Issue) => FROM_WORST.indexOf(first.severity);
  return [...groups.values()]
    .map((all) => ({ first: all[0]!, all }))
    .sort(
      (a, b) =>
        rank(a) - rank(b) || b.all.length - a.all.length || (a.first.kind.code < b.first.kind.code ? -1 : 1),
    );
}

function worstLines({ first, all }: Issue, number: number, language: Language): string[] {
  const { kind, severity } = first;
  const zh = language === 'zh';
  const title = groupedWords(all, kind[language].what, language);
  const fix = kind.fixOfDistrict?.[language] ?? kind[language].fix;
  // What has no cell says where in its own words.
  const places = all
    .slice(0, FIRST_CELLS)
    .map((one) => (one.at.sheet === undefined ? plainMarkdown(whatWords(one, language)) : placeWords(one)));
  const more =
    all.length > FIRST_CELLS ? (zh ? ` 等 ${all.length} 处` : ` and ${all.length - FIRST_CELLS} more`) : '';
  return [
    `### ${number}. ${SEVERITIES[severity][language]}${zh ? `（${all.length} 处）` : ` (${all.length})`} ${plainMarkdown(title)}`,
    '',
    `- ${zh ? '在哪里' : 'Where'}${zh ? '：' : ': '}${places.join(zh ? '、' : ', ')}${more}`,
    `- ${zh ? '为什么' : 'Why'}${zh ? '：' : ': '}${plainMarkdown(groupedWords(all, kind[language].why, language))}`,
    `- ${zh ? '如何修改' : 'How to mend it'}${zh ? '：' : ': '}${plainMarkdown(groupedWords(all, fix, language))}`,
    `- ${zh ? '代码' : 'Code'}${zh ? '：' : ': '}\`${kind.code}\``,
    '',
  ];
}

function cellLines(must: readonly Finding[], workbook: string, language: Language): string[] {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  if (must.length === 0) return [say('没有强制性问题。', 'There are no errors.')];
  const head = say(
    '| 文件 | 工作表 | 单元格 | 单位 | 问题 | 建议值 |',
    '| File | Sheet | Cell | Enterprise | What | Suggested |',
  );
  const rows = must.slice(0, LISTED).map((finding) => {
    const { file, sheet = '', cell = '' } = finding.at;
    const cells = [
      file,
      sheet,
      cell,
      shownSubject(finding.subject).name ?? '',
      whatWords(finding, language),
      finding.suggestion === undefined ? '' : String(finding.suggestion.value),
    ];
    return `| ${cells.map(plainMarkdown).join(' | ')} |`;
  });
  const rest =
    must.length > LISTED
      ? [
          '',
          say(
            `另有 ${must.length - LISTED} 处，见 ${workbook} 的“问题清单”。`,
            `${must.length - LISTED} more stand in ${workbook}, 问题清单.`,
          ),
        ]
      : [];
  return [head, '|---|---|---|---|---|---|', ...rows, ...rest];
}

function whatWords({ kind, args }: Finding, language: Language): string {
  return fillWords(kind[language].what, args, language);
}

function placeWords({ at: { file, sheet, cell } }: Finding): string {
  return plainMarkdown([file, sheet, cell].filter(Boolean).join(' '));
}

/** The next day on which a submission of the district is due. */
function nextDue({ plan, period, asOf }: Consolidated): string {
  const later = [period, ...following(asOf)].flatMap((one) =>
    duePeriods(plan, one).map((due) => dueDate(plan, due)),
  );
  return later.filter((day) => day > asOf).sort()[0] ?? asOf;
}

/** This year and the next, whole: where a plan wants months, each of theirs. */
function following(asOf: string): string[] {
  const year = Number(asOf.slice(0, 4));
  return [String(year), String(year + 1)];
}
