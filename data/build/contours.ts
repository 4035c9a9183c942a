/**
 * Contours of bureaux, from GeoJSON.
 *
 * @module
 */

import { join } from "@std/path";
import { bureauCode } from "../../src/bureaux/import/code.ts";
import { writeTable } from "../../src/bureaux/store/table.ts";
import { clockwiseArea, multiPolygonText, type Polygon } from "../../src/bureaux/store/wkt.ts";
import type { TableEntry } from "../../src/bureaux/types.ts";
import { openSource } from "./sources.ts";

/** Départements whose contours are packaged. */
const DEPARTEMENTS = ["75", "93"];

type Coordinates = [number, number][][];

/** What the files hold: a feature a bureau. */
interface Features {
  features: {
    properties: { code: string };
    geometry:
      | { type: "Polygon"; coordinates: Coordinates }
      | { type: "MultiPolygon"; coordinates: Coordinates[] };
  }[];
}

/**
 * One row a bureau, in order of code. Positions are kept as they are (five decimals, about a metre):
 * simplified, neighbours would part. Rings without area are left out, the others turned as ours are.
 */
export function contourColumns(files: readonly Features[]): { code: string[]; wkt: string[] } {
  const rows = files.flatMap(({ features }) => features).map(({ properties, geometry }) => {
    const code = bureauCode({ code: properties.code });
    if (code === null) throw new Error(`no bureau code in ${properties.code}`);
    const pieces = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    const polygons = pieces.map(turned).filter((polygon) => polygon.length > 0);
    if (polygons.length === 0) throw new Error(`${code}: no contour`);
    return { code, wkt: multiPolygonText(polygons) };
  }).sort((a, b) => a.code < b.code ? -1 : 1);
  return { code: rows.map(({ code }) => code), wkt: rows.map(({ wkt }) => wkt) };
}

/** Outer ring clockwise, holes the other way round; nothing where the outer ring has no area. */
function turned(rings: Coordinates): Polygon {
  const areas = rings.map(clockwiseArea);
  if (areas[0] === 0) return [];
  return rings
    .map((ring, i) => (areas[i] > 0) === (i === 0) ? ring : ring.toReversed())
    .filter((_, i) => areas[i] !== 0);
}

/** Reads `geo/contours-2022-DD.geojson` of the raw folder and writes the table. */
export async function writeContours(raw: string, dir: string): Promise<TableEntry> {
  const files = await Promise.all(
    DEPARTEMENTS.map(async (code): Promise<Features> =>
      JSON.parse(await Deno.readTextFile(join(raw, `geo/contours-2022-${code}.geojson`)))
    ),
  );
  const columns = contourColumns(files);
  return await writeTable("contours", columns, {
    dir,
    force: true,
    title: "Contours of bureaux of Paris and Seine-Saint-Denis, 2022",
    source: openSource("Etalab", "Proposition de contours des bureaux de vote"),
    notes: [
      "wkt is a MULTIPOLYGON in degrees (WGS 84), to five decimals: contours are drawn from addresses, a proposal, not the official limits.",
      "Of the bureaux of the présidentielle of 2022, 42 of Paris, among them all of the 2nd, 3rd and 4th arrondissements, and one of Seine-Saint-Denis have none.",
    ],
  });
}
