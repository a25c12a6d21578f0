// Where do the 整改建议 go? One file a district that has something to put right, all of them or none.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Consolidated } from '../define.ts';
import type { Language } from '../model/bilingual.ts';
import { toRectify } from '../tally/to-rectify.ts';
import { fileNames } from '../yearly/file-names.ts';
import { inWorkspace } from '../yearly/workspace.ts';
import { rectificationText } from './rectification-text.ts';

/**
 * Files of the same names are replaced, others are left alone.
 * @returns the names; undefined = no register was sent
 * @throws ReportFault, ToolFault where the folder cannot be written to
 */
export async function writeRectification(
  { city, plan, period, asOf }: Consolidated,
  folder: string,
  language: Language,
): Promise<readonly string[] | undefined> {
  const found = toRectify(city, period, plan);
  if (found === undefined) return undefined;
  if (found.size === 0) return [];
  return inWorkspace(folder, async ({ fresh, replace }) => {
    const nameFor = fileNames();
    const names: string[] = [];
    for (const district of plan.districts) {
      const firms = found.get(district.code);
      if (firms === undefined) continue;
      const before = language === 'zh' ? '整改建议-' : 'rectification-';
      const name = nameFor({ before, ...district, after: '.md' });
      await writeFile(
        join(fresh, name),
        rectificationText(district, firms, { plan, period, asOf, language }),
      );
      names.push(name);
    }
    await replace(names);
    return names;
  });
}
