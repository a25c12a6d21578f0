// Which sheets does the workbook have, in which order, and where are its parts? The small parts of the zip
// say it: relations → workbook.xml → its relations → sheets, shared strings, styles.

import { refuseDamaged } from '../sniff.ts';
import { type Container, type Part, reading } from './container.ts';
import type { Epoch } from './serial.ts';
import { dateStyles, formatCodes } from './styles.ts';
import { type Tag, tags } from './tags.ts';

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: Part;
}

export interface WorkbookParts {
  readonly epoch: Epoch;
  readonly dateStyles: Uint8Array;
  /** Code of the number format, by cell style. */
  readonly formats: readonly string[];
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: Part | undefined;
}

interface Relation {
  /** The last word of its type: `worksheet`, `sharedStrings` …; what is before it differs in strict files. */
  readonly kind: string;
  readonly target: string;
}

export async function readWorkbookParts(container: Container): Promise<WorkbookParts> {
  const workbook = await findWorkbook(container);
  const relations = await relationsOf(container, workbook.name);
  const byKind = (kind: string): Part | undefined => {
    for (const relation of relations.values())
      if (relation.kind === kind) return container.part(relation.target);
    return undefined;
  };

  let epoch: Epoch = 1900;
  const sheets: SheetPart[] = [];
  for (const tag of await tagsOf(workbook)) {
    if (tag.closing) continue;
    if (tag.name === 'workbookPr' && isTrue(tag.attributes.get('date1904'))) epoch = 1904;
    if (tag.name !== 'sheet' || !tag.attributes.has('name')) continue;
    const id = relationId(tag);
    if (id === '') continue; // a Visual Basic module of the nineties: listed, but no part
    const relation = relations.get(id);
    if (relation !== undefined && relation.kind !== 'worksheet') continue; // charts, dialogs, macros: no cells
    const part = relation === undefined ? undefined : container.part(relation.target);
    if (part === undefined) throw refuseDamaged(relation?.target ?? workbook.name);
    // Two sheets never share a part; a thousand that do would be scanned a thousand times.
    if (sheets.some((sheet) => sheet.part === part)) throw refuseDamaged(part.name);
    const state = tag.attributes.get('state');
    sheets.push({
      name: tag.attributes.get('name')!,
      hidden: state === 'hidden' || state === 'veryHidden',
      part,
    });
  }

  const styles = byKind('styles');
  return {
    epoch,
    sheets,
    sharedStrings: byKind('sharedStrings'),
    ...(styles === undefined ? { dateStyles: new Uint8Array(), formats: [] } : await readStyles(styles)),
  };
}

async function readStyles(part: Part): Promise<Pick<WorkbookParts, 'dateStyles' | 'formats'>> {
  const bytes = await part.whole();
  return reading(part.name, async () => ({ dateStyles: dateStyles(bytes), formats: formatCodes(bytes) }));
}

async function findWorkbook(container: Container): Promise<Part> {
  for (const { kind, target } of (await relationsOf(container, '')).values()) {
    const part = kind === 'officeDocument' ? container.part(target) : undefined;
    if (part !== undefined) return part;
  }
  const usual = container.part('xl/workbook.xml');
  if (usual === undefined) throw refuseDamaged('xl/workbook.xml');
  return usual;
}

/** By relation id. A part without relations has none. */
async function relationsOf(container: Container, source: string): Promise<Map<string, Relation>> {
  const slash = source.lastIndexOf('/') + 1;
  const part = container.part(`${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`);
  const relations = new Map<string, Relation>();
  for (const { name, closing, attributes } of part === undefined ? [] : await tagsOf(part)) {
    if (name !== 'Relationship' || closing || attributes.get('TargetMode') === 'External') continue;
    const kind = attributes.get('Type')?.split('/').pop() ?? '';
    relations.set(attributes.get('Id') ?? '', {
      kind,
      target: resolve(source, attributes.get('Target') ?? ''),
    });
  }
  return relations;
}

/** `../x.xml`, `/xl/x.xml` or `worksheets\x.xml`, seen from `source`, as a part's name. */
export function resolve(source: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** `r:id`, whatever the prefix; not `sheetId`. */
function relationId(sheet: Tag): string {
  for (const [name, value] of sheet.attributes) if (name.endsWith(':id')) return value;
  return '';
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

async function tagsOf(part: Part): Promise<Tag[]> {
  const bytes = await part.whole();
  return reading(part.name, async () => [...tags(bytes)]);
}
