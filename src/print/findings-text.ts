// What did the check find, for the clerk who has to mend it? By file, sheet and severity: cell, what, how to mend.

import type { Checked, Context, Input, Language } from '../define.ts';
import type { Finding, FindingCode, Severity } from '../model/finding.ts';
import { FAMILIES } from '../model/finding.ts';
import type { NotChecked } from '../model/submission.ts';
import type { TableId } from '../model/table.ts';
import { tableOf } from '../tables/index.ts';
import { LISTED_PER_CODE_AND_FILE } from '../tally/findings.ts';
import { fillWords } from '../words/fill.ts';
import { listWords } from '../words/list.ts';
import { FROM_WORST, SEVERITIES } from '../words/severity.ts';
import { visible } from '../words/visible.ts';
import type { Paint } from './paint.ts';
import { painting } from './paint.ts';

/** Of one code in one sheet; the rest are counted. */
const SHOWN: Readonly<Record<Severity, number>> = { error: 10, query: 10, note: 3 };

interface Style {
  readonly language: Language;
  readonly paint: Paint;
}

export function* findingsText(
  checked: Checked,
  { language, colour }: Pick<Context, 'language' | 'colour'>,
): Generator<string> {
  const style: Style = { language, paint: painting(colour) };
  for (const line of linesOf(checked, style)) yield `${line}\n`;
}

function* linesOf(checked: Checked, style: Style): Generator<string> {
  const { plan, inputs, findings } = checked;
  const names = new Map(plan.districts.map(({ code, name }) => [code, name]));
  const byFile = groupedBy(findings, ({ at }) => at.file);
  for (const input of inputs) {
    yield* fileLines(input.file, factsOf(input, names, style.language), byFile.get(input.file) ?? [], style);
    byFile.delete(input.file);
  }
  // What was passed over, and submissions of several files, stand under no file of their own.
  for (const [file, others] of byFile) yield* fileLines(file, '', others, style);
  yield* countLines(checked, style);
  yield* notCheckedLines(checked.notChecked, style);
  yield* undecidedLines(checked.undecided, style);
  yield verdictLine(checked, style);
}

function factsOf(
  { district, period, tables }: Input,
  names: ReadonlyMap<string, string>,
  language: Language,
): string {
  const who = [district && (names.get(district) ?? district), period].filter(Boolean).join(' ');
  const counted = Object.entries(tables).map(([table, { rows, accepted }]) => {
    const name = tableOf(table as TableId).name[language];
    return language === 'zh'
      ? `${name} ${rows} 行，采用 ${accepted} 行`
      : `${name}: ${accepted} of ${rows} rows accepted`;
  });
  return [who, ...counted].filter(Boolean).join(language === 'zh' ? '；' : '; ');
}

function* fileLines(
  file: string,
  facts: string,
  findings: readonly Finding[],
  style: Style,
): Generator<string> {
  const { language, paint } = style;
  // What is missing was sent in no file.
  const title = file === '' ? { zh: '全市', en: 'The city' }[language] : visible(file);
  yield `${paint.strong(title)}${facts === '' ? '' : paint.faint(`  ${visible(facts)}`)}`;
  if (findings.length === 0) yield `  ${paint.good(language === 'zh' ? '没有发现问题' : 'nothing found')}`;
  for (const [sheet, ofSheet] of groupedBy(findings, ({ at }) => at.sheet ?? '')) {
    if (sheet !== '') yield `  ${visible(sheet)}`;
    for (const severity of FROM_WORST) {
      const ofSeverity = ofSheet.filter((finding) => finding.severity === severity);
      for (const [code, run] of causesFirst(groupedBy(ofSeverity, ({ kind }) => kind.code))) {
        yield `    ${paint.severity[severity](SEVERITIES[severity][language])}  ${paint.faint(code)}`;
        yield* runLines(run, SHOWN[severity], style);
      }
    }
  }
  yield '';
}

/** A header that was not found explains what follows from it: families in the order of the catalogue. */
function causesFirst(runs: ReadonlyMap<FindingCode, Finding[]>): [FindingCode, Finding[]][] {
  const rank = (code: FindingCode) => FAMILIES.findIndex((family) => code.startsWith(`${family}/`));
  return [...runs].sort(([a], [b]) => rank(a) - rank(b));
}

/** How to mend it stands once where it is the same for all. */
function* runLines(run: readonly Finding[], most: number, { language, paint }: Style): Generator<string> {
  const say = (which: 'what' | 'fix', { kind, args }: Finding) =>
    visible(fillWords(kind[language][which], args, language));
  const shown = run.slice(0, most);
  const width = Math.max(...shown.map(({ at }) => at.cell?.length ?? 0));
  const fixes = shown.map((finding) => say('fix', finding));
  const together = shown.length > 1 && new Set(fixes).size === 1;
  for (const [i, finding] of shown.entries()) {
    const cell = width === 0 ? '' : `${(finding.at.cell ?? '').padEnd(width)}  `;
    const fix = together ? '' : paint.faint(` → ${fixes[i]}`);
    yield `      ${cell}${say('what', finding)}${fix}`;
  }
  const more = run.length - shown.length;
  if (more > 0) yield `      ${language === 'zh' ? `… 另有 ${more} 处` : `… and ${more} more`}`;
  if (together) yield `      ${paint.faint(`→ ${fixes[0]}`)}`;
}

