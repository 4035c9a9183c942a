/**
 * What is known of communes (INSEE) and where bureaux are.
 *
 * @module
 */

import { InputError, nearest, shown } from "../input.ts";
import { type DataOptions, loadCatalog } from "./catalog.ts";
import { bureauCode, communeCode } from "./import/code.ts";
import { readTable, type TableData } from "./store/read_table.ts";
import type { Provenance } from "./types.ts";

/** A numeric column in which values may be missing. */
export interface Covariate {
  name: string;
  /** One value a row, in the unit that the table's notes give; 0 where missing. */
  values: Float64Array;
  /** 1 where the value is known, 0 where it is missing: look here before reading `values`. */
  known: Uint8Array;
  /** Number of rows where it is known. */
  count: number;
}

/** A table of covariates, one row a commune. */
export interface Communes {
  size: number;
  /** `DDCCC`, as in {@linkcode Bureaux.commune}. */
  code: string[];
  /** Row of a commune by its code. */
  row: Map<string, number>;
  /** By column name, in the order of the file. */
  covariates: Map<string, Covariate>;
  /** What the columns are, and from where. */
  notes: string[];
  provenance: Provenance;
}

/** Where bureaux are: the centroid of each one's perimeter. */
export interface Centroids {
  size: number;
  /** `DDCCC_BBBB`. */
  code: string[];
  /** Row of a bureau by its code. */
  row: Map<string, number>;
  /** Degrees east, WGS 84. */
  lon: Float64Array;
  /** Degrees north, WGS 84. */
  lat: Float64Array;
  notes: string[];
  provenance: Provenance;
}

/**
 * Covariates by commune: the table `communes` of the catalogue.
 *
 * Codes come in the ministry's form (`ZA101`), as those of bureaux. Text columns other than the code
 * are left aside.
 *
 * @throws {InputError} if there is no such table or its file is missing, cut or changed.
 *
 * @example
 * ```ts
 * import { covariateOf, loadCommunes } from "./covariates.ts";
 *
 * const communes = await loadCommunes();
 * for (const name of communes.covariates.keys()) {
 *   console.log(name, covariateOf(communes, name, "31555"));
 * }
 * ```
 */
export async function loadCommunes({ data }: DataOptions = {}): Promise<Communes> {
  const table = await tableNamed("communes", data);
  const [key, ...names] = table.columns.keys();
  const code = table.columns.get(key)!.map((cell) => {
    const code = communeCode(cell);
    if (code === null) throw new InputError(`Table "communes" has a code ${shown(cell)}.`);
    return code;
  });
  const covariates = new Map<string, Covariate>();
  for (const name of names) {
    const column = table.columns.get(name)!;
    if (!column.some((value) => typeof value === "string")) {
      covariates.set(name, covariate(name, column as (number | null)[]));
    }
  }
  return { size: code.length, code, row: rowsOf(code), covariates, ...origin(table) };
}

/**
 * The value of a covariate in a commune, or null where the commune is not in the table or its value is
 * missing.
 *
 * @throws {InputError} if there is no such covariate, naming the nearest.
 *
 * @example
 * ```ts
 * import { covariateOf, loadCommunes } from "./covariates.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const communes = await loadCommunes();
 * assertEquals(covariateOf(communes, "povertyRate", "no such commune"), null);
 * ```
 */
export function covariateOf(communes: Communes, name: string, commune: string): number | null {
  const column = communes.covariates.get(name);
  if (column === undefined) {
    const names = [...communes.covariates.keys()];
    const near = nearest(name, names);
    throw new InputError(
      `Covariate ${shown(name)} is unknown: there are ${
        (near.length > 0 ? near : names).join(", ")
      }.`,
    );
  }
  const row = communes.row.get(commune);
  return row !== undefined && column.known[row] === 1 ? column.values[row] : null;
}

/**
 * Centroids of bureaux: the table `centroids` of the catalogue, columns `code`, `lon` and `lat`. A
 * bureau without a published perimeter is not there.
 *
 * @throws {InputError} if there is no such table, it lacks a column or a value, or its file is missing,
 * cut or changed.
 *
 * @example
 * ```ts
 * import { loadCentroids } from "./covariates.ts";
 * import { assert } from "@std/assert";
 *
 * const { row, lat } = await loadCentroids();
 * const capitole = row.get("31555_0001")!;
 * assert(Math.abs(lat[capitole] - 43.6) < 0.1);
 * ```
 */
export async function loadCentroids({ data }: DataOptions = {}): Promise<Centroids> {
  const table = await tableNamed("centroids", data);
  const code = table.columns.values().next().value!.map((cell) => {
    const code = bureauCode({ code: cell });
    if (code === null) throw new InputError(`Table "centroids" has a code ${shown(cell)}.`);
    return code;
  });
  const degrees = (name: string): Float64Array => {
    const column = table.columns.get(name);
    if (column === undefined || column.some((value) => typeof value === "string")) {
      throw new InputError(`Table "centroids" has no column ${name} of numbers.`);
    }
    const { values, count } = covariate(name, column as (number | null)[]);
    if (count === values.length) return values;
    throw new InputError(`Table "centroids" lacks ${values.length - count} values of ${name}.`);
  };
  return {
    size: code.length,
    code,
    row: rowsOf(code),
    lon: degrees("lon"),
    lat: degrees("lat"),
    ...origin(table),
  };
}

async function tableNamed(name: string, data: string | undefined): Promise<TableData> {
  const { tables } = await loadCatalog({ data });
  const entry = tables.find((table) => table.name === name);
  if (entry === undefined) throw new InputError(`There is no table ${shown(name)} in the data.`);
  return await readTable(entry);
}

function covariate(name: string, column: readonly (number | null)[]): Covariate {
  const values = new Float64Array(column.length);
  const known = new Uint8Array(column.length);
  let count = 0;
  column.forEach((value, i) => {
    if (value === null) return;
    values[i] = value;
    known[i] = 1;
    count++;
  });
  return { name, values, known, count };
}

function rowsOf(code: readonly string[]): Map<string, number> {
  return new Map(code.map((code, row) => [code, row]));
}

function origin({ entry }: TableData): { notes: string[]; provenance: Provenance } {
  const { name, file, digest, packaged, source, notes } = entry;
  return { notes, provenance: { id: name, file, digest, packaged, ...source } };
}
