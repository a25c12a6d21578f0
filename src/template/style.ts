// How does the template look? The report's looks, and what only a form has: three strengths of header for what has to
// be filled in, and cells that wait for an entry.

import { type Style, styleOf } from '../report/style.ts';

export type Look =
  | 'title'
  | 'note'
  | 'caption'
  | 'wrapped'
  | 'centred'
  | 'text'
  | 'code'
  | 'date'
  | 'day'
  | 'count'
  | 'number'
  | 'amount'
  | 'required'
  | 'conditional'
  | 'optional'
  | 'label'
  | 'label-required'
  | 'head'
  | 'gap'
  | 'fault'
  | `enter-${Entry}`;

/** What a cell waits for. */
export type Entry = 'text' | 'date' | 'count' | 'number' | 'amount';

export const TABS = { guide: 'FF4F8A5B', form: 'FF1F4E79', example: 'FF7F8B99' } as const;
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${rgb}` } }) as const;
const inked = ({ font }: Style, rgb: string) => ({ ...font, color: { argb: `FF${rgb}` } });

const header = styleOf('header');
const left = { horizontal: 'left', vertical: 'middle', indent: 1 } as const;
const plain: Style = { ...styleOf('text'), alignment: left };
const label: Style = { ...header, alignment: left };
const required = { font: inked(header, 'FFFFFF'), fill: fill('1F4E79') };
// LibreOffice indents only some numbers, so none is; words keep off the number at their left.
const right = { horizontal: 'right', vertical: 'middle' } as const;

const boxed: Readonly<Record<Entry, Style>> = {
  text: { ...plain, numFmt: '@' },
  date: styleOf('date'),
  count: { ...plain, numFmt: '#,##0', alignment: right },
  number: { ...plain, numFmt: '#,##0.0#', alignment: right },
  amount: { ...plain, numFmt: '#,##0.00', alignment: right },
};

/** Without lines: a border down to the last row of the sheet would make it a million rows long when printed. */
function unboxed({ border: _, ...style }: Style): Style {
  return style;
}

const LOOKS: Readonly<Record<Look, Style>> = {
  title: styleOf('title'),
  note: styleOf('note'),
  caption: styleOf('caption'),
  wrapped: { ...styleOf('wrapped'), alignment: { ...left, wrapText: true } },
  centred: styleOf('centred'),
  text: plain,
  code: boxed.text,
  date: boxed.date,
  // Of the cover, where values stand one under the other.
  day: { ...boxed.date, alignment: left },
  count: boxed.count,
  number: boxed.number,
  amount: boxed.amount,
  required: { ...header, ...required },
  conditional: { ...header, fill: fill('9DC3E6') },
  optional: header,
  label,
  'label-required': { ...label, ...required },
  head: header,
  // The legend of the colours below.
  gap: { ...styleOf('centred'), fill: fill('FCE4D6') },
  fault: { ...styleOf('centred'), font: inked(header, '9C0006'), fill: fill('FFC7CE') },
  'enter-text': unboxed(boxed.text),
  'enter-date': unboxed(boxed.date),
  'enter-count': unboxed(boxed.count),
  'enter-number': unboxed(boxed.number),
  'enter-amount': unboxed(boxed.amount),
};

/** Of coloured cells: a fill hides the grid of the sheet. */
export const MARK_LINE = 'FFD9C8C8';
/** What a cell turns into while it is typed: still to be filled in, wrong, beside something wrong. */
export const MARKS = {
  gap: { fill: 'FFFCE4D6' },
  fault: { fill: 'FFFFC7CE', ink: 'FF9C0006' },
  row: { fill: 'FFFFF2F3' },
} as const;

export function lookOf(look: Look): Style {
  return LOOKS[look];
}
