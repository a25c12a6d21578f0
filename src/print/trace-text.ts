// What stands behind a cell, for people: what it is, whether it can be made again, and from which rows of which files.

import type { Context, Language } from '../define.ts';
import type { Measure } from '../model/measure.ts';
import type { Trace, TracedCell, TracedFigure, TracedSum } from '../model/trace.ts';
import { reasonWords, remarksWords } from '../words/about.ts';
import { listWords } from '../words/list.ts';
import { visible } from '../words/visible.ts';
import { type Paint, painting } from './paint.ts';
import type { TraceStyle } from './trace-style.ts';
import { sumLines } from './trace-sum.ts';
import { fieldWords, monthWords, numberWords, OF_A_DAY, scopeWords, whatWords } from './trace-words.ts';

export function* traceText(
  trace: Trace,
  { language, colour, all }: Pick<Context, 'language' | 'colour'> & { readonly all: boolean },
): Generator<string> {
  const style: TraceStyle = { language, paint: painting(colour), plan: trace.plan, all };
  for (const line of linesOf(trace, style)) yield `${line}\n`;
}

function* linesOf(
  { cell, instead = [], writtenBy, toolVersion }: Trace,
  style: TraceStyle,
): Generator<string> {
  const { language, paint } = style;
  const say = saying(language);
  yield paint.strong(`${nameOf(cell)} = ${shown(cell)}`);
  yield* formulaLines(cell, say);
  const figures = figuresIn(cell);
  if (figures.length === 0) {
    yield* withoutFigure(cell, say);
    if (instead.length > 0)
      yield say(
        `  附近可溯源的数字：${instead.join('、')}`,
        `  numbers near it that can be traced: ${instead.join(', ')}`,
      );
    return;
  }
  for (const { at, figure } of figures) {
    if (at !== cell) yield paint.strong(`${nameOf(at)} = ${shown(at)}`);
    yield* figureLines(at, figure, style, writtenBy === toolVersion);
  }
  for (const other of unrecordedIn(cell))
    yield say(
      `${nameOf(other)} = ${shown(other)}：没有记录来源`,
      `${nameOf(other)} = ${shown(other)}: no lineage recorded`,
    );
}

type Say = (zh: string, en: string) => string;
const saying =
  (language: Language): Say =>
  (zh, en) =>
    language === 'zh' ? zh : en;

const nameOf = ({ sheet, cell }: TracedCell) => `${sheet}!${cell}`;
const shown = ({ value }: TracedCell) =>
  typeof value === 'number' ? numberWords(value) : visible(String(value ?? ''));

/** The cell's own formula, and those that lead to the first figures. */
function* formulaLines(cell: TracedCell, say: Say, deep = 1): Generator<string> {
  if (cell.formula === undefined) return;
  const indent = '  '.repeat(deep);
  yield deep === 1
    ? `${indent}${say('公式', 'formula')}：=${cell.formula}`.replace('：', say('：', ': '))
    : `${indent}${nameOf(cell)} = ${shown(cell)}${say('：', ': ')}=${cell.formula}`;
  if (deep < 4) for (const next of cell.refers.slice(0, 12)) yield* formulaLines(next, say, deep + 1);
}

interface FigureAt {
  readonly at: TracedCell;
  readonly figure: TracedFigure;
}

/** The nearest figures on each way. */
function figuresIn(cell: TracedCell): FigureAt[] {
  return cell.figure ? [{ at: cell, figure: cell.figure }] : cell.refers.flatMap(figuresIn);
}

function unrecordedIn(cell: TracedCell): TracedCell[] {
  if (cell.figure || (cell.refers.length === 0 && typeof cell.value !== 'number')) return [];
  return cell.refers.length === 0 ? [cell] : cell.refers.flatMap(unrecordedIn);
}

