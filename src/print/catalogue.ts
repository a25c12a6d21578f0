// Which findings are there, and what does one mean? What, why, an example wrong and right, and where to click in Excel
// and WPS. There is no cell to fill the sentences from: what one would say stands by its name, 〔栏名〕.

import type { Context, Language } from '../define.ts';
import type { FindingKind, Step } from '../model/finding.ts';
import { generalWords } from '../words/blanks.ts';
import { FAMILY_NAMES } from '../words/families.ts';
import { FROM_WORST, SEVERITIES, severityMeaning } from '../words/severity.ts';
import { jsonText } from './json.ts';
import { painting } from './paint.ts';

type Look = Pick<Context, 'language' | 'colour'>;

export function* catalogueText(kinds: readonly FindingKind[], { language, colour }: Look): Generator<string> {
  const paint = painting(colour);
  const zh = language === 'zh';
  const width = Math.max(...kinds.map(({ code }) => code.length));
  let family = '';
  for (const kind of kinds) {
    const [own = ''] = kind.code.split('/');
    if (own !== family) {
      const means = FAMILY_NAMES[own]?.[language] ?? '';
      yield `${family === '' ? '' : '\n'}${paint.strong(own)}${means === '' ? '' : paint.faint(`  ${means}`)}\n`;
    }
    family = own;
    const name = paint.severity[kind.severity](SEVERITIES[kind.severity][language]);
    yield `  ${name}  ${kind.code.padEnd(width)}  ${generalWords(kind, 'what', language)}\n`;
  }
  const counts = FROM_WORST.map(
    (severity) =>
      `${SEVERITIES[severity][language]} ${kinds.filter((kind) => kind.severity === severity).length}`,
  );
  yield zh
    ? `\n共 ${kinds.length} 种（${counts.join('、')}）；方案可调整级别。例子和改法：yufang explain <代码>\n`
    : `\n${kinds.length} findings (${counts.join(', ')}); a plan may change a severity. Examples and menus: yufang explain <code>\n`;
}

const TITLES = {
  zh: {
    severity: '级别：',
    what: '是什么：',
    why: '为什么：',
    fix: '怎么改：',
    example: '例子',
    wrong: '  错：',
    right: '  对：',
    steps: '具体操作',
    excel: 'Excel：',
    wps: 'WPS：',
    stop: '，',
  },
  en: {
    severity: 'Severity: ',
    what: 'What: ',
    why: 'Why: ',
    fix: 'Mend: ',
    example: 'Example',
    wrong: '  wrong: ',
    right: '  right: ',
    steps: 'Step by step',
    excel: 'Excel: ',
    wps: 'WPS: ',
    stop: ', ',
  },
} as const;

export function* kindText(kind: FindingKind, { language, colour }: Look): Generator<string> {
  const paint = painting(colour);
  const titles = TITLES[language];
  const { severity, steps = [] } = kind;
  const name = paint.severity[severity](SEVERITIES[severity][language]);
  yield `${paint.strong(kind.code)}\n`;
  yield `${titles.severity}${name}${titles.stop}${severityMeaning(kind)[language]}\n`;
  for (const which of ['what', 'why', 'fix'] as const)
    yield `${titles[which]}${generalWords(kind, which, language)}\n`;
  const { wrong, right } = exampleIn(kind, language);
  yield `${titles.example}\n${titles.wrong}${wrong}\n${titles.right}${right}\n`;
  if (steps.length === 0) return;
  yield `${titles.steps}\n`;
  for (const [i, step] of steps.entries()) {
    const number = steps.length > 1 ? `${i + 1}. ` : '';
    for (const [j, { program, words }] of programsOf(step, language).entries()) {
      const label = program === 'both' ? '' : paint.faint(titles[program]);
      yield `  ${j === 0 ? number : ' '.repeat(number.length)}${label}${words}\n`;
    }
  }
}

/** With the placeholders: a program may fill them itself. */
export function catalogueJson(kinds: readonly FindingKind[], language: Language): Generator<string> {
  const findings = kinds.map((kind) => {
    const { code, severity, steps = [] } = kind;
    const { what, why, fix } = kind[language];
    return {
      code,
      severity,
      what,
      why,
      fix,
      example: exampleIn(kind, language),
      steps: steps.map((step) =>
        'excel' in step
          ? { excel: step.excel[language], wps: step.wps[language] }
          : { excel: step[language], wps: step[language] },
      ),
    };
  });
  return jsonText({ schema: 'yufang.catalogue/1', findings }, 2);
}

export function exampleIn({ example }: FindingKind, language: Language) {
  const said = (words: typeof example.wrong) => (typeof words === 'string' ? words : words[language]);
  return { wrong: said(example.wrong), right: said(example.right) };
}

interface InProgram {
  readonly program: 'both' | 'excel' | 'wps';
  readonly words: string;
}

export function programsOf(step: Step, language: Language): InProgram[] {
  if (!('excel' in step)) return [{ program: 'both', words: step[language] }];
  return [
    { program: 'excel', words: step.excel[language] },
    { program: 'wps', words: step.wps[language] },
  ];
}
