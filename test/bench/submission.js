// How are submissions for the bench made? Invented enterprises, injuries and courses of one district that break no rule,
// the same bytes each time.

import { createWriteStream, renameSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { loadPlan } from '../../dist/plans/load.js';
import { usccCheckCharacter } from '../../dist/reference/uscc.js';

const EPOCH = new Date('2020-01-01T00:00:00Z');
export const plan = loadPlan('qingdao-2021-2025');

export const two = (n) => String(n).padStart(2, '0');
const codeOf = (district, i) => {
  const first = `91${plan.districts[district].code}MA${String(i).padStart(7, '0')}`;
  return first + usccCheckCharacter(first);
};

export const ENTERPRISE =
  '统一社会信用代码 单位名称 街道(镇) 行业代码 重点行业 是否涉尘 职工人数 参保人数 应训分管负责人 应训安全管理部门负责人 应训班组长 累计工伤人数 备注'.split(
    ' ',
  );
export const INJURY =
  '认定文书编号 统一社会信用代码 职工姓名 事故日期 认定日期 认定结论 认定依据 事故类别 伤害程度'.split(' ');
export const TRAINING = '统一社会信用代码 姓名 人员类别 培训项目 结束日期 培训方式 考核结果'.split(' ');

const isKey = (i) => i % 3 === 0;
export function enterprises(district, count, month) {
  return Array.from({ length: count }, (_, i) => [
    codeOf(district, i),
    `合成企业${district}-${i}`,
    `合成街道${i % 20}`,
    isKey(i) ? '3311' : '5211',
    isKey(i) ? '机械制造' : undefined,
    '否',
    40 + ((i * 7 + month) % 90),
    38 + ((i * 7 + month) % 90),
    ...(isKey(i) ? [1, 1, 3] : [undefined, undefined, undefined]),
    undefined,
    undefined,
  ]);
}
/** Cases decided from January to the month; each is the same in every month's table, as districts send them. */
export function injuries(district, count, year, months, firms) {
  const ofYear = Array.from({ length: count }, (_, i) => ({ i, month: 1 + (i % 12) }));
  return ofYear
    .filter(({ month }) => month <= months)
    .map(({ i, month }) => [
      `合成${district}〔${year}〕${i}号`,
      codeOf(district, (i * 13) % firms),
      `职工${i}`,
      `${year - 1}-12-${two(1 + (i % 28))}`,
      `${year}-${two(month)}-${two(1 + (i % 28))}`,
      '认定工伤',
      '14.1',
      '机械伤害',
      i % 50 ? '轻伤' : '死亡',
    ]);
}
export function training(district, count, month, firms) {
  const roles = ['分管负责人', '安全管理部门负责人', '班组长'];
  return Array.from({ length: Math.floor(count / 12) }, (_, i) => [
    codeOf(district, (3 * i * month) % firms),
    `学员${(i * 12 + month) % 40_000}`,
    roles[i % 3],
    '工伤预防能力提升',
    `2025-${two(month)}-${two(1 + (i % 28))}`,
    '线下',
    '合格',
  ]);
}

const letters = (i) => String.fromCharCode(65 + i);
function sheetXml(rows, strings) {
  const lines = rows.map((cells, r) => {
    const xml = cells.map((cell, c) => {
      if (cell === undefined) return '';
      if (typeof cell === 'number') return `<c r="${letters(c)}${r + 1}"><v>${cell}</v></c>`;
      if (!strings.has(cell)) strings.set(cell, strings.size);
      return `<c r="${letters(c)}${r + 1}" t="s"><v>${strings.get(cell)}</v></c>`;
    });
    return `<row r="${r + 1}">${xml.join('')}</row>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

export async function writeWorkbook(path, sheets) {
  const zip = new ZipFile();
  const add = (name, text) => zip.addBuffer(Buffer.from(text), name, { mtime: EPOCH });
  const strings = new Map();
  const parts = sheets.map(([, rows]) => sheetXml(rows, strings));
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const pack = 'http://schemas.openxmlformats.org/package/2006';
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  add(
    '[Content_Types].xml',
    `<Types xmlns="${pack}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/></Types>`,
  );
  add(
    '_rels/.rels',
    `<Relationships xmlns="${pack}/relationships"><Relationship Id="r1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  add(
    'xl/workbook.xml',
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${rel}"><sheets>${sheets.map(([name], i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="s${i}"/>`).join('')}</sheets></workbook>`,
  );
  add(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${pack}/relationships">${sheets.map((_, i) => `<Relationship Id="s${i}" Type="${rel}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="ss" Type="${rel}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  );
  for (const [i, xml] of parts.entries()) add(`xl/worksheets/sheet${i + 1}.xml`, xml);
  add(
    'xl/sharedStrings.xml',
    `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${[...strings.keys()].map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  );
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(`${path}.part`));
  renameSync(`${path}.part`, path);
}

export const cover = (district, period, sent) => [
  '封面',
  [
    ['报送单位(区市)', district],
    ['报送期', period],
    ['报送日期', sent],
  ],
];
