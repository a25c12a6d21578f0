// What does help say? Made from what the commands declare, in the language that was chosen.

import type { Bilingual, Command, Intent, Language, Parameter } from '../define.ts';
import { ANSWERED, COMMON } from './shared-options.ts';

const TITLES = {
  usage: { zh: '用法', en: 'Usage' },
  arguments: { zh: '参数', en: 'Arguments' },
  options: { zh: '选项', en: 'Options' },
  common: { zh: '通用选项', en: 'Common options' },
  commands: { zh: '命令', en: 'Commands' },
  examples: { zh: '示例', en: 'Examples' },
  exit: { zh: '退出码', en: 'Exit codes' },
} satisfies Record<string, Bilingual>;

const INTENTS: Readonly<Record<Intent, Bilingual>> = {
  send: { zh: '区市填报', en: 'For districts that send' },
  consolidate: { zh: '全市汇总', en: 'For the city that consolidates' },
  'look-up': { zh: '查阅', en: 'To look up' },
  try: { zh: '试用', en: 'To try' },
};

const ABOUT: Bilingual = {
  zh: '工伤预防报送核验与汇总',
  en: 'checks and consolidates what districts send about work-injury prevention',
};

const EXITS: readonly Line<Bilingual>[] = [
  ['0', { zh: '没有达到 --fail-on 的问题', en: 'nothing at or above --fail-on' }],
  ['1', { zh: '有达到 --fail-on 的问题', en: 'findings at or above --fail-on' }],
  ['2', { zh: '用法不对，或方案不能使用', en: 'wrong usage, or a plan that cannot be used' }],
  ['3', { zh: '工具自身出错', en: 'the tool failed' }],
  [
    '130',
    {
      zh: '被中断（Ctrl-C；143 为被终止），没有留下半成品',
      en: 'interrupted (143: terminated); nothing half-made stays',
    },
  ],
];

/** What most come for; shown at the end of help. */
const BEGIN_WITH = ['validate', 'consolidate'];

const MORE: Bilingual = {
  zh: '某个命令的用法：yufang <命令> --help',
  en: 'Help on one command: yufang <command> --help',
};

type Line<T = string> = readonly [left: string, right: T];

/** Of the tool. */
export function toolHelp(commands: readonly Command[], language: Language): string {
  const intents = Object.keys(INTENTS) as Intent[];
  const width = Math.max(...commands.map(({ name }) => name.length));
  return page([
    [`yufang - ${ABOUT[language]}`],
    section(TITLES.usage, [[language === 'zh' ? 'yufang <命令> …' : 'yufang <command> …', '']], language),
    ...intents.map((intent) => {
      const members = commands.filter((command) => command.intent === intent);
      return section(
        INTENTS[intent],
        members.map((one): Line => [one.name.padEnd(width), one.words[language]]),
        language,
      );
    }),
    commonSection(language),
    section(
      TITLES.exit,
      EXITS.map(([code, words]): Line => [code, words[language]]),
      language,
    ),
    section(
      TITLES.examples,
      BEGIN_WITH.flatMap((name) => firstExample(name, commands, language)),
      language,
    ),
    [MORE[language]],
  ]);
}

function firstExample(name: string, commands: readonly Command[], language: Language): Line[] {
  const example = commands.find((command) => command.name === name)?.examples[0];
  return example === undefined ? [] : [exampleLine(example, language)];
}

function exampleLine({ line, words }: Command['examples'][number], language: Language): Line {
  return [`# ${words[language]}\n  yufang ${line}`, ''];
}

/** Of a group of commands such as `plan`. */
export function groupHelp(commands: readonly Command[], language: Language): string {
  return page([
    section(
      TITLES.commands,
      commands.map(({ name, words }): Line => [`yufang ${name}`, words[language]]),
      language,
    ),
    [MORE[language]],
  ]);
}

export function commandHelp(command: Command, language: Language): string {
  const takes = Object.values(command.takes as Readonly<Record<string, Parameter<unknown>>>);
  const typed = takes.filter(({ usage }) => !usage.startsWith('-'));
  const options = takes.filter(({ usage }) => usage.startsWith('-'));
  const required = options.filter((option) => option.required).map(({ usage }) => usage);
  const rest = language === 'zh' ? '[选项]' : '[options]';
  const usage = ['yufang', command.name, ...typed.map((one) => one.usage), ...required, rest].join(' ');
  return page([
    [command.words[language], ...(command.details ? [command.details[language]] : [])],
    section(TITLES.usage, [[usage, '']], language),
    section(TITLES.arguments, linesOf(typed, language), language),
    section(TITLES.options, linesOf(options, language), language),
    commonSection(language),
    section(
      TITLES.examples,
      command.examples.map((example) => exampleLine(example, language)),
      language,
    ),
  ]);
}

function page(sections: readonly (readonly string[])[]): string {
  const full = sections.filter((lines) => lines.length > 0);
  return `${full.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function section(title: Bilingual, lines: readonly Line[], language: Language): string[] {
  if (lines.length === 0) return [];
  const width = Math.max(...lines.map(([left]) => left.length));
  const drawn = lines.map(([left, right]) => `  ${right === '' ? left : `${left.padEnd(width)}  ${right}`}`);
  return [`${title[language]}${language === 'zh' ? '：' : ':'}`, ...drawn];
}

function commonSection(language: Language): string[] {
  return section(TITLES.common, linesOf([...Object.values(COMMON), ...ANSWERED], language), language);
}

function linesOf(parameters: readonly Parameter<unknown>[], language: Language): Line[] {
  return parameters.map((parameter) => [aligned(parameter.usage), saysOf(parameter, language)]);
}

/** Long names below each other, whether or not there is a short one. */
function aligned(usage: string): string {
  return usage.startsWith('--') ? `    ${usage}` : usage;
}

function saysOf({ words, choices, initial, required }: Parameter<unknown>, language: Language): string {
  const facts = [
    choices?.join('|'),
    typeof initial === 'string' && (language === 'zh' ? `默认 ${initial}` : `default ${initial}`),
    required && (language === 'zh' ? '必填' : 'required'),
  ].filter(Boolean);
  if (facts.length === 0) return words[language];
  return language === 'zh' ? `${words.zh}（${facts.join('；')}）` : `${words.en} (${facts.join('; ')})`;
}
