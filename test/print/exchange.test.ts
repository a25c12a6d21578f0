// Can Excel and review tools take the findings without being harmed or misled?

import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { findingsCsv, inert } from '../../src/print/csv.ts';
import { findingsSarif } from '../../src/print/sarif.ts';
import { ANSWERED, CHECKED, checkedWith, FINDINGS, found, KINDS } from './results.ts';

describe('CSV', () => {
  const text = [...findingsCsv(CHECKED, 'zh')].join('');
  const [header = [], ...rows] = parse(text, { bom: true }) as string[][];

  it('opens in Excel: byte order mark, CRLF, one row a finding', () => {
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(FINDINGS.length + 2);
    expect(header).toEqual(
      'severity code file sheet cell what why fix name key suggestion explained'.split(' '),
    );
    expect(rows[2]).toEqual([
      'error',
      'enterprise/code-malformed',
      '东区.xlsx',
      '企业台账',
      'B3',
      '信用代码“=1+1”不是 18 位',
      '因为',
      '按营业执照填写',
      '',
      '',
      '',
      '',
    ]);
  });

  it('adds whose row it is, what is suggested and what its owner says', () => {
    const [, ...answered] = parse([...findingsCsv(ANSWERED, 'zh')].join(''), { bom: true }) as string[][];
    expect(answered.map((row) => row.slice(8))).toEqual([
      ['东方厂', "'919901011234567893", "'919901011234567891", ''],
      ['东方厂', "'919901011234567893", '', '合并后增加（沿用自 2025-05）'],
    ]);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+86 532', "'+86 532"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-1+cmd', "'-1+cmd"],
    ['\t=1', "'\t=1"],
    ['＝1', "'＝1"],
    ['-12.5', '-12.5'],
    ['+3', '+3'],
    ['企业', '企业'],
    // Excel keeps 15 digits of a number.
    ['919901011234567893', "'919901011234567893"],
    ['12345', '12345'],
    ['', ''],
  ])('writes %j as %j', (value, written) => {
    expect(inert(value)).toBe(written);
  });

  it('leaves no file name that Excel would calculate', () => {
    const checked = checkedWith([found(KINDS.encrypted, { file: '=cmd|calc.xlsx' })]);
    expect([...findingsCsv(checked, 'zh')].join('')).toContain(",'=cmd|calc.xlsx,");
  });

  it('masks persons', () => {
    expect(text).toContain('370202********1234');
    expect(text).not.toContain('19900101');
  });
});

describe('SARIF', () => {
  const document = JSON.parse([...findingsSarif(CHECKED, { language: 'zh', toolVersion: '9.9.9' })].join(''));
  const [run] = document.runs;

  it('is version 2.1.0 with a rule for each code', () => {
    expect(document.version).toBe('2.1.0');
    expect(run.tool.driver).toMatchObject({ name: 'yufang', version: '9.9.9' });
    const codes = run.tool.driver.rules.map(({ id }: { id: string }) => id);
    expect(codes).toEqual([...new Set(codes)]);
    for (const { ruleId, ruleIndex } of run.results) expect(codes[ruleIndex]).toBe(ruleId);
  });

  it('takes 强制, 核实, 提示 for error, warning, note', () => {
    const levels = new Set(
      run.results.map(({ ruleId, level }: Record<string, string>) => `${ruleId} ${level}`),
    );
    expect(levels).toContain('enterprise/code-malformed error');
    expect(levels).toContain('training/id-check-digit warning');
    expect(levels).toContain('cell/normalised note');
  });

  it('names sheet and cell as a logical place, the file as a valid URI', () => {
    const [location] = run.results[2].locations;
    expect(location.physicalLocation.artifactLocation.uri).toBe(encodeURIComponent('东区.xlsx'));
    expect(location.logicalLocations[0].fullyQualifiedName).toBe('企业台账!B3');
    for (const { locations = [] } of run.results) {
      for (const { physicalLocation } of locations) {
        expect(physicalLocation.artifactLocation.uri).toMatch(/^[\w.%/-]+$/);
      }
    }
  });

  it('keeps a suggestion and the owner’s words as properties: a workbook has no text to replace', () => {
    const answered = JSON.parse([...findingsSarif(ANSWERED, { language: 'en', toolVersion: '1' })].join(''))
      .runs[0].results;
    expect(answered[0].properties).toEqual({
      name: '东方厂',
      key: '919901011234567893',
      suggestion: { value: '919901011234567891', because: 'as in row 7' },
    });
    expect(answered[1].properties.explained).toBe('合并后增加 (said in 2025-05)');
    for (const result of [...run.results, ...answered]) expect(result.fixes).toBeUndefined();
    expect(run.results[0].properties).toBeUndefined();
  });

  it('has no place for what has no file, and a line for a row of a CSV file', () => {
    expect(run.results[0].locations ?? []).toEqual([]);
    const csv = checkedWith([
      found(KINDS.malformed, { file: '西区/2025-06.csv', sheet: '2025-06', cell: 'A7' }, { value: 'x' }),
    ]);
    const other = JSON.parse([...findingsSarif(csv, { language: 'en', toolVersion: '1' })].join(''));
    expect(other.runs[0].results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: `${encodeURIComponent('西区')}/2025-06.csv` },
      region: { startLine: 7 },
    });
  });
});
