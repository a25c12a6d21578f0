// How long does a process take, and how much memory? The one way in which all of the bench measures: each run is a
// process of its own, contenders take turns so that a noisy minute hits all of them, and medians are what counts.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const PEAK = new URL('./peak.js', import.meta.url).href;
export const BINARY = fileURLToPath(new URL('../../bin/yufang.js', import.meta.url));
const CONTENDER = fileURLToPath(new URL('./contender.js', import.meta.url));

/**
 * Runs one process to its end. `megabytes`: the peaks of it and of all its children together.
 * @throws where it ends with another code than 0, or 1 (findings) of our own binary
 */
export function run(command, args, { env = {}, memory = true } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'yufang-bench-run-'));
  const peaks = join(folder, 'peaks');
  const options = memory ? { NODE_OPTIONS: `--import=${PEAK}`, YUFANG_BENCH_PEAKS: peaks } : {};
  const started = performance.now();
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ...options, ...env },
  });
  const seconds = (performance.now() - started) / 1000;
  if (error) throw error;
  if (status !== 0 && !(status === 1 && args.includes(BINARY)))
    throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr}`);
  const kilobytes = memory ? readFileSync(peaks, 'utf8').trim().split('\n').map(Number) : [];
  rmSync(folder, { recursive: true });
  return { seconds, megabytes: kilobytes.reduce((sum, peak) => sum + peak, 0) / 1024, stdout };
}

/** Our own binary as a user runs it: the whole process. */
export const yufang = (args, options) => run(process.execPath, [BINARY, ...args], options);

/** The same on one core of the machine; undefined where nothing can bind a process to one. */
export const yufangOnOneCore =
  spawnSync('taskset', ['--version']).status === 0
    ? (args) => run('taskset', ['-c', '0', process.execPath, BINARY, ...args])
    : undefined;

/** A reader of `contenders/` on one file: its own seconds (start-up apart), its process's memory. */
export function read(name, path) {
  const isPython = name.endsWith('.py');
  const script = fileURLToPath(new URL(`./contenders/${name}`, import.meta.url));
  const { megabytes, stdout } = isPython
    ? run('python3', [script, path])
    : run(process.execPath, [CONTENDER, script, path]);
  return { ...JSON.parse(stdout), megabytes };
}

/** A run that takes longer is done three times only. */
const SLOW = 5;

/**
 * @param contenders by name: a function that does one run
 * @returns by name: median `seconds` and `megabytes`, the number of `runs`, and what else the first run gave
 */
export function inTurns(contenders, times = 5) {
  const samples = new Map(Object.keys(contenders).map((name) => [name, []]));
  for (let round = 0; round < times; round++) {
    for (const [name, list] of samples) {
      if (list.length < 3 || median(list, 'seconds') <= SLOW) list.push(contenders[name]());
    }
  }
  return Object.fromEntries(
    [...samples].map(([name, list]) => [
      name,
      {
        ...list[0],
        seconds: median(list, 'seconds'),
        megabytes: median(list, 'megabytes'),
        runs: list.length,
      },
    ]),
  );
}

function median(list, key) {
  return list.map((sample) => sample[key]).sort((a, b) => a - b)[list.length >> 1];
}
