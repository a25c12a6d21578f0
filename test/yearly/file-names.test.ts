// Is every file of a package its own, whatever the plan calls its districts?

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileName, fileNames } from '../../src/yearly/file-names.ts';
import { writeYear } from '../../src/yearly/write-year.ts';
import { build } from '../report/build.ts';
import { inFolder, OPTIONS } from '../report/written.ts';

it.each([
  ['高新/区', '高新_区-2025.xlsx'],
  ['高新\n区\u202e', '高新_区_-2025.xlsx'],
  [' ..高新区. ', '高新区-2025.xlsx'],
  ['..', '_-2025.xlsx'],
  ['', '_-2025.xlsx'],
])('%j is written as %s', (name, expected) => {
  expect(fileName({ name, after: '-2025.xlsx' })).toBe(expected);
});

it('cuts a long name at a whole sign and keeps its ending', () => {
  const name = fileName({ before: '反馈函-', name: '𠮷区'.repeat(100), after: '.md' });
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
  expect(name).toMatch(/^反馈函-(𠮷区)+𠮷?\.md$/u);
});

it('is never the same twice, not even where capitals do not count, and fits every file system', () => {
  const texts = fc.array(
    fc.oneof(
      fc.constantFrom('A', 'a', 'a/', 'a:', 'a-1', '高新区', 'é', 'e\u0301'),
      fc.string({ maxLength: 300 }),
    ),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(texts, (all) => {
      const nameFor = fileNames();
      const names = all.map((name, i) => nameFor({ name, after: '.md', code: String(i % 3) }));
      expect(new Set(names.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(names.length);
      for (const name of names) {
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]|^[.\s]/u);
      }
    }),
  );
});

it('keeps apart a district with the city’s name and two whose names are written alike', async () => {
  const built = build({ districts: 3, absent: 0 });
  const names = [built.plan.city.name, '高新/区', '高新:区'];
  const districts = built.plan.districts.map((one, i) => ({ ...one, name: names[i]! }));
  const results = { ...built, plan: { ...built.plan, districts } };
  await inFolder(async (folder) => {
    const target = join(folder, '年报');
    const asked = {
      year: '2025',
      period: '2025-06',
      asOf: '2025-07-12',
      language: 'zh',
      evaluation: null,
      html: false,
    } as const;
    const { outputs } = await writeYear(results, target, OPTIONS, asked);
    expect(new Set(outputs.map(({ file }) => file)).size).toBe(outputs.length);
    expect(readdirSync(target)).toHaveLength(outputs.length + 1);
    const [first, , third] = districts.map(({ code }) => code);
    expect(readdirSync(target)).toEqual(
      expect.arrayContaining([
        `${names[0]}-2025.xlsx`,
        `${names[0]}-${first}-2025.xlsx`,
        '高新_区-2025.xlsx',
        `高新_区-${third}-2025.xlsx`,
        `反馈函-高新_区-${third}.md`,
      ]),
    );
    expect(readFileSync(join(target, `反馈函-高新_区-${third}.md`), 'utf8')).toContain(
      `高新_区-${third}-2025.xlsx`,
    );
  });
});
