/**
 * The logit and its inverse, on our own logarithm and exponential.
 *
 * @module
 */

import { exp } from "./exp.ts";
import { log, log1p } from "./log.ts";

/**
 * log(p/(1 − p)), within 2 units in the last place, p near ½ included.
 *
 * @param p a probability; 0 gives −Infinity, 1 gives Infinity, anything outside [0, 1] gives NaN
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { logit } from "./logistic.ts";
 *
 * assertEquals(logit(0.5), 0);
 * assertEquals(logit(0.75), -logit(0.25));
 * ```
 */
export function logit(p: number): number {
  // Around ½ the ratio is near 1, where log magnifies its rounding: 1 − 2p is exact there.
  if (p >= 0.25 && p <= 0.75) {
    return p < 0.5 ? -log1p((1 - 2 * p) / p) : log1p((2 * p - 1) / (1 - p));
  }
  return p < 0.25 ? log(p / (1 - p)) : -log((1 - p) / p);
}

/**
 * 1/(1 + e⁻ˣ), within 2 units in the last place; in [0, 1].
 *
 * @param x any number; NaN gives NaN
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { logistic } from "./logistic.ts";
 *
 * assertEquals(logistic(0), 0.5);
 * assertEquals(logistic(-Infinity), 0);
 * ```
 */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x));
  const e = exp(x);
  return e / (1 + e);
}

/**
 * log(1 + eˣ) without overflow, within 2 units in the last place.
 *
 * Cut points: M. Mächler, "Accurately computing log(1 − exp(−|a|))", 2012, vignette of the R package
 * Rmpfr, equation 10.
 *
 * @param x any number; NaN gives NaN
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { log1pexp } from "./logistic.ts";
 *
 * assertEquals(log1pexp(1000), 1000);
 * assertEquals(log1pexp(-1000), 0);
 * ```
 */
export function log1pexp(x: number): number {
  if (x <= -37) return exp(x);
  if (x <= 18) return log1p(exp(x));
  if (x <= 33.3) return x + exp(-x);
  return x;
}
