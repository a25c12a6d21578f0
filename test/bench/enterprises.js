// Which files does `validate` compete on? One district's 企业台账 with valid codes, as .xlsx and as CSV of the same rows.

import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cover, ENTERPRISE, enterprises, plan, two, writeWorkbook } from './submission.js';

const FOLDER = join(tmpdir(), 'yufang-bench-2-enterprises');
const PERIOD = '2025-06';

function pathOf(folder, name) {
  mkdirSync(join(FOLDER, folder), { recursive: true });
  return join(FOLDER, folder, name);
}

const sheetOf = (district, count, month) => [
  '企业台账',
  [ENTERPRISE, ...enterprises(district, count, month)],
];

export async function workbookOf(count) {
  const path = pathOf(`${count}`, `${plan.districts[0].name}_${PERIOD}.xlsx`);
  if (!existsSync(path))
    await writeWorkbook(path, [cover(plan.districts[0].name, PERIOD, '2025-07-05'), sheetOf(0, count, 6)]);
  return path;
}

/** `encoding`: utf-8 or gb18030. */
export function csvOf(count, encoding) {
  const path = pathOf(`${count}-${encoding}`, `${plan.districts[0].name}_${PERIOD}_企业台账.csv`);
  if (existsSync(path)) return path;
  const lines = sheetOf(0, count, 6)[1].map((cells) => `${cells.map((cell) => cell ?? '').join(',')}\r\n`);
  const encode = encoding === 'gb18030' ? gb18030 : Buffer.from;
  writeFileSync(`${path}.part`, encode(lines.join('')));
  renameSync(`${path}.part`, path);
  return path;
}

/** A folder of so many equal files, one for each district; a year has no more months than districts need here. */
export async function equalFiles(files, count) {
  const folder = `${files}-times-${count}`;
  for (let i = 0; i < files; i++) {
    const { name } = plan.districts[i % plan.districts.length];
    const month = 1 + Math.floor(i / plan.districts.length);
    const period = `2025-${two(month)}`;
    const path = pathOf(folder, `${name}_${period}.xlsx`);
    if (!existsSync(path))
      await writeWorkbook(path, [
        cover(name, period, `2025-${two(month + 1)}-05`),
        sheetOf(i % plan.districts.length, count, month),
      ]);
  }
  return join(FOLDER, folder);
}

/** Node decodes GB18030 and does not encode it; two bytes are enough for these names. */
function gb18030(text) {
  const decoder = new TextDecoder('gb18030');
  const bytesOf = new Map();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      if (low !== 0x7f) bytesOf.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
    }
  }
  const bytes = [];
  for (const sign of text) bytes.push(...(sign < '\x80' ? [sign.charCodeAt(0)] : bytesOf.get(sign)));
  return Uint8Array.from(bytes);
}
