// Old formats give the same raw rows as .xlsx: values, days in any zone, codes with all digits, merges, what is hidden.

import * as XLSX from '@e965/xlsx';
import { afterEach, describe, expect, test } from 'vitest';
import { toGb18030 } from '../../../src/demo/gb18030.ts';
import { DateCell, ErrorCell, UncalculatedCell } from '../../../src/ingest/raw.ts';
import { onDisk, type Parts, readFile, refusalOf, zip } from './build.ts';

const ZONE = process.env.TZ;
afterEach(() => {
  if (ZONE === undefined) delete process.env.TZ;
  else process.env.TZ = ZONE;
});

const CODE = '913702001234567890';
const table: XLSX.WorkSheet = {
  '!ref': 'A1:D7',
  '!merges': [XLSX.utils.decode_range('A6:B7')],
  '!rows': [{}, { hidden: true }],
  A1: { t: 's', v: '企业名称' },
  B1: { t: 'n', v: 45000, z: 'yyyy"年"m"月"' },
  C1: { t: 'e', v: 0x2a },
  A2: { t: 's', v: CODE },
  B2: { t: 'b', v: true },
  D2: { t: 'n', v: 0.57, z: '0.00%' },
  A3: { t: 'n', v: 45000.5, z: 'm/d/yy' },
  B3: { t: 'n', v: -12.25 },
  C3: { t: 'n', v: 60, z: 'yyyy-mm-dd' },
  A6: { t: 's', v: '合计' },
};
const book = (date1904 = false): XLSX.WorkBook => ({
  SheetNames: ['企业台账', '去年'],
  Sheets: { 企业台账: table, 去年: { '!ref': 'A1', A1: { t: 's', v: '旧' } } },
  Workbook: { Sheets: [{}, { Hidden: 1 }], WBProps: { date1904 } },
});
const written = (bookType: XLSX.BookType, workbook = book()): Buffer =>
  XLSX.write(workbook, { type: 'buffer', bookType });

const EXTENSIONS = { biff8: 'xls', xlsb: 'xlsb', xlml: 'xml' } as const;

describe.each(Object.entries(EXTENSIONS))('%s', (type, extension) => {
  const path = (date1904 = false) => onDisk(written(type as XLSX.BookType, book(date1904)), `a.${extension}`);

  test.each(['Asia/Shanghai', 'America/Los_Angeles'])('is the same in %s', async (zone) => {
    process.env.TZ = zone;
    const { format, sheets, notes } = await readFile(path());
    expect(format).toBe(extension);
    expect(notes.map(({ kind }) => kind.code)).toEqual(['file/legacy-format']);
    const [first, second] = sheets;
    expect([first!.name, first!.hidden, second!.name, second!.hidden]).toEqual([
      '企业台账',
      false,
      '去年',
      true,
    ]);
    expect(first!.cells).toEqual({
      A1: '企业名称',
      B1: new DateCell('2023-03-15', 45000),
      C1: new ErrorCell('#N/A'),
      A2: CODE,
      B2: true,
      D2: 0.57,
      A3: new DateCell('2023-03-15', 45000.5),
      B3: -12.25,
      C3: 60, // 1900-02-29 never was
      A6: '合计',
    });
    expect(first!.rowNumbers).toEqual([1, 2, 3, 6]);
    // SheetJS's own writer leaves the hidden rows of an .xls out; they have a test of their own.
    expect(first!.hiddenRows).toEqual(type === 'biff8' ? [] : [2]);
    expect(first!.merges).toEqual([{ firstRow: 6, firstColumn: 0, lastRow: 7, lastColumn: 1 }]);
  });

  // In XML days stand as text, and SheetJS writes them of the wrong epoch: that format has its own test below.
  test.skipIf(type === 'xlml')('counts from 1904 where the workbook does', async () => {
    const { sheets } = await readFile(path(true));
    expect(sheets[0]!.cells.B1).toEqual(new DateCell('2027-03-16', 45000));
    expect(sheets[0]!.cells.C3).toEqual(new DateCell('1904-03-01', 60));
  });
});

