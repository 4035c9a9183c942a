/**
 * Satterthwaite's degrees of freedom from sums over clusters, without a matrix of clusters by clusters.
 *
 * @module
 */

import { product, transpose } from "./matrix.ts";
import type { Squares } from "./squares.ts";
import type { Swept } from "./within.ts";

/**
 * Sums from which df = (Σ_g P_gg)² / Σ_gh P_gh² follows (Pustejovsky and Tipton 2018, section 3.2), where
 * P_gh = p_gᵀp_h for p_g = (I − H)_gᵀ a_g and a_g the adjusted weights of cluster g on the coefficient.
 *
 * P_gh = [g = h] a_gᵀa_g − B(g, h) with B bilinear in sums over each cluster: a part by stratum, 2 × 2,
 * and a dense one. The sum of B² over all pairs is then a trace.
 */
export class PairSums {
  readonly #swept: Swept;
  readonly #squares: Squares;
  readonly #width: number;
  readonly #t: Float64Array;
  /** Form of the dense part, on [x, x̄, y], 3K × 3K. */
  readonly #form: Float64Array;
  /** Σ t tᵀ of the dense part. */
  readonly #dense: Float64Array;
  /** Σ e tᵀ by stratum, each 2 × 3K. */
  readonly #mixed: Float64Array;
  /** Σ e_s e_tᵀ for pairs of strata that share a cluster, each 2 × 2. */
  readonly #shared = new Map<number, Float64Array>();
  #trace = 0;
  /** Σ P_gg² − B(g, g)². */
  #own = 0;

  constructor(swept: Swept, squares: Squares) {
    this.#swept = swept;
    this.#squares = squares;
    this.#width = swept.columns.length;
    const wide = 3 * this.#width;
    this.#t = new Float64Array(wide);
    this.#dense = new Float64Array(wide * wide);
    this.#mixed = new Float64Array(swept.strata * 2 * wide);
    this.#form = denseForm(swept.bread, squares.columns, this.#width);
  }

  /**
   * Adds a cluster.
   *
   * @param strata those it meets
   * @param plain Σ c b a over its rows: marks of these strata, then columns
   * @param weighted Σ c w b a
   * @param norm aᵀa
   */
  add(strata: readonly number[], plain: Float64Array, weighted: Float64Array, norm: number): void {
    const width = this.#width;
    const wide = 3 * width;
    const marks = strata.length;
    const t = this.#t.fill(0);
    for (let k = 0; k < width; k++) {
      t[k] = plain[marks + k];
      t[width + k] = weighted[marks + k];
    }
    this.#addCarried(strata, plain, t);
    let own = quadratic(this.#form, t, wide);
    for (let a = 0; a < wide; a++) {
      for (let b = 0; b < wide; b++) this.#dense[a * wide + b] += t[a] * t[b];
    }
    for (let i = 0; i < marks; i++) {
      const s = strata[i];
      own += this.#stratumForm(s, plain[i], weighted[i]);
      for (let b = 0; b < wide; b++) {
        this.#mixed[2 * s * wide + b] += plain[i] * t[b];
        this.#mixed[(2 * s + 1) * wide + b] += weighted[i] * t[b];
      }
      for (let j = 0; j < marks; j++) {
        const sums = this.#sharedOf(s, strata[j]);
        sums[0] += plain[i] * plain[j];
        sums[1] += plain[i] * weighted[j];
        sums[2] += weighted[i] * plain[j];
        sums[3] += weighted[i] * weighted[j];
      }
    }
    const diagonal = norm - own;
    this.#trace += diagonal;
    this.#own += diagonal * diagonal - own * own;
  }

  /** y = Σ_s d_s/W_s · (X̃ᵀWX̃)⁻¹ Σ_s w² x̃, which is 0 without weights. */
  #addCarried(strata: readonly number[], plain: Float64Array, t: Float64Array): void {
    const { weight, bread, stratumWeight } = this.#swept;
    if (!weight) return;
    const width = this.#width;
    strata.forEach((s, i) => {
      const factor = plain[i] / stratumWeight[s];
      for (let k = 0; k < width; k++) {
        for (let l = 0; l < width; l++) {
          t[2 * width + k] += factor * bread[k * width + l] * this.#squares.mixed[s * width + l];
        }
      }
    });
  }

