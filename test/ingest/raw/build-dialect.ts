// In which ways may one and the same grid be written? A seed picks, cell by cell and tag by tag, among all that
// programs do and XML allows.

import { ErrorCell, type RawCell } from '../../../src/ingest/raw.ts';
import { address, book, type Parts, zip } from './build.ts';

/** What to write as a number under the date format of that index. */
export class Serial {
  readonly serial: number;
  readonly format: number;
  constructor(serial: number, format: number) {
    this.serial = serial;
    this.format = format;
  }
}

/** What to write as `t="d"`. */
export class IsoDate {
  readonly date: string;
  constructor(date: string) {
    this.date = date;
  }
}

export type Given = Exclude<RawCell, { date: string }> | Serial | IsoDate;

export const DATE_FORMATS = [
  'yyyy-mm-dd',
  'yyyy"年"m"月"d"日"',
  'yyyy年m月',
  '[$-804]yyyy/m/d h:mm AM/PM',
  '[DBNum1][$-804]aaaa',
  'm/d/yy;@',
  '[Red]d\\-mmm\\-yy',
];
/** Formats of amounts, which every number may have. */
const AMOUNTS = [
  '[h]:mm',
  '0.00%',
  '#,##0.00_);[Red](#,##0.00)',
  '"day "0',
  '0.00E+00',
  'General;[Red]-General',
];

export interface Dialect {
  readonly seed: number;
  readonly prefix: string;
  readonly quote: string;
  /** `r` on rows and cells. Without it nothing can be left out or be out of order. */
  readonly references: boolean;
  readonly shuffled: boolean;
  readonly space: string;
  readonly comments: boolean;
  readonly strict: boolean;
  readonly epoch1904: boolean;
  readonly encoding: 'utf8' | 'bom' | 'utf16le' | 'utf16be';
  readonly absolute: boolean;
  readonly backslashes: boolean;
  readonly compressed: boolean;
}

/** Rows in the order in which the file has them: `[number, cells]`. */
export type Rows = readonly (readonly [number, readonly Given[]])[];

export function writeParts(rows: Rows, how: Dialect): Parts {
  const pick = picker(how.seed);
  const strings: string[] = [];
  const data = rows.map(([number, cells]) => rowXml(number, cells, how, pick, strings));
  const parts = book({
    sheets: [{ data: data.join(how.space) }],
    strings: strings.map((each) => `<si>${each}</si>`).join(how.space),
    formats: Object.fromEntries([...DATE_FORMATS, ...AMOUNTS].map((code, i) => [170 + i, code])),
    styles: [
      0,
      ...DATE_FORMATS.map((_, i) => 170 + i),
      ...AMOUNTS.map((_, i) => 170 + DATE_FORMATS.length + i),
    ],
    workbookPr: how.epoch1904 ? '<workbookPr date1904="true"/>' : '',
  });
  return Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [name, dressed(name, String(xml), how)]),
  );
}

export async function writeZip(rows: Rows, how: Dialect): Promise<Buffer> {
  const parts = writeParts(rows, how);
  const bytes = await zip(parts, how.compressed);
  if (!how.backslashes || !how.compressed) return bytes; // stored relations hold names too
  // yazl won't write backslashes: put them in afterwards, in local headers and in the directory
  let text = bytes.toString('latin1');
  for (const name of Object.keys(parts)) text = text.replaceAll(name, name.replaceAll('/', '\\'));
  return Buffer.from(text, 'latin1');
}

type Pick = <T>(...of: readonly T[]) => T;

/** Mulberry32: the same seed writes the same file. */
function picker(seed: number): Pick {
  let state = seed;
  return (...of) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return of[((t ^ (t >>> 14)) >>> 0) % of.length]!;
  };
}

function rowXml(
  number: number,
  cells: readonly Given[],
  how: Dialect,
  pick: Pick,
  strings: string[],
): string {
  const r = how.references ? ` r="${number}"` : '';
  const also = pick('', ' spans="1:9"', ' ht="15" customHeight="1"', ' x14ac:dyDescent="0.25"');
  const start = pick(`<row${r}${also}`, `<row${also}${r}`);
  if (cells.length === 0) return pick(`${start}/>`, `${start}></row>`, `${start} />`);
  const written = cells.map((cell, column) => cellXml(cell, number, column, how, pick, strings));
  return `${start}>${how.space}${written.join(how.space)}</row>`;
}

