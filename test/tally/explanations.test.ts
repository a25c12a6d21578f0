// Do the owner's words about a row (情况说明) name whoever stands in it, where others read them?

import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/answer.ts';
import { type FindingKind, Personal } from '../../src/model/finding.ts';
import { withExplanations } from '../../src/tally/explanations.ts';
import { Findings } from '../../src/tally/findings.ts';
import { explainedWords } from '../../src/words/explained.ts';
import { shownExplained } from '../../src/words/subject.ts';
import { hurt, plan, sent } from './sent.ts';

const words = { what: '', why: '', fix: '' };
const kind: FindingKind = {
  code: 'injury/anything',
  severity: 'query',
  zh: words,
  en: words,
  example: { wrong: '', right: '' },
};

function answered(district: string, name: string, said: string) {
  const personName = new Personal(name, 'name');
  const submission = sent({
    district,
    period: '2025-06',
    injury: [hurt('0', 'A', '2025-03-10'), hurt('1', 'A', '2025-03-10', { personName })],
  });
  const answer: Answer = {
    code: kind.code,
    sheet: 'injury',
    cell: 'A3',
    key: '1',
    column: 'caseNo',
    what: '',
    value: '1',
    read: '1',
    suggestion: undefined,
    accepted: undefined,
    words: said,
  };
  return { ...submission, answers: [answer] };
}

describe('the words of an owner', () => {
  it('name nobody of their row, in each of two districts, and stay whole for himself', () => {
    const said = ['家属李漏供来电139 8765 0033', '王强已核实'];
    const submissions = [answered('1', '李漏供', said[0]!), answered('2', '王强', said[1]!)];
    const findings = new Findings();
    for (const { rows } of submissions) findings.row(rows.injury[1]!, 'caseNo', kind);
    const explained = withExplanations(findings.listed, submissions, plan).map((one) => one.explained);
    expect(explained.map((one) => one?.words)).toEqual(said);
    const shown = ['家属李**来电139******0033', '王*已核实'];
    expect(explained.map((one) => explainedWords(one, 'zh'))).toEqual(shown);
    expect(explained.map((one) => shownExplained(one))).toEqual(shown.map((one) => ({ words: one })));
  });
});
