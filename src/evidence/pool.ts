/**
 * One effect out of several trials.
 *
 * @module
 */

import { InputError, numberOption } from "../input.ts";

/** An effect and its standard error, in one unit. */
export interface Measured {
  /** The effect. */
  value: number;
  /** Above 0. */
  se: number;
}

/** Several trials as one: in the unit of the values. */
export interface Pooled {
  /** The pooled effect. */
  value: number;
  /** Standard error of the pooled value. */
  se: number;
  /** τ: standard deviation of the true effect between trials; 0 where their errors explain it all. */
  between: number;
  /** Cochran's Q, to be held against a chi-square of n − 1 degrees of freedom. */
  heterogeneity: number;
  /** Weight of each trial, summing to 1. */
  weights: number[];
}

/**
 * Random-effects pool by the method of moments of DerSimonian and Laird (Controlled Clinical Trials 7,
 * 1986): with w = 1/se², Q = Σ w (y − ȳ)² and τ² = max(0, (Q − (n − 1)) / (Σw − Σw²/Σw)), the pooled
 * value is the mean weighted by 1/(se² + τ²).
 *
 * With two or three trials τ is known badly: 0 means "not seen", not "none".
 *
 * @throws {InputError} if there is no trial or a standard error is not above 0.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { poolRandomEffects } from "./pool.ts";
 *
 * // Two trials that agree, one twice as precise: it weighs four times as much.
 * const { value, between } = poolRandomEffects([{ value: 1, se: 1 }, { value: 2, se: 2 }]);
 * assertAlmostEquals(value, (1 * 4 + 2 * 1) / 5);
 * assertAlmostEquals(between, 0);
 * ```
 */
export function poolRandomEffects(trials: readonly Measured[]): Pooled {
  if (trials.length === 0) throw new InputError("trials must hold at least one trial, got none.");
  trials.forEach(({ value, se }, i) => {
    numberOption(`trials[${i}].value`, value);
    if (!(se > 0 && se < Infinity)) {
      throw new InputError(`trials[${i}].se must be a number above 0, got ${se}.`);
    }
  });
  const fixed = weightedMean(trials, trials.map(({ se }) => 1 / se ** 2));
  const heterogeneity = trials.reduce(
    (q, { value, se }) => q + ((value - fixed.mean) / se) ** 2,
    0,
  );
  const squares = trials.reduce((sum, { se }) => sum + 1 / se ** 4, 0);
  const slack = fixed.total - squares / fixed.total;
  // A single trial leaves nothing to estimate a spread from: slack is then 0 but for rounding.
  const excess = heterogeneity - (trials.length - 1);
  const variance = trials.length > 1 && excess > 0 ? excess / slack : 0;
  const random = weightedMean(trials, trials.map(({ se }) => 1 / (se ** 2 + variance)));
  return {
    value: random.mean,
    se: Math.sqrt(1 / random.total),
    between: Math.sqrt(variance),
    heterogeneity,
    weights: random.weights.map((weight) => weight / random.total),
  };
}

function weightedMean(trials: readonly Measured[], weights: number[]) {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = trials.reduce((sum, { value }, i) => sum + weights[i] * value, 0) / total;
  return { mean, total, weights };
}
