// What may a file be called after something that a plan names as it likes? Signs that some file system refuses are
// replaced, long names cut; two names are never the same, not even where capitals do not count.

/** Of UTF-8, with the ending: 255 is the limit of most file systems, and writers add a few signs of their own. */
const BYTES = 200;

/** Control and format signs (line breaks, directions), and what Windows keeps for itself. */
const REFUSED = /[\\/:*?"<>|\p{C}\p{Zl}\p{Zp}]/gu;

interface Named {
  readonly before?: string;
  /** What is cut where all of it is too long. */
  readonly name: string;
  readonly after: string;
}

/** `before + name + after`, fit to be a file or folder. */
export function fileName({ before = '', name, after }: Named): string {
  const clean = safe(name);
  const room = BYTES - Buffer.byteLength(safe(before) + safe(after));
  return safe(before) + cut(clean, room) + safe(after);
}

/** Gives out names, none twice. @returns a function that appends the code where the name is taken */
export function fileNames(): (named: Named & { readonly code: string }) => string {
  const used = new Set<string>();
  return ({ code, after, ...named }) => {
    for (let again = 0; ; again++) {
      const mark = again === 0 ? '' : again === 1 ? `-${code}` : `-${code}-${again}`;
      const found = fileName({ ...named, after: mark + after });
      // As a file system that knows neither capitals nor ways to compose an accent would compare them.
      const key = found.normalize('NFC').toLowerCase();
      if (used.has(key)) continue;
      used.add(key);
      return found;
    }
  };
}

function safe(text: string): string {
  return text.normalize('NFC').replace(REFUSED, '_');
}

/** A point at the start hides a file, one at the end is dropped by Windows, and so are spaces. */
function cut(text: string, bytes: number): string {
  const trimmed = text.replace(/^[\s.]+|[\s.]+$/gu, '') || '_';
  let kept = '';
  let size = 0;
  for (const sign of trimmed) {
    size += Buffer.byteLength(sign);
    if (size > bytes) break;
    kept += sign;
  }
  return kept.replace(/[\s.]+$/u, '');
}
