// What stands in a written workbook? Parts as text and cells with formula, value and style, read by nothing of ours.

import { execFile } from 'node:child_process';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import yauzl from 'yauzl';
import { ZipFile } from 'yazl';

export interface ReadCell {
  readonly formula?: string;
  readonly value: string | number | undefined;
  readonly type: string | undefined;
  readonly style: string | undefined;
}

export interface ReadWorkbook {
  /** Names of entries in the order of the directory. */
  readonly entries: readonly string[];
  readonly parts: ReadonlyMap<string, string>;
  readonly sheetNames: readonly string[];
  /** By address. */
  cells(sheet: string): ReadonlyMap<string, ReadCell>;
  /** Comments by address. */
  notes(sheet: string): ReadonlyMap<string, string>;
  partOf(sheet: string): string;
}

export async function readWorkbook(path: string): Promise<ReadWorkbook> {
  const parts = await unzip(path);
  const shared = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map((match) =>
    textOf(match[1]!),
  );
  const targets = new Map(
    [...parts.get('xl/_rels/workbook.xml.rels')!.matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      /Id="([^"]*)"/.exec(tag)![1]!,
      /Target="([^"]*)"/.exec(tag)![1]!.replace(/^\/?(xl\/)?/, 'xl/'),
    ]),
  );
  const sheets = new Map(
    [...parts.get('xl/workbook.xml')!.matchAll(/<sheet [^>]*>/g)].map(([tag]) => [
      unescaped(/name="([^"]*)"/.exec(tag)![1]!),
      targets.get(/r:id="([^"]*)"/.exec(tag)![1]!)!,
    ]),
  );
  return {
    entries: [...parts.keys()],
    parts,
    sheetNames: [...sheets.keys()],
    partOf: (sheet) => sheets.get(sheet)!,
    cells: (sheet) => cellsOf(parts.get(sheets.get(sheet)!)!, shared),
    notes(sheet) {
      const number = /(\d+)\.xml$/.exec(sheets.get(sheet)!)![1];
      const xml = parts.get(`xl/comments${number}.xml`) ?? '';
      return new Map(
        [...xml.matchAll(/<comment ref="([A-Z]+\d+)".*?<\/comment>/gs)].map((match) => [
          match[1]!,
          textOf(match[0]),
        ]),
      );
    },
  };
}

function cellsOf(xml: string, shared: readonly string[]): Map<string, ReadCell> {
  const cells = new Map<string, ReadCell>();
  for (const [, attributes, inner = ''] of xml.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const at = (name: string) => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes!)?.[1];
    const type = at('t');
    const v = /<v[^>]*>(.*?)<\/v>/s.exec(inner)?.[1];
    const formula = /<f[^>]*>(.*?)<\/f>/s.exec(inner)?.[1];
    const value =
      type === 'inlineStr'
        ? textOf(inner)
        : v === undefined
          ? undefined
          : type === 's'
            ? shared[Number(v)]
            : type === 'str' || type === 'e'
              ? unescaped(v)
              : Number(v);
    cells.set(at('r')!, {
      ...(formula !== undefined && { formula: unescaped(formula) }),
      value,
      type,
      style: at('s'),
    });
  }
  return cells;
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<t(?: [^>]*)?>(.*?)<\/t>/gs)].map((match) => unescaped(match[1]!)).join('');
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replace(/_x([0-9A-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

async function unzip(path: string): Promise<Map<string, string>> {
  const zip = await yauzl.openPromise(path, { lazyEntries: true });
  const parts = new Map<string, string>();
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', async (entry: yauzl.Entry) => {
      const chunks: Buffer[] = await (await zip.openReadStreamPromise(entry)).toArray();
      parts.set(entry.fileName, Buffer.concat(chunks).toString());
      zip.readEntry();
    });
    zip.readEntry();
  });
  return parts;
}

export const soffice = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/usr/bin/libreoffice'].find((path) =>
  existsSync(path),
);

/** The workbook as LibreOffice calculates it, from a copy without any cached value. */
export async function recalculated(path: string): Promise<ReadWorkbook> {
  const folder = await mkdtemp(join(tmpdir(), 'yufang-recalculated-'));
  try {
    const zip = new ZipFile();
    for (const [name, text] of await unzip(path)) {
      const bare = name.startsWith('xl/worksheets/') ? text.replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1') : text;
      zip.addBuffer(Buffer.from(bare), name);
    }
    zip.end();
    await pipeline(zip.outputStream, createWriteStream(join(folder, 'bare.xlsx')));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const to = [
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      join(folder, 'out'),
      join(folder, 'bare.xlsx'),
    ];
    await promisify(execFile)(soffice!, [profile, ...to], { timeout: 110_000 });
    return await readWorkbook(join(folder, 'out', 'bare.xlsx'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
