/**
 * Factorials of any size: Stirling's formula and what it leaves.
 *
 * @module
 */

import { log } from "./log.ts";

/** `stirlingTail(k)` for k from 0 to 15, from log-gamma at 40 digits (mpmath 1.3.0). */
const TAILS = new Float64Array([
  0.08106146679532726,
  0.0413406959554093,
  0.02767792568499834,
  0.020790672103765093,
  0.016644691189821193,
  0.013876128823070748,
  0.01189670994589177,
  0.010411265261972096,
  0.009255462182712733,
  0.00833056343336287,
  0.007573675487951841,
  0.00694284010720953,
  0.006408994188004207,
  0.0059513701127588475,
  0.005554733551962801,
  0.0052076559196096404,
]);

const HALF_LOG_TWO_PI = 0.9189385332046727;

/**
 * What Stirling's formula leaves of log k!: log k! − (½ log 2π + (k + ½) log(k + 1) − (k + 1)).
 *
 * A table below 16, from there on 1/12x − 1/360x³ + 1/1260x⁵ − 1/1680x⁷ + 1/1188x⁹ with x = k + 1,
 * whose next term is below 10⁻¹⁶. Source: M. Abramowitz, I. Stegun, Handbook of Mathematical Functions,
 * 1964, 6.1.41; in this form W. Hörmann, "The generation of binomial random variates", Journal of
 * Statistical Computation and Simulation 46, 1993, doi:10.1080/00949659308811496.
 *
 * @param k whole, at least 0
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { stirlingTail } from "./stirling.ts";
 *
 * // log 0! is 0.
 * assertAlmostEquals(stirlingTail(0), 1 - Math.log(2 * Math.PI) / 2, 1e-15);
 * ```
 */
export function stirlingTail(k: number): number {
  if (k < 16) return TAILS[k];
  const x = 1 / (k + 1);
  const z = x * x;
  return x * (1 / 12 - z * (1 / 360 - z * (1 / 1260 - z * (1 / 1680 - z * (1 / 1188)))));
}

/**
 * log k!, with an error below 10⁻¹⁵ times the larger of 1 and its value.
 *
 * @param k whole, at least 0
 * @throws {RangeError} if k is not a whole number of at least 0
 *
 * @example
 * ```ts
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 * import { logFactorial } from "./stirling.ts";
 *
 * assertEquals(logFactorial(1), 0);
 * assertAlmostEquals(logFactorial(5), Math.log(120), 1e-15);
 * ```
 */
export function logFactorial(k: number): number {
  if (!Number.isInteger(k) || k < 0) {
    throw new RangeError(`k must be a whole number of at least 0, got ${k}`);
  }
  if (k < 18) {
    let factorial = 1;
    for (let i = 2; i <= k; i++) factorial *= i;
    return log(factorial);
  }
  return HALF_LOG_TWO_PI + stirlingTail(k) + ((k + 0.5) * log(k + 1) - (k + 1));
}
