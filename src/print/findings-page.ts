// What stands in docs/FINDINGS.md? The whole catalogue for reading, Chinese and English side by side. `npm run docs`.

import type { Bilingual, Language } from '../model/bilingual.ts';
import type { FindingKind } from '../model/finding.ts';
import { generalWords } from '../words/blanks.ts';
import { FAMILY_NAMES } from '../words/families.ts';
import { FROM_WORST, SEVERITIES, SEVERITY_MEANINGS } from '../words/severity.ts';
import { exampleIn, programsOf } from './catalogue.ts';

const LANGUAGES: readonly Language[] = ['zh', 'en'];
const PROGRAMS = { both: 'Excel / WPS', excel: 'Excel', wps: 'WPS' } as const;

export function* findingsPage(kinds: readonly FindingKind[]): Generator<string> {
  yield '# 问题一览 Findings\n\n';
  yield '由程序中的词句生成，请勿手改；改词句后运行 `npm run docs`。一种问题：`yufang explain <代码>`。\n\n';
  yield 'Made from the words in the code by `npm run docs`; do not edit. One of them: `yufang explain <code>`.\n\n';
  yield '例子中的单位、号码均为虚构。Enterprises and numbers in the examples are invented.\n\n';
  yield '| 级别 | Severity | |\n| --- | --- | --- |\n';
  for (const severity of FROM_WORST) {
    const { zh, en } = SEVERITIES[severity];
    const means = SEVERITY_MEANINGS[severity];
    yield `| ${zh} | ${en} | ${means.zh}<br>${means.en} |\n`;
  }
  for (const [family, ofFamily] of byFamily(kinds)) {
    const name = FAMILY_NAMES[family];
    yield `\n## ${family}${name === undefined ? '' : `　${name.zh} · ${name.en}`}\n\n`;
    yield '| 级别 | 代码 Code | |\n| --- | --- | --- |\n';
    for (const kind of ofFamily) yield listed(kind);
    for (const kind of ofFamily) yield section(kind);
  }
}

function byFamily(kinds: readonly FindingKind[]): Map<string, FindingKind[]> {
  const families = new Map<string, FindingKind[]>();
  for (const kind of kinds) {
    const [family = ''] = kind.code.split('/');
    families.set(family, [...(families.get(family) ?? []), kind]);
  }
  return families;
}

function listed(kind: FindingKind): string {
  const { zh, en } = SEVERITIES[kind.severity];
  // GitHub's anchor of a heading drops the slash.
  const link = `[${kind.code}](#${kind.code.replace('/', '')})`;
  return `| ${zh} ${en} | ${link} | ${cell(generalWords(kind, 'what', 'zh'))} |\n`;
}

function section(kind: FindingKind): string {
  const { severity, steps = [] } = kind;
  const rows: (readonly [Bilingual, (language: Language) => string])[] = [
    [{ zh: '级别', en: 'Severity' }, (language) => SEVERITIES[severity][language]],
    [{ zh: '是什么', en: 'What' }, (language) => generalWords(kind, 'what', language)],
    [{ zh: '为什么', en: 'Why' }, (language) => generalWords(kind, 'why', language)],
    [{ zh: '怎么改', en: 'Mend' }, (language) => generalWords(kind, 'fix', language)],
    [{ zh: '错', en: 'Wrong' }, (language) => exampleIn(kind, language).wrong],
    [{ zh: '对', en: 'Right' }, (language) => exampleIn(kind, language).right],
    ...steps.flatMap((step) =>
      programsOf(step, 'zh').map(({ program }, i): (typeof rows)[number] => [
        { zh: PROGRAMS[program], en: '' },
        (language) => programsOf(step, language)[i]!.words,
      ]),
    ),
  ];
  const lines = rows.map(([{ zh, en }, say]) => {
    const title = en === '' ? zh : `${zh} ${en}`;
    return `| ${title} | ${LANGUAGES.map((language) => cell(say(language))).join(' | ')} |\n`;
  });
  return `\n### ${kind.code}\n\n| | 中文 | English |\n| --- | --- | --- |\n${lines.join('')}`;
}

/** In a table of Markdown nothing of a sentence is markup. */
function cell(text: string): string {
  return text.replace(/[\\|<*_`~#]/g, '\\$&');
}
