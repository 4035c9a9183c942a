/**
 * Effect per contact, by two-stage least squares.
 *
 * @module
 */

import { InputError } from "../../input.ts";
import { fisherUpper, studentCritical } from "../linear/student.ts";
import { columnMeans, fit, residualsOf, sweep, type Swept } from "../linear/within.ts";
import type { EstimateOptions, Trial, TrialEstimate } from "../types.ts";
import { andersonRubin, type ConfidenceSet } from "./anderson_rubin.ts";
import { checkTrial } from "./check.ts";
import { assemble, checkOptions, covarianceOf, doublesOf } from "./estimate.ts";
import { withoutSingles } from "./stratified.ts";

/** Below this F of the first stage, the interval of 2SLS is not to be trusted. */
export const WEAK_F = 10;

/** An effect per contact, and how strong the contact is that it rests on. */
export interface ContactEffect {
  /** Effect per contact among those whom assignment gets contacted. */
  effect: TrialEstimate;
  /** Effect of assignment on contact, in [−1, 1]. */
  firstStage: TrialEstimate;
  /** F of the first stage, robust as the standard error is; null where the first stage has no error. */
  f: number | null;
  /** Its p-value. */
  fP: number | null;
  /** True where F is below 10 (D. Staiger and J. H. Stock, Econometrica 65(3), 1997): read the set. */
  weak: boolean;
  /** Anderson and Rubin's confidence set, at the same level. */
  set: ConfidenceSet;
}

/**
 * Effect of a contact on those whom the assignment gets contacted, assignment being the instrument; with
 * stratum fixed effects where the trial has strata, and its covariates as controls in both stages.
 *
 * It holds if assignment acts through contact alone (J. D. Angrist, G. W. Imbens and D. B. Rubin, Journal of
 * the American Statistical Association 91(434), 1996). Errors are those of R's estimatr: leverage from the
 * fitted contact, residuals from the real one.
 *
 * @throws {InputError} if the trial is unsound, has no contact, or assignment leaves contact unchanged.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { tsls } from "./tsls.ts";
 *
 * const { effect, firstStage } = tsls({
 *   outcome: Float64Array.of(1, 3, 2, 4, 6, 7),
 *   treatment: Uint8Array.of(0, 0, 0, 1, 1, 1),
 *   contact: Float64Array.of(0, 0, 0, 1, 1, 0),
 * });
 * assertAlmostEquals(firstStage.estimate, 2 / 3, 1e-12);
 * assertAlmostEquals(effect.estimate, (17 / 3 - 2) / (2 / 3), 1e-12);
 * ```
 */
export function tsls(trial: Trial, options: EstimateOptions = {}): ContactEffect {
  checkTrial(trial);
  if (!trial.contact) {
    throw new InputError("2sls needs a column of contact, and the trial has none.");
  }
  const checked = checkOptions(trial, options);
  const { kept, notes } = trial.stratum ? withoutSingles(trial) : { kept: trial, notes: [] };
  const contact = kept.contact!;
  const controls = kept.covariates ?? [];
  const first = designOf(kept, doublesOf(kept.treatment), "treatment");
  const stage = fit(first, contact);
  const reduced = fit(first, kept.outcome);
  const both = covarianceOf(first, [stage.residuals, reduced.residuals], checked.se);
  if (!(Math.abs(stage.coefficients[0]) > 1e-12)) {
    throw new InputError(
      "contact does not differ between the arms: there is no effect per contact.",
    );
  }
  const shared = { trial: kept, options: checked, strata: kept.stratum ? first.strataUsed : null };
  const firstStage = assemble({
    ...shared,
    estimator: "first-stage",
    estimate: stage.coefficients[0],
    variance: both.covariance[0],
    df: both.df,
    clusters: both.clusters,
  });
  const fitted = contact.map((value, i) => value - stage.residuals[i]);
  const second = designOf(kept, fitted, "fitted contact");
  const { coefficients, outcomeMeans } = fit(second, kept.outcome);
  const residuals = residualsOf(
    second,
    kept.outcome,
    outcomeMeans,
    coefficients,
    [contact, ...controls.map(({ values }) => values)],
    [columnMeans(second, contact), ...second.means.slice(1)],
  );
  const { covariance, df, clusters } = covarianceOf(second, [residuals], checked.se);
  const effect = assemble({
    ...shared,
    estimator: "2sls",
    estimate: coefficients[0],
    variance: covariance[0],
    df,
    clusters,
    notes,
  });
  const f = both.covariance[0] > 0 ? stage.coefficients[0] ** 2 / both.covariance[0] : null;
  return {
    effect,
    firstStage,
    f,
    fP: f === null ? null : fisherUpper(f, 1, both.df),
    weak: f !== null && f < WEAK_F,
    set: andersonRubin({
      outcome: reduced.coefficients[0],
      contact: stage.coefficients[0],
      outcomeVariance: both.covariance[3],
      contactVariance: both.covariance[0],
      covariance: both.covariance[1],
    }, studentCritical(checked.level, both.df)),
  };
}

function designOf(trial: Trial, column: Float64Array, name: string): Swept {
  const controls = trial.covariates ?? [];
  return sweep({
    rows: column.length,
    columns: [column, ...controls.map(({ values }) => values)],
    names: [name, ...controls.map((control) => `covariate ${control.name}`)],
    stratum: trial.stratum,
    cluster: trial.cluster,
    weight: trial.weight,
    count: trial.count,
  });
}
