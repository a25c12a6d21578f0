// Does the clerk's loop close? Sent → 退回件 → answered (in a program that writes the whole file anew) → clean copy, for
// two districts, through the real binary.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { beforeEach, describe, expect, it } from 'vitest';
import { Book } from '../../src/feedback/book.ts';
import { setContentType } from '../../src/feedback/package-parts.ts';
import { ANSWER_COLUMNS } from '../../src/model/answer.ts';
import { yufang } from '../cli/yufang.ts';
import { CODES, ENTERPRISE_HEADER, newFolder, type SheetOf, text, workbook } from '../ingest/submitted.ts';

const KEYS = Object.keys(ANSWER_COLUMNS) as (keyof typeof ANSWER_COLUMNS)[];
const columnOf = (key: keyof typeof ANSWER_COLUMNS) => KEYS.indexOf(key) + 1;

const cover = (district: string, period: string): SheetOf => ({
  name: '封面',
  grid: [
    ['报送单位(区市)', district],
    ['报送期', period],
  ],
});

/** Two tables in which nothing is wrong. */
const GOOD: readonly SheetOf[] = [
  {
    name: '工伤台账',
    grid: [
      ['认定文书编号', '统一社会信用代码', '事故日期', '认定日期', '认定结论', '认定依据'],
      ['合成1号', CODES[0], '2025-01-05', '2025-03-01', '认定工伤', '14.1'],
    ],
  },
  {
    name: '培训台账',
    grid: [
      ['统一社会信用代码', '姓名', '人员类别', '培训项目', '结束日期', '考核结果'],
      [CODES[0], '合成学员', '班组长', '工伤预防', '2025-03-01', '合格'],
    ],
  },
];

/** 行 2 a code in lower case (a note with a suggestion), 行 3 more insured than employed (核实), 行 4 no head count (强制). */
const enterprises = (insured = 120): SheetOf => ({
  name: '企业台账',
  grid: [
    ENTERPRISE_HEADER,
    [CODES[1].toLowerCase(), '甲公司', '3951', 100, 90],
    [CODES[0], '乙公司', '3921', 100, insured],
    [CODES[2], '丙公司', '3921', undefined, 80],
  ],
});

async function opened(path: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return book;
}

interface Asked {
  readonly row: ExcelJS.Row;
  readonly code: string;
  readonly cell: string;
}

function asked(book: ExcelJS.Workbook): Asked[] {
  const found: Asked[] = [];
  book.getWorksheet('审核结果')!.eachRow((row, number) => {
    if (number <= 4) return;
    const cell = row.getCell(columnOf('cell')).value;
    found.push({
      row,
      code: String(row.getCell(columnOf('code')).value),
      cell: typeof cell === 'object' && cell !== null && 'text' in cell ? String(cell.text) : String(cell),
    });
  });
  return found;
}

const QUERY = 'enterprise/insured-exceeds-employees';
const questionOf = (book: ExcelJS.Workbook, code: string) => asked(book).find((one) => one.code === code)!;

const found = (cwd: string, ...args: string[]) => {
  const { stdout, exit } = yufang(['validate', ...args, '--format', 'json'], { cwd });
  return { exit, ...JSON.parse(stdout) };
};
const codesOf = ({ findings }: { findings: { code: string; cell?: string }[] }) =>
  findings.map(({ code, cell }) => `${code} ${cell}`);

