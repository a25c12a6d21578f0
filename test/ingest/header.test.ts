// May a row be passed over in the search for a header? Only if nothing in it can be a label or a part of one.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHeader, HeaderWords, mayName, topOf } from '../../src/ingest/header.ts';
import { TABLES } from '../../src/tables/index.ts';
import { plan } from './submitted.ts';

const words = TABLES.map((table) => new HeaderWords(table, plan));
const labels = words.flatMap((of) =>
  of.columns.flatMap(({ header, aliases }) => [header, ...aliases].map((label) => ({ of, label }))),
);
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
/** What clerks do to a label. */
const forms: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `*${text}`,
  (text) => `${text}（必填）`,
  (text) => `${text}(万元)`,
  (text) => [...text].join(' '),
  (text) => `${text}\n`,
  fullWidth,
];
const anyLabel = fc.constantFrom(...labels);
const anyForm = fc.constantFrom(...forms);

describe('a row that names nothing', () => {
  it('holds no part of a label, however it is written', () => {
    fc.assert(
      fc.property(anyLabel, anyForm, fc.nat(), ({ of, label }, form, cut) => {
        const written = form(label);
        const at = cut % (written.length + 1);
        for (const part of [written, written.slice(0, at), written.slice(at)]) {
          expect(mayName(part, of.vocabulary), part).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['91370200MA0000001X', '合成企业0-12', '2025-06-12', '合成(青岛)有限公司'])(
    'is one with %s',
    (cell) => {
      for (const of of words) expect(mayName(cell, of.vocabulary)).toBe(false);
      expect([...topOf([{ number: 1, hidden: false, cells: [cell] }], words).values()]).toEqual([[]]);
    },
  );

  it('changes nothing of the header above or below it', () => {
    const row = (number: number, cells: readonly (string | number | undefined)[]) => ({
      number,
      hidden: false,
      cells,
    });
    const [enterprise, injury] = words as [HeaderWords, HeaderWords];
    const parents = row(2, ['统一社会信用代码', '单位名称', '行业代码', '职工人数', '参保人数', '应训人数']);
    const children = row(3, [undefined, undefined, undefined, undefined, undefined, '班组长']);
    const data = (number: number) => row(number, ['91370200MA0000001X', '合成企业0-12', '3311', 10, 10, 1]);
    const rows = [row(1, ['合成企业0-12']), parents, children, data(4), data(5)];
    const found = findHeader(topOf(rows, words), enterprise);
    expect(found).toMatchObject({ firstRow: 2, lastRow: 3, unmatched: [] });
    expect(found?.matched.map(({ column }) => column.key)).toHaveLength(6);
    expect(findHeader(topOf([data(4), data(5)], words), injury)).toBeUndefined();
  });
});
