import { sum } from "./sum.ts";
import { checkedValues, type Values } from "./values.ts";

/**
 * Arithmetic mean, by compensated summation; exact for a constant sample.
 *
 * @param values One or more finite numbers, in any unit.
 * @throws {InputError} on an empty sample or an entry that is not a finite number.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { mean } from "./mean.ts";
 *
 * assertEquals(mean(Float64Array.of(12, 8, 10)), 10);
 * ```
 */
export function mean(values: Values): number {
  checkedValues("values", values);
  // 0.1 + 0.1 + 0.1 is not 3 · 0.1: a column that never moves would get a mean beside it.
  if (isConstant(values)) return values[0];
  return sum(values) / values.length;
}

function isConstant(values: Values): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false;
  return true;
}

/**
 * Standard deviation with the n − 1 denominator, in two passes so that a large mean costs no digits.
 * One value has no spread that could be estimated: the answer is 0.
 *
 * @param values One or more finite numbers.
 * @returns At least 0, in the unit of the values.
 * @throws {InputError} on an empty sample or an entry that is not a finite number.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { standardDeviation } from "./mean.ts";
 *
 * assertEquals(standardDeviation([1e9, 1e9 + 2, 1e9 + 4]), 2);
 * ```
 */
export function standardDeviation(values: Values): number {
  const centre = mean(values);
  if (values.length === 1) return 0;
  const squares = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) squares[i] = (values[i] - centre) ** 2;
  return Math.sqrt(sum(squares) / (values.length - 1));
}

/**
 * Monte Carlo standard error of the mean: standard deviation / √R. One replicate says nothing of its
 * own error and gives 0.
 *
 * @param values One entry a replicate.
 * @throws {InputError} on an empty sample or an entry that is not a finite number.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { standardError } from "./mean.ts";
 *
 * assertEquals(standardError([1, 3, 1, 3]), Math.sqrt(4 / 3) / 2);
 * ```
 */
export function standardError(values: Values): number {
  return standardDeviation(values) / Math.sqrt(values.length);
}
