// What would the rules of a plan have sent back of files that are there already? Rule by rule: how many, of how many; which
// never speak, and which speak of every row, so that they tell nothing.

import type { Checked, Language, Rule, TableId } from '../define.ts';
import type { FindingCode, Severity } from '../model/finding.ts';
import { generalWords } from '../words/blanks.ts';
import { FROM_WORST, SEVERITIES } from '../words/severity.ts';
import { contradictions } from './contradictions.ts';

export interface TriedRule {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** How often it spoke. */
  readonly found: number;
  /** Rows that it was asked of; undefined for rules between rows, files or districts. */
  readonly rows: number | undefined;
  /** Rows that had too little to decide. */
  readonly undecided: number;
  /** All that it could decide: a rule that everybody breaks is wrong, or its plan is. */
  readonly isAlways: boolean;
}

/** Fewer rows may all be wrong by themselves. */
const ENOUGH = 20;

/** By severity, then the most frequent first. */
export function triedRules(results: Checked, rules: readonly Rule[]): TriedRule[] {
  const read = rowsRead(results);
  return rules
    .map((rule): TriedRule => {
      const { code, severity } = rule.finding;
      const rows = rule.level === 'row' ? (read.get(rule.table) ?? 0) : undefined;
      const found = results.countsByCode.get(code) ?? 0;
      const undecided = results.undecided.get(code) ?? 0;
      const decided = (rows ?? 0) - undecided;
      return {
        code,
        severity: results.plan.severities[code] ?? severity,
        found,
        rows,
        undecided,
        isAlways: decided >= ENOUGH && found >= decided,
      };
    })
    .sort(
      (a, b) =>
        FROM_WORST.indexOf(a.severity) - FROM_WORST.indexOf(b.severity) ||
        b.found - a.found ||
        (a.code < b.code ? -1 : 1),
    );
}

function rowsRead({ inputs }: Checked): Map<TableId, number> {
  const read = new Map<TableId, number>();
  for (const { tables } of inputs)
    for (const [table, count] of Object.entries(tables))
      read.set(table as TableId, (read.get(table as TableId) ?? 0) + count.rows);
  return read;
}

export function* trialText(results: Checked, rules: readonly Rule[], language: Language): Generator<string> {
  const zh = language === 'zh';
  const tried = triedRules(results, rules);
  const spoke = tried.filter(({ found }) => found > 0);
  const rows = [...rowsRead(results).values()].reduce((a, b) => a + b, 0);
  const out = Object.values(results.leftOut).reduce((a, b) => a + b, 0);
  yield zh
    ? `用这个方案检查已有的 ${results.inputs.length} 个文件（${rows} 行）：会退回 ${out} 行，${spoke.length} 条规则有发现，${tried.length - spoke.length} 条没有\n`
    : `${results.inputs.length} files (${rows} rows) checked by this plan: ${out} rows would be sent back, ${spoke.length} rules speak, ${tried.length - spoke.length} do not\n`;
  const kinds = new Map(rules.map((rule) => [rule.finding.code, rule.finding]));
  for (const { code, severity, found, rows: asked, undecided } of spoke) {
    const share = asked ? ` / ${asked}` : '';
    const open = undecided > 0 ? (zh ? `，${undecided} 行无法判断` : `, ${undecided} undecided`) : '';
    yield `  ${SEVERITIES[severity][language]}  ${code}  ${found}${share}${open}  ${generalWords(kinds.get(code)!, 'what', language)}\n`;
  }
  const ruled = new Set(rules.map((rule) => rule.finding.code));
  const others = [...results.countsByCode].filter(([code]) => !ruled.has(code));
  if (others.length > 0) {
    const list = others.map(([code, count]) => `${code} ${count}`).join(zh ? '、' : ', ');
    yield zh
      ? `读取时的发现（不属于规则，也可能使行退回）：${list}\n`
      : `Found while reading (by no rule; rows may be sent back for it): ${list}\n`;
  }
  const always = tried.filter(({ isAlways }) => isAlways).map(({ code }) => code);
  if (always.length > 0)
    yield zh
      ? `每行都有发现（请看规则或方案的界限是否合适）：${always.join('、')}\n`
      : `Speak of every row (see whether the rule or the bound of the plan is right): ${always.join(', ')}\n`;
  const never = tried.filter(({ found }) => found === 0).map(({ code }) => code);
  if (never.length > 0) yield zh ? `从未有发现：${never.join('、')}\n` : `Never speak: ${never.join(', ')}\n`;
  yield* contradictionText(results, language);
}

function* contradictionText(results: Checked, language: Language): Generator<string> {
  const zh = language === 'zh';
  const { values, together, industries } = contradictions(results);
  const nameOf = (id: string) => results.plan.industries.find((one) => one.id === id)!.name[language];
  const lines = [
    ...values.map(({ codes: [a, b], cells }) =>
      zh
        ? `${a} 与 ${b} 对同一格建议不同的值（${cells} 格）：照一条改了，另一条仍会退回`
        : `${a} and ${b} suggest different values for one cell (${cells} cells): who follows one is sent back by the other`,
    ),
    ...together.map(({ codes: [a, b], cells }) =>
      zh
        ? `${a} 有发现的 ${cells} 格，${b} 也都有发现：两条中有一条多余`
        : `wherever ${a} speaks (${cells} cells), ${b} does too: one of them says nothing of its own`,
    ),
    ...industries.map(({ ids: [a, b], codes }) =>
      zh
        ? `行业代码 ${codes.join('、')} 同属“${nameOf(a)}”和“${nameOf(b)}”：填哪一个都不算错`
        : `codes ${codes.join(', ')} belong to both ${nameOf(a)} and ${nameOf(b)}: neither is ever wrong`,
    ),
  ];
  yield lines.length === 0
    ? zh
      ? '没有发现互相矛盾的规则\n'
      : 'No rules contradict each other\n'
    : zh
      ? '互相矛盾或重复：\n'
      : 'Contradictions and repetitions:\n';
  for (const line of lines) yield `  ${line}\n`;
}
