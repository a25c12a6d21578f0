// The same is asked of a month and district for every industry and role: it is answered once.

import type { Month } from '../model/period.ts';

export function remembered<T>(
  answer: (month: Month, district: string) => T,
): (month: Month, district: string) => T {
  const answers = new Map<string, T>();
  return (month, district) => {
    const key = `${month} ${district}`;
    if (!answers.has(key)) answers.set(key, answer(month, district));
    return answers.get(key)!;
  };
}
