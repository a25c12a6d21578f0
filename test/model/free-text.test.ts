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
    ['99010119900101 123X', '990101*********123X'],
    ['身份证990101 1990 0101 1234', '身份证990101***********1234'],
    ['990101 1990 01 01 123x', '990101************123x'],
    ['990101.19900101.1234', '990101**********1234'],
    ['990101 900101 123', '990101*******\u{20}123'],
    ['13800 138000', '138*****8000'],
    ['138 00138 000', '138******\u{20}000'],
    ['138_0013_8000', '138******8000'],
    ['138/0013/8000', '138******8000'],
    ['138，0013，8000', '138******8000'],
    ['1 3 8 0 0 1 3 8 0 0 0', '1 3************** 0 0'],
    ['联系85551234', '联系8*******'],
    ['2025-06/13800138000', '2025-06/138****8000'],
    ['6222021234567890123', '622202*********0123'],
    ['6222 0212 3456 7890 123', '6222 0************* 123'],
    ['卡号 4111111111111111', '卡号 411111******1111'],
    ['身份证编号990101199001011230', '身份证编号990101********1230'],
    // Whatever it is called, by its check digit it is a person's.
    ['经营者营业执照990101199001011230', '经营者营业执照990101********1230'],
    ['编号990101199001011230', '编号990101********1230'],
    ['社保个人编号990101800101123', '社保个人编号990101*****1123'],
    ['司机号：13800000000', '司机号：138****0000'],
    ['伤者编号 13800000000', '伤者编号 138****0000'],
    ['联系13800138000万师傅', '联系138****8000万师傅'],
    ['13800138000元旦来电', '138****8000元旦来电'],
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
    '合计13800138000元',
    '合计 13800138000 万元',
    '产量 158 1234 5678 吨',
    '共130 2000 3000元',
    '1,380,013,800.00、13,800,138,000',
    '合同编号E12345678',
    '设备编号：G12345678',
    '型号D2345678，批次 P1234567',
    '工伤认定书编号370203202506300001',
    '检查日期2025-6-1 2025-07-01 2025年底',
    '人数 1500、2000、345',
    '文号13800138000',
    'N1990101138001380A',
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

  const words = fc.string({ unit: fc.constantFrom(...'家属李某于上午核实，。（材料）补充；'), maxLength: 8 });
  const day = fc
    .date({ min: new Date('1930-01-01'), max: new Date('2009-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const id = fc
    .tuple(fc.constantFrom('110101', '370203', '653101', '990101'), day, digits(3))
    .map(([region, birth, order]) => {
      const first = region + birth.replaceAll('-', '') + order;
      const sum = [...first].reduce((all, digit, i) => all + Number(digit) * (2 ** (17 - i) % 11), 0);
      return first + '10X98765432'[sum % 11];
    });
  const mobile = fc
    .tuple(fc.constantFrom('13', '15', '17', '18', '19'), digits(9))
    .map((parts) => parts.join(''));
  const parted = (number: string, cuts: readonly number[], signs: readonly string[]) =>
    [...number].map((digit, i) => digit + (cuts.includes(i) ? signs[i % signs.length] : '')).join('');
  const hidden = (number: string, written: string, [before, behind]: [string, string]) => {
    const shown = withoutNumbers(before + written + behind);
    expect(shown).toHaveLength((before + written + behind).length);
    expect(shown.startsWith(before) && shown.endsWith(behind)).toBe(true);
    expect(shown.replace(/[^\dX]/g, '').length).toBeLessThanOrEqual(Math.max(number.length - 4, 10));
    expect(shown).toContain('***');
  };
  const anySigns = fc.array(
    fc.constantFrom(' ', '-', '—', '_', '.', '·', '/', '，', ',', '、', '：', ' - ', '\u200b', '　', '\n'),
    { minLength: 2, maxLength: 4 },
  );

  it('hides every citizen number, wherever its groups are parted and by whatever', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 0, max: 16 }), { maxLength: 17 });
    fc.assert(
      fc.property(id, cuts, anySigns, fc.tuple(words, words), (number, at, signs, around) =>
        hidden(number, parted(number, at, signs), around),
      ),
    );
  });

  it('hides every mobile: in its usual groups by whatever, in any by spaces and dashes', () => {
    const usual = fc.tuple(fc.constantFrom([2, 6], [3, 6], [2, 5], [2, 7], [1, 5]), anySigns);
    const any = fc.tuple(
      fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 4 }),
      fc.array(fc.constantFrom(' ', '-', '_', '·', ' - '), { minLength: 1, maxLength: 3 }),
    );
    fc.assert(
      fc.property(mobile, fc.oneof(usual, any), fc.tuple(words, words), (number, [at, signs], around) => {
        // A day of a list is written like this: 15 2025-06-30 1.
        fc.pre(!/(?:19|20)\d\d(?!\d)/.test(parted(number, at, signs)));
        hidden(number, parted(number, at, signs), around);
      }),
    );
  });

  it('shows every credit code, date and amount with its unit', () => {
    const sign = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY');
    const code = fc
      .tuple(
        fc.constantFrom('91', '92', '93', '12', '51', 'N1', 'A1'),
        fc.constantFrom('370203', '990101', '138001'),
        fc.string({ unit: sign, minLength: 9, maxLength: 9 }),
        sign,
      )
      .map((parts) => parts.join(''))
      // Without any letter it may be a citizen's number too.
      .filter((text) => /[A-Z]/.test(text.slice(0, 17)));
    const date = fc
      .tuple(day, fc.constantFrom('-', '.', '/', ''))
      .map(([date, sign]) => date.replaceAll('-', sign));
    const dates = fc.array(date, { minLength: 1, maxLength: 4 }).map((all) => all.join('、'));
    const unit = fc.constantFrom('元', '万元', '吨', '公斤', '小时', '万', ' 元', 'kg');
    const amount = fc.tuple(fc.oneof(mobile, digits(8), digits(15)), unit).map((parts) => parts.join(''));
    fc.assert(
      fc.property(words, fc.oneof(code, dates, amount), fc.constantFrom('', '，已核实', '。'), (...parts) => {
        expect(withoutNumbers(parts.join(''))).toBe(parts.join(''));
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
    ['李·漏供、李-漏供、李_漏供', ['李漏供'], '李***、李***、李***'],
    ['阿卜杜拉·买买提来电', ['阿卜杜拉•买买提'], '阿*******来电'],
    ['阿卜杜拉来电', ['阿卜杜拉·买买提'], '阿***来电'],
    ['Wang and An', ['An'], 'Wang and A*'],
    ['李、漏供', ['李漏供'], '李、漏供'],
  ])('%s', (text, names, masked) => expect(withoutPersons(text, names.map(name))).toBe(masked));

  it('hides the numbers of the row as well, those that have no shape', () => {
    const values = {
      personId: new Personal('ZZ-99-1234', 'id'),
      phone: new Personal('8888 7777', 'phone'),
      note: '',
    };
    expect(shownFreely('证件zz-99-1234，88887777', values)).toBe('证件z*********，8*******');
    expect(shownFreely('证件ZZ 991234，88-88 77-77', values)).toBe('证件Z*******，8*********');
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
