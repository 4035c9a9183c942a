/**
 * The packaged tables that are not elections: communes and centroids of bureaux.
 *
 * @module
 */

import { bureauCode, communeCode } from "../../src/bureaux/import/code.ts";
import type { Sheet } from "../../src/bureaux/import/sheet.ts";

const numberOrNull = (cell: unknown): number | null =>
  cell === null || cell === undefined || cell === "" ? null : Number(cell);

/** Rows of a sheet by the ministry's code of the commune in its first column. */
function byCommune(sheet: Sheet): Map<string, Record<string, unknown>> {
  return new Map(sheet.rows.map((cells) => {
    const code = communeCode(cells[0]);
    if (code === null) throw new Error(`${sheet.name}: no commune code in ${cells[0]}`);
    return [code, Object.fromEntries(sheet.columns.map((name, i) => [name, cells[i]]))];
  }));
}

/**
 * Communes: census, income and circonscriptions, one row a commune that any of the three has, null
 * where the others do not. Codes are the ministry's (INSEE 97101 is ZA101).
 */
export function communeColumns(
  census: Sheet,
  income: Sheet,
  circonscriptions: Readonly<Record<string, string[]>>,
): Record<string, (string | null)[] | (number | null)[]> {
  const people = byCommune(census);
  const euros = byCommune(income);
  const circos = new Map(Object.entries(circonscriptions));
  const codes = [...new Set([...people.keys(), ...euros.keys(), ...circos.keys()])].sort();
  const from = (table: Map<string, Record<string, unknown>>, column: string) =>
    codes.map((code) => numberOrNull(table.get(code)?.[column]));
  return {
    code: codes,
    population: from(people, "population"),
    part65plus: from(people, "part65plus"),
    partMoins15: from(people, "partMoins15"),
    tauxChomage: from(people, "tauxChomage"),
    partCadres: from(people, "partCadres"),
    partOuvriers: from(people, "partOuvriers"),
    partDiplomeSup: from(people, "partDiplomeSup"),
    medianIncome: from(euros, "MED_SL"),
    povertyRate: from(euros, "PR_MD60"),
    circonscriptions: codes.map((code) => circos.get(code)?.toSorted().join(" ") ?? null),
  };
}

interface Point {
  lon: number;
  lat: number;
}

/**
 * Centroids of bureaux, one a code. A code repeats where its contour has several pieces: the piece
 * kept is the one nearest, in sum of distances, to all pieces of the commune; the first one of equals.
 */
export function centroidColumns(sheet: Sheet) {
  const at = (name: string) => sheet.columns.indexOf(name);
  const points = new Map<string, Point[]>();
  const communes = new Map<string, Point[]>();
  for (const cells of sheet.rows) {
    const code = bureauCode({ code: cells[at("code_bv")] });
    if (code === null) throw new Error(`${sheet.name}: no bureau code in ${cells[at("code_bv")]}`);
    const point = { lon: Number(cells[at("lon")]), lat: Number(cells[at("lat")]) };
    for (const [map, key] of [[points, code], [communes, code.slice(0, 5)]] as const) {
      const list = map.get(key);
      if (list) list.push(point);
      else map.set(key, [point]);
    }
  }
  const codes = [...points.keys()].sort();
  const kept = codes.map((code) => nearest(points.get(code)!, communes.get(code.slice(0, 5))!));
  return {
    columns: {
      code: codes,
      lon: kept.map(({ lon }) => lon),
      lat: kept.map(({ lat }) => lat),
    },
    repeated: codes.filter((code) => points.get(code)!.length > 1).length,
    dropped: sheet.rows.length - codes.length,
  };
}

function nearest(candidates: readonly Point[], around: readonly Point[]): Point {
  if (candidates.length === 1) return candidates[0];
  // Degrees of longitude are shorter than those of latitude away from the equator.
  const scale = Math.cos(candidates[0].lat * Math.PI / 180);
  const far = (p: Point) =>
    around.reduce((sum, q) => sum + Math.hypot((p.lon - q.lon) * scale, p.lat - q.lat), 0);
  const distances = candidates.map(far);
  return candidates[distances.indexOf(Math.min(...distances))];
}
