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
  const { files, passedOver } = await discover(places);
  const byLabel = new Map(files.map((file) => [file.label, file]));
  const rest = new Set(files);
  const same: Found[] = [];
  const changed: string[] = [];
  const missing: string[] = [];
  for (const { file, sha256 } of listed) {
    const labelled = byLabel.get(file);
    const found = labelled?.sha256 === sha256 ? labelled : [...rest].find((one) => one.sha256 === sha256);
    // As the report calls it, wherever it lies now.
    if (found) {
      rest.delete(found);
      same.push({ ...found, label: file });
    } else (labelled ? changed : missing).push(file);
  }
  if (changed.length > 0 || missing.length > 0) throw notTheSame(changed, missing, paths.length === 0);
  return { files: same, passedOver };
}

/** No deep search: the report may lie in somebody's home. */
async function placesNear(report: string, listed: readonly Listed[]): Promise<string[]> {
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
    missing.length > 0 && searched && 'name their folder behind the cell',
  ];
  return new UsageFault({ zh: zh.filter(Boolean).join('；'), en: en.filter(Boolean).join('; ') });
}
