// How does a sheet show which cells are in question? A fill by severity, a comment, and from the header of each column in
// question a link back to 审核结果. Rows and cells themselves stay as they were, byte for byte.

import type { Severity } from '../model/finding.ts';
import { rankOfChild } from '../report/worksheet-order.ts';
import type { Archive } from './archive.ts';
import type { Looks } from './look.ts';
import { addNotes, type Note, removeNotes } from './notes.ts';
import { relationAttribute } from './package-parts.ts';
import { attributeIn, EditedPart, type Element, elementsIn, escapeXml } from './xml.ts';

/** In each conditional format of ours, so that the next run knows it: always true. */
const SIGNATURE = 'LEN("yufang")>0';

export interface Marks {
  /** A1 addresses by severity; a cell stands under its worst. */
  readonly cells: Readonly<Record<Severity, readonly string[]>>;
  readonly notes: readonly Note[];
  /** Header cell → place in 审核结果, as `'审核结果'!A7`. */
  readonly links: ReadonlyMap<string, string>;
}

export async function mark(archive: Archive, part: string, marks: Marks, looks: Looks): Promise<void> {
  const drawing = await addNotes(archive, part, marks.notes);
  const sheet = new EditedPart(await archive.bytes(part), 'worksheet');
  const p = sheet.prefix;
  const priority = highestPriority(sheet) + 1;
  const rules = (['error', 'query', 'note'] as const).flatMap((severity, i) => {
    if (marks.cells[severity].length === 0) return [];
    const rule = `<${p}cfRule type="expression" dxfId="${looks.mark[severity]}" priority="${priority + i}"><${p}formula>${escapeXml(SIGNATURE)}</${p}formula></${p}cfRule>`;
    return ranges(marks.cells[severity]).map(
      (sqref) => `<${p}conditionalFormatting sqref="${sqref}">${rule}</${p}conditionalFormatting>`,
    );
  });
  insertChild(sheet, 'conditionalFormatting', rules.join(''));
  addLinks(sheet, marks.links);
  if (drawing !== undefined)
    insertChild(sheet, 'legacyDrawing', `<${p}legacyDrawing ${relationAttribute(sheet, drawing)}/>`);
  archive.set(part, sheet.result());
}

/** Takes away what an earlier run put on the sheet. */
export async function unmark(archive: Archive, part: string): Promise<void> {
  await removeNotes(archive, part);
  const sheet = new EditedPart(await archive.bytes(part), 'worksheet');
  for (const child of sheet.children) {
    if (child.name === 'conditionalFormatting') unmarkRules(sheet, child);
    if (child.name === 'hyperlinks') unlink(sheet, child);
  }
  if (sheet.isChanged) archive.set(part, sheet.result());
}

function unmarkRules(sheet: EditedPart, format: Element): void {
  const rules = sheet.childrenOf(format);
  const ours = rules.filter(
    (rule) =>
      sheet.text(rule).includes(escapeXml(SIGNATURE).replaceAll('&quot;', '"')) ||
      sheet.text(rule).includes(escapeXml(SIGNATURE)),
  );
  if (ours.length === 0) return;
  if (ours.length === rules.length) sheet.remove(format);
  else for (const rule of ours) sheet.remove(rule);
}

function addLinks(sheet: EditedPart, links: Marks['links']): void {
  const list = sheet.child('hyperlinks');
  const taken = new Set(
    (list === undefined ? [] : sheet.childrenOf(list)).map((link) =>
      attributeIn(sheet.startTag(link), 'ref'),
    ),
  );
  const p = sheet.prefix;
  const xml = [...links]
    .filter(([cell]) => !taken.has(cell))
    .map(
      ([cell, to]) =>
        `<${p}hyperlink ref="${cell}" location="${escapeXml(to)}" display="yufang" tooltip="查看本列问题（审核结果）"/>`,
    )
    .join('');
  if (xml === '') return;
  if (list === undefined) insertChild(sheet, 'hyperlinks', `<${p}hyperlinks>${xml}</${p}hyperlinks>`);
  else sheet.append(list, xml);
}

function unlink(sheet: EditedPart, list: Element): void {
  const all = sheet.childrenOf(list);
  const ours = all.filter((link) => {
    const location = attributeIn(sheet.startTag(link), 'location') ?? '';
    return /^'?审核结果\d*'?!/.test(location);
  });
  if (ours.length === 0) return;
  if (ours.length === all.length) sheet.remove(list);
  else for (const link of ours) sheet.remove(link);
}

/** Where the schema wants it: before the first of those that come after it. */
function insertChild(sheet: EditedPart, name: string, xml: string): void {
  if (xml === '') return;
  const rank = rankOfChild(name)!;
  const next = sheet.children.find((child) => (rankOfChild(child.name) ?? -1) > rank);
  if (next === undefined) sheet.append(sheet.root, xml);
  else sheet.insert(next.from, xml);
}

function highestPriority(sheet: EditedPart): number {
  let highest = 0;
  for (const child of sheet.children) {
    if (child.name !== 'conditionalFormatting') continue;
    for (const rule of elementsIn(sheet.bytes, child.inside, child.close))
      highest = Math.max(highest, Number(attributeIn(sheet.startTag(rule), 'priority') ?? 0));
  }
  return highest;
}

/** Cells below one another become one range; a list of ranges stays short enough for every reader. */
function ranges(cells: readonly string[]): string[] {
  const byColumn = new Map<string, number[]>();
  for (const cell of cells) {
    const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    byColumn.set(column, [...(byColumn.get(column) ?? []), Number(row)]);
  }
  const found: string[] = [];
  for (const [column, rows] of byColumn) {
    rows.sort((a, b) => a - b);
    for (let i = 0; i < rows.length; i++) {
      const from = rows[i]!;
      while (rows[i + 1] !== undefined && rows[i + 1]! <= rows[i]! + 1) i++;
      found.push(from === rows[i] ? `${column}${from}` : `${column}${from}:${column}${rows[i]}`);
    }
  }
  const lists: string[] = [];
  for (let i = 0; i < found.length; i += 500) lists.push(found.slice(i, i + 500).join(' '));
  return lists;
}
