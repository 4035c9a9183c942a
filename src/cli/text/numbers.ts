/**
 * Numbers as a terminal prints them.
 *
 * @module
 */

import { formatNumber } from "../../charts/numbers.ts";

/**
 * A column of numbers with as many decimals as show three figures of the largest, so that they stand
 * under each other: none from 100 on, six at most. A null prints as a dash.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { numbers } from "./numbers.ts";
 *
 * assertEquals(numbers([1234.5, -2, null]), ["1\u202f234", "−2", "–"].map((text, i) => i ? text : "1\u202f235"));
 * assertEquals(numbers([0.0249, 0.192]), ["0.025", "0.192"]);
 * ```
 */
export function numbers(values: readonly (number | null)[]): string[] {
  const decimals = decimalsOf(values);
  return values.map((value) => value === null ? "–" : number(value, decimals));
}

/**
 * Decimals that show three figures of the largest value, 0 to 6; none where all are whole.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { decimalsOf } from "./numbers.ts";
 *
 * assertEquals([[12.34], [0.0123], [500], [2, 3]].map(decimalsOf), [1, 4, 0, 0]);
 * ```
 */
export function decimalsOf(values: readonly (number | null)[]): number {
  const given = values.filter((value) => value !== null);
  const largest = Math.max(0, ...given.map(Math.abs));
  if (largest >= 100 || given.every(Number.isInteger)) return 0;
  return Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(largest))));
}

/**
 * One number: thousands apart, a true minus sign, never −0. Decimals by default show three figures.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { number } from "./numbers.ts";
 *
 * assertEquals(number(-1336), "−1\u202f336");
 * assertEquals(number(-0.2, 0), "0");
 * ```
 */
export function number(value: number, decimals: number = decimalsOf([value])): string {
  return formatNumber(value, decimals);
}

/**
 * A figure as a source prints it: four significant digits at most, no zeros added.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { figure } from "./numbers.ts";
 *
 * assertEquals([7.142857, 0.5, 1e-5, 344084].map(figure), ["7.143", "0.5", "0.00001", "344\u202f084"]);
 * ```
 */
export function figure(value: number): string {
  const kept = Number.isInteger(value) ? value : Number(value.toPrecision(4));
  const decimals = [0, 1, 2, 3, 4, 5, 6, 7, 8].find((d) => Number(kept.toFixed(d)) === kept) ?? 8;
  return number(kept, decimals);
}

/**
 * Ends of intervals as a column: `−46 to 621`.
 *
 * @param decimals by default three figures of the largest end.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { intervals } from "./numbers.ts";
 *
 * assertEquals(intervals([{ low: -46.1, high: 621 }, null]), ["−46 to 621", "–"]);
 * ```
 */
export function intervals(
  values: readonly ({ low: number; high: number } | null)[],
  decimals: number = decimalsOf(values.flatMap((q) => q ? [q.low, q.high] : [])),
): string[] {
  return values.map((q) =>
    q === null ? "–" : `${number(q.low, decimals)} to ${number(q.high, decimals)}`
  );
}

/**
 * A share as a percentage: whole, with a decimal where whole would say all or nothing.
 *
 * @param share in [0, 1].
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { percent } from "./numbers.ts";
 *
 * assertEquals([0.5, 0.993, 0.9999, 1].map(percent), [
 *   "50\u202f%",
 *   "99.3\u202f%",
 *   "over 99.9\u202f%",
 *   "100\u202f%",
 * ]);
 * ```
 */
export function percent(share: number): string {
  const points = 100 * share;
  if (points === 0 || points === 100) return `${points}\u202f%`;
  if (points < 0.1) return "under 0.1\u202f%";
  if (points > 99.9) return "over 99.9\u202f%";
  return `${number(points, points < 1.95 || points > 98.05 ? 1 : 0)}\u202f%`;
}
