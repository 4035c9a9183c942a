/**
 * From a table and the parts of its columns to a trial, with what was left out.
 *
 * @module
 */

import { InputError, shown } from "../../../input.ts";
import type { Trial } from "../../types.ts";
import { checkTrial } from "../check.ts";
import { rowsOf } from "../rows.ts";
import { codeColumn, numberColumn, placeOf, type TrialTable } from "./table.ts";

/** Which column is what. */
export interface Roles {
  outcome: string;
  treatment: string;
  /** Value of the treatment column that is the treatment, where it is not 1. */
  treated?: string;
  /** Value that is the control, where it is not 0. */
  control?: string;
  contact?: string;
  strata?: string;
  cluster?: string;
  weight?: string;
  count?: string;
  covariates?: string[];
}

/** A trial read from a table. */
export interface Prepared {
  trial: Trial;
  /** Rows of the table. */
  rows: number;
  /** Rows used. */
  used: number;
  /** Rows left out and why, one sentence each; empty where none was. */
  leftOut: string[];
  /** Names of the strata, by index. */
  strata: string[] | null;
  /** Names of the clusters, by index. */
  clusters: string[] | null;
}

/**
 * Columns that the roles name.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { columnsOf } from "./prepare.ts";
 *
 * assertEquals(columnsOf({ outcome: "y", treatment: "z", covariates: ["x"] }), ["y", "z", "x"]);
 * ```
 */
export function columnsOf(roles: Roles): string[] {
  const { outcome, treatment, contact, strata, cluster, weight, count, covariates = [] } = roles;
  return [outcome, treatment, contact, strata, cluster, weight, count, ...covariates]
    .filter((name) => name !== undefined);
}

/**
 * The trial of a table. A row with a missing value in any column named is left out, as is one of another
 * arm where `treated` or `control` name theirs; both are counted. The treatment must be 0 or 1 (or false or
 * true) unless they do.
 *
 * @throws {InputError} if a column is not there or not of its kind, or nothing is left to compare.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { prepareTrial } from "./prepare.ts";
 * import { readTrialTable } from "./read.ts";
 *
 * const text = "arm,votes,n\nControl,1,30\nControl,0,70\nMail,1,40\nMail,0,60\nPhone,1,9\nMail,NA,2\n";
 * const roles = { outcome: "votes", treatment: "arm", treated: "Mail", control: "Control", count: "n" };
 * const table = await readTrialTable("t.csv", new TextEncoder().encode(text), ["votes", "arm", "n"]);
 * const { trial, leftOut } = prepareTrial(table, roles);
 * assertEquals(trial.count, Float64Array.of(30, 70, 40, 60));
 * assertEquals(leftOut, ["1 row of another arm than treated or control.", "1 row without votes."]);
 * ```
 */
