// Bad input: a finding or exit 2 in words with what to do; never a stack trace, never a number that pretends.

import { chmodSync, copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { yufang } from './cli/yufang.ts';
import {
  CODES,
  COVER,
  ENTERPRISE_HEADER,
  newFolder,
  read,
  type SheetOf,
  text,
  workbook,
} from './ingest/submitted.ts';

const [A, B] = CODES;
const enterprises: SheetOf = { name: '企业台账', grid: [ENTERPRISE_HEADER, [A, '甲厂', '3311', 10, 10]] };

interface Found {
  readonly code: string;
  readonly severity: string;
  readonly file: string;
  readonly cell?: string;
  readonly message: string;
  readonly fix: string;
}

function validate(path: string, ...more: string[]) {
  const { exit, stdout, stderr } = yufang(['validate', path, '--format', 'json', ...more]);
  expect(stderr).not.toMatch(/\bat .+:\d+:\d+/);
  const result = JSON.parse(stdout) as { findings: Found[]; files: { file: string; refused?: string }[] };
  for (const { message, fix } of result.findings)
    expect(`${message}${fix}`).not.toMatch(/\{\w+\}|undefined|NaN/);
  return { exit, ...result, codes: result.findings.map(({ code }) => code) };
}

/** Bytes that begin like what they are not. */
const OLE = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(2000).fill(0));

describe('a file that', () => {
  it.each([
    ['is no workbook', '崂山区_2025-06.xlsx', '%PDF-1.7 not a workbook', 'file/not-a-workbook'],
    ['is empty', '崂山区_2025-06.xlsx', '', 'file/not-a-workbook'],
    [
      'is an old or encrypted OLE file',
      '崂山区_2025-06.xls',
      OLE,
      /^file\/(not-a-workbook|encrypted|damaged)$/,
    ],
  ])('%s is refused in words', (_, name, bytes, code) => {
    const { exit, findings, files } = validate(text(join(newFolder(), name), bytes));
    expect(exit).toBe(1);
    expect(findings).toHaveLength(1);
    expect(findings[0]!.code).toMatch(code);
    expect(files[0]!.refused).toBe(findings[0]!.code);
    expect(findings[0]!.fix.length).toBeGreaterThan(5);
  });

  it('is truncated is damaged, and nothing of it counts', async () => {
    const folder = newFolder();
    const whole = readFileSync(await workbook(join(folder, 'whole.xlsx'), [COVER, enterprises]));
    const path = text(join(folder, '崂山区_2025-06.xlsx'), whole.subarray(0, whole.length >> 1));
    const { codes, files, exit } = validate(path);
    expect([codes, files[0]!.refused, exit]).toEqual([['file/damaged'], 'file/damaged', 1]);
  });

  it('has none of the tables', async () => {
    const path = await workbook(join(newFolder(), '崂山区_2025-06.xlsx'), [
      { name: '通讯录', grid: [['姓名', '电话']] },
    ]);
    const { codes, exit } = validate(path);
    expect([codes, exit]).toEqual([['file/no-known-table', 'structure/unknown-sheet'], 1]);
  });

  it('vanished between looking and reading is told, and the others are read', async () => {
    const folder = newFolder();
    await workbook(join(folder, '崂山区_2025-06.xlsx'), [COVER, enterprises]);
    symlinkSync(join(folder, 'gone.xlsx'), join(folder, '市南区_2025-06.xlsx'));
    const { findings, files, exit } = validate(folder);
    const unreadable = findings.filter(({ code }) => code === 'file/unreadable');
    expect(unreadable.map(({ file }) => file)).toEqual(['市南区_2025-06.xlsx']);
    expect(files.map(({ refused }) => refused)).toEqual([undefined, 'file/unreadable']);
    expect(exit).toBe(1);
  });

  it.skipIf(process.getuid?.() === 0)(
    'may not be opened is told (skipped for root, who may open all)',
    async () => {
      const folder = newFolder();
      chmodSync(await workbook(join(folder, '崂山区_2025-06.xlsx'), [COVER, enterprises]), 0);
      expect(validate(folder).codes).toContain('file/unreadable');
    },
  );

  it('is a folder of that name is nothing to read', () => {
    const folder = newFolder();
    mkdirSync(join(folder, '崂山区_2025-06.xlsx'));
    expect(yufang(['validate', folder]).exit).toBe(2);
  });
});

