/**
 * A table as every output writes it: named columns of one type and one length.
 *
 * @module
 */

import { InputError, shown } from "../input.ts";

/** A column; null stands for "no value" and is the only one: never NaN. */
export type Column =
  | { name: string; type: "string"; values: readonly (string | null)[] }
  | { name: string; type: "double" | "int32"; values: ArrayLike<number | null> };

/** Columns of one length, in the order in which they are written. */
export interface Table {
  rows: number;
  columns: Column[];
}

/**
 * A table of columns, checked: names are unique, lengths equal, numbers finite, whole where the type
 * is `int32`.
 *
 * @throws {InputError} naming the column, and the row at fault.
 *
 * @example
 * ```ts
 * import { assertEquals, assertThrows } from "@std/assert";
 * import { table } from "./table.ts";
 *
 * const votes = table([{ name: "votes", type: "double", values: [1.5, null] }]);
 * assertEquals(votes.rows, 2);
 * assertThrows(() => table([{ name: "votes", type: "double", values: [NaN] }]), Error, "votes");
 * ```
 */
export function table(columns: Column[]): Table {
  const rows = columns.length === 0 ? 0 : columns[0].values.length;
  const names = new Set<string>();
  for (const column of columns) {
    const fail = (what: string): never => {
      throw new InputError(`Column ${shown(column.name)} ${what}.`);
    };
    if (names.has(column.name)) fail("comes twice in a table");
    names.add(column.name);
    if (column.values.length !== rows) {
      fail(`must have as many rows as the first (${rows}), got ${column.values.length}`);
    }
    if (column.type === "string") continue;
    const allowed = column.type === "int32" ? isInt32 : Number.isFinite;
    const wanted = column.type === "int32" ? "whole 32-bit numbers" : "finite numbers";
    for (let row = 0; row < rows; row++) {
      const value = column.values[row];
      if (value !== null && !allowed(value)) {
        fail(`must hold ${wanted} or null, got ${value} in row ${row}`);
      }
    }
  }
  return { rows, columns };
}

function isInt32(value: number): boolean {
  return (value | 0) === value;
}

/** Column of doubles. */
export function doubles(name: string, values: ArrayLike<number | null>): Column {
  return { name, type: "double", values };
}

/** Column of whole numbers within 32 bits. */
export function integers(name: string, values: ArrayLike<number | null>): Column {
  return { name, type: "int32", values };
}

/** Column of text. */
export function strings(name: string, values: readonly (string | null)[]): Column {
  return { name, type: "string", values };
}
