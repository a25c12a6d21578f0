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
const CONDITION = /\[(<=|>=|<>|[<>=])(-?[\d.]+)\]/;
/** General by its names: of Chinese, Japanese and Korean programs too (`G/通用格式`). */
const GENERAL = /general|standard|g\/[^\s;]+/gi;
/** Fractions of a second: the only digits that a date format has. */
const FRACTION = /(s+)[.,]?0+/gi;

export function isDateFormat(code: string): boolean {
  const signs = sectionOfDates(code.replace(LITERAL, '').split(';'));
  const plain = signs.replace(BRACKET, '').replace(GENERAL, '').replace(FRACTION, '$1');
  if (/[0#?]/.test(plain)) return false; // `0.00 CHF`: a number and its unit, not quoted
  if (ELAPSED.test(signs)) return /[yd]/i.test(plain);
  return /[ymdhseb]|g|a{3}/i.test(plain); // e, g, b: years and eras of the East; aaa, aaaa: 周一, 星期一
}

/** A day of our time as a serial; only a value like it is a date. */
const SOME_DAY = 45_000;

/** Which of a code's sections is for days: the first is for what is positive, unless conditions say otherwise. */
function sectionOfDates(sections: readonly string[]): string {
  const conditions = sections.map((section) => CONDITION.exec(section));
  const isFor = (i: number): boolean => {
    const condition = conditions[i];
    if (condition) return holds(condition[1]!, Number(condition[2]));
    return i > 0 && (i > 1 || sections.length === 2); // the second of three is for what is negative
  };
  if (conditions.every((condition) => condition === null)) return sections[0]!;
  return sections.find((_, i) => isFor(i)) ?? '';
}

function holds(sign: string, limit: number): boolean {
  if (sign === '<>') return limit !== SOME_DAY;
  return sign.startsWith('<') ? SOME_DAY < limit : sign.startsWith('>') && SOME_DAY > limit;
}

/** Codes of the built-in formats of numbers that programs write by their number alone (ECMA-376 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
};

/** By cell style index (`s` of a cell): 1 where numbers are dates. */
export function dateStyles(stylesXml: Buffer): Uint8Array {
  const { formats, codes } = stylesOf(stylesXml);
  return Uint8Array.from(formats, (id) => {
    const code = codes.get(id);
    return Number(code === undefined ? isBuiltInDate(id) : isDateFormat(code));
  });
}

/** By cell style index: the code by which a number is shown; '' = General. */
export function formatCodes(stylesXml: Buffer): string[] {
  const { formats, codes } = stylesOf(stylesXml);
  return formats.map((id) => codes.get(id) ?? BUILT_IN[id] ?? '');
}

function stylesOf(stylesXml: Buffer) {
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
  return { formats, codes };
}
