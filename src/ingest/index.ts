// Files in, typed rows out: the only place that doubts the file.

import type { FindingKind } from '../model/finding.ts';
import { findings as ofBudget } from './budget.ts';
import { CELL_FINDINGS } from './cell-findings.ts';
import { COLUMN_FINDINGS } from './column-findings.ts';
import { findings as ofCsv } from './csv.ts';
import { findings as ofFormats } from './format.ts';
import { IDENTITY_FINDINGS } from './identify.ts';
import { ownOutput } from './own-output.ts';
import { unreadable } from './read-batch.ts';
import { ROW_FINDINGS } from './row-findings.ts';
import { findings as ofSniffing } from './sniff.ts';
import { STRUCTURE_FINDINGS } from './structure-findings.ts';

export type { Batch } from './batches.ts';
export { discover } from './discover.ts';
export { collectSoonerFor } from './garbage.ts';
export type { FileOutcome, ReadBatch, ReadGroup, ReadOptions } from './read-batch.ts';
export { readBatch } from './read-batch.ts';
export type { BatchReaders, Readers } from './read-submissions.ts';
export { readHere, readSubmissions } from './read-submissions.ts';
export type { ShareOf } from './shared-texts.ts';

/** Every kind of finding that reading can make. */
export const INGEST_FINDINGS: readonly FindingKind[] = [
  ...ofSniffing,
  ...ofBudget,
  ...ofCsv,
  ...ofFormats,
  unreadable,
  ownOutput,
  ...STRUCTURE_FINDINGS,
  ...COLUMN_FINDINGS,
  ...ROW_FINDINGS,
  ...CELL_FINDINGS,
  ...IDENTITY_FINDINGS,
];
