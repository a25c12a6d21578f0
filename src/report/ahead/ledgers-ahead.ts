// Who writes the ledgers of a large city while its measures are worked out? Another thread: rows that were sent depend on
// nothing that is measured. Of a city-year's 250,000 rows that takes 1.2 of 10.4 s of CPU off this thread and puts 3 on the
// other (it has to be warmed up, the rows to be made again), with 100 MB: by the clock 3 to 8 % on two cores, which V8's own
// threads and zlib use, too.

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Consolidated } from '../../define.ts';
import type { Language } from '../../model/bilingual.ts';
import type { Plan } from '../../model/plan.ts';
import { type Ask, asking, type ReportOptions } from '../ask.ts';
import type { Deflated } from '../deflate.ts';
import { layOut, type PlacedLedger } from '../layout.ts';
import type { Sheet } from '../sheet.ts';
import { sheetsOf } from '../sheets/index.ts';
import { type PackedSent, packSent } from './packed-groups.ts';

export interface ThreadData {
  readonly plan: Plan;
  readonly language: Language;
}

export interface LedgerTask {
  readonly key: string;
  readonly sent: PackedSent;
  readonly placed: Omit<PlacedLedger, 'block'>;
}

export interface MadeLedger {
  readonly key: string;
  readonly made: Deflated;
}

/** Rows of all ledgers; fewer are written here before a thread has started and warmed up. */
const WORTH_A_THREAD = 60_000;

interface Waiting {
  readonly resolve: (made: Deflated) => void;
  readonly reject: (fault: unknown) => void;
}

export class LedgersAhead {
  readonly #thread: Worker;
  readonly #made = new Map<string, Promise<Deflated>>();
  readonly #waiting = new Map<string, Waiting>();

  /**
   * Starts, where the ledgers are worth it and there is a core for them.
   * @param results of which nothing has to be measured yet
   * @param threads 1: no other thread; a number: another one, whatever the ledgers are worth
   */
  static start(
    results: Consolidated,
    options: ReportOptions,
    threads: number | 'auto',
  ): LedgersAhead | undefined {
    if (threads === 1 || (threads === 'auto' && availableParallelism() < 2)) return undefined;
    const ledgers = sentLedgers(results, asking(results, options));
    const rows = ledgers.reduce((sum, { placed }) => sum + placed.to - placed.from, 0);
    if (threads === 'auto' && rows < WORTH_A_THREAD) return undefined;
    return new LedgersAhead(ledgers, { plan: results.plan, language: options.language });
  }

  private constructor(ledgers: readonly SentLedger[], workerData: ThreadData) {
    this.#thread = new Worker(new URL('./ledger-thread.js', import.meta.url), { workerData });
    // Nobody may come for them: the run ended in a mistake of its user's.
    this.#thread.unref();
    this.#thread.on('message', ({ key, made }: MadeLedger) => this.#waiting.get(key)!.resolve(made));
    const failed = (fault: unknown) => {
      for (const { reject } of this.#waiting.values()) reject(fault); // what is settled stays so
    };
    this.#thread.on('error', failed);
    this.#thread.on('exit', (code) => failed(new Error(`the thread of the ledgers has ended (${code})`)));
    for (const { id, placed } of ledgers) {
      const { block, ...place } = placed;
      const key = keyOf(id, placed);
      const made = new Promise<Deflated>((resolve, reject) => this.#waiting.set(key, { resolve, reject }));
      made.catch(() => {}); // told to whoever takes it
      this.#made.set(key, made);
      const buffers: ArrayBuffer[] = [];
      const sent = packSent(block.sent!, (buffer) => buffers.push(buffer));
      this.#thread.postMessage({ key, sent, placed: place } satisfies LedgerTask, buffers);
    }
    this.#thread.postMessage('no-more');
  }

  /** The rows of a placed ledger as they stand in the workbook; undefined: it is not among those that were handed on. */
  take(sheet: string, placed: PlacedLedger): Promise<Deflated> | undefined {
    const made = this.#made.get(keyOf(sheet, placed));
    if (made !== undefined) this.#thread.ref();
    return made;
  }
}

/** The place is a part of it: a ledger that stands elsewhere than it was thought to is another one. */
function keyOf(sheet: string, { first, from, to, block }: PlacedLedger): string {
  return [sheet, first, from, to, block.count].join(' ');
}

interface SentLedger {
  readonly id: string;
  readonly placed: PlacedLedger;
}

function sentLedgers(results: Consolidated, ask: Ask): SentLedger[] {
  const sheets: readonly Sheet[] = sheetsOf(results).filter(({ isSent }) => isSent);
  return sheets.flatMap((sheet) =>
    layOut(sheet, sheet.build(results, ask)).flatMap(({ id, blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'ledger' && block.to > block.from && block.block.sent ? [{ id, placed: block }] : [],
      ),
    ),
  );
}
