import { numberOption } from "../input.ts";
import { checkedValues, type Values } from "./values.ts";

/**
 * Sample quantile, type 7 of Hyndman & Fan ("Sample quantiles in statistical packages", The American
 * Statistician 50, 1996): linear between order statistics, the default of R and NumPy. The sample is
 * not changed.
 *
 * @param values One or more finite numbers, in any order.
 * @param p Probability in [0, 1]; 0 is the minimum, 1 the maximum.
 * @throws {InputError} on a bad sample or a p outside [0, 1].
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { quantile } from "./quantile.ts";
 *
 * assertEquals(quantile([4, 1, 3, 2], 0.5), 2.5);
 * ```
 */
export function quantile(values: Values, p: number): number {
  return quantiles(values, [p])[0];
}

/**
 * Several quantiles of one sample, for one sort. See {@link quantile}.
 *
 * @param probabilities Each in [0, 1].
 * @returns One number a probability, in their order.
 * @throws {InputError} on a bad sample or a probability outside [0, 1].
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { quantiles } from "./quantile.ts";
 *
 * assertEquals(quantiles([30, 10, 20], [0, 0.25, 1]), [10, 15, 30]);
 * ```
 */
export function quantiles(values: Values, probabilities: readonly number[]): number[] {
  checkedValues("values", values);
  const sorted = Float64Array.from(values).sort();
  return probabilities.map((p) =>
    atRank(sorted, numberOption("probability", p, { min: 0, max: 1 }))
  );
}

function atRank(sorted: Float64Array, p: number): number {
  const rank = (sorted.length - 1) * p;
  const below = Math.floor(rank);
  const value = sorted[below];
  if (rank === below) return value;
  return value + (rank - below) * (sorted[below + 1] - value);
}
