// What is the CRC of two stretches, one behind the other, when only theirs are known? No byte is looked at again: bits are
// the coefficients of a polynomial, and to stand `n` bytes further left is to be multiplied by x^8n.

/** ISO 3309, as zip has it: bit 31 is the coefficient of x^0. */
const MODULUS = 0xedb88320;
const ONE = 0x80000000;
const X_8 = 0x00800000;

/** @param length of the second stretch in bytes */
export function joinedCrc(first: number, second: number, length: number): number {
  return (times(power(length), first) ^ second) >>> 0;
}

/** x^(8 * bytes), by squaring. */
function power(bytes: number): number {
  let product = ONE;
  let square = X_8;
  for (let rest = bytes; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) product = times(square, product);
    square = times(square, square);
  }
  return product;
}

/** The product of two polynomials, and what is left of it by the modulus. */
function times(a: number, b: number): number {
  let product = 0;
  let shifted = b;
  for (let bit = ONE; bit !== 0; bit >>>= 1) {
    if ((a & bit) !== 0) product ^= shifted;
    shifted = (shifted & 1) === 0 ? shifted >>> 1 : (shifted >>> 1) ^ MODULUS;
  }
  return product >>> 0;
}