  #stratumForm(s: number, plain: number, weighted: number): number {
    const total = this.#swept.stratumWeight[s];
    return 2 * plain * weighted / total -
      plain * plain * this.#squares.strata[s] / (total * total);
  }

  #sharedOf(s: number, other: number): Float64Array {
    const key = s * this.#swept.strata + other;
    let sums = this.#shared.get(key);
    if (!sums) this.#shared.set(key, sums = new Float64Array(4));
    return sums;
  }

  /** The degrees of freedom; 0 where the coefficient has no variance to estimate. */
  df(): number {
    const total = this.#denseSquares() + 2 * this.#mixedSquares() + this.#sharedSquares() +
      this.#own;
    return total > 0 ? this.#trace * this.#trace / total : 0;
  }

  #denseSquares(): number {
    const wide = 3 * this.#width;
    const half = product(this.#dense, this.#form, wide, wide, wide);
    let sum = 0;
    for (let a = 0; a < wide; a++) {
      for (let b = 0; b < wide; b++) sum += half[a * wide + b] * half[b * wide + a];
    }
    return sum;
  }

  #mixedSquares(): number {
    const wide = 3 * this.#width;
    let sum = 0;
    for (let s = 0; s < this.#swept.strata; s++) {
      if (this.#swept.stratumWeight[s] === 0) continue;
      const rows = this.#mixed.subarray(2 * s * wide, 2 * (s + 1) * wide);
      const inner = product(
        product(rows, this.#form, 2, wide, wide),
        transpose(rows, 2, wide),
        2,
        wide,
        2,
      );
      const form = this.#formOf(s);
      for (let a = 0; a < 4; a++) sum += form[a] * inner[a];
    }
    return sum;
  }

  #sharedSquares(): number {
    let sum = 0;
    for (const [key, sums] of this.#shared) {
      const s = Math.floor(key / this.#swept.strata);
      const left = product(this.#formOf(s), sums, 2, 2, 2);
      const right = product(this.#formOf(key % this.#swept.strata), transpose(sums, 2, 2), 2, 2, 2);
      const both = product(left, right, 2, 2, 2);
      sum += both[0] + both[3];
    }
    return sum;
  }

  #formOf(s: number): Float64Array {
    const total = this.#swept.stratumWeight[s];
    return Float64Array.of(-this.#squares.strata[s] / (total * total), 1 / total, 1 / total, 0);
  }
}

/** [[−MQM, M, −I], [M, 0, 0], [−I, 0, 0]] with M the bread and Q = Σ w² x̃ x̃ᵀ. */
function denseForm(bread: Float64Array, squares: Float64Array, width: number): Float64Array {
  const wide = 3 * width;
  const mqm = product(product(bread, squares, width, width, width), bread, width, width, width);
  const out = new Float64Array(wide * wide);
  for (let k = 0; k < width; k++) {
    for (let l = 0; l < width; l++) {
      out[k * wide + l] = -mqm[k * width + l];
      out[k * wide + width + l] = bread[k * width + l];
      out[(width + k) * wide + l] = bread[k * width + l];
    }
    out[k * wide + 2 * width + k] = -1;
    out[(2 * width + k) * wide + k] = -1;
  }
  return out;
}

function quadratic(form: Float64Array, t: Float64Array, n: number): number {
  let sum = 0;
  for (let a = 0; a < n; a++) {
    if (t[a] === 0) continue;
    for (let b = 0; b < n; b++) sum += t[a] * form[a * n + b] * t[b];
  }
  return sum;
}
