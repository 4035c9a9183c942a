/**
 * The file of `promesse rank`: read as `trial analyse` reads its own, and columns that must be whole.
 *
 * @module
 */

import { InputError, shown } from "../../input.ts";
import { readTrialTable, type TrialTable } from "../../trials/analysis/mod.ts";
import { codeColumn, type Codes, numberColumn } from "../../trials/analysis/table/table.ts";
import { readInput } from "../read_input.ts";

/**
 * Reads a table: CSV (commas, semicolons, tabs, gzipped or not) or Parquet.
 *
 * @param used columns that will be asked for.
 * @throws {InputError} if it cannot be read, has no row, or looks like a list of people.
 *
 * @example
 * ```ts
 * import { assertRejects } from "@std/assert";
 * import { readTable } from "./read.ts";
 *
 * await assertRejects(() => readTable("nowhere.csv", []), Error, "cannot be read");
 * ```
 */
export async function readTable(file: string, used: readonly string[]): Promise<TrialTable> {
  return await readTrialTable(file, await readInput("FILE", file), used);
}

/**
 * A column of numbers, none missing.
 *
 * @param option by which the user named it, for errors.
 * @throws {InputError} if there is no such column, or a cell is missing or no number, with its line.
 *
 * @example
 * ```ts
 * import { assertEquals, assertThrows } from "@std/assert";
 * import { readCsv } from "../../trials/analysis/table/csv.ts";
 * import { wholeNumbers } from "./read.ts";
 *
 * const table = await readCsv("a.csv", new TextEncoder().encode("y;z\n1;1\n2,5;\n"));
 * assertEquals([...wholeNumbers(table, "gain", "y")], [1, 2.5]);
 * assertThrows(() => wholeNumbers(table, "gain", "z"), Error, "line 3");
 * ```
 */
export function wholeNumbers(table: TrialTable, option: string, name: string): Float64Array {
  const values = numberColumn(table, option, name);
  refuseMissing(table, option, name, values.findIndex(Number.isNaN));
  return values;
}

/**
 * A column of names as groups, none missing.
 *
 * @throws {InputError} if there is no such column or a cell is missing, with its line.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { readCsv } from "../../trials/analysis/table/csv.ts";
 * import { wholeCodes } from "./read.ts";
 *
 * const table = await readCsv("a.csv", new TextEncoder().encode("s,y\nb,1\na,2\nb,3\n"));
 * assertEquals(wholeCodes(table, "strata", "s"), { codes: Int32Array.of(0, 1, 0), labels: ["b", "a"] });
 * ```
 */
export function wholeCodes(table: TrialTable, option: string, name: string): Codes {
  const found = codeColumn(table, option, name);
  refuseMissing(table, option, name, found.codes.indexOf(-1));
  return found;
}

function refuseMissing(table: TrialTable, option: string, name: string, row: number): void {
  if (row < 0) return;
  throw new InputError(
    `${option} ${shown(name)} must hold a value in every row, got none on line ${
      table.lineOf(row)
    } of ${shown(table.name)}.`,
  );
}
