// Which sheets has the clerk's workbook, and how is one put in front or taken out? Names that belong to a sheet are
// numbered by its place, so they move with it.

import { Archive } from './archive.ts';
import {
  addContentType,
  addRelation,
  contentTypeOf,
  type Relation,
  relationAttribute,
  relationsOf,
  removePart,
  removeRelation,
  setContentType,
} from './package-parts.ts';
import { attributeIn, EditedPart, escapeXml, withAttribute } from './xml.ts';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

export interface BookSheet {
  readonly name: string;
  /** undefined for a sheet without cells (a chart, a macro). */
  readonly part: string | undefined;
  readonly relation: string;
}

export class Book {
  readonly archive: Archive;
  /** Name of the part that lists the sheets. */
  readonly part: string;
  sheets: readonly BookSheet[] = [];
  relations: readonly Relation[] = [];

  private constructor(archive: Archive, part: string) {
    this.archive = archive;
    this.part = part;
  }

  static async open(path: string): Promise<Book> {
    const archive = await Archive.open(path);
    const office = (await relationsOf(archive, '')).find(({ kind }) => kind === 'officeDocument');
    const book = new Book(archive, office?.target ?? 'xl/workbook.xml');
    await book.#list();
    return book;
  }

  sheet(name: string): BookSheet | undefined {
    return this.sheets.find((sheet) => sheet.name === name);
  }

  related(kind: string): string | undefined {
    return this.relations.find((relation) => relation.kind === kind)?.target;
  }

  /** Sheets stand in front of all others (`'first'`) or behind them. */
  async add(sheets: readonly { name: string; xml: string }[], where: 'first' | 'last'): Promise<void> {
    const ids: string[] = [];
    for (const { xml } of sheets) {
      const part = this.archive.freeName('xl/worksheets/sheet{n}.xml');
      this.archive.set(part, xml);
      await addContentType(this.archive, part, SHEET_TYPE);
      ids.push(await addRelation(this.archive, this.part, 'worksheet', part));
    }
    const book = await this.#edit();
    const list = book.child('sheets')!;
    const listed = book.childrenOf(list);
    const taken = listed.map((sheet) => Number(attributeIn(book.startTag(sheet), 'sheetId') ?? 0));
    const next = Math.max(0, ...taken) + 1;
    const p = book.prefix;
    const xml = sheets.map(
      ({ name }, i) =>
        `<${p}sheet name="${escapeXml(name)}" sheetId="${next + i}" ${relationAttribute(book, ids[i]!)}/>`,
    );
    if (where === 'first') {
      if (listed.length === 0) book.append(list, xml.join(''));
      else book.insert(listed[0]!.from, xml.join(''));
      renumber(book, (index) => index + sheets.length);
    } else {
      book.append(list, xml.join(''));
    }
    await this.#put(book);
  }

  async remove(name: string): Promise<void> {
    const index = this.sheets.findIndex((sheet) => sheet.name === name);
    const sheet = this.sheets[index];
    if (sheet === undefined) return;
    const book = await this.#edit();
    book.remove(book.childrenOf(book.child('sheets')!)[index]!);
    renumber(book, (at) => (at === index ? undefined : at > index ? at - 1 : at));
    openAt(book, (at) => (at > index ? at - 1 : Math.min(at, Math.max(this.sheets.length - 2, 0))));
    await this.#put(book);
    await removeRelation(this.archive, this.part, sheet.relation);
    if (sheet.part !== undefined) await removePart(this.archive, sheet.part);
    await this.#list();
  }

  /** Opens at the first sheet that can be seen, and selects no other. */
  async openFirst(): Promise<void> {
    const book = await this.#edit();
    const listed = book.childrenOf(book.child('sheets')!);
    const isSeen = (i: number) => !/hidden/i.test(attributeIn(book.startTag(listed[i]!), 'state') ?? '');
    const first = Math.max(
      listed.findIndex((_, i) => isSeen(i)),
      0,
    );
    openAt(book, () => first);
    await this.#put(book);
    await this.#selectOnly(this.sheets[first]?.part);
  }

