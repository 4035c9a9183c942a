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

/** One packaged table. */
export async function tableOf(files: TrialFiles, file: string): Promise<TrialTable> {
  return await readCsv(file, await files(file));
}

/** The trial that roles make of a table. */
export function trialOf(table: TrialTable, roles: Roles): Trial {
  return prepareTrial(table, roles).trial;
}

/** A column of a packaged table as numbers. */
export function column(table: TrialTable, name: string): Float64Array {
  return numberColumn(table, name, name);
}

/** A column of a packaged table as groups. */
export function groups(table: TrialTable, name: string): Codes {
  return codeColumn(table, name, name);
}

/** Sum of the values of rows where a condition holds. */
export function sumWhere(values: Float64Array, holds: (row: number) => boolean): number {
  return values.reduce((sum, value, row) => holds(row) ? sum + value : sum, 0);
}

/** Mean of the values of rows where a condition holds. */
export function meanWhere(values: Float64Array, holds: (row: number) => boolean): number {
  return sumWhere(values, holds) / sumWhere(values.map(() => 1), holds);
}