export function prepareTrial(table: TrialTable, roles: Roles): Prepared {
  refuseSharedRoles(roles);
  const keep = new Uint8Array(table.rows).fill(1);
  const leftOut: string[] = [];
  const drop = (missing: (row: number) => boolean, why: string) => {
    let dropped = 0;
    for (let row = 0; row < keep.length; row++) {
      if (keep[row] === 0 || !missing(row)) continue;
      keep[row] = 0;
      dropped++;
    }
    if (dropped > 0) leftOut.push(`${dropped} ${dropped === 1 ? "row" : "rows"} ${why}.`);
  };
  const arms = armsOf(table, roles);
  drop((row) => arms[row] === 2, "of another arm than treated or control");
  drop((row) => arms[row] === 3, `without ${roles.treatment}`);
  const numbers = (option: string, column: string) => {
    const values = numberColumn(table, option, column);
    drop((row) => Number.isNaN(values[row]), `without ${column}`);
    return values;
  };
  const codes = (option: string, column: string) => {
    const found = codeColumn(table, option, column);
    drop((row) => found.codes[row] < 0, `without ${column}`);
    return found;
  };
  const maybe = <T>(column: string | undefined, read: (column: string) => T) =>
    column === undefined ? undefined : read(column);
  const outcome = numbers("outcome", roles.outcome);
  const contact = maybe(roles.contact, (column) => numbers("contact", column));
  const strata = maybe(roles.strata, (column) => codes("strata", column));
  const cluster = maybe(roles.cluster, (column) => codes("cluster", column));
  const weight = maybe(roles.weight, (column) => numbers("weight", column));
  const count = maybe(roles.count, (column) => numbers("count", column));
  if (count) drop((row) => count[row] === 0, `with a ${roles.count} of 0`);
  if (weight) drop((row) => weight[row] === 0, `with a ${roles.weight} of 0`);
  const within = (
    option: string,
    values: Float64Array | undefined,
    allowed: (value: number) => boolean,
    what: string,
  ) => {
    // By the line of the file, which rows left out would hide.
    const row = values?.findIndex((value, i) => keep[i] === 1 && !allowed(value)) ?? -1;
    if (row < 0) return;
    throw new InputError(
      `${option} must be ${what} in every row, got ${values![row]} on line ${table.lineOf(row)} ` +
        `of ${shown(table.name)}.`,
    );
  };
  within("contact", contact, (value) => value >= 0 && value <= 1, "from 0 to 1");
  within("weight", weight, (value) => value > 0, "above 0");
  within("count", count, (n) => n >= 1 && Number.isSafeInteger(n), "a whole number from 1");
  const covariates = roles.covariates?.map((name) => ({
    name,
    values: numbers("covariates", name),
  }));
  const whole: Trial = {
    outcome,
    treatment: arms,
    ...(contact && { contact }),
    ...(strata && { stratum: strata.codes }),
    ...(cluster && { cluster: cluster.codes }),
    ...(weight && { weight }),
    ...(count && { count }),
    ...(covariates && { covariates }),
  };
  const rows: number[] = [];
  for (let row = 0; row < keep.length; row++) if (keep[row]) rows.push(row);
  if (rows.length === 0) {
    throw new InputError(`${shown(table.name)} has no row left: ${leftOut.join(" ")}`);
  }
  return {
    trial: checkTrial(rows.length === table.rows ? whole : rowsOf(whole, rows)),
    rows: table.rows,
    used: rows.length,
    leftOut,
    strata: strata?.labels ?? null,
    clusters: cluster?.labels ?? null,
  };
}

/** The outcome has one part only, and what is balanced or adjusted for is not the treatment. */
function refuseSharedRoles({ outcome, treatment, covariates = [], ...others }: Roles): void {
  const { contact, strata, cluster, weight, count } = others;
  const parts = { contact, strata, cluster, weight, count };
  const named: [string, string | undefined][] = [
    ...Object.entries(parts),
    ...covariates.map((name): [string, string] => ["covariates", name]),
  ];
  if (outcome === treatment) named.push(["treatment", treatment]);
  for (const [option, column] of named) {
    if (column === outcome) {
      throw new InputError(`${option} must be another column than outcome, got ${shown(column)}.`);
    }
    if (column === treatment && option !== "contact") {
      throw new InputError(
        `${option} must be another column than treatment, got ${shown(column)}.`,
      );
    }
  }
}

/** Arm of each row: 0, 1, 2 for another, 3 where missing. */
function armsOf(table: TrialTable, roles: Roles): Uint8Array {
  const { treated, control } = roles;
  const place = placeOf(table, "treatment", roles.treatment);
  const { codes, labels } = codeColumn(table, "treatment", roles.treatment);
  const named = treated !== undefined || control !== undefined;
  const arms = labels.map((label) => {
    if (treated !== undefined ? label === treated : /^(1(\.0*)?|true)$/i.test(label)) return 1;
    if (control !== undefined ? label === control : /^(0(\.0*)?|false)$/i.test(label)) return 0;
    return 2;
  });
  for (const [option, value] of [["treated", treated], ["control", control]] as const) {
    if (value === undefined || labels.includes(value)) continue;
    throw new InputError(
      `${option} ${shown(value)} is no value of ${shown(roles.treatment)}, which has ${
        labels.slice(0, 12).join(", ")
      }.`,
    );
  }
  const other = arms.indexOf(2);
  if (other >= 0 && !named) {
    const row = codes.indexOf(other);
    throw new InputError(
      `treatment must be 0 or 1, and ${shown(roles.treatment)} has ${
        shown(table.text(place, row))
      } on line ${table.lineOf(row)}: name the arms with treated and control.`,
    );
  }
  return Uint8Array.from(codes, (code) => code < 0 ? 3 : arms[code]);
}
