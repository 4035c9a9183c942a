/**
 * What a trial says of the gain of each of its units: scores whose mean over any group is unbiased for
 * the group's effect.
 *
 * @module
 */

import { InputError, numberOption } from "../../input.ts";
import { fit, sweep } from "../linear/within.ts";
import type { Covariate, Trial } from "../types.ts";

/** How gains are computed. */
export const GAIN_METHODS = ["doubly-robust", "ipw"] as const;

/** How gains are computed, see {@linkcode trialGains}. */
export type GainMethod = typeof GAIN_METHODS[number];

/** Options of {@linkcode trialGains}. */
export interface GainOptions {
  /** `doubly-robust` (default) or `ipw`. */
  method?: GainMethod;
  /** Known probability of treatment, one for all or one a row, in (0, 1); by default the stratum's share. */
  probability?: number | ArrayLike<number>;
}

/**
 * The probability that each row was treated: as declared, or the share of the units of its stratum that
 * were, which is what a fixed number drawn in each stratum makes it.
 *
 * @throws {InputError} if a probability is not within (0, 1): a stratum with one arm says nothing.
 *
 * @example
 * ```ts
 * import { assignmentProbability } from "./gains.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const trial = { outcome: Float64Array.of(1, 0, 1, 0), treatment: Uint8Array.of(1, 0, 0, 0) };
 * assertEquals([...assignmentProbability(trial)], [0.25, 0.25, 0.25, 0.25]);
 * ```
 */
export function assignmentProbability(
  trial: Trial,
  probability?: number | ArrayLike<number>,
): Float64Array {
  const rows = trial.outcome.length;
  if (probability === undefined) return stratumShares(trial);
  // Text has a length too: what is typed and is no number must not be taken for an array.
  if (typeof probability === "string") numberOption("probability", probability, { min: 0, max: 1 });
  if (typeof probability !== "number" && probability.length !== rows) {
    throw new InputError(
      `probability must be one number or one a row (${rows}), got ${probability.length}.`,
    );
  }
  return Float64Array.from({ length: rows }, (_, i) => {
    const value = typeof probability === "number" ? probability : probability[i];
    numberOption("probability", value, { min: 0, max: 1 });
    if (value > 0 && value < 1) return value;
    throw new InputError(`probability must be above 0 and below 1, got ${value} at index ${i}.`);
  });
}

function stratumShares({ treatment, stratum, count }: Trial): Float64Array {
  const treated = new Map<number, number>();
  const all = new Map<number, number>();
  treatment.forEach((z, i) => {
    const s = stratum?.[i] ?? 0;
    const units = count?.[i] ?? 1;
    all.set(s, (all.get(s) ?? 0) + units);
    treated.set(s, (treated.get(s) ?? 0) + units * z);
  });
  return Float64Array.from(treatment, (_, i) => {
    const s = stratum?.[i] ?? 0;
    const share = treated.get(s)! / all.get(s)!;
    if (share > 0 && share < 1) return share;
    throw new InputError(
      `stratum ${s} must hold both arms to say what treatment gains, got ${
        share === 0 ? "none" : "all"
      } of its units treated.`,
    );
  });
}

/**
 * Gains by row, in the unit of the outcome, with mean equal to the effect over any group in expectation:
 *
 *     ipw:            Γ = z y/π − (1 − z) y/(1 − π)
 *     doubly-robust:  Γ = m₁(x) − m₀(x) + z (y − m₁(x))/π − (1 − z)(y − m₀(x))/(1 − π)
 *
 * (J. M. Robins, A. Rotnitzky & L. P. Zhao, JASA 89, 1994). m₁ and m₀ are weighted linear regressions of the
 * outcome on the trial's covariates within each arm, arm means where there are none. π is known by design, so
 * that a poor regression costs precision, never bias beyond the order of covariates over units. One Γ is
 * mostly noise: only means over many units say something.
 *
 * @throws {InputError} if a probability is not within (0, 1), an arm is empty or has too few units for its
 * covariates.
 *
 * @example
 * ```ts
 * import { trialGains } from "./gains.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const trial = { outcome: Float64Array.of(3, 1, 5, 1), treatment: Uint8Array.of(1, 0, 1, 0) };
 * assertEquals([...trialGains(trial, { method: "ipw" })], [6, -2, 10, -2]);
 * assertEquals([...trialGains(trial)], [1, 3, 5, 3]);
 * ```
 */
export function trialGains(trial: Trial, options: GainOptions = {}): Float64Array {
  const { outcome, treatment } = trial;
  const probability = assignmentProbability(trial, options.probability);
  const [control, treated] = options.method === "ipw"
    ? [new Float64Array(outcome.length), new Float64Array(outcome.length)]
    : [predictions(trial, 0), predictions(trial, 1)];
  return outcome.map((y, i) =>
    treated[i] - control[i] +
    (treatment[i] === 1
      ? (y - treated[i]) / probability[i]
      : -(y - control[i]) / (1 - probability[i]))
  );
}

/** Prediction of every row from the regression within an arm. */
function predictions(trial: Trial, arm: 0 | 1): Float64Array {
  const { outcome, treatment, weight, count, covariates = [] } = trial;
  const places = Int32Array.from([...treatment.keys()].filter((i) => treatment[i] === arm));
  const name = arm === 1 ? "treatment" : "control";
  if (places.length <= covariates.length) {
    throw new InputError(
      `the ${name} arm must hold more rows than there are covariates (${covariates.length}), got ${places.length}.`,
    );
  }
  const at = (values: ArrayLike<number>) => Float64Array.from(places, (i) => values[i]);
  const swept = sweep({
    rows: places.length,
    columns: covariates.map(({ values }) => at(values)),
    names: covariates.map((covariate: Covariate) => covariate.name),
    weight: weight && at(weight),
    count: count && at(count),
  });
  const { coefficients, outcomeMeans } = fit(swept, at(outcome));
  return outcome.map((_, i) =>
    covariates.reduce(
      (sum, { values }, k) => sum + coefficients[k] * (values[i] - swept.means[k][0]),
      outcomeMeans[0],
    )
  );
}
