// Where do the letters go? One file a district and band, all of them or none.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Consolidated } from '../define.ts';
import type { Language } from '../model/bilingual.ts';
import { lastMonthOf } from '../model/period.ts';
import { fileNames } from '../yearly/file-names.ts';
import { inWorkspace } from '../yearly/workspace.ts';
import { lettersText } from './letter-text.ts';
import type { Letters } from './letters.ts';

/**
 * Files of the same names are replaced, others are left alone.
 * @returns the names
 * @throws ReportFault, ToolFault where the folder cannot be written to
 */
export async function writeLetters(
  letters: readonly Letters[],
  { plan, period, asOf }: Consolidated,
  folder: string,
  language: Language,
): Promise<readonly string[]> {
  if (letters.length === 0) return [];
  return inWorkspace(folder, async ({ fresh, replace }) => {
    const nameFor = fileNames();
    const names: string[] = [];
    for (const one of letters) {
      const { district, band } = one;
      const kind = band.letter[language].replace(/[《》]/g, '');
      // With the period: last half-year's letters must not lie among these as if they were of today.
      const name = nameFor({ before: `${kind}-`, ...district, after: `-${lastMonthOf(period)}.md` });
      await writeFile(join(fresh, name), lettersText(one, { plan, period, asOf, language }));
      names.push(name);
    }
    await replace(names);
    return names;
  });
}
