// Numbers from 0 to 1 that look random and are the same every time.

export function mulberry32(seed: number): () => number;
