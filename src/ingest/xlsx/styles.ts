// Which cell styles make a number a date? styles.xml says it: cell style → number format → is it a date
// format?

import { tags } from './tags.ts';

/**
 * Built-in formats that are dates or times and have no code in the file: 14-22 and 45-47 everywhere, 27-36
 * and 50-58 in zh-CN (ECMA-376 18.8.30). 46 is `[h]:mm:ss`, a duration.
 */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id === 45 || id === 47 || (id >= 50 && id <= 58);

/** What in a format code is not a sign of the format: quoted text, escaped, padding and fill characters. */
const LITERAL = /"[^"]*"?|\\.|_.|\*./gs;
/** Colours, conditions, locales and digit shapes: `[Red]`, `[>=1]`, `[$-804]`, `[DBNum1]`. */
const BRACKET = /\[[^\]]*\]?/g;
/** `[h]`, `[mm]`, `[ss]`: elapsed time, which is an amount and not a moment. */
const ELAPSED = /\[(h+|m+|s+)\]/i;

export function isDateFormat(code: string): boolean {
  const signs = code.replace(LITERAL, '');
  const plain = signs.replace(BRACKET, '').replace(/general|standard/gi, '');
  if (ELAPSED.test(signs)) return /[yd]/i.test(plain);
  return /[ymdhs]/i.test(plain);
}

/** By cell style index (`s` of a cell): 1 where numbers are dates. */
export function dateStyles(stylesXml: Buffer): Uint8Array {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  // dxfs (conditional styles) hold numFmts too and cellStyleXfs hold xfs: only these two lists count.
  let list = '';
  for (const tag of tags(stylesXml)) {
    if (tag.name === 'numFmts' || tag.name === 'cellXfs') {
      list = tag.closing || tag.selfClosing ? '' : tag.name;
    } else if (tag.closing) {
      // an end tag declares nothing
    } else if (list === 'numFmts' && tag.name === 'numFmt') {
      codes.set(Number(tag.attributes.get('numFmtId')), tag.attributes.get('formatCode') ?? '');
    } else if (list === 'cellXfs' && tag.name === 'xf') {
      formats.push(Number(tag.attributes.get('numFmtId') ?? 0));
    }
  }
  return Uint8Array.from(formats, (id) => {
    const code = codes.get(id);
    return Number(code === undefined ? isBuiltInDate(id) : isDateFormat(code));
  });
}
