/**
 * The part of I − H that a cluster sees.
 *
 * @module
 */

import { product } from "./matrix.ts";
import type { Squares } from "./squares.ts";
import type { Swept } from "./within.ts";

/** A cluster's place in the design. */
export interface Place {
  /** Strata that it meets. */
  strata: readonly number[];
  /** Weight of its units, where it is the same for all. */
  weight: number;
  /** True where weights vary within it: its basis is then [b, wb]. */
  doubled: boolean;
}

/**
 * P with (I − H)(I − H)ᵀ = I − Z P Zᵀ within the cluster, for Z its rows of b = [stratum marks, x̃], or of
 * [b, wb] where weights vary. Without weights P = (XᵀWX)⁻¹.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { projectionOf } from "./projection.ts";
 * import { squaresOf } from "./squares.ts";
 * import { sweep } from "./within.ts";
 *
 * const swept = sweep({ rows: 4, columns: [Float64Array.of(0, 0, 1, 1)], names: ["treatment"] });
 * const place = { strata: [0], weight: 1, doubled: false };
 * assertEquals(projectionOf(swept, squaresOf(swept), place), Float64Array.of(0.25, 0, 0, 1));
 * ```
 */
export function projectionOf(swept: Swept, squares: Squares, place: Place): Float64Array {
  const { strata, weight, doubled } = place;
  const size = strata.length + swept.columns.length;
  const m = innerInverse(swept, strata);
  if (!swept.weight) return m;
  const mqm = innerSquares(swept, squares, strata);
  const full = doubled ? 2 * size : size;
  const out = new Float64Array(full * full);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const at = i * size + j;
      if (!doubled) out[at] = 2 * weight * m[at] - mqm[at];
      else {
        out[i * full + j] = -mqm[at];
        out[i * full + size + j] = m[at];
        out[(size + i) * full + j] = m[at];
      }
    }
  }
  return out;
}

/** (XᵀWX)⁻¹ of some strata and the columns. */
function innerInverse(swept: Swept, strata: readonly number[]): Float64Array {
  const width = swept.columns.length;
  const marks = strata.length;
  const size = marks + width;
  const out = new Float64Array(size * size);
  strata.forEach((s, i) => out[i * size + i] = 1 / swept.stratumWeight[s]);
  for (let k = 0; k < width; k++) {
    for (let l = 0; l < width; l++) {
      out[(marks + k) * size + marks + l] = swept.bread[k * width + l];
    }
  }
  return out;
}

/**
 * (XᵀWX)⁻¹ XᵀW²X (XᵀWX)⁻¹ of some strata and the columns.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { innerSquares } from "./projection.ts";
 * import { squaresOf } from "./squares.ts";
 * import { sweep } from "./within.ts";
 *
 * // Without weights it is (XᵀX)⁻¹.
 * const swept = sweep({ rows: 4, columns: [Float64Array.of(0, 0, 1, 1)], names: ["treatment"] });
 * assertEquals(innerSquares(swept, squaresOf(swept), [0]), Float64Array.of(0.25, 0, 0, 1));
 * ```
 */
export function innerSquares(
  swept: Swept,
  squares: Squares,
  strata: readonly number[],
): Float64Array {
  const { bread, stratumWeight } = swept;
  const width = swept.columns.length;
  const marks = strata.length;
  const size = marks + width;
  const out = new Float64Array(size * size);
  strata.forEach((s, i) => {
    out[i * size + i] = squares.strata[s] / stratumWeight[s] ** 2;
    for (let k = 0; k < width; k++) {
      let sum = 0;
      for (let l = 0; l < width; l++) sum += bread[k * width + l] * squares.mixed[s * width + l];
      out[i * size + marks + k] = sum / stratumWeight[s];
      out[(marks + k) * size + i] = sum / stratumWeight[s];
    }
  });
  const inner = product(
    product(bread, squares.columns, width, width, width),
    bread,
    width,
    width,
    width,
  );
  for (let k = 0; k < width; k++) {
    for (let l = 0; l < width; l++) out[(marks + k) * size + marks + l] = inner[k * width + l];
  }
  return out;
}
