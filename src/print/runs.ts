// How are many findings of one kind shown? Each with its row's owner, what was suggested and what its owner says; the
// rest as ranges of cells, so that a sheet that is wrong in every row takes a dozen lines.

import type { Language } from '../define.ts';
import type { Finding, Severity } from '../model/finding.ts';
import { explainedWords } from '../words/explained.ts';
import { fillWords } from '../words/fill.ts';
import { shownSubject } from '../words/subject.ts';
import { visible } from '../words/visible.ts';
import type { Paint } from './paint.ts';

export interface Style {
  readonly language: Language;
  readonly paint: Paint;
}

/** Of one code in one sheet; the rest are counted. */
const SHOWN: Readonly<Record<Severity, number>> = { error: 10, query: 10, note: 3 };
const RANGES = 8;

/** How to mend it stands once where it is the same for all. */
export function* runLines(run: readonly Finding[], style: Style): Generator<string> {
  const { language, paint } = style;
  const shown = run.slice(0, SHOWN[run[0]!.severity]);
  const width = Math.max(...shown.map(({ at }) => at.cell?.length ?? 0));
  const fixes = shown.map(({ kind, args }) => visible(fillWords(kind[language].fix, args, language)));
  const together = shown.length > 1 && new Set(fixes).size === 1;
  for (const [i, finding] of shown.entries()) {
    const cell = width === 0 ? '' : `${(finding.at.cell ?? '').padEnd(width)}  `;
    const fix = together ? '' : paint.faint(` → ${fixes[i]}`);
    yield `      ${cell}${whatLine(finding, language)}${fix}`;
    for (const line of replies(finding, fixes[i]!, style)) yield `      ${' '.repeat(cell.length)}${line}`;
  }
  const rest = run.slice(shown.length);
  if (rest.length > 0) {
    const cells = rangesOf(rest, language);
    const more = language === 'zh' ? `… 另有 ${rest.length} 处` : `… and ${rest.length} more`;
    yield `      ${more}${cells === '' ? '' : language === 'zh' ? `：${cells}` : `: ${cells}`}`;
  }
  if (together) yield `      ${paint.faint(`→ ${fixes[0]}`)}`;
}

/** 合成第一机械有限公司（91…）：what; who it is stands once, not again where the sentence has it. */
function whatLine({ kind, args, subject }: Finding, language: Language): string {
  const what = visible(fillWords(kind[language].what, args, language));
  const name = visible(shownSubject(subject).name ?? '');
  const key = visible(codeOf(subject));
  const said = [name, key].map((word) => (word !== '' && !what.includes(word) ? word : ''));
  const [who, code] = said as [string, string];
  if (who === '' && code === '') return what;
  if (language === 'zh') return `${who && code ? `${who}（${code}）` : who || code}：${what}`;
  return `${who && code ? `${who} (${code})` : who || code}: ${what}`;
}

/** Of a person's row the enterprise's code: the rest of the key is masked, and the cell says which row it is. */
function codeOf(subject: Finding['subject']): string {
  if (subject === undefined) return '';
  const { key = '' } = shownSubject(subject);
  return subject.table === 'training' ? (key.split(' ')[0] ?? '') : key;
}

function replies(
  { severity, suggestion, explained }: Finding,
  fix: string,
  { language, paint }: Style,
): string[] {
  const zh = language === 'zh';
  const lines: string[] = [];
  // Of a 提示 the sentence itself mostly says how it is better written.
  const isSaid = severity === 'note' && suggestion !== undefined && fix.includes(String(suggestion.value));
  if (suggestion !== undefined && !isSaid) {
    const because = visible(fillWords(suggestion.because[language], suggestion.args ?? {}, language));
    const value = paint.strong(visible(String(suggestion.value)));
    lines.push(zh ? `建议：${value}（${because}）` : `Suggested: ${value} (${because})`);
  }
  if (explained !== undefined) {
    const words = visible(explainedWords(explained, language));
    lines.push(paint.good(zh ? `已说明：${words}` : `Explained: ${words}`));
  }
  return lines;
}

/** `B12-B19、B23`; rows of one column that follow each other are one range. */
function rangesOf(findings: readonly Finding[], language: Language): string {
  const rows = new Map<string, number[]>();
  for (const { at } of findings) {
    const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(at.cell ?? '') ?? [];
    if (letters === undefined) continue;
    const ofColumn = rows.get(letters);
    if (ofColumn === undefined) rows.set(letters, [Number(row)]);
    else ofColumn.push(Number(row));
  }
  const ranges: string[] = [];
  for (const [letters, all] of rows) {
    let first = all[0]!;
    all.forEach((row, i) => {
      const next = all[i + 1];
      if (next === row + 1 || next === row) return;
      ranges.push(first === row ? `${letters}${row}` : `${letters}${first}-${letters}${row}`);
      first = next ?? 0;
    });
  }
  const shown = ranges.slice(0, RANGES).join(language === 'zh' ? '、' : ', ');
  if (ranges.length <= RANGES) return shown;
  return language === 'zh' ? `${shown} 等` : `${shown} …`;
}
