// What measuring the suggestions gives.

export interface Kind {
  readonly kind: string;
  readonly injected: number;
  /** Read as meant, without a finding: nothing is to be suggested. */
  readonly asMeant: number;
  readonly found: number;
  readonly suggested: number;
  readonly right: number;
  readonly wrong: number;
}

export function measure(
  tool: object,
  each: number,
  seed?: number,
): Promise<{
  readonly clean: number;
  readonly enterprises: number;
  readonly kinds: readonly Kind[];
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}>;
