// What does validate say of 4,891 real Qingdao enterprises, whose columns are not ours, in UTF-8 and GB18030?

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { checkFiles } from '../src/pipeline.ts';
import { loadPlan } from '../src/plans/load.ts';
import { fillWords } from '../src/words/fill.ts';
import { gb18030, newFolder, text } from './ingest/submitted.ts';

const CORPUS = new URL('../../shared/corpora/qingdao-enterprises/', import.meta.url);
const here = existsSync(CORPUS);
if (!here) console.warn('test/qingdao-enterprises: ../shared is absent, the real enterprises are not read');

const plan = loadPlan('qingdao-2021-2025');
const options = { asOf: '2025-07-10', district: '370212', period: '2025-06' };
const FILES = ['qingdao_dev_utf8.csv', 'qingdao_dev_gb18030.csv'] as const;

describe.skipIf(!here)('as they are', () => {
  it.each(FILES)('%s: missing columns and recognised ones are told', async (name) => {
    const { findings, inputs } = await checkFiles([fileURLToPath(new URL(name, CORPUS))], plan, options);
    const words = findings.map(({ kind, args }) => `${kind.code} ${fillWords(kind.zh.what, args)}`);
    expect(inputs[0]!.tables.enterprise).toMatchObject({ header: 1, rows: 4891 });
    const missing = words.filter((line) => line.startsWith('structure/missing-column'));
    expect(missing.map((line) => /栏“(.+)”/.exec(line)![1])).toEqual(['行业代码', '职工人数', '参保人数']);
    expect(words.join('\n')).toContain('企业名称→单位名称');
    const unknown = findings.filter(({ kind }) => kind.code === 'structure/unknown-column');
    expect(unknown.map(({ args }) => args.label)).toEqual([
      '注册日期',
      '企业类型',
      '注册资金',
      '经营范围',
      '所在省份',
      '地区',
      '注册地址',
    ]);
    expect(findings.some(({ kind }) => kind.code === 'file/encoding')).toBe(name.includes('gb18030'));
  });
});

/** The same rows under our headers, 区市 from the address, and some codes as clerks garble them. */
function renamed(): { csv: string; codes: string[] } {
  const rows: Record<string, string>[] = parse(readFileSync(new URL(FILES[0], CORPUS)), {
    columns: true,
    bom: true,
  });
  const codes = rows.map((row) => row.统一社会信用代码!);
  codes[10] = codes[10]!.slice(0, 15);
  codes[11] = '370202228012345';
  codes[12] = codes[12]!
    .toLowerCase()
    .replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  codes[13] = `${codes[13]!.slice(0, 17)}${codes[13]!.endsWith('5') ? '6' : '5'}`;
  codes[14] = `${codes[14]!.slice(0, 9)}O${codes[14]!.slice(10)}`;
  const district = (address: string) =>
    /(市南区|市北区|四方区|李沧区|崂山区|城阳区|黄岛区|即墨市|即墨区|胶州市|胶南市|平度市|莱西市)/.exec(
      address,
    )?.[1] ?? '';
  const quote = (value: string) => `"${value.replaceAll('"', '""')}"`;
  const lines = rows.map((row, i) =>
    [codes[i]!, quote(row.企业名称!), district(row.注册地址!), '3311', '10', '10'].join(','),
  );
  return { csv: ['统一社会信用代码,单位名称,区市,行业代码,职工人数,参保人数', ...lines].join('\n'), codes };
}

describe.skipIf(!here)('under our headers', () => {
  it('code findings and old district names are right, the same in both encodings', async () => {
    const { csv, codes } = renamed();
    const folder = newFolder();
    const utf8 = text(join(folder, 'utf8', '企业台账.csv'), csv);
    const encoded = text(join(folder, 'gb18030', '企业台账.csv'), gb18030(csv));
    const told = async (path: string) => {
      const checked = await checkFiles([path], plan, options);
      return checked.findings
        .filter(({ kind }) => kind.code !== 'file/encoding')
        .map(({ kind, at, args }) => `${kind.code} ${at.cell} ${fillWords(kind.zh.what, args)}`);
    };
    const first = await told(utf8);
    expect(await told(encoded)).toEqual(first);

    const of = (code: string) => first.filter((line) => line.startsWith(`${code} `));
    expect(of('enterprise/code-malformed').map((line) => line.split(' ')[1])).toEqual(['A12', 'A13', 'A16']);
    expect(of('enterprise/code-malformed')[1]).toMatch(/15/);
    expect(of('enterprise/code-check-digit').map((line) => line.split(' ')[1])).toEqual(['A15']);
    const written = codes.flatMap((code, i) =>
      code === code.toUpperCase().normalize('NFKC') ? [] : [`A${i + 2}`],
    );
    expect(of('cell/normalised').map((line) => line.split(' ')[1])).toEqual(written);
    expect(written).toContain('A14');
    // 四方区 was merged into 市北区, 胶南市 into 黄岛区, 即墨市 became 即墨区.
    const aliases = of('cell/near-miss-accepted').join('\n');
    for (const [old, now] of [
      ['四方区', '市北区'],
      ['即墨市', '即墨区'],
      ['胶南市', '黄岛区'],
    ]) {
      expect(aliases).toContain(`“${old}”按“${now}”`);
    }
    expect(of('cell/not-in-list')).toEqual([]);
  });
});
