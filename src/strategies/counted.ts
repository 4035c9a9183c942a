/**
 * Counts in sentences.
 *
 * @module
 */

/**
 * A whole number of things: thousands apart by narrow no-break spaces, as tables print them, and the word in
 * the singular where there is one.
 *
 * @param plural by default the word with an s.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { counted } from "./counted.ts";
 *
 * assertEquals(counted(1, "world"), "1 world");
 * assertEquals(counted(13_922, "bureau", "bureaux"), "13\u202f922 bureaux");
 * ```
 */
export function counted(count: number, word: string, plural = `${word}s`): string {
  return `${grouped(count)} ${count === 1 ? word : plural}`;
}

/**
 * A whole number with its thousands apart by narrow no-break spaces.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { grouped } from "./counted.ts";
 *
 * assertEquals([999, 69_682].map(grouped), ["999", "69\u202f682"]);
 * ```
 */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, "\u202f");
}
