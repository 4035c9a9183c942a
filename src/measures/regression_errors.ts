import jstat from "jstat";
import { InputError, numberOption } from "../input.ts";

/** What would happen to a study's published estimate, were the true effect known. */
export interface PublishedErrors {
  /** Probability that the estimate is significant, in [0, 1]. */
  power: number;
  /** Type S: probability that a significant estimate has the wrong sign, in [0, ½]. */
  typeS: number;
  /** Type M: expected |significant estimate| over |true effect|, of at least 1; the exaggeration ratio. */
  typeM: number;
}

/**
 * Type S and type M errors of an estimate that is published when it is significant (A. Gelman & J.
 * Carlin, "Beyond power calculations: assessing type S (sign) and type M (magnitude) errors",
 * Perspectives on Psychological Science 9(6), 2014), for a normal estimate and a two-sided test, in the
 * closed form of J. Lu, Y. Qiu & A. Deng, British Journal of Mathematical and Statistical Psychology
 * 72(1), 2019: with λ = |effect|/se and z the critical value,
 *
 *     power = Φ(λ − z) + Φ(−λ − z)        type S = Φ(−λ − z)/power
 *     type M = [φ(z − λ) + φ(z + λ) + λ(Φ(λ − z) − Φ(−λ − z))]/(λ·power)
 *
 * @param effect true effect, not 0, in the unit of the standard error.
 * @param se standard error of the estimate, above 0.
 * @param alpha level of the test, in (0, 1); .05 by default.
 * @throws {InputError} if the effect is 0 (no sign to get wrong), or se or alpha is out of range.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { publishedErrors } from "./regression_errors.ts";
 *
 * // A true effect of 2 measured with an error of 8.1: Gelman & Carlin give .06, .24 and 9.7.
 * const { power, typeS, typeM } = publishedErrors(2, 8.1);
 * assertAlmostEquals(power, 0.057, 0.001);
 * assertAlmostEquals(typeS, 0.24, 0.005);
 * assertAlmostEquals(typeM, 9.6, 0.15);
 * ```
 */
export function publishedErrors(effect: number, se: number, alpha = 0.05): PublishedErrors {
  numberOption("effect", effect);
  if (effect === 0) throw new InputError("effect must not be 0: it has no sign to get wrong.");
  if (!(se > 0 && se < Infinity)) throw new InputError(`se must be a number above 0, got ${se}.`);
  if (!(alpha > 0 && alpha < 1)) {
    throw new InputError(`alpha must be between 0 and 1, both excluded, got ${alpha}.`);
  }
  const lambda = Math.abs(effect) / se;
  const z = jstat.normal.inv(1 - alpha / 2, 0, 1);
  const below = jstat.normal.cdf(-lambda - z, 0, 1);
  const above = jstat.normal.cdf(lambda - z, 0, 1);
  const power = above + below;
  const density = jstat.normal.pdf(z - lambda, 0, 1) + jstat.normal.pdf(z + lambda, 0, 1);
  return {
    power,
    typeS: below / power,
    // Rounding brings it a hair below 1 where every estimate is significant.
    typeM: Math.max(1, (density + lambda * (above - below)) / (lambda * power)),
  };
}
