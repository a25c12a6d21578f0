// When are two texts the same word? Clerks type full-width letters, paste non-breaking spaces and break lines inside
// headers; none of that is a difference (spec tables.md, Reading rules). What is kept is always the clerk's own text.

// White space of every kind, then what no one sees: soft hyphen, Mongolian vowel separator, zero-width and
// direction marks, word joiners, variation selectors (the second half of `✔️`), the byte order mark.
const ONE_INVISIBLE = /\s|[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]/;
const INVISIBLE = new RegExp(ONE_INVISIBLE, 'g');
const isInvisible = (sign: string | undefined) => sign !== undefined && ONE_INVISIBLE.test(sign);

/** Visible ASCII and the common Chinese characters: NFKC leaves these alone, and nearly every cell is made of them. */
export function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((unit < 0x21 || unit > 0x7e) && (unit < 0x4e00 || unit > 0x9fff)) return false;
  }
  return true;
}

/** The form in which headers, list values and names are compared: NFKC, without any white space or invisible sign. */
export function comparable(text: string): string {
  if (isPlain(text)) return text;
  // Twice: NFKC can make spaces (´ is a space with an accent), and what was parted by one can then compose.
  return text.replace(INVISIBLE, '').normalize('NFKC').replace(INVISIBLE, '').normalize('NFKC');
}

/** `comparable`, and capitals don't matter either: for words, never for codes whose case could be a clue. */
export function comparableFolded(text: string): string {
  return comparable(text).toLowerCase();
}

/** Full-width letters, digits, signs and the ideographic space in their half-width form; all else as it was. */
export function halfWidth(text: string): string {
  if (isPlain(text)) return text;
  return text.replace(/[\uff01-\uff5e\u3000\uffe5]/g, (sign) => {
    if (sign === '\u3000') return ' ';
    if (sign === '\uffe5') return '¥';
    return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
  });
}

/** The clerk's text without what stands unseen at its ends. */
export function trimmed(text: string): string {
  if (isPlain(text)) return text;
  let from = 0;
  let to = text.length;
  while (from < to && isInvisible(text[from])) from++;
  while (to > from && isInvisible(text[to - 1])) to--;
  return text.slice(from, to);
}
