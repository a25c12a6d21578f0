// Which parts does a chart need in the package, and who points to whom? sheet → drawing → chart, and the list of content
// types names both. exceljs writes none of them.

import type { PlacedSheet } from '../layout.ts';
import type { Chart } from '../sheet.ts';
import type { OpenCharts } from '../workbook.ts';
import { orderedChildren, sorted } from '../worksheet-order.ts';
import { chartXml } from './chart-xml.ts';
import { CHART_SHEET } from './data-sheet.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT_TYPES = '[Content_Types].xml';
/** exceljs numbers its own from 1. */
const RELATION = 'rIdCharts';

/** The parts with the drawings and charts of every sheet that has some. */
export function withCharts(
  parts: ReadonlyMap<string, Buffer>,
  open: readonly OpenCharts[],
  sheets: readonly PlacedSheet[],
): Map<string, Buffer> {
  const result = new Map(parts);
  const data = sheets.find(({ id }) => id === CHART_SHEET);
  if (data === undefined) return result;
  const put = (name: string, xml: string) => result.set(name, Buffer.from(xml));
  const types: string[] = [];
  let charts = 0;
  open.forEach(({ part, sheet }, i) => {
    const drawing = `drawing${i + 1}`;
    const relations: string[] = [];
    const anchors = placesOf(sheet).map(({ chart, ...place }) => {
      const name = `chart${++charts}`;
      put(`xl/charts/${name}.xml`, chartXml(chart, data));
      types.push(override(`/xl/charts/${name}.xml`, 'drawingml.chart'));
      relations.push(relation(`rId${relations.length + 1}`, 'chart', `../charts/${name}.xml`));
      return anchorXml(chart, place, relations.length);
    });
    put(`xl/drawings/${drawing}.xml`, drawingXml(anchors));
    put(`xl/drawings/_rels/${drawing}.xml.rels`, relationsXml(relations));
    types.push(override(`/xl/drawings/${drawing}.xml`, 'drawing'));
    result.set(part, pointingToDrawing(result.get(part)!));
    const rels = part.replace(/([^/]+)$/, '_rels/$1.rels');
    const known = result.get(rels)?.toString();
    const own = relation(RELATION, 'drawing', `../drawings/${drawing}.xml`);
    put(rels, known?.replace('</Relationships>', `${own}</Relationships>`) ?? relationsXml([own]));
  });
  const known = result.get(CONTENT_TYPES)!.toString();
  put(CONTENT_TYPES, known.replace('</Types>', `${types.join('')}</Types>`));
  return result;
}

interface Place {
  /** 0-based, `to` exclusive. */
  readonly columns: { readonly from: number; readonly to: number };
  readonly rows: { readonly from: number; readonly to: number };
}

/** Charts of a block share its width. */
function placesOf({ blocks, model }: PlacedSheet): (Place & { readonly chart: Chart })[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'charts') return [];
    const { charts, lines } = block.block;
    const edge = (i: number) => Math.round((model.widths.length * i) / charts.length);
    return charts.map((chart, i) => ({
      chart,
      columns: { from: edge(i), to: edge(i + 1) },
      rows: { from: block.first - 1, to: block.first - 1 + lines },
    }));
  });
}

function pointingToDrawing(bytes: Buffer): Buffer {
  const { head, children, tail } = orderedChildren(bytes.toString());
  const drawing = { name: 'drawing', xml: `<drawing xmlns:r="${OFFICE}" r:id="${RELATION}"/>` };
  return Buffer.from(
    head +
      sorted([...children, drawing])
        .map(({ xml }) => xml)
        .join('') +
      tail,
  );
}

/** ECMA-376 part 1, 20.5: a frame from cell to cell, which moves and grows with them. */
function anchorXml({ id, alt }: Chart, { columns, rows }: Place, number: number): string {
  // From the first cell on, up to the one behind the last.
  const corner = (column: number, row: number) =>
    `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  return [
    `<xdr:twoCellAnchor><xdr:from>${corner(columns.from, rows.from)}</xdr:from><xdr:to>${corner(columns.to, rows.to)}</xdr:to>`,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number + 1}" name="${escaped(id)}" descr="${escaped(alt)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">',
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${OFFICE}" r:id="rId${number}"/>`,
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  ].join('');
}

function drawingXml(anchors: readonly string[]): string {
  return `${DECLARATION}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${anchors.join('')}</xdr:wsDr>`;
}

function relationsXml(relations: readonly string[]): string {
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}">${relations.join('')}</Relationships>`;
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function override(part: string, type: string): string {
  return `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
