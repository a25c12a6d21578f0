// Why is the command line not understood, and what was probably meant?

import type { CommanderError, Command as Parser } from 'commander';
import { nearest } from '../commands/nearest.ts';
import type { Bilingual, Parameter } from '../define.ts';
import { UsageFault } from '../model/fault.ts';

/** A value that the parameter does not take. */
export function notAllowed(
  typed: string,
  { choices, allowed }: Parameter<unknown>,
  name: string,
): UsageFault {
  const near = meant(typed, choices ?? []);
  const right = allowed ?? { zh: choices?.join('、') ?? '', en: choices?.join(', ') ?? '' };
  return new UsageFault({
    zh: `${name} 应为 ${right.zh}；现为“${typed}”${near.zh}`,
    en: `${name} has to be ${choices ? 'one of ' : ''}${right.en}; found "${typed}"${near.en}`,
  });
}

/** What commander refused, in our words; names stand quoted in its message. */
export function refusal({ code, message }: CommanderError, of: Parser, root: Parser): UsageFault {
  return seeHelp(wordsFor(code, /'([^']*)'/.exec(message)?.[1] ?? '', of, root), of);
}

export function unknownCommand(name: string, of: Parser, root: Parser): UsageFault {
  return seeHelp(wordsFor('commander.unknownCommand', name, of, root), of);
}

function seeHelp({ zh, en }: Bilingual, of: Parser): UsageFault {
  const where = `${pathOf(of).join(' ')} --help`;
  return new UsageFault({ zh: `${zh}\n用法见 ${where}`, en: `${en}\nsee ${where}` });
}

function wordsFor(code: string, name: string, of: Parser, root: Parser): Bilingual {
  switch (code) {
    case 'commander.unknownCommand': {
      const near = meant(
        name,
        of.commands.map((command) => command.name()),
      );
      return { zh: `没有“${name}”这个命令${near.zh}`, en: `there is no command "${name}"${near.en}` };
    }
    case 'commander.unknownOption': {
      const long = [...of.options, ...root.options].flatMap((option) => option.long ?? []);
      // 方案 is an option of most commands, and what some are about: plan show X.
      const argument = of.registeredArguments.find((one) => `--${one.name()}` === name);
      if (argument !== undefined) {
        const right = `${pathOf(of).join(' ')} <${argument.name()}>`;
        return { zh: `这里不写“${name}”，直接写：${right}`, en: `leave out "${name}" here: ${right}` };
      }
      const near = meant(name, [...long, '--help', '--version']);
      return { zh: `没有“${name}”这个选项${near.zh}`, en: `there is no option "${name}"${near.en}` };
    }
    case 'commander.missingArgument':
      return { zh: `缺少参数 <${name}>`, en: `<${name}> is missing` };
    case 'commander.optionMissingArgument':
      return { zh: `选项 ${name} 后面缺少值`, en: `the option ${name} needs a value` };
    case 'commander.missingMandatoryOptionValue':
      return { zh: `缺少必填的选项 ${name}`, en: `the option ${name} is required` };
    case 'commander.excessArguments':
      return { zh: '参数太多', en: 'too many arguments' };
    default:
      return { zh: '看不懂这条命令', en: 'the command line is not understood' };
  }
}

function meant(typed: string, names: readonly string[]): Bilingual {
  const [near] = nearest(typed, names, 1);
  return near === undefined
    ? { zh: '', en: '' }
    : { zh: `；是不是 ${near}？`, en: `; did you mean ${near}?` };
}

function pathOf(parser: Parser): string[] {
  return parser.parent === null ? [parser.name()] : [...pathOf(parser.parent), parser.name()];
}
