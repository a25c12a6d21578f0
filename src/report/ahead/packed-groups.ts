// How do the rows of a ledger cross to the thread that writes it? Packed by district, each with the table that it came from:
// in one district's ledger stand rows of many months' files.

import type { TableSource } from '../../model/submission.ts';
import { type PackedRows, packRows, unpackRows } from '../../threads/packed-rows.ts';
import type { DistrictRows, SentRows } from '../sheet.ts';

interface PackedGroup {
  readonly district: string;
  readonly rows: PackedRows;
  readonly sources: readonly TableSource[];
  /** By row: which of them. */
  readonly sourceOf: Uint32Array;
}

export interface PackedSent {
  readonly table: SentRows['table'];
  readonly groups: readonly PackedGroup[];
}

/** By it persons are matched; no ledger shows it. */
const HASH_OF_PERSON = 'person';

/** @param hand gets the buffers that the receiver takes over */
export function packSent({ table, groups }: SentRows, hand: (buffer: ArrayBuffer) => void): PackedSent {
  return { table, groups: groups.map((group) => packGroup(group, hand)) };
}

function packGroup({ district, rows }: DistrictRows, hand: (buffer: ArrayBuffer) => void): PackedGroup {
  const places = new Map<TableSource, number>();
  const sourceOf = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const { source } = rows[i]!;
    let place = places.get(source);
    if (place === undefined) {
      place = places.size;
      places.set(source, place);
    }
    sourceOf[i] = place;
  }
  hand(sourceOf.buffer);
  return { district, rows: packRows(rows, hand, HASH_OF_PERSON), sources: [...places.keys()], sourceOf };
}

/** A district's rows are made when they are asked for: only one district's are there at a time. */
export function unpackSent({ table, groups }: PackedSent): SentRows {
  return {
    table,
    groups: groups.map(({ district, rows, sources, sourceOf }) => ({
      district,
      get rows() {
        return unpackRows(rows, table, (row) => sources[sourceOf[row]!]!);
      },
    })),
  };
}
