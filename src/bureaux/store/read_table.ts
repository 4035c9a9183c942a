/**
 * Reading a table that is not an election.
 *
 * @module
 */

import type { Located, TableEntry } from "../types.ts";
import { openListed, type ParquetFile, readColumns } from "./parquet_file.ts";

/** A table in memory: text as strings, numbers with null where a value is missing. */
export interface TableData {
  entry: Located<TableEntry>;
  /** By column name, in the order of the file. */
  columns: Map<string, (string | number | null)[]>;
}

/**
 * Every column of a listed table.
 *
 * @throws {InputError} if the file is missing, cut, changed or not the table listed.
 *
 * @example
 * ```ts
 * import { readTable } from "./read_table.ts";
 * import { writeTable } from "./table.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const dir = await Deno.makeTempDir();
 * const source = { publisher: "nobody", title: "made up", licence: "none", retrieved: null };
 * const columns = { code: ["a", "b"], lon: [1.44421, null] };
 * const entry = await writeTable("places", columns, { dir, title: "Places", source });
 * const table = await readTable({ ...entry, folder: dir, packaged: false });
 * assertEquals(table.columns.get("lon"), [1.44421, null]);
 * await Deno.remove(dir, { recursive: true });
 * ```
 */
export async function readTable(entry: Located<TableEntry>): Promise<TableData> {
  const file = await openListed(entry);
  const names = entry.columns.map(({ name }) => name);
  const columns = new Map(names.map((name) => [name, new Array(entry.rows)]));
  const scales = new Map(names.map((name) => [name, scaleOf(file, name)]));
  await readColumns(file, names, { start: 0, end: entry.rows }, (name, values, row) => {
    const column = columns.get(name)!;
    const scale = scales.get(name)!;
    for (let i = 0; i < values.length; i++) {
      const value = (values[i] ?? null) as string | number | null;
      column[row + i] = typeof value === "number" && scale > 1
        ? Math.round(value * scale) / scale
        : value;
    }
  });
  return { entry, columns };
}

/**
 * 10^decimals of a DECIMAL column, 1 of others. The reader multiplies by 10^−decimals, which misses the
 * nearest double by a hair (−48.50000000000001); rounding back finds the number that was written.
 */
function scaleOf({ metadata }: ParquetFile, name: string): number {
  const element = metadata.schema.find((element) => element.name === name);
  return element?.converted_type === "DECIMAL" ? 10 ** (element.scale ?? 0) : 1;
}
