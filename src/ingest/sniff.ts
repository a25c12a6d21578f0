// What is this file really, and in which encoding is it text? Its bytes say it; the extension is only what
// was typed.

import { isAscii, isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import type { FindingKind } from '../model/finding.ts';
import { STEPS } from '../words/steps.ts';
import { piecesOf } from './pieces.ts';
import { Refusal } from './raw.ts';
import { Window } from './window.ts';

const notAWorkbook: FindingKind = {
  code: 'file/not-a-workbook',
  severity: 'error',
  zh: {
    what: '文件不是能读取的表格，而是：{looksLike}',
    why: '能读取 .xlsx、.xls、.et、.xlsb、.ods 工作簿，.csv 文本和网页表格；只改扩展名并不会改变文件内容',
    fix: '如果是表格，请用 Excel 或 WPS 打开，选择“另存为”→“Excel 工作簿（.xlsx）”后重新报送；压缩包请先解压；不是表格的，请换成正确的文件',
  },
  en: {
    what: 'The file is no table that can be read but: {looksLike}',
    why: 'Workbooks (.xlsx, .xls, .et, .xlsb, .ods), .csv text and HTML tables are read; changing the extension does not change what is inside',
    fix: 'If it is a table, open it in Excel or WPS, choose Save As → Excel Workbook (.xlsx) and submit that; unpack an archive first; otherwise submit the right file',
  },
  example: {
    wrong: { zh: '把 .pdf 改名成 合成甲区_2025-06.xlsx', en: 'a .pdf renamed to 甲区_2025-06.xlsx' },
    right: {
      zh: '用表格软件另存得到的 合成甲区_2025-06.xlsx',
      en: '甲区_2025-06.xlsx saved by a spreadsheet program',
    },
  },
  steps: [STEPS.saveAsXlsx],
  blanks: { looksLike: { zh: '〔另一种文件，如 PDF〕', en: '[another kind of file, such as PDF]' } },
};

const encrypted: FindingKind = {
  code: 'file/encrypted',
  severity: 'error',
  zh: {
    what: '文件设有打开密码，无法读取',
    why: '加密后的内容没有密码读不出来，本工具不接收密码',
    fix: 'Excel：文件 → 信息 → 保护工作簿 → 用密码进行加密，清空密码后保存。WPS：文件 → 文档加密 → 密码加密，清空打开密码后保存。然后重新报送',
  },
  en: {
    what: 'The file has a password for opening and cannot be read',
    why: 'Encrypted content cannot be read without its password, and this tool takes no passwords',
    fix: 'Excel: File → Info → Protect Workbook → Encrypt with Password, clear the password and save. WPS: File → Encrypt → Password, clear it and save. Then submit again',
  },
  example: {
    wrong: { zh: '合成甲区_2025-06.xlsx，打开时要输密码', en: '甲区_2025-06.xlsx that asks for a password' },
    right: { zh: '合成甲区_2025-06.xlsx，双击即可打开', en: '甲区_2025-06.xlsx that opens at once' },
  },
};

const damaged: FindingKind = {
  code: 'file/damaged',
  severity: 'error',
  zh: {
    what: '文件已损坏或不完整，读不下去的位置：{where}',
    why: '多半是传输中断、磁盘错误，或由其他软件生成得不规范。读不全的文件整份不用，以免漏数',
    fix: '请用 Excel 或 WPS 打开，核对内容后另存为新的 .xlsx 再报送；打不开的，请从原系统重新导出。{where} 若是单元格，请检查该处的引号是否成对',
  },
  en: {
    what: 'The file is damaged or incomplete; reading stopped at: {where}',
    why: 'Usually a broken transfer, a disk error, or another program that wrote it badly. A file that cannot be read to its end is not used at all, so that nothing is missed silently',
    fix: 'Open it in Excel or WPS, check it, save it as a new .xlsx and submit that; if it does not open, export it again from its source. If {where} is a cell, see whether its quotation marks are paired',
  },
  example: {
    wrong: {
      zh: '从 U 盘拷到一半的 合成甲区_2025-06.xlsx，Excel 也提示“文件已损坏”',
      en: '甲区_2025-06.xlsx copied halfway; Excel calls it damaged, too',
    },
    right: {
      zh: '重新拷贝后能正常打开、再另存一次的 合成甲区_2025-06.xlsx',
      en: '甲区_2025-06.xlsx copied again, opened and saved once more',
    },
  },
  steps: [STEPS.saveAsXlsx],
  blanks: { where: { zh: '〔文件中的某一部分或某个单元格〕', en: '[a part of the file, or a cell]' } },
};

export const findings = [notAWorkbook, encrypted, damaged] as const;

export const refuseEncrypted = (): Refusal => new Refusal(encrypted);

/** `where`: the part of the zip, or the cell of a .csv. */
export const refuseDamaged = (where: string): Refusal => new Refusal(damaged, { where });

/** `looksLike` is shown in both languages, so it is a name that both use. */
export const refuseAs = (looksLike: string): Refusal => new Refusal(notAWorkbook, { looksLike });

/** `xls`: bare BIFF. An OLE file needs `refuseUnlessXls`, which sees the whole. */
type Sniffed = 'zip' | 'text' | 'ole' | 'xls' | 'html' | 'xml';

/** How many leading bytes `sniff` wants to see. */
export const SNIFFED_BYTES = 64 * 1024;

const MAGIC: readonly (readonly [looksLike: string, bytes: string])[] = [
  ['PDF', '%PDF-'],
  ['PNG', '\x89PNG'],
  ['JPEG', '\xff\xd8\xff'],
  ['GIF', 'GIF8'],
  ['TIFF', 'II*\0'],
  ['TIFF', 'MM\0*'],
  ['RAR', 'Rar!'],
  ['7z', '7z\xbc\xaf\x27\x1c'],
  ['GZIP', '\x1f\x8b'],
  ['RTF', '{\\rtf'],
  ['SQLite', 'SQLite format 3\0'],
  ['MHTML', 'MIME-Version:'],
];

/** .xls of before 1997, and what simple exporters write since: "beginning of file" records without a container. */
const isBareBiff = ([type, version = -1, length = 0, high]: Buffer): boolean =>
  type === 9 && [0, 2, 4, 8].includes(version) && length >= 4 && length <= 16 && high === 0;

/** Says how to read on, or refuses with what the file looks like. */
export function sniff(head: Buffer): Sniffed {
  if (head.length === 0)
    throw new Refusal(notAWorkbook, { looksLike: { zh: '空文件（0 字节）', en: 'an empty file (0 bytes)' } });
  const text = head.toString('latin1', 0, 4096);
  if (text.startsWith('PK\x03\x04') || text.startsWith('PK\x05\x06') || text.startsWith('PK\x07\x08'))
    return 'zip';
  if (text.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'ole';
  for (const [looksLike, bytes] of MAGIC) if (text.startsWith(bytes)) throw refuseAs(looksLike);
  if (text.startsWith('BM') && text.charCodeAt(6) === 0 && text.charCodeAt(8) === 0) throw refuseAs('BMP');
  if (text.startsWith('RIFF')) throw refuseAs(text.slice(8, 12) === 'WEBP' ? 'WEBP' : 'RIFF');

  if (isBareBiff(head)) return 'xls';

  const isUtf16 = text.startsWith('\xff\xfe') || text.startsWith('\xfe\xff');
  const words = (isUtf16 ? new TextDecoder(head[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(head) : text)
    .replace(/^(\xef\xbb\xbf|\ufeff)/, '')
    .trimStart()
    .slice(0, 4096);
  const markup = markupKind(words);
  if (markup !== undefined) return markup;
  if (isUtf16) return 'text';
  if (/^(\{\s*["}]|\[\s*[[{\]])/.test(words)) throw refuseAs('JSON');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\x00-\x08\x0e-\x19\x1c-\x1f]/.test(head.toString('latin1'))) throw refuseAs('binary');
  return 'text';
}

const HTML =
  /^(?:!doctype html|html|head|meta|title|body|table|thead|tbody|tr|style|script|link|base|div|center|form|font|span|p|h[1-6]|br|b)\b/i;

/** What begins with `<` is told apart by its first element; declarations and comments may stand before it. */
function markupKind(words: string): 'html' | 'xml' | undefined {
  if (!/^<[?!/a-z]/i.test(words)) return undefined;
  if (
    /<([\w.-]+:)?Workbook\b/.test(words) &&
    words.includes('urn:schemas-microsoft-com:office:spreadsheet') &&
    !HTML.test(words.slice(1))
  )
    return 'xml';
  const first = words.replace(/^(?:\s|<\?[^>]*>|<!--.*?-->)+/s, '');
  if (HTML.test(first.slice(1))) return 'html';
  if (words.startsWith('<?xml') || /^<\w+:?\w* xmlns/.test(words) || /^<workbook/i.test(words))
    throw refuseAs('XML');
  return undefined;
}

const OLE_PROGRAMS: readonly (readonly [stream: string, looksLike: string])[] = [
  ['worddocument', 'Word (.doc / .wps)'],
  ['powerpoint document', 'PowerPoint (.ppt / .dps)'],
];

/** An OLE container (D0CF11E0) that is no .xls is refused: an encrypted .xlsx, or another program of before 2007. */
export function refuseUnlessXls(file: Buffer): void {
  const names = oleRootNames(file);
  if (names.has('encryptedpackage')) throw refuseEncrypted();
  if (names.has('workbook') || names.has('book')) return;
  for (const [stream, looksLike] of OLE_PROGRAMS) if (names.has(stream)) throw refuseAs(looksLike);
  throw refuseAs('OLE');
}

/**
 * Lower-case names of the streams at the container's root ([MS-CFB] 2.2-2.6). Reads nothing outside the
 * buffer, never loops.
 */
function oleRootNames(file: Buffer): Set<string> {
  const names = new Set<string>();
  if (file.length < 512) return names;
  const sectorBytes = 1 << Math.min(file.readUInt16LE(30), 16);
  const at = (sector: number): number => (sector + 1) * sectorBytes;
  const u32 = (offset: number): number =>
    offset + 4 <= file.length ? file.readUInt32LE(offset) : 0xfffffffe;

  // The directory is a chain of sectors; the header lists the first 109 sectors of the table that chains
  // them.
  const perSector = sectorBytes / 4;
  const next = (sector: number): number => {
    const table = Math.floor(sector / perSector);
    return table < 109 ? u32(at(u32(76 + table * 4)) + (sector % perSector) * 4) : 0xfffffffe;
  };
  const entries: number[] = [];
  for (let sector = u32(48); sector < 0xfffffff0 && entries.length < 100_000; sector = next(sector)) {
    if (at(sector) + sectorBytes > file.length) break;
    for (let offset = 0; offset < sectorBytes; offset += 128) entries.push(at(sector) + offset);
  }

  // Siblings form a tree under the root's child; deeper storages are embedded documents and are not looked
  // at.
  const waiting = entries[0] === undefined ? [] : [u32(entries[0] + 76)];
  const seen = new Set<number>();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const entry = entries[id];
    if (entry === undefined || seen.has(id)) continue;
    seen.add(id);
    const length = Math.max(0, Math.min(file.readUInt16LE(entry + 64), 64) - 2);
    names.add(file.toString('utf16le', entry, entry + length).toLowerCase());
    waiting.push(u32(entry + 68), u32(entry + 72));
  }
  return names;
}

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/**
 * Mark → strict UTF-8 (the whole file: one character at the end may decide) → GB18030, which GBK and GB2312
 * are part of.
 */
export async function detectEncoding(path: string, head: Buffer, chunkBytes: number): Promise<Encoding> {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  let isChinese = false;
  let checked = 0;
  const window = new Window(Number.POSITIVE_INFINITY, 'CSV');
  let whole = 0;
  for (const piece of piecesOf(path, chunkBytes)) {
    window.append(piece);
    const bytes = window.bytes.subarray(0, window.end);
    whole = wholeCharacters(bytes);
    const characters = bytes.subarray(0, whole);
    if (!isUtf8(characters)) return encodingOfLines(bytes, path, checked, isChinese);
    isChinese ||= !isAscii(characters);
    checked += whole;
    window.consume(whole);
  }
  const left = window.bytes.subarray(whole, window.end);
  return left.length === 0 ? 'utf-8' : encodingOfLines(left, path, checked, isChinese);
}

/** Counted only where a line is to be named: it would be half of the time that checking takes. */
async function linesBefore(path: string, end: number): Promise<number> {
  let lines = 0;
  if (end === 0) return lines;
  const chunks: AsyncIterable<Buffer> = createReadStream(path, { end: end - 1 });
  for await (const chunk of chunks)
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++;
  return lines;
}

/** Length without a character that the end cuts (UTF-8: up to three bytes). */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/**
 * These bytes aren't UTF-8. If Chinese before them was, or most of their own Chinese lines are, the file is a
 * damaged UTF-8 one and no GB18030: read as that it would be nonsense without a word.
 */
async function encodingOfLines(
  bytes: Uint8Array,
  path: string,
  before: number,
  wasChinese: boolean,
): Promise<Encoding> {
  let good = 0;
  let bad = 0;
  let firstBad = 0;
  let line = 1;
  for (let from = 0; from < bytes.length; line++) {
    const newline = bytes.indexOf(10, from);
    const to = newline < 0 ? bytes.length : newline;
    const text = bytes.subarray(from, to);
    if (!isUtf8(text)) {
      if (bad++ === 0) firstBad = line;
    } else if (!isAscii(text)) good++;
    from = to + 1;
  }
  if (wasChinese || good > bad) throw refuseDamaged(`A${(await linesBefore(path, before)) + firstBad}`);
  return 'gb18030';
}