function* withoutFigure(cell: TracedCell, say: Say): Generator<string> {
  if (cell.place) {
    const { file, sheet, row } = cell.place;
    yield say(
      `  台账中的一行，来自 ${visible(file)}  ${visible(sheet)}  第 ${row} 行`,
      `  a row of a ledger, from ${visible(file)}  ${visible(sheet)}  row ${row}`,
    );
  } else if (cell.formula !== undefined) {
    yield say(
      '  公式引用的单元格没有记录来源（不是由指标得来的数）',
      '  no lineage is recorded for the cells of its formula: they come from no measure',
    );
  } else {
    yield typeof cell.value === 'number'
      ? say(
          '  没有为这个单元格记录来源：它是工作簿写出时算出的一个数，没有逐行来源',
          '  no lineage is recorded for this cell: a number as it was computed then, without rows of its own',
        )
      : say(
          '  没有为这个单元格记录来源：它是文字（标签或说明）',
          '  no lineage is recorded for this cell: it is text, a label or a note',
        );
  }
}

function* figureLines(
  cell: TracedCell,
  figure: TracedFigure,
  style: TraceStyle,
  sameVersion: boolean,
): Generator<string> {
  const { language, paint, plan } = style;
  const say = saying(language);
  const { measure, name, formula, field, sums } = figure;
  const title = name ? name[language] : figure.stated.measure;
  const what = fieldWords(figure, plan, language);
  const scope = measure ? scopeWords(measure, plan, language) : figure.stated.scope;
  yield `  ${title}${what && ` · ${what}`}${say(`（${scope}）`, ` (${scope})`)}`;
  yield `  ${agreementWords(cell, figure, sameVersion, say, paint)}`;
  if (measure !== undefined) yield* remarkLines(measure, field, style);
  if (formula) yield `  ${say('方法：', 'method: ')}${formula[language]}`;
  if (sums === undefined) {
    yield say('  这个指标的来源行无法逐一列出', '  the rows of this measure cannot be named');
    return;
  }
  if (sums.length === 0) {
    yield say('  由方案规定，不来自报送的行', '  set by the plan, from no row that was sent');
    return;
  }
  for (const sum of sums) {
    yield '';
    yield paint.strong(sumTitle(sum, style));
    yield* sumLines(sum, style);
  }
}

function agreementWords(
  cell: TracedCell,
  { measure, rebuilt, agrees }: TracedFigure,
  sameVersion: boolean,
  say: Say,
  paint: Paint,
): string {
  if (measure === undefined)
    return paint.severity.error(
      say('按原始报送重新汇总，没有这个指标', 'consolidated again, there is no such measure'),
    );
  if (agrees === undefined || typeof cell.value !== 'number')
    return say('已按原始报送重新汇总', 'consolidated again from the submissions');
  if (agrees)
    return paint.good(
      say('按原始报送重新汇总，得到同样的数', 'consolidated again from the submissions: the same number'),
    );
  const now = typeof rebuilt === 'number' ? numberWords(rebuilt) : '—';
  const why = sameVersion
    ? say('工作簿在写出之后改动过', 'the workbook was changed after it was written')
    : say('写出工作簿的 yufang 版本不同', 'another version of yufang wrote the workbook');
  return paint.severity.error(
    say(
      `按原始报送重新汇总得到 ${now}，与工作簿不同：${why}`,
      `consolidated again: ${now}, not what the workbook says: ${why}`,
    ),
  );
}

function* remarkLines(measure: Measure, field: string, { plan, language }: TraceStyle): Generator<string> {
  const say = saying(language);
  if (measure.value === null && measure.reason && field !== 'required')
    yield `  ${say('指标无法计算：', 'unknown: ')}${reasonWords(measure, language)}`;
  if (measure.remarks?.length)
    yield `  ${say('注意：', 'note: ')}${listWords(remarksWords(measure, plan, language), language)}`;
}

function sumTitle(sum: TracedSum, { plan, language }: TraceStyle): string {
  const { what, months, name, total } = sum;
  const number = total === null ? '—' : numberWords(total);
  const last = months.at(-1)!;
  const zh = language === 'zh';
  const asOf = zh ? `截至 ${last}` : `to the end of ${last}`;
  const when = name
    ? asOf
    : OF_A_DAY.has(what)
      ? zh
        ? `${last} 月末`
        : `end of ${last}`
      : monthWords(months);
  return `${whatWords(sum, plan, language)} ${number}${zh ? `（${when}）` : ` (${when})`}`;
}
