// 问题清单: what is wrong, where, and how is it mended? Every listed finding, 强制 first.

import type { Consolidated } from '../../define.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import { explainedWords } from '../../words/explained.ts';
import { fillWords } from '../../words/fill.ts';
import { FROM_WORST, SEVERITIES } from '../../words/severity.ts';
import { shownSubject } from '../../words/subject.ts';
import type { Ask } from '../ask.ts';
import { submissionsByFile } from '../received.ts';
import type { Ledger, Sheet } from '../sheet.ts';
import type { Tone } from '../style.ts';

const TONE_OF_SEVERITY: Readonly<Record<Severity, Tone>> = {
  error: 'bad',
  query: 'warn',
  note: 'unknown',
};

export const findings: Sheet = {
  id: 'findings',
  name: '问题清单',
  build(results, ask) {
    const { counts } = results;
    const { say } = ask;
    const all = counts.error + counts.query + counts.note;
    const listed = results.findings.length;
    return {
      title: say(
        `问题清单（强制 ${counts.error} · 核实 ${counts.query} · 提示 ${counts.note}）`,
        `Findings (${counts.error} errors · ${counts.query} queries · ${counts.note} notes)`,
      ),
      notes: [
        say(
          '强制：该行不计入任何指标，须改正后重报；核实：照常计入，须附情况说明；提示：仅供知晓。数据只由报送单位修改。',
          'Error: the row counts in no measure and has to be mended; query: it counts and wants an explanation; note: only informs. Only the owner corrects data.',
        ),
        ...(listed < all
          ? [
              say(
                `共 ${all} 项，同一文件同一代码只列出前若干项，此处列出 ${listed} 项；计数不受影响。`,
                `${all} in all; of one code and file only the first are listed, ${listed} here; the counts are complete.`,
              ),
            ]
          : []),
      ],
      widths: [9, 11, 46, 40, 44, 28, 14, 9, 28, 26, 22, 20, 40],
      blocks: [ledgerOfFindings(results, ask)],
      tab: 'lists',
      freeze: { block: 'findings', columns: 2 },
      repeat: 'findings',
      filter: 'findings',
    };
  },
};

/** What has to be mended first; within that in order of file, sheet and row. */
function* bySeverity(all: readonly Finding[]): Generator<Finding> {
  for (const wanted of FROM_WORST) {
    for (const finding of all) if (finding.severity === wanted) yield finding;
  }
}

function ledgerOfFindings(results: Consolidated, ask: Ask): Ledger {
  const { say, language } = ask;
  const submissions = submissionsByFile(results);
  return {
    kind: 'ledger',
    id: 'findings',
    columns: [
      { id: 'severity', header: say('严重程度', 'Severity'), look: 'centred', toned: true },
      { id: 'district', header: say('区市', 'District'), look: 'text' },
      { id: 'what', header: say('问题', 'What'), look: 'wrapped' },
      { id: 'why', header: say('为什么', 'Why'), look: 'wrapped' },
      { id: 'fix', header: say('如何修改', 'How to mend it'), look: 'wrapped' },
      { id: 'file', header: say('文件', 'File'), look: 'wrapped' },
      { id: 'sheet', header: say('工作表', 'Sheet'), look: 'text' },
      { id: 'cell', header: say('单元格', 'Cell'), look: 'centred' },
      { id: 'code', header: say('代码', 'Code'), look: 'wrapped' },
      { id: 'name', header: say('单位名称', 'Enterprise'), look: 'wrapped' },
      { id: 'key', header: say('编号', 'Key'), look: 'wrapped' },
      { id: 'suggestion', header: say('建议值', 'Suggested'), look: 'wrapped' },
      { id: 'explained', header: say('情况说明', 'Explained'), look: 'wrapped' },
    ],
    count: results.findings.length,
    *rows() {
      for (const finding of bySeverity(results.findings)) {
        const { kind, severity, at, args, subject, suggestion, explained } = finding;
        const words = kind[language];
        const code = submissions.get(at.file)?.district;
        yield {
          tone: TONE_OF_SEVERITY[severity],
          cells: [
            SEVERITIES[severity][language],
            code === undefined ? undefined : ask.districtName(code),
            fillWords(words.what, args, language),
            fillWords(words.why, args, language),
            fillWords(words.fix, args, language),
            at.file,
            at.sheet,
            at.cell,
            kind.code,
            shownSubject(subject).name,
            shownSubject(subject).key,
            suggestion === undefined ? undefined : String(suggestion.value),
            // The city sees what the owner says about its own data.
            explained === undefined ? undefined : explainedWords(explained, language),
          ],
        };
      }
    },
    tones: ['bad', 'warn', 'unknown'],
    wraps: true,
    none: say('没有发现问题', 'no findings'),
  };
}
