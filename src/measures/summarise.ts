import { mean, standardError } from "./mean.ts";
import { quantiles } from "./quantile.ts";
import type { Quantity } from "./types.ts";
import { checkedPair, type Values } from "./values.ts";

/**
 * Summary of a quantity over the replicates: mean, Monte Carlo standard error, 90 % predictive
 * interval (quantiles of `values`) and 90 % interval of the expectation given the parameters
 * (quantiles of `expected`). All in the unit of the values. One replicate gives an interval of no
 * width and mcse 0.
 *
 * @param values The quantity as simulated, one entry a replicate.
 * @param expected Its expectation given the replicate's parameters, one entry a replicate.
 * @throws {InputError} on empty or unequal samples, or an entry that is not a finite number.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 * import { summarise } from "./summarise.ts";
 *
 * const gain = summarise([8, 12, 10, 10], [9, 11, 10, 10]);
 * assertEquals(gain.mean, 10);
 * assertAlmostEquals(gain.low, 8.3);
 * assertAlmostEquals(gain.expected_high, 10.85);
 * ```
 */
export function summarise(values: Values, expected: Values): Quantity {
  checkedPair("values", values, "expected", expected);
  const [low, high] = quantiles(values, [0.05, 0.95]);
  const [expectedLow, expectedHigh] = quantiles(expected, [0.05, 0.95]);
  return {
    mean: mean(values),
    low,
    high,
    mcse: standardError(values),
    expected_low: expectedLow,
    expected_high: expectedHigh,
  };
}
