// The same numbers from 0 to 1 every time.

export function mulberry32(seed: number): () => number;
