// Are the ledgers that another thread has written those that this one would have? What crosses and what comes back; that
// the whole workbook is the same, byte by byte, is held by test/threads/same-results.test.ts.

import { describe, expect, it } from 'vitest';
import { LedgersAhead } from '../../src/report/ahead/ledgers-ahead.ts';
import { packSent, unpackSent } from '../../src/report/ahead/packed-groups.ts';
import { asking } from '../../src/report/ask.ts';
import { held, LEDGER_LEVEL } from '../../src/report/deflate.ts';
import type { PlacedLedger } from '../../src/report/layout.ts';
import { sentLedger } from '../../src/report/ledgers.ts';
import { naming } from '../../src/report/naming.ts';
import { sheetsOf } from '../../src/report/sheets/index.ts';
import { reportStream } from '../../src/report/write-report.ts';
import { tableOf } from '../../src/tables/index.ts';
import { build, RAW_ID, RAW_NAME } from './build.ts';

const options = { language: 'zh', toolVersion: '1.0.0', planHash: 'sha256:合成数据' } as const;
const results = build({ districts: 3, enterprises: 30 });

const sentLedgers = () =>
  sheetsOf(results)
    .filter(({ isSent }) => isSent)
    .flatMap((sheet) => sheet.build({ ...results, measures: [] }, asking(results, options)).blocks)
    .flatMap((block) => (block.kind === 'ledger' && block.sent ? [block] : []));

/** As the thread makes it of what it is sent. */
function crossed(ledger: PlacedLedger['block']) {
  const buffers: ArrayBuffer[] = [];
  const packed = packSent(ledger.sent!, (buffer) => buffers.push(buffer));
  const sent = unpackSent(structuredClone({ packed }, { transfer: buffers }).packed);
  const names = naming(structuredClone(results.plan), options.language);
  return sentLedger(tableOf(sent.table), sent.groups, results.plan, names).ledger;
}

/** Ledgers whose rows are made elsewhere: here, of `rows`. */
function ahead(rows: (id: string, placed: PlacedLedger) => Iterable<Uint8Array> | undefined): LedgersAhead {
  const take: LedgersAhead['take'] = (id, placed) => {
    const made = rows(id, placed);
    return made && held(made, LEDGER_LEVEL);
  };
  return { take } as LedgersAhead;
}

describe('ledgers that are written ahead', () => {
  it('say the same after they have crossed, without what no ledger shows', () => {
    const ledgers = sentLedgers();
    expect(ledgers.map(({ sent }) => sent!.table)).toEqual(['enterprise', 'injury', 'training']);
    for (const ledger of ledgers) {
      const rows = [...ledger.rows()];
      expect(rows.length).toBeGreaterThan(20);
      expect([...crossed(ledger).rows()]).toEqual(rows);
      for (const raw of [RAW_NAME, RAW_ID]) expect(JSON.stringify(rows)).not.toContain(raw);
      const { groups } = packSent(ledger.sent!, () => {});
      for (const { rows } of groups) expect(rows.columns.map(({ key }) => key)).not.toContain('person');
    }
  });

  it('are asked for sheet by sheet, at the place where they stand', async () => {
    const asked: string[] = [];
    const stream = await reportStream(results, {
      ...options,
      ledgers: ahead((id, { first, from, to, block }) => {
        asked.push(`${id} ${first} ${from} ${to - block.count}`);
        return id === 'injuries' ? [Buffer.from('<row r="5"/>')] : undefined;
      }),
    });
    const alone = await (await reportStream(results, options)).toArray();
    expect(Buffer.concat(await stream.toArray()).length).toBeLessThan(Buffer.concat(alone).length);
    expect(asked).toEqual(expect.arrayContaining(['enterprises 5 0 0', 'injuries 5 0 0', 'trained 5 0 0']));
  });

  it('are not for small cities, and not where one thread was asked for', () => {
    expect(LedgersAhead.start(results, options, 'auto')).toBeUndefined();
    expect(LedgersAhead.start(results, options, 1)).toBeUndefined();
  });
});
