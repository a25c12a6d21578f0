// Does help say what can be done, in both languages, and do its examples really run?

import { describe, expect, it } from 'vitest';
import { understand } from '../../src/cli/command-line.ts';
import { COMMANDS } from '../../src/commands/index.ts';
import type { Parameter } from '../../src/define.ts';
import { yufang } from './yufang.ts';

const HAN = /[一-鿿]/;
const names = COMMANDS.map(({ name }) => name);

describe('help', () => {
  it.each(['zh', 'en'] as const)('of the tool names every command and exit code in %s', (language) => {
    const { exit, stdout, stderr } = yufang(['--help', '--lang', language]);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    for (const name of names) expect(stdout).toContain(`  ${name} `);
    for (const code of [0, 1, 2, 3]) expect(stdout).toMatch(new RegExp(`^ +${code} `, 'm'));
    // Examples name files as people here name them.
    const words = stdout.replace(/^ +yufang .*$/gm, '');
    expect(HAN.test(words)).toBe(language === 'zh');
  });

  it('does not name what is not there yet', () => {
    const { stdout } = yufang(['--help']);
    expect(stdout).not.toMatch(/--return|plan init/m);
  });

  it.each(names)('of %s says all it takes, with an example, in both languages', (name) => {
    const command = COMMANDS.find((one) => one.name === name)!;
    for (const language of ['zh', 'en'] as const) {
      const { exit, stdout } = yufang([...name.split(' '), '-h', '--lang', language]);
      expect(exit).toBe(0);
      expect(stdout).toContain(command.words[language]);
      for (const { usage, words } of Object.values(command.takes) as Parameter<unknown>[]) {
        expect(stdout).toContain(usage);
        expect(stdout).toContain(words[language]);
      }
      expect(stdout).toContain(`yufang ${command.examples[0]!.line}`);
    }
  });

  it.each(COMMANDS.flatMap(({ name, examples }) => examples.map(({ line }) => [line, name] as const)))(
    'the example "%s" is understood',
    (line, name) => {
      const invocation = understand(line.split(' '), COMMANDS, 'zh');
      expect('command' in invocation && invocation.command.name).toBe(name);
    },
  );

  it('can also be asked for as `help`', () => {
    expect(yufang(['help', 'validate']).stdout).toBe(yufang(['validate', '--help']).stdout);
    expect(yufang(['help', 'plan', 'show']).stdout).toBe(yufang(['plan', 'show', '--help']).stdout);
  });

  it.each([['-V'], ['--version'], ['validate', '-V']])('%s says the version and nothing else', (...args) => {
    const { exit, stdout, stderr } = yufang(args);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
