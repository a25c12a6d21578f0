// What did the check find, for a program? Schema yufang.findings/1: keys in the order of the spec, added ones after.

import type { Checked, Language } from '../define.ts';
import type { Finding } from '../model/finding.ts';
import { fillWords, plainArg } from '../words/fill.ts';
import { shownExplained, shownSubject, shownValue } from '../words/subject.ts';
import { byCode, each, jsonText } from './json.ts';

export function findingsJson(checked: Checked, language: Language): Generator<string> {
  const { plan, inputs, findings, counts, asOf, notChecked, undecided, countsByCode, explained } = checked;
  const document = {
    schema: 'yufang.findings/1',
    plan: plan.id,
    files: inputs.map(({ file, sha256, district, period, refused, tables }) => ({
      file,
      sha256,
      district,
      period,
      refused,
      tables,
    })),
    findings: each(findings, (finding) => findingOf(finding, language)),
    counts: { error: counts.error, query: counts.query, note: counts.note },
    asOf,
    explained,
    notChecked: notChecked.map(({ code, file, table }) => ({ code, file, table })),
    undecided: byCode(undecided),
    countsByCode: byCode(countsByCode),
  };
  return jsonText(document, 2);
}

function findingOf(finding: Finding, language: Language) {
  const { kind, severity, at, args, subject, suggestion, explained } = finding;
  const words = kind[language];
  return {
    code: kind.code,
    severity,
    file: at.file,
    sheet: at.sheet,
    cell: at.cell,
    args: Object.fromEntries(Object.entries(args).map(([key, arg]) => [key, plainArg(arg, language)])),
    message: fillWords(words.what, args, language),
    fix: fillWords(words.fix, args, language),
    key: shownSubject(subject).key,
    name: shownSubject(subject).name,
    suggestion: suggestion && {
      value: shownValue(suggestion),
      because: fillWords(suggestion.because[language], suggestion.args ?? {}, language),
    },
    explained: shownExplained(explained),
  };
}
