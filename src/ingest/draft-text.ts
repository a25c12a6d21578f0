// What does a text file say? Draft reports come from Word, WPS and Notepad: UTF-8 with or without its mark, UTF-16, GB18030.

import { open } from 'node:fs/promises';
import type { Bilingual } from '../model/bilingual.ts';
import { decoded } from './csv/decode.ts';
import { Refusal } from './raw.ts';
import { detectEncoding, SNIFFED_BYTES, sniff } from './sniff.ts';

const CHUNK_BYTES = 64 * 1024;
/** A report of a hundred pages is 200 KB. */
const LONGEST_MB = 2;

const NO_TEXT: Bilingual = {
  zh: '不是纯文本：Word、WPS 文档请“另存为”→“纯文本(*.txt)”，再核对那一份',
  en: 'is no plain text: save a Word or WPS document as Plain Text (*.txt) and check that',
};
const DAMAGED: Bilingual = {
  zh: '有字符读不出来，文件可能已损坏：请重新另存为 UTF-8 编码的纯文本',
  en: 'has characters that cannot be read: save it again as plain text in UTF-8',
};
const TOO_LONG: Bilingual = {
  zh: `超过 ${LONGEST_MB} MB，不像文稿`,
  en: `is longer than ${LONGEST_MB} MB, which no report is`,
};

/** The whole text, its byte order mark taken off, or why it cannot be read. */
export async function draftText(path: string): Promise<{ text: string } | { refused: Bilingual }> {
  const { head, size } = await headOf(path);
  if (size > LONGEST_MB * 1024 * 1024) return { refused: TOO_LONG };
  if (head.length === 0) return { text: '' };
  try {
    if (NO_TEXTS.has(sniff(head))) return { refused: NO_TEXT };
    const encoding = await detectEncoding(path, head, CHUNK_BYTES);
    let text = '';
    for (const piece of decoded(path, encoding, CHUNK_BYTES)) text += piece;
    return { text: text.replace(/^\ufeff/, '') };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refused: error.kind.code === 'file/damaged' ? DAMAGED : NO_TEXT };
  }
}

const NO_TEXTS: ReadonlySet<string> = new Set(['zip', 'ole', 'xls']);

async function headOf(path: string): Promise<{ head: Buffer; size: number }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SNIFFED_BYTES), 0, SNIFFED_BYTES, 0);
    return { head: buffer.subarray(0, bytesRead), size };
  } finally {
    await file.close();
  }
}
