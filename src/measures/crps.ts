import { numberOption } from "../input.ts";
import { mean } from "./mean.ts";
import { sum } from "./sum.ts";
import { checkedValues, type Values } from "./values.ts";

/**
 * Continuous ranked probability score of a sample taken as the forecast distribution:
 * E|X − y| − ½ E|X − X′| (T. Gneiting & A. E. Raftery, "Strictly proper scoring rules, prediction,
 * and estimation", JASA 102, 2007, eq. 21). Lower is better; a single value gives the absolute error.
 *
 * The double sum over pairs is a single one over the sorted sample, so that the cost is n log n.
 *
 * @param sample The simulated values.
 * @param observed What came out.
 * @returns At least 0 (up to rounding), in the unit of the sample.
 * @throws {InputError} on an empty sample or a number that is not finite.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { crps } from "./crps.ts";
 *
 * assertEquals(crps([0, 1], 0), 0.25);
 * ```
 */
export function crps(sample: Values, observed: number): number {
  checkedValues("sample", sample);
  numberOption("observed", observed);
  // Distances from the observation: the score does not move with the origin, but digits do.
  const errors = Float64Array.from(sample, (value) => value - observed).sort();
  const n = errors.length;
  const terms = errors.map((error, i) => Math.abs(error) - (2 * i + 1 - n) / n * error);
  return Math.max(0, sum(terms) / n);
}

/**
 * Mean CRPS over several forecasts, one sample and one observation each.
 *
 * @throws {InputError} where the numbers of samples and observations differ or are 0.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { meanCrps } from "./crps.ts";
 *
 * assertEquals(meanCrps([[0, 1], [2]], [0, 3]), 0.625);
 * ```
 */
export function meanCrps(samples: readonly Values[], observed: Values): number {
  numberOption("number of observations", observed.length, {
    min: samples.length,
    max: samples.length,
  });
  return mean(samples.map((sample, i) => crps(sample, observed[i])));
}
