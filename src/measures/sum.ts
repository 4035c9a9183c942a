import type { Values } from "./values.ts";

/**
 * Sum with Neumaier's compensation: the error stays near one rounding of the result, whatever the
 * length, so that a summary hardly depends on how terms are ordered. The sum of nothing is 0.
 *
 * A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", ZAMM 54,
 * 1974, 39–51.
 *
 * @param values Finite numbers; the caller checks them.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { sum } from "./sum.ts";
 *
 * assertEquals(sum([1e100, 1, -1e100]), 1);
 * ```
 */
export function sum(values: Values): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    const next = total + value;
    // The smaller of the two operands is the one that loses its low bits.
    lost += Math.abs(total) >= Math.abs(value) ? (total - next) + value : (value - next) + total;
    total = next;
  }
  // Past the largest double the compensation would be ∞ − ∞.
  return Number.isFinite(total) ? total + lost : total;
}

/**
 * Sum of products a_i · b_i with the same compensation (of the sum: each product is rounded once).
 *
 * @param a Finite numbers; the caller checks them.
 * @param b As many finite numbers.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { sumOfProducts } from "./sum.ts";
 *
 * assertEquals(sumOfProducts([1, 2, 3], [4, 5, 6]), 32);
 * ```
 */
export function sumOfProducts(a: Values, b: Values): number {
  const products = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) products[i] = a[i] * b[i];
  return sum(products);
}
