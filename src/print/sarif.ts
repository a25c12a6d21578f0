// What did the check find, for a code-review tool? SARIF 2.1.0 (OASIS). A cell is a logical location: a workbook has
// no lines; a CSV file has, and its row is one.

import type { Checked, Context, Language } from '../define.ts';
import type { Finding, FindingKind, Place, Severity } from '../model/finding.ts';
import { generalWords } from '../words/blanks.ts';
import { explainedWords } from '../words/explained.ts';
import { fillWords } from '../words/fill.ts';
import { shownSubject, shownValue } from '../words/subject.ts';
import { exampleIn } from './catalogue.ts';
import { each, jsonText } from './json.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', query: 'warning', note: 'note' };

export function findingsSarif(
  { findings, inputs }: Checked,
  { language, toolVersion }: Pick<Context, 'language' | 'toolVersion'>,
): Generator<string> {
  const files = new Set(inputs.map(({ file }) => file));
  const kinds = [...new Map(findings.map(({ kind }) => [kind.code, kind])).values()];
  const index = new Map(kinds.map(({ code }, i) => [code, i]));
  const resultOf = (finding: Finding) => {
    const { kind, severity, at, args } = finding;
    return {
      ruleId: kind.code,
      ruleIndex: index.get(kind.code),
      level: LEVELS[severity],
      message: {
        text: [kind[language].what, kind[language].fix]
          .map((words) => fillWords(words, args, language))
          .join(' → '),
      },
      // What was never sent (submission/missing) has no file to point at.
      locations: files.has(at.file) ? [locationOf(at)] : [],
      properties: propertiesOf(finding, language),
    };
  };
  const document = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'yufang',
            version: toolVersion,
            rules: kinds.map((kind) => ruleOf(kind, language)),
          },
        },
        artifacts: inputs.map(({ file, sha256 }) => ({
          location: { uri: uriOf(file) },
          hashes: { 'sha-256': sha256 },
        })),
        columnKind: 'utf16CodeUnits',
        results: each(findings, resultOf),
      },
    ],
  };
  return jsonText(document, 4);
}

/** A suggestion is no SARIF fix: that replaces bytes of a text, and a workbook is none. */
function propertiesOf({ subject, suggestion, explained }: Finding, language: Language) {
  const properties = {
    ...shownSubject(subject),
    suggestion: suggestion && {
      value: shownValue(suggestion),
      because: fillWords(suggestion.because[language], suggestion.args ?? {}, language),
    },
    explained: explained && explainedWords(explained, language),
  };
  return Object.values(properties).some((value) => value !== undefined) ? properties : undefined;
}

function ruleOf(kind: FindingKind, language: Language) {
  const { wrong, right } = exampleIn(kind, language);
  return {
    id: kind.code,
    shortDescription: { text: generalWords(kind, 'what', language) },
    fullDescription: { text: generalWords(kind, 'why', language) },
    help: { text: `${generalWords(kind, 'fix', language)}\n${wrong} → ${right}` },
    defaultConfiguration: { level: LEVELS[kind.severity] },
  };
}

function locationOf({ file, sheet, cell }: Place) {
  const line = /\.(csv|tsv|txt)$/i.test(file) ? Number(/\d+$/.exec(cell ?? '')?.[0] ?? 0) : 0;
  const name = [sheet, cell].filter(Boolean).join('!');
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file) },
      region: line > 0 ? { startLine: line } : undefined,
    },
    logicalLocations:
      name === '' ? undefined : [{ name: cell ?? sheet, fullyQualifiedName: name, kind: 'element' }],
  };
}

function uriOf(label: string): string {
  return label.split('/').map(encodeURIComponent).join('/');
}
