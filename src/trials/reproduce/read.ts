/**
 * Reading the packaged trials.
 *
 * @module
 */

import { prepareTrial, type Roles } from "../analysis/mod.ts";
import { readCsv } from "../analysis/table/csv.ts";
import { codeColumn, type Codes, numberColumn, type TrialTable } from "../analysis/table/table.ts";
import type { Trial } from "../types.ts";
import type { TrialFiles } from "./types.ts";

/**
 * One packaged table.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { tableOf } from "./read.ts";
 *
 * const table = await tableOf(() => Promise.resolve(new TextEncoder().encode("y,z\n1,0\n")), "t.csv");
 * assertEquals(table.rows, 1);
 * ```
 */
export async function tableOf(files: TrialFiles, file: string): Promise<TrialTable> {
  return await readCsv(file, await files(file));
}

/**
 * The trial that roles make of a table.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { tableOf, trialOf } from "./read.ts";
 *
 * const bytes = new TextEncoder().encode("y,z\n1,0\n2,1\n");
 * const table = await tableOf(() => Promise.resolve(bytes), "t.csv");
 * assertEquals(trialOf(table, { outcome: "y", treatment: "z" }).outcome, Float64Array.of(1, 2));
 * ```
 */
export function trialOf(table: TrialTable, roles: Roles): Trial {
  return prepareTrial(table, roles).trial;
}

/**
 * A column of a packaged table as numbers.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { column, tableOf } from "./read.ts";
 *
 * const bytes = new TextEncoder().encode("y,z\n1,0\n2,1\n");
 * const table = await tableOf(() => Promise.resolve(bytes), "t.csv");
 * assertEquals(column(table, "y"), Float64Array.of(1, 2));
 * ```
 */
export function column(table: TrialTable, name: string): Float64Array {
  return numberColumn(table, name, name);
}

/**
 * A column of a packaged table as groups.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { groups, tableOf } from "./read.ts";
 *
 * const bytes = new TextEncoder().encode("arm,y\nself,0\ncontrol,1\n");
 * const table = await tableOf(() => Promise.resolve(bytes), "t.csv");
 * assertEquals(groups(table, "arm").labels, ["self", "control"]);
 * ```
 */
export function groups(table: TrialTable, name: string): Codes {
  return codeColumn(table, name, name);
}

/**
 * Sum of the values of rows where a condition holds.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { sumWhere } from "./read.ts";
 *
 * assertEquals(sumWhere(Float64Array.of(1, 2, 4), (row) => row > 0), 6);
 * ```
 */
export function sumWhere(values: Float64Array, holds: (row: number) => boolean): number {
  return values.reduce((sum, value, row) => holds(row) ? sum + value : sum, 0);
}

/**
 * Mean of the values of rows where a condition holds.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { meanWhere } from "./read.ts";
 *
 * assertEquals(meanWhere(Float64Array.of(1, 2, 4), (row) => row > 0), 3);
 * ```
 */
export function meanWhere(values: Float64Array, holds: (row: number) => boolean): number {
  return sumWhere(values, holds) / sumWhere(values.map(() => 1), holds);
}
