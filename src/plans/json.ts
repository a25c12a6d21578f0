// Where does a text stop being JSON? JSON.parse of Node 20 often says only that it does, and it takes the last
// of two equal keys without a word; a plan is written by hand, so both have to be said with line and column.

import type { Problem } from './fault.ts';

/** Deeper than any plan; keeps the scanner and its readers off the end of the stack. */
const DEEPEST = 64;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** The first thing that is not JSON; undefined = it is JSON and no key stands twice in one object. */
export function jsonProblem(text: string): Problem | undefined {
  let at = 0;
  let broken: Problem | undefined;

  const isEnd = () => at >= text.length;
  const fail = (code: Problem['code'], args: Problem['args'], offset = at): false => {
    broken ??= { path: '', code, args: { ...args, ...place(text, offset) } };
    return false;
  };
  const wants = (expected: string): false =>
    fail('not-json', { expected, found: isEnd() ? '' : String.fromCodePoint(text.codePointAt(at)!) });
  const space = () => {
    while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at++;
  };
  const match = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };

  function string(): boolean {
    at++;
    while (!isEnd() && text[at] !== '"') {
      if (text[at] === '\\') {
        if (!match(ESCAPE)) return wants('escape');
      } else if (text.charCodeAt(at) < 0x20) return wants('"');
      else at++;
    }
    if (isEnd()) return wants('"');
    at++;
    return true;
  }

  function list(close: string, depth: number, item: () => boolean, first: string): boolean {
    if (depth > DEEPEST) return fail('too-deep', { deepest: DEEPEST });
    at++;
    space();
    if (text[at] === close) {
      at++;
      return true;
    }
    for (;;) {
      space();
      if (!item()) return false;
      space();
      if (text[at] === close) {
        at++;
        return true;
      }
      if (text[at] !== ',') return wants(`, ${close}`);
      at++;
      space();
      // A comma before the end is the most frequent slip of all.
      if (text[at] === close) return wants(first);
    }
  }

  function object(depth: number): boolean {
    const keys = new Set<string>();
    const member = () => {
      const start = at;
      if (text[at] !== '"') return wants('key');
      if (!string()) return false;
      const key = JSON.parse(text.slice(start, at)) as string;
      if (keys.has(key)) return fail('doubled-key', { key }, start);
      keys.add(key);
      space();
      if (text[at] !== ':') return wants(':');
      at++;
      return value(depth);
    };
    return list('}', depth, member, 'key');
  }

  function value(depth: number): boolean {
    space();
    if (text[at] === '{') return object(depth + 1);
    if (text[at] === '[') return list(']', depth + 1, () => value(depth + 1), 'value');
    if (text[at] === '"') return string();
    return match(NUMBER) || match(WORD) || wants('value');
  }

  if (value(0)) {
    space();
    if (!isEnd()) wants('end');
  }
  return broken;
}

/** Line and column from 1, in signs, as an editor counts them. */
function place(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: [...lines.at(-1)!].length + 1 };
}
