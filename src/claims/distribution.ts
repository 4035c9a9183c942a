/**
 * From simulated values to a distribution that a claimed figure is set against.
 *
 * @module
 */

import { mean, quantiles } from "../measures/mod.ts";
import type { Claimed, Distribution } from "./types.ts";

/** Probabilities of the twenty dots: the middles of twenty parts of equal probability. */
const DOTS = Array.from({ length: 20 }, (_, i) => (i + 0.5) / 20);

/** What a distribution is made of. */
export interface Sample {
  name: string;
  kind: Distribution["kind"];
  /** One or more finite numbers, in the unit of the claim. */
  values: ArrayLike<number>;
  /** Their expectations given the evidence, one entry a value; none where there is no such part. */
  expected?: ArrayLike<number>;
  vendors?: boolean;
  /** True where the evidence gives no error of its effect. */
  fixedRate?: boolean;
  /** True where more than the figure is asked for, so that a tie counts for a half. */
  direction?: boolean;
}

/**
 * Mean, 90 % interval, twenty dots, and the share of values that reach the claimed figure.
 *
 * @param claimed its lower end is what has to be reached; null where nothing is claimed.
 * @throws {InputError} on an empty sample or an entry that is not a finite number.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { distribution } from "./distribution.ts";
 *
 * const found = distribution(
 *   { name: "trials", kind: "predictive", values: [1, 2, 3, 4] },
 *   { low: 3, high: 3 },
 * );
 * assertEquals([found.mean, found.at_least], [2.5, 0.5]);
 * ```
 */
export function distribution(sample: Sample, claimed: Claimed | null): Distribution {
  const values = Float64Array.from(sample.values);
  const [low, high, ...dots] = quantiles(values, [0.05, 0.95, ...DOTS]);
  const ends = sample.expected
    ? quantiles(Float64Array.from(sample.expected), [0.05, 0.95])
    : [null, null];
  return {
    name: sample.name,
    kind: sample.kind,
    vendors: sample.vendors ?? false,
    fixed_rate: sample.fixedRate ?? false,
    draws: values.length,
    mean: mean(values),
    low,
    high,
    expected_low: ends[0],
    expected_high: ends[1],
    at_least: claimed === null ? null : reached(values, claimed.low, sample.direction ?? false),
    dots,
  };
}

function reached(values: Float64Array, least: number, direction: boolean): number {
  let count = 0;
  if (direction) {
    for (const value of values) count += value > least ? 1 : value === least ? 0.5 : 0;
    return count / values.length;
  }
  // A sum of many terms may fall a rounding error short of the very figure that it stands for.
  const slack = 1e-9 * Math.abs(least);
  for (const value of values) if (value >= least - slack) count++;
  return count / values.length;
}
