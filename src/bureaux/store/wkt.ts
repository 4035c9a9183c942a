/**
 * Polygons as text: the `MULTIPOLYGON` of OGC's Simple Feature Access (ISO 19125-1), which spatial
 * databases and statistical packages read.
 *
 * @module
 */

/** Degrees east and north (WGS 84). */
export type Position = readonly [lon: number, lat: number];

/** A closed line: its first position comes again at its end. */
export type Ring = readonly Position[];

/** The outer ring, clockwise as a map shows it, then the rings of its holes, the other way round. */
export type Polygon = readonly Ring[];

/**
 * Polygons as one `MULTIPOLYGON`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { multiPolygonText } from "./wkt.ts";
 *
 * assertEquals(
 *   multiPolygonText([[[[2, 48], [2, 49], [3, 49], [2, 48]]]]),
 *   "MULTIPOLYGON(((2 48,2 49,3 49,2 48)))",
 * );
 * ```
 */
export function multiPolygonText(polygons: readonly Polygon[]): string {
  const rings = (polygon: Polygon) =>
    polygon.map((ring) => `(${ring.map((position) => position.join(" ")).join(",")})`).join(",");
  return `MULTIPOLYGON(${polygons.map((polygon) => `(${rings(polygon)})`).join(",")})`;
}

/**
 * Polygons of a `MULTIPOLYGON` or a `POLYGON` in two dimensions, or null where the text is neither: a
 * ring must have four positions at least and end where it began.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { parsePolygons, type Ring } from "./wkt.ts";
 *
 * const triangle: Ring = [[2, 48], [2, 49], [3, 49], [2, 48]];
 * assertEquals(parsePolygons("POLYGON ((2 48, 2 49, 3 49, 2 48))"), [[triangle]]);
 * assertEquals(parsePolygons("POINT (2 48)"), null);
 * ```
 */
export function parsePolygons(text: string): Polygon[] | null {
  const [, multi, body] = text.match(/^\s*(MULTI)?POLYGON\s*(\(.*\))\s*$/is) ?? [];
  if (body === undefined || !/^[-+\d.,()\se]*$/i.test(body)) return null;
  // Brackets are JSON's but for their shape; positions become pairs.
  const json = body.replaceAll("(", "[").replaceAll(")", "]")
    .replace(/([^\s,[\]]+)\s+([^\s,[\]]+)/g, "[$1,$2]");
  try {
    const nested: unknown = JSON.parse(json);
    const polygons: unknown = multi === undefined ? [nested] : nested;
    return Array.isArray(polygons) && polygons.every(isPolygon) ? polygons : null;
  } catch {
    return null;
  }
}

function isPolygon(value: unknown): value is Polygon {
  return Array.isArray(value) && value.length > 0 && value.every(isRing);
}

function isRing(value: unknown): value is Ring {
  if (!Array.isArray(value) || value.length < 4 || !value.every(isPosition)) return false;
  const [first, last] = [value[0], value[value.length - 1]];
  return first[0] === last[0] && first[1] === last[1];
}

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && value.length === 2 && value.every((x) => typeof x === "number");
}

/**
 * Twice the area inside a ring, in square degrees: above 0 where it goes clockwise on a map.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { clockwiseArea } from "./wkt.ts";
 *
 * assertEquals(clockwiseArea([[0, 0], [0, 1], [1, 1], [1, 0], [0, 0]]), 2);
 * ```
 */
export function clockwiseArea(ring: Ring): number {
  // From the first position: products of differences lose nothing far from the origin.
  const [x0, y0] = ring[0];
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [[x1, y1], [x2, y2]] = [ring[i - 1], ring[i]];
    sum += (x2 - x0) * (y1 - y0) - (x1 - x0) * (y2 - y0);
  }
  return sum;
}
