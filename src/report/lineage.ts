// Which cell is which figure? A hidden sheet that `trace` reads: how the run was made, and for each cell that comes
// straight from a measure the measure, its scope and its field. A formula needs no line: the cells that it refers to have.
// Each line also holds a formula that refers to its cell: Excel, WPS and LibreOffice move it along when rows or columns are
// inserted or the sheet is renamed, so that the cell is known by it and not by where it once stood. A ledger's column has one
// line for all its cells, `F8:F900`, whose scope `enterprise=[D]` each row completes with its own cell in D.

import type { Consolidated } from '../define.ts';
import { scopeOf } from '../model/measure.ts';
import type { Period } from '../model/period.ts';
import { columnLetters } from '../model/submission.ts';
import type { Ask } from './ask.ts';
import { cardColumn, type PlacedLedger, type PlacedSheet } from './layout.ts';
import type { ColumnOrigin, Content, LedgerRow, Origin, SheetModel } from './sheet.ts';

export const LINEAGE = 'lineage';
/** Stands above everything else on the sheet, so that its reader knows how to read it. */
export const LINEAGE_SCHEMA = 'yufang.lineage/1';

/** Everything that decided what stands in the workbook, besides the inputs. */
export interface Run {
  readonly plan: string;
  readonly planHash: string;
  readonly period: string;
  readonly asOf: string;
  /** As typed; of files that do not state theirs. '' = nothing was said. */
  readonly district: string;
  /** The code of the district whose part of the city's results this is; '' = the city's. */
  readonly part: string;
  readonly toolVersion: string;
}

/** Of a measure of another period than the workbook's; undefined = of its own. */
export type PeriodOf = (measure: Origin['measure']) => Period | undefined;

export function lineageSheet(
  sheets: readonly PlacedSheet[],
  results: Consolidated,
  ask: Ask,
  periodOf: PeriodOf,
): SheetModel {
  const { say } = ask;
  const scopes = scopesOnce(periodOf);
  const rows = sheets.flatMap((sheet) => [...cellsOf(sheet, scopes)]);
  return {
    title: say('溯源（供 yufang trace 使用，请勿修改）', 'Lineage (for yufang trace; leave it as it is)'),
    notes: [],
    widths: [14, 22, 32, 18, 60, 12],
    blocks: [
      {
        kind: 'grid',
        id: 'run',
        columns: [
          { id: 'name', header: say('项', 'Name'), look: 'code' },
          { id: 'value', header: say('值', 'Value'), look: 'code' },
        ],
        rows: Object.entries({ schema: LINEAGE_SCHEMA, ...runOf(results, ask) }).map(([name, value]) => ({
          id: name,
          cells: { name, value },
        })),
      },
      {
        kind: 'ledger',
        id: 'cells',
        columns: [
          { id: 'sheet', header: say('工作表', 'Sheet'), look: 'text' },
          { id: 'cell', header: say('单元格', 'Cell'), look: 'code' },
          { id: 'measure', header: say('指标', 'Measure'), look: 'code' },
          { id: 'field', header: say('项', 'Field'), look: 'code' },
          { id: 'scope', header: say('范围', 'Scope'), look: 'code' },
          { id: 'now', header: say('现在的行', 'Row now'), look: 'count' },
        ],
        count: rows.length,
        rows: () => rows,
        none: say('没有记录', 'nothing'),
      },
    ],
    tab: 'method',
    hidden: true,
  };
}

function runOf({ plan, period, asOf, district = '', peers }: Consolidated, ask: Ask): Run {
  const part = peers === undefined ? '' : plan.city.code;
  const { planHash, toolVersion } = ask;
  return { plan: plan.id, planHash, period, asOf, district, part, toolVersion };
}

function* cellsOf({ name, model, blocks }: PlacedSheet, scopes: ScopeOf): Generator<LedgerRow> {
  for (const placed of blocks) {
    if (placed.kind === 'cards') {
      const { cards } = placed.block;
      for (const [i, { figure }] of cards.entries()) {
        const column = cardColumn(i, cards.length, model.widths.length);
        yield* lineOf(name, columnLetters(column - 1) + (placed.first + 1), figure.of, scopes);
      }
    } else if (placed.kind === 'grid') {
      for (const [i, { cells }] of placed.block.rows.entries()) {
        for (const [id, { from }] of placed.columns)
          yield* lineOf(name, columnLetters(from - 1) + (placed.first + i), originOf(cells[id]), scopes);
      }
    } else if (placed.kind === 'ledger') {
      for (const origin of placed.block.origins ?? []) yield* lineOfColumn(name, placed, origin);
    }
  }
}

/** As many of the column's cells as stand on this sheet. Rows sorted by hand keep theirs: each row says itself who it is. */
function* lineOfColumn(
  sheet: string,
  { block, first, from, to }: PlacedLedger,
  { column, rows, measure, field }: ColumnOrigin,
): Generator<LedgerRow> {
  const count = Math.min(rows, to) - from;
  if (count <= 0) return;
  const lettersOf = (id: string) => columnLetters(block.columns.findIndex((one) => one.id === id));
  const letters = lettersOf(column);
  const cells = `${letters}${first}:${letters}${first + count - 1}`;
  const scope = scopeText(measure).replaceAll(/\[(\w+)\]/g, (_, id: string) => `[${lettersOf(id)}]`);
  yield lineageRow([sheet, cells, measure.measure, field, scope, count], `ROWS(${quoted(sheet)}!${cells})`);
}

function originOf(content: Content): Origin | undefined {
  return typeof content === 'object' ? content.of : undefined;
}

function* lineOf(sheet: string, cell: string, of: Origin | undefined, scopes: ScopeOf): Generator<LedgerRow> {
  if (of === undefined) return;
  const line = Number(cell.replace(/^[A-Z]+/, ''));
  const cells = [sheet, cell, of.measure.measure, of.field, scopes(of.measure), line];
  yield lineageRow(cells, `ROW(${quoted(sheet)}!${cell})`);
}

function lineageRow(cells: LedgerRow['cells'], now: string): LedgerRow {
  return { cells, formulas: [...NO_FORMULAS, now] };
}

const quoted = (sheet: string) => `'${sheet.replaceAll("'", "''")}'`;

type ScopeOf = (measure: Origin['measure']) => string;

/** Cells of a row are of one measure, and most figures have several cells: its scope is put into words once. */
function scopesOnce(periodOf: PeriodOf): ScopeOf {
  const known = new Map<Origin['measure'], string>();
  return (measure) => {
    const text = known.get(measure) ?? scopeText(measure, periodOf(measure));
    known.set(measure, text);
    return text;
  };
}

/** Of the columns before `now`. */
const NO_FORMULAS = [undefined, undefined, undefined, undefined, undefined];

const PERIOD = 'period';

/** The scope of a line, and its period where that is not the run's. */
export function scopeAndPeriod(text: string): { readonly scope: string; readonly period?: Period } {
  const [, scope, period] = /^(.*); period=([\d-]+)$/.exec(text) ?? [];
  return scope !== undefined && period !== undefined ? { scope, period } : { scope: text };
}

/** `district=370202; industry=key; window=year-to-date`, and at the end `period=2024` where it is not the run's. */
export function scopeText(measure: Origin['measure'], period?: Period): string {
  const scope = Object.entries(scopeOf(measure)).sort(([a], [b]) => (a < b ? -1 : 1));
  if (period !== undefined) scope.push([PERIOD, period]);
  return scope.map(([key, value]) => `${key}=${value}`).join('; ');
}
