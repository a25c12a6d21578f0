// The only place that knows a process: streams, terminal, clock, exit code. Everything that is not needed to answer
// is loaded late: `--version` reads one file, help no pipeline.

import { writeSync } from 'node:fs';
import type { Context, Language } from '../define.ts';
import { removeUnfinished } from '../report/unfinished.ts';
import { calledAs } from './called-as.ts';
import type { Common, Invocation } from './command-line.ts';
import { cleanUpWhenKilled } from './killed.ts';
import { languageOf } from './language.ts';
import { ClosedPipe, listen, writeFile, writeTo } from './streams.ts';
import { asksForVersion, version } from './version.ts';

/** @param argv as `process.argv`; gives the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const args = argv.slice(2);
  const language = languageOf(args);
  const { stdout, stderr } = process;
  listen(stdout, stderr);
  cleanUpWhenKilled();
  try {
    if (asksForVersion(args)) {
      await writeTo(stdout, [`${version()}\n`]);
      return 0;
    }
    const invocation = await understood(args, language);
    if ('command' in invocation) return await run(invocation, language);
    await writeTo(invocation.asked ? stdout : stderr, [invocation.help]);
    return invocation.asked ? 0 : 2;
  } catch (error) {
    if (error instanceof ClosedPipe) return 0;
    const { tell } = await import('./faults.ts');
    const { exit, words } = tell(error, language, args.includes('--debug'));
    await writeTo(stderr, [words]).catch(() => {});
    return exit;
  }
}

async function understood(args: readonly string[], language: Language): Promise<Invocation> {
  const [{ understand }, { COMMANDS }] = await Promise.all([
    import('./command-line.ts'),
    import('../commands/index.ts'),
  ]);
  return understand(args, COMMANDS, language);
}

async function run(
  { command, given, common }: Extract<Invocation, { readonly command: unknown }>,
  language: Language,
): Promise<number> {
  const { stdout, stderr, env } = process;
  const [{ runDate }, { progressOn }, { tell }] = await Promise.all([
    import('./clock.ts'),
    import('./progress.ts'),
    import('./faults.ts'),
  ]);
  const asOf = runDate(common.asOf, env.SOURCE_DATE_EPOCH);
  const progress = stderr.isTTY && !common.quiet ? progressOn(stderr) : undefined;
  const colour = mayColour(common);
  const threads: Context['threads'] = common.threads ?? 'auto';
  const onScreen = stdout.isTTY === true;
  const called = calledAs(process.argv[1], process.cwd());
  const context = { language, asOf, toolVersion: version(), calledAs: called, colour, onScreen, threads };
  /** What is thrown where nobody waits for it: left to Node it would end with 1, which means findings. */
  const onStray = (error: unknown) => {
    progress?.clear();
    removeUnfinished();
    writeSync(stderr.fd, tell(error, language, common.debug === true).words);
    process.exit(3);
  };
  process.once('uncaughtException', onStray);
  try {
    const { exit, product, to, notes } = await command.run(given, { ...context, progress: progress?.show });
    progress?.clear();
    if (notes !== undefined && notes.length > 0 && !common.quiet)
      await writeTo(stderr, [`${notes.join('\n')}\n`]);
    if (to === undefined || to === '-') await writeTo(stdout, product);
    else await writeFile(to, product);
    return exit;
  } finally {
    process.off('uncaughtException', onStray);
    progress?.clear();
  }
}

/** --color decides; left to itself: on a terminal that can, unless NO_COLOR (https://no-color.org) is set. */
function mayColour({ color }: Common): boolean {
  if (color === 'always') return true;
  const { NO_COLOR, TERM } = process.env;
  return color !== 'never' && process.stdout.isTTY === true && !NO_COLOR && TERM !== 'dumb';
}
