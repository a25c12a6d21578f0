// Which sentences does a draft (文稿) consist of, and in which line does each sign stand? Lines that an editor broke are put
// together; headings, list items and empty lines are ends.

import { halfWidth } from '../model/text.ts';

export interface Sentence {
  /** Half-width digits, letters and %, as many signs as the draft has; marks of Markdown are blanks. */
  readonly text: string;
  /** The same signs as they were written. */
  readonly written: string;
  /** 1-based line of each sign. */
  lineAt(at: number): number;
  readonly kind: 'sentence' | 'heading' | 'table';
  /** Does a new paragraph begin with it? */
  readonly opens: boolean;
}

/** Shorter lines without a stop are titles, and what follows is not their end. */
const LONG_LINE = 20;
const HEADING =
  /^\s*(?:#{1,6}\s|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d+[.、．]\s*(?!\d))/;
const ITEM = /^\s*(?:[-*+•]\s|\d+[)）]|[①-⑳])/;
const TABLE = /^\s*\|/;
const STOPS = /[。！？!?]/;

export function sentencesOf(draft: string): Sentence[] {
  const lines = draft.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const sentences: Sentence[] = [];
  let text = '';
  let starts: { at: number; line: number }[] = [];
  let opens = true;

  const close = (kind: Sentence['kind'] = 'sentence') => {
    if (text.trim() !== '') {
      sentences.push(...cut(text, starts, kind, opens));
      opens = false;
    }
    text = '';
    starts = [];
  };
  for (const [i, line] of lines.entries()) {
    const isTable = TABLE.test(line);
    const isHeading =
      HEADING.test(line) && !/[。；;，,：:]\s*$/.test(line) && !STOPS.test(line.trimEnd().slice(0, -1));
    if (line.trim() === '' || isTable || isHeading || HEADING.test(line) || ITEM.test(line)) {
      close();
      opens = true;
    }
    starts.push({ at: text.length, line: i + 1 });
    text += line;
    if (isTable) close('table');
    else if (isHeading) close('heading');
    else if (line.trim().length < LONG_LINE || /[。！？!?；;：:]\s*$/.test(line)) {
      close();
      opens = true;
    }
  }
  close();
  return sentences;
}

/** Chinese punctuation stays: a comma between clauses is none within a number. */
function plain(written: string): string {
  return written.replace(/[\uff01-\uff5e\u3000*_`#]/g, (sign) => {
    if ('，；：（）！？～'.includes(sign)) return sign;
    return '*_`#'.includes(sign) ? ' ' : halfWidth(sign);
  });
}

/** A paragraph into its sentences; the stop belongs to the sentence that it ends. */
function cut(
  text: string,
  starts: readonly { readonly at: number; readonly line: number }[],
  kind: Sentence['kind'],
  opens: boolean,
): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (at < text.length - 1 && !STOPS.test(text[at]!)) continue;
    const start = from;
    const written = text.slice(start, at + 1);
    from = at + 1;
    if (written.trim() === '') continue;
    sentences.push({
      text: plain(written),
      written,
      lineAt: (place) => starts.findLast((one) => one.at <= start + place)?.line ?? 1,
      kind,
      opens: opens && start === 0,
    });
  }
  return sentences;
}
