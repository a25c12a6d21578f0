// How close do we come to the numbers that others published, and how often do our intervals hold the truth? Runs the tests
// that compare and simulate, and prints what they did: node test/statistics/tables.js

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TESTS = [
  'test/statistics/vectors.test.ts',
  'test/statistics/coverage.test.ts',
  'test/statistics/ranking.test.ts',
  'test/published-rates.test.ts',
  'test/metrics/required-path.test.ts',
  'test/model/date.test.ts',
  'test/reference/citizen-id.test.ts',
  'test/reference/uscc.test.ts',
];

const folder = mkdtempSync(join(tmpdir(), 'yufang-tables-'));
const file = join(folder, 'lines');
const { status } = spawnSync('npx', ['vitest', 'run', ...TESTS], {
  cwd: new URL('../..', import.meta.url),
  env: { ...process.env, TABLES: file },
  stdio: ['ignore', 'ignore', 'inherit'],
});
const lines = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
rmSync(folder, { recursive: true });

const table = (header, rows) =>
  [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const compared = lines.filter((line) => line.vectors !== undefined);
const largest = (of) => Math.max(...of.map(({ difference }) => difference));
const rows = [...new Set(compared.map((line) => line.vectors))].sort().map((vectors) => {
  const [computed, printed, words] = ['computed', 'printed', 'word'].map((as) =>
    compared.filter((line) => line.vectors === vectors && line.as === as),
  );
  return [
    vectors,
    computed.length || '—',
    computed.length > 0 ? largest(computed).toExponential(1) : '—',
    printed.length || '—',
    printed.length > 0 ? largest(printed).toFixed(3) : '—',
    words.length || '—',
  ];
});
const simulated = lines
  .filter((line) => line.interval !== undefined)
  .map(({ interval, truth, covered, endless }) => [
    interval,
    truth,
    `${(100 * covered).toFixed(2)} %`,
    endless === undefined ? '—' : `${(100 * endless).toFixed(2)} %`,
  ]);

console.log(
  `${compared.length} comparisons; a printed number is reproduced where it differs by half a unit of its last digit at most.\n`,
);
console.log(
  table(
    [
      'vectors',
      'computed',
      'largest relative difference',
      'printed',
      'largest, in units of the last digit',
      'words',
    ],
    rows,
  ),
);
console.log('\n10,000 draws each, 95 % intervals.\n');
console.log(table(['interval', 'truth', 'holds it', 'after endless draws'], simulated));
console.log(
  '\nFinding firms whose true ratio is above 1.5 among 3,000 simulated ones: AUC, and how many of the first 50.\n',
);
console.log(
  table(
    [
      'seed',
      'truly bad',
      'AUC posterior',
      'AUC raw rate',
      'AUC raw count',
      'first 50, posterior',
      'first 50, raw rate',
    ],
    lines
      .filter((line) => line.ranking !== undefined)
      .map(({ ranking, bad, posterior, rawRate, rawCount, leading }) => [
        ranking,
        bad,
        posterior.toFixed(3),
        rawRate.toFixed(3),
        rawCount.toFixed(3),
        leading.posterior * 50,
        leading.rawRate * 50,
      ]),
  ),
);
if (status !== 0) console.log('\nA test failed: run them with npx vitest run.');
process.exitCode = status;
