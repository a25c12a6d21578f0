// What does exceljs read? A worker: paths in, plain cells out, so that a hang can be ended from outside.

import { parentPort } from 'node:worker_threads';
import exceljs from 'exceljs';

parentPort.on('message', async (path) => {
  try {
    parentPort.postMessage(await read(path));
  } catch (error) {
    parentPort.postMessage({ failed: 'exceljs throws', why: String(error) });
  }
});

async function read(path) {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(path);
  const sheets = book.worksheets.map((sheet) => {
    const cells = [];
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        const isRepeat = cell.type === exceljs.ValueType.Merge;
        const place = { row: Number(cell.row), column: Number(cell.col), isRepeat, format: cell.numFmt };
        cells.push({ ...place, ...plain(cell.value) });
      });
    });
    return { name: sheet.name, cells };
  });
  return { sheets };
}

/** `kind` and `value`, of a formula its result. */
function plain(value) {
  if (value === null || value === undefined) return { kind: 'empty' };
  if (value instanceof Date) return { kind: 'date', value: value.getTime() };
  if (typeof value !== 'object') return { kind: typeof value, value };
  if ('error' in value) return { kind: 'error', value: value.error };
  if ('formula' in value || 'sharedFormula' in value || 'shareType' in value)
    return { ...plain(value.result), isFormula: true };
  if ('richText' in value) return { kind: 'string', value: value.richText.map(({ text }) => text).join('') };
  if ('text' in value) return { ...plain(value.text), isLink: true };
  return { kind: 'other', value: JSON.stringify(value) };
}
