// Are the inputs those of the report? Every file that its sheet 来源 lists, by SHA-256; anything else is passed over.

import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Discovery, discover, type Found } from '../ingest/discover.ts';
import { UsageFault } from '../model/fault.ts';

interface Listed {
  readonly file: string;
  readonly sha256: string;
}

/**
 * @param paths as typed; none = the folder of the report, and those in it, that hold a listed file
 * @throws UsageFault that names what is missing or has changed
 */
export async function sameInputs(
  paths: readonly string[],
  listed: readonly Listed[],
  report: string,
): Promise<Discovery> {
  const places = paths.length > 0 ? paths : await placesNear(report, listed);
  const matched = matchedInputs(await discover(places), listed);
  checkSame(matched, paths.length === 0);
  return matched;
}

interface Matched extends Discovery {
  /** Labels of listed files whose bytes are others now; among `files` as they are. */
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  /** Found, and not listed. */
  readonly extra: readonly string[];
}

/** Each listed file by its bytes, else by its name; the files are called as they were, wherever they lie now. */
export function matchedInputs({ files, passedOver }: Discovery, listed: readonly Listed[]): Matched {
  const byLabel = new Map(files.map((file) => [file.label, file]));
  const rest = new Set(files);
  const matched = new Map<string, Found>();
  const ways: Way[] = [];
  for (const { file, sha256 } of listed) {
    const labelled = byLabel.get(file);
    const same = labelled?.sha256 === sha256 ? labelled : [...rest].find((one) => one.sha256 === sha256);
    if (same === undefined) continue;
    rest.delete(same);
    matched.set(file, same);
    ways.push(wayBetween(same.label, file));
  }
  // What has other bytes is known by its name, and the way to it by those that have not.
  const named = new Map(
    [...rest].flatMap((file) => relabelled([file], ways).map(({ label }) => [label, file])),
  );
  const others = listed.filter(({ file }) => !matched.has(file)).map(({ file }) => file);
  const changed = others.filter((file) => named.has(file));
  for (const file of changed) {
    rest.delete(named.get(file)!);
    matched.set(file, named.get(file)!);
  }
  const known = new Set(listed.map(({ sha256 }) => sha256));
  return {
    files: listed.flatMap(({ file: label }) => {
      const found = matched.get(label);
      // As the report calls it, wherever it lies now.
      return found === undefined ? [] : [{ ...found, label }];
    }),
    passedOver: relabelled(passedOver, ways),
    changed,
    missing: others.filter((file) => !named.has(file)),
    extra: [...rest].filter(({ sha256 }) => !known.has(sha256)).map(({ label }) => label),
  };
}

/** The folder was given from further up (`less`) or further down (`more`) than at the time. */
interface Way {
  readonly less: string;
  readonly more: string;
}

function wayBetween(found: string, listed: string): Way {
  if (found.endsWith(`/${listed}`)) return { less: found.slice(0, -listed.length), more: '' };
  if (listed.endsWith(`/${found}`)) return { less: '', more: listed.slice(0, -found.length) };
  return { less: '', more: '' };
}

/** By the names that they had at the time; what lies beside every way is left out. No way known: as they are called. */
function relabelled<T extends { readonly label: string }>(all: readonly T[], ways: readonly Way[]): T[] {
  if (ways.length === 0) return [...all];
  const deepest = [...ways].sort((a, b) => b.less.length - a.less.length);
  return all.flatMap((one) => {
    const way = deepest.find(({ less }) => one.label.startsWith(less));
    return way === undefined ? [] : [{ ...one, label: way.more + one.label.slice(way.less.length) }];
  });
}

/** @param searched nobody named a place @throws UsageFault */
export function checkSame({ changed, missing }: Matched, searched: boolean): void {
  if (changed.length > 0 || missing.length > 0) throw notTheSame(changed, missing, searched);
}

/** No deep search: the report may lie in somebody's home. */
export async function placesNear(report: string, listed: readonly Listed[]): Promise<string[]> {
  const home = dirname(report);
  const folders = (await readdir(home, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => join(home, name))
    .sort();
  const places: string[] = [];
  for (const folder of [home, ...folders]) {
    for (const { file } of listed) {
      if (!(await exists(join(folder, file)))) continue;
      // Beside the report itself each file by its name: the folder may hold anything.
      if (folder !== home) {
        places.push(folder);
        break;
      }
      places.push(join(folder, file.split('/')[0]!));
    }
  }
  return [...new Set(places)];
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

const SHOWN = 5;

function notTheSame(changed: readonly string[], missing: readonly string[], searched: boolean): UsageFault {
  const list = (files: readonly string[], joint: string, more: string) =>
    files.slice(0, SHOWN).join(joint) + (files.length > SHOWN ? more : '');
  const zh = [
    changed.length > 0 &&
      `${changed.length} 个文件在汇总之后改动过（SHA-256 不同）：${list(changed, '、', ' 等')}`,
    missing.length > 0 && `找不到 ${missing.length} 个汇总时读取的文件：${list(missing, '、', ' 等')}`,
    missing.length > 0 && searched && '请在命令后面写出报送所在的文件夹',
  ];
  const en = [
    changed.length > 0 &&
      `${changed.length} files have changed since (another SHA-256): ${list(changed, ', ', ' …')}`,
    missing.length > 0 &&
      `${missing.length} files that the report was made from are missing: ${list(missing, ', ', ' …')}`,
    missing.length > 0 && searched && 'name their folder at the end of the command',
  ];
  return new UsageFault({ zh: zh.filter(Boolean).join('；'), en: en.filter(Boolean).join('; ') });
}
