// Does a code of GB/T 4754-2017 lie in an industry of a plan?

import type { PlanIndustry } from './plan.ts';

/** undefined = the code is too short to tell: 33 may be 331. */
export function holdsCode(
  { codes, except }: Pick<PlanIndustry, 'codes' | 'except'>,
  written: string,
): boolean | undefined {
  // 3300 is division 33, padded; see reference/industry-class.ts.
  const code = written[2] === '0' ? written.slice(0, 2) : written;
  const within = (prefixes: readonly string[]) => prefixes.some((prefix) => code.startsWith(prefix));
  const above = (prefixes: readonly string[]) => prefixes.some((prefix) => prefix.startsWith(code));
  if (within(except)) return false;
  if (!within(codes)) return above(codes) ? undefined : false;
  return above(except) ? undefined : true;
}
