/**
 * Classes of electors by propensity: the quantiles of a bureau's Beta.
 *
 * @module
 */

import jstat from "jstat";
import { GRID } from "./propensity.ts";
import { exp } from "../random/mod.ts";

/** Number of propensity classes of equal size. */
export const CLASSES = 16;

/**
 * Mean propensity of each of 16 classes of equal size, on the grid of turnouts: entry 16·j + q is that of
 * class q (from the least to the most inclined to vote) at θ = j/128. Their mean over q is θ.
 *
 * The mean of a class is the difference of the Beta's first partial moments at its bounds,
 * E[p; p < x] = θ·I_x(θφ + 1, (1 − θ)φ).
 *
 * @param precision φ > 0.
 *
 * @example
 * ```ts
 * import { CLASSES, classPropensities } from "./classes.ts";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * // Where 75 % vote, φ = 4, the least inclined sixteenth votes three times in ten.
 * const classes = classPropensities(4).subarray(96 * CLASSES, 97 * CLASSES);
 * assertAlmostEquals(classes[0], 0.3, 0.01);
 * assertAlmostEquals(classes.reduce((sum, p) => sum + p, 0) / CLASSES, 0.75, 1e-9);
 * ```
 */
export function classPropensities(precision: number): Float64Array {
  const table = new Float64Array((GRID + 1) * CLASSES);
  table.fill(1, GRID * CLASSES);
  for (let j = 1; j <= GRID / 2; j++) {
    const turnout = j / GRID;
    const [a, b] = [turnout * precision, (1 - turnout) * precision];
    let below = 0;
    for (let q = 0; q < CLASSES; q++) {
      const upTo = q === CLASSES - 1
        ? turnout
        : turnout * jstat.ibeta(jstat.beta.inv((q + 1) / CLASSES, a, b), a + 1, b);
      const mean = Math.min(1, Math.max(0, (upTo - below) * CLASSES));
      table[j * CLASSES + q] = mean;
      // Abstaining is Beta((1 − θ)φ, θφ): above ½ the quantiles come too near 1 for a double.
      table[(GRID - j) * CLASSES + CLASSES - 1 - q] = 1 - mean;
      below = upTo;
    }
  }
  return table;
}

/**
 * Change of the propensity of each class under a logit shift δ, in the layout of `classPropensities`; scaled
 * so that the classes' mean is the bureau's Δ(θ), of which one point a class is an approximation.
 *
 * @param relative h on the grid (`tabulateRelativeEffect`) for the same shift.
 *
 * @param propensities as `classPropensities` gives them; `shift` δ; `into` of the same layout, overwritten.
 *
 * @example
 * ```ts
 * import { CLASSES, classPropensities, tabulateClassEffects } from "./classes.ts";
 * import { GRID, tabulateRelativeEffect, turnoutEffect } from "./propensity.ts";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * const relative = new Float64Array(GRID + 1);
 * tabulateRelativeEffect(0.4, 4, relative);
 * const effects = new Float64Array((GRID + 1) * CLASSES);
 * tabulateClassEffects(classPropensities(4), 0.4, relative, effects);
 * const mean = effects.subarray(64 * CLASSES, 65 * CLASSES).reduce((sum, e) => sum + e, 0) / CLASSES;
 * assertAlmostEquals(mean, turnoutEffect(0.5, 0.4, 4), 1e-12);
 * ```
 */
export function tabulateClassEffects(
  propensities: Float64Array,
  shift: number,
  relative: Float64Array,
  into: Float64Array,
): void {
  const odds = exp(shift);
  for (let j = 0; j <= GRID; j++) {
    const from = j * CLASSES;
    let sum = 0;
    for (let q = from; q < from + CLASSES; q++) {
      const p = propensities[q];
      into[q] = p * odds / (1 - p + p * odds) - p;
      sum += into[q];
    }
    const turnout = j / GRID;
    const scale = sum === 0 ? 0 : turnout * (1 - turnout) * relative[j] * CLASSES / sum;
    for (let q = from; q < from + CLASSES; q++) into[q] *= scale;
  }
}
