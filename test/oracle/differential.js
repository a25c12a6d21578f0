// Do we and exceljs read the same? Usage: node test/oracle/differential.js [folder or file], after a build. Every cell
// of every .xlsx that both read is compared; differences are counted by class. Whatever no class explains fails.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openWorkbook } from '../../dist/ingest/open.js';
import { Refusal } from '../../dist/ingest/raw.js';
import { close, differences } from './differences.js';

const FILE_SECONDS = 10;
const TOTAL_SECONDS = 180;
const corpora = fileURLToPath(new URL('../../../shared/corpora', import.meta.url));
const [folder = corpora] = process.argv.slice(2);
const started = performance.now();
const outcomes = new Map();
const classes = new Map();
const unexplained = [];
let cells = 0;

const count = (map, key, place) => map.set(key, [...(map.get(key) ?? []), place]);
for (const path of filesIn(folder).filter((each) => /\.xls[xm]$/i.test(each))) {
  if (performance.now() - started > TOTAL_SECONDS * 1000) {
    count(outcomes, 'not reached in time', path);
    continue;
  }
  const result = await differences(path, { openWorkbook, Refusal }, FILE_SECONDS);
  count(outcomes, result.outcome, path);
  cells += result.cells ?? 0;
  for (const { name, place } of result.found ?? []) {
    count(classes, name, `${path} ${place}`);
    if (name.startsWith('UNEXPLAINED')) unexplained.push(`${path} ${place}`);
  }
}

await close();
console.log('files');
for (const [outcome, paths] of [...outcomes].sort())
  console.log(`${String(paths.length).padStart(7)}  ${outcome}`);
console.log(`cells: ${cells} compared; differing`);
for (const [name, places] of [...classes].sort((a, b) => b[1].length - a[1].length)) {
  const files = new Set(places.map((place) => place.slice(0, place.indexOf(' '))));
  console.log(`${String(places.length).padStart(7)}  ${name} (${files.size} files)`);
}
for (const place of unexplained.slice(0, 40)) console.log(place);
process.exitCode = unexplained.length === 0 && cells > 0 ? 0 : 1;

function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}
