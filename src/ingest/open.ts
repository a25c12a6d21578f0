// How is a file of unknown kind opened? Its bytes say what it is; one reader takes it, or a refusal says why
// not.

import { close as closeFile, fstat, open as openFile, read as readFile } from 'node:fs';
import { basename, extname } from 'node:path';
import { promisify } from 'node:util';
import { BUDGET, type Budget, within } from './budget.ts';
import { openCsv } from './csv.ts';
import { withFormatNotes } from './format.ts';
import type { RawWorkbook } from './raw.ts';
import { refuseUnlessXls, SNIFFED_BYTES, sniff } from './sniff.ts';
import { openContainer } from './xlsx/container.ts';
import { openXlsx } from './xlsx/workbook.ts';

// Descriptors and not FileHandles: yauzl wants a number.
const files = {
  open: promisify(openFile),
  close: promisify(closeFile),
  read: promisify(readFile),
  stat: promisify(fstat),
};

/**
 * Opens a workbook; the caller closes it. Rows are read when they are asked for.
 * @param isFormatted whether the numbers of an .xlsx say how they are shown (`FormattedNumber`)
 * @throws Refusal when the file can't be read, here or from `rows()`; a system error when there is no such file.
 */
export async function openWorkbook(
  path: string,
  budget: Budget = BUDGET,
  isFormatted = false,
): Promise<RawWorkbook> {
  return withFormatNotes(await openAsItIs(path, budget, isFormatted), path);
}

/** Readers of formats that hardly anybody sends are loaded when one turns up. */
async function openAsItIs(path: string, budget: Budget, isFormatted: boolean): Promise<RawWorkbook> {
  const fd = await files.open(path, 'r');
  let isTaken = false;
  try {
    const { size } = await files.stat(fd);
    const head = await leadingBytes(fd, Math.min(size, SNIFFED_BYTES));
    const name = basename(path, extname(path));
    const kind = sniff(head);
    switch (kind) {
      case 'zip': {
        isTaken = true;
        const container = await openContainer(fd, budget);
        if (container.kind === 'xlsx') return await openXlsx(container, budget, isFormatted);
        if (container.kind === 'ods')
          return await (await import('./legacy/ods.ts')).openOds(container, budget);
        return await (await import('./legacy/sheetjs.ts')).openXlsb(container, budget);
      }
      case 'ole':
      case 'xls': {
        const file = await leadingBytes(fd, Math.min(size, budget.heldBytes));
        if (kind === 'ole') refuseUnlessXls(file);
        within(budget.legacyBytes, size, 'Excel (.xls)', 'bytes');
        return await (await import('./legacy/sheetjs.ts')).openXls(file, budget);
      }
      case 'html':
        return await (await import('./legacy/html.ts')).openHtml(path, head, size, name, budget);
      case 'xml':
        return await (await import('./legacy/xml-2003.ts')).openXml2003(path, head, size, budget);
      default:
        within(budget.partBytes, size, 'CSV', 'bytes');
        return await openCsv(path, head, name, budget);
    }
  } finally {
    if (!isTaken) await files.close(fd);
  }
}

async function leadingBytes(fd: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await files.read(fd, bytes, filled, length - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}
