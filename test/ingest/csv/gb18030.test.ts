// Is what our table makes of GB18030 what Node's own decoder makes of it, wherever the pieces are cut?

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Gb18030, NoSign } from '../../../src/ingest/csv/gb18030.ts';

/** As `piecesOf` hands them on: into one buffer, each good until the next. */
function ours(bytes: Uint8Array, pieceBytes: number): string {
  const signs = new Gb18030();
  const buffer = Buffer.alloc(pieceBytes);
  let text = Buffer.alloc(0);
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const length = Buffer.from(bytes.subarray(at, at + pieceBytes)).copy(buffer);
    text = Buffer.concat([text, signs.toUtf8(buffer.subarray(0, length))]);
  }
  signs.end();
  return text.toString();
}

const theirs = (bytes: Uint8Array) =>
  new TextDecoder('gb18030', { fatal: true, ignoreBOM: true }).decode(bytes);

function outcome(decode: () => string): string | undefined {
  try {
    return decode();
  } catch (error) {
    if (!(error instanceof NoSign) && !(error instanceof TypeError)) throw error;
    return undefined;
  }
}

const ascii = fc.integer({ min: 0, max: 0x7f }).map((byte) => [byte]);
const pair = fc
  .tuple(fc.integer({ min: 0x81, max: 0xfe }), fc.integer({ min: 0x40, max: 0xfe }))
  .filter(([, trail]) => trail !== 0x7f);
const four = fc.tuple(
  fc.integer({ min: 0x81, max: 0x84 }),
  fc.integer({ min: 0x30, max: 0x39 }),
  fc.integer({ min: 0x81, max: 0xfe }),
  fc.integer({ min: 0x30, max: 0x39 }),
);
const anyBytes = fc.uint8Array({ maxLength: 6 }).map((bytes) => [...bytes]);
const pieces = fc.integer({ min: 1, max: 9 });

describe('GB18030 as UTF-8', () => {
  it('is what the decoder says, of signs', () => {
    const signs = fc.array(fc.oneof(ascii, pair, four), { maxLength: 30 });
    fc.assert(
      fc.property(signs, pieces, (parts, pieceBytes) => {
        const bytes = Uint8Array.from(parts.flat());
        expect(outcome(() => ours(bytes, pieceBytes))).toBe(outcome(() => theirs(bytes)));
      }),
      { numRuns: 2000 },
    );
  });

  it('is a refusal where the decoder refuses, of any bytes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(ascii, pair, anyBytes), { maxLength: 12 }),
        pieces,
        (parts, pieceBytes) => {
          const bytes = Uint8Array.from(parts.flat());
          expect(outcome(() => ours(bytes, pieceBytes))).toBe(outcome(() => theirs(bytes)));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('holds every pair', () => {
    const bytes: number[] = [];
    for (let lead = 0x81; lead <= 0xfe; lead++)
      for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) bytes.push(lead, trail, 0x0a);
    const all = Uint8Array.from(bytes);
    expect(ours(all, 64 * 1024)).toBe(theirs(all));
  });

  it('knows behind which line the fault stands', () => {
    const signs = new Gb18030();
    signs.toUtf8(Buffer.from([0xb5, 0xda, 0x0a, 0xd2]));
    expect(() => signs.toUtf8(Buffer.from([0xbb, 0x0a, 0xff, 0x0a]))).toThrow(
      expect.objectContaining({ lines: 2 }),
    );
  });
});
