/**
 * The sums over clusters from which every draw of the wild bootstrap follows, without its rows.
 *
 * @module
 */

import { groupRows, type Groups } from "../linear/groups.ts";
import { fit, sweep, type Swept } from "../linear/within.ts";
import type { Trial } from "../types.ts";
import { doublesOf } from "./estimate.ts";

/** One cluster: sums of its rows with b = [marks of its strata, x̃] and ℓ the treatment's row of the bread. */
interface ClusterSums {
  strata: number[];
  /** Σ w b e: by stratum then column, of the outcome's residuals under no effect. */
  outcome: Float64Array;
  /** The same of the treatment's own residuals. */
  treatment: Float64Array;
  /** ℓᵀ Σ w x̃ x̃ᵀ, K entries. */
  columns: Float64Array;
  /** ℓᵀ Σ w x̃ in each of its strata. */
  marks: Float64Array;
}

/** t statistics under one supposed effect. */
export interface WildStatistics {
  /** t of the data against that effect. */
  observed: number;
  /** t of a draw, from one sign a cluster. */
  drawn(signs: Float64Array): number;
}

/**
 * Sums of a trial for the wild cluster bootstrap. A draw adds, to the fit under the null, residuals times the
 * sign of their cluster; its t is that of the coefficient so moved, with CR0 errors (a factor common to
 * all draws changes nothing).
 */
export class WildSums {
  /** Clusters that hold a row. */
  readonly clusters: number;
  readonly estimate: number;
  /** CR0. */
  readonly se: number;
  readonly #swept: Swept;
  readonly #sums: ClusterSums[];

  constructor(trial: Trial) {
    const { outcome, stratum, cluster, weight, count, covariates = [] } = trial;
    const treatment = doublesOf(trial.treatment);
    const controls = covariates.map(({ values }) => values);
    const names = covariates.map(({ name }) => `covariate ${name}`);
    const shared = { rows: outcome.length, stratum, cluster, weight, count };
    const swept = sweep({
      ...shared,
      columns: [treatment, ...controls],
      names: ["treatment", ...names],
    });
    const restricted = sweep({ ...shared, columns: controls, names });
    const underNull = [outcome, treatment].map((column) => fit(restricted, column).residuals);
    const { coefficients, residuals } = fit(swept, outcome);
    const groups = groupRows(cluster!);
    this.#swept = swept;
    this.#sums = [];
    let squares = 0;
    for (let g = 0; g < groups.size; g++) {
      if (groups.start[g] === groups.start[g + 1]) continue;
      this.#sums.push(sumsOf(swept, groups, g, underNull[0], underNull[1]));
      squares += scoreOf(swept, groups, g, residuals) ** 2;
    }
    this.clusters = this.#sums.length;
    this.estimate = coefficients[0];
    this.se = Math.sqrt(squares);
  }

  /** Statistics where the effect is supposed to be this. */
  under(effect: number): WildStatistics {
    const width = this.#swept.columns.length;
    const { bread, stratumWeight } = this.#swept;
    const errors = this.#sums.map(({ outcome, treatment }) =>
      outcome.map((value, k) => value - effect * treatment[k])
    );
    const own = errors.map((error, g) => {
      const marks = this.#sums[g].strata.length;
      let sum = 0;
      for (let k = 0; k < width; k++) sum += bread[k] * error[marks + k];
      return sum;
    });
    const byStratum = new Float64Array(this.#swept.strata);
    const moved = new Float64Array(width);
    const coefficients = new Float64Array(width);
    const drawn = (signs: Float64Array) => {
      byStratum.fill(0);
      moved.fill(0);
      this.#sums.forEach(({ strata }, g) => {
        strata.forEach((s, i) => byStratum[s] += signs[g] * errors[g][i] / stratumWeight[s]);
        for (let k = 0; k < width; k++) moved[k] += signs[g] * errors[g][strata.length + k];
      });
      for (let k = 0; k < width; k++) {
        coefficients[k] = 0;
        for (let l = 0; l < width; l++) coefficients[k] += bread[k * width + l] * moved[l];
      }
      let squares = 0;
      this.#sums.forEach(({ strata, columns, marks }, g) => {
        let score = signs[g] * own[g];
        for (let k = 0; k < width; k++) score -= columns[k] * coefficients[k];
        for (let i = 0; i < strata.length; i++) score -= marks[i] * byStratum[strata[i]];
        squares += score * score;
      });
      // No variation left: as far from 0 as can be.
      return squares > 0 ? coefficients[0] / Math.sqrt(squares) : Infinity;
    };
    return { observed: (this.estimate - effect) / this.se, drawn };
  }
}

function weightOf(swept: Swept, i: number): number {
  return (swept.weight ? swept.weight[i] : 1) * (swept.count ? swept.count[i] : 1);
}

/** ℓᵀ Σ w x̃ e of a cluster. */
function scoreOf(swept: Swept, groups: Groups, g: number, residuals: Float64Array): number {
  const { columns, means, stratum, bread } = swept;
  let sum = 0;
  for (let r = groups.start[g]; r < groups.start[g + 1]; r++) {
    const i = groups.order[r];
    const we = weightOf(swept, i) * residuals[i];
    for (let k = 0; k < columns.length; k++) {
      sum += bread[k] * we * (columns[k][i] - means[k][stratum[i]]);
    }
  }
  return sum;
}

function sumsOf(
  swept: Swept,
  groups: Groups,
  g: number,
  outcome: Float64Array,
  treatment: Float64Array,
): ClusterSums {
  const { columns, means, stratum, bread } = swept;
  const width = columns.length;
  const rows = groups.order.subarray(groups.start[g], groups.start[g + 1]);
  const strata = [...new Set(Array.from(rows, (i) => stratum[i]))];
  const places = new Map(strata.map((s, place) => [s, place]));
  const size = strata.length + width;
  const sums: ClusterSums = {
    strata,
    outcome: new Float64Array(size),
    treatment: new Float64Array(size),
    columns: new Float64Array(width),
    marks: new Float64Array(strata.length),
  };
  const x = new Float64Array(width);
  for (const i of rows) {
    const w = weightOf(swept, i);
    const place = places.get(stratum[i])!;
    let influence = 0;
    for (let k = 0; k < width; k++) {
      x[k] = columns[k][i] - means[k][stratum[i]];
      influence += bread[k] * x[k];
    }
    sums.outcome[place] += w * outcome[i];
    sums.treatment[place] += w * treatment[i];
    sums.marks[place] += w * influence;
    for (let k = 0; k < width; k++) {
      sums.outcome[strata.length + k] += w * x[k] * outcome[i];
      sums.treatment[strata.length + k] += w * x[k] * treatment[i];
      sums.columns[k] += w * influence * x[k];
    }
  }
  return sums;
}
