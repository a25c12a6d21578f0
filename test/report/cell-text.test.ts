// Does strangers' text arrive whole or visibly changed, and never break the file?

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText, LONGEST, linesOf } from '../../src/report/cell-text.ts';

describe('cellText', () => {
  it('shows what XML cannot hold', () => {
    expect(cellText('a\u0000b\u001fc\u007f\ufffe')).toBe('a\ufffdb\ufffdc\ufffd\ufffd');
    expect(cellText('\ud83d')).toBe('\ufffd');
    expect(cellText('\ud83d\ude00 𠮷')).toBe('\ud83d\ude00 𠮷');
    expect(cellText('a\r\nb\rc\td')).toBe('a\nb\nc\td');
  });

  it('keeps a text that looks like an escape a text', () => {
    expect(cellText('_x0041_ _x41_')).toBe('_x005F_x0041_ _x41_');
  });

  it('cuts at the limit of Excel, says so, and splits no sign', () => {
    expect(cellText('字'.repeat(LONGEST))).toHaveLength(LONGEST);
    const cut = cellText('𠮷'.repeat(LONGEST));
    expect(cut.length).toBeLessThanOrEqual(LONGEST);
    expect(cut).toContain('原文 65534 字');
    expect(cut).not.toContain('\ufffd');
  });

  it('leaves nothing that a parser of XML 1.0 refuses', () => {
    const refused = (sign: string) => {
      const code = sign.codePointAt(0)!;
      const control = code < 0x20 && !'\t\n\r'.includes(sign);
      return control || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff;
    };
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect([...cellText(text)].filter(refused)).toEqual([]);
      }),
    );
  });
});

describe('linesOf', () => {
  it('counts line breaks and full-width signs', () => {
    expect(linesOf('一二三四', 10)).toBe(1);
    expect(linesOf('一二三四五六', 10)).toBe(2);
    expect(linesOf('a\nb\n', 10)).toBe(3);
  });
});
