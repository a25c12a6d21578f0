// Which 伤残等级 is this? GB/T 16180-2014: one (worst) to ten. (未达级 says that there is none: no value, not a grade.)

import { comparable } from '../model/text.ts';
import { chineseNumeral } from './chinese-numeral.ts';

const WRITTEN = /^(?:工伤|伤残|致残)*([一二三四五六七八九十]|[1-9]|10)(?:等?级)?(?:伤残)?$/;

/** 1-10 for `5`, `五级`, `10级`, `伤残九级`, `七级伤残`; undefined if the text names no grade. */
export function parseDisabilityGrade(text: string | number): number | undefined {
  const grade = WRITTEN.exec(comparable(String(text)))?.[1];
  if (grade === undefined) return undefined;
  return /^\d/.test(grade) ? Number(grade) : chineseNumeral(grade);
}
