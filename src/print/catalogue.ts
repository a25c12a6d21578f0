// Which findings are there, and what does one mean? Placeholders of a sentence stand as …: there is no cell to fill them.

import type { Context, Language } from '../define.ts';
import type { FindingKind } from '../model/finding.ts';
import { blankedWords } from '../words/fill.ts';
import { FROM_WORST, SEVERITIES } from '../words/severity.ts';
import { jsonText } from './json.ts';
import { painting } from './paint.ts';

type Look = Pick<Context, 'language' | 'colour'>;

export function* catalogueText(kinds: readonly FindingKind[], { language, colour }: Look): Generator<string> {
  const paint = painting(colour);
  const width = Math.max(...kinds.map(({ code }) => code.length));
  let family = '';
  for (const { code, severity, [language]: words } of kinds) {
    const [own = ''] = code.split('/');
    if (own !== family) yield `${family === '' ? '' : '\n'}${paint.strong(own)}\n`;
    family = own;
    const name = paint.severity[severity](SEVERITIES[severity][language]);
    yield `  ${name}  ${code.padEnd(width)}  ${blankedWords(words.what)}\n`;
  }
  const counts = FROM_WORST.map(
    (severity) =>
      `${SEVERITIES[severity][language]} ${kinds.filter((kind) => kind.severity === severity).length}`,
  );
  yield language === 'zh'
    ? `\n共 ${kinds.length} 种（${counts.join('、')}）；方案可调整级别\n`
    : `\n${kinds.length} findings (${counts.join(', ')}); a plan may change a severity\n`;
}

export function* kindText(
  { code, severity, ...words }: FindingKind,
  { language, colour }: Look,
): Generator<string> {
  const paint = painting(colour);
  const { what, why, fix } = words[language];
  const titles =
    language === 'zh'
      ? ['是什么：', '为什么：', '怎么改：', '级别：']
      : ['What: ', 'Why: ', 'Mend: ', 'Severity: '];
  yield `${paint.strong(code)}\n`;
  yield `${titles[3]}${paint.severity[severity](SEVERITIES[severity][language])}，${MEANINGS[severity][language]}\n`.replace(
    '，',
    language === 'zh' ? '，' : ', ',
  );
  yield `${titles[0]}${blankedWords(what)}\n`;
  yield `${titles[1]}${blankedWords(why)}\n`;
  yield `${titles[2]}${blankedWords(fix)}\n`;
}

/** With the placeholders: a program may fill them itself. */
export function catalogueJson(kinds: readonly FindingKind[], language: Language): Generator<string> {
  const findings = kinds.map(({ code, severity, [language]: { what, why, fix } }) => ({
    code,
    severity,
    what,
    why,
    fix,
  }));
  return jsonText({ schema: 'yufang.catalogue/1', findings }, 2);
}

const MEANINGS = {
  error: {
    zh: '该行不计入任何指标，须修改后报送',
    en: 'the row counts in no measure; it has to be mended before sending',
  },
  query: { zh: '照常计入，请核对或附情况说明', en: 'it counts; verify it or explain it' },
  note: { zh: '照常计入，仅供参考', en: 'it counts; for information only' },
} as const;
