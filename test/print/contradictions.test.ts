// Are rules told that want different values in one cell, that only repeat another, and industries that share a code?

import { expect, it } from 'vitest';
import type { Checked } from '../../src/define.ts';
import type { Finding, FindingCode } from '../../src/model/finding.ts';
import { contradictions } from '../../src/print/contradictions.ts';
import { trialText } from '../../src/print/rule-trial.ts';
import { RULES } from '../../src/rules/index.ts';
import { build } from '../report/build.ts';

const kindOf = (code: string) => RULES.find(({ finding }) => finding.code === code)!.finding;
const found = (code: FindingCode, cell: string, value?: string, file = '甲.xlsx'): Finding => ({
  kind: kindOf(code),
  severity: 'query',
  at: { file, sheet: '企业台账', cell },
  args: {},
  ...(value !== undefined && { suggestion: { value, reasons: [] } as unknown as Finding['suggestion'] & {} }),
});
const A = 'enterprise/code-check-digit';
const B = 'enterprise/name-differs';
const C = 'enterprise/digits-swapped';
const cells = (count: number) => Array.from({ length: count }, (_, i) => `A${i + 2}`);
const base = build({ districts: 2 });
const of = (findings: readonly Finding[], plan = base.plan) =>
  contradictions({ ...base, plan, findings } as Checked);

it('two values for one cell', () => {
  const { values, together } = of([
    found(A, 'A2', 'one'),
    found(B, 'A2', 'another'),
    found(A, 'A3', 'same'),
    found(B, 'A3', 'same'),
    // The same cell of another file is another cell.
    found(A, 'A4', 'one'),
    found(B, 'A4', 'another', '乙.xlsx'),
  ]);
  expect(values).toEqual([{ codes: [A, B], cells: 1 }]);
  expect(together).toEqual([]);
});

it('a rule that speaks only where another does', () => {
  const both = cells(20).flatMap((cell) => [found(A, cell), found(C, cell)]);
  expect(of([...both, found(C, 'A99')]).together).toEqual([{ codes: [A, C], cells: 20 }]);
  // Either has cells of its own; or they are too few.
  expect(of([...both, found(C, 'A99'), found(A, 'A98')]).together).toEqual([]);
  expect(of(both.slice(2)).together).toEqual([]);
});

it('a code in two industries, in the words of the plan', () => {
  const [first, second] = base.plan.industries;
  const overlapping = {
    ...base.plan,
    industries: [
      { ...first!, codes: ['30', '31'], except: ['309'] },
      { ...second!, codes: ['301', '309', '45'], except: [] },
    ],
  };
  expect(of([], overlapping).industries).toEqual([{ ids: [first!.id, second!.id], codes: ['301'] }]);
  const text = [...trialText({ ...base, plan: overlapping, findings: [] } as Checked, RULES, 'zh')].join('');
  expect(text).toContain(`行业代码 301 同属“${first!.name.zh}”和“${second!.name.zh}”`);
  expect([...trialText({ ...base, findings: [] } as Checked, RULES, 'zh')].join('')).toContain(
    '没有发现互相矛盾的规则',
  );
});
