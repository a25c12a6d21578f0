// What does one reading thread do? It is given a batch of files, reads and checks it as the main thread would, and sends
// the rows and findings back. Nothing but `batch in, batch out`; it ends when the main thread says so.

import { parentPort, workerData } from 'node:worker_threads';
import { type Batch, type ReadOptions, readBatch } from '../ingest/index.ts';
import { RULES } from '../rules/index.ts';
import { packBatch } from './packed-batch.ts';
import type { Answer, ThreadOptions } from './reading-threads.ts';

const rules = RULES.filter((rule) => rule.level === 'row');
const options: ReadOptions = { ...(workerData as ThreadOptions), rules };

parentPort!.on('message', async ({ id, batch }: { id: number; batch: Batch }) => {
  try {
    const buffers: ArrayBuffer[] = [];
    const read = packBatch(await readBatch(batch, options), (buffer) => buffers.push(buffer));
    parentPort!.postMessage({ id, read } satisfies Answer, buffers);
  } catch (fault) {
    parentPort!.postMessage({ id, fault } satisfies Answer);
  }
});
