// How is a chart written? DrawingML (ECMA-376 part 1, 21.2), in the order of the schema: a native chart that Excel, WPS
// and LibreOffice let one edit. Its caches hold what its cells hold, so that it shows before anything is calculated.

import { columnLetters } from '../../model/submission.ts';
import { cellText } from '../cell-text.ts';
import type { PlacedSheet } from '../layout.ts';
import type { Axis, Chart, Point, Series } from '../sheet.ts';
import { CHART_COLOURS, CHART_INK, CHART_LINE, FONT } from '../style.ts';
import { CHART_SHEET_NAME, downOf, rowOf, upOf } from './data-sheet.ts';

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
/** Excel 2016 and later: #N/A is a gap, not a bridge. */
const GAPS =
  '<c:extLst><c:ext uri="{56B9EC1D-385E-4148-901F-78D8002777C0}" xmlns:c16r3="http://schemas.microsoft.com/office/drawing/2017/03/chart"><c16r3:dataDisplayOptions16><c16r3:dispNaAsBlank val="1"/></c16r3:dataDisplayOptions16></c:ext></c:extLst>';

type Place = 'left' | 'right';
const IDS: Readonly<Record<Place, { category: number; value: number }>> = {
  left: { category: 1001, value: 1002 },
  right: { category: 2001, value: 2002 },
};

/** @param data the sheet 图表数据 as it is laid out */
export function chartXml(chart: Chart, data: PlacedSheet): string {
  const plots = plotsOf(chart);
  const numbers = new Map(chart.series.map((series, i) => [series, i]));
  const isRight = chart.series.some(({ onRight }) => onRight);
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${NAMESPACES}><c:roundedCorners val="0"/><c:chart>`,
    titleXml(chart.title, 1200, true),
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    ...plots.map(({ kind, place, series }) => {
      const all = series.map((one) => seriesXml(chart, one, numbers.get(one)!, data)).join('');
      const axes = `<c:axId val="${IDS[place].category}"/><c:axId val="${IDS[place].value}"/>`;
      return kind === 'bar'
        ? `<c:barChart><c:barDir val="${chart.horizontal ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${all}<c:gapWidth val="70"/>${axes}</c:barChart>`
        : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${all}<c:marker val="1"/>${axes}</c:lineChart>`;
    }),
    axesXml(chart, 'left'),
    isRight ? axesXml(chart, 'right') : '',
    '</c:plotArea>',
    chart.series.length > 1
      ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textXml(900)}</c:legend>`
      : '',
    `<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/>${GAPS}</c:chart>`,
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="${CHART_LINE}"/></a:solidFill></a:ln></c:spPr>`,
    `${textXml(900)}</c:chartSpace>`,
  ].join('');
}

interface Plot {
  readonly kind: 'bar' | 'line';
  readonly place: Place;
  readonly series: readonly Series[];
}

/** Series of one kind on one axis are one plot; bars first, so that lines lie over them. */
function plotsOf({ series }: Chart): Plot[] {
  const plots: Plot[] = [];
  for (const kind of ['bar', 'line'] as const) {
    for (const place of ['left', 'right'] as const) {
      const own = series.filter(
        ({ shape, onRight }) =>
          (shape === 'bar') === (kind === 'bar') && (onRight === true) === (place === 'right'),
      );
      if (own.length > 0) plots.push({ kind, place, series: own });
    }
  }
  return plots;
}

function seriesXml(chart: Chart, series: Series, number: number, data: PlacedSheet): string {
  const { name, shape, colour = 'main', points, limits } = series;
  const count = chart.categories.length;
  const rgb = CHART_COLOURS[colour];
  const range = (column: string) => rangeOf(chart, column, count, data);
  const header = cellOf(data, rowOf(chart, 0), series.id, -1);
  const axis = series.onRight ? chart.right! : chart.axis;
  const whiskers = limits
    ? [
        `<c:errBars>${shape === 'bar' ? '' : '<c:errDir val="y"/>'}<c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>`,
        `<c:plus>${numbersXml(
          range(upOf(series.id)),
          distances(
            limits.map(({ high }) => high),
            points,
          ),
          axis,
        )}</c:plus>`,
        `<c:minus>${numbersXml(
          range(downOf(series.id)),
          distances(
            points,
            limits.map(({ low }) => low),
          ),
          axis,
        )}</c:minus>`,
        `${lineXml(CHART_INK, 12700)}</c:errBars>`,
      ].join('')
    : '';
  return [
    `<c:ser><c:idx val="${number}"/><c:order val="${number}"/>`,
    `<c:tx><c:strRef><c:f>${header}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escaped(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`,
    shape === 'bar'
      ? `<c:spPr><a:solidFill><a:srgbClr val="${rgb}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>`
      : shape === 'dots'
        ? `<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>${markerXml(rgb)}`
        : `${lineXml(rgb, shape === 'dashed' ? 19050 : 28575, shape === 'dashed')}<c:marker><c:symbol val="none"/></c:marker>`,
    whiskers,
    `<c:cat><c:strRef><c:f>${range('category')}</c:f><c:strCache><c:ptCount val="${count}"/>${chart.categories.map((text, i) => `<c:pt idx="${i}"><c:v>${escaped(text)}</c:v></c:pt>`).join('')}</c:strCache></c:strRef></c:cat>`,
    `<c:val>${numbersXml(
      range(series.id),
      points.map(({ value }) => value),
      axis,
    )}</c:val>`,
    shape === 'bar' ? '' : '<c:smooth val="0"/>',
    '</c:ser>',
  ].join('');
}

