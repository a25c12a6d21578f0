import { expect, test } from 'vitest';
import { BUDGET } from '../../../src/ingest/budget.ts';
import { openWorkbook } from '../../../src/ingest/open.ts';
import { DateCell, type RawSheet } from '../../../src/ingest/raw.ts';
import { book, onDisk, type Parts, readFile, readParts, sheetXml, zip } from './build.ts';

const STRINGS = '<si><t>一</t></si><si><t>二</t></si>';
const DATA =
  '<row r="2" hidden="1" spans="1:3"><c r="A2" s="1"><v>45052</v></c><c r="C2" t="s"><v>1</v></c></row><row r="4"><c r="B4" t="inlineStr"><is><t>行内</t></is></c></row>';
const MERGES = '<mergeCells count="2"><mergeCell ref="A2:C2"/><mergeCell ref="B4"/></mergeCells>';
const EXPECTED = { A2: new DateCell('2023-05-06', 45052), C2: '二', B4: '行内' };

const plain = (): Parts =>
  book({
    sheets: [{ name: '企业&amp;台账', data: DATA, behind: MERGES }],
    strings: STRINGS,
    styles: [0, 14],
  });

async function expectSame(parts: Parts): Promise<void> {
  const { sheets } = await readParts(parts);
  expect(sheets).toEqual([
    {
      name: '企业&台账',
      hidden: false,
      cells: EXPECTED,
      hiddenRows: [2],
      rowNumbers: [2, 4],
      merges: [
        { firstRow: 2, firstColumn: 0, lastRow: 2, lastColumn: 2 },
        { firstRow: 4, firstColumn: 1, lastRow: 4, lastColumn: 1 },
      ],
    },
  ]);
}

const mapXml = (parts: Parts, change: (xml: string, name: string) => string | Buffer): Parts =>
  Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, change(String(xml), name)]));

test('plain', () => expectSame(plain()));

test('a namespace prefix on every element', () =>
  expectSame(
    mapXml(plain(), (xml, name) =>
      name.endsWith('.rels')
        ? xml
        : xml.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace('xmlns=', 'xmlns:x='),
    ),
  ));

test('strict namespaces', () =>
  expectSame(
    mapXml(plain(), (xml) =>
      xml
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        ),
    ),
  ));

test('single quotes, white space in and between tags, comments, a byte order mark', () =>
  expectSame(
    mapXml(plain(), (xml) => {
      const spaced = xml
        .replace(/="([^"]*)"/g, " = '$1' ")
        .replace(/<\?xml[^>]*\?>/, '')
        .replace(/>(?=<(?!\/t>|\/is>|\/v>))/g, '>\r\n  <!-- <row r="9"><c/></row> "\' -->');
      return `\uFEFF${spaced}`;
    }),
  ));

