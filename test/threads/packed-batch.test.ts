// Does a row that crosses to another thread arrive as it was, with its personal values still masked?

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/catalogue.ts';
import { Personal } from '../../src/model/finding.ts';
import type { Row, TableSource } from '../../src/model/submission.ts';
import { Findings } from '../../src/tally/findings.ts';
import { packBatch, unpackBatch } from '../../src/threads/packed-batch.ts';

const KIND = CATALOGUE.get('cell/not-in-list')!;
const file = { label: '崂山区_2025-06.xlsx', path: '/x', sha256: 'ab', size: 1 };
const identity = { district: '370212', period: '2025-06', sentOn: undefined, version: undefined };
const source: TableSource = {
  file,
  sheet: '工伤台账',
  table: 'injury',
  header: 1,
  columns: new Map([['caseNo', 0]]),
  identity,
};

function crossed(rows: readonly Row[], findings = new Findings()) {
  const found = { ...file, named: true, inside: [], around: [] };
  const batch = {
    groups: [
      { outcomes: [{ found, identity, tables: [{ source, rows }] }], ownOutputs: [], submission: undefined },
    ],
    findings,
  };
  const buffers: ArrayBuffer[] = [];
  const packed = packBatch(batch, (buffer) => buffers.push(buffer));
  return unpackBatch(structuredClone(packed, { transfer: buffers }), (code) => CATALOGUE.get(code)!);
}

/** What tells two rows apart, personal values included. */
const plain = ({ line, leftOut, unread, values }: Row) => ({
  line,
  leftOut,
  unread,
  values: Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, value instanceof Personal ? [value.reveal(), value.kind] : value]),
  ),
});

const column = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const values = fc.record({
  caseNo: column(fc.string({ unit: 'grapheme' })),
  grade: column(fc.oneof(fc.integer(), fc.double({ noNaN: true }))),
  dust: column(fc.boolean()),
  personName: column(fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => new Personal(text, 'name'))),
});

const unread = column(fc.array(fc.constantFrom('caseNo', 'grade'), { minLength: 1 }));

describe('a batch that crosses threads', () => {
  it('brings every row as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ line: fc.nat(), leftOut: fc.boolean(), values, unread })), (list) => {
        const rows: Row[] = list.map(({ unread, ...row }) => ({ ...row, source, ...(unread && { unread }) }));
        const arrived = crossed(rows).groups[0]!.outcomes[0]!.tables[0]!;
        expect(arrived.rows.map(plain)).toEqual(rows.map(plain));
        expect(arrived.rows.every((row) => row.source === arrived.source)).toBe(true);
      }),
    );
  });

  it('brings findings with their words and their masks', () => {
    const findings = new Findings();
    const place = { file: file.label, sheet: '工伤台账', cell: 'C2' };
    findings.at(place, KIND, {
      column: '认定结论',
      value: new Personal('李小四', 'name'),
      allowed: { zh: '甲', en: 'a' },
    });
    findings.couldNotDecide('injury/decided-too-late', 'a.xlsx');
    const all = new Findings();
    all.absorb(crossed([], findings).findings);
    all.absorb(crossed([], findings).findings);
    expect(all.counts).toEqual({ error: 2, query: 0, note: 0 });
    expect(all.undecided.get('injury/decided-too-late')).toBe(2);
    expect(all.listed[1]).toEqual(findings.listed[0]);
    expect(all.listed[0]!.kind).toBe(KIND);
    expect(JSON.stringify(all.listed)).toContain('李*');
    expect(JSON.stringify(all.listed)).not.toContain('李小四');
  });
});
