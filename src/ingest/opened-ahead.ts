// What is the thread pool to do while this thread reads a workbook? Inflate the next one: it is opened before this one is
// read. Of a city-year's 130 workbooks that takes a tenth of the reading off this thread.

import { extname } from 'node:path';
import type { Batch } from './batches.ts';
import { openWorkbook } from './open.ts';
import type { RawWorkbook } from './raw.ts';

/** A larger one is streamed, and is inflated ahead of its own scanner. */
const SMALL_WORKBOOK = 2 * 1024 * 1024;

export class OpenedAhead {
  readonly #opened = new Map<string, Promise<RawWorkbook>>();

  /**
   * Opens the small workbooks of a batch; what is wrong with one is told to whoever takes it. Of copies the first alone: the
   * others are hardly read.
   */
  async open({ groups }: Batch): Promise<void> {
    for (const { path, size } of groups[0]!) {
      if (size > SMALL_WORKBOOK || !/^\.xls[xm]$/i.test(extname(path))) continue;
      const workbook = openWorkbook(path);
      this.#opened.set(path, workbook);
      await workbook.catch(() => {});
    }
  }

  /** Whoever takes it closes it. */
  take(path: string): Promise<RawWorkbook> | undefined {
    const workbook = this.#opened.get(path);
    this.#opened.delete(path);
    return workbook;
  }

  /** Those that nobody has taken. */
  async close(): Promise<void> {
    for (const path of [...this.#opened.keys()]) {
      const workbook = await this.take(path)?.catch(() => undefined);
      await workbook?.close();
    }
  }
}
