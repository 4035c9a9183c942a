/**
 * The estimators that a design can declare.
 *
 * @module
 */

import { differenceInMeans } from "../analysis/difference.ts";
import { lin } from "../analysis/lin.ts";
import { stratified } from "../analysis/stratified.ts";
import type { Trial, TrialEstimate } from "../types.ts";

/** Estimators by name: those of `trial analyse`. */
export const ESTIMATORS = [
  "difference-in-means",
  "stratified-precision",
  "stratified-size",
  "lin",
] as const;

/** Name of an estimator. */
export type EstimatorName = typeof ESTIMATORS[number];

/**
 * The estimate of a trial by the estimator of a name, with its default standard error: CR2 where the
 * trial has clusters, else HC2.
 *
 * @param level confidence level of the interval.
 * @throws {InputError} if the trial has no strata or covariates that the estimator needs, or an arm is too
 * small.
 *
 * @example
 * ```ts
 * import { estimateWith } from "./estimators.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const trial = { outcome: Float64Array.of(1, 3, 4, 6), treatment: Uint8Array.of(0, 0, 1, 1) };
 * assertEquals(estimateWith("difference-in-means", trial, 0.95).units, 4);
 * ```
 */
export function estimateWith(name: EstimatorName, trial: Trial, level: number): TrialEstimate {
  switch (name) {
    case "difference-in-means":
      return differenceInMeans(trial, { level });
    case "lin":
      return lin(trial, { level });
    case "stratified-precision":
      return stratified(trial, { level, weighting: "precision" });
    case "stratified-size":
      return stratified(trial, { level, weighting: "size" });
  }
}
