// What did the user ask for? The home of commander: declared commands in, one invocation out. Its English messages
// are never shown: every refusal becomes words of both languages, with the nearest name (refusals.ts).

import { CommanderError, Option, Command as Parser } from 'commander';
import type { Command, Language, Parameter } from '../define.ts';
import { commandHelp, groupHelp, toolHelp } from './help.ts';
import { notAllowed, refusal, unknownCommand } from './refusals.ts';
import { COMMON } from './shared-options.ts';

export interface Common {
  readonly asOf?: string;
  readonly color?: 'auto' | 'always' | 'never';
  readonly threads?: number;
  readonly quiet?: true;
  readonly debug?: true;
}

export type Invocation =
  | { readonly command: Command; readonly given: Readonly<Record<string, unknown>>; readonly common: Common }
  /** `asked`: with --help; else nothing was asked for, which is wrong usage. */
  | { readonly help: string; readonly asked: boolean };

type Takes = Readonly<Record<string, Parameter<unknown>>>;

/** @throws UsageFault */
export function understand(
  args: readonly string[],
  commands: readonly Command[],
  language: Language,
): Invocation {
  let invocation: Invocation | undefined;
  let help = '';
  let shown: Parser | undefined;
  const root = parser('yufang', () => toolHelp(commands, language));
  for (const option of Object.values(COMMON)) root.addOption(optionOf(option));

  const groups = new Map<string, Parser>();
  for (const command of commands) {
    const [first = '', second] = command.name.split(' ');
    const leaf = parser(second ?? first, () => commandHelp(command, language));
    for (const parameter of Object.values(command.takes as Takes)) {
      if (isOption(parameter)) leaf.addOption(optionOf(parameter));
      else leaf.argument(parameter.usage);
    }
    leaf.action(() => {
      invocation = { command, given: givenTo(leaf, command.takes), common: root.opts<Common>() };
    });
    (second === undefined ? root : groupOf(first)).addCommand(leaf);
  }

  function groupOf(name: string): Parser {
    const known = groups.get(name);
    if (known !== undefined) return known;
    const members = commands.filter((command) => command.name.startsWith(`${name} `));
    const group = parser(name, () => groupHelp(members, language));
    groups.set(name, group);
    root.addCommand(group);
    return group;
  }

  function parser(name: string, helpText: () => string): Parser {
    const keep = (text: string) => {
      help = text;
    };
    const made: Parser = new Parser(name)
      .helpCommand(false)
      .configureHelp({
        formatHelp: () => {
          shown = made;
          return helpText();
        },
      })
      .configureOutput({ writeOut: keep, writeErr: keep, outputError: () => {} })
      .exitOverride((error) => {
        throw error.code.startsWith('commander.help') ? error : refusal(error, made, root);
      });
    return made;
  }

  try {
    root.parse(helpLast(args), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (shown !== undefined) refuseUnknownName(shown, root);
    return { help, asked: error.code === 'commander.helpDisplayed' };
  }
  if (invocation === undefined) throw new Error('a command line that is neither run, helped nor refused');
  return invocation;
}

/** Help on a command that there is not: commander would show the general help as if nothing were wrong. */
function refuseUnknownName(of: Parser, root: Parser): void {
  const [name = '-'] = of.args;
  if (of.commands.length > 0 && !name.startsWith('-')) throw unknownCommand(name, of, root);
}

/** `help plan list` is `plan list --help`. */
function helpLast(args: readonly string[]): string[] {
  return args[0] === 'help' ? [...args.slice(1), '--help'] : [...args];
}

function isOption({ usage }: Parameter<unknown>): boolean {
  return usage.startsWith('-');
}

function optionOf(parameter: Parameter<unknown>): Option {
  const { usage, initial, required } = parameter;
  const option = new Option(usage);
  if (initial !== undefined) option.default(initial);
  if (required) option.makeOptionMandatory();
  if (option.required)
    option.argParser((typed: string) => valueTyped(typed, parameter, option.long ?? usage));
  return option;
}

/** @throws UsageFault where it is none of the choices, or `read` does not take it */
function valueTyped(typed: string, parameter: Parameter<unknown>, name: string): unknown {
  const { choices, read } = parameter;
  const value = choices === undefined || choices.includes(typed) ? (read ? read(typed) : typed) : undefined;
  if (value === undefined) throw notAllowed(typed, parameter, name);
  return value;
}

/** By the keys of `takes`: arguments in their order, options by their long names. */
function givenTo(leaf: Parser, takes: Takes): Record<string, unknown> {
  const typed = [...leaf.processedArgs];
  const options = leaf.opts();
  return Object.fromEntries(
    Object.entries(takes).map(([key, parameter]) => {
      if (isOption(parameter)) return [key, options[new Option(parameter.usage).attributeName()]];
      const value: unknown = typed.shift();
      if (value === undefined) return [key, parameter.initial];
      return [key, typeof value === 'string' ? valueTyped(value, parameter, parameter.usage) : value];
    }),
  );
}
