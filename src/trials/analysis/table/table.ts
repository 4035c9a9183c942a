/**
 * A trial's file as columns that are read when their part is known: numbers or groups.
 *
 * @module
 */

import { InputError, shown } from "../../../input.ts";

/** A table of which any column can be read as numbers or as groups. */
export interface TrialTable {
  /** Name by which messages call the file. */
  name: string;
  rows: number;
  columns: string[];
  /** Line of the file on which a row stands, for messages. */
  lineOf(row: number): number;
  /** A cell as text; null where it is missing. */
  text(column: number, row: number): string | null;
  /** A column as numbers: NaN where missing, Infinity where a cell is no number. */
  numbers(column: number): Float64Array;
  /** A column as groups, one for each text, −1 where it is missing. */
  codes(column: number): Codes;
}

/** A column as groups. */
export interface Codes {
  /** Index in `labels`, −1 where missing. */
  codes: Int32Array;
  /** What each group is called, in order of first appearance. */
  labels: string[];
}

/** Cells that mean "missing", in any case: the empty cell, NA, NaN and null. */
export const MISSING = /^(na|nan|null)?$/i;

/**
 * The place of a column.
 *
 * @param option what it was asked for: `outcome`, `strata`…
 * @throws {InputError} naming the columns there are, if there is none of this name or two.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { readCsv } from "./csv.ts";
 * import { placeOf } from "./table.ts";
 *
 * const table = await readCsv("t.csv", new TextEncoder().encode("y,z\n1,0\n"));
 * assertEquals(placeOf(table, "treatment", "z"), 1);
 * ```
 */
export function placeOf(table: TrialTable, option: string, column: string): number {
  const place = table.columns.indexOf(column);
  if (place < 0) {
    throw new InputError(
      `${option} ${shown(column)} is no column of ${shown(table.name)}, which has ${
        table.columns.slice(0, 20).map((name) => name || "(unnamed)").join(", ")
      }.`,
    );
  }
  if (table.columns.lastIndexOf(column) !== place) {
    throw new InputError(`${option} ${shown(column)} stands twice in ${shown(table.name)}.`);
  }
  return place;
}

/**
 * A column as numbers, NaN where missing.
 *
 * @throws {InputError} at the first cell that is no number, with its line.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { readCsv } from "./csv.ts";
 * import { numberColumn } from "./table.ts";
 *
 * const table = await readCsv("t.csv", new TextEncoder().encode("y,z\n1,0\nNA,1\n"));
 * assertEquals([...numberColumn(table, "outcome", "y")], [1, NaN]);
 * ```
 */
export function numberColumn(table: TrialTable, option: string, column: string): Float64Array {
  const place = placeOf(table, option, column);
  const values = table.numbers(place);
  const wrong = values.findIndex((value) => value === Infinity || value === -Infinity);
  if (wrong >= 0) {
    throw new InputError(
      `${option} must be a column of numbers, and ${shown(column)} has ${
        shown(table.text(place, wrong))
      } on line ${table.lineOf(wrong)} of ${shown(table.name)}.`,
    );
  }
  return values;
}

/**
 * A column as groups: one for each text found.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { readCsv } from "./csv.ts";
 * import { codeColumn } from "./table.ts";
 *
 * const table = await readCsv("t.csv", new TextEncoder().encode("y,s\n1,b\n2,a\n3,b\n"));
 * assertEquals(codeColumn(table, "strata", "s"), { codes: Int32Array.of(0, 1, 0), labels: ["b", "a"] });
 * ```
 */
export function codeColumn(table: TrialTable, option: string, column: string): Codes {
  return table.codes(placeOf(table, option, column));
}

/**
 * Groups from texts that were told apart already, where several may be the same text or missing.
 *
 * @param kinds index in `texts` of each row
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { gatheredCodes } from "./table.ts";
 *
 * const { codes } = gatheredCodes(Int32Array.of(0, 1, 2, 3), ["a", "b", "a", null]);
 * assertEquals(codes, Int32Array.of(0, 1, 0, -1));
 * ```
 */
export function gatheredCodes(kinds: Int32Array, texts: readonly (string | null)[]): Codes {
  const known = new Map<string, number>();
  const codeOf = texts.map((text) => {
    if (text === null) return -1;
    if (!known.has(text)) known.set(text, known.size);
    return known.get(text)!;
  });
  return { codes: kinds.map((kind) => codeOf[kind]), labels: [...known.keys()] };
}
