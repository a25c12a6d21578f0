// What are the textbook probabilities? Term by term from their definitions, sharing no code with src/statistics.

/** P(X = 0 … most) of a Poisson count with the given mean (under about 700). */
export function poissonProbabilities(mean: number, most: number): number[] {
  const probabilities = [Math.exp(-mean)];
  for (let k = 1; k <= most; k += 1) probabilities.push((probabilities[k - 1]! * mean) / k);
  return probabilities;
}

/** P(X = 0 … trials) of a binomial count; 0 < share < 1, up to about 500 trials. */
export function binomialProbabilities(trials: number, share: number): number[] {
  if (share > 0.5) return binomialProbabilities(trials, 1 - share).reverse();
  const probabilities = [(1 - share) ** trials];
  const odds = share / (1 - share);
  for (let k = 1; k <= trials; k += 1) {
    probabilities.push((probabilities[k - 1]! * odds * (trials - k + 1)) / k);
  }
  return probabilities;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
