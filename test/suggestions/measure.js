// How often is a suggestion right? node test/suggestions/measure.js [slips of each kind] [seed] (after npm run build)

import { inventedFirms } from '../../dist/demo/city.js';
import { writeSent } from '../../dist/demo/files.js';
import { demoPlan } from '../../dist/demo/plan.js';
import { District } from '../../dist/demo/rows.js';
import { checkFiles } from '../../dist/pipeline.js';
import { tableOf } from '../../dist/tables/index.js';
import { measure } from './slips.js';

const [each = '100', seed = '1', ...more] = process.argv.slice(2);
const columnsOf = (table, plan) => tableOf(table).columns(plan);
const tool = { checkFiles, inventedFirms, writeSent, demoPlan, District, columnsOf };
const start = performance.now();
const { clean, enterprises, kinds, wrong, missed } = await measure(tool, Number(each), Number(seed));

const percent = (part, whole) => (whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)} %`);
const sum = (key) => kinds.reduce((all, kind) => all + kind[key], 0);
const total = Object.fromEntries(
  ['injected', 'asMeant', 'found', 'suggested', 'right', 'wrong'].map((key) => [key, sum(key)]),
);
const rows = [...kinds, { kind: 'all', ...total }].map(
  ({ kind, injected, asMeant, found, suggested, right, wrong: bad }) => [
    kind,
    injected,
    asMeant,
    found,
    suggested,
    right,
    bad,
    percent(right, right + bad),
    percent(right, injected - asMeant),
  ],
);
const header = [
  'kind',
  'injected',
  'read as meant',
  'found',
  'suggested',
  'right',
  'wrong',
  'precision',
  'recall',
];
const widths = header.map((word, i) => Math.max(word.length, ...rows.map((row) => String(row[i]).length)));
const line = (cells) =>
  cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : String(cell).padStart(widths[i]))).join('  ');
for (const cells of [header, ...rows]) console.log(line(cells));
console.log(
  `${enterprises} enterprises, 2 districts, 2 periods, seed ${seed}; suggestions about clean data: ${clean}`,
);
const { user, system } = process.cpuUsage();
const seconds = (milliseconds) => (milliseconds / 1000).toFixed(1);
console.log(
  `${seconds(performance.now() - start)} s, of which ${seconds((user + system) / 1000)} s computing`,
);
for (const one of wrong) console.log(`wrong: ${one}`);
if (more.includes('--missed')) for (const one of missed) console.log(`missed: ${one}`);
