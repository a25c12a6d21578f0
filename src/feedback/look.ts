// How do marks look? Three fills as conditional formats - one shared style each, so that no cell loses its own - and the
// few cell styles of 审核结果, appended behind those of the clerk's workbook.

import type { Severity } from '../model/finding.ts';
import type { Book } from './book.ts';
import { addContentType, addRelation } from './package-parts.ts';
import { attributeIn, EditedPart, withAttribute } from './xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** Fill and writing: red, amber, blue in tints that stay readable in print. */
export const COLOURS: Readonly<Record<Severity, { readonly fill: string; readonly ink: string }>> = {
  error: { fill: 'FFFFC7CE', ink: 'FF9C0006' },
  query: { fill: 'FFFFEB9C', ink: 'FF7F6000' },
  note: { fill: 'FFDDEBF7', ink: 'FF1F4E79' },
};

/** By name the index of a cell style, by severity that of a conditional one. */
export interface Looks {
  readonly cell: Readonly<Record<CellLook, number>>;
  readonly mark: Readonly<Record<Severity, number>>;
}

export type CellLook =
  | 'title'
  | 'summary'
  | 'head'
  | 'text'
  | 'link'
  | 'answer'
  | 'answerText'
  | 'quiet'
  | Severity;

const BORDER = 'FFBFBFBF';
const side = (name: string) => `<${name} style="thin"><color rgb="${BORDER}"/></${name}>`;
const solid = (rgb: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
const font = (inner: string) =>
  `<font>${inner}<name val="等线"/><family val="2"/><charset val="134"/></font>`;

const FONTS = {
  plain: font('<sz val="10"/>'),
  title: font('<b/><sz val="16"/>'),
  head: font('<b/><sz val="10"/><color rgb="FFFFFFFF"/>'),
  link: font('<u/><sz val="10"/><color rgb="FF0563C1"/>'),
  quiet: font('<sz val="10"/><color rgb="FF7F7F7F"/>'),
  error: font(`<b/><sz val="10"/><color rgb="${COLOURS.error.ink}"/>`),
  query: font(`<b/><sz val="10"/><color rgb="${COLOURS.query.ink}"/>`),
  note: font(`<sz val="10"/><color rgb="${COLOURS.note.ink}"/>`),
};
const FILLS = {
  head: solid('FF1F4E79'),
  answer: solid('FFFFFFE5'),
  error: solid(COLOURS.error.fill),
  query: solid(COLOURS.query.fill),
  note: solid(COLOURS.note.fill),
};

interface Xf {
  readonly font: keyof typeof FONTS;
  readonly fill?: keyof typeof FILLS;
  readonly boxed?: boolean;
  readonly align: string;
}

const TOP = 'vertical="top" wrapText="1"';
const XFS: Readonly<Record<CellLook, Xf>> = {
  title: { font: 'title', align: 'vertical="center"' },
  summary: { font: 'plain', align: 'vertical="center" wrapText="1"' },
  head: {
    font: 'head',
    fill: 'head',
    boxed: true,
    align: 'horizontal="center" vertical="center" wrapText="1"',
  },
  text: { font: 'plain', boxed: true, align: TOP },
  link: { font: 'link', boxed: true, align: TOP },
  answer: { font: 'plain', fill: 'answer', boxed: true, align: `horizontal="center" ${TOP}` },
  answerText: { font: 'plain', fill: 'answer', boxed: true, align: TOP },
  quiet: { font: 'quiet', boxed: true, align: TOP },
  error: { font: 'error', fill: 'error', boxed: true, align: `horizontal="center" ${TOP}` },
  query: { font: 'query', fill: 'query', boxed: true, align: `horizontal="center" ${TOP}` },
  note: { font: 'note', fill: 'note', boxed: true, align: `horizontal="center" ${TOP}` },
};

/** Appends what marks need; styles that are there keep their numbers. */
export async function addLooks(book: Book): Promise<Looks> {
  const part = await stylesPart(book);
  const styles = new EditedPart(await book.archive.bytes(part), 'styleSheet');
  const p = styles.prefix;
  const own = (xml: string) => (p === '' ? xml : xml.replace(/<(\/?)(?=\w)/g, `<$1${p}`));
  const fonts = appended(styles, 'fonts', Object.values(FONTS).map(own));
  const fills = appended(styles, 'fills', Object.values(FILLS).map(own));
  const box = own(`<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`);
  const borders = appended(styles, 'borders', [box]);
  const at = (list: object, name: string | undefined, from: number) =>
    name === undefined ? 0 : from + Object.keys(list).indexOf(name);
  const xfs = Object.values(XFS).map(({ font: f, fill, boxed, align }) =>
    own(
      `<xf numFmtId="49" fontId="${at(FONTS, f, fonts)}" fillId="${at(FILLS, fill, fills)}" borderId="${boxed ? borders : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${align}/></xf>`,
    ),
  );
  const first = appended(styles, 'cellXfs', xfs);
  const marks = Object.values(COLOURS).map(({ fill }) =>
    own(
      `<dxf><fill><patternFill patternType="solid"><fgColor rgb="${fill}"/><bgColor rgb="${fill}"/></patternFill></fill></dxf>`,
    ),
  );
  const dxf = appended(styles, 'dxfs', marks);
  book.archive.set(part, styles.result());
  const cell = Object.fromEntries(Object.keys(XFS).map((name, i) => [name, first + i]));
  const mark = Object.fromEntries(Object.keys(COLOURS).map((name, i) => [name, dxf + i]));
  return { cell, mark } as unknown as Looks;
}

const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** Behind those of the list, which is made where it is missing. @returns the number of the first one. */
function appended(styles: EditedPart, name: string, items: readonly string[]): number {
  const list = styles.child(name);
  const p = styles.prefix;
  if (list === undefined) {
    const rank = ORDER.indexOf(name);
    const next = styles.children.find((child) => ORDER.indexOf(child.name) > rank);
    // What has number 0 is what cells without a style have: nothing of ours may stand there.
    const empty = EMPTY[name]?.map((xml) => (p === '' ? xml : xml.replace(/<(\/?)(?=\w)/g, `<$1${p}`))) ?? [];
    const all = [...empty, ...items];
    const xml = `<${p}${name} count="${all.length}">${all.join('')}</${p}${name}>`;
    if (next === undefined) styles.append(styles.root, xml);
    else styles.insert(next.from, xml);
    return empty.length;
  }
  const known = styles.childrenOf(list).length;
  const tag = withAttribute(styles.startTag(list), 'count', String(known + items.length));
  if (styles.isEmptyTag(list)) {
    styles.replace(list, `${tag.replace(/\s*\/>$/, '>')}${items.join('')}</${p}${name}>`);
  } else {
    if (attributeIn(styles.startTag(list), 'count') !== undefined)
      styles.replace({ from: list.from, to: list.inside }, tag);
    styles.insert(list.close, items.join(''));
  }
  return known;
}

const EMPTY: Readonly<Record<string, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="等线"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
};

async function stylesPart(book: Book): Promise<string> {
  const there = book.related('styles');
  if (there !== undefined && book.archive.has(there)) return there;
  const part = 'xl/styles.xml';
  book.archive.set(
    part,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}"><cellStyleXfs count="1"><xf/></cellStyleXfs></styleSheet>`,
  );
  await addContentType(book.archive, part, STYLES_TYPE);
  await addRelation(book.archive, book.part, 'styles', part);
  return part;
}
