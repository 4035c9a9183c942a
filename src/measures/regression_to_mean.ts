import jstat from "jstat";
import { InputError, numberOption } from "../input.ts";

/** What two periods of the same units have in common. */
export interface TwoPeriods {
  /** Correlation of the units' values in the two periods, in [−1, 1]. */
  correlation: number;
  /** Mean and standard deviation over the units, first period; sd above 0. */
  mean: number;
  sd: number;
  /** The same, second period; those of the first by default. */
  nextMean?: number;
  nextSd?: number;
}

/**
 * Expected value in the next period of a unit seen at an extreme, if nothing is done:
 * μ₂ + ρ (σ₂/σ₁)(x − μ₁) (F. Galton, "Regression towards mediocrity in hereditary stature", Journal of
 * the Anthropological Institute 15, 1886). In the unit of the values; exact where the regression of one
 * period on the other is linear, as in a bivariate normal.
 *
 * @param past x: value in the first period.
 * @throws {InputError} if the correlation is outside [−1, 1] or a standard deviation below 0, or 0 in the
 * first period.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { expectedNext } from "./regression_to_mean.ts";
 *
 * // 20 points above a mean of 50, half of it luck: 10 points above next time.
 * assertEquals(expectedNext(70, { correlation: 0.5, mean: 50, sd: 10 }), 60);
 * ```
 */
export function expectedNext(past: number, periods: TwoPeriods): number {
  const { correlation, mean, sd, nextMean = mean, nextSd = sd } = periods;
  numberOption("past", past);
  numberOption("correlation", correlation, { min: -1, max: 1 });
  numberOption("mean", mean);
  numberOption("next mean", nextMean);
  numberOption("next sd", nextSd, { min: 0 });
  if (!(sd > 0 && sd < Infinity)) throw new InputError(`sd must be a number above 0, got ${sd}.`);
  return nextMean + correlation * (nextSd / sd) * (past - mean);
}

/**
 * Selection intensity i: mean, in standard deviations, of the top share p of a normal population,
 * φ(z)/p with z its 1 − p quantile (D. S. Falconer, Introduction to Quantitative Genetics, 1960, ch. 11).
 * The units picked for a value one period are expected at ρ·i standard deviations the next.
 *
 * @param top p in (0, 1).
 * @throws {InputError} if p is not between 0 and 1, both excluded.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { selectionIntensity } from "./regression_to_mean.ts";
 *
 * assertAlmostEquals(selectionIntensity(0.1), 1.755, 5e-4); // Falconer's table: 1.755
 * ```
 */
export function selectionIntensity(top: number): number {
  if (!(top > 0 && top < 1)) {
    throw new InputError(`top must be a share between 0 and 1, both excluded, got ${top}.`);
  }
  return jstat.normal.pdf(jstat.normal.inv(1 - top, 0, 1), 0, 1) / top;
}