describe.each([
  ['崂山区', '370212'],
  ['即墨区', '370215'],
])('the loop of %s', (district, code) => {
  let cwd: string;
  const sent = `${district}_2025-06.xlsx`;
  const back = `${district}_2025-06_退回件.xlsx`;
  beforeEach(async () => {
    cwd = newFolder();
    await workbook(join(cwd, sent), [cover(district, '2025-06'), enterprises(), ...GOOD]);
  });

  it('marks the clerk’s own file and leaves it as it was', async () => {
    const before = readFileSync(join(cwd, sent));
    const { exit, stderr } = yufang(['validate', sent, '--return'], { cwd });
    expect(exit).toBe(1);
    expect(stderr).toContain(back);
    expect(readFileSync(join(cwd, sent)).equals(before)).toBe(true);
    const book = await opened(join(cwd, back));
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      '审核结果',
      '审核汇总',
      '封面',
      '企业台账',
      '工伤台账',
      '培训台账',
    ]);
    const questions = asked(book);
    expect(questions.map((one) => `${one.code} ${one.cell}`)).toEqual([
      'cell/required D4',
      'enterprise/insured-exceeds-employees E3',
      'cell/normalised A2',
    ]);
    const sheet = book.getWorksheet('企业台账')!;
    expect(JSON.stringify(sheet.getCell('E3').note)).toContain(QUERY);
    const marked = (sheet as unknown as { conditionalFormattings: { ref: string }[] }).conditionalFormattings;
    expect(marked.map(({ ref }) => ref).sort()).toEqual(['A2', 'D4', 'E3']);
    // Links inside a workbook are nothing that exceljs reads.
    const parts = await Book.open(join(cwd, back));
    const xml = String(await parts.archive.bytes(parts.sheet('企业台账')!.part!));
    parts.archive.close();
    expect(
      [...xml.matchAll(/<hyperlink ref="(\w+)" location="'审核结果'!A(\d+)"/g)].map(([, ref]) => ref).sort(),
    ).toEqual(['A1', 'D1', 'E1']);
  });

  it('closes in one round', async () => {
    yufang(['validate', sent, '--return'], { cwd });
    const book = await opened(join(cwd, back));
    questionOf(book, 'cell/normalised').row.getCell(columnOf('accepted')).value = '是';
    questionOf(book, QUERY).row.getCell(columnOf('words')).value = '含劳务派遣人员';
    book.getWorksheet('企业台账')!.getCell('D4').value = 85;
    await book.xlsx.writeFile(join(cwd, back));

    const answered = found(cwd, back, '--apply', '改好.xlsx');
    expect(answered.exit).toBe(0);
    expect(answered.files).toMatchObject([{ file: '改好.xlsx', district: code, period: '2025-06' }]);
    expect(codesOf(answered)).toEqual(['enterprise/insured-exceeds-employees E3']);
    expect(answered.findings[0].explained).toEqual({ words: '含劳务派遣人员' });
    expect(answered.explained).toBe(1);
    expect(found(cwd, '改好.xlsx', '--fail-on', 'query').exit).toBe(0);

    const clean = await opened(join(cwd, '改好.xlsx'));
    expect(clean.worksheets.map(({ name }) => name)).toEqual([
      '封面',
      '企业台账',
      '工伤台账',
      '培训台账',
      '情况说明',
      '修改记录',
    ]);
    expect(clean.getWorksheet('企业台账')!.getCell('A2').value).toBe(CODES[1]);
    expect(clean.getWorksheet('企业台账')!.getCell('E3').note).toBeUndefined();
    const changes = clean.getWorksheet('修改记录')!.getRow(2).values as unknown[];
    expect(changes.slice(1, 6)).toEqual(['企业台账', 'A2', CODES[1], CODES[1].toLowerCase(), CODES[1]]);
  });

  it('never piles marks up', async () => {
    yufang(['validate', sent, '--return', '一'], { cwd });
    yufang(['validate', join('一', back), '--return', '二'], { cwd });
    const [once, twice] = await Promise.all([opened(join(cwd, '一', back)), opened(join(cwd, '二', back))]);
    expect(twice.worksheets.map(({ name }) => name)).toEqual(once.worksheets.map(({ name }) => name));
    expect(asked(twice).map((one) => one.cell)).toEqual(asked(once).map((one) => one.cell));
    const noteOn = (book: ExcelJS.Workbook) =>
      JSON.stringify(book.getWorksheet('企业台账')!.getCell('E3').note);
    expect(noteOn(twice)).toEqual(noteOn(once));
  });

  it('does not write over a cell that the clerk has changed, nor a file that is there', async () => {
    yufang(['validate', sent, '--return'], { cwd });
    const book = await opened(join(cwd, back));
    questionOf(book, 'cell/normalised').row.getCell(columnOf('accepted')).value = '是';
    book.getWorksheet('企业台账')!.getCell('A2').value = CODES[3];
    await book.xlsx.writeFile(join(cwd, back));
    const { stderr } = yufang(['validate', back, '--apply', '改好.xlsx'], { cwd });
    expect(stderr).toContain('未采纳 企业台账!A2');
    expect((await opened(join(cwd, '改好.xlsx'))).getWorksheet('企业台账')!.getCell('A2').value).toBe(
      CODES[3],
    );
    expect(yufang(['validate', back, '--apply', '改好.xlsx'], { cwd }).exit).toBe(2);
    expect(yufang(['validate', back, '--apply', sent], { cwd }).exit).toBe(2);
    expect(yufang(['validate', sent, '--apply', '新.xlsx'], { cwd })).toMatchObject({ exit: 2 });
  });

  it('keeps a 退回件 that has answers, and writes a numbered one', async () => {
    yufang(['validate', sent, '--return'], { cwd });
    const book = await opened(join(cwd, back));
    questionOf(book, QUERY).row.getCell(columnOf('words')).value = '含劳务派遣人员';
    await book.xlsx.writeFile(join(cwd, back));
    const kept = readFileSync(join(cwd, back));
    const { stderr } = yufang(['validate', sent, '--return'], { cwd });
    expect(stderr).toContain('没有覆盖');
    expect(readFileSync(join(cwd, back)).equals(kept)).toBe(true);
    expect(existsSync(join(cwd, `${district}_2025-06_退回件2.xlsx`))).toBe(true);
  });

  it('keeps what was mended in it, and is no second submission beside its original', () => {
    yufang(['validate', sent, '--return'], { cwd });
    const kept = readFileSync(join(cwd, back));
    yufang(['validate', sent, '--return'], { cwd });
    expect(readFileSync(join(cwd, back)).equals(kept)).toBe(true);
    const { files, findings } = found(cwd, '.');
    expect(files.map(({ file }: { file: string }) => file)).toEqual([sent]);
    expect(codesOf({ findings })).toContain('file/ignored undefined');
  });

  it('opens at 审核结果 with no other sheet selected: Excel types into all selected sheets at once', async () => {
    const book = await opened(join(cwd, sent));
    book.views = [{ x: 0, y: 0, width: 1, height: 1, firstSheet: 0, activeTab: 1, visibility: 'visible' }];
    await book.xlsx.writeFile(join(cwd, sent));
    const selected = async (path: string) => {
      const parts = await Book.open(join(cwd, path));
      const names: string[] = [];
      for (const { name, part } of parts.sheets)
        if (/tabSelected="(1|true)"/.test(String(await parts.archive.bytes(part!)))) names.push(name);
      parts.archive.close();
      return names;
    };
    yufang(['validate', sent, '--return'], { cwd });
    expect(await selected(back)).toEqual(['审核结果']);
    yufang(['validate', back, '--apply', '改好.xlsx'], { cwd });
    // A sheet without a view of its own needs no mark: the workbook opens at it.
    expect(['封面', '']).toContain((await selected('改好.xlsx')).join());
  });

  it('leaves a sheet of the clerk’s own that is called 审核结果', async () => {
    const own = { name: '审核结果', grid: [['区里自己的审核记录'], ['合成']] };
    await workbook(join(cwd, sent), [cover(district, '2025-06'), enterprises(), own, ...GOOD]);
    yufang(['validate', sent, '--return'], { cwd });
    const book = await opened(join(cwd, back));
    expect(book.worksheets[0]!.name).toBe('审核结果2');
    expect(book.getWorksheet('审核结果')!.getCell('A1').value).toBe('区里自己的审核记录');
    yufang(['validate', back, '--apply', '改好.xlsx'], { cwd });
    const clean = await opened(join(cwd, '改好.xlsx'));
    expect(clean.getWorksheet('审核结果2')).toBeUndefined();
    expect(clean.getWorksheet('审核结果')!.getCell('A1').value).toBe('区里自己的审核记录');
  });

  it('follows a row that has moved, and says what it does not understand', async () => {
    yufang(['validate', sent, '--return'], { cwd });
    const book = await opened(join(cwd, back));
    questionOf(book, 'cell/normalised').row.getCell(columnOf('accepted')).value = '是';
    questionOf(book, QUERY).row.getCell(columnOf('accepted')).value = '同意';
    const sheet = book.getWorksheet('企业台账')!;
    const first = sheet.getRow(2).values;
    sheet.getRow(2).values = sheet.getRow(3).values;
    sheet.getRow(3).values = first;
    await book.xlsx.writeFile(join(cwd, back));
    const { stderr } = yufang(['validate', back, '--apply', '改好.xlsx'], { cwd });
    expect(stderr).toContain('同意');
    const clean = (await opened(join(cwd, '改好.xlsx'))).getWorksheet('企业台账')!;
    expect([clean.getCell('A2').value, clean.getCell('A3').value]).toEqual([CODES[0], CODES[1]]);
  });

  it('carries an explanation on while the value has hardly moved', async () => {
    yufang(['validate', sent, '--return'], { cwd });
    const book = await opened(join(cwd, back));
    questionOf(book, QUERY).row.getCell(columnOf('words')).value = '含劳务派遣人员';
    await book.xlsx.writeFile(join(cwd, back));
    yufang(['validate', back, '--apply', join('..', '改好.xlsx')], { cwd });
    yufang(['validate', back, '--apply', '改好.xlsx'], { cwd });
    const july = join(cwd, '报送', `${district}_2025-07.xlsx`);
    mkdirSync(join(cwd, '报送'));
    writeFileSync(join(cwd, '报送', `${district}_2025-06.xlsx`), readFileSync(join(cwd, '改好.xlsx')));
    const explainedIn = async (insured: number) => {
      await workbook(july, [cover(district, '2025-07'), enterprises(insured), ...GOOD]);
      const { findings } = found(cwd, '报送');
      return findings.find(
        (one: { code: string; file: string }) =>
          one.file.includes('2025-07') && one.code === 'enterprise/insured-exceeds-employees',
      ).explained;
    };
    expect(await explainedIn(125)).toEqual({ words: '含劳务派遣人员', since: '2025-06' });
    expect(await explainedIn(900)).toBeUndefined();
  });
});