describe('a workbook with', () => {
  const path = () => join(newFolder(), '崂山区_2025-06.xlsx');

  it('a sheet missing, or 0 rows, is incomplete', async () => {
    const empty: SheetOf = {
      name: '工伤台账',
      grid: [['认定文书编号', '统一社会信用代码', '事故日期', '认定日期', '认定结论', '认定依据']],
    };
    const { findings, exit } = validate(await workbook(path(), [COVER, enterprises, empty]));
    expect(findings.map(({ code }) => code)).toContain('submission/incomplete');
    expect(exit).toBe(0); // 核实 only
    expect(validate(await workbook(path(), [COVER, enterprises, empty]), '--fail-on', 'query').exit).toBe(1);
  });

  it('a header twice leaves the table out and lists what was not checked', async () => {
    const twice: SheetOf = {
      name: '企业台账',
      grid: [
        [...ENTERPRISE_HEADER, '参保人数'],
        [A, '甲厂', '3311', 10, 10, 9],
      ],
    };
    const result = validate(await workbook(path(), [COVER, twice]));
    expect(result.codes).toContain('structure/duplicate-column');
    const { notChecked } = result as unknown as { notChecked: { code: string; table: string }[] };
    expect(
      notChecked.some(({ code, table }) => code === 'enterprise/code-check-digit' && table === 'enterprise'),
    ).toBe(true);
  });

  it('dates that are none, and names pasted together, say so', async () => {
    const injuries: SheetOf = {
      name: '工伤台账',
      grid: [
        ['认定文书编号', '统一社会信用代码', '事故日期', '认定日期', '认定结论', '认定依据'],
        ['1', A, '2025-02-30', '2025-06', '认定工伤', '14.1'],
        ['x'.repeat(1001), A, '2025-01-30', '2025-06-01', '认定工伤', '14.1'],
      ],
    };
    const { findings } = validate(await workbook(path(), [COVER, enterprises, injuries]));
    const at = (code: string) => findings.filter((finding) => finding.code === code).map(({ cell }) => cell);
    expect(at('cell/not-a-date')).toEqual(['C2', 'D2']);
    expect(at('cell/too-long')).toEqual(['A3']);
  });

  it('an outer sheet of another kind beside good ones', async () => {
    const { codes } = await read([
      await workbook(path(), [COVER, enterprises, { name: '说明文字', grid: [['请看']] }]),
    ]);
    expect(codes).toEqual(['structure/unknown-sheet']);
  });
});

