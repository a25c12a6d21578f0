// Is every finding counted, and no more listed than anybody reads?

import { describe, expect, it } from 'vitest';
import { type FindingKind, Personal } from '../../src/model/finding.ts';
import type { Row } from '../../src/model/submission.ts';
import { Findings, LISTED_PER_CODE_AND_FILE } from '../../src/tally/findings.ts';

const words = { what: '{value}', why: '', fix: '' };
const kind: FindingKind = {
  code: 'cell/not-in-list',
  severity: 'error',
  zh: words,
  en: words,
  example: { wrong: '', right: '' },
};

function rowOf(label: string, line: number): Row<unknown> {
  const identity = { district: undefined, period: undefined, sentOn: undefined, version: undefined };
  const file = { label, path: label, sha256: '' };
  const source = {
    file,
    sheet: '企业台账',
    table: 'enterprise',
    header: 1,
    columns: new Map([['uscc', 0]]),
    identity,
  };
  return { source, line, values: {}, leftOut: false };
}

describe('findings of rows', () => {
  it('are listed up to the bound of each file, counted beyond, and their args made for the listed only', () => {
    const findings = new Findings();
    let made = 0;
    const more = 5;
    const rows = [...Array(LISTED_PER_CODE_AND_FILE + more).keys()].map((i) => rowOf('a.xlsx', i + 2));
    for (const row of [...rows, rowOf('b.xlsx', 2)]) {
      findings.row(row, 'uscc', kind, () => {
        made++;
        return { value: row.line };
      });
    }
    expect(findings.listed).toHaveLength(LISTED_PER_CODE_AND_FILE + 1);
    expect(made).toBe(LISTED_PER_CODE_AND_FILE + 1);
    expect(findings.counts.error).toBe(LISTED_PER_CODE_AND_FILE + more + 1);
    expect(findings.countsByCode.get(kind.code)).toBe(LISTED_PER_CODE_AND_FILE + more + 1);
    expect(rows.every(({ leftOut }) => leftOut)).toBe(true);
    expect(findings.listed.at(-1)).toMatchObject({ at: { file: 'b.xlsx', cell: 'A2' }, args: { value: 2 } });
  });

  it('have citizens’ numbers masked and the rest of the args as they were', () => {
    const findings = new Findings();
    const args = { value: '370202199001011234', other: '合成企业合成企业合成企业', line: 3 };
    findings.row(rowOf('a.xlsx', 2), 'uscc', kind, args);
    expect(findings.listed[0]!.args).toEqual({ ...args, value: '370202********1234' });
    expect(args.value).toBe('370202199001011234');
  });

  it('of rules that could not decide are added up', () => {
    const findings = new Findings();
    findings.couldNotDecide(kind.code, 'a.xlsx');
    findings.couldNotDecide(kind.code, 'b.xlsx', 41);
    expect(findings.undecided.get(kind.code)).toBe(42);
  });
});

describe('what a finding shows of a cell', () => {
  it('names nobody of its row, and leaves the name of the enterprise', () => {
    const findings = new Findings();
    const shop = '李漏供五金店';
    const contact = new Personal('李漏供', 'name');
    for (const file of ['a.xlsx', 'b.xlsx']) {
      const row = { ...rowOf(file, 2), values: { name: shop, contact } };
      findings.row(row, 'uscc', kind, { value: '请找李漏供', firm: shop, code: '990101800101123' });
    }
    const shown = { value: '请找李**', firm: shop, code: '990101800101123' };
    expect(findings.listed.map(({ args }) => args)).toEqual([shown, shown]);
  });
});
