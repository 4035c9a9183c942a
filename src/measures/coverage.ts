import { InputError } from "../input.ts";
import { checkedPair, type Values } from "./values.ts";

/**
 * Share of observations that fall within their interval, bounds included: what a 90 % interval should
 * bring near 0.9.
 *
 * @param low Lower bounds.
 * @param high Upper bounds, none below its lower one.
 * @param observed What came out, as many.
 * @returns In [0, 1].
 * @throws {InputError} on empty or unequal samples, numbers that are not finite, or a bound below the
 * other.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { intervalCoverage } from "./coverage.ts";
 *
 * assertEquals(intervalCoverage([0, 0, 0, 0], [1, 1, 1, 1], [0.5, 1, 2, 0]), 0.75);
 * ```
 */
export function intervalCoverage(low: Values, high: Values, observed: Values): number {
  checkedPair("low", low, "high", high);
  checkedPair("low", low, "observed", observed);
  let covered = 0;
  for (let i = 0; i < low.length; i++) {
    if (low[i] > high[i]) {
      throw new InputError(
        `high must be at least low at every index, got ${high[i]} under ${low[i]} at index ${i}.`,
      );
    }
    if (low[i] <= observed[i] && observed[i] <= high[i]) covered++;
  }
  return covered / low.length;
}
