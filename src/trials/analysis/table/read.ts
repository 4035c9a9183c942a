/**
 * A trial's file, text or Parquet.
 *
 * @module
 */

import { isParquet } from "../../../bureaux/import/bytes.ts";
import { refusePersonalData } from "../../../bureaux/guard.ts";
import { readCsv } from "./csv.ts";
import { readParquetTable } from "./parquet.ts";
import type { TrialTable } from "./table.ts";

/** Rows whose values the guard looks at. */
const LOOK = 200;

/**
 * Reads the file of a trial: CSV (commas, semicolons, tabs, gzipped or not) or Parquet. A table whose
 * columns look like people is refused.
 *
 * @param used columns that will be asked for
 * @throws {InputError} if it cannot be read, has no row, or looks like personal data.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { readTrialTable } from "./read.ts";
 *
 * const bytes = new TextEncoder().encode("bureau,y,z\n75056_0101,0.5,1\n");
 * assertEquals((await readTrialTable("t.csv", bytes, ["y", "z"])).rows, 1);
 * ```
 */
export async function readTrialTable(
  name: string,
  bytes: Uint8Array,
  used: readonly string[],
): Promise<TrialTable> {
  const parquet = isParquet(bytes);
  const table = parquet ? await readParquetTable(name, bytes, used) : await readCsv(name, bytes);
  const seen = parquet ? table.columns.map((column) => used.includes(column)) : null;
  const rows = Array.from(
    { length: Math.min(LOOK, table.rows) },
    (_, row) =>
      table.columns.map((_, column) => seen && !seen[column] ? null : table.text(column, row)),
  );
  refusePersonalData({ name, columns: table.columns, rows });
  return table;
}
