import { numberOption } from "../input.ts";
import { mean, standardError } from "./mean.ts";
import { quantiles } from "./quantile.ts";
import type { Quantity } from "./types.ts";
import { checkedPair, type Values } from "./values.ts";

/**
 * Ratio of means, such as votes gained per 1,000 contacts: scale · mean(votes) / mean(contacts).
 *
 * A mean of ratios would weigh a replicate of few contacts as much as one of many, and would not
 * exist where one has none. Bounds are the quantiles of the replicates' own ratios, where the
 * denominator is above 0: what the two have in common, such as the contact rate, cancels. The Monte Carlo error is the delta method's: the standard error of
 * votes − ratio · contacts over the mean of contacts (W. G. Cochran, Sampling Techniques, 3rd ed.,
 * 1977, ch. 6).
 *
 * @param numerator Votes, one entry a replicate.
 * @param denominator Contacts, one entry a replicate, each at least 0.
 * @param expected Expectation of the numerator given the parameters, one entry a replicate.
 * @param scale Units of the denominator that the ratio is for: 1,000 by default.
 * @returns Null where the mean of the denominator is not above 0: nobody was contacted.
 * @throws {InputError} on bad or unequal samples, or a scale that is not above 0.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { ratioQuantity } from "./ratio.ts";
 *
 * const rate = ratioQuantity([70, 74], [1000, 1000], [72, 72]);
 * assertEquals(rate?.mean, 72);
 * assertEquals(ratioQuantity([0, 0], [0, 0], [0, 0]), null);
 * ```
 */
export function ratioQuantity(
  numerator: Values,
  denominator: Values,
  expected: Values,
  scale = 1000,
): Quantity | null {
  checkedPair("numerator", numerator, "denominator", denominator);
  checkedPair("numerator", numerator, "expected", expected);
  numberOption("scale", scale, { min: Number.MIN_VALUE });
  const units = mean(denominator) / scale;
  if (!(units > 0)) return null;
  const ratio = mean(numerator) / units;
  const contacted = Array.from(denominator, (_, i) => i).filter((i) => denominator[i] > 0);
  const own = (values: Values) => contacted.map((i) => values[i] / (denominator[i] / scale));
  const [low, high] = quantiles(own(numerator), [0.05, 0.95]);
  const [expectedLow, expectedHigh] = quantiles(own(expected), [0.05, 0.95]);
  const residuals = Float64Array.from(
    numerator,
    (value, i) => value - ratio * (denominator[i] / scale),
  );
  return {
    mean: ratio,
    low,
    high,
    mcse: standardError(residuals) / units,
    expected_low: expectedLow,
    expected_high: expectedHigh,
  };
}
