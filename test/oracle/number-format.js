// What does Excel show of a number under a format code? The common codes only: General, digits, thousands,
// percent, scientific, dates and times, sections and conditions. Undefined where the code is none of these.

import { showDate } from './date-format.js';

/** `number` under `code`; undefined = a code that is not rendered here. */
export function showNumber(number, code, epoch1904) {
  const sections = split(code);
  const { section, isNegativeShown } = choose(sections, number);
  if (section === undefined) return undefined;
  const tokens = tokenise(section);
  if (tokens === undefined) return undefined;
  if (tokens.some(({ kind }) => kind === 'date')) return showDate(number, tokens, epoch1904);
  const sign = number < 0 && isNegativeShown ? '-' : '';
  const body = showDigits(Math.abs(number), tokens);
  if (body === undefined) return undefined;
  // A number that rounds to nothing has no sign, except under General.
  return sign !== '' && !/[1-9]/.test(body.digits) ? body.text : sign + body.text;
}

/** Text under `code`: as it is, unless the code has a section for text. */
export function showText(text, code) {
  const sections = split(code);
  const section =
    sections.length > 3 ? sections[3] : sections.findLast((candidate) => bare(candidate).includes('@'));
  if (section === undefined) return text;
  const tokens = tokenise(section);
  if (tokens === undefined) return undefined;
  return tokens.map(({ kind, text: literal }) => (kind === 'text' ? text : literal)).join('');
}

const bare = (section) => section.replace(/"[^"]*"|\\.|_.|\*./gs, '').replace(/\[[^\]]*\]/g, '');

/** The sections between `;` that are not quoted. */
function split(code) {
  const sections = [''];
  for (const [part] of code.matchAll(/"[^"]*"?|\\.|[_*].|\[[^\]]*\]?|./gs)) {
    if (part === ';') sections.push('');
    else sections[sections.length - 1] += part;
  }
  return sections;
}

function choose(sections, number) {
  const numeric = sections.length > 3 ? sections.slice(0, 3) : sections.filter((each) => !isText(each));
  if (numeric.length === 0) return { section: 'General', isNegativeShown: true };
  const conditions = numeric.map((each) => /\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]/.exec(each));
  if (conditions.some((each) => each !== null)) {
    for (const [i, section] of numeric.entries()) {
      const condition = conditions[i];
      if (condition !== null && !holds(number, condition[1], Number(condition[2]))) continue;
      if (condition === null && i === 0 && numeric.length > 1) continue;
      return { section, isNegativeShown: condition === null || numeric.length === 1 };
    }
    return {};
  }
  if (number < 0 && numeric.length > 1) return { section: numeric[1], isNegativeShown: false };
  if (number === 0 && numeric.length > 2) return { section: numeric[2], isNegativeShown: false };
  return { section: numeric[0], isNegativeShown: true };
}

const isText = (section) => bare(section).includes('@');

function holds(number, sign, limit) {
  if (sign === '<') return number < limit;
  if (sign === '>') return number > limit;
  if (sign === '<=') return number <= limit;
  if (sign === '>=') return number >= limit;
  return sign === '=' ? number === limit : number !== limit;
}

const SIGNS =
  /"(?<quoted>[^"]*)"?|\\(?<escaped>.)|_(?<space>.)|\*.|\[(?<bracket>[^\]]*)\]|(?<general>General|G\/通用格式)|(?<noon>AM\/PM|A\/P|上午\/下午)|(?<exponent>E[+-]0+)|(?<date>[yY]+|[mM]+|[dD]+|[hH]+|[sS]+(?:\.0+)?|[bB]{2,4}|[aA]{3,4}|[eE]+|[gG]+)|(?<digits>[0#?.,]+)|(?<percent>%)|(?<text>@)|(?<fraction>\/)|(?<literal>.)/gsu;

function tokenise(section) {
  const tokens = [];
  for (const { groups } of section.matchAll(SIGNS)) {
    const { quoted, escaped, space, bracket, general, noon, exponent, date, digits, percent, text } = groups;
    const literal = quoted ?? escaped ?? (space === undefined ? undefined : ' ') ?? groups.literal;
    if (bracket !== undefined) {
      if (/^(h+|m+|s+)$/i.test(bracket)) tokens.push({ kind: 'date', text: `[${bracket.toLowerCase()}]` });
      else if (/^\$/.test(bracket)) {
        const [, sign, locale] = /^\$([^-]*)-?(.*)$/.exec(bracket);
        if (/^F[48]00$/i.test(locale)) return undefined; // the system's own long date or time
        tokens.push({ kind: 'literal', text: sign });
      } else if (/^DBNum/i.test(bracket)) return undefined;
    } else if (general !== undefined) tokens.push({ kind: 'general' });
    else if (noon !== undefined) tokens.push({ kind: 'date', text: noon });
    else if (exponent !== undefined) tokens.push({ kind: 'exponent', text: exponent });
    else if (date !== undefined) {
      if (/^[bage]/i.test(date)) return undefined; // other calendars, Chinese weekdays
      tokens.push({ kind: 'date', text: date.toLowerCase() });
    } else if (digits !== undefined) tokens.push({ kind: 'digits', text: digits });
    else if (percent !== undefined) tokens.push({ kind: 'percent', text: '%' });
    else if (text !== undefined) tokens.push({ kind: 'text', text: '@' });
    else if (groups.fraction !== undefined) tokens.push({ kind: 'slash', text: '/' });
    else if (literal !== undefined) tokens.push({ kind: 'literal', text: literal });
  }
  return tokens;
}

