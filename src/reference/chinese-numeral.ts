// What number do these Chinese numerals say? Small ones, as clauses, grades, months and days have, and written-out counts.

const ONES = '零一二三四五六七八九';

/** 一 … 三十一 … 九十九, also 零五 (as in 零五日); undefined for anything else. */
export function chineseNumeral(text: string): number | undefined {
  const parts = /^([二三四五六七八九]?)(十)([一二三四五六七八九]?)$|^[零〇]?([一二三四五六七八九])$/.exec(
    text,
  );
  if (!parts) return undefined;
  const [, tens, ten, ones, single] = parts;
  if (single !== undefined) return ONES.indexOf(single);
  return (tens ? ONES.indexOf(tens) : ten ? 1 : 0) * 10 + (ones ? ONES.indexOf(ones) : 0);
}

const FORMAL: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'壹贰叁肆伍陆柒捌玖'].map((sign, i) => [sign, ONES[i + 1]!])),
  ...{ 拾: '十', 佰: '百', 仟: '千', 萬: '万', 两: '二', 〇: '零', '○': '零' },
};

/**
 * A count below a hundred million as it is written out: 一百二十, 一千零五, 两万三千, 壹佰贰拾; digit by digit 一二〇.
 * Undefined for what has two readings (一百二 is said for 120 and written for 102) or none.
 */
export function chineseCount(text: string): number | undefined {
  const plain = [...text].map((sign) => FORMAL[sign] ?? sign).join('');
  if (/^[零一二三四五六七八九]{2,9}$/.test(plain))
    return Number([...plain].map((sign) => ONES.indexOf(sign)).join(''));
  const full = plain.replace(/(^|[零百千万])十/g, '$1一十');
  const [whole, tenThousands, rest = ''] = /^(?:(.+)万)?(.*)$/.exec(full) ?? [];
  if (whole === undefined || whole === '') return undefined;
  const value = section(tenThousands ?? '') * 10_000 + section(rest);
  // Whatever is not written just like that is no number, or not surely this one.
  return Number.isFinite(value) && spelled(value) === full ? value : undefined;
}

/** Below ten thousand; NaN where another sign stands. */
function section(text: string): number {
  let sum = 0;
  let digit = 0;
  for (const sign of text) {
    const power = '十百千'.indexOf(sign) + 1;
    const value = ONES.indexOf(sign);
    if (power > 0) {
      sum += digit * 10 ** power;
      digit = 0;
    } else if (value >= 0) digit = value;
    else return Number.NaN;
  }
  return sum + digit;
}

function spelled(value: number): string {
  if (value === 0) return ONES[0]!;
  const [high, low] = [Math.floor(value / 10_000), value % 10_000];
  if (high === 0) return spelledSection(low);
  const gap = low > 0 && low < 1000 ? ONES[0]! : '';
  return `${spelledSection(high)}万${low > 0 ? gap + spelledSection(low) : ''}`;
}

function spelledSection(value: number): string {
  let text = '';
  let isGap = false;
  for (const [i, unit] of ['千', '百', '十', ''].entries()) {
    const digit = Math.floor(value / 10 ** (3 - i)) % 10;
    if (digit === 0) isGap = text !== '';
    else {
      text += (isGap ? ONES[0]! : '') + ONES[digit]! + unit;
      isGap = false;
    }
  }
  return text;
}