function* countLines(checked: Checked, { language, paint }: Style): Generator<string> {
  const { countsByCode, findings } = checked;
  yield totalLine(checked, language);
  const severities = new Map(findings.map(({ kind, severity }) => [kind.code, severity]));
  const width = Math.max(0, ...[...countsByCode.values()].map((count) => String(count).length));
  for (const severity of FROM_WORST) {
    const codes = [...countsByCode].filter(([code]) => severities.get(code) === severity);
    codes.sort(([a, more], [b, fewer]) => fewer - more || (a < b ? -1 : 1));
    for (const [code, count] of codes) {
      const name = paint.severity[severity](SEVERITIES[severity][language]);
      yield `  ${name}  ${String(count).padStart(width)}  ${code}`;
    }
  }
  if (findings.length === 0) return;
  const zh = language === 'zh';
  yield zh
    ? '  每种问题的解释：yufang explain <代码>；全部清单：加 --format csv -o 问题清单.csv'
    : '  What a code means: yufang explain <code>; the whole list: add --format csv -o findings.csv';
  const counted = [...countsByCode.values()].reduce((sum, count) => sum + count, 0);
  if (counted > findings.length)
    yield zh
      ? `  清单中每个文件每种问题最多列 ${LISTED_PER_CODE_AND_FILE} 处；以上合计是完整的`
      : `  Listed are at most ${LISTED_PER_CODE_AND_FILE} of one code in one file; the counts above are complete`;
}

function totalLine({ inputs, counts, leftOut }: Checked, language: Language): string {
  const rows = inputs
    .flatMap(({ tables }) => Object.values(tables))
    .reduce((sum, table) => sum + table.rows, 0);
  const out = Object.values(leftOut).reduce((sum, count) => sum + count, 0);
  const found = FROM_WORST.map((severity) =>
    language === 'zh'
      ? `${SEVERITIES[severity].zh} ${counts[severity]} 处`
      : `${SEVERITIES[severity].en} ${counts[severity]}`,
  );
  return language === 'zh'
    ? `合计：${inputs.length} 个文件、${rows} 行数据，${out} 行未计入；${found.join('、')}`
    : `Total: ${inputs.length} files, ${rows} rows, ${out} left out; ${found.join(', ')}`;
}

function* notCheckedLines(notChecked: readonly NotChecked[], { language }: Style): Generator<string> {
  if (notChecked.length === 0) return;
  yield language === 'zh'
    ? '未核验（所需的表缺失或无法读取，以下规则没有检查）：'
    : 'Not checked (a table they need is broken or absent):';
  for (const [, rules] of groupedBy(notChecked, ({ file, table }) => `${file}\n${table}`)) {
    const { file, table } = rules[0]!;
    const codes = [...new Set(rules.map(({ code }) => code))].sort();
    const name = tableOf(table as TableId)?.name[language] ?? table;
    yield `  ${visible(file)}  ${name}  ${listWords(codes, language)}`;
  }
}

function* undecidedLines(
  undecided: ReadonlyMap<FindingCode, number>,
  { language }: Style,
): Generator<string> {
  if (undecided.size === 0) return;
  yield language === 'zh'
    ? '未能判断（所需的值没有填写；不算通过）：'
    : 'Undecided (a value they need is missing; that is not a pass):';
  for (const [code, rows] of [...undecided].sort(([a], [b]) => (a < b ? -1 : 1)))
    yield language === 'zh' ? `  ${code}  ${rows} 行` : `  ${code}  ${rows} rows`;
}

function verdictLine({ counts, notChecked }: Checked, { language, paint }: Style): string {
  const { error, query } = counts;
  const zh = language === 'zh';
  if (error > 0)
    return paint.severity.error(
      zh
        ? `有 ${error} 处强制性问题，需修改后报送`
        : `${error} ${error === 1 ? 'error has' : 'errors have'} to be mended before sending`,
    );
  const also = [
    query > 0 && (zh ? `有 ${query} 处需核实，请核对或附情况说明` : `${query} to be verified or explained`),
    notChecked.length > 0 &&
      (zh ? `有 ${notChecked.length} 项未核验` : `${notChecked.length} checks not made`),
  ].filter(Boolean);
  return paint.good([zh ? '可以报送' : 'Fit to be sent', ...also].join(zh ? '；' : '; '));
}

function groupedBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
