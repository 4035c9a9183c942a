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

/** Below this spectral radius the power series takes at most 17 terms. */
const SMALL = 0.1;

/**
 * pickᵀ F with the F of {@linkcode inverseRoot}. A cluster that is a small part of the trial has a small G P:
 * the power series of (1 − x)^(−1/2) on one row then costs less than eigenvectors.
 *
 * @param pick n entries
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { rowOfInverseRoot } from "./inverse_root.ts";
 *
 * const [row] = rowOfInverseRoot(Float64Array.of(3), Float64Array.of(0.5), Float64Array.of(0.125));
 * assertAlmostEquals(row, 3 / Math.sqrt(1 - 0.0625), 1e-14);
 * ```
 */
export function rowOfInverseRoot(
  pick: Float64Array,
  gram: Float64Array,
  projection: Float64Array,
): Float64Array {
  const n = pick.length;
  const both = product(gram, projection, n, n, n);
  // G P has real eigenvalues, being similar to a symmetric matrix: their squares sum to the trace of its square.
  let squares = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) squares += both[i * n + j] * both[j * n + i];
  }
  const radius = Math.sqrt(Math.max(0, squares));
  if (radius > SMALL) return product(pick, inverseRoot(gram, projection, n), 1, n, n);
  const row = pick.slice();
  let power = pick;
  let coefficient = 1;
  for (let k = 1, size = radius; size > 1e-18; k++, size *= radius) {
    power = product(power, both, 1, n, n);
    coefficient *= (2 * k - 1) / (2 * k);
    for (let i = 0; i < n; i++) row[i] += coefficient * power[i];
  }
  return row;
}
