/**
 * Weighted least squares with the strata swept out: the regression behind every estimator of this room.
 *
 * @module
 */

import { InputError } from "../../input.ts";
import { inverseOrRow } from "./matrix.ts";

/**
 * The right-hand side of a regression, with one intercept a stratum (one in all where there are none).
 * All columns have `rows` entries and are read, never copied.
 */
export interface Design {
  /** Number of rows. */
  rows: number;
  /** Columns; the first is the one whose coefficient is sought. */
  columns: Float64Array[];
  /** Names of the columns, for errors. */
  names: string[];
  /** Index of the stratum of a row; none: one stratum. */
  stratum?: Int32Array;
  /** Index of the cluster of a row. */
  cluster?: Int32Array;
  /** Weight of a unit, above 0; none: 1. */
  weight?: Float64Array;
  /** Units that a row stands for; none: 1. */
  count?: Float64Array;
}

/** A design after its sums are taken. */
export interface Swept extends Design {
  /** Index of the stratum of a row; all 0 where there is one. */
  stratum: Int32Array;
  /** Number of strata: the highest index and one. */
  strata: number;
  /** Strata that hold a row. */
  strataUsed: number;
  /** Sum of weight × count of each stratum. */
  stratumWeight: Float64Array;
  /** Mean of each column in each stratum: `means[k][s]`, weighted. */
  means: Float64Array[];
  /** (X̃ᵀWX̃)⁻¹ of the columns less their stratum means, K × K. */
  bread: Float64Array;
  /** Units: sum of counts. */
  units: number;
}

/** A regression of one outcome on a swept design. */
export interface Fit {
  /** One coefficient a column. */
  coefficients: Float64Array;
  /** Mean of the outcome in each stratum, weighted. */
  outcomeMeans: Float64Array;
  /** Residual of each row. */
  residuals: Float64Array;
}

const ONE_STRATUM = (rows: number) => new Int32Array(rows);

/**
 * Takes the sums of a design: stratum means, then cross products of the columns less these means, so
 * that no digits cancel.
 *
 * @throws {InputError} if a column repeats others (within strata), or is constant there.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { sweep } from "./within.ts";
 *
 * const swept = sweep({ rows: 4, columns: [Float64Array.of(0, 0, 1, 1)], names: ["treatment"] });
 * assertEquals(swept.bread, Float64Array.of(1));
 * ```
 */
export function sweep(design: Design): Swept {
  const { rows, columns } = design;
  const stratum = design.stratum ?? ONE_STRATUM(rows);
  const strata = highest(stratum) + 1;
  const stratumWeight = new Float64Array(strata);
  let units = 0;
  for (let i = 0; i < rows; i++) {
    const count = design.count?.[i] ?? 1;
    units += count;
    stratumWeight[stratum[i]] += count * (design.weight?.[i] ?? 1);
  }
  const partial = { ...design, stratum, strata, stratumWeight, units };
  const means = columns.map((column) => stratumMeans(partial, column));
  const cross = crossProducts(design, stratum, means);
  const bread = inverseOrRow(cross, columns.length);
  if (typeof bread === "number") {
    throw new InputError(
      `${design.names[bread]} repeats the columns before it or does not vary` +
        `${design.stratum ? " within strata" : ""}: its effect cannot be told apart.`,
    );
  }
  const strataUsed = stratumWeight.reduce((sum, weight) => sum + (weight > 0 ? 1 : 0), 0);
  return { ...partial, strataUsed, means, bread };
}

/** X̃ᵀWX̃, K × K. A column constant up to rounding comes out as exact zeros. */
function crossProducts(
  design: Design,
  stratum: Int32Array,
  means: readonly Float64Array[],
): Float64Array {
  const { rows, columns, weight, count } = design;
  const width = columns.length;
  const cross = new Float64Array(width * width);
  const raw = new Float64Array(width);
  const x = new Float64Array(width);
  for (let i = 0; i < rows; i++) {
    const w = (weight ? weight[i] : 1) * (count ? count[i] : 1);
    for (let k = 0; k < width; k++) {
      const value = columns[k][i];
      raw[k] += w * value * value;
      x[k] = value - means[k][stratum[i]];
    }
    for (let k = 0; k < width; k++) {
      const wx = w * x[k];
      for (let l = 0; l <= k; l++) cross[k * width + l] += wx * x[l];
    }
  }
  for (let k = 0; k < width; k++) {
    if (cross[k * width + k] < 1e-24 * raw[k]) cross[k * width + k] = 0;
    for (let l = 0; l < k; l++) cross[l * width + k] = cross[k * width + l];
  }
  return cross;
}

