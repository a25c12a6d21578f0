// Runs the real binary as its user would: what went to each stream, and the exit code.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const BINARY = fileURLToPath(new URL('../../bin/yufang.js', import.meta.url));
const BUILT = new URL('../../dist/run/main.js', import.meta.url);

export interface Ran {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface World {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Nothing of the developer's own terminal gets in. */
function worldOf({ cwd, env }: World) {
  const { PATH = '', HOME = '', TMPDIR } = process.env;
  const clean = { PATH, HOME, ...(TMPDIR && { TMPDIR }), SOURCE_DATE_EPOCH: '1752105600', ...env };
  return { cwd, env: clean };
}

/** The run's date is 2025-07-10 unless `env` says otherwise. */
export function yufang(args: readonly string[], world: World = {}): Ran {
  if (!existsSync(BUILT)) throw new Error('dist/ is not built: npm run build');
  const { status, stdout, stderr } = spawnSync(process.execPath, [BINARY, ...args], {
    ...worldOf(world),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { exit: status, stdout, stderr };
}

/** Is sent `signal` as soon as `isTime`, which is asked again and again. */
export function yufangKilled(
  args: readonly string[],
  signal: NodeJS.Signals,
  isTime: () => boolean,
  world: World = {},
): Promise<{ readonly exit: number | null; readonly wasTime: boolean }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BINARY, ...args], { ...worldOf(world), stdio: 'ignore' });
    let wasTime = false;
    const asking = setInterval(() => {
      if (!isTime()) return;
      wasTime = true;
      clearInterval(asking);
      child.kill(signal);
    }, 1);
    child.once('error', reject);
    child.once('close', (exit) => {
      clearInterval(asking);
      resolve({ exit, wasTime });
    });
  });
}

/** The reader of stdout goes away after its first piece, as `| head -1` does. */
export function yufangCutOff(args: readonly string[], world: World = {}): Promise<Omit<Ran, 'stdout'>> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BINARY, ...args], worldOf(world));
    let stderr = '';
    child.stderr.on('data', (piece) => {
      stderr += String(piece);
    });
    child.stdout.once('data', () => child.stdout.destroy());
    child.once('error', reject);
    child.once('close', (exit) => resolve({ exit, stderr }));
  });
}
