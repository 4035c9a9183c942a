import { summarise } from "./summarise.ts";
import type { Difference } from "./types.ts";
import { checkedPair, type Values } from "./values.ts";

/**
 * Paired difference first − second over the same worlds, and P(first > second) + ½ P(equal), so that
 * a strategy is exactly as good as itself (½).
 *
 * @param first Outcome of the first strategy, one entry a replicate.
 * @param second Outcome of the second strategy in the same replicates.
 * @param expectedFirst Expectation given the parameters, of the first.
 * @param expectedSecond Expectation given the parameters, of the second.
 * @throws {InputError} on empty or unequal samples, or an entry that is not a finite number.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { difference } from "./difference.ts";
 *
 * const gap = difference([3, 5, 4], [1, 5, 6], [3, 3, 3], [2, 2, 2]);
 * assertEquals(gap.mean, 0);
 * assertEquals(gap.probability_better, 0.5);
 * assertEquals(gap.expected_low, 1);
 * ```
 */
export function difference(
  first: Values,
  second: Values,
  expectedFirst: Values,
  expectedSecond: Values,
): Difference {
  checkedPair("first", first, "second", second);
  checkedPair("expectedFirst", expectedFirst, "expectedSecond", expectedSecond);
  const gaps = paired(first, second);
  return {
    ...summarise(gaps, paired(expectedFirst, expectedSecond)),
    probability_better: probabilityPositive(gaps),
  };
}

/** Entry by entry, first − second. */
function paired(first: Values, second: Values): Float64Array {
  return Float64Array.from(first, (value, i) => value - second[i]);
}

/**
 * Share of entries above 0, entries equal to 0 counting one half.
 *
 * @param gaps One or more numbers; the caller checks them.
 * @returns In [0, 1].
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { probabilityPositive } from "./difference.ts";
 *
 * assertEquals(probabilityPositive([1, 0, -1, 2]), 0.625);
 * ```
 */
export function probabilityPositive(gaps: Values): number {
  // Counted in halves: whole numbers, so that no rounding enters.
  let halves = 0;
  for (let i = 0; i < gaps.length; i++) halves += gaps[i] > 0 ? 2 : gaps[i] === 0 ? 1 : 0;
  return halves / (2 * gaps.length);
}
