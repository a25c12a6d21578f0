// How does a comment get onto a cell? Its text in a comments part, its box in a VML drawing: that is how every version of
// Excel and WPS knows it. A cell that has a comment keeps its own.

import { columnLetters } from '../model/submission.ts';
import type { Archive } from './archive.ts';
import { addContentType, addDefaultType, addRelation, relationsOf } from './package-parts.ts';
import { attributeIn, EditedPart, elementsIn, escapeXml } from './xml.ts';

/** By this author our comments are known again. */
export const AUTHOR = 'yufang 预防';
/** Programs that write a workbook anew may name an author of their own: the words tell, too. */
const OURS = /^【(强制|核实|提示|error|query|note)】[a-z]+\/[a-z-]+\s/;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const VML = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>`;
const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

export interface Note {
  /** A1 style. */
  readonly cell: string;
  /** 0-based. */
  readonly column: number;
  readonly row: number;
  readonly text: string;
}

/** @returns the id of the drawing's relation where the sheet has none yet. */
export async function addNotes(
  archive: Archive,
  sheet: string,
  notes: readonly Note[],
): Promise<string | undefined> {
  const relations = await relationsOf(archive, sheet);
  const there = relations.find(({ kind }) => kind === 'comments')?.target;
  const free = there === undefined ? notes : await withoutOthers(archive, there, notes);
  if (free.length === 0) return undefined;
  await addTexts(archive, sheet, there, free);
  return addBoxes(archive, sheet, await drawingOf(archive, sheet), free);
}

/** The drawing that <legacyDrawing> names: pictures of the page header have one of the same kind. */
async function drawingOf(archive: Archive, sheet: string): Promise<string | undefined> {
  const part = new EditedPart(await archive.bytes(sheet), 'worksheet');
  const element = part.child('legacyDrawing');
  const id = element && attributeIn(part.startTag(element), '[^\\s=:]+:id');
  return (await relationsOf(archive, sheet)).find((relation) => relation.id === id)?.target;
}

async function withoutOthers(archive: Archive, part: string, notes: readonly Note[]): Promise<Note[]> {
  const comments = new EditedPart(await archive.bytes(part), 'comments');
  const list = comments.child('commentList');
  const taken = new Set(
    (list === undefined ? [] : comments.childrenOf(list)).map((comment) =>
      attributeIn(comments.startTag(comment), 'ref'),
    ),
  );
  return notes.filter(({ cell }) => !taken.has(cell));
}

async function addTexts(
  archive: Archive,
  sheet: string,
  there: string | undefined,
  notes: readonly Note[],
): Promise<void> {
  const part = there ?? archive.freeName('xl/comments{n}.xml');
  if (there === undefined) {
    archive.set(part, `<comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`);
    await addContentType(archive, part, COMMENTS_TYPE);
    await addRelation(archive, sheet, 'comments', part);
  }
  const comments = new EditedPart(await archive.bytes(part), 'comments');
  const p = comments.prefix;
  const authors = comments.child('authors');
  const known =
    authors === undefined ? [] : comments.childrenOf(authors).map((author) => textIn(comments, author));
  let author = known.indexOf(AUTHOR);
  if (author < 0) {
    author = known.length;
    const xml = `<${p}author>${AUTHOR}</${p}author>`;
    if (authors === undefined) comments.insert(comments.root.inside, `<${p}authors>${xml}</${p}authors>`);
    else comments.append(authors, xml);
  }
  const xml = notes
    .map(
      ({ cell, text }) =>
        `<${p}comment ref="${cell}" authorId="${author}"><${p}text><${p}r><${p}rPr><${p}sz val="9"/><${p}rFont val="等线"/></${p}rPr><${p}t xml:space="preserve">${escapeXml(text)}</${p}t></${p}r></${p}text></${p}comment>`,
    )
    .join('');
  const list = comments.child('commentList');
  if (list === undefined) comments.append(comments.root, `<${p}commentList>${xml}</${p}commentList>`);
  else comments.append(list, xml);
  archive.set(part, comments.result());
}

async function addBoxes(
  archive: Archive,
  sheet: string,
  there: string | undefined,
  notes: readonly Note[],
): Promise<string | undefined> {
  const part = there ?? archive.freeName('xl/drawings/vmlDrawing{n}.vml');
  let relation: string | undefined;
  if (there === undefined) {
    archive.set(part, VML);
    await addDefaultType(archive, 'vml', VML_TYPE);
    relation = await addRelation(archive, sheet, 'vmlDrawing', part);
  }
  const text = (await archive.bytes(part)).toString('utf8');
  const at = text.lastIndexOf('</xml>');
  if (at < 0) return relation;
  const first = 900_001 + (text.match(/_x0000_s9\d{5}"/g)?.length ?? 0);
  const boxes = notes.map((note, i) => box(note, first + i)).join('');
  const type = text.includes('_x0000_t202') ? '' : SHAPE_TYPE;
  archive.set(part, text.slice(0, at) + type + boxes + text.slice(at));
  return relation;
}

/** A sentence needs room: four columns wide, and a line more for each 18 signs. */
function box({ column, row, text }: Note, id: number): string {
  const lines = text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 18), 1);
  const anchor = [
    column + 1,
    12,
    Math.max(row - 1, 0),
    4,
    column + 5,
    0,
    Math.max(row - 1, 0) + Math.min(lines, 16),
    8,
  ];
  return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden;z-index:1" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(', ')}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}

/** Takes our comments and their boxes away; everybody else's stay. */
export async function removeNotes(archive: Archive, sheet: string): Promise<void> {
  const relations = await relationsOf(archive, sheet);
  const part = relations.find(({ kind }) => kind === 'comments')?.target;
  if (part === undefined || !archive.has(part)) return;
  const comments = new EditedPart(await archive.bytes(part), 'comments');
  const authors = comments.child('authors');
  const known =
    authors === undefined ? [] : comments.childrenOf(authors).map((author) => textIn(comments, author));
  const ours = String(known.indexOf(AUTHOR));
  const list = comments.child('commentList');
  const gone = new Set<string>();
  for (const comment of list === undefined ? [] : comments.childrenOf(list)) {
    const tag = comments.startTag(comment);
    if (attributeIn(tag, 'authorId') !== ours && !OURS.test(wordsOf(comments.text(comment)))) continue;
    gone.add(attributeIn(tag, 'ref') ?? '');
    comments.remove(comment);
  }
  if (gone.size === 0) return;
  archive.set(part, comments.result());
  const drawing = await drawingOf(archive, sheet);
  if (drawing !== undefined) await removeBoxes(archive, drawing, gone);
}

async function removeBoxes(archive: Archive, part: string, gone: ReadonlySet<string>): Promise<void> {
  const drawing = new EditedPart(await archive.bytes(part), 'xml');
  for (const shape of drawing.children) {
    const text = drawing.text(shape);
    const row = /<x:Row>\s*(\d+)/.exec(text)?.[1];
    const column = /<x:Column>\s*(\d+)/.exec(text)?.[1];
    if (row === undefined || column === undefined) continue;
    if (gone.has(columnLetters(Number(column)) + (Number(row) + 1))) drawing.remove(shape);
  }
  archive.set(part, drawing.result());
}

/** The text of a comment, runs joined. */
function wordsOf(xml: string): string {
  return [...xml.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g)].map(([, text]) => text).join('');
}

function textIn(part: EditedPart, element: { inside: number; close: number }): string {
  const inner = elementsIn(part.bytes, element.inside, element.close);
  return inner.length > 0 ? '' : part.text({ from: element.inside, to: element.close }).trim();
}
