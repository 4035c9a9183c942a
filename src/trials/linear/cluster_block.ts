/**
 * One cluster of a regression, as sums over its rows.
 *
 * @module
 */

import { NONE, rowOfInverseRoot } from "./inverse_root.ts";
import type { PairSums } from "./pair_sums.ts";
import { innerSquares, projectionOf } from "./projection.ts";
import { type Squares, squaresOf } from "./squares.ts";
import type { Swept } from "./within.ts";

/**
 * The rows of one cluster as sums. A row's basis is b = [one mark for each stratum met in the cluster, x̃];
 * where weights vary within the cluster it is doubled to [b, wb].
 */
export class ClusterBlock {
  readonly squares: Squares;
  readonly #swept: Swept;
  readonly #width: number;
  /** Place of a stratum among those of the cluster, −1 elsewhere. */
  readonly #place: Int32Array;
  /** Strata of the cluster. */
  #strata: number[] = [];
  #size = 0;
  #doubled = false;
  #weight = 1;
  /** Σ c z zᵀ. */
  #gram = new Float64Array(0);
  /** Σ c z e, an array an outcome. */
  #errors: Float64Array[] = [];
  /** Rows that differ in nothing but the outcome: their x̃, units and Σ c e are enough. */
  #alike = false;
  #units = 0;
  readonly #x: Float64Array;
  readonly #sums: Float64Array;
  readonly #plain: Float64Array;
  readonly #weighted: Float64Array;

  constructor(swept: Swept, outcomes: number) {
    this.#swept = swept;
    this.#width = swept.columns.length;
    this.#x = new Float64Array(this.#width);
    this.#sums = new Float64Array(outcomes);
    this.#plain = new Float64Array(this.#width + 1);
    this.#weighted = new Float64Array(this.#width + 1);
    this.#place = new Int32Array(swept.strata).fill(-1);
    this.squares = squaresOf(swept);
  }

  /** Takes the sums of a cluster's rows. */
  read(rows: Int32Array, residuals: readonly Float64Array[]): void {
    this.#alike = this.#allAlike(rows);
    if (this.#alike) this.#readAlike(rows, residuals);
    else this.#readRows(rows, residuals);
  }

  /** True where the rows differ in nothing but the outcome: the cluster was drawn as a whole. */
  #allAlike(rows: Int32Array): boolean {
    const { weight, columns, stratum } = this.#swept;
    const first = rows[0];
    for (let r = 1; r < rows.length; r++) {
      const i = rows[r];
      if (stratum[i] !== stratum[first] || (weight && weight[i] !== weight[first])) return false;
      for (let k = 0; k < columns.length; k++) {
        if (columns[k][i] !== columns[k][first]) return false;
      }
    }
    return true;
  }

