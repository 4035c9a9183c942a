/**
 * The limits of bureaux, where they are packaged.
 *
 * @module
 */

import { InputError, shown } from "../input.ts";
import { type DataOptions, loadCatalog } from "./catalog.ts";
import { bureauCode } from "./import/code.ts";
import { readTable } from "./store/read_table.ts";
import { parsePolygons, type Polygon } from "./store/wkt.ts";
import { parseTerritory } from "./territory.ts";
import type { Provenance } from "./types.ts";

/** Limits of the bureaux of a territory. */
export interface Contours {
  /** As asked, its code in the ministry's form. */
  territory: string;
  size: number;
  /** `DDCCC_BBBB`. */
  code: string[];
  /** Row of a bureau by its code. */
  row: Map<string, number>;
  /** Pieces of each bureau: outer ring first, clockwise, then holes; degrees (WGS 84). */
  polygons: (readonly Polygon[])[];
  notes: string[];
  provenance: Provenance;
}

/**
 * Contours of the bureaux of a commune or a département: the table `contours` of the catalogue, columns
 * `code` and `wkt`. Packaged are those of Paris and Seine-Saint-Denis in 2022. They are drawn from
 * addresses, a proposal; a bureau without one is not there.
 *
 * @param within `commune:75056`, `departement:93`…
 * @throws {InputError} if the territory has no contours, naming those that have, or the file is
 * missing, cut or changed.
 *
 * @example
 * ```ts
 * import { loadContours } from "./contours.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { row, polygons, size } = await loadContours("commune:93066");
 * const [[outer]] = polygons[row.get("93066_0001")!];
 * assertEquals(outer[0], outer.at(-1));
 * console.log(size, "bureaux of Saint-Denis");
 * ```
 */
export async function loadContours(
  within: string,
  { data }: DataOptions = {},
): Promise<Contours> {
  const territory = await parseTerritory(within);
  const { tables } = await loadCatalog({ data });
  const listed = tables.find(({ name }) => name === "contours");
  if (listed === undefined) throw new InputError('There is no table "contours" in the data.');
  const { columns, entry } = await readTable(listed);
  const [codes, texts] = ["code", "wkt"].map((name) => columns.get(name));
  if (codes === undefined || texts === undefined) {
    throw new InputError('Table "contours" must have the columns code and wkt.');
  }
  const kept = codes.map((cell) => bureauCode({ code: cell })).map((code, i) => {
    if (code === null) throw new InputError(`Table "contours" has a code ${shown(codes[i])}.`);
    return { code, text: texts[i] };
  });
  const wanted = territory.kind === "commune" || territory.kind === "departement"
    ? kept.filter(({ code }) => code.startsWith(territory.code))
    : [];
  if (wanted.length === 0) throw nowhere(within, kept.map(({ code }) => code));
  const code = wanted.map(({ code }) => code);
  const { file, digest, packaged, source, notes } = entry;
  return {
    territory: territory.text,
    size: code.length,
    code,
    row: new Map(code.map((code, row) => [code, row])),
    polygons: wanted.map(({ code, text }) => polygonsOf(code, text)),
    notes,
    provenance: { id: "contours", file, digest, packaged, ...source },
  };
}

function polygonsOf(code: string, text: string | number | null): Polygon[] {
  const polygons = typeof text === "string" ? parsePolygons(text) : null;
  if (polygons !== null) return polygons;
  throw new InputError(`Table "contours", bureau ${code}: wkt is not a MULTIPOLYGON.`);
}

function nowhere(within: string, codes: readonly string[]): InputError {
  const departements = [...new Set(codes.map((code) => code.slice(0, 2)))];
  const places = departements.map((code) => `departement:${code}`).join(", ");
  return new InputError(
    `within must be a territory with contours (${places} or a commune there), got ${
      shown(within)
    }: elsewhere loadCentroids says where bureaux are.`,
  );
}
