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
  | 'count'
  | 'number'
  | 'amount'
  | 'required'
  | 'conditional'
  | 'optional'
  | 'label'
  | 'label-required'
  | 'head'
  | `enter-${Entry}`;

/** What a cell waits for. */
export type Entry = 'text' | 'date' | 'count' | 'number' | 'amount';

export const TABS = { guide: 'FF4F8A5B', form: 'FF1F4E79', example: 'FF7F8B99' } as const;
/** An empty cell that should not be. */
export const GAP = 'FFFCE4D6';

const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${rgb}` } }) as const;
const inked = ({ font }: Style, rgb: string) => ({ ...font, color: { argb: `FF${rgb}` } });

const header = styleOf('header');
const left = { horizontal: 'left', vertical: 'middle', indent: 1 } as const;
const plain: Style = { ...styleOf('text'), alignment: left };
const label: Style = { ...header, alignment: left };
const required = { font: inked(header, 'FFFFFF'), fill: fill('1F4E79') };
const right = { horizontal: 'right', vertical: 'middle', indent: 1 } as const;

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
  count: boxed.count,
  number: boxed.number,
  amount: boxed.amount,
  required: { ...header, ...required },
  conditional: { ...header, fill: fill('9DC3E6') },
  optional: header,
  label,
  'label-required': { ...label, ...required },
  head: header,
  'enter-text': { ...unboxed(boxed.text), alignment: { horizontal: 'left', vertical: 'middle' } },
  'enter-date': unboxed(boxed.date),
  'enter-count': unboxed(boxed.count),
  'enter-number': unboxed(boxed.number),
  'enter-amount': unboxed(boxed.amount),
};

export function lookOf(look: Look): Style {
  return LOOKS[look];
}
