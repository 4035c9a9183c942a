import { labelWidth } from "../axes.ts";
import { THEME } from "../theme.ts";
import type { WorthParts } from "./text.ts";

/** What a plot of the worth of data covers: gains, and its size in pixels. */
export interface LabelFrame {
  domain: readonly [number, number];
  width: number;
  height: number;
}

/** Middle of a name from its point, in pixels. */
export interface LabelOffset {
  dx: number;
  dy: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const SYMBOL = 7;
const LINE = THEME.label + 2;

/**
 * Where the names of points go: under the point, beside it, or further down, the first place that no other
 * point and no name placed before it takes; under it where all are taken.
 *
 * @returns one entry a point, in their order.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { worthLabels } from "./labels.ts";
 * import { exampleWorth } from "./text.ts";
 *
 * const [first] = worthLabels(exampleWorth().real, { domain: [-20, 60], width: 500, height: 300 });
 * assertEquals(first, { dx: 0, dy: 15 });
 * ```
 */
export function worthLabels(
  points: WorthParts["real"],
  { domain: [low, high], width, height }: LabelFrame,
): LabelOffset[] {
  const at = points.map(({ r2, versus_random }) => ({
    x: r2 * width,
    y: height * (high - versus_random) / (high - low),
  }));
  const taken = at.map(({ x, y }) => boxOf(x, y, 2 * SYMBOL, 2 * SYMBOL));
  return points.map(({ strategy }, k) => {
    const wide = labelWidth(strategy);
    const beside = wide / 2 + SYMBOL + 3;
    const offsets = [
      { dx: 0, dy: 15 },
      { dx: beside, dy: 0 },
      { dx: -beside, dy: 0 },
      ...[0.5, 1, 1.5, 2, 3].flatMap((lines) =>
        [0, beside, -beside].map((dx) => ({ dx, dy: 15 + lines * LINE }))
      ),
    ];
    const box = ({ dx, dy }: LabelOffset) => boxOf(at[k].x + dx, at[k].y + dy, wide, LINE);
    const free = offsets.find((offset) => {
      const own = box(offset);
      return own.left >= 0 && own.right <= width && own.bottom <= height &&
        !taken.some((other, j) => j !== k && overlap(own, other));
    }) ?? offsets[0];
    taken.push(box(free));
    return free;
  });
}

function boxOf(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