test('UTF-16 and declared GBK', async () => {
  await expectSame(
    mapXml(plain(), (xml) => Buffer.from(`\uFEFF${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le')),
  );
  const gbk: Record<string, number[]> = {
    一: [0xd2, 0xbb],
    二: [0xb6, 0xfe],
    行: [0xd0, 0xd0],
    内: [0xc4, 0xda],
    企: [0xc6, 0xf3],
    业: [0xd2, 0xb5],
    台: [0xcc, 0xa8],
    账: [0xd5, 0xcb],
  };
  await expectSame(
    mapXml(plain(), (xml) => {
      const declared = `<?xml version="1.0" encoding="GBK"?>${xml.replace(/<\?xml[^>]*\?>/, '')}`;
      return Buffer.from([...declared].flatMap((sign) => gbk[sign] ?? [sign.charCodeAt(0)]));
    }),
  );
});

test('declared Latin-1 and Windows-1252: what the web means by both, 0x80-0x9F too', async () => {
  for (const label of ['windows-1252', 'ISO-8859-1', 'latin1']) {
    const bytes = (text: string): Buffer =>
      Buffer.from([...text].map((sign) => ({ '€': 0x80, '’': 0x92, Ÿ: 0x9f })[sign] ?? sign.charCodeAt(0)));
    const xml = `<?xml version="1.0" encoding="${label}"?><sst><si><t>é€’Ÿ</t></si></sst>`;
    const parts = book({ sheets: [{ data: '<row><c t="s"><v>0</v></c></row>' }], strings: '' });
    const read = await readParts({ ...parts, 'xl/sharedStrings.xml': bytes(xml) });
    expect(read.sheets[0]!.cells).toEqual({ A1: 'é€’Ÿ' });
  }
});

test('absolute targets, backslashes and upper case in names', async () => {
  const absolute = mapXml(plain(), (xml, name) =>
    name.endsWith('workbook.xml.rels')
      ? xml
          .replace('"worksheets/sheet1.xml"', '"/xl/worksheets/sheet1.xml"')
          .replace('"styles.xml"', '"..\\xl\\STYLES.xml"')
      : name === '_rels/.rels'
        ? xml.replace('"xl/workbook.xml"', '"/xl/workbook.xml"')
        : xml,
  );
  await expectSame(absolute);

  // yazl won't write backslashes: put them in afterwards, in local headers and in the directory
  let bytes = (await zip(plain())).toString('latin1');
  for (const name of Object.keys(plain())) bytes = bytes.replaceAll(name, name.replaceAll('/', '\\'));
  const { sheets } = await readFile(onDisk(Buffer.from(bytes, 'latin1')));
  expect(sheets[0]!.cells).toEqual(EXPECTED);
});

test('stored, not deflated', async () => {
  const { sheets } = await readFile(onDisk(await zip(plain(), false)));
  expect(sheets[0]!.cells).toEqual(EXPECTED);
});

test('another name for the workbook part, found by its relation', async () => {
  const {
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': relations,
    '_rels/.rels': root,
    ...rest
  } = plain();
  await expectSame({
    ...rest,
    '_rels/.rels': String(root).replace('xl/workbook.xml', 'xl/book2.xml'),
    'xl/book2.xml': workbook!,
    'xl/_rels/book2.xml.rels': relations!,
  });
});

test('cells and rows without r count on; a row may leave its number to its cells', async () => {
  const data =
    '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="5"><c r="C5"><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>' +
    '<row><c r="B8"><v>7</v></c></row><row><c r="B12"><v>8</v></c></row><row r="14" spans="1:2"><c r="$A$14"><v>9</v></c></row>';
  const { sheets } = await readParts(book({ sheets: [{ data }] }));
  expect(sheets[0]!.cells).toEqual({ A1: 1, C1: 3, C5: 4, D5: 5, A6: 6, B8: 7, B12: 8, A14: 9 });
});

test('sparse cells, cells and rows out of order; a row without a value is no row', async () => {
  const data =
    '<row r="9"><c r="XFD9"><v>1</v></c><c r="AA9"><v>2</v></c><c r="A9"><v>3</v></c></row><row r="3"><c r="B3"><v>4</v></c></row>' +
    '<row r="10" ht="30" customHeight="1"/><row r="11" s="1" customFormat="1"><c r="A11" s="1"/><c r="B11" s="1"/></row><row r="12"><c r="A12" t="inlineStr"><is><t/></is></c></row>' +
    '<row r="1048576"><c r="A1048576"><v>5</v></c></row>';
  const { sheets } = await readParts(book({ sheets: [{ data }] }));
  expect(sheets[0]!.cells).toEqual({ XFD9: 1, AA9: 2, A9: 3, B3: 4, A1048576: 5 });
  expect(sheets[0]!.rowNumbers).toEqual([9, 3, 1048576]);
});

test('things between cells are stepped over', async () => {
  const data =
    '<row r="1"><c r="A1"><v>1</v><extLst><ext><x14:c xmlns:x14="y"><x14:v>9</x14:v></x14:c></ext></extLst></c><?pi <row> ?><c r="B1" cm="1" vm="2"><f t="array" ref="B1">IF(A1&gt;0,"&lt;/c&gt;",2)</f><v>2</v></c></row>';
  const { sheets } = await readParts(book({ sheets: [{ data }] }));
  expect(sheets[0]!.cells).toEqual({ A1: 1, B1: 2 });
});

test('sheets in the order of the workbook; hidden ones; charts and modules passed over; a sheet read twice', async () => {
  const parts = book({
    sheets: [
      { name: '乙', data: '<row><c><v>1</v></c></row>' },
      { name: '图', data: '<chartsheet/>' },
      { name: '甲', state: 'hidden', data: '<worksheet xmlns="a"><sheetData/></worksheet>' },
      { name: '丙', state: 'veryHidden', data: '<worksheet xmlns="a"/>' },
    ],
  });
  parts['xl/_rels/workbook.xml.rels'] = String(parts['xl/_rels/workbook.xml.rels']).replace(
    'worksheet" Target="worksheets/sheet2.xml"',
    'chartsheet" Target="chartsheets/sheet1.xml"',
  );
  parts['xl/workbook.xml'] = String(parts['xl/workbook.xml']).replace(
    '</sheets>',
    '<sheet name="模块" sheetId="9" r:id=""/></sheets>',
  );
  const { sheets } = await readParts(parts);
  expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['乙', false],
    ['甲', true],
    ['丙', true],
  ]);
});

test('a sheet is left early, and sheets are read again, and at the same time', async () => {
  const data = Array.from(
    { length: 5000 },
    (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c></row>`,
  ).join('');
  const path = onDisk(await zip(book({ sheets: [{ data, behind: MERGES }, { data }] }), false));
  const workbook = await openWorkbook(path, { ...BUDGET, chunkBytes: 1024 });
  const [first, second] = workbook.sheets;
  const count = async (sheet: RawSheet | undefined): Promise<number> => {
    let rows = 0;
    for await (const batch of sheet!.rows()) rows += batch.length;
    return rows;
  };
  for (let time = 0; time < 3; time++) for await (const _ of first!.rows()) break;
  expect(first!.merges()).toEqual([]);
  expect(await Promise.all([count(first), count(second), count(first)])).toEqual([5000, 5000, 5000]);
  expect(first!.merges()).toHaveLength(2);
  await workbook.close();
});

test('no styles, no shared strings, no relations of the package', async () => {
  const {
    'xl/styles.xml': _styles,
    '_rels/.rels': _root,
    ...parts
  } = book({ sheets: [{ data: sheetXml('<row><c s="3"><v>5</v></c></row>') }] });
  expect((await readParts(parts)).sheets[0]!.cells).toEqual({ A1: 5 });
});
