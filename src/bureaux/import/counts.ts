/**
 * Whole numbers as official files write them.
 *
 * @module
 */

import type { Cell } from "./sheet.ts";

const LARGEST = 2 ** 31 - 1;

/**
 * The cell as a whole number from 0 to 2³¹ − 1, or the reason why it is none: `"is empty"`,
 * `"is not whole"`… Thousands may be set apart by spaces, and zero decimals are allowed after a comma
 * or a point ("1 234", "12,0").
 *
 * @example
 * ```ts
 * import { wholeCount } from "./counts.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(wholeCount(" 1 234 "), 1234);
 * assertEquals(wholeCount("12,0"), 12);
 * assertEquals(wholeCount("12,5"), 'is not whole ("12,5")');
 * ```
 */
export function wholeCount(cell: Cell | undefined): number | string {
  if (typeof cell === "string") return fromText(cell);
  if (cell === null || cell === undefined) return "is empty";
  if (typeof cell === "boolean") return `is not a number (${cell})`;
  return inRange(Number(cell), cell);
}

function fromText(text: string): number | string {
  // The common case first: it is met some two million times an election.
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const trimmed = text.trim().replace(/(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g, "");
  if (trimmed === "") return "is empty";
  if (!/^[+-]?\d+([.,]\d+)?$/.test(trimmed)) return `is not a number (${JSON.stringify(text)})`;
  return inRange(Number(trimmed.replace(",", ".")), JSON.stringify(text));
}

function inRange(number: number, shown: unknown): number | string {
  if (Number.isNaN(number)) return `is not a number (${shown})`;
  if (number < 0) return `is below 0 (${shown})`;
  if (!Number.isInteger(number)) return `is not whole (${shown})`;
  return number > LARGEST ? `is too large (${shown})` : number;
}
