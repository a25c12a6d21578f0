// Which text may stand in a cell? Strangers' text goes into XML and into Excel's limits; what cannot stand there
// is replaced by a sign that is seen, never dropped.

/** Excel's limit, in UTF-16 units. */
export const LONGEST = 32_767;

// XML 1.0 has no way to write these; exceljs would drop them without a word. Then the unpaired halves of a surrogate.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters in question
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu;

/** Excel reads `_x0041_` in a text as the character 0041 (ECMA-376 22.9.2.19); an escaped underscore keeps it text. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** The text as it is written into a part (XML escapes excepted). Cut texts say so and how long they were. */
export function cellText(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(NOT_IN_XML, '\ufffd');
  return (clean.length > LONGEST ? cut(clean) : clean).replace(LOOKS_ESCAPED, '_x005F_');
}

function cut(text: string): string {
  const mark = `…〔原文 ${text.length} 字，超出单元格上限，已截断 truncated〕`;
  const kept = text.slice(0, LONGEST - mark.length);
  const last = kept.charCodeAt(kept.length - 1);
  return (last >= 0xd800 && last <= 0xdbff ? kept.slice(0, -1) : kept) + mark;
}

/** Width in Excel's unit (a digit of the body's font): a Chinese character or full-width sign takes nearly two. */
export function widthOf(text: string): number {
  return widthBetween(text, 0, text.length);
}

/** By units and not by signs: a pair of surrogates is one wide sign, and no sign has to be made a text of its own. */
function widthBetween(text: string, from: number, to: number): number {
  let width = 0;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    width += isWide(unit) ? 1.92 : 1;
    if ((unit & 0xfc00) === 0xd800 && i + 1 < to && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) i++;
  }
  return width;
}

/** From the radicals on, and the dashes, quotes and dots that a Chinese font draws full width. */
function isWide(code: number): boolean {
  return code >= 0x2e80 || (code >= 0x2014 && code <= 0x2026);
}

/** Lines that a text fills in a column of that width. */
export function linesOf(text: string, width: number): number {
  const room = Math.max(width - 0.8, 1);
  let lines = 0;
  for (let from = 0; from <= text.length; ) {
    const found = text.indexOf('\n', from);
    const to = found < 0 ? text.length : found;
    lines += Math.max(Math.ceil(widthBetween(text, from, to) / room), 1);
    from = to + 1;
  }
  return lines;
}
