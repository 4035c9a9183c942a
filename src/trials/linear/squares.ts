/**
 * Second moments of the weights: what weighting adds to the working model.
 *
 * @module
 */

import type { Swept } from "./within.ts";

/** Sums over all rows of w² b bᵀ that weights bring in: by stratum, mixed, and of the columns. */
export interface Squares {
  /** Σ w² of each stratum. */
  strata: Float64Array;
  /** Σ w² x̃ of each stratum, strata × K. */
  mixed: Float64Array;
  /** Σ w² x̃ x̃ᵀ, K × K. */
  columns: Float64Array;
}

/**
 * These sums of a design; without weights, those of its counts.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { squaresOf } from "./squares.ts";
 * import { sweep } from "./within.ts";
 *
 * const weight = Float64Array.of(2, 3);
 * const swept = sweep({ rows: 2, columns: [Float64Array.of(0, 1)], names: ["treatment"], weight });
 * assertEquals(squaresOf(swept).strata, Float64Array.of(13));
 * ```
 */
export function squaresOf(swept: Swept): Squares {
  const width = swept.columns.length;
  const strata = new Float64Array(swept.strata);
  const mixed = new Float64Array(swept.strata * width);
  const columns = new Float64Array(width * width);
  const x = new Float64Array(width);
  for (let i = 0; i < swept.rows; i++) {
    const s = swept.stratum[i];
    const w = swept.weight ? swept.weight[i] : 1;
    const factor = w * w * (swept.count ? swept.count[i] : 1);
    strata[s] += factor;
    for (let k = 0; k < width; k++) x[k] = swept.columns[k][i] - swept.means[k][s];
    for (let k = 0; k < width; k++) {
      mixed[s * width + k] += factor * x[k];
      for (let l = 0; l < width; l++) columns[k * width + l] += factor * x[k] * x[l];
    }
  }
  return { strata, mixed, columns };
}
