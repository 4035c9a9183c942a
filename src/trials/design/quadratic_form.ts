/**
 * d′ V⁺ d for a covariance that may be singular.
 *
 * @module
 */

/** A quadratic form in the generalised inverse of a covariance. */
export interface QuadraticForm {
  /** Rank of the covariance. */
  rank: number;
  /** d′ V⁻ d, for d in the span of the covariance. */
  value(d: ArrayLike<number>): number;
}

/**
 * The form d′ V⁻ d by Cholesky with complete pivoting on the correlations: columns that others determine
 * (shares that sum to 100) fall out, and the rank is what remains (N. J. Higham, Accuracy and Stability of
 * Numerical Algorithms, 2002, section 10.3).
 *
 * @param covariance symmetric, positive semi-definite, k by k.
 *
 * @example
 * ```ts
 * import { quadraticForm } from "./quadratic_form.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const form = quadraticForm([Float64Array.of(4, 4), Float64Array.of(4, 4)]);
 * assertEquals([form.rank, form.value([2, 2])], [1, 1]);
 * ```
 */
export function quadraticForm(covariance: readonly Float64Array[]): QuadraticForm {
  const k = covariance.length;
  const scale = covariance.map((row, i) => row[i] > 0 ? 1 / Math.sqrt(row[i]) : 0);
  const left = Float64Array.from(scale, (s) => s > 0 ? 1 : 0);
  const pivots: number[] = [];
  const factor: Float64Array[] = [];
  for (;;) {
    let best = -1;
    for (let i = 0; i < k; i++) {
      if (!pivots.includes(i) && left[i] > 1e-8 && (best < 0 || left[i] > left[best])) best = i;
    }
    if (best < 0) break;
    const root = Math.sqrt(left[best]);
    const column = new Float64Array(k);
    for (let i = 0; i < k; i++) {
      if (pivots.includes(i)) continue;
      let rest = covariance[i][best] * scale[i] * scale[best];
      for (const earlier of factor) rest -= earlier[i] * earlier[best];
      column[i] = i === best ? root : rest / root;
      left[i] -= column[i] ** 2;
    }
    factor.push(column);
    pivots.push(best);
  }
  return {
    rank: pivots.length,
    value(d) {
      // Forward substitution: d = L w, and d′ V⁻ d = w′ w.
      const w: number[] = [];
      pivots.forEach((p, j) => {
        let rest = d[p] * scale[p];
        for (let e = 0; e < j; e++) rest -= factor[e][p] * w[e];
        w.push(rest / factor[j][p]);
      });
      return w.reduce((sum, x) => sum + x * x, 0);
    },
  };
}
