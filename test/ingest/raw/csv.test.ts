import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openWorkbook } from '../../../src/ingest/open.ts';
import { onDisk, readFile, refusalOf } from './build.ts';

const cellsOf = async (bytes: Uint8Array | string): Promise<unknown> =>
  (await readFile(onDisk(bytes, 'x.csv'))).sheets[0]!.cells;

/** 企业,人数 / 即墨,3 */
const GBK = Buffer.from([
  0xc6, 0xf3, 0xd2, 0xb5, 0x2c, 0xc8, 0xcb, 0xca, 0xfd, 0x0a, 0xbc, 0xb4, 0xc4, 0xab, 0x2c, 0x33, 0x0a,
]);
const EXPECTED = { A1: '企业', B1: '人数', A2: '即墨', B2: '3' };
const TEXT = '企业,人数\n即墨,3\n';

describe('encodings', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT), undefined],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${TEXT}`), undefined],
    ['ASCII', Buffer.from('a,b\n'), undefined],
    ['GB18030', GBK, 'GB18030'],
    ['UTF-16LE', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), 'UTF-16LE'],
    ['UTF-16BE', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16(), 'UTF-16BE'],
  ])('%s', async (_, bytes, encoding) => {
    const { notes, sheets, format } = await readFile(onDisk(bytes, '企业台账.csv'));
    expect(format).toBe('csv');
    expect(notes.map(({ kind, args }) => [kind.code, args])).toEqual(
      encoding === undefined ? [] : [['file/encoding', { encoding }]],
    );
    expect(sheets[0]!.cells).toEqual(bytes.length === 4 ? { A1: 'a', B1: 'b' } : EXPECTED);
    expect(sheets[0]!.name).toMatch(/-企业台账$/);
  });

  test('one GBK character at the end of a long ASCII file decides', async () => {
    const bytes = Buffer.concat([Buffer.from('a,b\n'.repeat(100_000)), GBK]);
    expect(await cellsOf(bytes)).toMatchObject({ A100001: '企业', B100002: '3' });
  });

  test('characters of four bytes, and every cut of a chunk', async () => {
    const four = Buffer.from([0x81, 0x39, 0xee, 0x39]); // 㐀, GB18030 only
    const bytes = Buffer.concat([GBK, four, Buffer.from(',x\n')]);
    for (let chunkBytes = 1; chunkBytes < 12; chunkBytes++) {
      const { sheets } = await readFile(onDisk(bytes, 'x.csv'), { chunkBytes });
      expect(sheets[0]!.cells).toEqual({ ...EXPECTED, A3: '㐀', B3: 'x' });
      const utf8 = await readFile(onDisk(`${TEXT}㐀😀,x\n`, 'x.csv'), { chunkBytes });
      expect(utf8.sheets[0]!.cells).toEqual({ ...EXPECTED, A3: '㐀😀', B3: 'x' });
    }
  });

  test('bytes of no encoding are refused with their line; a damaged UTF-8 file is not taken for GB18030', async () => {
    const lines = Array.from({ length: 50 }, () => GBK);
    const bad = Buffer.concat([...lines, Buffer.from([0xff, 0x2c, 0x31, 0x0a]), ...lines]);
    expect(await refusalOf(onDisk(bad, 'x.csv'))).toEqual({ code: 'file/damaged', where: 'A101' });
    const damaged = Buffer.concat([
      Buffer.from(TEXT),
      Buffer.from([0xbc, 0xb4, 0x2c, 0x31, 0x0a]),
      Buffer.from(TEXT),
    ]);
    expect(await refusalOf(onDisk(damaged, 'x.csv'))).toEqual({ code: 'file/damaged', where: 'A3' });
    const cut = Buffer.from(TEXT + TEXT).subarray(0, -4); // within 墨
    expect(await refusalOf(onDisk(cut, 'x.csv'))).toEqual({ code: 'file/damaged', where: 'A4' });
    expect(await refusalOf(onDisk(GBK.subarray(0, GBK.length - 4), 'x.csv'))).toEqual({
      code: 'file/damaged',
      where: 'A2',
    });
  });
});

describe('dialects', () => {
  test.each([
    ['comma', 'a,b\n1,2\n', { A1: 'a', B1: 'b', A2: '1', B2: '2' }],
    ['tab', 'a\tb,c\n1\t2\n', { A1: 'a', B1: 'b,c', A2: '1', B2: '2' }],
    ['semicolon', 'a;b\n1,5;2\n', { A1: 'a', B1: 'b', A2: '1,5', B2: '2' }],
    ['stated', 'sep=;\r\na;b,c\r\n', { A1: 'a', B1: 'b,c' }],
    [
      'titles above',
      '企业台账\n单位：元\na,b\n1,2\n',
      { A1: '企业台账', A2: '单位：元', A3: 'a', B3: 'b', A4: '1', B4: '2' },
    ],
    ['one column', '企业\n即墨\n', { A1: '企业', A2: '即墨' }],
    [
      'ragged rows',
      'a,b,c\n1\n1,2,3,4\n',
      { A1: 'a', B1: 'b', C1: 'c', A2: '1', A3: '1', B3: '2', C3: '3', D3: '4' },
    ],
    ['blank lines are counted', 'a\n\n,,\nb\n', { A1: 'a', A4: 'b' }],
    [
      'mixed line ends',
      'a,1\r\nb,2\nc,3\rd,4',
      { A1: 'a', B1: '1', A2: 'b', B2: '2', A3: 'c', B3: '3', A4: 'd', B4: '4' },
    ],
    ['quotes', '"a ""x""","b\nc",d\n', { A1: 'a "x"', B1: 'b\nc', C1: 'd' }],
    [
      'stray quotes',
      '5" pipe,"a" b,c"\n1,2,3\n',
      { A1: '5" pipe', B1: '"a" b', C1: 'c"', A2: '1', B2: '2', C2: '3' },
    ],
    ['white space is kept', ' a , b\n', { A1: ' a ', B1: ' b' }],
    ['codes keep their zeros', '007,１２３\n', { A1: '007', B1: '１２３' }],
  ])('%s', async (_, text, expected) => expect(await cellsOf(text)).toEqual(expected));

  test('a quote that is never closed swallows the rest: refused with its cell', async () => {
    expect(await refusalOf(onDisk('a,b\n1,2\n3,"4\n5,6\n', 'x.csv'))).toEqual({
      code: 'file/damaged',
      where: 'B3',
    });
    const long = `a,b\n1,"2\n${'3,4\n'.repeat(5000)}`;
    expect(await refusalOf(onDisk(long, 'x.csv'), { rowBytes: 10_000 })).toEqual({
      code: 'file/damaged',
      where: 'B2',
    });
  });

  test('too large', async () => {
    const path = onDisk('1,2\n'.repeat(3000), 'x.csv');
    expect(await refusalOf(path, { partBytes: 100 })).toMatchObject({ code: 'file/too-large' });
    expect(await refusalOf(path, { cells: 100 })).toMatchObject({ code: 'file/too-large' });
  });
});

