// What does `validate` cost, the whole process, on 100,000 enterprises - and on the same rows as CSV?

import { csvOf, workbookOf } from '../enterprises.js';
import { inTurns, read, yufang } from '../measure.js';
import { goal, heading, row } from '../print.js';

const ROWS = 100_000;

export async function validate() {
  const file = await workbookOf(ROWS);
  const check = (path) => () => yufang(['validate', path, '--as-of', '2025-07-10']);
  const results = inTurns({
    'inflate only': () => read('inflate.js', file),
    'validate .xlsx': check(file),
    'validate .csv, UTF-8': check(csvOf(ROWS, 'utf-8')),
    'validate .csv, GB18030': check(csvOf(ROWS, 'gb18030')),
  });
  const floor = results['inflate only'];
  heading('validate, 100,000 enterprises × 13', 'the whole process; ratio: to only inflating the .xlsx');
  for (const [name, result] of Object.entries(results)) row(name, result, floor);
  const xlsx = results['validate .xlsx'];
  goal('validate to the floor', xlsx.seconds / floor.seconds, 'at most', 7, ' ×');
  goal('its peak', xlsx.megabytes, 'at most', 250, ' MB');
  for (const name of ['validate .csv, UTF-8', 'validate .csv, GB18030'])
    goal(`${name} to .xlsx`, results[name].seconds / xlsx.seconds, 'at most', 1, ' ×');
}
