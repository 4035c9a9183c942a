/**
 * Effects within strata, put together.
 *
 * @module
 */

import { choiceOption, InputError } from "../../input.ts";
import { fit, sweep } from "../linear/within.ts";
import type { EstimateOptions, Trial, TrialEstimate } from "../types.ts";
import { checkTrial } from "./check.ts";
import {
  assemble,
  type Checked,
  checkOptions,
  counted,
  covarianceOf,
  doublesOf,
} from "./estimate.ts";
import { rowsOf, unitsByStratum } from "./rows.ts";
import { sizeWeighted } from "./size_weighted.ts";

/** How strata weigh: by the precision that their arms give, or by their size. */
export const WEIGHTINGS = ["precision", "size"] as const;

/** Weighting of strata, see {@linkcode WEIGHTINGS}. */
export type Weighting = typeof WEIGHTINGS[number];

/** Options of {@linkcode stratified}. */
export interface StratifiedOptions extends EstimateOptions {
  /**
   * `precision` (default): stratum fixed effects, so that a stratum of n units of which a share q is
   * treated weighs n·q·(1 − q). `size`: a stratum weighs its units, which estimates the average effect
   * whatever the shares treated.
   */
  weighting?: Weighting;
}

/**
 * Effect from comparisons within strata only.
 *
 * Single-unit strata are left out and counted in `notes`. Strata with one arm stay under `precision`, where
 * they say nothing on the effect, and are left out under `size`.
 *
 * @returns effect in the unit of the outcome
 * @throws {InputError} if the trial is unsound or has no strata, or, by size, where a stratum has a single
 * unit (or cluster) in an arm and not all strata are pairs.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { stratified } from "./stratified.ts";
 *
 * const trial = {
 *   outcome: Float64Array.of(1, 3, 4, 6, 10, 12, 11, 13),
 *   treatment: Uint8Array.of(0, 0, 1, 1, 0, 0, 1, 1),
 *   stratum: Int32Array.of(0, 0, 0, 0, 1, 1, 1, 1),
 * };
 * // 3 in the first stratum, 1 in the second.
 * assertAlmostEquals(stratified(trial).estimate, 2, 1e-12);
 * ```
 */
export function stratified(trial: Trial, options: StratifiedOptions = {}): TrialEstimate {
  checkTrial(trial);
  if (!trial.stratum) {
    throw new InputError("stratified needs a column of strata, and the trial has none.");
  }
  const checked = checkOptions(trial, options);
  const weighting = choiceOption("weighting", options.weighting ?? "precision", WEIGHTINGS);
  const { kept, notes } = withoutSingles(trial);
  return weighting === "size" ? sizeWeighted(kept, checked, notes) : precise(kept, checked, notes);
}

/**
 * The trial without strata of a single unit, and what a reader must know of its strata.
 *
 * @throws {InputError} if no stratum has both arms.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { withoutSingles } from "./stratified.ts";
 *
 * const { kept, notes } = withoutSingles({
 *   outcome: Float64Array.of(1, 2, 3),
 *   treatment: Uint8Array.of(0, 1, 1),
 *   stratum: Int32Array.of(0, 0, 1),
 * });
 * assertEquals(kept.outcome, Float64Array.of(1, 2));
 * assertEquals(notes, ["1 stratum of a single unit left out (1 units)."]);
 * ```
 */
export function withoutSingles(trial: Trial): { kept: Trial; notes: string[] } {
  const units = unitsByStratum(trial);
  const notes: string[] = [];
  let singles = 0;
  let oneArm = 0;
  let oneArmUnits = 0;
  let both = 0;
  for (let s = 0; s < units.length; s += 2) {
    const total = units[s] + units[s + 1];
    if (units[s] > 0 && units[s + 1] > 0) both++;
    else if (total === 1) singles++;
    else if (total > 1) {
      oneArm++;
      oneArmUnits += total;
    }
  }
  if (both === 0) {
    throw new InputError("stratum has no stratum with both arms: nothing to compare.");
  }
  if (singles > 0) {
    notes.push(
      `${counted(singles, "stratum", "strata")} of a single unit left out (${singles} units).`,
    );
  }
  if (oneArm > 0) {
    notes.push(
      `${counted(oneArm, "stratum", "strata")} with one arm only (${oneArmUnits} units): ` +
        "nothing on the effect comes from them.",
    );
  }
  if (singles === 0) return { kept: trial, notes };
  const { stratum, outcome } = trial;
  const rows: number[] = [];
  for (let i = 0; i < outcome.length; i++) {
    const s = 2 * stratum![i];
    if (units[s] + units[s + 1] > 1) rows.push(i);
  }
  return { kept: rowsOf(trial, rows), notes };
}

function precise(trial: Trial, checked: Checked, notes: string[]): TrialEstimate {
  const { outcome, treatment, stratum, cluster, weight, count } = trial;
  const swept = sweep({
    rows: outcome.length,
    columns: [doublesOf(treatment)],
    names: ["treatment"],
    stratum,
    cluster,
    weight,
    count,
  });
  const { coefficients, residuals } = fit(swept, outcome);
  const { covariance, df, clusters } = covarianceOf(swept, [residuals], checked.se);
  return assemble({
    estimator: "stratified-precision",
    trial,
    estimate: coefficients[0],
    variance: covariance[0],
    df,
    options: checked,
    clusters,
    strata: swept.strataUsed,
    notes,
  });
}
