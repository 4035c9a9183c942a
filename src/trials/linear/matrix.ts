/**
 * Small dense matrices, row by row in a `Float64Array`: those of regressions with few columns.
 *
 * @module
 */

/** Pivots below this share of the diagonal mean that columns repeat one another. */
const RANK_TOLERANCE = 1e-11;

/** A symmetric matrix in eigenvectors: `vectors[i * n + j]` is entry i of eigenvector j. */
export interface Eigen {
  /** n eigenvalues, in no particular order. */
  values: Float64Array;
  /** n × n, a column an eigenvector of length 1. */
  vectors: Float64Array;
}

/**
 * Inverse of a symmetric positive definite matrix, by Cholesky's factors.
 *
 * @param a n × n
 * @returns the inverse, or the index of the first row that repeats those above it (to 11 digits).
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { inverseOrRow } from "./matrix.ts";
 *
 * assertEquals(inverseOrRow(Float64Array.of(4, 0, 0, 16), 2), Float64Array.of(0.25, 0, 0, 0.0625));
 * assertEquals(inverseOrRow(Float64Array.of(1, 2, 2, 4), 2), 1);
 * ```
 */
export function inverseOrRow(a: Float64Array, n: number): Float64Array | number {
  const factor = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let sum = a[i * n + j];
      for (let k = 0; k < j; k++) sum -= factor[i * n + k] * factor[j * n + k];
      if (i > j) factor[i * n + j] = sum / factor[j * n + j];
      else if (!(sum > RANK_TOLERANCE * a[j * n + j])) return j;
      else factor[j * n + j] = Math.sqrt(sum);
    }
  }
  return inverseOfFactor(factor, n);
}

/** (L Lᵀ)⁻¹ from L, solving for one column of the identity at a time. */
function inverseOfFactor(factor: Float64Array, n: number): Float64Array {
  const inverse = new Float64Array(n * n);
  const column = new Float64Array(n);
  for (let c = 0; c < n; c++) {
    for (let i = 0; i < n; i++) {
      let sum = i === c ? 1 : 0;
      for (let k = 0; k < i; k++) sum -= factor[i * n + k] * column[k];
      column[i] = sum / factor[i * n + i];
    }
    for (let i = n - 1; i >= 0; i--) {
      let sum = column[i];
      for (let k = i + 1; k < n; k++) sum -= factor[k * n + i] * column[k];
      column[i] = sum / factor[i * n + i];
      inverse[i * n + c] = column[i];
    }
  }
  return inverse;
}

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, by cyclic Jacobi rotations: slow for large matrices,
 * accurate for small ones.
 *
 * Source: G. H. Golub and C. F. Van Loan, Matrix Computations, 4th ed., 2013, section 8.5.
 *
 * @param a n × n, symmetric; not changed
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { symmetricEigen } from "./matrix.ts";
 *
 * const { values } = symmetricEigen(Float64Array.of(2, 1, 1, 2), 2);
 * assertEquals([...values].sort().map((value) => Math.round(value * 1e9) / 1e9), [1, 3]);
 * ```
 */
export function symmetricEigen(a: Float64Array, n: number): Eigen {
  const work = a.slice(0, n * n);
  const vectors = new Float64Array(n * n);
  for (let i = 0; i < n; i++) vectors[i * n + i] = 1;
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    let diagonal = 0;
    for (let i = 0; i < n; i++) {
      diagonal += work[i * n + i] ** 2;
      for (let j = 0; j < i; j++) off += work[i * n + j] ** 2;
    }
    if (off <= 1e-34 * diagonal) break;
    for (let p = 0; p < n - 1; p++) {
      for (let q = p + 1; q < n; q++) rotate(work, vectors, n, p, q);
    }
  }
  const values = new Float64Array(n);
  for (let i = 0; i < n; i++) values[i] = work[i * n + i];
  return { values, vectors };
}

/** One rotation that brings entry (p, q) to zero. */
function rotate(a: Float64Array, vectors: Float64Array, n: number, p: number, q: number): void {
  const apq = a[p * n + q];
  if (apq === 0) return;
  const theta = (a[q * n + q] - a[p * n + p]) / (2 * apq);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (let k = 0; k < n; k++) {
    const akp = a[k * n + p];
    const akq = a[k * n + q];
    a[k * n + p] = cosine * akp - sine * akq;
    a[k * n + q] = sine * akp + cosine * akq;
  }
  for (let k = 0; k < n; k++) {
    const apk = a[p * n + k];
    const aqk = a[q * n + k];
    a[p * n + k] = cosine * apk - sine * aqk;
    a[q * n + k] = sine * apk + cosine * aqk;
    const vkp = vectors[k * n + p];
    const vkq = vectors[k * n + q];
    vectors[k * n + p] = cosine * vkp - sine * vkq;
    vectors[k * n + q] = sine * vkp + cosine * vkq;
  }
}

/**
 * The product of an n × m matrix and an m × p one.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { product } from "./matrix.ts";
 *
 * assertEquals(product(Float64Array.of(1, 2), Float64Array.of(3, 4), 1, 2, 1), Float64Array.of(11));
 * ```
 */
export function product(
  a: Float64Array,
  b: Float64Array,
  n: number,
  m: number,
  p: number,
): Float64Array {
  const out = new Float64Array(n * p);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < m; k++) {
      const factor = a[i * m + k];
      if (factor === 0) continue;
      for (let j = 0; j < p; j++) out[i * p + j] += factor * b[k * p + j];
    }
  }
  return out;
}

/**
 * The transpose of an n × m matrix.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { transpose } from "./matrix.ts";
 *
 * assertEquals(transpose(Float64Array.of(1, 2, 3, 4), 2, 2), Float64Array.of(1, 3, 2, 4));
 * ```
 */
export function transpose(a: Float64Array, n: number, m: number): Float64Array {
  const out = new Float64Array(n * m);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) out[j * n + i] = a[i * m + j];
  }
  return out;
}
