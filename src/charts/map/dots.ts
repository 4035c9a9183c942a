import type { Mark } from "./types.ts";
import { roundLength } from "./frame.ts";

/** Share of the picture that dots may take, all together, if none hid another. */
const INK = 0.16;

/** Pixels. */
const LARGEST = 11;

/**
 * Square root of the pixels of area for an elector: a dot of n electors has the radius √(n/π) times it.
 *
 * @param area Of the picture, in square pixels.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { dotScale } from "./dots.ts";
 *
 * assertEquals(dotScale([{ registered: 100 }, { registered: 300 }], 2500), 1);
 * ```
 */
export function dotScale(marks: readonly Pick<Mark, "registered">[], area: number): number {
  const [sum, most] = marks.reduce(
    ([sum, most], { registered }) => [sum + registered, Math.max(most, registered)],
    [0, 0],
  );
  if (most === 0) return 1;
  return Math.min(Math.sqrt(INK * area / sum), LARGEST * Math.sqrt(Math.PI / most));
}

/**
 * Radius of a dot in pixels: its area follows the register; small ones stay visible.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { radiusOf } from "./dots.ts";
 *
 * assertEquals(radiusOf(400, 1) / radiusOf(100, 1), 2);
 * assertEquals(radiusOf(0, 1), 0.8);
 * ```
 */
export function radiusOf(registered: number, scale: number): number {
  return Math.max(0.8, scale * Math.sqrt(registered / Math.PI));
}

/** Three round registers for the legend, the largest below that of the largest dot. */
export function keySizes(marks: readonly Pick<Mark, "registered">[]): number[] {
  const most = marks.reduce((most, { registered }) => Math.max(most, registered), 0);
  if (most < 4) return [];
  const top = roundLength(most);
  return [...new Set([top / 4, top / 2, top].map((size) => Math.max(1, Math.round(size))))];
}
