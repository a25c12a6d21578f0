// How fast is reading, and in how much memory, beside the floor and beside others? `npm run bench [--
// --large]` Each run is a process of its own (peak memory is a process's); times are medians, and only the
// ratios mean anything.

import { execFileSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { workbook } from './generate.js';

/** One contender = one file with `read(path)`; the first is the floor. */
const CONTENDERS = {
  'inflate only': { load: () => import('./contenders/inflate.js'), runs: 7 },
  yufang: { load: () => import('./contenders/yufang.js'), runs: 7 },
  'exceljs stream': { load: () => import('./contenders/exceljs-stream.js'), runs: 3 },
};

const [flag, name, path] = process.argv.slice(2);
if (flag === '--measure') await measure(name, path);
else await compare(process.argv.includes('--large'));

async function measure(contender, file) {
  const { read } = await CONTENDERS[contender].load();
  const start = performance.now();
  const { count, unit } = await read(file);
  const seconds = (performance.now() - start) / 1000;
  console.log(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024, count, unit }));
}

async function compare(isLarge) {
  const inputs = [{ rows: 100_000, columns: 20 }];
  if (isLarge) inputs.push({ rows: 100_000, columns: 12 }, { rows: 1_000_000, columns: 12 });
  for (const { rows, columns } of inputs) {
    const file = await workbook(rows, columns);
    console.log(`\n${rows.toLocaleString('en-US')} × ${columns}  ${file}`);
    console.log(line(['reader', 'seconds', '× floor', 'peak MB', 'read']));
    const results = await inTurns(file);
    const floor = results['inflate only'].seconds;
    for (const [contender, { seconds, megabytes, count, unit }] of Object.entries(results)) {
      const ratio = (seconds / floor).toFixed(2);
      console.log(
        line([
          contender,
          seconds.toFixed(2),
          ratio,
          megabytes.toFixed(0),
          `${count.toLocaleString('en-US')} ${unit}`,
        ]),
      );
    }
  }
}

/** Contenders take turns, so that a noisy minute hits all of them. */
async function inTurns(file) {
  const samples = {};
  const rounds = Math.max(...Object.values(CONTENDERS).map(({ runs }) => runs));
  for (let round = 0; round < rounds; round++) {
    for (const [contender, { runs }] of Object.entries(CONTENDERS)) {
      if (round >= runs) continue;
      const script = fileURLToPath(import.meta.url);
      const out = execFileSync(process.execPath, [script, '--measure', contender, file], {
        encoding: 'utf8',
      });
      samples[contender] ??= [];
      samples[contender].push(JSON.parse(out));
    }
  }
  const median = (list, key) => list.map((sample) => sample[key]).sort((a, b) => a - b)[list.length >> 1];
  return Object.fromEntries(
    Object.entries(samples).map(([contender, list]) => [
      contender,
      { ...list[0], seconds: median(list, 'seconds'), megabytes: median(list, 'megabytes') },
    ]),
  );
}

function line([reader, ...rest]) {
  return reader.padEnd(18) + rest.map((text) => text.padStart(18)).join('');
}
