/**
 * The smallest detectable effect in closed form, and the number of bureaux that an effect takes.
 *
 * @module
 */

import { InputError, numberOption } from "../../input.ts";
import { studentCritical } from "../linear/student.ts";

/** A design in a few numbers. */
export interface DetectableOptions {
  /** Number of bureaux in the trial, both arms. */
  bureaux: number;
  /** Standard deviation of the outcome over bureaux, in points. */
  sd: number;
  /** Share of its variance that blocks and covariates explain, below 1; 0 by default. */
  explained?: number;
  /** Parameters that these take, for the degrees of freedom; 0 by default. */
  parameters?: number;
  /** Share treated, in (0, 1); ½ by default. */
  share?: number;
  /** Number of clusters drawn, where bureaux are not drawn one by one. */
  clusters?: number;
  /** Intra-cluster correlation of what blocks and covariates leave, in [0, 1]; 0 by default. */
  correlation?: number;
  /** Coefficient of variation of the number of bureaux in a cluster; 0 by default. */
  sizeVariation?: number;
  /** Two-sided level of the test; .05 by default. */
  alpha?: number;
  /** Power wanted; .8 by default. */
  power?: number;
}

/** A smallest detectable effect and what it is made of. */
export interface Detectable {
  /** In points of the outcome, on a bureau drawn. */
  effect: number;
  /** Standard error of the estimate, in points. */
  se: number;
  /** effect / se: t_{1−α/2} + t_{power}. */
  multiplier: number;
  /** Degrees of freedom. */
  df: number;
  /** Factor on the variance from drawing clusters; 1 without. */
  designEffect: number;
}

/**
 * The smallest true effect that the test finds with the power wanted (H. S. Bloom, "Minimum detectable
 * effects", Evaluation Review 19(5), 1995):
 *
 *     effect = (t_{1−α/2} + t_{power}) · sd · √((1 − R²) · deff / (P (1 − P) n)),
 *     deff = 1 + ((1 + cv²) m − 1) ρ
 *
 * with n bureaux, m = n / clusters and deff for clusters of unequal sizes (S. M. Eldridge, D. Ashby &
 * S. Kerry, International Journal of Epidemiology 35(5), 2006). Degrees of freedom are units drawn − 2 −
 * parameters.
 *
 * @returns effect and se in the unit of `sd`. For the effect of a contact divide by the contact rate.
 * @throws {InputError} if an option is out of range or no degree of freedom is left.
 *
 * @example
 * ```ts
 * import { smallestDetectableEffect } from "./detectable.ts";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * // Bloom's rule of thumb: about 2.8 standard errors.
 * const { multiplier } = smallestDetectableEffect({ bureaux: 820, sd: 6 });
 * assertAlmostEquals(multiplier, 2.8, 0.01);
 * ```
 */
export function smallestDetectableEffect(options: DetectableOptions): Detectable {
  const bureaux = numberOption("bureaux", options.bureaux, { min: 2, integer: true });
  const sd = numberOption("sd", options.sd, { min: 0 });
  const explained = numberOption("explained", options.explained ?? 0, { max: 1 });
  const share = inside("share", options.share ?? 0.5);
  const alpha = inside("alpha", options.alpha ?? 0.05);
  const power = inside("power", options.power ?? 0.8);
  const drawn = numberOption("clusters", options.clusters ?? bureaux, { min: 2, max: bureaux });
  const parameters = numberOption("parameters", options.parameters ?? 0, { min: 0 });
  const df = drawn - 2 - parameters;
  if (df < 1) {
    throw new InputError(
      `bureaux must leave at least one degree of freedom: ${drawn} are drawn and ${
        2 + parameters
      } parameters estimated.`,
    );
  }
  const designEffect = designEffectOf(bureaux / drawn, options);
  const variance = sd ** 2 * (1 - explained) * designEffect / (share * (1 - share) * bureaux);
  const multiplier = studentCritical(1 - alpha, df) + studentQuantile(power, df);
  const se = Math.sqrt(variance);
  return { effect: multiplier * se, se, multiplier, df, designEffect };
}

/** Quantile of Student's t from the two-sided one. */
function studentQuantile(p: number, df: number): number {
  if (p === 0.5) return 0;
  return p > 0.5 ? studentCritical(2 * p - 1, df) : -studentCritical(1 - 2 * p, df);
}

function designEffectOf(size: number, options: DetectableOptions): number {
  const correlation = numberOption("correlation", options.correlation ?? 0, { min: 0, max: 1 });
  const cv = numberOption("sizeVariation", options.sizeVariation ?? 0, { min: 0 });
  return 1 + ((1 + cv ** 2) * size - 1) * correlation;
}

/**
 * How many bureaux the trial must have for an effect to be detectable, all else equal: the least whole
 * number whose {@linkcode smallestDetectableEffect} is no larger. With clusters, their mean size is kept.
 *
 * @param effect in points of the outcome on a bureau drawn, above 0.
 * @param options as those of a trial that exists; `parameters` stay as they are for covariates, and grow
 * with the number of bureaux where `parametersPerBureau` says so (blocks: ½ for pairs).
 * @returns null where more than a hundred million bureaux would be needed.
 * @throws {InputError} if the effect is not above 0, or an option is out of range.
 *
 * @example
 * ```ts
 * import { bureauxNeeded } from "./detectable.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(bureauxNeeded(1, { bureaux: 100, sd: 6 }), 1133);
 * ```
 */
export function bureauxNeeded(
  effect: number,
  options: DetectableOptions & { parametersPerBureau?: number },
): number | null {
  const wanted = numberOption("effect", effect, { min: Number.MIN_VALUE });
  const size = options.bureaux / (options.clusters ?? options.bureaux);
  const each = numberOption("parametersPerBureau", options.parametersPerBureau ?? 0, { min: 0 });
  const fixed = (options.parameters ?? 0) - each * options.bureaux;
  const detects = (bureaux: number): boolean => {
    const drawn = options.clusters === undefined ? undefined : Math.floor(bureaux / size);
    const parameters = Math.max(0, fixed + each * bureaux);
    if ((drawn ?? bureaux) - 2 - parameters < 1) return false;
    const at = { ...options, bureaux, parameters, clusters: drawn };
    return smallestDetectableEffect(at).effect <= wanted;
  };
  smallestDetectableEffect(options);
  let high = 4;
  while (!detects(high)) {
    high *= 2;
    if (high > 1e8) return null;
  }
  let low = high / 2;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (detects(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function inside(option: string, value: unknown): number {
  const number = numberOption(option, value, { min: 0, max: 1 });
  if (number > 0 && number < 1) return number;
  throw new InputError(`${option} must be above 0 and below 1, got ${number}.`);
}
