/**
 * The comparison that is not one: contacted against not contacted.
 *
 * @module
 */

import { InputError } from "../../input.ts";
import type { EstimateOptions, Trial, TrialEstimate } from "../types.ts";
import { differenceInMeans } from "./difference.ts";
import { stratified } from "./stratified.ts";

/**
 * Mean outcome of the contacted less that of all others, within strata where there are some: what one reads
 * off a campaign's own records. It is **biased**, since those who are reached differ from those who are not; it
 * stands beside the effect of the draw to show by how much.
 *
 * @throws {InputError} if contact is not 0 or 1 everywhere, or the same everywhere.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { naiveContrast } from "./naive.ts";
 *
 * const { estimate } = naiveContrast({
 *   outcome: Float64Array.of(0, 0, 1, 1, 1, 0),
 *   treatment: Uint8Array.of(0, 0, 0, 1, 1, 1),
 *   contact: Float64Array.of(0, 0, 0, 1, 1, 0),
 * });
 * assertAlmostEquals(estimate, 1 - 1 / 4, 1e-12);
 * ```
 */
export function naiveContrast(trial: Trial, options: EstimateOptions = {}): TrialEstimate {
  const { contact } = trial;
  if (!contact) throw new InputError("the naive contrast needs a column of contact.");
  if (!contact.every((value) => value === 0 || value === 1)) {
    throw new InputError("the naive contrast needs contact as 0 or 1, and it holds shares.");
  }
  const observed = { ...trial, treatment: Uint8Array.from(contact) };
  const found = trial.stratum
    ? stratified(observed, options)
    : differenceInMeans(observed, options);
  return { ...found, estimator: "naive-contacted" };
}
