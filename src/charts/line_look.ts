/** How a line looks. */
export interface LineLook {
  stroke: string;
  /** Lengths of strokes and gaps in pixels; none for a whole line. */
  dash: readonly number[];
}

const HUES = ["#14406b", "#b5651d", "#2a7f62", "#8a3b6b", "#5b8cc0", "#c9a227", "#7a7a7a"];
const DASHES = [[], [8, 3], [2, 3], [8, 3, 2, 3], [5, 2], [1, 2]];

/**
 * The look of each line by name: lines differ by dash and grey as well as by hue, the first forty-two of
 * them all.
 *
 * @param names In an order that figures of the same lines share, so that a line keeps its look.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { lineLooks } from "./line_look.ts";
 *
 * const names = Array.from({ length: 42 }, (_, k) => `line ${k}`);
 * const looks = [...lineLooks(names).values()].map((look) => JSON.stringify(look));
 * assertEquals(new Set(looks).size, 42);
 * ```
 */
export function lineLooks(names: Iterable<string>): Map<string, LineLook> {
  return new Map(
    [...new Set(names)].map((name, k) => [
      name,
      { stroke: HUES[k % HUES.length], dash: DASHES[k % DASHES.length] },
    ]),
  );
}
