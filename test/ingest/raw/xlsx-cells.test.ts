import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DateCell, ErrorCell, UncalculatedCell } from '../../../src/ingest/raw.ts';
import { readCells } from './build.ts';

const row = (cells: string): { sheets: { data: string }[] } => ({
  sheets: [{ data: `<row r="1">${cells}</row>` }],
});

describe('numbers', () => {
  test.each([
    ['12', 12],
    ['-12', -12],
    ['0', 0],
    ['-0', 0],
    ['0.1', 0.1],
    ['1234567.89', 1234567.89],
    ['123456789012345', 123456789012345],
    ['370202199001011234', 370202199001011260],
    ['1E3', 1000],
    ['1.7976931348623157E308', Number.MAX_VALUE],
    ['4.9406564584124654E-324', Number.MIN_VALUE],
    ['0.30000000000000004', 0.30000000000000004],
    ['2.5E-2', 0.025],
    ['9007199254740993', 9007199254740992],
    ['0.0000000000000000000000000001', 1e-28],
    ['0.1234567890123456', 0.1234567890123456],
    ['.5', 0.5],
    ['5.', 5],
    [' 7 ', 7],
    ['+3', 3],
    ['1E+3', 1000],
    ['1e-400', 0],
    ['00012', 12],
    ['-0E0', 0],
  ])('%s', async (text, expected) => {
    expect(await readCells(row(`<c r="A1"><v>${text}</v></c>`))).toEqual({ A1: expected });
  });

  test('any decimal is the double that JavaScript makes of it', async () => {
    const digits = fc.stringMatching(/^[0-9]{1,25}$/);
    const decimal = fc
      .tuple(
        fc.constantFrom('', '-', '+'),
        digits,
        fc.option(digits),
        fc.option(fc.integer({ min: -320, max: 300 })),
      )
      .map(([sign, whole, rest, power]) =>
        [sign, whole, rest === null ? '' : `.${rest}`, power === null ? '' : `E${power}`].join(''),
      )
      .filter((text) => Number.isFinite(Number(text)));
    await fc.assert(
      fc.asyncProperty(fc.array(decimal, { minLength: 40, maxLength: 60 }), async (decimals) => {
        const cells = await readCells(row(decimals.map((text) => `<c><v>${text}</v></c>`).join('')));
        expect(Object.values(cells)).toEqual(decimals.map((text) => Number(text) + 0));
      }),
      { numRuns: 100 },
    );
  });

  test.each(['0x10', '--1', '1,5', '1_000', 'NaN', 'Infinity', '.', '1 2'])('no number: %s', async (text) => {
    expect(await readCells(row(`<c r="A1"><v>${text}</v></c>`))).toEqual({ A1: text });
  });

  test('what claims to be a number and is none stays text', async () => {
    expect(
      await readCells(row('<c r="A1"><v>12a</v></c><c r="B1"><v>1e999</v></c><c r="C1"><v>-</v></c>')),
    ).toEqual({
      A1: '12a',
      B1: '1e999',
      C1: '-',
    });
  });
});

test('kinds of cells', async () => {
  const cells = await readCells({
    ...row(
      '<c r="A1" t="s"><v>1</v></c><c r="B1" t="str"><f>A1&amp;"x"</f><v>二x</v></c><c r="C1" t="b"><v>1</v></c>' +
        '<c r="D1" t="b"><v>false</v></c><c r="E1" t="e"><v>#DIV/0!</v></c><c r="F1" t="inlineStr"><is><t>行内</t></is></c>' +
        '<c r="G1" t="n"><f>1+1</f><v>2</v></c><c r="H1" t="d"><v>2023-05-06T12:00:00Z</v></c>' +
        '<c r="I1" s="1"/><c r="J1" t="s"><v>2</v></c><c r="K1"><v></v></c><c r="L1"><v/></c><c r="M1" t="str"><v>文</v></c>',
    ),
    strings: '<si><t>一</t></si><si><t>二</t></si><si><t/></si>',
  });
  expect(cells).toEqual({
    A1: '二',
    B1: '二x',
    C1: true,
    D1: false,
    E1: new ErrorCell('#DIV/0!'),
    F1: '行内',
    G1: 2,
    H1: new DateCell('2023-05-06', 45052.5),
    M1: '文',
  });
});

