// Does every file that strangers made end in a read or a Refusal, soon? Usage: node test/bench/corpus.js
// <folder> [--list] Reads every file of the folder to its end; prints counts by outcome, the slowest files,
// and whatever is neither.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openWorkbook } from '../../dist/ingest/open.js';
import { Refusal } from '../../dist/ingest/raw.js';

const SHARED = fileURLToPath(new URL('../../../shared/corpora', import.meta.url));
const [folder = SHARED, ...flags] = process.argv.slice(2);
const counts = new Map();
const slow = [];
let failures = 0;

for (const path of filesIn(folder)) {
  const start = performance.now();
  const outcome = await outcomeOf(path);
  const seconds = (performance.now() - start) / 1000;
  const extension = path.slice(path.lastIndexOf('.')).toLowerCase();
  const line = `${extension}  ${outcome.name}`;
  counts.set(line, (counts.get(line) ?? 0) + 1);
  slow.push({ seconds, path });
  if (outcome.failed || seconds > 20) {
    failures++;
    console.log(`FAILED ${path} (${seconds.toFixed(1)} s) ${outcome.detail}`);
  } else if (flags.includes('--list') && outcome.detail !== '') {
    console.log(`${outcome.name} ${path} ${outcome.detail}`);
  }
}

for (const [line, count] of [...counts].sort()) console.log(`${String(count).padStart(6)}  ${line}`);
slow.sort((a, b) => b.seconds - a.seconds);
for (const { seconds, path } of slow.slice(0, 3)) console.log(`${seconds.toFixed(2)} s  ${path}`);
console.log(
  `${slow.length} files, ${failures} failed, peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
);
process.exitCode = failures === 0 ? 0 : 1;

async function outcomeOf(path) {
  try {
    const workbook = await openWorkbook(path);
    for (const sheet of workbook.sheets) for await (const _ of sheet.rows()) sheet.merges();
    await workbook.close();
    return { name: `read as ${workbook.format}`, detail: '' };
  } catch (error) {
    if (error instanceof Refusal)
      return { name: error.kind.code, detail: Object.values(error.args).join(' ') };
    return { name: 'FAILED', failed: true, detail: error.stack };
  }
}

function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}
