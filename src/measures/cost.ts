import { numberOption } from "../input.ts";
import type { Quantity } from "./types.ts";

/**
 * Cost of one vote gained: cost / mean(votes), its bounds by inverting those of the votes.
 *
 * An interval of votes that includes 0 inverts to two half-lines, not an interval: there is then no
 * cost per vote to print and the answer is null. The Monte Carlo error is the delta method's,
 * cost · mcse / mean².
 *
 * @param cost What the campaign cost, at least 0, in euros, hours or attempts.
 * @param votes Votes gained, as summarised.
 * @returns In the unit of the cost, or null where the predictive or the expected interval of votes
 * reaches 0 or below, or the mean is not above 0.
 * @throws {InputError} on a cost that is not a number of at least 0.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { costPerVote } from "./cost.ts";
 *
 * const votes = { mean: 50, low: 20, high: 100, mcse: 1, expected_low: 25, expected_high: 80 };
 * const euros = costPerVote(1000, votes);
 * assertEquals([euros?.mean, euros?.low, euros?.high], [20, 10, 50]);
 * assertEquals(costPerVote(1000, { ...votes, low: -3 }), null);
 * ```
 */
export function costPerVote(cost: number, votes: Quantity): Quantity | null {
  numberOption("cost", cost, { min: 0 });
  // A mean can lie outside the quantiles of a skewed sample, so that each is looked at.
  if (!(votes.mean > 0 && votes.low > 0 && votes.expected_low > 0)) return null;
  return {
    mean: cost / votes.mean,
    low: cost / votes.high,
    high: cost / votes.low,
    mcse: cost * votes.mcse / votes.mean ** 2,
    expected_low: cost / votes.expected_high,
    expected_high: cost / votes.expected_low,
  };
}
