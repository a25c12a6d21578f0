// How does text become HTML that no name can break out of? Whatever is put between the pieces of a template is escaped,
// unless it is markup that was made here itself.

import { printable } from '../words/visible.ts';

/** Markup that may stand as it is. Made by `html` and `trusted` only. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = Html | string | number | undefined | readonly Part[];

/** html`<td>${name}</td>`: lists are joined, undefined is nothing. */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(pieces.map((piece, i) => (i === 0 ? piece : textOf(parts[i - 1]) + piece)).join(''));
}

/** ` title="…"`, or nothing where there is no value. */
export function attribute(name: string, value: string | number | undefined): Html {
  return new Html(value === undefined ? '' : ` ${name}="${escaped(String(value))}"`);
}

/** Only for what is ours: the style sheet, the script, JSON made by `jsonData`. */
export function trusted(text: string): Html {
  return new Html(text);
}

/** JSON for `<script type="application/json">`: nothing in it can end the element or begin a comment. */
export function jsonData(value: unknown): Html {
  return new Html(JSON.stringify(value).replace(/[<>\u2028\u2029]/g, asJsonEscape));
}

function textOf(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Html) return part.text;
  return typeof part === 'object' ? part.map(textOf).join('') : escaped(String(part));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Signs that steer (NUL, marks that turn the direction of writing) are shown, as on a terminal; line breaks stay. */
function escaped(text: string): string {
  const shown = text
    .replaceAll('\t', ' ')
    .split(/\r\n?|\n/)
    .map(printable)
    .join('\n');
  return shown.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}

function asJsonEscape(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
