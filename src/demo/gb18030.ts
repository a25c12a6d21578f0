// How is a text written in GB18030? Node only reads it: its reader is asked for every pair of bytes, and the answers
// are turned round. Enough for the words of the demo; signs of four bytes are not needed.

let pairs: ReadonlyMap<string, number> | undefined;

/** @throws on a sign that has no pair of bytes */
export function toGb18030(text: string): Buffer {
  pairs ??= readPairs();
  const bytes: number[] = [];
  for (const sign of text) {
    const code = sign.charCodeAt(0);
    if (code < 0x80) {
      bytes.push(code);
      continue;
    }
    const pair = pairs.get(sign);
    if (pair === undefined) throw new Error(`no pair of bytes for ${sign}`);
    bytes.push(pair >> 8, pair & 0xff);
  }
  return Buffer.from(bytes);
}

/** The first byte from 81 to FE; the second from 40 to 7E or 80 to FE. One row is read at once. */
function readPairs(): Map<string, number> {
  const decoder = new TextDecoder('gb18030');
  const read = new Map<string, number>();
  for (let first = 0x81; first <= 0xfe; first++) {
    const seconds = Array.from({ length: 0xff - 0x40 }, (_, i) => 0x40 + i).filter((byte) => byte !== 0x7f);
    const signs = [...decoder.decode(Uint8Array.from(seconds.flatMap((second) => [first, second])))];
    seconds.forEach((second, i) => {
      if (signs.length === seconds.length) read.set(signs[i]!, (first << 8) | second);
    });
  }
  return read;
}
