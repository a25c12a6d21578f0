// Does a figure reach its bar, when both come out of divisions?

/** 120 → 96 cases is a fall of 20 %, but 1 − 0.8 is 0.19999999999999996: a bar is reached to twelve decimals. */
export const ROUNDING = 1e-12;

export function reaches(value: number, bar: number): boolean {
  return value >= bar - ROUNDING;
}