function numbersXml(range: string, values: readonly (number | null | undefined)[], axis: Axis): string {
  const known = values.map((value, i) =>
    typeof value === 'number' ? `<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>` : '',
  );
  return `<c:numRef><c:f>${range}</c:f><c:numCache><c:formatCode>${escaped(axis.format)}</c:formatCode><c:ptCount val="${values.length}"/>${known.join('')}</c:numCache></c:numRef>`;
}

function distances(from: readonly Point[], to: readonly Point[]): number[] {
  return from.map(({ value }, i) => {
    const other = to[i]!.value;
    return typeof value === 'number' && typeof other === 'number' ? value - other : 0;
  });
}

/** The category axis is on the left or at the bottom; the twin of the right value axis is there and not drawn. */
function axesXml(chart: Chart, place: Place): string {
  const { category, value } = IDS[place];
  const lying = chart.horizontal === true;
  const axis = place === 'right' ? chart.right! : chart.axis;
  const low = lying ? 'l' : 'b';
  const side = lying ? 'b' : place === 'right' ? 'r' : 'l';
  const { min, max, step } = axis;
  // Lying bars are read from the top down, as the table above is.
  const order = `<c:scaling><c:orientation val="${lying ? 'maxMin' : 'minMax'}"/></c:scaling>`;
  const bounds = `<c:scaling><c:orientation val="minMax"/>${max === undefined ? '' : `<c:max val="${max}"/>`}${min === undefined ? '' : `<c:min val="${min}"/>`}</c:scaling>`;
  const grid =
    place === 'right'
      ? ''
      : `<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${CHART_LINE}"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>`;
  return [
    `<c:catAx><c:axId val="${category}"/>${order}<c:delete val="${place === 'right' ? 1 : 0}"/><c:axPos val="${low}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${lineXml(CHART_INK, 9525)}${textXml(900)}<c:crossAx val="${value}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
    `<c:valAx><c:axId val="${value}"/>${bounds}<c:delete val="0"/><c:axPos val="${side}"/>${grid}${axis.title === undefined ? '' : titleXml(axis.title, 900, false)}<c:numFmt formatCode="${escaped(axis.format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textXml(900)}<c:crossAx val="${category}"/><c:crosses val="${place === 'right' || lying ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/>${step === undefined ? '' : `<c:majorUnit val="${step}"/>`}</c:valAx>`,
  ].join('');
}

function titleXml(text: string, size: number, isBold: boolean): string {
  const run = `sz="${size}" b="${isBold ? 1 : 0}"`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr ${run}/></a:pPr><a:r><a:rPr lang="zh-CN" ${run}>${inkXml()}</a:rPr><a:t>${escaped(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function textXml(size: number): string {
  return `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}">${inkXml()}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

function inkXml(): string {
  return `<a:solidFill><a:srgbClr val="${CHART_INK}"/></a:solidFill><a:latin typeface="${FONT}"/><a:ea typeface="${FONT}"/>`;
}

function lineXml(rgb: string, width: number, isDashed = false): string {
  return `<c:spPr><a:ln w="${width}"><a:solidFill><a:srgbClr val="${rgb}"/></a:solidFill>${isDashed ? '<a:prstDash val="dash"/>' : ''}</a:ln></c:spPr>`;
}

function markerXml(rgb: string): string {
  return `<c:marker><c:symbol val="diamond"/><c:size val="8"/><c:spPr><a:solidFill><a:srgbClr val="${rgb}"/></a:solidFill></c:spPr></c:marker>`;
}

function rangeOf(chart: Chart, column: string, count: number, data: PlacedSheet): string {
  const first = cellOf(data, rowOf(chart, 0), column);
  const last = cellOf(data, rowOf(chart, count - 1), column).split('!')[1];
  return `${first}:${last}`;
}

function cellOf(data: PlacedSheet, row: string, column: string, down = 0): string {
  const { line, grid } = data.rows.get(row)!;
  return `'${CHART_SHEET_NAME}'!$${columnLetters(grid.columns.get(column)!.from - 1)}$${line + down}`;
}

function escaped(text: string): string {
  return cellText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
