/**
 * How much easier voters are to reach than abstainers, from the naive gap of a trial.
 *
 * @module
 */

import { InputError, numberOption } from "../input.ts";

/** What a trial with a naive gap says of who was reached. */
export interface NaiveGap {
  /** θ: turnout without contact, in (0, 1). */
  turnout: number;
  /** Turnout of those contacted minus turnout of all others, in points. */
  gap: number;
  /** Effect per contact found by the experiment in the same data, in points. */
  effect: number;
  /** q: share of all subjects, assigned or not, who were contacted, in [0, 1). */
  contacted: number;
}

/**
 * Selectivity ω: the risk ratio of being reached, voters to abstainers, that explains a naive gap.
 *
 * Those contacted would have voted at θ_c without the contact; the others at (θ − q θ_c)/(1 − q), since
 * both together make θ. The gap is then (θ_c − θ)/(1 − q) + effect, hence
 *
 *     θ_c = θ + (1 − q)(gap − effect)          ω = θ_c (1 − θ) / (θ (1 − θ_c))
 *
 * the second from turnout among the contacted θω/(θω + 1 − θ). Below 1 where the gap is smaller than the
 * effect. By hand for the six cities of 2001: θ = .286, gap 9.8, effect 7.07, q = .297/2: θ_c = .286 +
 * .8515 × .0273 = .3092 and ω = (.3092 × .714)/(.286 × .6908) = 1.118.
 *
 * @throws {InputError} if a value is out of range or the gap asks for a turnout outside (0, 1).
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { selectivityFromNaiveGap } from "./selectivity.ts";
 *
 * const omega = selectivityFromNaiveGap({
 *   turnout: .286,
 *   gap: 9.8,
 *   effect: 7.07,
 *   contacted: .297 / 2,
 * });
 * assertAlmostEquals(omega, 1.118, .001);
 * ```
 */
export function selectivityFromNaiveGap({ turnout, gap, effect, contacted }: NaiveGap): number {
  between0and1("turnout", turnout);
  numberOption("gap", gap, { min: -100, max: 100 });
  numberOption("effect", effect, { min: -100, max: 100 });
  numberOption("contacted", contacted, { min: 0, max: 1 });
  const reached = turnout + (1 - contacted) * (gap - effect) / 100;
  if (!(reached > 0 && reached < 1)) {
    throw new InputError(
      `gap must leave a turnout between 0 and 1 among those contacted, got ${gap} points, which asks ` +
        `for ${reached.toFixed(3)}.`,
    );
  }
  return reached * (1 - turnout) / (turnout * (1 - reached));
}

/** What the error of a trial's intention-to-treat effect rests on. */
export interface TrialError {
  /** In (0, 1). */
  turnout: number;
  /** n: people in all arms together. */
  subjects: number;
  /** Standard error of the effect of being on the list, in points. */
  se: number;
}

/**
 * Share of the subjects assigned to contact, where the source does not give it, as its error implies: for
 * a share p the variance of the effect of assignment is θ(1 − θ)/(n p (1 − p)).
 *
 * The smaller of the two solutions, in (0, ½]; ½ where the error is smaller than any split allows, as
 * covariates make it. Clustering makes it too small. It bears little: for the six cities ω goes from 1.14
 * to 1.10 as the share goes from 0 to 1.
 *
 * @throws {InputError} if a value is out of range.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { assignedShare } from "./selectivity.ts";
 *
 * assertEquals(assignedShare({ turnout: .286, subjects: 18933, se: .64 }), .5);
 * ```
 */
export function assignedShare({ turnout, subjects, se }: TrialError): number {
  between0and1("turnout", turnout);
  numberOption("subjects", subjects, { min: 1 });
  if (!(se > 0 && se < Infinity)) throw new InputError(`se must be a number above 0, got ${se}.`);
  const product = turnout * (1 - turnout) / (subjects * (se / 100) ** 2);
  return product >= .25 ? .5 : .5 - Math.sqrt(.25 - product);
}

function between0and1(name: string, value: number): void {
  if (!(value > 0 && value < 1)) {
    throw new InputError(`${name} must be a number between 0 and 1, both excluded, got ${value}.`);
  }
}
