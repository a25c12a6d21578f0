// Which file do the readers compete on? A seeded enterprise ledger, the same bytes each time, streamed to disk: two
// unique text columns, word columns, whole and decimal numbers, dates; strings shared as Excel shares them.

import { createWriteStream, existsSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { mulberry32 } from '../random.js';

const DISTRICTS = '市南区 市北区 黄岛区 崂山区 李沧区 城阳区 即墨区 胶州市 平度市 莱西市'.split(' ');
const TOWNS = Array.from({ length: 150 }, (_, i) => `第${i + 1}街道办事处`);
const INDUSTRIES = Array.from({ length: 400 }, (_, i) => `C${String(1310 + i * 7)}`);
const CONTACTS = Array.from({ length: 2000 }, (_, i) => `联系人${i}`);
const WORDS = [
  ...DISTRICTS,
  ...TOWNS,
  ...INDUSTRIES,
  ...CONTACTS,
  '是',
  '否',
  '正常',
  '停产',
  '单位',
  '化工',
  '机械',
];
const WORD_INDEX = new Map(WORDS.map((word, i) => [word, i]));

const word = (value) => ({ shared: WORD_INDEX.get(value) });
const pick = (list, random) => list[Math.floor(random() * list.length)];

/**
 * By column: `random` is the row's own generator; `unique` makes the index of a string that no other row has.
 */
const COLUMNS = [
  (_random, _row, unique) => ({ shared: unique(0) }), // 统一社会信用代码
  (_random, _row, unique) => ({ shared: unique(1) }), // 单位名称
  (random) => word(pick(DISTRICTS, random)),
  (random) => word(pick(TOWNS, random)),
  (random) => word(pick(INDUSTRIES, random)),
  (random) => ({ number: Math.floor(random() * 900) + 1 }), // 职工人数
  (random) => ({ number: Math.floor(random() * 900) }), // 参保人数
  (random) => ({ number: Math.floor(random() * 20_000_000) / 10 }), // 实际工时
  (random) => ({ number: Math.floor(random() * 1e10) / 100 }), // 缴费工资总额
  (random) => ({ date: 43_000 + Math.floor(random() * 3000) }),
  (random) => word(random() < 0.9 ? '正常' : '停产'),
  (random) => ({ number: Math.floor(random() * 3) }), // 累计工伤人数
  (random) => word(random() < 0.2 ? '是' : '否'),
  (random) => (random() < 0.3 ? word(random() < 0.5 ? '化工' : '机械') : {}),
  () => word('单位'),
  (random) => ({ number: 1 + Math.floor(random() * 8) }), // 风险类别
  (random) => ({ number: Math.floor(random() * 190) / 100 }), // 执行费率
  (random) => ({ number: Math.floor(random() * 1e9) / 100 }), // 缴费额
  (random) => word(pick(CONTACTS, random)),
  (random) => ({ number: 13_000_000_000 + Math.floor(random() * 5_000_000_000) }), // 联系电话
];

/**
 * Path of the generated .xlsx in the temporary folder; made once. `unique: false`: the two text columns have words, too,
 * so that there are few shared strings however many the rows.
 */
export async function workbook(rows, columns, { unique = true } = {}) {
  return once(`${rows}x${columns}${unique ? '' : '-few-strings'}.xlsx`, async (path) => {
    const zip = new ZipFile();
    for (const [name, text] of Object.entries(FIXED_PARTS))
      zip.addBuffer(Buffer.from(text), name, { mtime: EPOCH });
    const stream = (name, lines) =>
      zip.addReadStreamLazy(name, { mtime: EPOCH }, (done) => done(null, Readable.from(batches(lines))));
    stream('xl/sharedStrings.xml', sharedStrings(unique ? rows : 0));
    stream('xl/worksheets/sheet1.xml', sheet(rows, columns, unique));
    zip.end();
    await pipeline(zip.outputStream, createWriteStream(path));
  });
}

/** The same rows as CSV. */
export async function csv(rows, columns) {
  return once(`${rows}x${columns}.csv`, (path) =>
    pipeline(Readable.from(batches(csvLines(rows, columns))), createWriteStream(path)),
  );
}

async function once(name, make) {
  const path = join(tmpdir(), `yufang-bench-2-${name}`);
  if (existsSync(path)) return path;
  await make(`${path}.part`);
  renameSync(`${path}.part`, path);
  return path;
}

function* sheet(rows, columns, unique) {
  const letters = Array.from({ length: columns }, (_, i) => String.fromCharCode(65 + i));
  yield `${XML}<worksheet xmlns="${MAIN}"><dimension ref="A1:${letters.at(-1)}${rows}"/><sheetData>`;
  for (let row = 1; row <= rows; row++) {
    let line = `<row r="${row}" spans="1:${columns}">`;
    for (const [column, { shared, number, date }] of cellsOf(row, columns, unique).entries()) {
      const start = `<c r="${letters[column]}${row}" s="${date === undefined ? 1 : 2}"`;
      if (shared !== undefined) line += `${start} t="s"><v>${shared}</v></c>`;
      else if (number === undefined && date === undefined) line += `${start}/>`;
      else line += `${start}><v>${number ?? date}</v></c>`;
    }
    yield `${line}</row>`;
  }
  yield '</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>';
}

function cellsOf(row, columns, unique) {
  const random = mulberry32(row);
  const index = (k) => (unique ? WORDS.length + (row - 1) * 2 + k : (row * 7 + k) % WORDS.length);
  return COLUMNS.slice(0, columns).map((cell) => cell(random, row, index));
}

function* csvLines(rows, columns) {
  for (let row = 1; row <= rows; row++) {
    const cells = cellsOf(row, columns, true).map(({ shared, number, date }) => {
      if (shared !== undefined) return WORDS[shared] ?? uniqueTexts(row)[(shared - WORDS.length) % 2];
      return date === undefined
        ? (number ?? '')
        : new Date((date - 25_569) * 864e5).toISOString().slice(0, 10);
    });
    yield `${cells.join(',')}\r\n`;
  }
}

function uniqueTexts(row) {
  const number = Math.floor(mulberry32(row ^ 0x5bd1e995)() * 1e9);
  return [
    `9137020${String(number).padStart(9, '0')}X${row % 10}`,
    `青岛${CONTACTS[number % 2000].slice(3)}号${number % 2 ? '海川' : '万林'}机械制造有限公司`,
  ];
}

function* sharedStrings(rows) {
  yield `${XML}<sst xmlns="${MAIN}" count="${rows * 8}" uniqueCount="${WORDS.length + rows * 2}">`;
  for (const text of WORDS) yield `<si><t>${text}</t></si>`;
  for (let row = 1; row <= rows; row++) {
    for (const text of uniqueTexts(row)) yield `<si><t>${text}</t></si>`;
  }
  yield '</sst>';
}

/** Joined, because a stream of single lines takes longer than everything else. */
function* batches(lines) {
  let batch = '';
  for (const line of lines) {
    batch += line;
    if (batch.length < 1 << 18) continue;
    yield Buffer.from(batch);
    batch = '';
  }
  yield Buffer.from(batch);
}

const EPOCH = new Date('2025-01-01T00:00:00Z');
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const FIXED_PARTS = {
  '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/></Types>`,
  '_rels/.rels': `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets><sheet name="企业台账" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${DOCUMENT}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${DOCUMENT}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
};
