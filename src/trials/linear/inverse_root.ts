/**
 * The inverse root that adjusts the residuals of a cluster.
 *
 * @module
 */

import { product, symmetricEigen, transpose } from "./matrix.ts";

/** Below this an eigenvalue of I − H is none: the cluster alone fixes that combination. */
export const NONE = 1e-9;

/**
 * F = (I − G P)^(−1/2) acting on Zᵀ, where G = ZᵀZ: the matrix with Zᵀ(I − Z P Zᵀ)^(−1/2) = F Zᵀ, by
 * the Moore–Penrose root where I − Z P Zᵀ is singular.
 *
 * @param gram G, n × n, symmetric, no eigenvalue below 0
 * @param projection P, n × n, symmetric
 * @returns n × n, row by row
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { inverseRoot } from "./inverse_root.ts";
 *
 * // One column, G = 4, P = 1/8: (1 − 1/2)^(−1/2).
 * assertAlmostEquals(inverseRoot(Float64Array.of(4), Float64Array.of(0.125), 1)[0], Math.SQRT2, 1e-12);
 * ```
 */
export function inverseRoot(
  gram: Float64Array,
  projection: Float64Array,
  n: number,
): Float64Array {
  const { values, vectors } = symmetricEigen(gram, n);
  const top = values.reduce((most, value) => Math.max(most, value), 0);
  const kept = [...values.keys()].filter((j) => values[j] > 1e-13 * top);
  const rank = kept.length;
  // G = L Lᵀ: directions that no row of the cluster takes are left out.
  const left = new Float64Array(n * rank);
  const right = new Float64Array(rank * n);
  kept.forEach((j, r) => {
    const root = Math.sqrt(values[j]);
    for (let i = 0; i < n; i++) {
      left[i * rank + r] = vectors[i * n + j] * root;
      right[r * n + i] = vectors[i * n + j] / root;
    }
  });
  const leftT = transpose(left, n, rank);
  const inner = product(product(leftT, projection, rank, n, n), left, rank, n, rank);
  for (let i = 0; i < rank * rank; i++) inner[i] = -inner[i];
  for (let i = 0; i < rank; i++) inner[i * rank + i] += 1;
  return product(product(left, power(inner, rank), n, rank, rank), right, n, rank, n);
}

/** The inverse root of a symmetric matrix, eigenvalues of nothing left at nothing. */
function power(matrix: Float64Array, n: number): Float64Array {
  const { values, vectors } = symmetricEigen(matrix, n);
  const out = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    if (values[j] < NONE) continue;
    const factor = 1 / Math.sqrt(values[j]);
    for (let a = 0; a < n; a++) {
      for (let b = 0; b < n; b++) {
        out[a * n + b] += factor * vectors[a * n + j] * vectors[b * n + j];
      }
    }
  }
  return out;
}
