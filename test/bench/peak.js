// Loaded into every Node process that is measured, and into its children: says on leaving how much memory it took.

import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// The peak is the whole process's, threads included; threads load this, too.
if (isMainThread)
  process.on('exit', () => appendFileSync(process.env.YUFANG_BENCH_PEAKS, `${kilobytes()}\n`));

/** Linux counts in maxRSS what the parent had when it started us; VmHWM is our own. */
function kilobytes() {
  const status = '/proc/self/status';
  const own = existsSync(status) && /VmHWM:\s*(\d+)/.exec(readFileSync(status, 'utf8'));
  return own ? own[1] : process.resourceUsage().maxRSS;
}
