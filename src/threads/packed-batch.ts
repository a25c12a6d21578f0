// What does a reading thread send back? The batch as plain data: rows as columns, kinds of findings by their code,
// personal values marked as such (they never leave the process, but cloning would strip what masks them).

import type { FileOutcome, ReadBatch, ReadGroup, ReadOptions } from '../ingest/index.ts';
import type { Finding } from '../model/finding.ts';
import { type Arg, type Args, type FindingCode, type FindingKind, Personal } from '../model/finding.ts';
import type { TableSource } from '../model/submission.ts';
import { type PackedRows, packRows, unpackRows } from './packed-rows.ts';

type PackedArg = Exclude<Arg, Personal> | { readonly personal: string; readonly kind: Personal['kind'] };

interface PackedFinding extends Omit<Finding, 'kind' | 'args'> {
  readonly code: FindingCode;
  readonly args: Readonly<Record<string, PackedArg>>;
}

interface PackedOutcome extends Omit<FileOutcome, 'tables'> {
  readonly tables: readonly { readonly source: TableSource; readonly rows: PackedRows }[];
}

export interface PackedBatch {
  readonly groups: readonly (Omit<ReadGroup, 'outcomes'> & { readonly outcomes: readonly PackedOutcome[] })[];
  readonly findings: Omit<ReadBatch['findings'], 'listed'> & { readonly listed: readonly PackedFinding[] };
}

/** `hand`: gets the buffers that the receiver takes over. */
export function packBatch({ groups, findings }: ReadBatch, hand: (buffer: ArrayBuffer) => void): PackedBatch {
  const { counts, countsByCode, undecidedIn, notChecked, listedOf } = findings;
  return {
    groups: groups.map((group) => ({
      ...group,
      outcomes: group.outcomes.map((outcome) => ({
        ...outcome,
        tables: outcome.tables.map(({ source, rows }) => ({ source, rows: packRows(rows, hand) })),
      })),
    })),
    findings: {
      counts,
      countsByCode,
      undecidedIn,
      notChecked,
      listedOf,
      listed: findings.listed.map(({ kind, args, ...rest }) => ({
        ...rest,
        code: kind.code,
        args: mapped(args, packArg),
      })),
    },
  };
}

export function unpackBatch(
  { groups, findings }: PackedBatch,
  kindOf: (code: FindingCode) => FindingKind,
  shared?: ReadOptions['shared'],
): ReadBatch {
  const tablesOf = ({ identity, tables }: PackedOutcome): FileOutcome['tables'] => {
    const shareOf = shared?.forFile(identity?.district);
    return tables.map(({ source, rows }) => ({
      source,
      rows: unpackRows(rows, source.table, () => source, shareOf),
    }));
  };
  return {
    groups: groups.map((group) => ({
      ...group,
      outcomes: group.outcomes.map((outcome) => ({ ...outcome, tables: tablesOf(outcome) })),
    })),
    findings: {
      ...findings,
      listed: findings.listed.map(({ code, args, ...rest }) => ({
        ...rest,
        kind: kindOf(code),
        args: mapped(args, unpackArg) as Args,
      })),
    },
  };
}

function packArg(arg: Arg): PackedArg {
  return arg instanceof Personal ? { personal: arg.reveal(), kind: arg.kind } : arg;
}

function unpackArg(arg: PackedArg): Arg {
  return typeof arg === 'object' && 'personal' in arg ? new Personal(arg.personal, arg.kind) : arg;
}

function mapped<A, B>(args: Readonly<Record<string, A>>, change: (arg: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(args).map(([key, arg]) => [key, change(arg)]));
}
