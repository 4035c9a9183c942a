/**
 * Adjustment for covariates.
 *
 * @module
 */

import { InputError } from "../../input.ts";
import { fit, sweep } from "../linear/within.ts";
import type { EstimateOptions, Trial, TrialEstimate } from "../types.ts";
import { checkTrial } from "./check.ts";
import { assemble, checkOptions, covarianceOf, doublesOf } from "./estimate.ts";
import { withoutSingles } from "./stratified.ts";

/**
 * Effect adjusted for covariates, each with its own slope in either arm: regression on the treatment, the
 * centred covariates and their products with the treatment, with stratum fixed effects where the trial has
 * strata.
 *
 * Source: W. Lin, "Agnostic notes on regression adjustments to experimental data", Annals of Applied
 * Statistics 7(1), 2013, doi:10.1214/12-AOAS583.
 *
 * @returns effect in the unit of the outcome
 * @throws {InputError} if the trial is unsound or has no covariates, or covariates repeat one another.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { lin } from "./lin.ts";
 *
 * // Treated 7 + 2·past, controls 1 + past, and past is 1 on average.
 * const { estimate } = lin({
 *   outcome: Float64Array.of(1, 2, 3, 7, 9, 11, 8, 2.5),
 *   treatment: Uint8Array.of(0, 0, 0, 1, 1, 1, 1, 0),
 *   covariates: [{ name: "past", values: Float64Array.of(0, 1, 2, 0, 1, 2, 0.5, 1.5) }],
 * });
 * assertAlmostEquals(estimate, 7, 1e-12);
 * ```
 */
export function lin(trial: Trial, options: EstimateOptions = {}): TrialEstimate {
  checkTrial(trial);
  if (!trial.covariates?.length) {
    throw new InputError("lin needs at least one covariate, and the trial has none.");
  }
  const checked = checkOptions(trial, options);
  const { kept, notes } = trial.stratum ? withoutSingles(trial) : { kept: trial, notes: [] };
  const { outcome, stratum, cluster, weight, count } = kept;
  const { columns, names } = interacted(kept);
  const swept = sweep({ rows: outcome.length, columns, names, stratum, cluster, weight, count });
  const { coefficients, residuals } = fit(swept, outcome);
  const { covariance, df, clusters } = covarianceOf(swept, [residuals], checked.se);
  return assemble({
    estimator: "lin",
    trial: kept,
    estimate: coefficients[0],
    variance: covariance[0],
    df,
    options: checked,
    clusters,
    strata: stratum ? swept.strataUsed : null,
    notes,
  });
}

/** Treatment, centred covariates, and their products. */
function interacted(trial: Trial): { columns: Float64Array[]; names: string[] } {
  const treatment = doublesOf(trial.treatment);
  const centred = trial.covariates!.map(({ name, values }) => {
    const mean = meanOf(trial, values);
    return { name, values: values.map((value) => value - mean) };
  });
  const products = centred.map(({ values }) => values.map((value, i) => value * treatment[i]));
  return {
    columns: [treatment, ...centred.map(({ values }) => values), ...products],
    names: [
      "treatment",
      ...centred.map(({ name }) => `covariate ${name}`),
      ...centred.map(({ name }) => `covariate ${name} × treatment`),
    ],
  };
}

function meanOf({ weight, count }: Trial, values: Float64Array): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    const w = (weight ? weight[i] : 1) * (count ? count[i] : 1);
    total += w;
    sum += w * values[i];
  }
  return sum / total;
}
