/**
 * Numbers as a language prints them.
 *
 * @module
 */

import { commonDecimals, formatNumber } from "../../charts/numbers.ts";
import type { Language } from "../../sentences/mod.ts";

/**
 * A number: thousands apart by narrow no-break spaces, a true minus sign, and the decimal mark of the
 * language.
 *
 * @param decimals by default as many as show three figures.
 * @throws {InputError} if the value is not finite.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { numberIn } from "./numbers.ts";
 *
 * assertEquals(numberIn("en", -1234.5, 1), "−1\u202f234.5");
 * assertEquals(numberIn("fr", -1234.5, 1), "−1\u202f234,5");
 * ```
 */
export function numberIn(language: Language, value: number, decimals?: number): string {
  const text = formatNumber(value, decimals);
  return language === "fr" ? text.replace(".", ",") : text;
}

/**
 * Numbers of a column, with the decimals that show three figures of the largest; a dash for none.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { columnIn } from "./numbers.ts";
 *
 * assertEquals(columnIn("fr", [1.25, null, 0.5]), ["1,25", "–", "0,50"]);
 * ```
 */
export function columnIn(language: Language, values: readonly (number | null)[]): string[] {
  const decimals = commonDecimals(values.filter((value) => value !== null));
  return values.map((value) => value === null ? "–" : numberIn(language, value, decimals));
}

/**
 * A share as a percentage: whole, with a decimal where whole would say all or nothing.
 *
 * @param share in [0, 1].
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { percentIn } from "./numbers.ts";
 *
 * assertEquals([0.5, 0.993].map((share) => percentIn("fr", share)), ["50\u202f%", "99,3\u202f%"]);
 * assertEquals(percentIn("en", 0.9999), "> 99.9\u202f%");
 * ```
 */
export function percentIn(language: Language, share: number): string {
  const points = 100 * share;
  const text = (value: number, decimals: number) => `${numberIn(language, value, decimals)}\u202f%`;
  if (points === 0 || points === 100) return text(points, 0);
  if (points < 0.1) return `< ${text(0.1, 1)}`;
  if (points > 99.9) return `> ${text(99.9, 1)}`;
  return text(points, points < 1.95 || points > 98.05 ? 1 : 0);
}

/**
 * A figure as its source prints it: four significant digits at most, no zeros added.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { figureIn } from "./numbers.ts";
 *
 * assertEquals([7.1, 0.123456, -3, 1e-5].map((value) => figureIn("fr", value)), [
 *   "7,1",
 *   "0,1235",
 *   "−3",
 *   "0,00001",
 * ]);
 * ```
 */
export function figureIn(language: Language, value: number): string {
  const kept = Number.isInteger(value) ? value : Number(value.toPrecision(4));
  const decimals = Array.from({ length: 12 }, (_, d) => d).find((d) =>
    Number(kept.toFixed(d)) === kept
  );
  return numberIn(language, kept, decimals ?? 12);
}
