/**
 * What a noisy score gains where it ranks many small units: electors by class.
 *
 * @module
 */

import jstat from "jstat";
import { sum, sumOfProducts } from "../../measures/mod.ts";

/** Kinds of units that a budget is spent on. */
export interface Units {
  /** Attempts that each kind takes, at least 0. */
  size: Float64Array;
  /** Gain an attempt. */
  rate: Float64Array;
}

/** Steps of Newton's method, more than it ever takes. */
const MOST_STEPS = 100;

/**
 * Share of each kind that is chosen where every unit of it has a score of its own, √R²·z + √(1 − R²)·noise, z the
 * kind's rate centred and scaled over all attempts, noise ~ Normal(0, 1), and the highest scores are taken until
 * the budget is spent: Φ((√R²·z − t)/√(1 − R²)), with t such that sizes so weighted sum to the budget. It
 * holds where each kind has many units, so that chance within a kind averages out.
 *
 * @param budget in attempts, at least 0.
 * @param r2 in [0, 1): 0 chooses the same share of every kind.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { chosenShares } from "./noisy_gain.ts";
 *
 * const units = { size: Float64Array.of(50, 50), rate: Float64Array.of(0, 1) };
 * const [low, high] = chosenShares(units, 50, 0.5);
 * // z = ∓1 and t = 0 by symmetry: Φ(∓√.5/√.5).
 * assertAlmostEquals(low, 0.15865525393145707, 1e-8);
 * assertAlmostEquals(high, 0.8413447460685429, 1e-8);
 * ```
 */
export function chosenShares(units: Units, budget: number, r2: number): Float64Array {
  const { size, rate } = units;
  const total = sum(size);
  if (budget <= 0) return new Float64Array(size.length);
  if (budget >= total) return new Float64Array(size.length).fill(1);
  const { mean, sd } = momentsOf(units);
  const [signal, noise] = sd > 0 ? [Math.sqrt(r2) / sd, Math.sqrt(1 - r2)] : [0, 1];
  const heights = rate.map((value) => signal * (value - mean) / noise);
  // Between what chooses all of the lowest kind and none of the highest, to a part in 10²².
  let low = heights.reduce((least, height) => Math.min(least, height), 0) - 10;
  let high = heights.reduce((most, height) => Math.max(most, height), 0) + 10;
  let threshold = -jstat.normal.inv(budget / total, 0, 1);
  for (let k = 0; k < MOST_STEPS; k++) {
    const shares = heights.map((height) => jstat.normal.cdf(height - threshold, 0, 1));
    const over = sumOfProducts(size, shares) - budget;
    if (Math.abs(over) <= 1e-10 * total) return shares;
    if (over > 0) low = threshold;
    else high = threshold;
    const slope = sumOfProducts(
      size,
      heights.map((height) => jstat.normal.pdf(height - threshold, 0, 1)),
    );
    const next = threshold + over / slope;
    threshold = next > low && next < high ? next : (low + high) / 2;
  }
  return heights.map((height) => jstat.normal.cdf(height - threshold, 0, 1));
}

/**
 * Expected gain of a budget that is spent by such a score; by the rates themselves where R² is 1.
 *
 * @param budget in attempts, at least 0.
 * @param r2 in [0, 1].
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { gainOfNoisy } from "./noisy_gain.ts";
 *
 * const units = { size: Float64Array.of(50, 50), rate: Float64Array.of(0, 1) };
 * assertEquals(gainOfNoisy(units, 60, 1), 50);
 * ```
 */
export function gainOfNoisy(units: Units, budget: number, r2: number): number {
  const { size, rate } = units;
  if (r2 < 1) {
    const shares = chosenShares(units, budget, r2);
    return sumOfProducts(rate, shares.map((share, i) => share * size[i]));
  }
  const order = [...rate.keys()].sort((a, b) => rate[b] - rate[a]);
  let left = budget;
  let gain = 0;
  for (const i of order) {
    const given = Math.min(left, size[i]);
    gain += given * rate[i];
    left -= given;
    if (left <= 0) break;
  }
  return gain;
}

/**
 * Mean and standard deviation of the gain an attempt over all attempts.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { momentsOf } from "./noisy_gain.ts";
 *
 * const units = { size: Float64Array.of(3, 1), rate: Float64Array.of(0, 4) };
 * assertEquals(momentsOf(units), { mean: 1, sd: Math.sqrt(3) });
 * ```
 */
export function momentsOf({ size, rate }: Units): { mean: number; sd: number } {
  const total = sum(size);
  if (total === 0) return { mean: 0, sd: 0 };
  const mean = sumOfProducts(size, rate) / total;
  const variance = sumOfProducts(size, rate.map((value) => (value - mean) ** 2)) / total;
  return { mean, sd: Math.sqrt(variance) };
}
