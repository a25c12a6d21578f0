// What did the check find, for the clerk who has to mend it? By file, sheet and severity, causes before what follows from
// them: cell, whose row, what, how to mend.

import type { Checked, Context, Input, Language } from '../define.ts';
import type { Finding, FindingCode } from '../model/finding.ts';
import { groupedBy } from '../model/grouped-by.ts';
import type { NotChecked } from '../model/submission.ts';
import type { TableId } from '../model/table.ts';
import { isCoverSheet } from '../tables/cover.ts';
import { TABLES, tableOf } from '../tables/index.ts';
import { LISTED_PER_CODE_AND_FILE } from '../tally/findings.ts';
import { listWords } from '../words/list.ts';
import { FROM_WORST, SEVERITIES } from '../words/severity.ts';
import { visible } from '../words/visible.ts';
import { CausesFound, causeRank } from './causes.ts';
import { foreignLine } from './foreign.ts';
import { painting } from './paint.ts';
import { runLines, type Style } from './runs.ts';

export function* findingsText(
  checked: Checked,
  { language, colour }: Pick<Context, 'language' | 'colour'>,
): Generator<string> {
  const style: Style = { language, paint: painting(colour) };
  for (const line of linesOf(checked, style)) yield `${line}\n`;
}

function* linesOf(checked: Checked, style: Style): Generator<string> {
  const { plan, inputs, findings, submitted } = checked;
  const names = new Map(plan.districts.map(({ code, name }) => [code, name]));
  const byFile = groupedBy(findings, ({ at }) => at.file);
  const submissionOf = new Map(
    submitted.flatMap(({ label, files }) => files.map((file) => [file.label, label] as const)),
  );
  const causes = new CausesFound(findings, submissionOf);
  const foreign = foreignLine(checked, style.language);
  if (foreign !== undefined) {
    // What stands file by file follows from it.
    yield style.paint.severity.error(foreign);
    yield totalLine(checked, style.language);
    return;
  }
  for (const input of inputs) {
    const { file, tables } = input;
    const ranks = new Map(
      TABLES.flatMap(({ id }, rank) => (tables[id] === undefined ? [] : [[tables[id].sheet, rank] as const])),
    );
    const found = sheetsInOrder(byFile.get(file) ?? [], ranks);
    yield* fileLines(file, factsOf(input, names, style.language), found, causes, style);
    byFile.delete(file);
  }
  // What was passed over, and submissions of several files, stand under no file of their own.
  for (const [file, others] of byFile) {
    yield* fileLines(file, '', sheetsInOrder(others, new Map()), causes, style);
  }
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

/** The file itself, its cover, then the tables in the order in which one relies on the other: enterprises first. */
function sheetsInOrder(
  findings: readonly Finding[],
  ranks: ReadonlyMap<string, number>,
): readonly (readonly [string, readonly Finding[]])[] {
  const rank = (sheet: string) =>
    sheet === '' ? -2 : isCoverSheet(sheet) ? -1 : (ranks.get(sheet) ?? nameRank(sheet));
  return [...groupedBy(findings, ({ at }) => at.sheet ?? '')].sort(([a], [b]) => rank(a) - rank(b));
}

/** Of a sheet that could not be read as a table: by its name, among those that could; the unknown last. */
function nameRank(sheet: string): number {
  const rank = TABLES.findIndex((table) => sheet.includes(table.sheet));
  return rank < 0 ? TABLES.length : rank;
}

function* fileLines(
  file: string,
  facts: string,
  sheets: ReturnType<typeof sheetsInOrder>,
  causes: CausesFound,
  style: Style,
): Generator<string> {
  const { language, paint } = style;
  // What is missing was sent in no file.
  const title = file === '' ? { zh: '全市', en: 'The city' }[language] : visible(file);
  yield `${paint.strong(title)}${facts === '' ? '' : paint.faint(`  ${visible(facts)}`)}`;
  if (sheets.length === 0) yield `  ${paint.good(language === 'zh' ? '没有发现问题' : 'nothing found')}`;
  for (const [sheet, ofSheet] of sheets) {
    if (sheet !== '') yield `  ${visible(sheet)}`;
    for (const severity of FROM_WORST) {
      const ofSeverity = ofSheet.filter((finding) => finding.severity === severity);
      const runs = [...groupedBy(ofSeverity, ({ kind }) => kind.code)];
      for (const [code, run] of runs.sort(([a], [b]) => causeRank(a) - causeRank(b))) {
        const from = fromWords(causes.of(run), language);
        yield `    ${paint.severity[severity](SEVERITIES[severity][language])}  ${paint.faint(code)}${from}`;
        yield* runLines(run, style);
      }
    }
  }
  yield '';
}

function fromWords(codes: readonly FindingCode[], language: Language): string {
  if (codes.length === 0) return '';
  const list = listWords(codes, language);
  return language === 'zh' ? `  可能由 ${list} 引起，先改那里` : `  may follow from ${list}: mend that first`;
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

function totalLine({ inputs, counts, leftOut, explained }: Checked, language: Language): string {
  const rows = inputs
    .flatMap(({ tables }) => Object.values(tables))
    .reduce((sum, table) => sum + table.rows, 0);
  const out = Object.values(leftOut).reduce((sum, count) => sum + count, 0);
  const said = { zh: `（已说明 ${explained} 处）`, en: ` (${explained} explained)` }[language];
  const found = FROM_WORST.map((severity) => {
    const also = severity === 'query' && explained > 0 ? said : '';
    return language === 'zh'
      ? `${SEVERITIES[severity].zh} ${counts[severity]} 处${also}`
      : `${SEVERITIES[severity].en} ${counts[severity]}${also}`;
  });
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

function verdictLine({ counts, notChecked, explained }: Checked, { language, paint }: Style): string {
  const { error, query } = counts;
  const open = query - explained;
  const zh = language === 'zh';
  if (error > 0)
    return paint.severity.error(
      zh
        ? `有 ${error} 处强制性问题，需修改后报送`
        : `${error} ${error === 1 ? 'error has' : 'errors have'} to be mended before sending`,
    );
  const also = [
    open > 0 && (zh ? `有 ${open} 处需核实，请核对或附情况说明` : `${open} to be verified or explained`),
    notChecked.length > 0 &&
      (zh ? `有 ${notChecked.length} 项未核验` : `${notChecked.length} checks not made`),
  ].filter(Boolean);
  return paint.good([zh ? '可以报送' : 'Fit to be sent', ...also].join(zh ? '；' : '; '));
}
