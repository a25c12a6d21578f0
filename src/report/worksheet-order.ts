// In which order may the children of <worksheet> stand? ECMA-376 fixes it (CT_Worksheet, 18.3.1.99), exceljs does
// not keep it where comments meet other parts, and Excel then offers to repair the file.

const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
] as const;

const rank = new Map<string, number>(ORDER.map((name, i) => [name, i]));

export interface Child {
  readonly name: string;
  /** The element with all that it holds. */
  readonly xml: string;
}

export interface WorksheetXml {
  /** Declaration and the opening tag of the root. */
  readonly head: string;
  readonly children: readonly Child[];
  readonly tail: string;
}

interface Tag {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly from: number;
  readonly to: number;
}

/** The tags of a part that we wrote ourselves: no comments, no CDATA, no `>` inside attributes. */
export function* tagsOf(xml: string): Generator<Tag> {
  for (let from = xml.indexOf('<'); from >= 0; ) {
    const to = xml.indexOf('>', from) + 1;
    const mark = xml[from + 1];
    if (mark !== '?' && mark !== '!') {
      const kind = mark === '/' ? 'close' : xml[to - 2] === '/' ? 'empty' : 'open';
      const start = from + (kind === 'close' ? 2 : 1);
      let end = start;
      while (!' />\n\r\t'.includes(xml[end] ?? '>')) end++;
      yield { name: xml.slice(start, end), kind, from, to };
    }
    from = xml.indexOf('<', to);
  }
}

/** The worksheet's own children in the order of the schema; what is inside them is left alone. */
export function orderedChildren(xml: string): WorksheetXml {
  const children: Child[] = [];
  let depth = 0;
  let start = 0;
  let head = 0;
  let tail = xml.length;
  for (const { name, kind, from, to } of tagsOf(xml)) {
    if (kind === 'close') depth--;
    if (depth === 0 && kind === 'open') head = to;
    if (depth === 0 && kind === 'close') tail = from;
    if (depth === 1 && kind === 'open') start = from;
    if (depth === 1 && kind !== 'open') {
      children.push({ name, xml: xml.slice(kind === 'empty' ? from : start, to) });
    }
    if (kind === 'open') depth++;
  }
  return { head: xml.slice(0, head), children: sorted(children), tail: xml.slice(tail) };
}

export function sorted(children: readonly Child[]): Child[] {
  return [...children].sort((a, b) => rankOf(a) - rankOf(b));
}

/** Place of a child of <worksheet> among the others; undefined for what the schema does not name. */
export function rankOfChild(name: string): number | undefined {
  return rank.get(name);
}

function rankOf(child: Child): number {
  const found = rankOfChild(child.name);
  if (found === undefined) throw new Error(`<${child.name}> is no child of <worksheet>`);
  return found;
}
