// What does Excel show of a serial number under a date or time code? English month and day names, as the
// oracle's Excel had them.

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const padded = (number, width) => String(number).padStart(width, '0');

/** `tokens` as number-format.js makes them. Undefined where Excel shows no date (#### for what is negative). */
export function showDate(serial, tokens, epoch1904) {
  if (serial < 0 || serial >= 2_958_466) return undefined;
  if (tokens.some(({ kind }) => kind === 'digits' || kind === 'percent' || kind === 'general'))
    return undefined;
  const dates = tokens.filter(({ kind }) => kind === 'date');
  const fraction = Math.max(0, ...dates.map(({ text }) => (/^s+\.(0+)/.exec(text)?.[1] ?? '').length));
  const hasNoon = dates.some(({ text }) => /^(am\/pm|a\/p|上午\/下午)$/i.test(text));
  const units = 10 ** fraction;
  // Rounded to the smallest unit that is shown, at least to seconds
  const total = Math.round(serial * 86_400 * units) / units;
  const day = Math.floor(total / 86_400);
  const time = total - day * 86_400;
  const civil = civilDay(day, epoch1904);
  const hours = Math.floor(time / 3600);
  const minutes = Math.floor((time % 3600) / 60);
  const seconds = time % 60;
  let text = '';
  tokens.forEach((token, i) => {
    text += token.kind !== 'date' ? token.text : shown(token.text, i);
  });
  return text;

  function shown(code, i) {
    if (code === '[h]' || code === '[hh]') return padded(Math.floor(total / 3600), code.length - 2);
    if (code === '[m]' || code === '[mm]') return padded(Math.floor(total / 60), code.length - 2);
    if (code === '[s]' || code === '[ss]') return padded(Math.floor(total), code.length - 2);
    if (/^am\/pm$/i.test(code)) return hours < 12 ? 'AM' : 'PM';
    if (/^a\/p$/i.test(code)) return hours < 12 ? 'A' : 'P';
    if (code === '上午/下午') return hours < 12 ? '上午' : '下午';
    if (code[0] === 'y') return code.length > 2 ? padded(civil.year, 4) : padded(civil.year % 100, 2);
    if (code[0] === 'd') {
      if (code.length > 2) return code.length === 3 ? DAYS[civil.weekday].slice(0, 3) : DAYS[civil.weekday];
      return padded(civil.day, code.length);
    }
    if (code[0] === 'h') return padded(hasNoon ? ((hours + 11) % 12) + 1 : hours, Math.min(code.length, 2));
    if (code[0] === 's') {
      const width = /^s+/.exec(code)[0].length;
      return fraction === 0 || !code.includes('.')
        ? padded(Math.floor(seconds), width)
        : seconds.toFixed(fraction).padStart(Math.min(width, 2) + 1 + fraction, '0');
    }
    if (code.length <= 2 && isMinutes(i)) return padded(minutes, code.length);
    if (code.length <= 2) return padded(civil.month, code.length);
    const name = MONTHS[civil.month - 1];
    return code.length === 3 ? name.slice(0, 3) : code.length === 5 ? name[0] : name;
  }

  /** `m` is minutes right behind hours or right before seconds. */
  function isMinutes(i) {
    const isTime = (token) => token !== undefined && /^\[?[hs]/.test(token.text);
    const before = tokens.slice(0, i).findLast(({ kind }) => kind === 'date');
    const after = tokens.slice(i + 1).find(({ kind }) => kind === 'date');
    return (before !== undefined && /^\[?h/.test(before.text)) || (isTime(after) && /^\[?s/.test(after.text));
  }
}

/** Of the whole part of a serial, with Lotus's 1900-02-29 and day 0 as Excel shows them. */
function civilDay(day, epoch1904) {
  if (!epoch1904 && day === 60) return { year: 1900, month: 2, day: 29, weekday: 3 };
  if (!epoch1904 && day === 0) return { year: 1900, month: 1, day: 0, weekday: 6 };
  const base = epoch1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  const date = new Date(base + day * 86_400_000);
  const weekday = epoch1904 || day > 60 ? date.getUTCDay() : (day + 6) % 7;
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday };
}
