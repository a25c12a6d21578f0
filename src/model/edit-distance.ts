// How many signs must be put in, taken out or replaced to make one word of the other (Levenshtein 1966)?

export function editDistance(a: string, b: string): number {
  const from = [...a];
  const to = [...b];
  // One row of the table, overwritten from the left: `diagonal` is what stood where the last number went.
  const row = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 0; i < from.length; i++) {
    let diagonal = i;
    let left = i + 1;
    row[0] = left;
    for (let j = 0; j < to.length; j++) {
      const above = row[j + 1]!;
      left = Math.min(diagonal + (from[i] === to[j] ? 0 : 1), above + 1, left + 1);
      row[j + 1] = left;
      diagonal = above;
    }
  }
  return row[to.length]!;
}
