// Where does a package go? Into one folder, all of its files or none.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inWorkspace } from '../yearly/workspace.ts';
import type { Package } from './package.ts';

export const MANIFEST = 'manifest.json';

/** Files of the same names are replaced, others are left alone. @throws ReportFault, ToolFault */
export async function writePackage({ texts, manifest }: Package, folder: string): Promise<void> {
  await inWorkspace(folder, async ({ fresh, replace }) => {
    for (const [name, text] of texts) await writeFile(join(fresh, name), text);
    await writeFile(join(fresh, MANIFEST), manifestText(manifest));
    // The manifest last: it never lies beside files that it does not tell of.
    await replace([...texts.keys(), MANIFEST]);
  });
}

export function manifestText(manifest: Package['manifest']): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
