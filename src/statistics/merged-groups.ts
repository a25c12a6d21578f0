// Which groups have to be put together so that none of the totals is small and none of the small ones can be worked out
// from their sum? Totals that several tables share are never hidden, because each table would have to hide the same ones:
// they are made large enough (global recoding: A. Hundepool et al., Statistical Disclosure Control, Wiley 2012, ch. 5).

import { isSmall, spanOf } from './suppression.ts';

interface Group {
  readonly id: string;
  readonly value: number;
}

/**
 * @returns the ids that stand together, alone where nothing else is needed, in the order given; the merged one last.
 * undefined = all of them together are still too few
 */
export function mergedGroups(groups: readonly Group[], threshold: number): string[][] | undefined {
  const together = groups.filter(({ value }) => isSmall(value, threshold));
  if (together.length > 0) {
    const others = groups
      .filter(({ value }) => value >= threshold)
      .sort((a, b) => a.value - b.value || (a.id < b.id ? -1 : 1));
    while (!isSafe(together, threshold)) {
      const next = others.shift();
      if (next === undefined) return undefined;
      together.push(next);
    }
  }
  const merged = new Set(together.map(({ id }) => id));
  const alone = groups.filter(({ id }) => !merged.has(id)).map(({ id }) => [id]);
  return merged.size === 0 ? alone : [...alone, groups.map(({ id }) => id).filter((id) => merged.has(id))];
}

/** The sum is large enough, and each of the parts could be another number: one goes up where another can go down. */
function isSafe(parts: readonly Group[], threshold: number): boolean {
  if (parts.reduce((sum, { value }) => sum + value, 0) < threshold) return false;
  const span = ({ value }: Group) => spanOf(isSmall(value, threshold) ? 'small' : 'guard', threshold)!;
  const canRise = (one: Group) => one.value < span(one).high;
  const canFall = (one: Group) => one.value > span(one).low;
  return parts.every((one) => {
    const others = parts.filter((other) => other !== one);
    return (canRise(one) && others.some(canFall)) || (canFall(one) && others.some(canRise));
  });
}
