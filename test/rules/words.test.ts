import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/define.ts';
import { RULES } from '../../src/rules/index.ts';

const FOLDER = new URL('../../src/rules/', import.meta.url);

interface Leaf {
  readonly path: string;
  readonly rules: readonly Rule[];
}

const leaves: Leaf[] = await Promise.all(
  readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(new URL(`${name}/`, FOLDER)).map((file) => `${name}/${file}`))
    .map(async (path) => {
      const exported = Object.values(await import(new URL(path, FOLDER).href)) as unknown[];
      return { path, rules: exported.filter(isRule) };
    }),
);

function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && 'finding' in value && 'check' in value;
}

const placeholders = (words: object) =>
  [
    ...new Set(
      Object.values(words)
        .join('')
        .match(/\{[^{}]*\}/g) ?? [],
    ),
  ].sort();

const byCode = RULES.map((rule) => [rule.finding.code, rule] as const);

describe('the list of rules', () => {
  it.each(leaves)('has the one rule of $path, under the code of its path', ({ path, rules }) => {
    expect(rules).toHaveLength(1);
    expect(RULES).toContain(rules[0]);
    expect(`${rules[0]?.finding.code}.ts`).toBe(path);
  });

  it('has nothing else, and no code twice', () => {
    expect(RULES).toHaveLength(leaves.length);
    expect(new Set(byCode.map(([code]) => code)).size).toBe(RULES.length);
  });

  // injuries-differ counts cases: those of one number twice, or of an unknown enterprise, have to be out by then.
  it('asks what leaves rows out before what counts them', () => {
    const order = byCode.map(([code]) => code);
    for (const first of ['enterprise/duplicate', 'injury/duplicate-case', 'injury/unknown-enterprise']) {
      expect(order.indexOf('enterprise/injuries-differ')).toBeGreaterThan(order.indexOf(first as never));
    }
  });
});

describe('the words of a rule', () => {
  it.each(byCode)('%s: what, why and fix in both languages', (_code, { finding: { zh, en } }) => {
    for (const words of [zh, en]) {
      expect(Object.keys(words).sort()).toEqual(['fix', 'what', 'why']);
      for (const sentence of Object.values(words)) expect(sentence.trim()).not.toBe('');
    }
    expect(zh.what).toMatch(/\p{Script=Han}/u);
    expect(en.what).toMatch(/[a-z]/);
  });

  it.each(byCode)('%s: an example whose wrong and right differ', (_code, { finding: { example } }) => {
    const { wrong, right } = example;
    expect(wrong).not.toEqual(right);
    for (const words of [wrong, right])
      if (typeof words !== 'string')
        expect(Object.values(words).map((word) => word.trim())).not.toContain('');
  });

  it.each(byCode)('%s: the same placeholders in both', (_code, { finding: { zh, en } }) => {
    expect(placeholders(en)).toEqual(placeholders(zh));
  });

  it.each(byCode)('%s: no full stop at the end, no blank at either', (_code, { finding: { zh, en } }) => {
    for (const sentence of [...Object.values(zh), ...Object.values(en)]) {
      expect(sentence).not.toMatch(/^\s|[\s。.]$/);
    }
  });
});
