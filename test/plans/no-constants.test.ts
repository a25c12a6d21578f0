// A plan is a data file, never a constant in the code: no value of a shipped plan stands in a source file.
// Looked for as whole literals, so words and file names in help and examples stay free.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { shippedPlans } from '../../src/plans/load.ts';

const SRC = new URL('../../src/', import.meta.url).pathname;
/** The plans themselves, and the synthetic city, which is Qingdao on purpose. */
const FREE = /^(plans|demo)\//;
/** Official lists hold district codes (GB/T 2260) that are no plan's. */
const OFFICIAL_LISTS = /^reference\//;
/** Official lists (a risk class's 0.2 %) and pure mathematics have numbers of their own. */
const OWN_NUMBERS = /^(reference|statistics)\//;

const plans = shippedPlans();
const named = [...plans.flatMap((plan) => plan.industries), ...plans.flatMap((plan) => plan.roles)];
const districts = plans.flatMap((plan) =>
  [plan.city, ...plan.districts].flatMap(({ code, name }) => [code, name]),
);
const words = new Set([
  ...named.flatMap(({ id, name }) => [id, name.zh]),
  ...plans.flatMap(({ target, rate, training, years }) => [
    target.by,
    training.from,
    years.from,
    years.to,
    ...rate.baseYears,
  ]),
]);
const numbers = new Set(
  plans.flatMap(({ target, bounds }) => [String(target.reduction), String(bounds.decisionDays)]),
);

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !FREE.test(file))
  .sort();

it.each(files)('%s holds no value of a plan', (file) => {
  const code = readFileSync(join(SRC, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '');
  const literals = [...code.matchAll(/(['"`])((?:(?!\1)[^\\\n]|\\.)*)\1/g)].map((match) => match[2]!);
  const found = literals.filter(
    (literal) => words.has(literal) || (districts.includes(literal) && !OFFICIAL_LISTS.test(file)),
  );
  if (!OWN_NUMBERS.test(file)) {
    found.push(
      ...[...code.matchAll(/(?<![\w.])\d+(?:\.\d+)?(?![\w.])/g)]
        .map(([n]) => n)
        .filter((n) => numbers.has(n)),
    );
  }
  expect(found).toEqual([]);
});