describe('.xls', () => {
  /** One sheet; `records` stand before its cells. */
  const withRecords = (records: Buffer, sheet: XLSX.WorkSheet): Buffer => {
    const bytes = written('biff8', { SheetNames: ['表'], Sheets: { 表: sheet } });
    const container = XLSX.CFB.read(bytes, { type: 'buffer' });
    const stream = XLSX.CFB.find(container, '/Workbook');
    const content = Buffer.from(stream.content);
    const at = content.indexOf(
      Buffer.from('0302', 'hex'),
      content.lastIndexOf(Buffer.from('09081000', 'hex')),
    );
    stream.content = Buffer.concat([content.subarray(0, at), records, content.subarray(at)]);
    stream.size = stream.content.length;
    return Buffer.from(XLSX.CFB.write(container, { type: 'buffer' }));
  };
  const record = (type: number, ...fields: readonly (number | Buffer)[]): Buffer => {
    const body = Buffer.concat(fields.map((field) => (typeof field === 'number' ? u16(field) : field)));
    return Buffer.concat([u16(type), u16(body.length), body]);
  };
  const u16 = (value: number): Buffer => Buffer.from([value & 0xff, value >> 8]);

  test('says which rows are hidden', async () => {
    const hidden = record(0x0208, 1, 0, 1, 255, 0, 0, 0x0020, 0x000f);
    const numbers = XLSX.utils.aoa_to_sheet([[1], [2], [3]]);
    const { sheets } = await readFile(onDisk(withRecords(hidden, numbers), 'a.xls'));
    expect(sheets[0]!.cells).toEqual({ A1: 1, A2: 2, A3: 3 });
    expect(sheets[0]!.hiddenRows).toEqual([2]);
  });

  test('knows the dates that have no format code in the file (zh-CN 27-36, 50-58)', async () => {
    const sheet = { '!ref': 'A1', A1: { t: 'n', v: 45000, z: 'yyyy/m/d' } } as XLSX.WorkSheet;
    for (const id of [27, 31, 36, 50, 57, 58]) {
      const bytes = written('biff8', { SheetNames: ['表'], Sheets: { 表: sheet } });
      const container = XLSX.CFB.read(bytes, { type: 'buffer' });
      const stream = XLSX.CFB.find(container, '/Workbook');
      const content = Buffer.from(stream.content);
      // The last XF is the date's: its format becomes the built-in one.
      const xf = content.lastIndexOf(Buffer.from('e0001400', 'hex'));
      content.writeUInt16LE(id, xf + 6);
      stream.content = content;
      const path = onDisk(XLSX.CFB.write(container, { type: 'buffer' }) as Buffer, 'a.xls');
      expect((await readFile(path)).sheets[0]!.cells.A1).toEqual(new DateCell('2023-03-15', 45000));
    }
  });

  const label = (row: number, column: number, text: string): Buffer => {
    const bytes = toGb18030(text);
    return record(0x0204, row, column, 0, bytes.length, Buffer.from(bytes));
  };

  test('of before Unicode has its Chinese in code page 936', async () => {
    const globals = [record(0x0809, 0x0500, 5, 0, 0), record(0x0042, 936)];
    const name = Buffer.from(toGb18030('企业台账'));
    const sheetAt = Buffer.concat(globals).length + 4 + 7 + name.length + 4;
    const offset = Buffer.alloc(4);
    offset.writeUInt32LE(sheetAt);
    const stream = Buffer.concat([
      ...globals,
      record(0x0085, offset, 0, Buffer.from([name.length]), name),
      record(0x000a),
      record(0x0809, 0x0500, 0x10, 0, 0),
      label(0, 0, '企业名称'),
      label(1, 0, '青岛某某机械有限公司'),
      record(0x000a),
    ]);
    const container = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(container, '/Book', stream);
    for (const bytes of [stream, XLSX.CFB.write(container, { type: 'buffer' }) as Buffer]) {
      const [sheet] = (await readFile(onDisk(bytes, 'a.xls'))).sheets;
      expect([sheet!.name, sheet!.cells]).toEqual([
        '企业台账',
        { A1: '企业名称', A2: '青岛某某机械有限公司' },
      ]);
    }
  });

  test('as small exporters write it, bare and without a code page', async () => {
    const stream = Buffer.concat([record(0x0809, 0, 0x10, 0, 0), label(0, 0, '企业名称'), record(0x000a)]);
    expect((await readFile(onDisk(stream, 'a.xls'))).sheets[0]!.cells).toEqual({ A1: '企业名称' });
  });

  test('with a password is encrypted', async () => {
    const pass = record(0x002f, 1, 1, 1, Buffer.alloc(48));
    const stream = Buffer.concat([record(0x0809, 0x0600, 5, 0, 0, 0, 0), pass, record(0x000a)]);
    expect(await refusalOf(onDisk(stream, 'a.xls'))).toEqual({ code: 'file/encrypted' });
  });
});

