// Does memory stay flat however many rows there are? Shared strings apart: a workbook keeps those, and so must a reader.

import { workbook } from '../generate.js';
import { inTurns, read } from '../measure.js';
import { goal, heading, row } from '../print.js';

export async function memory() {
  const files = {
    '100,000 × 12, 2,600 strings': await workbook(100_000, 12, { unique: false }),
    '1,000,000 × 12, 2,600 strings': await workbook(1_000_000, 12, { unique: false }),
    '1,000,000 × 12, 2,002,600 strings': await workbook(1_000_000, 12),
  };
  const results = inTurns(
    Object.fromEntries(Object.entries(files).map(([name, file]) => [name, () => read('yufang.js', file)])),
    3,
  );
  const [few, tenfold] = Object.values(results);
  heading(
    'Memory of reading, ten times the rows',
    'ratio: time to the first; three runs, memory does not vary',
  );
  for (const [name, result] of Object.entries(results)) row(name, result, few);
  goal('peak to that of 100,000 rows', tenfold.megabytes / few.megabytes, 'at most', 1.5, ' ×');
}
