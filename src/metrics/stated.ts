// What do rows come to of which some state no figure? Empty is not zero: none stated is unknown, some is said.

export interface StatedSum {
  /** Null = there are rows, and none states it. */
  readonly sum: number | null;
  readonly isPart: boolean;
}

export function statedSum(values: readonly (number | undefined)[]): StatedSum {
  const stated = values.filter((value) => value !== undefined);
  const isUnknown = values.length > 0 && stated.length === 0;
  return {
    sum: isUnknown ? null : stated.reduce((sum, value) => sum + value, 0),
    isPart: stated.length < values.length,
  };
}
