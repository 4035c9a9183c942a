import type { Position } from "../../bureaux/mod.ts";

/** Mean radius of the Earth in kilometres (IUGG). */
const RADIUS = 6371.0088;
const DEGREE = Math.PI / 180;

/** Kilometres east and north. */
export type Place = readonly [x: number, y: number];

/** From degrees to the plane and back. */
export interface Projection {
  /** Degrees east: the meridian that is drawn upright. */
  meridian: number;
  /** Degrees north: the two parallels along which lengths are true. */
  parallels: readonly [number, number];
  forward(position: Position): Place;
  inverse(place: Place): Position;
}

/**
 * Lambert's conformal conic of a sphere: angles are true, north is up at the meridian. J. P. Snyder, "Map
 * Projections: A Working Manual", USGS Professional Paper 1395, 1987, equations 14-1, 14-2, 14-4, 15-1
 * to 15-5; northings are from the equator's end of the cone, not from a latitude of origin.
 *
 * @param meridian Degrees east.
 * @param parallels Degrees north, neither both 0 nor one the other's opposite; equal ones are one.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { conicConformal } from "./projection.ts";
 *
 * const { forward, inverse } = conicConformal(3, [44, 49]);
 * const [lon, lat] = inverse(forward([2.35, 48.85]));
 * assertAlmostEquals(lon, 2.35, 1e-9);
 * assertAlmostEquals(lat, 48.85, 1e-9);
 * ```
 */
export function conicConformal(
  meridian: number,
  parallels: readonly [number, number],
): Projection {
  const [first, second] = parallels.map((parallel) => parallel * DEGREE);
  const tangent = (latitude: number) => Math.tan(Math.PI / 4 + latitude / 2);
  const n = first === second
    ? Math.sin(first)
    : Math.log(Math.cos(first) / Math.cos(second)) / Math.log(tangent(second) / tangent(first));
  const factor = RADIUS * Math.cos(first) * tangent(first) ** n / n;
  return {
    meridian,
    parallels,
    forward([lon, lat]) {
      const rho = factor / tangent(lat * DEGREE) ** n;
      const theta = n * (lon - meridian) * DEGREE;
      return [rho * Math.sin(theta), -rho * Math.cos(theta)];
    },
    inverse([x, y]) {
      const rho = Math.sign(n) * Math.hypot(x, y);
      const theta = Math.atan2(Math.sign(n) * x, Math.sign(n) * -y);
      const latitude = 2 * Math.atan((factor / rho) ** (1 / n)) - Math.PI / 2;
      return [meridian + theta / n / DEGREE, latitude / DEGREE];
    },
  };
}

/**
 * The conic that suits a territory: upright at its middle, true along parallels at a sixth of its height
 * from its ends, all to a hundredth of a degree.
 *
 * @param positions One or more, off the equator.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { projectionFor } from "./projection.ts";
 *
 * const { meridian, parallels } = projectionFor([[-5, 42], [9, 51]]);
 * assertEquals([meridian, parallels], [2, [43.5, 49.5]]);
 * ```
 */
export function projectionFor(positions: Iterable<Position>): Projection {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [lon, lat] of positions) {
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  const hundredth = (degrees: number) => Math.round(degrees * 100) / 100;
  const sixth = (north - south) / 6;
  return conicConformal(hundredth((west + east) / 2), [
    hundredth(south + sixth),
    hundredth(north - sixth),
  ]);
}
