import { InputError } from "../../input.ts";
import type { MapMarks } from "./types.ts";
import type { Place } from "./projection.ts";

/** From the plane to the picture. */
export interface MapFrame {
  /** Pixels, of the map alone. */
  height: number;
  /** Pixels of a kilometre. */
  scale: number;
  /** Pixels from the left and from the top. */
  point(place: Place): Place;
}

/** Pixels around what is drawn: half a dot. */
const AIR = 12;

/** Height of a map for one of its width, at most. */
const TALLEST = 0.92;

/**
 * Fits the marks into a width, whatever their shape, in the middle of it.
 *
 * @param width Pixels.
 */
export function mapFrame(
  { marks, projection: { forward } }: Pick<MapMarks, "marks" | "projection">,
  width: number,
): MapFrame {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { at, polygons } of marks) {
    for (const position of polygons === null ? [at] : polygons.flatMap(([outer]) => outer)) {
      const [x, y] = forward(position);
      [west, east] = [Math.min(west, x), Math.max(east, x)];
      [south, north] = [Math.min(south, y), Math.max(north, y)];
    }
  }
  if (!(east >= west)) throw new InputError("A map must have a mark, got none.");
  const [wide, tall] = [east - west, north - south];
  const room = [width - 2 * AIR, width * TALLEST - 2 * AIR];
  // A single dot has no extent: it is shown as if a kilometre wide.
  const scale = Math.min(room[0] / Math.max(wide, 1), room[1] / Math.max(tall, 1));
  const left = (width - wide * scale) / 2;
  return {
    height: Math.ceil(Math.max(tall, 0.2 * wide) * scale) + 2 * AIR,
    scale,
    point: ([x, y]) => [left + (x - west) * scale, AIR + (north - y) * scale],
  };
}

/**
 * The longest round length (1, 2 or 5 times a power of ten, in kilometres) that is no longer than a
 * number of kilometres.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { roundLength } from "./frame.ts";
 *
 * assertEquals([0.7, 3, 99, 100].map(roundLength), [0.5, 2, 50, 100]);
 * ```
 */
export function roundLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most) + 1e-9);
  const factor = [5, 2, 1].find((factor) => factor * power <= most * (1 + 1e-9)) ?? 1;
  return Number((factor * power).toPrecision(3));
}
