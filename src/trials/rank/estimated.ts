/**
 * An estimate and its error from half-samples.
 *
 * @module
 */

import jstat from "jstat";

/** An estimate with its half-sample error and normal interval. */
export interface Estimated {
  estimate: number;
  se: number;
  low: number;
  high: number;
  /** Two-sided normal p-value against 0; null where the standard error is 0. */
  p: number | null;
}

/**
 * Makes normal intervals from half-samples: their standard deviation is the standard error.
 *
 * @param level of the intervals, in (0, 1).
 * @returns takes the estimate on all data and those on two or more half-samples.
 *
 * @example
 * ```ts
 * import { fromHalves } from "./estimated.ts";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * const { se, low } = fromHalves(0.95)(2, [1, 3, 1, 3]);
 * assertAlmostEquals(se, Math.sqrt(4 / 3), 1e-12);
 * assertAlmostEquals(low, 2 - 1.959964 * se, 1e-5);
 * ```
 */
export function fromHalves(level: number): (estimate: number, halves: number[]) => Estimated {
  const z = jstat.normal.inv((1 + level) / 2, 0, 1);
  return (estimate, halves) => {
    const mean = halves.reduce((sum, x) => sum + x, 0) / halves.length;
    const squares = halves.reduce((sum, x) => sum + (x - mean) ** 2, 0);
    const se = Math.sqrt(squares / (halves.length - 1));
    const p = se > 0 ? Math.min(1, 2 * jstat.normal.cdf(-Math.abs(estimate) / se, 0, 1)) : null;
    return { estimate, se, low: estimate - z * se, high: estimate + z * se, p };
  };
}
