// Is every part of a workbook what the OOXML schemas (ECMA-376, transitional) say? Needs xmllint (Debian: libxml2-utils)
// and a folder with the schemas (sml.xsd, dml-chart.xsd, opc-relationships.xsd …), which are not ours to keep here:
//   node test/report/schemas/run.js FOLDER WORKBOOK...

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import yauzl from 'yauzl';

/** Part → its schema; VML and docProps/app.xml (exceljs's own) have no part in what Excel repairs. */
const SCHEMAS = [
  [/^xl\/(worksheets\/[^/]+|styles|workbook|sharedStrings|comments\d+)\.xml$/, 'sml.xsd'],
  [/^xl\/charts\/[^/]+\.xml$/, 'dml-chart.xsd'],
  [/^xl\/drawings\/drawing\d+\.xml$/, 'dml-spreadsheetDrawing.xsd'],
  [/\.rels$/, 'opc-relationships.xsd'],
  [/^\[Content_Types\]\.xml$/, 'opc-contentTypes.xsd'],
];

const [folder, ...workbooks] = process.argv.slice(2);
if (folder === undefined || workbooks.length === 0) {
  console.error('usage: node test/report/schemas/run.js FOLDER-OF-SCHEMAS WORKBOOK.xlsx...');
  process.exit(2);
}
const place = mkdtempSync(join(tmpdir(), 'yufang-schemas-'));
let [checked, wrong] = [0, 0];
for (const workbook of workbooks) {
  for (const [name, bytes] of await partsOf(workbook)) {
    const schema = SCHEMAS.find(([pattern]) => pattern.test(name))?.[1];
    if (schema === undefined) continue;
    const file = join(place, 'part.xml');
    writeFileSync(file, understood(bytes.toString()));
    const { status, stderr } = spawnSync(
      'xmllint',
      ['--noout', '--huge', '--schema', join(folder, schema), file],
      {
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      },
    );
    checked++;
    if (status === 0) continue;
    wrong++;
    console.log(
      `${workbook} ${name}\n  ${stderr.split('\n').slice(0, 5).join('\n  ').replaceAll(file, name)}`,
    );
  }
}
rmSync(place, { recursive: true });
console.log(`${checked} parts of ${workbooks.length} workbooks checked, ${wrong} not valid`);
process.exitCode = wrong === 0 ? 0 : 1;

/**
 * What a reader that knows no extension has before it (ECMA-376 part 3): attributes in ignorable namespaces are gone. So
 * is xml:space, which the schema of <t> forgets and Excel writes.
 */
function understood(xml) {
  const prefixes = /\smc:Ignorable="([^"]*)"/.exec(xml)?.[1].split(' ') ?? [];
  const gone = [...prefixes, 'mc', 'xml'].map((prefix) => new RegExp(`\\s${prefix}:[A-Za-z]+="[^"]*"`, 'g'));
  return gone.reduce((text, pattern) => text.replace(pattern, ''), xml);
}

async function partsOf(path) {
  const zip = await yauzl.openPromise(path, { lazyEntries: true });
  const parts = [];
  for await (const entry of zip.eachEntry()) {
    const chunks = await (await zip.openReadStreamPromise(entry)).toArray();
    parts.push([entry.fileName, Buffer.concat(chunks)]);
  }
  return parts;
}
