/**
 * Gamma and beta draws.
 *
 * @module
 */

import { InputError } from "../input.ts";
import { exp } from "./exp.ts";
import { log, log1p } from "./log.ts";
import { logistic } from "./logistic.ts";
import { normal } from "./normal.ts";
import type { Stream } from "./stream.ts";

/**
 * A gamma draw of the shape given and scale 1.
 *
 * Rejection from a transformed normal; a shape below 1 is raised by 1 and the draw multiplied by
 * U^(1/shape), which may be as small as 0. Source: G. Marsaglia, W. W. Tsang, "A simple method for
 * generating gamma variables", ACM Transactions on Mathematical Software 26(3), 2000,
 * doi:10.1145/358407.358414.
 *
 * @param stream pointed at a cell
 * @param shape from 10⁻³⁰⁰ to 10³⁰⁰
 * @returns at least 0
 * @throws {RangeError} if the shape is out of range
 *
 * @example
 * ```ts
 * import { assert } from "@std/assert";
 * import { gamma } from "./gamma.ts";
 * import { keyFromSeed } from "./key.ts";
 * import { Purpose } from "./purposes.ts";
 * import { Stream } from "./stream.ts";
 *
 * const stream = new Stream(keyFromSeed("demo")).at(0, 0, Purpose.EVIDENCE);
 * assert(gamma(stream, 2.5) > 0);
 * ```
 */
export function gamma(stream: Stream, shape: number): number {
  checkShape("shape", shape);
  return shape < 1 ? exp(logSmallGamma(stream, shape)) : largeGamma(stream, shape);
}

/** Marsaglia and Tsang's rejection, shape ≥ 1. */
function largeGamma(stream: Stream, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(stream);
    const u = stream.uniformOpen();
    const t = c * x;
    if (t <= -1) continue;
    const v = (1 + t) * (1 + t) * (1 + t);
    const squared = x * x;
    if (u < 1 - 0.0331 * squared * squared) return d * v;
    // x²/2 + d(1 − v + log v), written so that a large d does not magnify rounding.
    const level = 0.5 * squared + d * (3 * (log1p(t) - t) - t * t * (3 + t));
    if (log(u) < level) return d * v;
  }
}

/** The logarithm of a draw with shape < 1: finite where the draw itself is too small for a double. */
function logSmallGamma(stream: Stream, shape: number): number {
  return log(largeGamma(stream, shape + 1)) + log(stream.uniformOpen()) / shape;
}

/**
 * A beta draw: x/(x + y) for two gammas.
 *
 * Where a parameter is below 1 the ratio is taken on the logarithms, so that no draw is 0/0 however
 * small both parameters are.
 *
 * @param stream pointed at a cell
 * @param a first parameter, from 10⁻³⁰⁰ to 10³⁰⁰
 * @param b second parameter, same range
 * @returns in [0, 1], mean a/(a + b)
 * @throws {RangeError} if a parameter is out of range
 *
 * @example
 * ```ts
 * import { assert } from "@std/assert";
 * import { beta } from "./gamma.ts";
 * import { keyFromSeed } from "./key.ts";
 * import { Purpose } from "./purposes.ts";
 * import { Stream } from "./stream.ts";
 *
 * const stream = new Stream(keyFromSeed("demo")).at(0, 0, Purpose.EVIDENCE);
 * const contactRate = beta(stream, 30, 70);
 * assert(contactRate > 0.05 && contactRate < 0.65);
 * ```
 */
export function beta(stream: Stream, a: number, b: number): number {
  checkShape("a", a);
  checkShape("b", b);
  if (a >= 1 && b >= 1) {
    const x = largeGamma(stream, a);
    const y = largeGamma(stream, b);
    return x / (x + y);
  }
  const logX = a < 1 ? logSmallGamma(stream, a) : log(largeGamma(stream, a));
  const logY = b < 1 ? logSmallGamma(stream, b) : log(largeGamma(stream, b));
  return logistic(logX - logY);
}

/**
 * The beta parameters of a mean and a standard deviation: a + b = mean (1 − mean)/sd² − 1.
 *
 * @param mean in (0, 1), exclusive
 * @param sd above 0, with sd² < mean (1 − mean): no law on [0, 1] spreads more
 * @throws {InputError} if there is no such beta
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { betaFromMeanSd } from "./gamma.ts";
 *
 * // Beta(1, 1) is uniform: mean ½, variance 1/12.
 * const { a, b } = betaFromMeanSd(0.5, Math.sqrt(1 / 12));
 * assertAlmostEquals(a, 1, 1e-12);
 * assertAlmostEquals(b, 1, 1e-12);
 * ```
 */
export function betaFromMeanSd(mean: number, sd: number): { a: number; b: number } {
  if (!(mean > 0 && mean < 1)) {
    throw new InputError(`mean must be a number between 0 and 1, both excluded, got ${mean}.`);
  }
  const most = Math.sqrt(mean * (1 - mean));
  const total = mean * (1 - mean) / (sd * sd) - 1;
  if (!(sd > 0 && total > 0 && total < Infinity)) {
    throw new InputError(
      `sd must be more than 0 and less than ${most} for a mean of ${mean}, got ${sd}.`,
    );
  }
  return { a: mean * total, b: (1 - mean) * total };
}

/** @throws {RangeError} if a parameter is out of range. */
function checkShape(name: string, value: number): void {
  if (!(value >= 1e-300 && value <= 1e300)) {
    throw new RangeError(`${name} must be a number from 1e-300 to 1e+300, got ${value}`);
  }
}
