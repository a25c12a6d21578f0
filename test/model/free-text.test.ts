// Does anything of a person leave in a free text, whatever its shape, and does all that is no person's stay?

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Personal } from '../../src/model/finding.ts';
import { isFreeText, shownFreely, withoutNumbers, withoutPersons } from '../../src/model/free-text.ts';
import { scrubbed } from '../../src/model/scrubbed.ts';
import { TABLES } from '../../src/tables/index.ts';
import { PLAN } from '../claims/held.ts';

const name = (text: string) => new Personal(text, 'name');

describe('withoutNumbers', () => {
  it.each([
    ['电话139 8765 0033已核实', '电话139******0033已核实'],
    ['139-8765-0044', '139******0044'],
    ['139.8765.0044', '139******0044'],
    ['1398 765 0044', '139******0044'],
    ['139 87650044', '139*****0044'],
    ['+86 139-8765-0044', '+86 139******0044'],
    ['8613987650044', '86139****0044'],
    ['013987650044', '0139****0044'],
    ['１３９　８７６５　００３３', '139******0033'],
    ['家属座机0532-88887777', '家属座机053******7777'],
    ['(0532)88887777', '(053******7777'],
    ['01088887777 转 12', '010****7777 转 12'],
    ['电话：88887777', '电话：8*******'],
    ['身份证990101800101123。', '身份证990101*****1123。'],
    ['990101-19900101-1230', '990101**********1230'],
    ['护照E12345678', '护照E********'],
    ['护照号码：Ｅ１２３４５６７８', '护照号码：E********'],
    ['护照 123456789（某国）', '护照 1********（某国）'],
    ['通行证H1234567890', '通行证H**********'],
    ['号码990101199001011230，电话13812345678', '号码990101********1230，电话138****5678'],
  ])('%s', (text, masked) => expect(withoutNumbers(text)).toBe(masked));

  it.each([
    '2025-06-30 至 2025-07-01',
    '2025年6月30日来电，20250630补材料',
    '家属来电20250630',
    '合成甲人社伤认〔2025〕10031号',
    '工商注册号990101800101123',
    '91370200MA3C000000',
    '914403001922038216',
    '工时 1398765.0033，工资 12345678.90 元',
    '缴费 12345678901234 元',
    '共 1500 人、2000 人、3450 人',
    'GB12345-2020',
    '',
  ])('leaves %s alone', (text) => expect(withoutNumbers(text)).toBe(text));

  const digits = (count: number) =>
    fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count })
      .map((all) => all.join(''));
  const around = fc.constantFrom('', '家属', '，已核实', '（', ' ', '：');
  const breaks = fc.constantFrom('', ' ', '-', '－', ' - ', '—');
  const wide = (text: string) =>
    text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

  it('hides the middle of every mobile and landline, in half and full width', () => {
    const number = fc.oneof(
      fc.tuple(fc.constantFrom('130', '159', '199'), breaks, digits(4), breaks, digits(4)),
      fc.tuple(fc.constantFrom('010', '0532', '027'), breaks, fc.constant('6'), fc.constant(''), digits(7)),
    );
    fc.assert(
      fc.property(around, number, around, fc.boolean(), (before, parts, behind, isWide) => {
        const [head, first, middle, second, tail] = parts;
        const written = `${head}${first}${middle}${second}${tail}`;
        const text = before + (isWide ? wide(written) : written) + behind;
        const shown = withoutNumbers(text);
        expect(shown).toHaveLength(text.length);
        expect(shown).toContain('****');
        expect(shown.replace(/[^\d０-９]/g, '').length).toBeLessThanOrEqual(7);
      }),
    );
  });

  it('changes nothing that is no number of a person, and nothing twice', () => {
    const words = fc.array(
      fc.constantFrom('2025-06-30', '〔2025〕99号', '12,345.60元', '第14条', '35例', 'C3311', '19.3%', '8人'),
    );
    fc.assert(
      fc.property(words, (all) => {
        const text = all.join('，');
        expect(withoutNumbers(text)).toBe(text);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 -EA电话。') }), (text) => {
        const once = withoutNumbers(text);
        expect(withoutNumbers(once)).toHaveLength(text.length);
      }),
    );
  });

  it('is not asked of codes: those keep their digits', () => {
    for (const code of ['990101800101123', 'E12345678', '0532-88887777', '139-8765-0044'])
      expect(scrubbed(code)).toBe(code);
  });
});

describe('withoutPersons', () => {
  it.each([
    ['家属李漏供来电', ['李漏供'], '家属李**来电'],
    ['家属李 漏供来电', ['李漏供'], '家属李**来电'],
    ['李漏供与王强', ['李 漏供', '王强'], '李**与王*'],
    ['评审人周一、吴丁', ['周一、吴丁'], '评审人周*、吴*'],
    ['ＪＯＨＮ来电', ['John'], 'J***来电'],
    ['王的材料', ['王'], '王的材料'],
    ['甲公司', [], '甲公司'],
  ])('%s', (text, names, masked) => expect(withoutPersons(text, names.map(name))).toBe(masked));

  it('hides the numbers of the row as well, those that have no shape', () => {
    const values = {
      personId: new Personal('ZZ-99-1234', 'id'),
      phone: new Personal('8888 7777', 'phone'),
      note: '',
    };
    expect(shownFreely('证件zz-99-1234，88887777', values)).toBe('证件z*********，8*******');
  });

  it('leaves no name of the row in any text', () => {
    const sign = fc.constantFrom(...'李王漏供小明');
    const person = fc.string({ unit: sign, minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.string({ unit: sign }), person, (text, who) => {
        expect(withoutPersons(`${text}${who}${text}`, [name(who)])).not.toContain(who);
      }),
    );
  });
});

describe('isFreeText', () => {
  const free = (id: string) =>
    TABLES.find((table) => table.id === id)!
      .columns(PLAN)
      .filter(isFreeText)
      .map(({ key }) => key);

  it('is words, neither numbers nor names of enterprises', () => {
    expect(free('injury')).toEqual(['occupation', 'disease', 'note']);
    expect(free('training')).toEqual(expect.arrayContaining(['course', 'provider']));
    expect(free('training')).not.toContain('certificate');
    expect(free('enterprise')).not.toContain('name');
  });
});
