import type { Place } from "./projection.ts";

/** What lies in a hexagon. */
export interface Hexagon<T> {
  /** Kilometres east and north. */
  centre: Place;
  members: T[];
}

/**
 * Things by the hexagon of a regular grid that they lie in: a cell holds what is nearer to its centre than
 * to any other. Hexagons stand on a corner; one is centred on the origin. From the south-west to the
 * north-east.
 *
 * @param width From side to side, in the unit of places.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { hexagons } from "./hexagons.ts";
 *
 * const [first, second] = hexagons([0.3, 9, -1], (x) => [x, 0.1], 10);
 * assertEquals([first.centre, first.members.length], [[0, 0], 2]);
 * assertEquals(second.centre, [10, 0]);
 * ```
 */
export function hexagons<T>(
  things: Iterable<T>,
  placeOf: (thing: T) => Place,
  width: number,
): Hexagon<T>[] {
  const height = width * Math.sqrt(3) / 2; // between rows of centres
  const cells = new Map<string, Hexagon<T>>();
  for (const thing of things) {
    const [x, y] = placeOf(thing);
    const below = Math.floor(y / height);
    const [a, b] = [below, below + 1].map((row): Place => {
      const shift = row % 2 === 0 ? 0 : 0.5;
      return [(Math.round(x / width - shift) + shift) * width, row * height];
    });
    const far = (centre: Place) => Math.hypot(x - centre[0], y - centre[1]);
    const centre = far(a) <= far(b) ? a : b;
    const key = centre.join();
    const cell = cells.get(key);
    if (cell) cell.members.push(thing);
    else cells.set(key, { centre, members: [thing] });
  }
  return [...cells.values()].sort((a, b) => a.centre[1] - b.centre[1] || a.centre[0] - b.centre[0]);
}

/**
 * The outline of a hexagon, clockwise from its northern corner, closed.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { corners } from "./hexagons.ts";
 *
 * assertEquals(corners([0, 0], Math.sqrt(3))[0], [0, 1]);
 * ```
 */
export function corners([x, y]: Place, width: number): Place[] {
  const radius = width / Math.sqrt(3);
  return [0, 1, 2, 3, 4, 5, 0].map((k) => [
    x + radius * Math.sin(k * Math.PI / 3),
    y + radius * Math.cos(k * Math.PI / 3),
  ]);
}
