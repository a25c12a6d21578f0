// Is the answer the same whatever the number of threads? Four districts' files, large enough to be worth threads, with
// things wrong in them, through the real binary.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { usccCheckCharacter } from '../../src/reference/uscc.ts';
import { threadsFor } from '../../src/threads/reading-threads.ts';
import { yufang } from '../cli/yufang.ts';
import { newFolder, text } from '../ingest/submitted.ts';

const DISTRICTS = ['崂山区', '即墨区', '胶州市', '平度市'];
const ROWS = 9000;

const code = (i: number) => {
  const first = `91370212MA${String(i).padStart(7, '0')}`;
  return first + usccCheckCharacter(first);
};

let folder: string;
beforeAll(() => {
  folder = newFolder();
  DISTRICTS.forEach((district, d) => {
    const rows = Array.from({ length: ROWS }, (_, i) => {
      const headcount = i % 500 === 7 ? '一百' : String(50 + ((i * 7 + d) % 40));
      return `${code(i * 4 + d - (i % 900 === 8 ? 1 : 0))},合成企业${d}-${i},3311,机械制造,${headcount},40,1,1,2`;
    });
    const header =
      '统一社会信用代码,单位名称,行业代码,重点行业,职工人数,参保人数,应训分管负责人,应训安全管理部门负责人,应训班组长';
    text(join(folder, `${district} 2025-06`, '企业台账.csv'), [header, ...rows, ''].join('\n'));
    const cases = Array.from(
      { length: 300 },
      (_, i) =>
        `合成${d}-${i % 290}号,${code(i * 4 + d)},职工${i},2025-01-0${1 + (i % 9)},2025-03-1${i % 10},认定工伤,14.1`,
    );
    const caseHeader = '认定文书编号,统一社会信用代码,职工姓名,事故日期,认定日期,认定结论,认定依据';
    text(join(folder, `${district} 2025-06`, '工伤台账.csv'), [caseHeader, ...cases, ''].join('\n'));
  });
});

const run = (threads: number, ...args: string[]) =>
  yufang([...args, '--threads', String(threads), '--fail-on', 'never'], { cwd: folder });

describe('reading in threads', () => {
  it('is worth it only for several files of some size, and does what was asked', () => {
    const batches = (...bytes: number[]) => bytes.map((size) => ({ groups: [], bytes: size }));
    expect(threadsFor(batches(9e7), 'auto', 8)).toBe(1);
    expect(threadsFor(batches(1000, 1000, 1000), 'auto', 8)).toBe(1);
    expect(threadsFor(batches(9e6, 9e6, 9e6), 'auto', 8)).toBe(3);
    expect(threadsFor(batches(9e6, 9e6, 9e6), 'auto', 3)).toBe(2);
    // The second core of two is busy with what the first one leaves.
    for (const cores of [1, 2]) expect(threadsFor(batches(9e6, 9e6, 9e6), 'auto', cores)).toBe(1);
    expect(threadsFor(batches(9e6, 9e6), 2, 1)).toBe(2);
    expect(threadsFor(batches(1000, 1000, 1000), 2)).toBe(2);
    expect(threadsFor(batches(1000, 1000), 8)).toBe(2);
  });

  it.each(['json', 'text'])('finds the same, as %s', (format) => {
    const [one, two, four] = [1, 2, 4].map((threads) => run(threads, 'validate', '.', '--format', format));
    expect(one!.exit).toBe(0);
    expect(one!.stdout.length).toBeGreaterThan(1000);
    expect(two).toEqual(one);
    expect(four).toEqual(one);
  });

  it('consolidates to the same bytes', () => {
    const books = [1, 2].map((threads) => {
      // Outside the folder: a second run reads what lies there.
      const out = join(newFolder(), 'report.xlsx');
      const { exit, stdout } = run(threads, 'consolidate', '.', '--period', '2025-06', '-o', out);
      expect(exit).toBe(0);
      return { stdout: stdout.replace(out, ''), bytes: readFileSync(out) };
    });
    expect(books[1]!.stdout).toBe(books[0]!.stdout);
    expect(books[1]!.bytes.equals(books[0]!.bytes)).toBe(true);
  });

  it('takes whole numbers only', () => {
    for (const typed of ['0', '-1', '两', '1.5', '100'])
      expect(yufang(['validate', '.', '--threads', typed], { cwd: folder }).exit).toBe(2);
  });
});
