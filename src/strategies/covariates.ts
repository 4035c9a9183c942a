/**
 * The ranking that a model of INSEE's figures gives.
 *
 * @module
 */

import type { Communes } from "../bureaux/mod.ts";
import { potential } from "./potential.ts";
import type { Known } from "./score.ts";
import { sentence } from "../sentences/mod.ts";

/** Folds of the cross-fitting. */
const FOLDS = 5;

/**
 * `covariates`: the potential of each bureau (abstention × past support) predicted from INSEE's figures of its
 * commune by weighted least squares, cross-fitted: a commune is predicted by a model that did not see it, as
 * a vendor's model predicts places it was not trained on. All bureaux of a commune have the same score, since
 * INSEE's figures here are by commune.
 *
 * Missing figures take the mean of the others. Weights are registered electors.
 *
 * @returns one score a bureau, in about the unit of `potential`, or why there is none.
 *
 * @example
 * ```ts
 * import { loadElection } from "../bureaux/mod.ts";
 * import { loadBackground } from "./background.ts";
 * import { covariates } from "./covariates.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const register = await loadElection("presidentielle-2022-t1", { within: "departement:48" });
 * const background = await loadBackground(register);
 * const score = covariates({ ...background, register, candidate: "gauche", rival: "centre" });
 * assertEquals(score.length, 189);
 * ```
 */
export function covariates(known: Known): Float64Array | string {
  const target = potential(known);
  if (typeof target === "string") return target;
  const { communes, register } = known;
  if (!communes) return sentence("no_covariates");
  const places = [...new Set(register.commune)].filter((code) => communes.row.has(code)).sort();
  const columns = standardised(communes, places);
  if (places.length < 2 * FOLDS + columns.length + 1) {
    return sentence("few_communes", { communes: places.length });
  }
  const place = new Map(places.map((code, i) => [code, i]));
  const weight = new Float64Array(places.length);
  const mean = new Float64Array(places.length);
  register.commune.forEach((code, b) => {
    const i = place.get(code);
    if (i === undefined) return;
    weight[i] += register.registered[b];
    mean[i] += register.registered[b] * target[b];
  });
  for (let i = 0; i < mean.length; i++) if (weight[i] > 0) mean[i] /= weight[i];
  const predicted = crossFit(columns, mean, weight);
  const average = weightedMean(predicted, weight);
  // A commune without figures is predicted at the average.
  return Float64Array.from(register.commune, (code) => {
    const i = place.get(code);
    return i === undefined ? average : predicted[i];
  });
}

/** Each covariate over some communes, centred and scaled; missing values at 0, constant ones left out. */
function standardised(communes: Communes, places: string[]): Float64Array[] {
  const columns: Float64Array[] = [];
  for (const { name, values, known } of communes.covariates.values()) {
    const rows = places.map((code) => communes.row.get(code)!);
    const present = rows.filter((row) => known[row] === 1);
    // Population is skewed over four orders of magnitude: its logarithm is what other models use.
    const value = (row: number) => name === "population" ? Math.log1p(values[row]) : values[row];
    const mean = present.reduce((sum, row) => sum + value(row), 0) / present.length;
    const sd = Math.sqrt(
      present.reduce((sum, row) => sum + (value(row) - mean) ** 2, 0) / present.length,
    );
    if (!(sd > 0)) continue;
    columns.push(Float64Array.from(rows, (row) => known[row] === 1 ? (value(row) - mean) / sd : 0));
  }
  return columns;
}

/** Predictions for each unit by least squares on the units of the other folds. */
function crossFit(columns: Float64Array[], y: Float64Array, weight: Float64Array): Float64Array {
  const predicted = new Float64Array(y.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const coefficients = leastSquares(columns, y, weight, (i) => i % FOLDS !== fold);
    for (let i = fold; i < y.length; i += FOLDS) {
      predicted[i] = coefficients[0];
      columns.forEach((column, k) => predicted[i] += coefficients[k + 1] * column[i]);
    }
  }
  return predicted;
}

/**
 * Weighted least squares with intercept over the units that `use` keeps, by the normal equations and Gaussian
 * elimination; a ridge of 10⁻⁶ of the weights keeps collinear covariates from blowing up.
 */
function leastSquares(
  columns: Float64Array[],
  y: Float64Array,
  weight: Float64Array,
  use: (i: number) => boolean,
): Float64Array {
  const size = columns.length + 1;
  const rows = Array.from({ length: size }, () => new Float64Array(size + 1));
  const x = new Float64Array(size);
  for (let i = 0; i < y.length; i++) {
    if (!use(i) || weight[i] === 0) continue;
    x[0] = 1;
    columns.forEach((column, k) => x[k + 1] = column[i]);
    for (let a = 0; a < size; a++) {
      for (let b = 0; b < size; b++) rows[a][b] += weight[i] * x[a] * x[b];
      rows[a][size] += weight[i] * x[a] * y[i];
    }
  }
  for (let a = 1; a < size; a++) rows[a][a] += 1e-6 * rows[0][0];
  return solve(rows);
}

/** Solves a symmetric positive definite system given as rows with the right-hand side last. */
function solve(rows: Float64Array[]): Float64Array {
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot++) {
    for (let row = pivot + 1; row < size; row++) {
      const factor = rows[row][pivot] / rows[pivot][pivot];
      for (let k = pivot; k <= size; k++) rows[row][k] -= factor * rows[pivot][k];
    }
  }
  const solution = new Float64Array(size);
  for (let row = size - 1; row >= 0; row--) {
    let value = rows[row][size];
    for (let k = row + 1; k < size; k++) value -= rows[row][k] * solution[k];
    solution[row] = value / rows[row][row];
  }
  return solution;
}

function weightedMean(values: Float64Array, weight: Float64Array): number {
  let sum = 0;
  let total = 0;
  values.forEach((value, i) => {
    sum += weight[i] * value;
    total += weight[i];
  });
  return total === 0 ? 0 : sum / total;
}
