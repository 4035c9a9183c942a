/**
 * Difference in means.
 *
 * @module
 */

import { InputError } from "../../input.ts";
import { fit, sweep, type Swept } from "../linear/within.ts";
import type { EstimateOptions, Trial, TrialEstimate } from "../types.ts";
import { checkTrial } from "./check.ts";
import { assemble, checkOptions, covarianceOf, doublesOf } from "./estimate.ts";

/**
 * Mean of the treated less mean of the controls, weighted where the trial has weights. Strata are not
 * looked at.
 *
 * The default error is Neyman's (`HC2`, with Welch's degrees of freedom) without clusters and `CR2` with
 * them, as in R's estimatr.
 *
 * @returns effect in the unit of the outcome
 * @throws {InputError} if the trial is unsound, or an arm has a single unit or cluster.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { differenceInMeans } from "./difference.ts";
 *
 * const { estimate, se, df } = differenceInMeans({
 *   outcome: Float64Array.of(1, 3, 4, 6),
 *   treatment: Uint8Array.of(0, 0, 1, 1),
 * });
 * assertAlmostEquals(estimate, 3, 1e-12);
 * assertAlmostEquals(se, Math.SQRT2, 1e-12);
 * assertAlmostEquals(df, 2, 1e-12);
 * ```
 */
export function differenceInMeans(trial: Trial, options: EstimateOptions = {}): TrialEstimate {
  const { outcome, treatment, cluster, weight, count } = checkTrial(trial);
  const checked = checkOptions(trial, options);
  const swept = sweep({
    rows: outcome.length,
    columns: [doublesOf(treatment)],
    names: ["treatment"],
    cluster,
    weight,
    count,
  });
  const { coefficients, residuals } = fit(swept, outcome);
  const { covariance, df, clusters } = covarianceOf(swept, [residuals], checked.se);
  const welch = checked.se === "HC2" && !weight;
  return assemble({
    estimator: "difference-in-means",
    trial,
    estimate: coefficients[0],
    variance: covariance[0],
    df: welch ? welchDf(swept, treatment, residuals) : df,
    options: checked,
    clusters,
    strata: null,
  });
}

/** Welch's degrees of freedom (B. L. Welch, Biometrika 34, 1947). */
function welchDf(swept: Swept, treatment: Uint8Array, residuals: Float64Array): number {
  const units = [0, 0];
  const squares = [0, 0];
  for (let i = 0; i < swept.rows; i++) {
    const n = swept.count ? swept.count[i] : 1;
    units[treatment[i]] += n;
    squares[treatment[i]] += n * residuals[i] * residuals[i];
  }
  if (Math.min(...units) < 2) {
    throw new InputError(
      `${
        units[1] < 2 ? "treatment" : "control"
      } has a single unit: its variance cannot be estimated.`,
    );
  }
  const variances = squares.map((sum, arm) => sum / (units[arm] - 1) / units[arm]);
  const total = variances[0] + variances[1];
  // Constant within both arms: any degrees of freedom say the same.
  if (total === 0) return units[0] + units[1] - 2;
  return total ** 2 / (variances[0] ** 2 / (units[0] - 1) + variances[1] ** 2 / (units[1] - 1));
}
