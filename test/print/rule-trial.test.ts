// Is it told how often each rule would have spoken, which never do, and which speak of every row they can decide?

import { expect, it } from 'vitest';
import type { Rule } from '../../src/define.ts';
import { trialText, triedRules } from '../../src/print/rule-trial.ts';
import { RULES } from '../../src/rules/index.ts';
import { build } from '../report/build.ts';

const results = {
  ...build({ districts: 2 }),
  countsByCode: new Map([
    ['enterprise/code-check-digit', 3],
    ['enterprise/industry-mismatch', 150],
    ['cross/jump', 7],
  ] as const),
  undecided: new Map([['enterprise/industry-mismatch', 10]] as const),
};
const rows = results.inputs.reduce((sum, { tables }) => sum + (tables.enterprise?.rows ?? 0), 0);
const always = {
  ...results,
  countsByCode: new Map([['enterprise/industry-mismatch', rows - 10]] as const),
};
const of = (code: string, from: typeof results = results) =>
  triedRules(from, RULES).find((one) => one.code === code)!;

it('counts what each rule found, of the rows of its own table', () => {
  expect(rows).toBeGreaterThan(100);
  expect(of('enterprise/code-check-digit')).toMatchObject({ found: 3, rows, isAlways: false });
  expect(of('cross/jump')).toMatchObject({ found: 7, rows: undefined, isAlways: false });
  expect(of('injury/duplicate-case')).toMatchObject({ found: 0 });
  expect(
    triedRules(results, RULES)
      .map(({ code }) => code)
      .sort(),
  ).toEqual(RULES.map(({ finding }: Rule) => finding.code).sort());
});

it('a rule that finds fault with all that it can decide tells nothing', () => {
  expect(of('enterprise/industry-mismatch', always as never)).toMatchObject({
    isAlways: true,
    undecided: 10,
  });
  const [zh, en] = (['zh', 'en'] as const).map((language) =>
    [...trialText(always as never, RULES, language)].join(''),
  );
  expect(zh).toMatch(/每行都有发现.*enterprise\/industry-mismatch/);
  expect(zh).toMatch(/从未有发现：.*injury\/duplicate-case/);
  expect(en).not.toMatch(/[一-鿿]/);
});
