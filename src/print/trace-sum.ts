// From which rows is a sum added up? Those that count, those that only decide, those left out, and what was found on them.

import type { Language } from '../define.ts';
import type { TracedFinding, TracedRow, TracedSum } from '../model/trace.ts';
import { isSent } from '../tally/sendings.ts';
import { explainedWords } from '../words/explained.ts';
import { listWords } from '../words/list.ts';
import { FROM_WORST, SEVERITIES } from '../words/severity.ts';
import { visible } from '../words/visible.ts';
import { groupsOf, type RowGroup, rowKey } from './trace-rows.ts';
import type { TraceStyle } from './trace-style.ts';
import { monthWords, numberWords } from './trace-words.ts';

const LISTED = 10;
/** Ranges of rows in one line; --all has each row. */
const RANGES = 30;

export function* sumLines(sum: TracedSum, style: TraceStyle): Generator<string> {
  const { language, plan } = style;
  const zh = language === 'zh';
  if (sum.unknown.length > 0) {
    const names = sum.unknown.map((code) => plan.districts.find((one) => one.code === code)?.name ?? code);
    const list = listWords(names, language);
    yield zh ? `  无法计算：${list}缺少数据` : `  unknown: no data of ${list}`;
  }
  if (isSent(sum.what)) {
    for (const file of sum.files) yield `  ${visible(file)}`;
    return;
  }
  const counted = sum.rows.filter(({ weight }) => weight !== 0);
  const deciding = sum.rows.filter(({ weight }) => weight === 0);
  if (counted.length === 0 && sum.unknown.length === 0) yield zh ? '  没有计入的行' : '  no row counts';
  yield* groupLines(counted, style, true);
  const spare = counted.filter(({ loss }) => loss === 0).length;
  if (spare > 0) yield spareWords(spare, sum, language);
  if (deciding.length > 0) {
    yield zh
      ? '  不计数、但决定是否计入的行（如案件所属企业的行业、应训人数）：'
      : '  Rows that add nothing but decide what counts (the industry of a case’s enterprise, the number required):';
    yield* groupLines(deciding, style, false);
  }
  if (sum.leftOut.length > 0) yield* leftOutLines(sum.leftOut, style);
  yield* findingLines(sum.rows, style);
}

/** Deleting such a row changes nothing. */
function spareWords(rows: number, { what, name }: TracedSum, language: Language): string {
  const why = what === 'trained' ? WHY_SPARE.trained : name ? WHY_SPARE.counted : WHY_SPARE.sent;
  return language === 'zh'
    ? `  其中 ${rows} 行删去一行合计不变：${why.zh}`
    : `  ${rows} of them could each be deleted without a change: ${why.en}`;
}

const WHY_SPARE = {
  trained: {
    zh: '同一人另有记录，或另有合格人员',
    en: 'the person has another record, or others have passed',
  },
  counted: {
    zh: '另有可以计入的，或较早的报送有同一记录',
    en: 'another would count instead, or an earlier submission has it',
  },
  sent: { zh: '较早的报送有同一记录', en: 'an earlier submission has it' },
} as const;

function* groupLines(rows: readonly TracedRow[], style: TraceStyle, counts: boolean): Generator<string> {
  for (const group of groupsOf(rows)) {
    yield `  ${placeWords(group, style, counts)}`;
    if (style.all) for (const one of group.rows) yield rowLine(one, style);
  }
}

function placeWords(
  { file, sheet, ranges, rows }: RowGroup,
  { language }: TraceStyle,
  counts: boolean,
): string {
  const zh = language === 'zh';
  const sum = rows.reduce((total, { weight }) => total + weight, 0);
  const months = rows[0]!.months;
  const facts = [
    zh ? `${rows.length} 行` : `${rows.length} rows`,
    counts && (zh ? `计 ${numberWords(sum)}` : `adding ${numberWords(sum)}`),
    counts && months && (zh ? `用于 ${monthWords(months)}` : `for ${monthWords(months)}`),
  ].filter(Boolean);
  const place = `${visible(file)}  ${visible(sheet)}  `;
  const lines = ranges.slice(0, RANGES).join(zh ? '、' : ', ');
  const more = ranges.length > RANGES ? (zh ? ' 等' : ' …') : '';
  return zh
    ? `${place}第 ${lines}${more} 行（${facts.join('，')}）`
    : `${place}row ${lines}${more} (${facts.join(', ')})`;
}

function rowLine({ row, weight, loss }: TracedRow, { language }: TraceStyle): string {
  const values = row.values as { readonly name?: string; readonly enterpriseName?: string };
  const who = [rowKey(row), visible(values.name ?? values.enterpriseName ?? '')].filter(Boolean).join('  ');
  const without = loss === null ? '—' : numberWords(loss);
  const [line, less] =
    language === 'zh'
      ? [`第 ${row.line} 行`, `删去则减 ${without}`]
      : [`row ${row.line}`, `without it less ${without}`];
  return `    ${line}  ${who}  ${numberWords(weight)}${loss === weight ? '' : `（${less}）`}`;
}

function* leftOutLines(rows: readonly TracedRow[], { language, paint }: TraceStyle): Generator<string> {
  yield language === 'zh'
    ? `  本可计入、因强制性问题未计入的 ${rows.length} 行：`
    : `  ${rows.length} rows that would count but for an error:`;
  for (const { row, findings } of rows.slice(0, LISTED)) {
    const codes = findings.filter(({ severity }) => severity === 'error');
    const why = codes.map(({ kind, what }) => `${kind.code} ${visible(what[language])}`).join('; ');
    const line = language === 'zh' ? `第 ${row.line} 行` : `row ${row.line}`;
    yield `    ${visible(row.source.file.label)}  ${visible(row.source.sheet)}  ${line}  ${paint.severity.error(why)}`;
  }
  if (rows.length > LISTED)
    yield language === 'zh'
      ? `    … 另有 ${rows.length - LISTED} 行`
      : `    … and ${rows.length - LISTED} more`;
}

/** On the rows that count: which rules found something, and what their owners said. */
function* findingLines(rows: readonly TracedRow[], { language, paint }: TraceStyle): Generator<string> {
  const zh = language === 'zh';
  const found = rows.flatMap(({ row, findings }) => findings.map((finding) => ({ row, finding })));
  if (found.length === 0) return;
  yield zh ? '  这些行上的问题：' : '  Found on these rows:';
  for (const severity of FROM_WORST) {
    const codes = new Map<string, TracedFinding[]>();
    for (const { finding } of found) {
      if (finding.severity !== severity) continue;
      codes.set(finding.kind.code, [...(codes.get(finding.kind.code) ?? []), finding]);
    }
    for (const [code, ofCode] of [...codes].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const explained = ofCode.filter((finding) => finding.explained).length;
      const also = explained === 0 ? '' : zh ? `（已说明 ${explained} 处）` : ` (${explained} explained)`;
      const name = paint.severity[severity](SEVERITIES[severity][language]);
      yield `    ${name}  ${code}  ${ofCode.length}${zh ? ' 处' : ''}${also}`;
    }
  }
  for (const { row, finding } of found.filter(({ finding }) => finding.explained).slice(0, LISTED)) {
    const words = visible(explainedWords(finding.explained, language));
    yield `    ${visible(row.source.file.label)} ${finding.cell}  ${visible(finding.what[language])}  ${paint.good(
      zh ? `已说明：${words}` : `Explained: ${words}`,
    )}`;
  }
}