describe('what is no .xlsx', () => {
  it('comes back as one .xlsx a submission, and is read again', async () => {
    const cwd = newFolder();
    for (const [district, headcount] of [
      ['崂山区', '一百'],
      ['即墨区', '两百'],
    ]) {
      text(
        join(cwd, '报送', `${district} 2025-06`, '企业台账.csv'),
        [ENTERPRISE_HEADER.join(','), `${CODES[0]},甲公司,3951,${headcount},90`, ''].join('\r\n'),
      );
      text(
        join(cwd, '报送', `${district} 2025-06`, '封面.csv'),
        `报送单位(区市),${district}\n报送期,2025-06\n`,
      );
    }
    const { stderr } = yufang(['validate', '报送', '--return', '退回'], { cwd });
    expect(stderr).toContain('不是 .xlsx');
    expect(readdirSync(join(cwd, '退回')).sort()).toEqual([
      '即墨区 2025-06_退回件.xlsx',
      '崂山区 2025-06_退回件.xlsx',
    ]);
    const again = found(cwd, join('退回', '崂山区 2025-06_退回件.xlsx'));
    expect(again.files).toMatchObject([{ district: '370212', period: '2025-06' }]);
    expect(codesOf(again).filter((line) => line.startsWith('cell/'))).toEqual(['cell/not-a-number D2']);
  });
});

