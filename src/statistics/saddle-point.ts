// How large is x^a e^-x / Γ(a), or x^a (1-x)^b / B(a,b), when a is a million?
// Written with logarithms of gamma functions it is a small difference of huge numbers: at a = 1e6 seven of
// sixteen digits are lost. Loader's form splits off the parts that cancel; what is left is small and exact.
// Source: C. Loader, "Fast and accurate computation of binomial probabilities" (2000), as in R's dbinom.

/**
 * Stirling's error δ(a) = ln Γ(a+1) − (a+½) ln a + a − ½ ln 2π, for a > 0. About 1/(12a).
 * From 16 on five terms of the asymptotic series give every digit; below, the exact step
 * δ(a) = δ(a+1) + (a+½) ln(1+1/a) − 1 climbs there.
 */
export function stirlingError(a: number): number {
  let climbed = 0;
  let at = a;
  for (; at < 16; at += 1) climbed += (at + 0.5) * Math.log1p(1 / at) - 1;
  const s = 1 / (at * at);
  return climbed + (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s / 1188)))) / at;
}

/**
 * Deviance D(a, m) = a ln(a/m) + m − a ≥ 0: how far a lies from its mean m; a > 0, m ≥ 0 (Infinity at m = 0).
 * Near a = m the terms cancel, so there the series in v = (a−m)/(a+m) is summed instead.
 */
export function deviance(a: number, m: number): number {
  if (!(Math.abs(a - m) < 0.1 * (a + m))) return a * Math.log(a / m) + m - a;
  const v = (a - m) / (a + m);
  let sum = (a - m) * v;
  let power = 2 * a * v;
  for (let j = 3; ; j += 2) {
    power *= v * v;
    const next = sum + power / j;
    if (next === sum) return sum;
    sum = next;
  }
}
