// Does every file that strangers made end in a read or a Refusal, soon and in little memory? Usage: node
// test/bench/corpus.js [folder] [--list] Reads every file of the folder to its end; prints what became of them by
// extension, the slowest files, the peak memory, and whatever is neither read nor refused. Exits 1 on any failure.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openWorkbook } from '../../dist/ingest/open.js';
import { Refusal } from '../../dist/ingest/raw.js';

const SECONDS = 20;
const MEGABYTES = 1024;
const SHARED = fileURLToPath(new URL('../../../shared/corpora', import.meta.url));
const flags = process.argv.slice(2).filter((word) => word.startsWith('--'));
const [folder = SHARED] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const counts = new Map();
const outcomes = new Set();
const slow = [];
let failures = 0;
let childMb = 0;

for (const path of filesIn(folder)) {
  const start = performance.now();
  const outcome = await withChildren(() => outcomeOf(path));
  const seconds = (performance.now() - start) / 1000;
  const extension = extname(path).toLowerCase();
  const row = counts.get(extension) ?? new Map();
  counts.set(extension, row.set(outcome.name, (row.get(outcome.name) ?? 0) + 1));
  outcomes.add(outcome.name);
  slow.push({ seconds, path });
  if (outcome.failed || seconds > SECONDS) {
    failures++;
    console.log(`FAILED ${path} (${seconds.toFixed(1)} s) ${outcome.detail}`);
  } else if (flags.includes('--list') && outcome.detail !== '') {
    console.log(`${outcome.name} ${relative(folder, path)} ${outcome.detail}`);
  }
}

const columns = [...counts.keys()].sort();
const line = (title, cells) =>
  console.log(title.padEnd(24) + cells.map((cell) => `${cell}`.padStart(8)).join(''));
line('', [...columns, 'all']);
for (const name of [...outcomes].sort(
  (a, b) => b.startsWith('read') - a.startsWith('read') || (a < b ? -1 : 1),
)) {
  const cells = columns.map((extension) => counts.get(extension).get(name) ?? 0);
  line(name, [...cells.map((count) => count || '·'), cells.reduce((sum, count) => sum + count)]);
}
console.log('\nslowest');
slow.sort((a, b) => b.seconds - a.seconds);
for (const { seconds, path } of slow.slice(0, 10))
  console.log(`${seconds.toFixed(2).padStart(6)} s  ${relative(folder, path) || path}`);
const ownMb = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(
  `\n${slow.length} files, ${failures} failed, peak ${ownMb} MB here` +
    (childMb > 0 ? `, ${childMb} MB in the process that SheetJS runs in` : ''),
);
if (ownMb + childMb > MEGABYTES) {
  failures++;
  console.log(`FAILED more than ${MEGABYTES} MB`);
}
process.exitCode = failures === 0 ? 0 : 1;

async function outcomeOf(path) {
  try {
    const workbook = await openWorkbook(path);
    for (const sheet of workbook.sheets) for await (const _ of sheet.rows()) sheet.merges();
    await workbook.close();
    return { name: `read as ${workbook.format}`, detail: '' };
  } catch (error) {
    if (error instanceof Refusal) {
      const detail = Object.values(error.args).map((arg) => (typeof arg === 'object' ? arg.en : arg));
      return { name: error.kind.code, detail: detail.join(' ') };
    }
    return { name: 'FAILED', failed: true, detail: error.stack };
  }
}

/** Looks, while it runs, at how much memory our child processes have taken at most (Linux tells it in /proc). */
async function withChildren(run) {
  const timer = setInterval(() => {
    childMb = Math.max(childMb, ...childrenMb());
  }, 20);
  try {
    return await run();
  } finally {
    clearInterval(timer);
  }
}

function childrenMb() {
  try {
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8')
      .split(' ')
      .filter(Boolean);
    return children.map((child) => {
      const status = readFileSync(`/proc/${child}/status`, 'utf8');
      return Math.round(Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    });
  } catch {
    return []; // not Linux, or it has just ended
  }
}

function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}
