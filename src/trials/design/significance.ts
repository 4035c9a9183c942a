/**
 * Errors of sign and magnitude of what comes out significant.
 *
 * @module
 */

/** Signs and sizes of significant estimates. */
export interface SignAndMagnitude {
  /** For each significant estimate: 1 where its sign is wrong, else 0. */
  wrongSign: number[];
  /** For each: |estimate| / |truth|. */
  exaggeration: number[];
}

/**
 * What the significant estimates of a truth other than 0 look like: the mean of `wrongSign` is the type S
 * error rate, that of `exaggeration` the type M factor (A. Gelman & J. Carlin, "Beyond power calculations",
 * Perspectives on Psychological Science 9(6), 2014).
 *
 * @param estimate one a simulation.
 * @param p its two-sided p-value.
 * @param truth what is estimated; simulations where it is 0 have no sign to get wrong and are left out.
 *
 * @example
 * ```ts
 * import { signAndMagnitude } from "./significance.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { wrongSign, exaggeration } = signAndMagnitude([3, -2, 1], [0.01, 0.04, 0.3], [1, 1, 1], 0.05);
 * assertEquals([wrongSign, exaggeration], [[0, 1], [3, 2]]);
 * ```
 */
export function signAndMagnitude(
  estimate: ArrayLike<number>,
  p: ArrayLike<number>,
  truth: ArrayLike<number>,
  alpha: number,
): SignAndMagnitude {
  const found: SignAndMagnitude = { wrongSign: [], exaggeration: [] };
  for (let r = 0; r < estimate.length; r++) {
    if (!(p[r] <= alpha) || truth[r] === 0) continue;
    found.wrongSign.push(estimate[r] * truth[r] < 0 ? 1 : 0);
    found.exaggeration.push(Math.abs(estimate[r] / truth[r]));
  }
  return found;
}
