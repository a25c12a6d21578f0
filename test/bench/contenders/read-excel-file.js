// read-excel-file: all rows of the first sheet at once; it has no stream.

import { readSheet } from 'read-excel-file/node';

export async function read(path) {
  let cells = 0;
  for (const row of await readSheet(path)) for (const cell of row) if (cell !== null) cells++;
  return { count: cells, unit: 'cells' };
}