test('formulas without a cached value are uncalculated, never 0; an empty text result is a result', async () => {
  const cells = await readCells(
    row(
      '<c r="A1"><f>SUM(B1:C1)</f></c><c r="B1"><f>SUM(C1)</f><v></v></c><c r="C1"><f>1</f><v/></c><c r="D1" t="str"><f>""</f><v></v></c>' +
        '<c r="E1"><f t="shared" si="0"/></c><c r="F1"><f t="shared" si="0"/><v>3</v></c><c r="G1" t="str"><f>X()</f></c>',
    ),
  );
  const uncalculated = new UncalculatedCell();
  expect(cells).toEqual({
    A1: uncalculated,
    B1: uncalculated,
    C1: uncalculated,
    E1: uncalculated,
    F1: 3,
    G1: uncalculated,
  });
});

test('text: entities, escapes, line ends, white space, CDATA', async () => {
  const cells = await readCells({
    ...row(
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c>' +
        '<c r="E1" t="inlineStr"><is><t><![CDATA[<a> & ]] </row>]]> &amp; b</t></is></c><c r="F1" t="str"><v><!-- x -->甲<!-- y -->乙</v></c>' +
        '<c r="G1"><v><![CDATA[12]]></v></c><c r="H1" t="str"><v><![CDATA[a\r\nb\rc&amp;]]></v></c>',
    ),
    strings:
      '<si><t>&lt;a&gt; &amp;amp; &quot;&apos; &#65;&#x4E2D;&#x1F600; &nbsp; &#xFFFFFFF;</t></si>' +
      '<si><t xml:space="preserve">  _x000D_\n_x005F_x000D_ _x4E2d_ _x00 </t></si>' +
      '<si><t>a\r\nb\rc</t></si><si><t xml:space="preserve"> </t></si>',
  });
  expect(cells).toEqual({
    A1: '<a> &amp; "\' A中😀 &nbsp; &#xFFFFFFF;',
    B1: '  \r\n_x000D_ 中 _x00 ',
    C1: 'a\nb\nc',
    D1: ' ',
    E1: '<a> & ]] </row> & b',
    F1: '甲乙',
    G1: 12,
    H1: 'a\nb\nc&amp;',
  });
});

test('rich text is joined, phonetic runs are left out', async () => {
  const rich =
    '<r><rPr><b/><rFont val="宋体"/></rPr><t>青</t></r><r><t xml:space="preserve">岛 </t></r><rPh sb="0" eb="1"><t>qing</t></rPh><phoneticPr fontId="1"/>';
  const cells = await readCells({
    ...row(
      `<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is>${rich}</is></c><c r="C1" t="s"><v>1</v></c>`,
    ),
    strings: `<si>${rich}</si><si><t>课</t><rPh sb="0" eb="1"><t>か</t></rPh></si>`,
  });
  expect(cells).toEqual({ A1: '青岛 ', B1: '青岛 ', C1: '课' });
});

test('text beyond 32,767 signs, beyond the chunk too', async () => {
  const long = '长'.repeat(300_000);
  const cells = await readCells({
    ...row(
      `<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>${long}</t></is></c><c r="C1"><v>1</v></c>`,
    ),
    strings: `<si><t>${long}</t></si>`,
  });
  expect(cells).toEqual({ A1: long, B1: long, C1: 1 });
});

test('many shared strings, asked in any order, again and again', async () => {
  const count = 20_000;
  const order = Array.from({ length: count }, (_, i) => (i * 7919) % count);
  const data = [...order, ...order].map(
    (index, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>${index}</v></c></row>`,
  );
  const strings = Array.from(
    { length: count },
    (_, i) => `<si><t>${i % 3 === 0 ? '企业' : 'x'}${i}${i % 5 === 0 ? '&amp;' : ''}</t></si>`,
  );
  const cells = await readCells({ sheets: [{ data: data.join('') }], strings: strings.join('') });
  const expected = [...order, ...order].map(
    (i) => `${i % 3 === 0 ? '企业' : 'x'}${i}${i % 5 === 0 ? '&' : ''}`,
  );
  expect(Object.values(cells)).toEqual(expected);
});
