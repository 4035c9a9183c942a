/**
 * What a trial must be before anything is computed from it.
 *
 * @module
 */

import { InputError, shown } from "../../input.ts";
import type { Trial } from "../types.ts";

/**
 * The trial itself, once every column is found sound.
 *
 * @throws {InputError} if columns differ in length, a value is not finite, a mark is not 0 or 1, a weight
 * or count is out of range, an arm is empty, or the outcome is the same in all rows.
 *
 * @example
 * ```ts
 * import { assertThrows } from "@std/assert";
 * import { checkTrial } from "./check.ts";
 *
 * const trial = { outcome: Float64Array.of(1, 1), treatment: Uint8Array.of(0, 1) };
 * assertThrows(() => checkTrial(trial), Error, "outcome is 1 in all rows");
 * ```
 */
export function checkTrial(trial: Trial): Trial {
  const { outcome, treatment, contact, stratum, cluster, weight, count, covariates = [] } = trial;
  const rows = outcome.length;
  const columns = { treatment, contact, stratum, cluster, weight, count };
  for (const [name, column] of Object.entries(columns)) {
    if (column) sameLength(name, column.length, rows);
  }
  for (const { name, values } of covariates) sameLength(`covariate ${name}`, values.length, rows);
  allIn("outcome", outcome, Number.isFinite, "a finite number");
  allIn("treatment", treatment, (value) => value <= 1, "0 or 1");
  if (contact) allIn("contact", contact, (value) => value >= 0 && value <= 1, "from 0 to 1");
  if (stratum) allIn("stratum", stratum, (value) => value >= 0, "an index from 0");
  if (cluster) allIn("cluster", cluster, (value) => value >= 0, "an index from 0");
  if (weight) allIn("weight", weight, (value) => value > 0 && value < Infinity, "above 0");
  if (count) {
    allIn("count", count, (n) => n >= 1 && Number.isSafeInteger(n), "a whole number from 1");
  }
  for (const { name, values } of covariates) {
    allIn(`covariate ${name}`, values, Number.isFinite, "a finite number");
  }
  bothArms(treatment);
  if (outcome.every((value) => value === outcome[0])) {
    throw new InputError(`outcome is ${outcome[0]} in all rows: there is nothing to compare.`);
  }
  return trial;
}

function sameLength(name: string, length: number, rows: number): void {
  if (length === rows) return;
  throw new InputError(`${name} must have as many rows as outcome, ${rows}, got ${length}.`);
}

function allIn(
  name: string,
  column: ArrayLike<number>,
  allowed: (value: number) => boolean,
  what: string,
): void {
  for (let i = 0; i < column.length; i++) {
    if (allowed(column[i])) continue;
    throw new InputError(
      `${name} must be ${what} in every row, got ${shown(column[i])} in row ${i}.`,
    );
  }
}

function bothArms(treatment: Uint8Array): void {
  const treated = treatment.indexOf(1) >= 0;
  const control = treatment.indexOf(0) >= 0;
  if (treated && control) return;
  throw new InputError(
    `treatment must hold both arms, got ${
      treated ? "no control (0)" : control ? "no treated (1)" : "no row"
    }.`,
  );
}
