// Two districts' submissions as folders of CSV files: one fit to be sent, one with errors. And the base year's history.

import { join } from 'node:path';
import { CODES, newFolder, text } from '../ingest/submitted.ts';

const HEADER = '统一社会信用代码,单位名称,行业代码,职工人数,参保人数';

export const GOOD = '崂山区 2025-06';
export const BAD = '即墨区 2025-06';

/** A folder with both. */
export function twoDistricts(): string {
  const folder = newFolder();
  text(
    join(folder, '报送', GOOD, '企业台账.csv'),
    [HEADER, `${CODES[1]},甲公司,3951,100,90`, `${CODES[0]},乙公司,3921,200,200`, ''].join('\n'),
  );
  text(
    join(folder, '报送', BAD, '企业台账.csv'),
    [HEADER, `${CODES[2]},丙公司,3921,一百,90`, `${CODES[3]},丁公司,3921,200,`, ''].join('\n'),
  );
  return folder;
}
