// How are parts of the package tied together? Relations and content types, read and added to.

import { resolve } from '../ingest/xlsx/workbook-parts.ts';
import type { Archive } from './archive.ts';
import { attributeIn, EditedPart, escapeXml, withAttribute } from './xml.ts';

export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT_TYPES = '[Content_Types].xml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `comments` … */
  readonly kind: string;
  /** As a part's name. */
  readonly target: string;
}

export function relationsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

export async function relationsOf(archive: Archive, part: string): Promise<Relation[]> {
  const name = relationsName(part);
  if (!archive.has(name)) return [];
  const rels = new EditedPart(await archive.bytes(name), 'Relationships');
  return rels.children.flatMap((element) => {
    const tag = rels.startTag(element);
    if (attributeIn(tag, 'TargetMode') === 'External') return [];
    const kind = attributeIn(tag, 'Type')?.split('/').pop() ?? '';
    return [
      { id: attributeIn(tag, 'Id') ?? '', kind, target: resolve(part, attributeIn(tag, 'Target') ?? '') },
    ];
  });
}

/** @returns the relation's new id. */
export async function addRelation(
  archive: Archive,
  part: string,
  kind: string,
  target: string,
): Promise<string> {
  const name = relationsName(part);
  const empty = `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`;
  const bytes = archive.has(name) ? await archive.bytes(name) : Buffer.from(empty);
  const rels = new EditedPart(bytes, 'Relationships');
  const taken = new Set(rels.children.map((element) => attributeIn(rels.startTag(element), 'Id')));
  let n = 1;
  while (taken.has(`yufang${n}`)) n++;
  const id = `yufang${n}`;
  const text = `<${rels.prefix}Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${escapeXml(seenFrom(part, target))}"/>`;
  rels.append(rels.root, text);
  archive.set(name, rels.result());
  return id;
}

export async function removeRelation(archive: Archive, part: string, id: string): Promise<void> {
  const name = relationsName(part);
  const rels = new EditedPart(await archive.bytes(name), 'Relationships');
  for (const element of rels.children)
    if (attributeIn(rels.startTag(element), 'Id') === id) rels.remove(element);
  archive.set(name, rels.result());
}

export async function addContentType(archive: Archive, part: string, type: string): Promise<void> {
  const types = new EditedPart(await archive.bytes(CONTENT_TYPES), 'Types');
  types.append(types.root, `<${types.prefix}Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`);
  archive.set(CONTENT_TYPES, types.result());
}

/** '' where the package names none for the part itself. */
export async function contentTypeOf(archive: Archive, part: string): Promise<string> {
  const types = new EditedPart(await archive.bytes(CONTENT_TYPES), 'Types');
  const own = types.children.find((element) => isOf(types.startTag(element), part));
  return own === undefined ? '' : (attributeIn(types.startTag(own), 'ContentType') ?? '');
}

export async function setContentType(archive: Archive, part: string, type: string): Promise<void> {
  const types = new EditedPart(await archive.bytes(CONTENT_TYPES), 'Types');
  for (const element of types.children) {
    const tag = types.startTag(element);
    if (isOf(tag, part))
      types.replace({ from: element.from, to: element.inside }, withAttribute(tag, 'ContentType', type));
  }
  archive.set(CONTENT_TYPES, types.result());
}

function isOf(tag: string, part: string): boolean {
  return attributeIn(tag, 'PartName')?.toLowerCase() === `/${part.toLowerCase()}`;
}

/** For an extension that the package does not know yet. */
export async function addDefaultType(archive: Archive, extension: string, type: string): Promise<void> {
  const types = new EditedPart(await archive.bytes(CONTENT_TYPES), 'Types');
  const known = types.children.some(
    (element) => attributeIn(types.startTag(element), 'Extension')?.toLowerCase() === extension,
  );
  if (known) return;
  const at = types.children[0]?.from;
  const text = `<${types.prefix}Default Extension="${extension}" ContentType="${type}"/>`;
  if (at === undefined) types.append(types.root, text);
  else types.insert(at, text);
  archive.set(CONTENT_TYPES, types.result());
}

/** A part with its content type; relations to it are the caller's. */
export async function removePart(archive: Archive, part: string): Promise<void> {
  const types = new EditedPart(await archive.bytes(CONTENT_TYPES), 'Types');
  for (const element of types.children) if (isOf(types.startTag(element), part)) types.remove(element);
  archive.set(CONTENT_TYPES, types.result());
  archive.remove(part);
  if (archive.has(relationsName(part))) archive.remove(relationsName(part));
}

/** `r:id="…"` as this part writes it; where it knows no such prefix yet, the element declares it. */
export function relationAttribute(part: EditedPart, id: string): string {
  const root = part.startTag(part.root);
  const known = /\sxmlns:([\w.-]+)\s*=\s*["'][^"']*\/officeDocument\/(?:2006\/)?relationships["']/.exec(
    root,
  )?.[1];
  return known === undefined ? `xmlns:r="${OFFICE}" r:id="${id}"` : `${known}:id="${id}"`;
}

/** The way from one part to another: programs that do not know absolute targets are as old as the format. */
function seenFrom(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  while (from.length > 0 && to.length > 1 && from[0] === to[0]) {
    from.shift();
    to.shift();
  }
  return [...from.map(() => '..'), ...to].join('/');
}
