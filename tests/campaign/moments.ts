/** Means and spreads of simulated columns against what they must be. */

import { assert } from "@std/assert";

/** Arithmetic mean. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}

/** Standard deviation about the sample's mean. */
export function deviation(values: ArrayLike<number>): number {
  const middle = mean(values);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] - middle) ** 2;
  return Math.sqrt(sum / (values.length - 1));
}

/**
 * Fails where the mean of independent draws lies more than 4.5 standard errors from what it must be: one
 * right sampler in 150,000 would fail.
 */
export function assertMean(values: ArrayLike<number>, expected: number, label: string): void {
  const error = deviation(values) / Math.sqrt(values.length);
  const gap = Math.abs(mean(values) - expected);
  assert(
    gap <= 4.5 * error + 1e-12 * Math.abs(expected),
    `${label}: mean ${mean(values)} (${error}) for ${expected}`,
  );
}

/** The same for the standard deviation, whose error comes from the fourth moment of the sample. */
export function assertDeviation(
  values: ArrayLike<number>,
  expected: number,
  label: string,
): void {
  const middle = mean(values);
  const squares = Float64Array.from(values, (value) => (value - middle) ** 2);
  const error = deviation(squares) / Math.sqrt(values.length);
  const gap = Math.abs(mean(squares) - expected ** 2);
  assert(
    gap <= 4.5 * error + 1e-12 * expected ** 2,
    `${label}: standard deviation ${Math.sqrt(mean(squares))} for ${expected}`,
  );
}
