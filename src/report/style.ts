// How does the workbook look? One small set of named looks; whoever wants another colour changes it here.
// Plain data in the shape that exceljs takes, without exceljs. Formats show, they never round.

export type Look =
  | 'title'
  | 'note'
  | 'caption'
  | 'sentence'
  | 'group'
  | 'header'
  | 'text'
  | 'centred'
  | 'wrapped'
  | 'code'
  | 'count'
  | 'amount'
  | 'person-years'
  | 'rate'
  | 'per-mille'
  | 'percent'
  | 'share'
  | 'chance'
  | 'date'
  | 'unknown'
  | 'card-label'
  | 'card-percent'
  | 'card-share'
  | 'card-count'
  | 'card-unknown'
  | 'card-below';

/** What a verdict feels like; also the severities of findings. Green is what is certain, blue what is only estimated. */
export type Tone = 'good' | 'fair' | 'warn' | 'bad' | 'unknown';

export interface Style {
  readonly numFmt?: string;
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold?: boolean;
    readonly color: Colour;
  };
  readonly fill?: { readonly type: 'pattern'; readonly pattern: 'solid'; readonly fgColor: Colour };
  readonly alignment: {
    readonly horizontal: 'left' | 'center' | 'right';
    readonly vertical: 'middle' | 'top';
    readonly wrapText?: boolean;
    readonly indent?: number;
  };
  readonly border?: Readonly<
    Record<'top' | 'bottom' | 'left' | 'right', { style: 'thin' | 'medium'; color: Colour }>
  >;
}

interface Colour {
  readonly argb: string;
}

/** On every Windows since 7 and in WPS; elsewhere the system's own Chinese font stands in. */
export const FONT = '微软雅黑';

const INK = '262F3D';
const PALE_INK = '5F6B7A';
const BLUE = '1F4E79';
const HEADER = 'DCE6F1';
const TOTAL = 'EEF3F9';
const LINE = 'C3CCD8';
export const BAR = 'FF9DC3E6';

const TONES: Readonly<Record<Tone, { readonly fill: string; readonly ink: string }>> = {
  good: { fill: 'E2F0D9', ink: '2F6B1D' },
  fair: { fill: 'DDEFF6', ink: '1D5C78' },
  warn: { fill: 'FFF2CC', ink: '7A5C00' },
  bad: { fill: 'FBE0DC', ink: '9C1C12' },
  unknown: { fill: 'EDEFF2', ink: '5F6B7A' },
};

/** Told apart also in grey and by those who see no red from green. */
export const CHART_COLOURS = { main: BLUE, second: 'C55A11', quiet: '9DC3E6', warn: '9C1C12' } as const;
export const CHART_INK = PALE_INK;
export const CHART_LINE = LINE;

export const TABS = {
  figures: 'FF1F4E79',
  lists: 'FFC58B00',
  ledgers: 'FF7F8B99',
  method: 'FF4F8A5B',
} as const;

// `_ ` leaves a space behind a number, so that it does not touch the text beside it.
const PERCENT = '0.0%_ ';
/** A share just below 1 must not print as 100 %. */
const SHARE = '[<0.9995]0.0%_ ;[<1]"<100%"_ ;0.0%_ ';

/** What is foretold is not known to a tenth, and neither certain nor impossible. */
const CHANCE = '[<0.005]"<1%"_ ;[>0.995]">99%"_ ;0%_ ';

const colour = (rgb: string): Colour => ({ argb: `FF${rgb}` });
const filled = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: colour(rgb) }) as const;
const side = { style: 'thin', color: colour(LINE) } as const;
const boxed = { top: side, bottom: side, left: side, right: side };
const ink = (size: number, rgb = INK, bold = false) => ({ name: FONT, size, bold, color: colour(rgb) });
const at = (horizontal: 'left' | 'center' | 'right', wrapText = false) =>
  ({ horizontal, vertical: 'middle', wrapText }) as const;

const plain: Style = { font: ink(10), alignment: at('left'), border: boxed };
const number = (numFmt: string): Style => ({ ...plain, numFmt, alignment: at('right') });
const card: Style = {
  font: ink(22, BLUE, true),
  alignment: at('center'),
  fill: filled('F5F8FC'),
  border: boxed,
};

const LOOKS: Readonly<Record<Look, Style>> = {
  title: { font: ink(16, BLUE, true), alignment: at('left') },
  note: { font: ink(9, PALE_INK), alignment: { ...at('left', true), vertical: 'top' } },
  caption: { font: ink(12, BLUE, true), alignment: at('left') },
  sentence: { font: ink(11), alignment: { ...at('left', true), indent: 1 }, border: boxed },
  group: { ...plain, font: ink(10, BLUE, true), fill: filled(HEADER), alignment: at('center', true) },
  header: { ...plain, font: ink(10, BLUE, true), fill: filled(HEADER), alignment: at('center', true) },
  text: plain,
  centred: { ...plain, alignment: at('center') },
  wrapped: { ...plain, alignment: at('left', true) },
  code: { ...plain, numFmt: '@' },
  count: number('#,##0_ '),
  amount: number('#,##0.00_ '),
  'person-years': number('#,##0.0_ '),
  rate: number('0.00_ '),
  'per-mille': number('0.00"‰"_ '),
  percent: number(PERCENT),
  share: number(SHARE),
  chance: number(CHANCE),
  date: { ...plain, numFmt: 'yyyy-mm-dd', alignment: at('center') },
  unknown: { ...plain, font: ink(10, PALE_INK), alignment: at('center') },
  'card-label': { ...card, font: ink(10, PALE_INK, true) },
  'card-percent': { ...card, numFmt: '0.0%' },
  'card-share': { ...card, numFmt: SHARE.replaceAll('_ ', '') },
  'card-count': { ...card, numFmt: '#,##0' },
  'card-unknown': card,
  'card-below': { ...card, font: ink(9, PALE_INK), alignment: at('center', true) },
};

const made = new Map<string, Style>();

/** One object for all cells of a kind: exceljs then looks its parts up once. */
export function styleOf(look: Look, total = false, tone?: Tone): Style {
  const key = `${look} ${total} ${tone}`;
  const style = made.get(key) ?? make(look, total, tone);
  made.set(key, style);
  return style;
}

/** A look, made bold and tinted in a total row, and coloured by a tone. */
function make(look: Look, total: boolean, tone: Tone | undefined): Style {
  let style = LOOKS[look];
  if (total) {
    const line = { style: 'medium', color: colour('8EA3BD') } as const;
    style = {
      ...style,
      font: { ...style.font, bold: true },
      fill: filled(TOTAL),
      border: { ...boxed, top: line },
    };
  }
  if (tone) {
    const { fill, ink: rgb } = TONES[tone];
    style = { ...style, font: { ...style.font, color: colour(rgb) }, fill: filled(fill) };
  }
  return style;
}
