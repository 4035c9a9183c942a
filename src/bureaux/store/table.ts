/**
 * Tables that are not elections: communes, centroids.
 *
 * @module
 */

import { parquetWriteBuffer } from "hyparquet-writer";
import { InputError, shown } from "../../input.ts";
import type { Source, TableEntry } from "../types.ts";
import { tableProblem } from "./catalog_check.ts";
import { withTable } from "./catalog_file.ts";
import { digestOf } from "./digest.ts";
import { SLUG } from "./layout.ts";
import { putFile } from "./replace.ts";
import type { WriteOptions } from "./write.ts";

/** A column to write: text, or numbers with null where a value is missing. */
export type TableColumn =
  | readonly (string | null)[]
  | readonly (number | null)[]
  | Int32Array
  | Float64Array;

/** Where a table goes and what is said of it. */
export interface TableOptions extends WriteOptions {
  title: string;
  source: Source;
  /** Notes for the reader, one sentence each. */
  notes?: string[];
}

/** Decimals beyond which a column is kept as binary floating point. */
const MOST_DECIMALS = 6;
const INT32_MAX = 2 ** 31 - 1;

/**
 * Stores a table as `dir/<name>.parquet` and lists it in `dir/catalog.json`.
 *
 * Numbers that all have at most six decimals are packed as scaled integers (Parquet's DECIMAL), which
 * loses nothing and takes a third of the room; others stay doubles. Rows keep their order.
 *
 * @param columns in order, by name; the first one is the key and may hold neither null nor a repeat
 * of a value.
 * @returns the entry as listed.
 * @throws {InputError} if the name is taken and `force` is not set, columns differ in length, a number
 * is not finite, or the key is not one.
 *
 * @example
 * ```ts
 * import { writeTable } from "./table.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const dir = await Deno.makeTempDir();
 * const source = { publisher: "nobody", title: "made up", licence: "none", retrieved: null };
 * const entry = await writeTable(
 *   "incomes",
 *   { commune: ["31001", "31555"], median: [null, 21340.5] },
 *   { dir, title: "Median incomes", source },
 * );
 * assertEquals(entry.columns[1], { name: "median", type: "number" });
 * await Deno.remove(dir, { recursive: true });
 * ```
 */
export async function writeTable(
  name: string,
  columns: Readonly<Record<string, TableColumn>>,
  { dir, force = false, title, source, notes = [] }: TableOptions,
): Promise<TableEntry> {
  checkTable(name, columns);
  const packed = Object.entries(columns).map(([column, data]) => packedColumn(column, data));
  const rows = packed[0].values.length;
  const bytes = new Uint8Array(parquetWriteBuffer({
    columnData: packed.map(({ name, values, encoding }) => ({
      name,
      data: values,
      offsetIndex: false,
      ...(encoding && { encoding }),
    })),
    schema: [
      { name: "root", num_children: packed.length },
      ...packed.map(({ element }) => element),
    ],
    rowGroupSize: rows,
    statistics: false,
    createdBy: "promesse",
  }));
  const file = `${name}.parquet`;
  const entry: TableEntry = {
    name,
    title,
    rows,
    columns: packed.map(({ name, type }) => ({ name, type })),
    source,
    notes,
    file,
    digest: await digestOf(bytes),
  };
  const problem = tableProblem(entry);
  if (problem !== null) throw new InputError(`Table ${shown(name)}: ${problem}.`);
  await putFile(dir, file, bytes, (catalog) => {
    if (!force && catalog.tables.some((table) => table.name === name)) {
      throw new InputError(`Table ${shown(name)} is already in ${shown(dir)}; force replaces it.`);
    }
    return withTable(catalog, entry);
  });
  return entry;
}

function checkTable(name: string, columns: Readonly<Record<string, TableColumn>>): void {
  const fail = (what: string): never => {
    throw new InputError(`Table ${shown(name)}: ${what}.`);
  };
  if (!SLUG.test(name)) fail("its name must be lower-case words joined by hyphens");
  const entries = Object.entries(columns);
  if (entries.length === 0 || entries[0][1].length === 0) fail("it has no row");
  const [key, keys] = entries[0];
  if (Array.from<unknown>(keys).includes(null)) fail(`the key ${shown(key)} is missing in a row`);
  if (new Set<unknown>(keys).size !== keys.length) fail(`the key ${shown(key)} repeats a value`);
  for (const [column, data] of entries) {
    if (data.length !== keys.length) {
      fail(`column ${shown(column)} has ${data.length} rows, ${shown(key)} has ${keys.length}`);
    }
    const types = new Set<string>();
    for (const value of data) {
      if (value !== null) types.add(typeof value);
      if (typeof value === "number" && !Number.isFinite(value)) {
        fail(`column ${shown(column)} holds ${value}; a missing number is null`);
      }
    }
    if (types.size > 1) fail(`column ${shown(column)} mixes ${[...types].join(" and ")}`);
  }
}

interface PackedColumn {
  name: string;
  type: TableEntry["columns"][number]["type"];
  element: SchemaElement;
  values: unknown[];
  encoding?: "DELTA_BINARY_PACKED";
}

type SchemaElement = NonNullable<Parameters<typeof parquetWriteBuffer>[0]["schema"]>[number];

function packedColumn(name: string, data: TableColumn): PackedColumn {
  const values = Array.from<string | number | null>(data);
  const nullable = values.includes(null);
  const repetition_type = nullable ? "OPTIONAL" : "REQUIRED";
  if (values.some((value) => typeof value === "string")) {
    const element = {
      name,
      type: "BYTE_ARRAY",
      converted_type: "UTF8",
      repetition_type,
    } as const;
    return { name, type: "string", element, values };
  }
  const numbers = values as (number | null)[];
  const decimals = decimalsOf(numbers);
  if (decimals === null) {
    return { name, type: "number", element: { name, type: "DOUBLE", repetition_type }, values };
  }
  const integer = { name, type: "INT32", repetition_type } as const;
  const element: SchemaElement = decimals === 0
    ? integer
    : { ...integer, converted_type: "DECIMAL", precision: 9, scale: decimals };
  // The writer multiplies a DECIMAL by its scale and rounds, so the values go in as they are.
  return {
    name,
    type: decimals === 0 ? "integer" : "number",
    element,
    values: numbers,
    encoding: "DELTA_BINARY_PACKED",
  };
}

/** Fewest decimals that write every number exactly as a 32-bit scaled integer, or null. */
function decimalsOf(numbers: readonly (number | null)[]): number | null {
  let decimals = 0;
  for (const value of numbers) {
    if (value === null) continue;
    while (Math.round(value * 10 ** decimals) / 10 ** decimals !== value) {
      if (++decimals > MOST_DECIMALS) return null;
    }
  }
  // Precision 9 of Parquet's DECIMAL on 32 bits.
  const limit = decimals === 0 ? INT32_MAX : 999_999_999;
  const fits = numbers.every((v) => v === null || Math.abs(v) * 10 ** decimals <= limit);
  return fits ? decimals : null;
}
