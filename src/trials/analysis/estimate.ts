/**
 * From a regression to an estimate with its error.
 *
 * @module
 */

import { choiceOption, InputError, numberOption } from "../../input.ts";
import { clusterCovariance } from "../linear/clusters.ts";
import { residualDf, rowCovariance } from "../linear/rows.ts";
import { studentCritical, studentTwoSided } from "../linear/student.ts";
import type { Swept } from "../linear/within.ts";
import {
  type EstimateOptions,
  SE_TYPES,
  type SeType,
  type Trial,
  type TrialEstimate,
} from "../types.ts";
import { unitsOf } from "./rows.ts";

/** Options once checked. */
export interface Checked {
  se: SeType;
  level: number;
}

/**
 * Options with their defaults.
 *
 * @throws {InputError} if one is out of range, or a standard error by cluster is asked without clusters.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { checkOptions } from "./estimate.ts";
 *
 * const trial = { outcome: Float64Array.of(1, 2), treatment: Uint8Array.of(0, 1) };
 * assertEquals(checkOptions(trial, {}), { se: "HC2", level: 0.95 });
 * ```
 */
export function checkOptions(trial: Trial, options: EstimateOptions): Checked {
  const se = choiceOption("se", options.se ?? (trial.cluster ? "CR2" : "HC2"), SE_TYPES);
  if (se.startsWith("CR") && !trial.cluster) {
    throw new InputError(`se ${se} needs a column of clusters, and the trial has none.`);
  }
  const level = numberOption("level", options.level ?? 0.95, { min: 0.5, max: 0.9999 });
  return { se, level };
}

/** Covariances of the first coefficient between outcomes, and what a t test needs. */
export interface Covariance {
  /** Outcomes × outcomes. */
  covariance: Float64Array;
  df: number;
  clusters: number | null;
}

/**
 * Covariances by the kind of standard error asked.
 *
 * @param residuals one array an outcome
 * @throws {InputError} if no degrees of freedom are left.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { fit, sweep } from "../linear/within.ts";
 * import { covarianceOf } from "./estimate.ts";
 *
 * const swept = sweep({ rows: 4, columns: [Float64Array.of(0, 0, 1, 1)], names: ["treatment"] });
 * const { residuals } = fit(swept, Float64Array.of(1, 3, 4, 6));
 * assertAlmostEquals(covarianceOf(swept, [residuals], "HC2").covariance[0], 2, 1e-12);
 * ```
 */
export function covarianceOf(
  swept: Swept,
  residuals: readonly Float64Array[],
  se: SeType,
): Covariance {
  if (se === "CR0" || se === "CR1" || se === "CR2") {
    const found = clusterCovariance(swept, residuals, se);
    if (found.clusters < 2) {
      throw new InputError(
        `cluster must hold at least 2 clusters for se ${se}, got ${found.clusters}.`,
      );
    }
    return found;
  }
  const df = residualDf(swept);
  if (df < 1) {
    throw new InputError(
      `the trial has ${swept.units} units for ${
        swept.units - df
      } coefficients: no error can be estimated.`,
    );
  }
  return { covariance: rowCovariance(swept, residuals, se), df, clusters: null };
}

/** What an estimate is made of. */
export interface Parts {
  estimator: string;
  trial: Trial;
  estimate: number;
  variance: number;
  df: number;
  options: Checked;
  clusters: number | null;
  strata: number | null;
  notes?: string[];
}

/**
 * The estimate with its test and interval.
 *
 * @throws {InputError} if the variance cannot be estimated: no degrees of freedom.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { assemble } from "./estimate.ts";
 *
 * const trial = { outcome: Float64Array.of(1, 2), treatment: Uint8Array.of(0, 1) };
 * const options = { se: "HC2" as const, level: 0.95 };
 * const parts = { estimator: "demo", trial, estimate: 3, variance: 4, df: 1e6, options };
 * assertAlmostEquals(assemble({ ...parts, clusters: null, strata: null }).high, 3 + 2 * 1.959966, 1e-5);
 * ```
 */
export function assemble(parts: Parts): TrialEstimate {
  const { estimator, trial, estimate, variance, df, options, clusters, strata, notes = [] } = parts;
  if (!(df > 0)) {
    throw new InputError(
      `${estimator}: the error of the effect cannot be estimated, too few ${
        clusters === null ? "units" : "clusters"
      } in an arm.`,
    );
  }
  const se = Math.sqrt(Math.max(0, variance));
  const t = se > 0 ? estimate / se : null;
  const half = studentCritical(options.level, df) * se;
  return {
    estimator,
    estimate,
    se,
    seType: options.se,
    df,
    t,
    p: t === null ? null : studentTwoSided(t, df),
    low: estimate - half,
    high: estimate + half,
    level: options.level,
    ...unitsOf(trial),
    clusters,
    strata,
    notes,
  };
}

/**
 * The treatment as a column of doubles.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { doublesOf } from "./estimate.ts";
 *
 * assertEquals(doublesOf(Uint8Array.of(0, 1)), Float64Array.of(0, 1));
 * ```
 */
export function doublesOf(treatment: Uint8Array): Float64Array {
  return Float64Array.from(treatment);
}

/**
 * A number with its noun.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { counted } from "./estimate.ts";
 *
 * assertEquals([1, 3].map((n) => counted(n, "stratum", "strata")), ["1 stratum", "3 strata"]);
 * ```
 */
export function counted(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}
