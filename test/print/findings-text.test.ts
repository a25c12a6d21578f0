// Does a clerk read where, what and how to mend it, causes before consequences, and one plain verdict?

import { describe, expect, it } from 'vitest';
import type { Checked, Language } from '../../src/define.ts';
import type { Finding, FindingCode } from '../../src/model/finding.ts';
import { findingsText } from '../../src/print/findings-text.ts';
import { ANSWERED, CHECKED, checkedWith, FINDINGS, found, KINDS } from './results.ts';

const printed = (checked: Checked, language: Language = 'zh', colour = false) =>
  [...findingsText(checked, { language, colour })].join('');
const lastLine = (checked: Checked, language: Language = 'zh') =>
  printed(checked, language).trimEnd().split('\n').at(-1);

describe('the text of validate', () => {
  it('goes by file, sheet, severity and cause', () => {
    expect(
      printed(CHECKED),
    ).toBe(`东区.xlsx  东区 2025-06；企业台账 20 行，采用 18 行；培训台账 9 行，采用 9 行
  企业台账
    强制  enterprise/code-malformed
      B3   信用代码“=1+1”不是 18 位
      B14  信用代码“x\\u001B[31m⏎y”不是 18 位
      → 按营业执照填写
    核实  enterprise/insured-exceeds-employees
      F5  参保 12 人多于职工 10 人 → 核对两数
    提示  cell/normalised
      B2  “１２”读作“12” → 下次按“12”填写
  工伤台账
    强制  structure/missing-column
      A1  “工伤台账”缺少“认定日期” → 增加这一栏
  培训台账
    核实  training/id-check-digit
      C9  身份证号 370202********1234 校验位不符 → 核对证件

西区 密.xlsx
    强制  file/encrypted
      文件设有打开密码 → 清空密码后保存

西区/2025-06.csv  西区 2025-06；企业台账 5 行，采用 5 行
  没有发现问题

全市
    核实  submission/missing
      西区 未报送 2025-05 → 催报

合计：3 个文件、34 行数据，2 行未计入；强制 4 处、核实 3 处、提示 1 处
  强制  2  enterprise/code-malformed
  强制  1  file/encrypted
  强制  1  structure/missing-column
  核实  1  enterprise/insured-exceeds-employees
  核实  1  submission/missing
  核实  1  training/id-check-digit
  提示  1  cell/normalised
  每种问题的解释：yufang explain <代码>；全部清单：加 --format csv -o 问题清单.csv
未核验（所需的表缺失或无法读取，以下规则没有检查）：
  东区.xlsx  工伤台账  injury/duplicate-case、injury/unknown-enterprise
未能判断（所需的值没有填写；不算通过）：
  enterprise/risk-class-mismatch  3 行
有 4 处强制性问题，需修改后报送
`);
  });

  it('is coloured only when told, and says the same', () => {
    const coloured = printed(CHECKED, 'zh', true);
    expect(coloured).toContain('\u001b[31m强制\u001b[39m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(printed(CHECKED));
  });

  it('obeys nothing that a file says', () => {
    const name = 'a\u001b]0;title\u0007\r\nb\u202egnp.xlsx';
    const text = printed(checkedWith([found(KINDS.encrypted, { file: name })], { inputs: [] }));
    expect(text).toContain('a\\u001B]0;title\\u0007⏎b\\u202Egnp.xlsx');
    expect([...text].filter((sign) => /[\p{Cc}\p{Cf}]/u.test(sign) && sign !== '\n')).toEqual([]);
  });

  it('tells causes before what follows from them', () => {
    const at = { file: '东区.xlsx', sheet: '企业台账' };
    const text = printed(
      checkedWith([
        found(KINDS.malformed, { ...at, cell: 'A2' }, { value: 'x' }),
        found(KINDS.notANumber, { ...at, cell: 'B2' }, { column: '职工人数', value: '一' }),
        found(KINDS.missing, { ...at, cell: 'A9' }, { table: '企业台账', column: '行业代码' }),
      ]),
    );
    const order = ['structure/missing-column', 'cell/not-a-number', 'enterprise/code-malformed'];
    expect(order.map((code) => text.indexOf(code))).toEqual(
      order.map((code) => text.indexOf(code)).sort((a, b) => a - b),
    );
  });

  it('caps a long run, never a count', () => {
    const many = Array.from({ length: 25 }, (_, i) =>
      found(KINDS.malformed, { file: '东区.xlsx', sheet: '企业台账', cell: `B${i + 2}` }, { value: `${i}` }),
    );
    const notes = Array.from({ length: 5 }, (_, i) =>
      found(
        KINDS.normalised,
        { file: '东区.xlsx', sheet: '企业台账', cell: `C${i + 2}` },
        { value: 'a', taken: `${i}` },
      ),
    );
    const text = printed(checkedWith([...many, ...notes]));
    expect(text).toContain(
      '      B11  信用代码“9”不是 18 位\n      … 另有 15 处：B12-B26\n      → 按营业执照填写\n',
    );
    expect(text).toMatch(/C4 .*\n {6}… 另有 2 处：C5-C6\n/);
    expect(text).toContain('强制  25  enterprise/code-malformed');
  });

  it('stays short however many there are, and names the cells in between', () => {
    const many = Array.from({ length: 10_000 }, (_, i) =>
      found(
        KINDS.malformed,
        { file: '东区.xlsx', sheet: '企业台账', cell: `B${i * 2 + 2}` },
        { value: `${i}` },
      ),
    );
    const text = printed(checkedWith(many));
    expect(text).toContain('… 另有 9990 处：B22、B24、B26、B28、B30、B32、B34、B36 等\n');
    expect(text.split('\n').length).toBeLessThan(30);
  });

  it('says whose row it is, what is suggested and what its owner says', () => {
    const text = printed(ANSWERED);
    expect(text).toContain(`    强制  enterprise/code-malformed
      A7  东方厂（919901011234567893）：信用代码“91990101123456789”不是 18 位 → 按营业执照填写
          建议：919901011234567891（与第 7 行一致）
    核实  enterprise/insured-exceeds-employees
      F7  东方厂（919901011234567893）：参保 12 人多于职工 10 人 → 核对两数
          已说明：合并后增加（沿用自 2025-05）
`);
    expect(text).toContain('强制 1 处、核实 1 处（已说明 1 处）');
    expect(printed(ANSWERED, 'en')).toContain('Suggested: 919901011234567891 (as in row 7)');
  });

  it('does not say twice what the sentence says, and of a person’s row only the enterprise', () => {
    const named = kindOf('training/unknown-enterprise', '{name}（{uscc}）不在企业台账中');
    const plain = kindOf('training/hours-short', '学时不足');
    const subject = {
      table: 'training',
      column: 'uscc',
      key: '919901011234567893 张* 课程 2025-06-01',
      name: '东方厂',
    } as const;
    const at = { file: '东区.xlsx', sheet: '培训台账', cell: 'A9' };
    const text = printed(
      checkedWith([
        { ...found(named, at, { name: '东方厂', uscc: '919901011234567893' }), subject },
        { ...found(plain, at), subject },
      ]),
    );
    expect(text).toContain('A9  东方厂（919901011234567893）不在企业台账中');
    expect(text).toContain('A9  东方厂（919901011234567893）：学时不足');
    expect(text).not.toContain('张*');
  });

  it('shows the sheets in the order in which one relies on the other', () => {
    const on = (sheet: string) => found(KINDS.notANumber, { file: '东区.xlsx', sheet, cell: 'A2' });
    const sheets = ['培训台账', '其他', '封面', '工伤台账', '企业台账'];
    const text = printed(checkedWith([...sheets.map(on), found(KINDS.encrypted, { file: '东区.xlsx' })]));
    const order = ['file/encrypted', '  封面', '  企业台账\n', '  工伤台账\n', '  培训台账\n', '  其他'];
    expect(order.map((word) => text.indexOf(word))).toEqual(
      order.map((word) => text.indexOf(word)).sort((a, b) => a - b),
    );
    expect(text).toContain('  其他');
  });

  describe('names the finding that another may follow from', () => {
    const enterprise = { file: '东区/企业台账.csv', sheet: '企业台账', cell: 'A2' };
    const injury = { file: '东区/工伤台账.csv', sheet: '工伤台账', cell: 'B2' };
    const submitted = [
      {
        label: '东区',
        files: [enterprise, injury].map(({ file }) => ({ label: file, path: '', sha256: '' })),
        accepted: 0,
      },
    ];
    const unknown = ofRow('injury/unknown-enterprise', injury, 'injury', '东方厂');
    const hint = (findings: readonly Finding[], more: Partial<Checked> = { submitted }) =>
      /unknown-enterprise {2}可能由 (.*) 引起，先改那里/.exec(printed(checkedWith(findings, more)))?.[1];

    it('codes that are lost, in another file of the submission', () => {
      const lost = ofRow('cell/precision-lost', enterprise, 'enterprise', '西方厂');
      expect(hint([lost, unknown])).toBe('cell/precision-lost');
      expect(hint([lost, unknown], {})).toBeUndefined();
      expect(hint([unknown])).toBeUndefined();
    });

    it('a wrong code of the same enterprise, and of no other', () => {
      const wrong = (name: string) => ofRow('enterprise/code-check-digit', enterprise, 'enterprise', name);
      expect(hint([wrong('东方厂'), unknown])).toBe('enterprise/code-check-digit');
      expect(hint([wrong('西方厂'), unknown])).toBeUndefined();
    });

    it('a renamed header beside the missing column', () => {
      const at = { file: '东区.xlsx', sheet: '企业台账', cell: 'C1' };
      const text = printed(
        checkedWith([
          found(KINDS.missing, at, { table: '企业台账', column: '职工人数' }),
          found(kindOf('structure/unknown-column', '栏不在约定之内'), at),
        ]),
      );
      expect(text).toContain('structure/missing-column  可能由 structure/unknown-column 引起，先改那里');
    });
  });

  it('says when not everything is listed', () => {
    const checked = checkedWith(FINDINGS, { countsByCode: new Map([['enterprise/code-malformed', 20_000]]) });
    expect(printed(checked)).toContain('以上合计是完整的');
    expect(printed(CHECKED)).not.toContain('以上合计是完整的');
  });

  it('is English in English', () => {
    const text = printed(
      checkedWith([found(KINDS.malformed, { file: 'a.xlsx', cell: 'B3' }, { value: 'x' })], { inputs: [] }),
      'en',
    );
    expect(text).not.toMatch(/[一-鿿]/);
    expect(text).toContain('1 error has to be mended before sending');
  });
});

function kindOf(code: FindingCode, what: string) {
  return { ...KINDS.notANumber, code, zh: { ...KINDS.notANumber.zh, what } };
}

function ofRow(code: FindingCode, at: Finding['at'], table: 'enterprise' | 'injury', name: string): Finding {
  return { ...found(kindOf(code, '有误'), at), subject: { table, column: 'uscc', key: '', name } };
}

describe('the verdict', () => {
  const query = found(KINDS.insured, { file: 'a.xlsx', cell: 'A1' }, { insured: 2, employees: 1 });
  const silenced = {
    notChecked: [{ code: 'injury/duplicate-case', file: 'a.xlsx', table: 'injury' }],
  } as const;

  it.each([
    [[], {}, '可以报送', 'Fit to be sent'],
    [
      [query],
      {},
      '可以报送；有 1 处需核实，请核对或附情况说明',
      'Fit to be sent; 1 to be verified or explained',
    ],
    [[], silenced, '可以报送；有 1 项未核验', 'Fit to be sent; 1 checks not made'],
    [[query], { explained: 1 }, '可以报送', 'Fit to be sent'],
    [[...FINDINGS], {}, '有 4 处强制性问题，需修改后报送', '4 errors have to be mended before sending'],
  ])('of %j findings', (findings, more, zh, en) => {
    expect(lastLine(checkedWith(findings, more))).toBe(zh);
    expect(lastLine(checkedWith(findings, more), 'en')).toBe(en);
  });
});
