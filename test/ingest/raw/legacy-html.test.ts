// HTML tables as 报表 systems write them, mostly under the name of .xls.

import { describe, expect, test } from 'vitest';
import { toGb18030 } from '../../../src/demo/gb18030.ts';
import { onDisk, readFile, refusalOf } from './build.ts';

const CODE = '913702001234567890';
const read = async (html: string | Uint8Array, name = '即墨区.xls') => readFile(onDisk(html, name));
const cellsOf = async (rows: string) => (await read(`<table>${rows}</table>`)).sheets[0]!.cells;

test('text as it is written: long codes, entities, line breaks, blanks', async () => {
  expect(
    await cellsOf(`
      <tr><th>统一社会<br>信用代码</th><th>&nbsp;</th><th>名&nbsp;称</th></tr>
      <tr><td style='mso-number-format:"\\@"'>${CODE}</td><td></td><td> 甲 &lt;厂&gt; &#38; <b>乙</b>
        厂 </td></tr>
      <tr><td>007</td><td>1,234.50</td><td>2023-05-06</td></tr>
      <tr><td x:num="913702001234567">9.137E+14</td><td x:num="1.234">1.2</td><td><p>一</p><p>二</p></td></tr>`),
  ).toEqual({
    A1: '统一社会\n信用代码',
    C1: '名 称',
    A2: CODE,
    C2: '甲 <厂> & 乙 厂',
    A3: '007',
    B3: '1,234.50',
    C3: '2023-05-06',
    A4: '913702001234567',
    B4: '1.2',
    C4: '一\n二',
  });
});

test('rowspan and colspan are merges, the value stands in the first cell', async () => {
  const [sheet] = (
    await read(`<table>
      <tr><td rowspan=2>企业<td colspan=2>人数</tr>
      <tr><td>职工<td>参保</tr>
      <tr style="display: none"><td>甲厂<td>10<td>9</tr>
      <tr><td rowspan=9999999>乙厂<td colspan=0>8</tr>
    </table>`)
  ).sheets;
  expect(sheet!.cells).toEqual({
    A1: '企业',
    B1: '人数',
    B2: '职工',
    C2: '参保',
    A3: '甲厂',
    B3: '10',
    C3: '9',
    A4: '乙厂',
    B4: '8',
  });
  expect(sheet!.merges).toEqual([
    { firstRow: 1, firstColumn: 0, lastRow: 2, lastColumn: 0 },
    { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 2 },
    { firstRow: 4, firstColumn: 0, lastRow: 65_537, lastColumn: 0 },
  ]);
  expect(sheet!.hiddenRows).toEqual([3]);
});

test('each table is a sheet; frames around them, scripts and styles are none', async () => {
  const { sheets, notes } =
    await read(`<html><head><style>td{color:red}</style><script>var a = "<table>";</script></head>
    <body>导出时间<table id=frame><tr><td>
      <table><caption>企业台账</caption><thead><tr><td>名称</td></tr></thead><tbody><tr><td>甲厂</td></tr></tbody></table>
      <table><tr><td>乙<script>x()</script>厂</td></tr></table>
      <table><tr><td>&nbsp;</td></tr></table>
    </td></tr></table></body></html>`);
  expect(sheets.map(({ name, cells }) => [name.replace(/^\d+-/, ''), cells])).toEqual([
    ['企业台账', { A1: '名称', A2: '甲厂' }],
    ['即墨区', { A1: '乙厂' }],
  ]);
  expect(notes.map(({ kind }) => kind.code)).toEqual(['file/renamed']);
});

test('Excel names its sheet in a comment', async () => {
  const { sheets } = await read(
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>企业台账</x:Name></x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]--><table><tr><td>甲</td></tr></table>`,
  );
  expect(sheets.map(({ name }) => name)).toEqual(['企业台账']);
});

describe('its encoding', () => {
  const html = (charset: string): string =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body><table><tr><td>青岛市即墨区</td></tr></table></body></html>`;
  const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
  test.each([
    ['GBK, said', toGb18030(html('gb2312'))],
    ['GBK, said to be UTF-8', toGb18030(html('utf-8'))],
    ['UTF-8, said to be GBK', Buffer.from(html('gbk'))],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${html('utf-8')}`)],
    ['UTF-16', utf16(html('unicode'))],
    ['UTF-16, the other way round', utf16(html('unicode')).swap16()],
  ])('%s', async (_, bytes) => {
    expect((await read(bytes)).sheets[0]!.cells).toEqual({ A1: '青岛市即墨区' });
  });

  test('one that the page names and nobody else would guess', async () => {
    const big5 = Buffer.concat([
      Buffer.from('<meta charset="big5"><table><tr><td>'),
      Buffer.from('abd5', 'hex'),
      Buffer.from('</td></tr></table>'),
    ]);
    expect((await read(big5)).sheets[0]!.cells).toEqual({ A1: '幽' });
  });
});

test('a page without a table is no workbook', async () => {
  const page = '<!DOCTYPE html><html><body><form>请登录</form></body></html>';
  expect(await refusalOf(onDisk(page, 'a.xls'))).toEqual({ code: 'file/not-a-workbook', looksLike: 'HTML' });
});

test('end tags of rows and cells may be missing; that of the table may not: rows would be lost', async () => {
  expect(await cellsOf('<tr><td>1<td>2<tr><td>3')).toEqual({ A1: '1', B1: '2', A2: '3' });
  expect(await refusalOf(onDisk('<table><tr><td>1</td></tr><tr><td>2</td></tr><tr><t'))).toEqual({
    code: 'file/damaged',
    where: 'HTML',
  });
});
