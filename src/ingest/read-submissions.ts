// How do files become submissions? Batch by batch, here or in other threads, and put together in the order of the files.

import { randomBytes } from 'node:crypto';
import type { Row } from '../model/submission.ts';
import type { TableId } from '../model/table.ts';
import { TABLES } from '../tables/index.ts';
import type { Rows, Submission } from '../tally/city.ts';
import type { Findings } from '../tally/findings.ts';
import { type Batch, batchesOf } from './batches.ts';
import type { Discovery } from './discover.ts';
import { OpenedAhead } from './opened-ahead.ts';
import type { FileOutcome, ReadBatch, ReadGroup, ReadOptions, ReadSubmission } from './read-batch.ts';
import { readBatch } from './read-batch.ts';
import { SharedTexts } from './shared-texts.ts';
import { ignored } from './structure-findings.ts';

/** Reads a batch, wherever that is. */
export interface BatchReaders {
  /** How many batches are read at a time. */
  readonly atOnce: number;
  /** Once it is read: what makes its rows here. The next batch is asked for before that, so that no reader waits for it. */
  read(batch: Batch): Promise<() => ReadBatch>;
  close(): Promise<void>;
}

export type Readers = (batches: readonly Batch[], options: ReadOptions) => BatchReaders;

export interface ReadingOptions extends Omit<ReadOptions, 'hashKey' | 'shared'> {
  readonly findings: Findings;
  /** Who reads the batches: here where nothing is said. */
  readonly readers?: Readers;
  readonly progress?: ((step: { done: number; total: number; file: string }) => void) | undefined;
}

export interface Reading {
  readonly submissions: readonly Submission[];
  readonly outcomes: readonly FileOutcome[];
  readonly ownOutputs: readonly string[];
}

/** The same result whatever the number of readers and the order in which they end. */
export async function readSubmissions(
  { files, passedOver }: Discovery,
  { findings, progress, readers = readHere, ...rest }: ReadingOptions,
): Promise<Reading> {
  tellPassedOver(passedOver, findings);
  const batches = batchesOf(files, rest.plan);
  const shared = files.length > 1 ? new SharedTexts() : undefined;
  const read = await readAll(
    batches,
    readers(batches, { ...rest, hashKey: randomBytes(64), shared }),
    (step) => progress?.({ ...step, total: files.length }),
  );
  for (const batch of read) findings.absorb(batch.findings);
  const order = new Map(files.map(({ path }, i) => [path, i]));
  const at = ({ outcomes }: ReadGroup) => order.get(outcomes[0]?.found.path ?? '') ?? 0;
  const groups = read.flatMap((batch) => batch.groups).sort((a, b) => at(a) - at(b));
  return {
    submissions: groups.flatMap(({ submission, outcomes }) =>
      submission === undefined ? [] : [submissionOf(submission, outcomes)],
    ),
    outcomes: groups.flatMap(({ outcomes }) => outcomes),
    ownOutputs: groups.flatMap(({ ownOutputs }) => ownOutputs),
  };
}

export const readHere: Readers = (batches, options) => {
  const ahead = new OpenedAhead();
  const order = readingOrder(batches);
  const nextOf = new Map(order.map((batch, i) => [batch, order[i + 1]]));
  return {
    atOnce: 1,
    async read(batch) {
      const next = nextOf.get(batch);
      if (next !== undefined) await ahead.open(next);
      const read = await readBatch(batch, { ...options, opened: (path) => ahead.take(path) });
      return () => read;
    },
    close: () => ahead.close(),
  };
};

/** The largest first, so that no reader is left alone with it at the end. */
const readingOrder = (batches: readonly Batch[]): Batch[] => [...batches].sort((a, b) => b.bytes - a.bytes);

/** Results in the order of the batches. */
async function readAll(
  batches: readonly Batch[],
  readers: BatchReaders,
  tell: (step: { done: number; file: string }) => void,
): Promise<ReadBatch[]> {
  const read: ReadBatch[] = new Array(batches.length);
  const place = new Map(batches.map((batch, i) => [batch, i]));
  const waiting = readingOrder(batches).values();
  let done = 0;
  const start = () => {
    const { value: batch } = waiting.next();
    return batch && { batch, answer: readers.read(batch) };
  };
  const work = async () => {
    for (let one = start(); one !== undefined; ) {
      const { batch, answer } = one;
      const rowsOf = await answer;
      one = start();
      read[place.get(batch)!] = rowsOf();
      const files = batch.groups.flat();
      done += files.length;
      tell({ done, file: files.at(-1)!.label });
    }
  };
  try {
    await Promise.all(Array.from({ length: readers.atOnce }, work));
  } finally {
    await readers.close();
  }
  return read;
}

function submissionOf(read: ReadSubmission, outcomes: readonly FileOutcome[]): Submission {
  const { usable, ...rest } = read;
  const tables = outcomes.flatMap((outcome) => outcome.tables);
  const rowsOf = (id: TableId): readonly Row[] => {
    const parts = tables.filter(({ source }) => source.table === id).map(({ rows }) => rows);
    return parts.length === 1 ? parts[0]! : parts.flat();
  };
  return {
    ...rest,
    sources: tables.map(({ source }) => source),
    rows: Object.fromEntries(TABLES.map(({ id }) => [id, rowsOf(id)])) as unknown as Rows,
    leftOut: !usable,
  };
}

function tellPassedOver(passedOver: Discovery['passedOver'], findings: Findings): void {
  const reasons = {
    'lock-file': {
      zh: 'Excel 或 WPS 打开文件时留下的锁文件',
      en: 'lock files that Excel or WPS leave while a file is open',
    },
    hidden: { zh: '隐藏文件或文件夹', en: 'hidden files or folders' },
    returned: {
      zh: '退回件，原文件也在（答复后用 --apply 写出新文件，换下原文件）',
      en: 'returned workbooks beside their originals (apply the answers with --apply and put the new file in its place)',
    },
    'not-allowed': { zh: '没有读取权限', en: 'may not be read' },
    'other-kind': { zh: '不是表格文件', en: 'not spreadsheets' },
  };
  for (const [because, reason] of Object.entries(reasons)) {
    const names = passedOver.filter((passed) => passed.because === because).map(({ label }) => label);
    if (names.length === 0) continue;
    const shown = names.slice(0, 5).join('、') + (names.length > 5 ? ' …' : '');
    findings.at({ file: names[0]! }, ignored, { files: names.length, names: shown, reason });
  }
}
