// May letters be written into that folder?

import { checkFolderTarget } from './target.ts';

/** Asked before the work, which may take minutes. @throws UsageFault */
export async function checkLetterFolder(folder: string, paths: readonly string[]): Promise<void> {
  const { checkCanBeFolder } = await import('../yearly/workspace.ts');
  await checkCanBeFolder(folder);
  await checkFolderTarget(folder, paths);
}
