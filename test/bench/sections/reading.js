// How fast is every cell read, and in how much memory, beside the floor and beside others?

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { csv, workbook } from '../generate.js';
import { inTurns, read } from '../measure.js';
import { goal, heading, row } from '../print.js';

const PYTHON = ['python-openpyxl.py', 'python-pandas.py'];

export async function reading() {
  const file = await workbook(100_000, 20);
  const text = await csv(100_000, 20);
  const peers = ['exceljs-stream.js', 'read-excel-file.js'];
  const missing = PYTHON.filter((script) => !isThere(script));
  const contenders = ['inflate.js', 'yufang.js', ...peers, ...PYTHON].filter(
    (name) => !missing.includes(name),
  );
  const results = inTurns({
    ...Object.fromEntries(contenders.map((name) => [name, () => read(name, file)])),
    'yufang.js, the same rows as CSV': () => read('yufang.js', text),
  });

  const floor = results['inflate.js'];
  const ours = results['yufang.js'];
  heading('Reading every cell of 100,000 × 20', 'ratio: to only inflating the parts, the floor');
  for (const [name, result] of Object.entries(results)) row(name, result, floor);
  for (const script of missing) console.log(`${script}: skipped, python3 has no such package here`);
  goal('ours to the floor', ours.seconds / floor.seconds, 'at most', 3, ' ×');
  for (const name of peers)
    goal(`${name} to ours`, results[name].seconds / ours.seconds, 'at least', 4, ' ×');
  goal('peak of ours', ours.megabytes, 'at most', 150, ' MB');
  const ofCsv = results['yufang.js, the same rows as CSV'];
  goal('CSV to .xlsx', ofCsv.seconds / ours.seconds, 'at most', 1, ' ×');
}

/** Without a file a script only imports what it needs. */
function isThere(script) {
  const path = fileURLToPath(new URL(`../contenders/${script}`, import.meta.url));
  return spawnSync('python3', [path]).status === 0;
}