describe('.ods', () => {
  const ods = (body: string, styles = ''): Parts => ({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:calcext="c"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`,
  });
  const cells = (row: string): string => `<table:table table:name="企业台账">${row}</table:table>`;
  const read = async (parts: Parts) => readFile(onDisk(await zip(parts), 'a.ods'));
  const value = (type: string, attributes: string, text: string, more = ''): string =>
    `<table:table-cell office:value-type="${type}" ${attributes} ${more}><text:p>${text}</text:p></table:table-cell>`;

  test.each(['Asia/Shanghai', 'America/Los_Angeles'])('is the same in %s', async (zone) => {
    process.env.TZ = zone;
    const { format, notes, sheets } = await read(
      ods(
        cells(
          `<table:table-row>
            ${value('string', '', '企业 名称&amp;')}${value('date', 'office:date-value="2023-05-06"', '五月六日')}
            ${value('float', 'office:value="12.5"', '12.5')}${value('percentage', 'office:value="0.5"', '50%')}
            ${value('boolean', 'office:boolean-value="true"', 'TRUE')}
            ${value('string', 'office:string-value="" calcext:value-type="error"', '#N/A', 'table:formula="of:=#N/A"')}
            <table:table-cell table:formula="of:=[.A1]"/>
            ${value('string', '', CODE, 'table:number-columns-repeated="2"')}
          </table:table-row>
          <table:table-row table:visibility="filter" table:number-rows-repeated="2">${value('date', 'office:date-value="2023-05-06T12:00:00"', '')}</table:table-row>
          <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
          <table:table-row>${value('string', '', '合计', 'table:number-columns-spanned="2" table:number-rows-spanned="3"')}<table:covered-table-cell/>
          <table:table-cell><office:annotation><text:p>批注</text:p></office:annotation><text:p>一<text:line-break/>二</text:p><text:p>三<text:s text:c="2"/>四</text:p></table:table-cell></table:table-row>`,
        ),
      ),
    );
    expect([format, notes.map(({ kind }) => kind.code)]).toEqual(['ods', ['file/legacy-format']]);
    expect(sheets[0]!.cells).toEqual({
      A1: '企业 名称&',
      B1: new DateCell('2023-05-06', 45052),
      C1: 12.5,
      D1: 0.5,
      E1: true,
      F1: new ErrorCell('#N/A'),
      G1: new UncalculatedCell(),
      H1: CODE,
      I1: CODE,
      A2: new DateCell('2023-05-06', 45052.5),
      A3: new DateCell('2023-05-06', 45052.5),
      A1048004: '合计',
      C1048004: '一\n二\n三  四',
    });
    expect(sheets[0]!.hiddenRows).toEqual([2, 3]);
    expect(sheets[0]!.merges).toEqual([
      { firstRow: 1_048_004, firstColumn: 0, lastRow: 1_048_006, lastColumn: 1 },
    ]);
  });

  test('hides sheets by their style, and counts from 1904', async () => {
    const { sheets } = await read(
      ods(
        `<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>
        <table:table table:name="去年" table:style-name="ta2"><table:table-row>${value('date', 'office:date-value="2023-05-06"', '')}</table:table-row></table:table>
        ${cells(`<table:table-row>${value('float', 'office:value="45000"', '', 'table:style-name="ce1"')}</table:table-row>`)}`,
        `<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
        <number:date-style style:name="N37"/><style:style style:name="ce1" style:data-style-name="N37"/>`,
      ),
    );
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['去年', true],
      ['企业台账', false],
    ]);
    expect(sheets[0]!.cells.A1).toEqual(new DateCell('2023-05-06', 43590));
    expect(sheets[1]!.cells.A1).toEqual(new DateCell('2027-03-16', 45000));
  });

  test('as SheetJS writes it', async () => {
    const [sheet] = (await readFile(onDisk(written('ods'), 'a.ods'))).sheets;
    expect(sheet!.cells).toMatchObject({ A1: '企业名称', A2: CODE, B2: true, B3: -12.25, A6: '合计' });
    expect(sheet!.cells.A3).toEqual(new DateCell('2023-03-15', 45000.5));
  });

  test('a text document, an encrypted one, half a table', async () => {
    const refused = async (parts: Parts) => refusalOf(onDisk(await zip(parts), 'a.ods'));
    const text = {
      ...ods(''),
      'content.xml': '<office:document-content><office:text/></office:document-content>',
    };
    expect(await refused(text)).toEqual({
      code: 'file/not-a-workbook',
      looksLike: 'OpenDocument (.odt / .odp)',
    });
    const locked = { ...ods(''), 'META-INF/manifest.xml': '<manifest:encryption-data/>' };
    expect(await refused(locked)).toEqual({ code: 'file/encrypted' });
    const half = { ...ods(''), 'content.xml': ods(cells(''))['content.xml']!.slice(0, -30) };
    expect(await refused(half)).toEqual({ code: 'file/damaged', where: 'content.xml' });
  });
});

describe('XML 2003', () => {
  const xml = (sheet: string, before = ''): string =>
    `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${before}<Worksheet ss:Name="企业台账"><Table>${sheet}</Table></Worksheet></Workbook>`;
  const data = (type: string, text: string): string => `<Data ss:Type="${type}">${text}</Data>`;

  test('says all that it can', async () => {
    const styles = `<Styles><Style ss:ID="s1"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="s2" ss:Parent="s1"/><Style ss:ID="s3"><NumberFormat ss:Format="Standard"/></Style></Styles>`;
    const path = onDisk(
      xml(
        `<Column ss:Index="3" ss:StyleID="s2"/>
        <Row><Cell>${data('String', CODE)}</Cell><Cell ss:Index="3">${data('Number', '45000')}</Cell><Cell ss:StyleID="s3">${data('Number', '45000')}</Cell></Row>
        <Row ss:Index="4" ss:Hidden="1"><Cell ss:MergeAcross="1" ss:MergeDown="1">${data('String', '合&#10;计')}<Comment><ss:Data>批注</ss:Data></Comment></Cell><Cell>${data('DateTime', '2023-05-06T12:00:00.000')}</Cell></Row>
        <Row ss:Index="7"><Cell ss:Formula="=RC[1]"/><Cell ss:Formula="=1/0">${data('Error', '#DIV/0!')}</Cell><Cell>${data('Boolean', '1')}</Cell><Cell><ss:Data ss:Type="String"><Font>甲</Font><B>厂</B></ss:Data></Cell></Row>`,
        styles,
      ),
      'a.xml',
    );
    const [sheet] = (await readFile(path)).sheets;
    expect(sheet!.cells).toEqual({
      A1: CODE,
      C1: new DateCell('2023-03-15', 45000),
      D1: 45000,
      A4: '合\n计',
      C4: new DateCell('2023-05-06', 45052.5),
      A7: new UncalculatedCell(),
      B7: new ErrorCell('#DIV/0!'),
      C7: true,
      D7: '甲厂',
    });
    expect(sheet!.hiddenRows).toEqual([4]);
    expect(sheet!.merges).toEqual([{ firstRow: 4, firstColumn: 0, lastRow: 5, lastColumn: 1 }]);
  });

  test('counts from 1904', async () => {
    const before = '<ExcelWorkbook><Date1904/></ExcelWorkbook>';
    const row = `<Row><Cell>${data('DateTime', '2023-05-06T00:00:00.000')}</Cell></Row>`;
    const [sheet] = (await readFile(onDisk(xml(row, before), 'a.xml'))).sheets;
    expect(sheet!.cells.A1).toEqual(new DateCell('2023-05-06', 43590));
  });

  test('in GBK, with prefixes, and named .xls', async () => {
    const text = xml(`<Row><Cell>${data('String', '青岛')}</Cell></Row>`)
      .replace('version="1.0"', 'version="1.0" encoding="gb2312"')
      .replaceAll(/<(\/?)(Workbook|Worksheet|Table|Row|Cell|Data)/g, '<$1ss:$2');
    const { notes, sheets } = await readFile(onDisk(toGb18030(text), 'a.xls'));
    expect(sheets[0]).toMatchObject({ name: '企业台账', cells: { A1: '青岛' } });
    expect(notes.map(({ kind }) => kind.code)).toEqual(['file/renamed', 'file/legacy-format']);
  });

  test('half a file is damaged, other XML is none', async () => {
    const whole = xml(`<Row><Cell>${data('Number', '1')}</Cell></Row>`.repeat(9));
    expect(await refusalOf(onDisk(whole.slice(0, -60)))).toEqual({ code: 'file/damaged', where: 'XML' });
    expect(await refusalOf(onDisk('<?xml version="1.0"?><Workbook/>'))).toEqual({
      code: 'file/not-a-workbook',
      looksLike: 'XML',
    });
    const beyond = xml(`<Row ss:Index="1048577"><Cell>${data('Number', '1')}</Cell></Row>`);
    expect(await refusalOf(onDisk(beyond))).toMatchObject({ code: 'file/damaged' });
  });
});