describe('names', () => {
  it('keeps two files of one name from two folders apart', async () => {
    const cwd = newFolder();
    for (const district of ['崂山区', '即墨区'])
      await workbook(join(cwd, '报送', district, '2025-06.xlsx'), [
        cover(district, '2025-06'),
        enterprises(),
      ]);
    yufang(['validate', '报送', '--return', '退回'], { cwd });
    const districts = await Promise.all(
      readdirSync(join(cwd, '退回'))
        .sort()
        .map(
          async (name) => (await opened(join(cwd, '退回', name))).getWorksheet('封面')!.getCell('B1').value,
        ),
    );
    expect(districts.sort()).toEqual(['即墨区', '崂山区']);
  });

  it('stays .xlsm where the workbook has macros: Excel refuses another extension', async () => {
    const cwd = newFolder();
    const sent = join(cwd, '崂山区_2025-06.xlsx');
    await workbook(sent, [cover('崂山区', '2025-06'), enterprises()]);
    const parts = await Book.open(sent);
    const macros = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
    await setContentType(parts.archive, parts.part, macros);
    await parts.archive.write(join(cwd, '即墨区_2025-06.xlsm'));
    parts.archive.close();
    yufang(['validate', '.', '--return', '退回'], { cwd });
    expect(readdirSync(join(cwd, '退回')).sort()).toEqual([
      '即墨区_2025-06_退回件.xlsm',
      '崂山区_2025-06_退回件.xlsx',
    ]);
  });
});

