// Is it said, where verdicts are shown, why one district can have two?

import { describe, expect, it } from 'vitest';
import { SHEETS } from '../../src/report/sheets/index.ts';
import { build } from './build.ts';
import { built } from './model.ts';

const WORDS = /同一区市在两张表里的结论可能不同，评判以“区市”表为准/;
const notesOf = (id: string, results: ReturnType<typeof build>) =>
  built(SHEETS.find((sheet) => sheet.id === id)!, results).model.notes.join('\n');
const all = build({ districts: 3, enterprises: 40, definition: { dateBasis: 'occurred' } });
/** As if the last months of one district were still to come. */
const occurred = {
  ...all,
  measures: all.measures.map((one) =>
    one.measure === 'injury-reduction' && one.district === '370203'
      ? { ...one, remarks: ['district-behind'] }
      : one,
  ),
};

describe('two verdicts of one district', () => {
  it.each(['overview', 'districts', 'industries', 'matrix', 'definitions', 'trend'])(
    'are explained on %s while cases are still to come',
    (id) => expect(notesOf(id, occurred)).toMatch(WORDS),
  );

  it('cannot be, and are not explained, where every case is there', () => {
    // Another definition may have cases to come: that is told where definitions stand side by side.
    for (const id of ['overview', 'districts']) expect(notesOf(id, all)).not.toMatch(WORDS);
  });

  it('are explained in 口径与方法 in any case', () => {
    const { rowIds, cell } = built(SHEETS.find(({ id }) => id === 'method')!, build());
    const words = rowIds.filter((id) => id.startsWith('verdicts')).map((id) => cell(id, 'words').value);
    expect(words.join('\n')).toMatch(WORDS);
  });
});
