/**
 * Logarithms that are the same to the last bit in every engine.
 *
 * The language leaves `Math.log` and `Math.log1p` to each engine; a simulation that must give the same
 * bits everywhere cannot use them. The method is that of fdlibm (Sun Microsystems, 1993, `e_log.c` and
 * `s_log1p.c`, K. C. Ng): x = 2ᵏ(1 + f) with √2/2 < 1 + f < √2, then log(1 + f) = f − f²/2 +
 * s(f²/2 + R(s²)) with s = f/(2 + f) and R the Remez polynomial of that file.
 *
 * @module
 */

import { highWord, POWERS_OF_TWO, ZERO_POWER } from "./bits.ts";

/** log 2 to 33 bits, so that its product with an exponent is exact, and the rest. */
const LN2_HIGH = 6.93147180369123816490e-1;
const LN2_LOW = 1.90821492927058770002e-10;

// Coefficients of R.
const L1 = 6.666666666666735130e-1;
const L2 = 3.999999999940941908e-1;
const L3 = 2.857142874366239149e-1;
const L4 = 2.222219843214978396e-1;
const L5 = 1.818357216161805012e-1;
const L6 = 1.531383769920937332e-1;
const L7 = 1.479819860511658591e-1;

/** What turns the high word of a number into that of its ratio to √2/2. */
const TO_SQRT_HALF = 0x3ff00000 - 0x3fe6a09e;

/**
 * The natural logarithm of x, within 1 unit in the last place.
 *
 * @returns −Infinity at 0, NaN below 0 and at NaN
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { log } from "./log.ts";
 *
 * assertEquals(log(1), 0);
 * assertEquals(log(10), 2.302585092994046);
 * ```
 */
export function log(x: number): number {
  let k = 0;
  if (!(x >= 2.2250738585072014e-308)) {
    if (!(x > 0)) return x === 0 ? -Infinity : NaN;
    // Below the normal numbers: the exponent can be read only after scaling.
    x *= 18014398509481984;
    k = -54;
  } else if (x === Infinity) return x;
  const n = (highWord(x) + TO_SQRT_HALF >> 20) - 1023;
  k += n;
  const f = x * POWERS_OF_TWO[ZERO_POWER - n] - 1;
  const half = 0.5 * f * f;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const r = z * (L1 + w * (L3 + w * (L5 + w * L7))) + w * (L2 + w * (L4 + w * L6));
  return s * (half + r) + k * LN2_LOW - half + f + k * LN2_HIGH;
}

/**
 * log(1 + x) within 1 unit in the last place, small x included.
 *
 * @returns −Infinity at −1, NaN below −1 and at NaN; −0 at −0
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { log1p } from "./log.ts";
 *
 * assertEquals(log1p(1e-20), 1e-20);
 * ```
 */
export function log1p(x: number): number {
  let k = 0;
  let f = x;
  let correction = 0;
  if (x > -0.2928932188134524 && x < 0.41421356237309503) {
    if (x < 1.1102230246251565e-16 && x > -1.1102230246251565e-16) return x;
  } else {
    if (!(x > -1)) return x === -1 ? -Infinity : NaN;
    if (x === Infinity) return x;
    const u = 1 + x;
    k = (highWord(u) + TO_SQRT_HALF >> 20) - 1023;
    // What rounding 1 + x lost, relative to it.
    if (k < 54) correction = (k >= 2 ? 1 - (u - x) : x - (u - 1)) / u;
    f = u * POWERS_OF_TWO[ZERO_POWER - k] - 1;
  }
  const half = 0.5 * f * f;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const r = z * (L1 + w * (L3 + w * (L5 + w * L7))) + w * (L2 + w * (L4 + w * L6));
  return s * (half + r) + (k * LN2_LOW + correction) - half + f + k * LN2_HIGH;
}