describe('who is in the table', () => {
  const ID = '990101198001019000';
  const HEAD = [
    '认定文书编号',
    '统一社会信用代码',
    '职工姓名',
    '身份证号',
    '事故日期',
    '认定日期',
    '认定结论',
    '认定依据',
  ];
  const injuries = {
    name: '工伤台账',
    grid: [
      HEAD,
      ['合成1号', CODES[0], '李漏供', ID, '2025-01-05', '2025-03-01', '认定工伤', '14.1'],
      [ID, CODES[0], '李漏供', '', '2025-05-05', '2025-03-01', '认定工伤', '14.1'],
      ['合成3号', ID, '李漏供', '', '2025-01-05', '2025-03-01', '认定工伤', '14.1'],
    ],
  };

  it('stands whole in the clerk’s own cells and nowhere else, and the command is the one that was typed', async () => {
    const cwd = newFolder();
    await workbook(join(cwd, '崂山区_2025-06.xlsx'), [cover('崂山区', '2025-06'), enterprises(), injuries]);
    yufang(['validate', '崂山区_2025-06.xlsx', '--plan', 'national-2026-2030', '--return'], { cwd });
    const { archive, sheets } = await Book.open(join(cwd, '崂山区_2025-06_退回件.xlsx'));
    const own = sheets
      .filter(({ name }) => ['封面', '企业台账', '工伤台账'].includes(name))
      .map(({ part }) => part);
    const others = archive.names.filter((name) => !own.includes(name) && name !== 'xl/sharedStrings.xml');
    const texts = await Promise.all(others.map(async (name) => (await archive.bytes(name)).toString()));
    archive.close();
    const all = texts.join('\n');
    expect(all).toContain('990101********9000');
    expect(all).not.toMatch(/990101198001019000|漏供/);
    expect(all).toContain('validate 本文件 --plan national-2026-2030 --apply');
  });
});

describe('wrong usage', () => {
  it('says that a file is no folder', async () => {
    const cwd = newFolder();
    await workbook(join(cwd, '崂山区_2025-06.xlsx'), [cover('崂山区', '2025-06'), enterprises()]);
    const { exit, stderr } = yufang(['validate', '--return', '崂山区_2025-06.xlsx', '.'], { cwd });
    expect(exit).toBe(2);
    expect(stderr).toContain('--return');
  });

  it('writes nothing where nothing is to be sent back', async () => {
    const cwd = newFolder();
    const good = { name: '企业台账', grid: [ENTERPRISE_HEADER, [CODES[0], '甲公司', '3951', 100, 90]] };
    const note = { ...good, grid: [['合成企业台账'], ...good.grid] };
    await workbook(join(cwd, '崂山区_2025-06.xlsx'), [cover('崂山区', '2025-06'), note, ...GOOD]);
    const { exit, stderr } = yufang(['validate', '崂山区_2025-06.xlsx', '--return'], { cwd });
    expect(exit).toBe(0);
    expect(stderr).toContain('没有需要退回的问题');
    expect(readdirSync(cwd)).toEqual(['崂山区_2025-06.xlsx']);
  });
});
