// How does a program get at what stands behind a cell? Every row, in full precision.

import { scopeOf } from '../model/measure.ts';
import type { Trace, TracedCell, TracedFigure, TracedRow, TracedSum } from '../model/trace.ts';
import { shownExplained } from '../words/subject.ts';
import { each, jsonText } from './json.ts';
import { rowKey } from './trace-rows.ts';

/** Levels that are written in pieces: cell → figure → sums → each → rows → each. */
const DEEP = 7;

export function traceJson({
  report,
  plan,
  period,
  asOf,
  writtenBy,
  toolVersion,
  cell,
}: Trace): Iterable<string> {
  return jsonText(
    {
      schema: 'yufang.trace/1',
      report,
      plan: plan.id,
      period,
      asOf,
      writtenBy,
      toolVersion,
      ...cellJson(cell),
    },
    DEEP,
  );
}

interface CellJson {
  readonly sheet: string;
  readonly cell: string;
  readonly value: string | number | null;
  readonly formula?: string;
  readonly figure?: unknown;
  readonly source?: unknown;
  readonly refersTo: readonly CellJson[];
}

function cellJson({ sheet, cell, value, formula, figure, place, refers }: TracedCell): CellJson {
  return {
    sheet,
    cell,
    value: value ?? null,
    ...(formula !== undefined && { formula }),
    ...(figure && { figure: figureJson(figure) }),
    ...(place && { source: place }),
    refersTo: refers.map(cellJson),
  };
}

function figureJson({ measure, stated, field, rebuilt, agrees, sums }: TracedFigure) {
  return {
    measure: stated.measure,
    ...(measure ? { scope: scopeOf(measure) } : { scope: stated.scope }),
    field,
    rebuilt: rebuilt ?? null,
    agrees: agrees ?? null,
    ...(measure?.reason && { reason: measure.reason }),
    ...(measure?.remarks && { remarks: measure.remarks }),
    /** null = the rows of this figure cannot be named. */
    sums: sums?.map(sumJson) ?? null,
  };
}

function sumJson({
  what,
  months,
  district,
  industry,
  role,
  by,
  group,
  enterprises,
  rate,
  withoutDoubtful,
  total,
  rows,
  files,
  leftOut,
  unknown,
}: TracedSum) {
  return {
    what,
    months,
    district,
    industry,
    ...(role !== undefined && { role }),
    ...(by !== undefined && { by }),
    ...(group !== undefined && { group }),
    ...(enterprises !== undefined && { enterprises }),
    ...(rate !== undefined && { rate }),
    ...(withoutDoubtful && { withoutDoubtful }),
    total,
    rows: each(rows, rowJson),
    ...(files.length > 0 && { files }),
    leftOut: each(leftOut, rowJson),
    unknown,
  };
}

function rowJson({ row, weight, loss, months, findings }: TracedRow) {
  return {
    file: row.source.file.label,
    sheet: row.source.sheet,
    row: row.line,
    key: rowKey(row),
    weight,
    loss,
    ...(months && { months }),
    ...(findings.length > 0 && {
      findings: findings.map(({ kind, severity, cell, explained }) => ({
        code: kind.code,
        severity,
        cell,
        ...(explained && { explained: shownExplained(explained) }),
      })),
    }),
  };
}
