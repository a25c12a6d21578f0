// Where does an increasing function cross zero?

/** A function's value and its derivative at one point. ±Infinity and an unusable slope are allowed far from the root. */
export interface Tangent {
  readonly value: number;
  readonly slope: number;
}

/**
 * Root of an increasing function, by Newton steps kept inside a shrinking bracket: a step that would leave
 * the bracket is replaced by a bisection, so a poor start or an underflow costs time, never the answer.
 * @param start first guess
 * @param step  about the distance on which the function changes; doubled until the root is enclosed
 * @returns the root, to about 1e-13 × (1 + |root|) before its last Newton step
 * @throws Error where no root is found (the function is NaN, or not increasing): a defect of the caller
 */
export function increasingRoot(start: number, step: number, at: (u: number) => Tangent): number {
  let low = start;
  for (let reach = step; at(low).value > 0; reach *= 2) low -= reach;
  let high = start;
  for (let reach = step; at(high).value < 0; reach *= 2) high += reach;

  let u = start;
  for (let i = 0; i < 200; i += 1) {
    const { value, slope } = at(u);
    if (Number.isNaN(value)) break;
    if (value < 0) low = u;
    else high = u;
    const newton = u - value / slope;
    const close = 1e-13 * (1 + Math.abs(u));
    if (Math.abs(newton - u) <= close) return newton;
    u = newton > low && newton < high ? newton : (low + high) / 2;
    if (high - low <= close / 100) return u;
  }
  throw new Error(`no root found from ${start}`);
}