  #readAlike(rows: Int32Array, residuals: readonly Float64Array[]): void {
    const { weight, count, columns, means, stratum } = this.#swept;
    const first = rows[0];
    this.#strata[0] = stratum[first];
    this.#strata.length = 1;
    this.#weight = weight ? weight[first] : 1;
    for (let k = 0; k < this.#width; k++) {
      this.#x[k] = columns[k][first] - means[k][stratum[first]];
    }
    this.#units = 0;
    this.#sums.fill(0);
    for (let r = 0; r < rows.length; r++) {
      const i = rows[r];
      const c = count ? count[i] : 1;
      this.#units += c;
      for (let a = 0; a < residuals.length; a++) this.#sums[a] += c * residuals[a][i];
    }
  }

  #readRows(rows: Int32Array, residuals: readonly Float64Array[]): void {
    const { weight, count, columns, means } = this.#swept;
    const stratum = this.#swept.stratum;
    this.#strata = [];
    this.#doubled = false;
    this.#weight = weight ? weight[rows[0]] : 1;
    for (let r = 0; r < rows.length; r++) {
      const s = stratum[rows[r]];
      if (this.#place[s] < 0) this.#place[s] = this.#strata.push(s) - 1;
      if (weight && weight[rows[r]] !== this.#weight) this.#doubled = true;
    }
    const marks = this.#strata.length;
    const size = marks + this.#width;
    const full = this.#doubled ? 2 * size : size;
    this.#size = size;
    this.#gram = new Float64Array(full * full);
    this.#errors = residuals.map(() => new Float64Array(full));
    const z = new Float64Array(full);
    for (let r = 0; r < rows.length; r++) {
      const i = rows[r];
      const s = stratum[i];
      const c = count ? count[i] : 1;
      z.fill(0, 0, marks);
      z[this.#place[s]] = 1;
      for (let k = 0; k < this.#width; k++) z[marks + k] = columns[k][i] - means[k][s];
      if (this.#doubled) { for (let k = 0; k < size; k++) z[size + k] = weight![i] * z[k]; }
      for (let k = 0; k < full; k++) {
        if (z[k] === 0) continue;
        const cz = c * z[k];
        for (let l = 0; l <= k; l++) this.#gram[k * full + l] += cz * z[l];
        for (let a = 0; a < residuals.length; a++) this.#errors[a][k] += cz * residuals[a][i];
      }
    }
    for (let k = 0; k < full; k++) {
      for (let l = 0; l < k; l++) this.#gram[l * full + k] = this.#gram[k * full + l];
    }
    for (const s of this.#strata) this.#place[s] = -1;
  }

  /** ℓᵀΣ w x̃ e of each outcome: no adjustment. */
  plain(scores: Float64Array): void {
    const { bread } = this.#swept;
    if (this.#alike) {
      const influence = this.#weight * this.#influence();
      for (let a = 0; a < scores.length; a++) scores[a] = influence * this.#sums[a];
      return;
    }
    // Where weights vary, the second half of the basis carries them.
    const from = this.#strata.length + (this.#doubled ? this.#size : 0);
    const factor = this.#doubled ? 1 : this.#weight;
    for (let a = 0; a < scores.length; a++) {
      let sum = 0;
      for (let k = 0; k < this.#width; k++) sum += bread[k] * this.#errors[a][from + k];
      scores[a] = factor * sum;
    }
  }

  /** The same with the residuals adjusted, and what the degrees of freedom need. */
  adjusted(scores: Float64Array, pairs: PairSums): void {
    if (this.#alike) this.#adjustedAlike(scores, pairs);
    else this.#adjustedRows(scores, pairs);
  }

  /** ℓᵀx̃ of rows that are alike. */
  #influence(): number {
    const { bread } = this.#swept;
    let sum = 0;
    for (let k = 0; k < this.#width; k++) sum += bread[k] * this.#x[k];
    return sum;
  }

  /** Rows alike: G has one direction, and the inverse root is a number. */
  #adjustedAlike(scores: Float64Array, pairs: PairSums): void {
    const { bread, stratumWeight, weight } = this.#swept;
    const s = this.#strata[0];
    const x = this.#x;
    let quadratic = 1 / stratumWeight[s];
    for (let k = 0; k < this.#width; k++) {
      for (let l = 0; l < this.#width; l++) quadratic += x[k] * bread[k * this.#width + l] * x[l];
    }
    if (weight) quadratic = 2 * this.#weight * quadratic - this.#squareForm();
    const left = 1 - this.#units * quadratic;
    const factor = left < NONE ? 0 : this.#weight * this.#influence() / Math.sqrt(left);
    for (let a = 0; a < scores.length; a++) scores[a] = factor * this.#sums[a];
    const total = factor * this.#units;
    const plain = this.#plain;
    const weighted = this.#weighted;
    plain[0] = total;
    for (let k = 0; k < this.#width; k++) plain[1 + k] = total * x[k];
    for (let k = 0; k <= this.#width; k++) weighted[k] = this.#weight * plain[k];
    pairs.add(this.#strata, plain, weighted, factor * total);
  }

  /** bᵀ(XᵀWX)⁻¹ XᵀW²X (XᵀWX)⁻¹b of rows that are alike. */
  #squareForm(): number {
    const inner = innerSquares(this.#swept, this.squares, this.#strata);
    const b = [1, ...this.#x];
    let sum = 0;
    b.forEach((left, k) => b.forEach((right, l) => sum += left * inner[k * b.length + l] * right));
    return sum;
  }

  #adjustedRows(scores: Float64Array, pairs: PairSums): void {
    const marks = this.#strata.length;
    const size = this.#size;
    const full = this.#errors[0].length;
    const pick = new Float64Array(full);
    const from = marks + (this.#doubled ? size : 0);
    const factor = this.#doubled ? 1 : this.#weight;
    for (let k = 0; k < this.#width; k++) pick[from + k] = factor * this.#swept.bread[k];
    const row = rowOfInverseRoot(
      pick,
      this.#gram,
      projectionOf(this.#swept, this.squares, {
        strata: this.#strata,
        weight: this.#weight,
        doubled: this.#doubled,
      }),
    );
    for (let a = 0; a < scores.length; a++) {
      let sum = 0;
      for (let k = 0; k < full; k++) sum += row[k] * this.#errors[a][k];
      scores[a] = sum;
    }
    // Zᵀa = (G Fᵀ) pick, since F G is symmetric; αα = aᵀa = rowᵀ G row.
    const z = new Float64Array(full);
    let norm = 0;
    for (let k = 0; k < full; k++) {
      for (let l = 0; l < full; l++) z[k] += this.#gram[k * full + l] * row[l];
      norm += row[k] * z[k];
    }
    const first = z.subarray(0, size);
    const second = this.#doubled ? z.subarray(size) : first.map((value) => this.#weight * value);
    pairs.add(this.#strata, first, second, norm);
  }
}
