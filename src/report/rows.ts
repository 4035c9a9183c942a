import type { FigureRow, FigureValue } from "../charts/figure.ts";
import { InputError, shown } from "../input.ts";
import { type Column, doubles, strings, type Table, table } from "./table.ts";

/**
 * Rows as a table: a column of doubles where every value is a number or null, else of text, with `true`
 * and `false` for booleans. Columns stand in the order in which rows first name them; a row without one
 * has null there.
 *
 * @throws {InputError} naming a column that holds numbers and text, or a number that is not finite.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { toCsv } from "./csv.ts";
 * import { rowsTable } from "./rows.ts";
 *
 * const random = { strategy: "random", gain: 42.5, bound: false };
 * const csv = toCsv(rowsTable([random, { strategy: "none", gain: null, bound: false }]));
 * assertEquals(csv, "strategy,gain,bound\nrandom,42.5,false\nnone,,false\n");
 * ```
 */
export function rowsTable(rows: readonly FigureRow[]): Table {
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  return table([...names].map((name) => column(name, rows.map((row) => row[name] ?? null))));
}

function column(name: string, values: readonly FigureValue[]): Column {
  const numbers = values.filter((value) => typeof value === "number").length;
  const others = values.filter((value) => value !== null && typeof value !== "number").length;
  if (others === 0) return doubles(name, values as (number | null)[]);
  if (numbers === 0) {
    return strings(
      name,
      values.map((value) => value === null ? null : `${value}`),
    );
  }
  throw new InputError(`Column ${shown(name)} must hold numbers or text, got both.`);
}