test('any grid comes back from any encoding, with its addresses', async () => {
  const sign = fc.constantFrom(...'甲乙丙丁企业AZ09 ,;\t"\'\n。・');
  const cell = fc.array(sign, { maxLength: 6 }).map((signs) => signs.join(''));
  const encodings = fc.constantFrom('utf8' as const, 'utf16le' as const);
  const grids = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(
      grids,
      encodings,
      fc.integer({ min: 1, max: 40 }),
      async (grid, encoding, chunkBytes) => {
        const text = grid
          .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        const path = onDisk(Buffer.from(`\uFEFF${text}\r\n`, encoding), 'x.csv');
        const { sheets } = await readFile(path, { chunkBytes });
        const expected: Record<string, string> = {};
        grid.forEach((row, r) => {
          row.forEach((value, c) => {
            if (value !== '') expected[`${String.fromCharCode(65 + c)}${r + 1}`] = value;
          });
        });
        expect(sheets[0]!.cells).toEqual(expected);
      },
    ),
    { numRuns: 150 },
  );
});

test('rows can be left early and read again', async () => {
  const workbook = await openWorkbook(onDisk('a,b\n'.repeat(5000), 'x.csv'));
  for await (const _ of workbook.sheets[0]!.rows()) break;
  let count = 0;
  for await (const rows of workbook.sheets[0]!.rows()) count += rows.length;
  await workbook.close();
  expect(count).toBe(5000);
});
