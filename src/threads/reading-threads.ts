// How are several files read at once? Each thread reads one batch at a time; the next goes to whoever is free. This thread
// is one of them: its rows need not cross, and one thread fewer has to be started and warmed up (on two cores: half of both).

import { availableParallelism } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Batch, BatchReaders, ReadBatch, ReadOptions } from '../ingest/index.ts';
import { readHere } from '../ingest/index.ts';
import type { FindingCode, FindingKind } from '../model/finding.ts';
import { type PackedBatch, unpackBatch } from './packed-batch.ts';

export type ThreadOptions = Omit<ReadOptions, 'rules' | 'shared' | 'pause' | 'opened'>;
export type Answer =
  | { readonly id: number; readonly read: PackedBatch }
  | { readonly id: number; readonly fault: unknown };

/**
 * A second thread has to be started and warmed up, and its rows are made again here: ten files of 0.6 MB take 1.9 s of CPU
 * in one thread and 3.2 s in two, so that little is gained by the clock; of a city-year's 29 MB the same is a tenth.
 */
const WORTH_A_THREAD = 8 * 1024 * 1024;

/**
 * How many threads read: as many as were asked for, else one core fewer than the machine has, as far as the files are worth it.
 * One thread keeps a second core busy already: it inflates and collects there. On two cores a second thread makes ten files of
 * 50,000 enterprises no quicker (0.98 ×), takes a fifth more CPU and 80 MB.
 * @param cores of the machine, where a test says so
 */
export function threadsFor(
  batches: readonly Batch[],
  asked: number | 'auto',
  cores = availableParallelism(),
): number {
  if (asked !== 'auto') return Math.min(asked, batches.length);
  const bytes = batches.reduce((sum, batch) => sum + batch.bytes, 0);
  return Math.max(1, Math.min(cores - 1, batches.length, Math.ceil(bytes / WORTH_A_THREAD)));
}

interface Waiting {
  readonly resolve: (rowsOf: () => ReadBatch) => void;
  readonly reject: (fault: unknown) => void;
}

export class ReadingThreads implements BatchReaders {
  readonly atOnce: number;
  readonly #kindOf: (code: FindingCode) => FindingKind;
  readonly #idle: Worker[];
  readonly #all: readonly Worker[];
  readonly #waiting = new Map<number, Waiting>();
  readonly #here: BatchReaders;
  readonly #shared: ReadOptions['shared'];
  #isReading = false;
  #asked = 0;

  /** @param count of threads, this one among them */
  constructor(count: number, options: ReadOptions, kindOf: (code: FindingCode) => FindingKind) {
    this.atOnce = count;
    this.#kindOf = kindOf;
    const { rules: _, shared, pause: __, opened: ___, ...rest } = options; // functions do not travel: the thread has its own
    this.#shared = shared;
    const workerData: ThreadOptions = rest;
    const entry = new URL('./reading-thread.js', import.meta.url);
    this.#all = Array.from({ length: count - 1 }, () => new Worker(entry, { workerData }));
    this.#idle = [...this.#all];
    for (const worker of this.#all) {
      worker.on('message', (answer: Answer) => this.#answered(worker, answer));
      worker.on('error', (fault) => this.#failed(fault));
    }
    // A pause every few milliseconds: another thread that has ended gets its next batch then.
    this.#here = readHere([], { ...options, pause: () => nextTurn() });
  }

  /** Never asked for more than `atOnce` at a time. */
  async read(batch: Batch): Promise<() => ReadBatch> {
    const worker = this.#idle.pop();
    if (worker === undefined) return this.#readHere(batch);
    const id = this.#asked++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ id, batch });
    });
  }

  async #readHere(batch: Batch): Promise<() => ReadBatch> {
    if (this.#isReading) throw new Error('more batches at once than threads');
    this.#isReading = true;
    try {
      return await this.#here.read(batch);
    } finally {
      this.#isReading = false;
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#all.map((worker) => worker.terminate()));
  }

  #answered(worker: Worker, answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    if (waiting === undefined) return; // another thread has died, and the run with it
    this.#waiting.delete(answer.id);
    this.#idle.push(worker);
    if ('read' in answer) waiting.resolve(() => unpackBatch(answer.read, this.#kindOf, this.#shared));
    else waiting.reject(answer.fault);
  }

  /** A thread that dies (out of memory) takes the run with it: our own failure, told in one line. */
  #failed(fault: unknown): void {
    for (const { reject } of this.#waiting.values()) reject(fault);
    this.#waiting.clear();
  }
}
