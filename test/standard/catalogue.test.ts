// Does every code have its words in both languages, with the same placeholders, and a test that makes it happen?

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/catalogue.ts';
import { FAMILIES, type FindingCode } from '../../src/model/finding.ts';
import { checkCitizenId } from '../../src/reference/citizen-id.ts';
import { checkUscc } from '../../src/reference/uscc.ts';
import { generalWords } from '../../src/words/blanks.ts';

const TEST = new URL('../', import.meta.url).pathname;
const tests = readdirSync(TEST, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.includes('standard'))
  .map((path) => readFileSync(join(TEST, path), 'utf8'))
  .join('\n');

const placeholders = (text: string) => [...text.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name).sort();
const kinds = [...CATALOGUE.values()];

describe.each(kinds.map((kind) => [kind.code, kind] as const))(
  '%s',
  (code, { severity, zh, en, example, steps = [] }) => {
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

    it('shows an example, wrong and right', () => {
      const { wrong, right } = example;
      for (const language of ['zh', 'en'] as const) {
        const [bad, good] = [wrong, right].map((words) =>
          typeof words === 'string' ? words : words[language],
        );
        for (const words of [bad!, good!]) {
          expect(words.trim()).toBe(words);
          expect(words.length).toBeGreaterThan(1);
          // Nothing of a real place: 99 is no province (GB/T 2260).
          for (const [number] of words.matchAll(/\d{6}[\dA-Z]{9,}/g)) expect(number).toMatch(/^(91)?99/);
        }
        expect(bad).not.toBe(good);
      }
    });

    it('says where to click, if something has to be mended', () => {
      for (const step of steps) {
        for (const { zh: chinese, en: english } of 'excel' in step ? [step.excel, step.wps] : [step]) {
          expect(chinese).toMatch(/[一-鿿]/);
          expect(english).toMatch(/^[A-Z]/);
          for (const sentence of [chinese, english]) expect(sentence).not.toMatch(/[。.]$/);
        }
      }
      const inWords = [zh, en].every(({ fix }) => /Excel/.test(fix) && /WPS/.test(fix));
      if (severity !== 'note' && !inWords) expect(steps.length).toBeGreaterThan(0);
    });

    it('reads well without a cell: no placeholder is left', () => {
      for (const language of ['zh', 'en'] as const)
        for (const which of ['what', 'why', 'fix'] as const)
          expect(generalWords(CATALOGUE.get(code)!, which, language)).not.toMatch(/[{}…]/);
    });

    it('happens in a test', () => {
      expect(tests).toContain(code);
    });
  },
);

it('shows numbers in its examples that are wrong and right as the rules have it', () => {
  const shown = (code: FindingCode, which: 'wrong' | 'right') => {
    const words = CATALOGUE.get(code)?.example[which] ?? '';
    return /\d{6}[\dA-Z]{9,}/.exec(typeof words === 'string' ? words : words.zh)?.[0] ?? '';
  };
  for (const [code, status] of [
    ['enterprise/code-check-digit', 'check-digit'],
    ['enterprise/code-malformed', 'malformed'],
  ] as const) {
    expect(checkUscc(shown(code, 'wrong')).status).toBe(status);
    expect(checkUscc(shown(code, 'right')).status).toBe('valid');
  }
  for (const code of ['injury/id-check-digit', 'training/id-check-digit'] as const) {
    expect(checkCitizenId(shown(code, 'wrong')).status).not.toBe('valid');
    expect(checkCitizenId(shown(code, 'right')).status).toBe('valid');
  }
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
