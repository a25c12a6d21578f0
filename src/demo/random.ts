// Which numbers look random and are the same every time? Those of a small generator whose seed is a text: what is drawn
// for one district moves nothing of another.

export class Random {
  #state: number;

  constructor(seed: string) {
    // FNV-1a.
    let hash = 0x811c9dc5;
    for (const unit of Buffer.from(seed)) hash = Math.imul(hash ^ unit, 0x01000193);
    this.#state = hash >>> 0;
  }

  /** 0 ≤ x < 1. mulberry32, public domain (Tommy Ettinger). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(from: readonly T[]): T {
    return from[this.between(0, from.length - 1)]!;
  }

  /** Each as often as its weight asks. */
  weighted<T>(from: readonly T[], weightOf: (one: T) => number): T {
    const weights = from.map(weightOf);
    let left = this.next() * weights.reduce((sum, weight) => sum + weight, 0);
    return from.find((_, i) => {
      left -= weights[i]!;
      return left < 0;
    })!;
  }
}