function showDigits(number, tokens) {
  const general = tokens.some(({ kind }) => kind === 'general');
  const runs = tokens.filter(({ kind }) => kind === 'digits');
  if (general && runs.length > 0) return undefined;
  if (tokens.some(({ kind }) => kind === 'slash') && runs.length > 0) return undefined; // fractions
  if (runs.length > 1 && !runs.every(({ text }) => /^[0#?]/.test(text))) return undefined;
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  const exponent = tokens.find(({ kind }) => kind === 'exponent');
  const pattern = runs.map(({ text }) => text).join('');
  if (runs.length > 1) return undefined; // digits with literals between them (phone numbers)
  if (/\?/.test(pattern)) return undefined; // padded with blanks
  const digits = general
    ? showGeneral(number)
    : runs.length === 0
      ? ''
      : exponent === undefined
        ? showPattern(number * 100 ** percents, pattern)
        : showExponent(number, pattern, exponent.text);
  if (digits === undefined) return undefined;
  let isPut = false;
  const text = tokens
    .map(({ kind, text: literal }) => {
      if (kind === 'exponent') return '';
      if (kind !== 'digits' && kind !== 'general') return literal;
      if (isPut) return '';
      isPut = true;
      return digits;
    })
    .join('');
  return { text, digits: general ? '1' : digits === '' ? '1' : digits };
}

/** `#,##0.00` and the like; trailing commas divide by thousands. */
function showPattern(number, pattern) {
  const [, whole, commas, point = '', decimals = ''] = /^([0#,]*?)(,*)(?:(\.)([0#]*))?$/.exec(pattern) ?? [];
  if (whole === undefined) return undefined;
  const scaled = number / 1000 ** commas.length;
  const fixed = roundedTo(scaled, decimals.length);
  let [left, right = ''] = fixed.split('.');
  for (let i = decimals.length - 1; i >= 0 && decimals[i] === '#' && right[i] === '0'; i--)
    right = right.slice(0, i);
  const least = whole.replaceAll(',', '').replace(/^#+/, '').length;
  left = left.replace(/^0+/, '').padStart(least, '0');
  if (whole.includes(',')) left = left.replace(/\B(?=(\d{3})+$)/g, ',');
  return left + point + right;
}

/** Excel rounds the 15 digits that it knows, half away from zero: 1.005 → 1.01, not 1.00. */
export function roundedTo(number, decimals) {
  const [mantissa, power] = number.toExponential(14).split('e');
  const digits = BigInt(mantissa.replace('.', ''));
  const shift = Number(power) - 14 + decimals; // digits * 10^shift, in units of the last decimal
  const units = shift >= 0 ? digits * 10n ** BigInt(shift) : halfUp(digits, 10n ** BigInt(-shift));
  const text = units.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}

const halfUp = (digits, unit) => (digits * 2n + unit) / (unit * 2n);

function showExponent(number, pattern, exponent) {
  const [whole, decimals = ''] = pattern.split('.');
  if (whole.replaceAll('#', '').length !== 1 || whole.length !== 1) return undefined; // ##0.0E+0
  const [mantissa, power] = number.toExponential(decimals.length).split('e');
  const least = exponent.length - 2;
  const shownSign = power.startsWith('-') ? '-' : exponent[1] === '+' ? '+' : '';
  return `${mantissa}E${shownSign}${power.slice(1).padStart(least, '0')}`;
}

/** General: eleven signs at most. */
export function showGeneral(number) {
  if (number === 0) return '0';
  const power = Math.floor(Math.log10(number));
  if (power >= 11 || power < -9) return scientific(number);
  const decimals = power >= 10 ? 0 : Math.max(0, 9 - Math.max(power, 0));
  const fixed = roundedTo(number, decimals).replace(/\.?0+$/, (zeros) =>
    zeros.startsWith('.') ? '' : zeros,
  );
  const short = fixed.includes('.') ? fixed.replace(/0+$/, '').replace(/\.$/, '') : fixed;
  // Below 0.0001 only what is shown whole stays decimal.
  if (power < -4 && Number(short) !== Number(number.toPrecision(15))) return scientific(number);
  return short;
}

function scientific(number) {
  const [mantissa, power] = number.toExponential(5).split('e');
  const short = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
  return `${short}E${power[0]}${power.slice(1).padStart(2, '0')}`;
}
