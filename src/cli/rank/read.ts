/**
 * Columns of a file that the user names, CSV or Parquet.
 *
 * @module
 */

import { parse } from "@std/csv";
import { refusePersonalData } from "../../bureaux/mod.ts";
import { InputError, nearest, shown } from "../../input.ts";
import { fromParquet } from "../../report/parquet.ts";
import { readInput } from "../read_input.ts";

/** Columns by name, cells as read. */
export interface FileColumns {
  file: string;
  rows: number;
  columns: Map<string, ArrayLike<unknown>>;
}

/**
 * Reads a table: Parquet by its first bytes, else CSV in UTF-8 with a header, comma or semicolon.
 *
 * @throws {InputError} if it cannot be read, is empty, or looks like a list of people.
 *
 * @example
 * ```ts
 * import { assertRejects } from "@std/assert";
 * import { readColumns } from "./read.ts";
 *
 * await assertRejects(() => readColumns("nowhere.csv"), Error, "cannot be read");
 * ```
 */
export async function readColumns(file: string): Promise<FileColumns> {
  const bytes = await readInput("FILE", file);
  const magic = new TextDecoder("latin1").decode(bytes.subarray(0, 4));
  const columns = magic === "PAR1"
    ? await parquetColumns(file, bytes)
    : csvColumns(file, new TextDecoder().decode(bytes));
  const rows = columns.values().next().value?.length ?? 0;
  if (rows === 0) throw new InputError(`FILE ${shown(file)} must hold a row, got none.`);
  const names = [...columns.keys()];
  const sample = Array.from(
    { length: Math.min(rows, 300) },
    (_, row) => names.map((name) => columns.get(name)![row]),
  );
  refusePersonalData({ name: file, columns: names, rows: sample });
  return { file, rows, columns };
}

async function parquetColumns(
  file: string,
  bytes: Uint8Array,
): Promise<Map<string, ArrayLike<unknown>>> {
  try {
    return await fromParquet(new Uint8Array(bytes));
  } catch (error) {
    throw new InputError(`FILE ${shown(file)} is not Parquet: ${(error as Error).message}.`);
  }
}

function csvColumns(file: string, text: string): Map<string, ArrayLike<unknown>> {
  const header = text.slice(0, text.search(/\r?\n|$/));
  const separator = header.split(";").length > header.split(",").length ? ";" : ",";
  let table: string[][];
  try {
    table = parse(text.replace(/^\uFEFF/, ""), { separator });
  } catch (error) {
    throw new InputError(`FILE ${shown(file)} is not CSV: ${(error as Error).message}.`);
  }
  const [names = [], ...rows] = table;
  const trimmed = names.map((name) => name.trim());
  const twice = trimmed.find((name, k) => name !== "" && trimmed.indexOf(name) < k);
  if (twice !== undefined) {
    throw new InputError(`FILE ${shown(file)} has two columns named ${shown(twice)}.`);
  }
  const ragged = rows.findIndex((row) => row.length !== names.length);
  if (ragged >= 0) {
    throw new InputError(
      `FILE ${shown(file)} must have ${names.length} cells in every row, got ${
        rows[ragged].length
      } in row ${ragged + 1}.`,
    );
  }
  return new Map(trimmed.map((name, k) => [name, rows.map((row) => row[k].trim())]));
}

/**
 * A column of numbers.
 *
 * @param option by which the user named it, for errors.
 * @throws {InputError} if there is no such column, or a cell is empty or not a finite number, with its row.
 *
 * @example
 * ```ts
 * import { assertEquals, assertThrows } from "@std/assert";
 * import { numberColumn } from "./read.ts";
 *
 * const table = { file: "a.csv", rows: 2, columns: new Map([["y", ["1", "2,5"]], ["z", ["1", ""]]]) };
 * assertEquals([...numberColumn(table, "outcome", "y")], [1, 2.5]);
 * assertThrows(() => numberColumn(table, "outcome", "z"), Error, "row 2");
 * ```
 */
export function numberColumn(table: FileColumns, option: string, name: string): Float64Array {
  const cells = columnOf(table, option, name);
  return Float64Array.from({ length: table.rows }, (_, row) => {
    const cell = cells[row];
    const text = typeof cell === "string" ? cell.replace(",", ".") : cell;
    const value = text === "" || text === null || text === undefined ? NaN : Number(text);
    if (Number.isFinite(value)) return value;
    throw new InputError(
      `${option} ${shown(name)} must hold a number in every row, got ${shown(cell ?? "")} in row ${
        row + 1
      }.`,
    );
  });
}

/**
 * A column of names.
 *
 * @throws {InputError} if there is no such column or a cell is empty, with its row.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { textColumn } from "./read.ts";
 *
 * const table = { file: "a.csv", rows: 2, columns: new Map([["arm", ["mail", 1]]]) };
 * assertEquals(textColumn(table, "arm", "arm"), ["mail", "1"]);
 * ```
 */
export function textColumn(table: FileColumns, option: string, name: string): string[] {
  const cells = columnOf(table, option, name);
  return Array.from({ length: table.rows }, (_, row) => {
    const cell = cells[row];
    if (cell !== null && cell !== undefined && cell !== "") return String(cell);
    throw new InputError(
      `${option} ${shown(name)} must hold a value in every row, got none in row ${row + 1}.`,
    );
  });
}

/**
 * A column of names as indices from 0, in order of appearance.
 *
 * @throws {InputError} if there is no such column or a cell is empty, with its row.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { indexColumn } from "./read.ts";
 *
 * const table = { file: "a.csv", rows: 3, columns: new Map([["s", ["b", "a", "b"]]]) };
 * assertEquals([...indexColumn(table, "strata", "s")], [0, 1, 0]);
 * ```
 */
export function indexColumn(table: FileColumns, option: string, name: string): Int32Array {
  const index = new Map<string, number>();
  return Int32Array.from(textColumn(table, option, name), (key) => {
    if (!index.has(key)) index.set(key, index.size);
    return index.get(key)!;
  });
}

function columnOf(
  { file, columns }: FileColumns,
  option: string,
  name: string,
): ArrayLike<unknown> {
  const column = columns.get(name);
  if (column !== undefined) return column;
  const names = [...columns.keys()];
  const near = nearest(name, names);
  throw new InputError(
    `${option} must be a column of ${shown(file)} (${
      (near.length > 0 ? near : names).join(", ")
    }), got ${shown(name)}.`,
  );
}