/** Weighted mean of a column in each stratum; 0 where a stratum is empty. */
function stratumMeans(
  { rows, stratum, strata, stratumWeight, weight, count }: Pick<
    Swept,
    "rows" | "stratum" | "strata" | "stratumWeight" | "weight" | "count"
  >,
  column: Float64Array,
): Float64Array {
  const sums = new Float64Array(strata);
  for (let i = 0; i < rows; i++) {
    sums[stratum[i]] += (weight ? weight[i] : 1) * (count ? count[i] : 1) * column[i];
  }
  for (let s = 0; s < strata; s++) if (stratumWeight[s] > 0) sums[s] /= stratumWeight[s];
  return sums;
}

/**
 * Regresses an outcome on a swept design.
 *
 * @param outcome one value a row
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { fit, sweep } from "./within.ts";
 *
 * const swept = sweep({ rows: 4, columns: [Float64Array.of(0, 0, 1, 1)], names: ["treatment"] });
 * assertEquals(fit(swept, Float64Array.of(1, 3, 4, 6)).coefficients, Float64Array.of(3));
 * ```
 */
export function fit(swept: Swept, outcome: Float64Array): Fit {
  const { rows, columns, means, bread, weight, count } = swept;
  const stratum = swept.stratum;
  const width = columns.length;
  const outcomeMeans = stratumMeans(swept, outcome);
  const cross = new Float64Array(width);
  for (let i = 0; i < rows; i++) {
    const s = stratum[i];
    const wy = (weight ? weight[i] : 1) * (count ? count[i] : 1) * (outcome[i] - outcomeMeans[s]);
    for (let k = 0; k < width; k++) cross[k] += wy * (columns[k][i] - means[k][s]);
  }
  const coefficients = new Float64Array(width);
  for (let k = 0; k < width; k++) {
    for (let l = 0; l < width; l++) coefficients[k] += bread[k * width + l] * cross[l];
  }
  const residuals = residualsOf(swept, outcome, outcomeMeans, coefficients, columns, means);
  return { coefficients, outcomeMeans, residuals };
}

/**
 * Outcome less its stratum mean and the columns' part. The columns may be others than those of the design,
 * as in two-stage least squares, with the means that belong to them.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { residualsOf, sweep } from "./within.ts";
 *
 * const columns = [Float64Array.of(0, 1)];
 * const swept = sweep({ rows: 2, columns, names: ["treatment"] });
 * const none = residualsOf(
 *   swept,
 *   Float64Array.of(2, 5),
 *   Float64Array.of(3.5),
 *   Float64Array.of(3),
 *   columns,
 *   swept.means,
 * );
 * assertEquals(none, Float64Array.of(0, 0));
 * ```
 */
export function residualsOf(
  swept: Swept,
  outcome: Float64Array,
  outcomeMeans: Float64Array,
  coefficients: Float64Array,
  columns: readonly Float64Array[],
  means: readonly Float64Array[],
): Float64Array {
  const stratum = swept.stratum;
  const residuals = new Float64Array(swept.rows);
  for (let i = 0; i < swept.rows; i++) {
    const s = stratum[i];
    let value = outcome[i] - outcomeMeans[s];
    for (let k = 0; k < columns.length; k++) {
      value -= coefficients[k] * (columns[k][i] - means[k][s]);
    }
    residuals[i] = value;
  }
  return residuals;
}

/**
 * Mean by stratum of a column that is not in the design, weighted as the design is.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { columnMeans, sweep } from "./within.ts";
 *
 * const swept = sweep({ rows: 2, columns: [Float64Array.of(0, 1)], names: ["treatment"] });
 * assertEquals(columnMeans(swept, Float64Array.of(2, 5)), Float64Array.of(3.5));
 * ```
 */
export function columnMeans(swept: Swept, column: Float64Array): Float64Array {
  return stratumMeans(swept, column);
}

function highest(indices: Int32Array): number {
  let top = 0;
  for (let i = 0; i < indices.length; i++) if (indices[i] > top) top = indices[i];
  return top;
}