  /**
   * Of the sheets only `part` is selected. Two selected sheets are a group to Excel: what is typed into one goes into
   * the same cell of the other.
   */
  async #selectOnly(part: string | undefined): Promise<void> {
    for (const sheet of this.sheets) {
      if (sheet.part === undefined || !this.archive.has(sheet.part)) continue;
      const bytes = await this.archive.bytes(sheet.part);
      const isWanted = sheet.part === part;
      if (!isWanted && !bytes.includes('tabSelected')) continue;
      const xml = new EditedPart(bytes, 'worksheet');
      const views = xml.child('sheetViews');
      for (const view of views === undefined ? [] : xml.childrenOf(views)) {
        const tag = xml.startTag(view);
        const now = attributeIn(tag, 'tabSelected');
        if (isWanted ? now === '1' : now === undefined || now === '0' || now === 'false') continue;
        xml.replace(
          { from: view.from, to: view.inside },
          withAttribute(tag, 'tabSelected', isWanted ? '1' : '0'),
        );
      }
      if (xml.isChanged) this.archive.set(sheet.part, xml.result());
    }
  }

  /** `.xlsm` where it has macros: under another extension Excel refuses it. Templates become workbooks. */
  async extension(): Promise<'.xlsx' | '.xlsm'> {
    const type = await contentTypeOf(this.archive, this.part);
    if (/template/i.test(type))
      await setContentType(this.archive, this.part, type.replace(/template/i, 'sheet'));
    return /macro/i.test(type) ? '.xlsm' : '.xlsx';
  }

  async #edit(): Promise<EditedPart> {
    return new EditedPart(await this.archive.bytes(this.part), 'workbook');
  }

  async #put(book: EditedPart): Promise<void> {
    this.archive.set(this.part, book.result());
    await this.#list();
  }

  async #list(): Promise<void> {
    this.relations = await relationsOf(this.archive, this.part);
    const book = await this.#edit();
    const list = book.child('sheets');
    this.sheets = (list === undefined ? [] : book.childrenOf(list)).map((element) => {
      const tag = book.startTag(element);
      const relation = attributeIn(tag, '[^\\s=:]+:id') ?? '';
      const related = this.relations.find(({ id, kind }) => id === relation && kind === 'worksheet');
      return { name: attributeIn(tag, 'name') ?? '', part: related?.target, relation };
    });
  }
}

/** Defined names of single sheets say which by its place. `undefined`: the sheet is gone, and the name with it. */
function renumber(book: EditedPart, moved: (index: number) => number | undefined): void {
  const names = book.child('definedNames');
  if (names === undefined) return;
  const all = book.childrenOf(names);
  const gone = all.filter((name) => {
    const local = attributeIn(book.startTag(name), 'localSheetId');
    return local !== undefined && moved(Number(local)) === undefined;
  });
  if (gone.length === all.length) {
    book.remove(names);
    return;
  }
  for (const name of all) {
    const tag = book.startTag(name);
    const local = attributeIn(tag, 'localSheetId');
    if (local === undefined) continue;
    const to = moved(Number(local));
    if (to === undefined) book.remove(name);
    else book.replace({ from: name.from, to: name.inside }, withAttribute(tag, 'localSheetId', String(to)));
  }
}

function openAt(book: EditedPart, moved: (index: number) => number): void {
  const views = book.child('bookViews');
  const view = views && book.childrenOf(views)[0];
  if (view === undefined) return;
  const tag = book.startTag(view);
  const active = moved(Number(attributeIn(tag, 'activeTab') ?? 0));
  const first = attributeIn(tag, 'firstSheet') === undefined ? tag : withAttribute(tag, 'firstSheet', '0');
  book.replace({ from: view.from, to: view.inside }, withAttribute(first, 'activeTab', String(active)));
}
