import { InputError, numberOption } from "../input.ts";

/**
 * A number as figures print it: thousands apart by narrow no-break spaces (SI), a true minus sign, a
 * decimal point.
 *
 * @param decimals Digits after the point, 0 to 20; by default as many as show three figures of a
 * number below 100 and none above.
 * @throws {InputError} if the value is not finite or the decimals out of range.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { formatNumber } from "./numbers.ts";
 *
 * assertEquals(formatNumber(-1234567), "−1\u202f234\u202f567");
 * assertEquals(formatNumber(0.01234), "0.0123");
 * assertEquals(formatNumber(2, 1), "2.0");
 * ```
 */
export function formatNumber(value: number, decimals = decimalsFor(value)): string {
  numberOption("number to print", value);
  numberOption("decimals", decimals, { min: 0, max: 20, integer: true });
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, "\u202f");
  const digits = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return value < 0 && /[1-9]/.test(digits) ? `−${digits}` : digits;
}

/** Decimals that show three figures; none from 100 on, and none for whole numbers. */
function decimalsFor(value: number): number {
  if (Number.isInteger(value) || Math.abs(value) >= 100) return 0;
  return Math.min(20, 2 - Math.floor(Math.log10(Math.abs(value))));
}

/**
 * A number as {@link formatNumber} prints it, without zeros at its end that say nothing: figures that
 * people state are no more precise than they are.
 *
 * @throws {InputError} if the value is not finite.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { shortNumber } from "./numbers.ts";
 *
 * assertEquals([9.5, 0.00001, 100, 3.1416].map(shortNumber), ["9.5", "0.00001", "100", "3.14"]);
 * ```
 */
export function shortNumber(value: number): string {
  return formatNumber(value).replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
}

/**
 * The lowest and the highest of values, however many: `Math.min(...values)` fails from some 100,000 on. Infinity and
 * −Infinity where there is none.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { extent } from "./numbers.ts";
 *
 * assertEquals(extent([3, -1, 2]), [-1, 3]);
 * ```
 */
export function extent(values: readonly number[]): [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

/**
 * Decimals that show three figures of the largest of some values, for a column of them: 0 to 6.
 *
 * @throws {InputError} if a value is not finite.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { commonDecimals } from "./numbers.ts";
 *
 * assertEquals([[0, -12.5], [1234, 0.1], []].map(commonDecimals), [1, 0, 0]);
 * ```
 */
export function commonDecimals(values: readonly number[]): number {
  const [, largest] = extent([0, ...values.map((value) => Math.abs(numberOption("value", value)))]);
  if (largest === 0) return 0;
  return Math.max(0, Math.min(6, 2 - Math.floor(Math.log10(largest))));
}

/** Positions of an axis and how to print them. */
export interface Ticks {
  values: number[];
  /** Digits after the point that tell the positions apart. */
  decimals: number;
}

/**
 * Round positions (1, 2 or 5 times a power of ten apart) between two bounds, as many as fit but no
 * more than asked.
 *
 * @param low Lower bound.
 * @param high Upper bound, above the lower one.
 * @param most Largest number of positions, at least 2.
 * @throws {InputError} where the bounds are not finite or not in order.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { roundTicks } from "./numbers.ts";
 *
 * assertEquals(roundTicks(-30, 110, 5), { values: [0, 50, 100], decimals: 0 });
 * assertEquals(roundTicks(0, 0.05, 3), { values: [0, 0.02, 0.04], decimals: 2 });
 * ```
 */
export function roundTicks(low: number, high: number, most: number): Ticks {
  numberOption("low", low);
  numberOption("high", high);
  numberOption("most", most, { min: 2, integer: true });
  if (!(high > low)) throw new InputError(`high must be above low (${low}), got ${high}.`);
  let exponent = Math.floor(Math.log10((high - low) / most));
  for (;; exponent++) {
    for (const factor of [1, 2, 5]) {
      // Multiples of a whole step over a power of ten: 3 · 0.1 would print as 0.30000000000000004.
      const scale = 10 ** Math.abs(exponent);
      const at = (k: number) => exponent < 0 ? k * factor / scale : k * factor * scale;
      const first = Math.ceil(low / at(1) - 1e-9);
      const last = Math.floor(high / at(1) + 1e-9);
      if (last - first + 1 > most) continue;
      const values = Array.from({ length: last - first + 1 }, (_, k) => at(first + k) + 0);
      return { values, decimals: Math.max(0, -exponent) };
    }
  }
}
