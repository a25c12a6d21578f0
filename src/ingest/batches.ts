// Which files are read together? CSV files of one folder, district and period are one submission, a workbook is one by
// itself; submissions of identical bytes are one batch, because the second is not read where the first was.

import { basename, dirname, extname } from 'node:path';
import { groupedBy } from '../model/grouped-by.ts';
import type { Plan } from '../model/plan.ts';
import { comparable } from '../model/text.ts';
import { isCoverSheet } from '../tables/cover.ts';
import { TABLES } from '../tables/index.ts';
import type { Found } from './discover.ts';
import { districtIn } from './district.ts';
import { periodIn } from './period.ts';

/** The files of one submission. */
export type Group = readonly Found[];

/** Groups that one thread has to read, one after the other. Whatever lies between batches is independent. */
export interface Batch {
  readonly groups: readonly Group[];
  /** Of all its files together. */
  readonly bytes: number;
}

/** In the order of their first files. */
export function batchesOf(files: readonly Found[], plan: Plan): Batch[] {
  const batches = groupedBy(groupsOf(files, plan), (group) => bytesOf(group) ?? pathsOf(group));
  return [...batches.values()].map((groups) => ({
    groups,
    bytes: groups.flat().reduce((sum, { size }) => sum + size, 0),
  }));
}

/** What tells identical submissions: their files' hashes; undefined where no file could be read. */
export function bytesOf(group: Group): string | undefined {
  const hashes = group.map(({ sha256 }) => sha256).join(' ');
  return hashes.trim() === '' ? undefined : hashes;
}

const pathsOf = (group: Group): string => group.map(({ path }) => path).join('\n');

/** `即墨区 2025-06/企业台账.csv` and its neighbours are one submission. */
function groupsOf(files: readonly Found[], plan: Plan): Group[] {
  const groups = groupedBy(files, ({ path }) => {
    const stem = basename(path, extname(path));
    const isPart = /^\.(csv|tsv|txt)$/i.test(extname(path)) && isTablePart(stem);
    return isPart ? `${dirname(path)}\n${districtIn(stem, plan)?.code}\n${periodIn(stem)}` : path;
  });
  return [...groups.values()];
}

function isTablePart(stem: string): boolean {
  const name = comparable(stem);
  return (
    isCoverSheet(name) || TABLES.some(({ sheet, aliases }) => name.includes(sheet) || aliases.includes(name))
  );
}