describe('a folder', () => {
  it('with nothing in it is exit 2 in words', () => {
    const { exit, stdout, stderr } = yufang(['validate', newFolder()]);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/[\u4e00-\u9fff]/);
  });

  it('tells what it passed over', async () => {
    const folder = newFolder();
    await workbook(join(folder, '崂山区_2025-06.xlsx'), [COVER, enterprises]);
    text(join(folder, '~$崂山区_2025-06.xlsx'), 'lock');
    text(join(folder, 'notes.docx'), 'word');
    const { findings } = validate(folder);
    const ignored = findings.filter(({ code }) => code === 'file/ignored').map(({ message }) => message);
    expect(ignored.join('\n')).toContain('~$崂山区_2025-06.xlsx');
    expect(ignored.join('\n')).toContain('notes.docx');
  });

  it('with two files for one period that nobody can order: neither counts', async () => {
    const folder = newFolder();
    const other: SheetOf = { name: '企业台账', grid: [ENTERPRISE_HEADER, [B, '乙厂', '3311', 20, 20]] };
    await workbook(join(folder, 'a', '崂山区_2025-06.xlsx'), [enterprises]);
    await workbook(join(folder, 'b', '崂山区_2025-06.xlsx'), [other]);
    const { codes, exit } = validate(folder);
    expect(codes.filter((code) => code === 'submission/duplicate-period')).toHaveLength(2);
    expect(exit).toBe(1);
    const { stdout, stderr } = yufang(['consolidate', folder, '--period', '2025-06', '--format', 'json']);
    expect(stderr).toBe('');
    const { measures, leftOut } = JSON.parse(stdout) as {
      measures: { district: string; value: number | null }[];
      leftOut: { enterprise: number };
    };
    expect(leftOut.enterprise).toBe(2);
    expect(
      measures.filter(({ district, value }) => district === '370212' && value !== null && value !== 0),
    ).toEqual([]);
  });

  it('with our own results in it gives the same again, and says what it passed over', async () => {
    const folder = newFolder();
    await workbook(join(folder, '崂山区_2025-06.xlsx'), [COVER, enterprises]);
    const report = join(folder, '汇总.xlsx');
    const run = () =>
      yufang([
        'consolidate',
        folder,
        '--period',
        '2025-06',
        '--format',
        'json',
        '-o',
        report,
        '--fail-on',
        'never',
      ]);
    const first = run();
    const bytes = readFileSync(report);
    yufang(['validate', folder, '--format', 'csv', '-o', join(folder, '问题.csv')]);
    const second = run();
    expect([first.exit, second.exit]).toEqual([0, 0]);
    expect(second.stdout).toBe(first.stdout);
    expect(readFileSync(report).equals(bytes)).toBe(true);
    expect([first.stderr, second.stderr]).toEqual([
      '',
      '已跳过 yufang 自己写出的结果文件：汇总.xlsx、问题.csv\n',
    ]);
    expect(validate(report).codes).toEqual(['file/own-output']);
  });

  it('with the year-end package in it gives the same package again', async () => {
    const folder = newFolder();
    await workbook(join(folder, '崂山区_2025-06.xlsx'), [COVER, enterprises]);
    const year = join(folder, '年报');
    const run = () =>
      yufang(
        `report ${folder} --year 2025 --as-of 2025-07-10 --final --html --fail-on never -o ${year}`.split(
          ' ',
        ),
      );
    expect(run().exit).toBe(0);
    const receipt = readFileSync(join(year, 'receipt.json'), 'utf8');
    expect(run().exit).toBe(0);
    expect(readFileSync(join(year, 'receipt.json'), 'utf8')).toBe(receipt);
  });

  it('is never written into, whatever name a submission in it bears', async () => {
    const folder = newFolder();
    const sent = join(folder, '崂山区-2025.xlsx');
    await workbook(sent, [COVER, enterprises]);
    const bytes = readFileSync(sent);
    const { exit, stderr } = yufang(['report', sent, '--year', '2025', '-o', folder]);
    const inside = join(newFolder(), '报送');
    mkdirSync(join(inside, '年报'), { recursive: true });
    copyFileSync(sent, join(inside, '年报', '崂山区-2025.xlsx'));
    const second = yufang(['report', inside, '--year', '2025', '-o', join(inside, '年报')]);
    expect([exit, second.exit]).toEqual([2, 2]);
    expect(stderr).toContain('不会往里写');
    expect(second.stderr).toContain('崂山区-2025.xlsx');
    expect(readFileSync(sent).equals(bytes)).toBe(true);
  });

  it('with the same bytes twice counts them once', async () => {
    const folder = newFolder();
    await workbook(join(folder, 'a', '崂山区_2025-06.xlsx'), [COVER, enterprises]);
    mkdirSync(join(folder, 'b'));
    copyFileSync(join(folder, 'a', '崂山区_2025-06.xlsx'), join(folder, 'b', '崂山区_2025-06.xlsx'));
    const { codes, exit } = validate(folder);
    expect(codes).toContain('file/identical');
    expect(codes).not.toContain('submission/duplicate-period');
    expect(exit).toBe(0);
  });
});

describe('a plan', () => {
  it('with an unknown key is exit 2: which field, what is allowed', async () => {
    const folder = newFolder();
    const plan = JSON.parse(
      readFileSync(new URL('../src/plans/qingdao-2021-2025.json', import.meta.url), 'utf8'),
    );
    writeFileSync(
      join(folder, 'p.json'),
      JSON.stringify({ ...plan, target: { ...plan.target, tolerence: 1 } }),
    );
    const path = await workbook(join(folder, '崂山区_2025-06.xlsx'), [COVER, enterprises]);
    const { exit, stdout, stderr } = yufang(['validate', path, '--plan', join(folder, 'p.json')]);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain('tolerence');
    expect(stderr).toContain('tolerance');
  });
});
