// ln Γ(a + k) − ln Γ(a) for a whole count k: a product of k factors, without a gamma function.

/**
 * @param a > 0
 * @param k whole count ≥ 0
 */
export function logGammaRatio(a: number, k: number): number {
  let sum = 0;
  for (let i = 0; i < k; i++) sum += Math.log(a + i);
  return sum;
}
