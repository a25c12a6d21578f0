// What does the ledger thread do? It is given ledgers one by one, writes their rows as XML, deflates them, and sends them
// back as they will stand in the workbook. It ends when it is told that there are no more.

import { parentPort, workerData } from 'node:worker_threads';
import { TABLES } from '../../tables/index.ts';
import { held, LEDGER_LEVEL } from '../deflate.ts';
import { ledgerXml } from '../ledger-xml.ts';
import { sentLedger } from '../ledgers.ts';
import { naming } from '../naming.ts';
import { sentFormats } from '../sent-formats.ts';
import type { LedgerTask, MadeLedger, ThreadData } from './ledgers-ahead.ts';
import { unpackSent } from './packed-groups.ts';

const { plan, language } = workerData as ThreadData;
const names = naming(plan, language);

/** One after the other: the order in which they were given. */
let turn: Promise<void> = Promise.resolve();

parentPort!.on('message', (task: LedgerTask | 'no-more') => {
  turn = turn.then(() => (task === 'no-more' ? parentPort!.close() : write(task)));
});

async function write({ key, sent, placed }: LedgerTask): Promise<void> {
  const { table, groups } = unpackSent(sent);
  const { ledger, widths } = sentLedger(TABLES.find(({ id }) => id === table)!, groups, plan, names);
  const xml = ledgerXml({ ...placed, block: ledger }, [sentFormats(ledger.columns)], widths);
  const made = await held(xml, LEDGER_LEVEL);
  parentPort!.postMessage({ key, made } satisfies MadeLedger);
}
