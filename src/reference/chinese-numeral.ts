// What number do these Chinese numerals say? Only the small ones that clauses, grades, months and days need.

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
