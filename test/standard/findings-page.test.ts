// Does docs/FINDINGS.md say what the catalogue says now? After a change of words: npm run docs.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CATALOGUE } from '../../src/catalogue.ts';
import { findingsPage } from '../../src/print/findings-page.ts';

const page = readFileSync(new URL('../../docs/FINDINGS.md', import.meta.url), 'utf8');

it('is what the catalogue says now', () => {
  expect(page).toBe([...findingsPage([...CATALOGUE.values()])].join(''));
});

it('has every code under a heading of its own, in both languages', () => {
  expect(CATALOGUE.size).toBeGreaterThan(70);
  for (const [code, { example }] of CATALOGUE) {
    expect(page).toContain(`\n### ${code}\n`);
    const wrong = typeof example.wrong === 'string' ? example.wrong : example.wrong.en;
    expect(page).toContain(wrong.replace(/[\\|<*_`~#]/g, '\\$&'));
  }
});

it('leaves no placeholder', () => {
  expect(page).not.toMatch(/\{\w+\}/);
});
