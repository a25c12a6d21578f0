// How does exceljs's file become ours? Entries in a fixed order with a fixed date, children of each worksheet in
// the schema's order, ledger rows streamed in place of their sample rows. Same sheets in, same bytes out.

import { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { columnLetters } from '../model/submission.ts';
import type { LedgersAhead } from './ahead/ledgers-ahead.ts';
import { withCharts } from './charts/parts.ts';
import type { PlacedSheet } from './layout.ts';
import { ledgerXml } from './ledger-xml.ts';
import { withNamedStyles } from './named-styles.ts';
import type { StyleIds } from './row-template.ts';
import { sentFormats, withSentFormats } from './sent-formats.ts';
import type { DrawnWorkbook, OpenLedger } from './workbook.ts';
import { type Child, orderedChildren, sorted, tagsOf } from './worksheet-order.ts';
import { type Part, type Stretch, zipped } from './zip.ts';

const CONTENT_TYPES = '[Content_Types].xml';
const WORKSHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const COMMENTS = /^xl\/drawings\/vmlDrawing[^/]*\.vml$/;

/** The finished .xlsx, made while it is read. */
export async function pack(
  { bytes, ledgers, charts, links, samples }: DrawnWorkbook,
  sheets: readonly PlacedSheet[],
  ahead?: LedgersAhead,
): Promise<Readable> {
  const named = withSentFormats(withNamedStyles(await unzip(bytes), samples), samples);
  const parts = withCharts(withLinks(named, links), charts, sheets);
  const open = new Map(ledgers.map((ledger) => [ledger.part, ledger]));
  const inOrder = [...parts].sort(([a], [b]) => order(a, b));
  const finished = inOrder.map(([name, bytes]): Part => {
    const ledger = open.get(name);
    return { name, content: ledger ? sheetWithLedger(bytes.toString(), ledger, ahead) : mended(name, bytes) };
  });
  return Readable.from(zipped(finished), { objectMode: false });
}

/** A click on a figure that is taken from another sheet leads there; its look stays that of a figure. */
function withLinks(parts: Map<string, Buffer>, links: DrawnWorkbook['links']): Map<string, Buffer> {
  for (const [part, cells] of links) {
    const all = [...cells].map(
      ([cell, target]) => `<hyperlink ref="${cell}" location="${escapeAttribute(target)}"/>`,
    );
    const { head, children, tail } = orderedChildren(parts.get(part)!.toString());
    const own: Child = { name: 'hyperlinks', xml: `<hyperlinks>${all.join('')}</hyperlinks>` };
    const xml = sorted([...children, own]).map((child) => child.xml);
    parts.set(part, Buffer.from(head + xml.join('') + tail));
  }
  return parts;
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** What kind of file it is stands first; some programs look no further. */
function order(a: string, b: string): number {
  if (a === CONTENT_TYPES || b === CONTENT_TYPES) return a === CONTENT_TYPES ? -1 : 1;
  return a < b ? -1 : 1;
}

async function unzip(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
  const parts = new Map<string, Buffer>();
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', (entry: yauzl.Entry) => {
      if (entry.fileName.endsWith('/')) return zip.readEntry();
      zip
        .openReadStreamPromise(entry)
        .then((stream) => stream.toArray())
        .then((chunks: Buffer[]) => {
          parts.set(entry.fileName, Buffer.concat(chunks));
          zip.readEntry();
        })
        .catch(reject);
    });
    zip.readEntry();
  });
  return parts;
}

function mended(name: string, bytes: Buffer): Buffer {
  if (WORKSHEET.test(name)) return inOrder(bytes.toString());
  return COMMENTS.test(name) ? Buffer.from(roomy(bytes.toString())) : bytes;
}

/** Comments are sentences: three columns and six rows instead of exceljs's two and four. */
function roomy(vml: string): string {
  return vml.replaceAll(
    /<x:Anchor>(\d+), (\d+), (\d+), (\d+), [^<]*<\/x:Anchor>/g,
    (_, left: string, inset: string, top: string, drop: string) =>
      `<x:Anchor>${left}, ${inset}, ${top}, ${drop}, ${Number(left) + 3}, 2, ${Number(top) + 6}, 16</x:Anchor>`,
  );
}

function inOrder(xml: string): Buffer {
  const { head, children, tail } = orderedChildren(xml);
  return Buffer.from(head + children.map(finished).join('') + tail);
}

/**
 * exceljs cannot say that an empty bar has no length (2007's default is a tenth of the cell), and it leaves a
 * pointer without a target to the 2010 twin that we do not want.
 */
function finished({ name, xml }: Child): string {
  if (name !== 'conditionalFormatting') return xml;
  return xml
    .replaceAll('<dataBar>', '<dataBar minLength="0" maxLength="100">')
    .replaceAll(/<extLst><ext [^>]*><x14:id\/><\/ext><\/extLst>/g, '');
}

/** The rows are a stretch by themselves: the same bytes whoever makes it. */
function sheetWithLedger(
  xml: string,
  { id, placed, widths }: OpenLedger,
  ahead: LedgersAhead | undefined,
): Stretch[] {
  const { head, children, tail } = orderedChildren(xml);
  const last = placed.first + placed.to - placed.from - 1;
  const corner = columnLetters(placed.block.columns.length - 1) + last;
  const data = children.find(({ name }) => name === 'sheetData')!.xml;
  const { before, after, styles } = cutSamples(data, placed.first, (placed.block.tones?.length ?? 0) + 1);

  // Codes of digits alone are text on purpose: no green corner in each cell.
  const asText: Child = {
    name: 'ignoredErrors',
    xml: `<ignoredErrors><ignoredError sqref="A${placed.first}:${corner}" numberStoredAsText="1"/></ignoredErrors>`,
  };
  const parts = sorted([...children, asText]);
  const at = parts.findIndex(({ name }) => name === 'sheetData');
  const text = (from: number, to?: number) =>
    parts
      .slice(from, to)
      .map((child) => (child.name === 'dimension' ? `<dimension ref="A1:${corner}"/>` : finished(child)))
      .join('');
  const { block } = placed;
  const formats = block.sent ? [sentFormats(block.columns)] : styles;
  return [
    () => [Buffer.from(head + text(0, at) + before)],
    ahead?.take(id, placed) ?? (() => ledgerXml(placed, formats, widths)),
    () => [Buffer.from(after + text(at + 1) + tail)],
  ];
}

/** Takes the sample rows out of the sheet's data and keeps the style of each of their cells. */
function cutSamples(
  data: string,
  first: number,
  count: number,
): { before: string; after: string; styles: StyleIds[] } {
  const styles: string[][] = [];
  let before = data.length;
  let after = data.length;
  for (const { name, from, to, kind } of tagsOf(data)) {
    if (
      name === 'row' &&
      kind === 'open' &&
      attribute(data, from, to, 'r') === String(first + styles.length)
    ) {
      if (styles.length === 0) before = from;
      styles.push([]);
    } else if (name === 'c' && kind !== 'close') {
      styles.at(-1)?.push(attribute(data, from, to, 's') ?? '0');
    } else if (name === 'sheetData' && kind === 'close') {
      after = from;
    }
  }
  if (styles.length !== count) throw new Error(`sample rows at ${first}: ${styles.length}, not ${count}`);
  return { before: data.slice(0, before), after: data.slice(after), styles };
}

function attribute(xml: string, from: number, to: number, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(xml.slice(from, to))?.[1];
}
