// Do the bytes say what the text says, whichever way it was written?

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText, LONGEST } from '../../src/report/cell-text.ts';
import { ascii, XmlBytes } from '../../src/report/xml-bytes.ts';

const TAG = ascii('<t>');

function written(...texts: string[]): string {
  const bytes = new XmlBytes();
  for (const text of texts) bytes.text(text, TAG);
  return bytes.take().toString();
}

/** The same, said without any care for speed. */
function expected(text: string): string {
  const clean = cellText(text);
  const space = /^\s|\s$|\s\s|[\n\t]/.test(clean) ? ' xml:space="preserve"' : '';
  return `<t${space}>${clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}`;
}

describe('a text', () => {
  it('is the same whichever way it is written', () => {
    const signs = [
      ...'ab <>&_x0041_  \t\r\n\u0000\u007f\u0085\u00a0é\u2003\u2014…‰\u3000，中\ud83d😀\ufeff\ufffd\uffff',
    ];
    const spiced = fc.array(fc.constantFrom(...signs, '_x0041_', '中文'), { maxLength: 12 });
    fc.assert(
      fc.property(
        spiced.map((list) => list.join('')),
        (text) => {
          expect(written(text)).toBe(expected(text));
        },
      ),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(written(text)).toBe(expected(text));
      }),
    );
  });

  it('of each single unit is right, alone and between others', () => {
    for (let high = 0; high <= 0xff; high++) {
      const units = Array.from({ length: 0x100 }, (_, low) => String.fromCharCode(high * 0x100 + low));
      const texts = units.flatMap((unit) => [unit, `中${unit}a`]);
      expect(written(...texts)).toBe(texts.map(expected).join(''));
    }
  });

  it('is never longer than a cell may be, and a whole cell fits behind a full chunk', () => {
    const bytes = new XmlBytes();
    for (let i = 0; !bytes.isFull; i++) bytes.text(`${i}中`, TAG);
    const before = Buffer.from(bytes.take()).length;
    expect(before).toBeGreaterThan(1000);
    for (let i = 0; i < 5; i++) bytes.text('中'.repeat(LONGEST + 5000), TAG);
    const texts = bytes.take().toString().split('<t>').slice(1);
    expect(texts).toHaveLength(5);
    for (const text of texts) {
      expect(text).toHaveLength(LONGEST);
      expect(text).toContain(`原文 ${LONGEST + 5000} 字`);
    }
  });
});

describe('a number', () => {
  it('is written as JavaScript writes it', () => {
    const number = (value: number) => {
      const bytes = new XmlBytes();
      bytes.number(value);
      return bytes.take().toString();
    };
    for (const value of [0, -0, 9, 10, 99, 100, 4_294_967_295, 4_294_967_296, -1, 0.1, 1e21, 45838.5]) {
      expect(number(value)).toBe(String(value));
    }
    fc.assert(
      fc.property(fc.nat(), (value) => {
        expect(number(value)).toBe(String(value));
      }),
    );
  });
});

describe('what was taken', () => {
  it('stays as it was when more is written', () => {
    const bytes = new XmlBytes();
    bytes.raw(ascii('first'));
    const first = bytes.take();
    bytes.raw(ascii('other'));
    expect(first.toString()).toBe('first');
    expect(bytes.take().toString()).toBe('other');
  });
});
