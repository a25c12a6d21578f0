// How is a value put into a cell of the clerk's sheet? The cell's element is written anew with its address and style;
// a missing cell or row is put where it belongs. Nothing else of the sheet changes.

import { groupedBy } from '../model/grouped-by.ts';
import { columnIndex, columnLetters } from '../model/submission.ts';
import { attributeIn, EditedPart, type Element, escapeXml } from './xml.ts';

export interface CellEdit {
  readonly row: number;
  /** 0-based. */
  readonly column: number;
  readonly value: string | number;
}

/** Why an edit was not made. */
export type NotEdited = 'shared-formula' | 'array-formula';

export interface Edited {
  readonly bytes: Buffer;
  readonly notMade: ReadonlyMap<CellEdit, NotEdited>;
  /** A formula gave way to a value: what lists formulas by their cells is out of date. */
  readonly replacedFormula: boolean;
}

export function withCells(bytes: Buffer, edits: readonly CellEdit[]): Edited {
  const sheet = new EditedPart(bytes, 'worksheet');
  const data = sheet.child('sheetData')!;
  const p = sheet.prefix;
  const waiting = groupedBy(edits, ({ row }) => row);
  const notMade = new Map<CellEdit, NotEdited>();
  let replacedFormula = false;
  let number = 0;
  const missing: { before: number; row: number }[] = [];
  for (const row of sheet.childrenOf(data)) {
    if (row.name !== 'row') continue;
    number = Number(attributeIn(sheet.startTag(row), 'r') ?? number + 1);
    for (const at of [...waiting.keys()].filter((line) => line < number).sort((a, b) => a - b))
      if (!missing.some((one) => one.row === at)) missing.push({ before: row.from, row: at });
    const own = waiting.get(number);
    if (own === undefined) continue;
    waiting.delete(number);
    replacedFormula = editRow(sheet, row, own, notMade) || replacedFormula;
  }
  for (const { before, row } of missing) {
    sheet.insert(before, newRow(row, waiting.get(row)!, p));
    waiting.delete(row);
  }
  const rest = [...waiting].sort(([a], [b]) => a - b).map(([row, own]) => newRow(row, own, p));
  if (rest.length > 0) sheet.append(data, rest.join(''));
  return { bytes: sheet.result(), notMade, replacedFormula };
}

/** @returns whether a formula was replaced. */
function editRow(
  sheet: EditedPart,
  row: Element,
  edits: readonly CellEdit[],
  notMade: Map<CellEdit, NotEdited>,
): boolean {
  let replaced = false;
  let column = -1;
  const waiting = new Map(edits.map((edit) => [edit.column, edit]));
  for (const cell of sheet.childrenOf(row)) {
    if (cell.name !== 'c') continue;
    const tag = sheet.startTag(cell);
    const address = attributeIn(tag, 'r');
    column = address === undefined ? column + 1 : columnIndex(address);
    for (const [at, edit] of [...waiting].filter(([at]) => at < column).sort(([a], [b]) => a - b)) {
      sheet.insert(cell.from, cellXml(edit, undefined, sheet.prefix));
      waiting.delete(at);
    }
    const edit = waiting.get(column);
    if (edit === undefined) continue;
    waiting.delete(column);
    const formula = sheet.childrenOf(cell).find(({ name }) => name === 'f');
    const kind = formula && attributeIn(sheet.startTag(formula), 't');
    // Others take their formula from this one: without it they would be lost.
    const isSource = formula !== undefined && attributeIn(sheet.startTag(formula), 'ref') !== undefined;
    if (isSource && (kind === 'shared' || kind === 'array')) {
      notMade.set(edit, `${kind}-formula`);
      continue;
    }
    replaced ||= formula !== undefined;
    sheet.replace(cell, cellXml(edit, attributeIn(tag, 's'), sheet.prefix));
  }
  const behind = [...waiting.values()].sort((a, b) => a.column - b.column);
  if (behind.length > 0)
    sheet.append(row, behind.map((edit) => cellXml(edit, undefined, sheet.prefix)).join(''));
  return replaced;
}

function newRow(row: number, edits: readonly CellEdit[], p: string): string {
  const cells = [...edits].sort((a, b) => a.column - b.column).map((edit) => cellXml(edit, undefined, p));
  return `<${p}row r="${row}">${cells.join('')}</${p}row>`;
}

function cellXml({ row, column, value }: CellEdit, style: string | undefined, p: string): string {
  const start = `<${p}c r="${columnLetters(column)}${row}"${style === undefined ? '' : ` s="${style}"`}`;
  return typeof value === 'number'
    ? `${start}><${p}v>${value}</${p}v></${p}c>`
    : `${start} t="inlineStr"><${p}is><${p}t xml:space="preserve">${escapeXml(value)}</${p}t></${p}is></${p}c>`;
}
