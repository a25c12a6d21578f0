// Does every code have its words in both languages, with the same placeholders, and a test that makes it happen?

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/catalogue.ts';
import { FAMILIES } from '../../src/model/finding.ts';

const TEST = new URL('../', import.meta.url).pathname;
const tests = readdirSync(TEST, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.includes('standard'))
  .map((path) => readFileSync(join(TEST, path), 'utf8'))
  .join('\n');

const placeholders = (text: string) => [...text.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name).sort();
const kinds = [...CATALOGUE.values()];

describe.each(kinds.map((kind) => [kind.code, kind] as const))('%s', (code, { zh, en }) => {
  it('is of a known family and in words', () => {
    expect(code).toMatch(/^[a-z]+\/[a-z]+(-[a-z]+)*$/);
    expect(FAMILIES).toContain(code.split('/')[0]);
  });

  it('says what, why and how to mend in both languages', () => {
    for (const part of ['what', 'why', 'fix'] as const) {
      // A sentence may come whole from the args ({advice}), where it depends on what is wrong.
      expect(zh[part]).toMatch(/[\u4e00-\u9fff]|^\{\w+\}$/);
      expect(en[part].replace(/“[^”]*”|[\u4e00-\u9fff（）·]+/g, '')).not.toMatch(/[\u4e00-\u9fff]/);
      expect(en[part].length).toBeGreaterThan(3);
    }
    const of = ({ what, why, fix }: typeof zh) => [...new Set(placeholders(what + why + fix))];
    expect(of(en)).toEqual(of(zh));
  });

  it('happens in a test', () => {
    expect(tests).toContain(code);
  });
});

const SPEC = new URL('../../../shared/spec/findings.md', import.meta.url);

describe.skipIf(!existsSync(SPEC))('the first catalogue', () => {
  it('has none of its codes lost or renamed', () => {
    const table = readFileSync(SPEC, 'utf8')
      .split('\n')
      .filter((line) => /^\| [a-z]+ \|/.test(line) && !line.startsWith('| family'));
    const LATER = [
      'enterprise/town-unknown', // no plan lists towns
    ];
    const codes = table.flatMap((line) => {
      const [, family, ...cells] = line.split('|').map((cell) => cell.trim());
      return cells
        .flatMap((cell) => cell.replace(/\([^)]*\)/g, '').split(','))
        .flatMap((name) => {
          const word = name.trim();
          return /^[a-z-]+$/.test(word) ? [`${family}/${word}`] : [];
        });
    });
    expect(codes.length).toBeGreaterThan(50);
    expect(codes.filter((code) => !CATALOGUE.has(code as never) && !LATER.includes(code))).toEqual([]);
  });
});