function cellXml(
  cell: Given,
  row: number,
  column: number,
  how: Dialect,
  pick: Pick,
  strings: string[],
): string {
  const r = how.references ? [`r="${address(row, column)}"`] : [];
  const tag = (type: string, style: number, content: string): string => {
    const attributes = [
      ...r,
      ...(style === 0 ? [] : [`s="${style}"`]),
      ...(type === '' ? [] : [`t="${type}"`]),
    ];
    if (pick(0, 0, 1) === 1) attributes.reverse();
    const gap = pick(' ', ' ', '\n  ');
    return `<c${attributes.map((each) => gap + each).join('')}${pick('', '', ' ')}>${content}</c>`;
  };
  const note = (): string => (how.comments ? pick('', '<!-- <v>9</v> </c> "\' -->', '<?note <c>?>') : '');
  const formula = (): string =>
    pick(
      '',
      '',
      `${note()}<f>A1&amp;"&lt;/c>"</f>`,
      '<f t="shared" si="0"/>',
      '<f t="array" ref="A1">1+1</f>',
    );
  const value = (text: string): string => `${formula()}${note()}<v>${text}</v>${note()}`;
  const amount = pick(0, 0, 0, ...AMOUNTS.map((_, i) => 1 + DATE_FORMATS.length + i));

  if (cell === undefined) {
    if (!how.references) return pick('<c/>', '<c></c>', '<c s="1"/>');
    return pick('', `<c ${r[0]}/>`, `<c ${r[0]} s="1" />`, `<c ${r[0]} t="s"></c>`);
  }
  if (typeof cell === 'number') return tag(pick('', 'n'), amount, value(numberText(cell, pick)));
  if (typeof cell === 'boolean') return tag('b', amount, value(pick(String(Number(cell)), String(cell))));
  if (cell instanceof Serial)
    return tag(pick('', 'n'), 1 + cell.format, value(numberText(cell.serial, pick)));
  if (cell instanceof IsoDate)
    return tag('d', pick(0, 1), value(cell.date + pick('', 'T00:00:00', 'T00:00:00Z')));
  if (cell instanceof ErrorCell) return tag('e', amount, value(cell.text));
  if (typeof cell !== 'string')
    return tag('', 0, pick('<f>A1</f>', '<f>A1</f><v/>', '<f t="shared" si="1"/><v></v>'));
  const kind = pick('s', 's', 'inlineStr', 'str');
  if (kind === 's') return tag('s', amount, `${note()}<v>${strings.push(textXml(cell, how, pick)) - 1}</v>`);
  if (kind === 'inlineStr') return tag('inlineStr', amount, `${note()}<is>${textXml(cell, how, pick)}</is>`);
  return tag('str', amount, value(signs(cell, how, pick)));
}

/** Of a `<si>` or `<is>`: plain, in runs, with a reading. */
function textXml(text: string, how: Dialect, pick: Pick): string {
  const t = (part: string): string =>
    `<t${pick(' xml:space="preserve"', ' xml:space="preserve"', '')}>${signs(part, how, pick)}</t>`;
  const reading = pick('', '', '<rPh sb="0" eb="1"><t>yu fang</t></rPh><phoneticPr fontId="1"/>');
  if (pick(0, 0, 1) === 0) return t(text) + reading;
  const all = [...text];
  const cut = pick(...all.keys());
  const runs = [all.slice(0, cut).join(''), all.slice(cut).join('')];
  const properties = '<rPr><b/><sz val="11"/><rFont val="宋体"/></rPr>';
  return runs.map((run) => `<r>${pick('', properties)}${t(run)}</r>`).join(how.space) + reading;
}

/** The signs of a text: as they are where XML allows it, named, by number, in CDATA. */
function signs(text: string, how: Dialect, pick: Pick): string {
  // `_x000D_` must be written as `_x005F_x000D_`, as Excel does; runs may cut one in two, where nothing is to be protected
  const escaped = text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_');
  if (!escaped.includes(']]>') && !escaped.includes('\r') && pick(0, 0, 0, 1) === 1)
    return `<![CDATA[${escaped}]]>${how.comments ? '<!-- x -->' : ''}`;
  const named: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' };
  const rate = pick(0, 0, 1);
  return Array.from(escaped, (sign) => {
    const code = sign.codePointAt(0)!;
    const name = named[sign];
    if (sign === '\r') return pick('&#13;', '&#xD;', '_x000D_');
    if (name !== undefined) return pick(`&${name};`, `&#${code};`, `&#x${code.toString(16)};`);
    if (rate === 0 || escaped.length > 1000) return sign;
    return pick(sign, `&#${code};`, `&#x${code.toString(16).toUpperCase()};`);
  }).join('');
}

function numberText(value: number, pick: Pick): string {
  const short = String(value);
  const exponent = value.toExponential();
  const text = pick(short, short, short, exponent, exponent.toUpperCase());
  return pick(text, text, ` ${text}\n`);
}

const NAMESPACES = [
  [
    'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    'http://purl.oclc.org/ooxml/spreadsheetml/main',
  ],
  [
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
] as const;

/** A whole part: prefix, quotes, namespaces, targets, encoding. */
function dressed(name: string, plain: string, how: Dialect): string | Buffer {
  let xml = plain;
  if (how.strict) for (const [usual, strict] of NAMESPACES) xml = xml.replaceAll(usual, strict);
  if (name.endsWith('.rels')) {
    if (how.absolute)
      xml = xml.replace(/Target="(?!xl)/g, 'Target="/xl/').replace('Target="xl', 'Target="/xl');
  } else if (how.prefix !== '') {
    xml = outsideText(xml, (tag) => tag.replace(/^<(\/?)(?=[a-z])/i, `<$1${how.prefix}`)).replace(
      'xmlns=',
      `xmlns:${how.prefix.slice(0, -1)}=`,
    );
  }
  if (how.quote === "'")
    xml = outsideText(xml, (tag) => (tag.includes("'") ? tag : tag.replaceAll('"', "'")));
  const body = xml.replace(/^<\?xml[^>]*\?>/, '');
  if (how.encoding === 'utf8') return xml;
  if (how.encoding === 'bom') return `\uFEFF${xml}`;
  const bytes = Buffer.from(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${body}`, 'utf16le');
  return how.encoding === 'utf16le' ? bytes : bytes.swap16();
}

/** Changes tags, not comments, CDATA, instructions or text. */
function outsideText(xml: string, change: (tag: string) => string): string {
  return xml.replace(/<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<[^>]*>/gs, (markup) =>
    /^<[!?]/.test(markup) ? markup : change(markup),
  );
}
