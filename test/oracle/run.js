// Do our readers say what Excel says? Usage: node test/oracle/run.js [--list], after a build. Compares every sheet of
// which Excel itself saved a CSV; prints the shares and whatever disagrees, by cause.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openWorkbook } from '../../dist/ingest/open.js';
import { Refusal } from '../../dist/ingest/raw.js';
import { CAUSES, judge } from './judge.js';

const corpora = fileURLToPath(new URL('../../../shared/corpora', import.meta.url));
const exceptions = JSON.parse(readFileSync(new URL('exceptions.json', import.meta.url)));
const reasonOf = ({ workbook, sheet, cause }) =>
  exceptions.find((each) => each.workbook === workbook && each.sheet === sheet && each.cause === cause)
    ?.reason;
const kinds = new Map();
for await (const verdict of judge(corpora, { openWorkbook, Refusal })) {
  if (!kinds.has(verdict.kind)) kinds.set(verdict.kind, []);
  kinds.get(verdict.kind).push(verdict);
}

let unexplained = 0;
for (const [kind, verdicts] of [...kinds].sort()) {
  const of = (cause) => verdicts.filter((each) => each.cause === cause);
  const sum = (count) => verdicts.reduce((total, each) => total + (each[count] ?? 0), 0);
  const share = ((of('agrees').length / verdicts.length) * 100).toFixed(1);
  console.log(`.${kind}: ${of('agrees').length} of ${verdicts.length} sheets agree (${share} %)`);
  console.log(
    `  cells: ${sum('compared')} compared, ${sum('uncompared')} in formats that are not rendered, ` +
      `${sum('uncalculated')} formulas never calculated`,
  );
  for (const [cause, words] of Object.entries(CAUSES)) {
    if (cause === 'agrees' || of(cause).length === 0) continue;
    console.log(`  ${String(of(cause).length).padStart(4)}  ${words}`);
    for (const verdict of of(cause)) {
      const { workbook, sheet, detail, differences = [] } = verdict;
      if (cause === 'refused' && !process.argv.includes('--list')) continue;
      console.log(`        ${workbook} #${sheet} ${detail ?? `${differences.length} cells`}`);
      const reason = reasonOf(verdict);
      if (reason !== undefined) console.log(`          ${reason}`);
      if ((cause !== 'unexplained' || reason !== undefined) && !process.argv.includes('--list')) continue;
      for (const { row, column, shown, expected } of differences.slice(0, 3))
        console.log(
          `          R${row + 1}C${column + 1} Excel ${JSON.stringify(expected)} ours ${JSON.stringify(shown)}`,
        );
    }
  }
  if (kind === 'xlsx') unexplained += of('unexplained').filter((each) => reasonOf(each) === undefined).length;
}
process.exitCode = unexplained === 0 ? 0 : 1;
