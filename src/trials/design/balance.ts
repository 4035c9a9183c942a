/**
 * Whether the arms of a drawn trial are alike.
 *
 * @module
 */

import jstat from "jstat";
import { InputError } from "../../input.ts";
import type { Stream } from "../../random/mod.ts";
import { drawAssignment } from "./draw.ts";
import type { Layout } from "./layout.ts";
import { quadraticForm } from "./quadratic_form.ts";

/** A covariate of the units drawn, by name, one value a bureau. */
export type Covariates = ReadonlyMap<string, ArrayLike<number>>;

/** Balance of one covariate. */
export interface CovariateBalance {
  name: string;
  /** Mean over the bureaux of each arm, in the covariate's unit. */
  treated: number;
  control: number;
  /** Difference of the unit means, adjusted for blocks. */
  difference: number;
  /** difference / standard deviation over the units; 0 where the covariate does not vary. */
  standardised: number;
  /** Two-sided normal p-value of the difference under the design. */
  p: number;
}

/** Balance of an assignment. */
export interface Balance {
  covariates: CovariateBalance[];
  /** All covariates at once: Hansen and Bowers' d², its χ² p-value and that of redrawn assignments. */
  omnibus: {
    chiSquare: number;
    df: number;
    p: number;
    /** Share of redrawn assignments at least as unbalanced, this one included. */
    permutationP: number;
    /** Monte Carlo standard error of `permutationP`. */
    mcse: number;
    draws: number;
  };
}

/**
 * Compares the arms of an assignment over covariates known before it.
 *
 * Differences are those of B. Hansen & J. Bowers, "Covariate balance in simple, stratified and clustered
 * comparative studies", Statistical Science 23(2), 2008: within blocks, weighted by h_b = m_b (n_b − m_b)/n_b,
 * with the covariance Σ h_b S_b / (Σ h_b)² that the design itself gives; d² is their quadratic form in it.
 * Clusters enter by the mean of their bureaux. The exact reference is the same statistic over assignments
 * redrawn by the same rule. An unbalanced draw is chance, not a fault: redrawing until balance pleases
 * makes the declared probabilities false.
 *
 * @param options `layout` the trial was drawn by, `treated` 0 or 1 a bureau, `covariates`, `stream`, and
 * `draws` redrawn from replicate 1 on (999 by default).
 * @throws {InputError} if there is no covariate or one has not one finite value a bureau.
 *
 * @example
 * ```ts
 * import { keyFromSeed, Stream } from "../../random/mod.ts";
 * import { checkBalance } from "./balance.ts";
 * import { layOut } from "./layout.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const layout = layOut({ row: [0, 1, 2, 3] });
 * const stream = new Stream(keyFromSeed("a"));
 * const covariates = new Map([["turnout", [60, 70, 60, 70]]]);
 * const { omnibus } = checkBalance({ layout, treated: [1, 1, 0, 0], covariates, stream });
 * assertEquals(omnibus.chiSquare, 0);
 * ```
 */
export function checkBalance(
  { layout, treated, covariates, stream, draws = 999 }: {
    layout: Layout;
    treated: ArrayLike<number>;
    covariates: Covariates;
    stream: Stream;
    draws?: number;
  },
): Balance {
  const columns = [...covariates].map(([name, values]) => unitColumn(layout, name, values));
  if (columns.length === 0) throw new InputError("covariates must hold at least one, got none.");
  const observed = differences(layout, columns, treated);
  const form = quadraticForm(observed.covariance);
  let atLeast = 1;
  for (let r = 1; r <= draws; r++) {
    const other = differences(layout, columns, drawAssignment(layout, stream, r));
    const redrawn = quadraticForm(other.covariance).value(other.difference);
    if (redrawn >= form.value(observed.difference) - 1e-9) atLeast++;
  }
  const permutationP = atLeast / (draws + 1);
  const chiSquare = form.value(observed.difference);
  return {
    covariates: [...covariates].map(([name, values], k) =>
      ofCovariate(name, values, treated, columns[k], observed, k)
    ),
    omnibus: {
      chiSquare,
      df: form.rank,
      p: form.rank === 0 ? 1 : 1 - jstat.chisquare.cdf(chiSquare, form.rank),
      permutationP,
      mcse: Math.sqrt(permutationP * (1 - permutationP) / (draws + 1)),
      draws,
    },
  };
}

function ofCovariate(
  name: string,
  values: ArrayLike<number>,
  treated: ArrayLike<number>,
  column: Float64Array,
  { difference, covariance }: Differences,
  k: number,
): CovariateBalance {
  const sd = spread(column);
  const se = Math.sqrt(covariance[k][k]);
  const z = se > 0 ? Math.abs(difference[k]) / se : 0;
  return {
    name,
    treated: armMean(values, treated, 1),
    control: armMean(values, treated, 0),
    difference: difference[k],
    standardised: sd > 0 ? difference[k] / sd : 0,
    p: Math.min(1, 2 * (1 - jstat.normal.cdf(z, 0, 1))),
  };
}

/** Plain mean of a unit's bureaux. */
function unitColumn(layout: Layout, name: string, values: ArrayLike<number>): Float64Array {
  const { size, unit, units } = layout;
  if (values.length !== size) {
    throw new InputError(`${name} must have one value a bureau (${size}), got ${values.length}.`);
  }
  const sum = new Float64Array(units);
  const count = new Float64Array(units);
  for (let i = 0; i < size; i++) {
    if (!Number.isFinite(values[i])) {
      throw new InputError(
        `${name} must hold finite numbers only, got ${values[i]} at index ${i}.`,
      );
    }
    sum[unit[i]] += values[i];
    count[unit[i]]++;
  }
  return sum.map((total, u) => total / count[u]);
}

interface Differences {
  difference: Float64Array;
  covariance: Float64Array[];
}

/** Block-adjusted differences of the columns and their covariance under the design. */
function differences(
  layout: Layout,
  columns: readonly Float64Array[],
  treated: ArrayLike<number>,
): Differences {
  const { unit, units, order, start, blocks } = layout;
  const z = new Uint8Array(units);
  unit.forEach((u, i) => z[u] = treated[i]);
  const k = columns.length;
  const difference = new Float64Array(k);
  const covariance = Array.from({ length: k }, () => new Float64Array(k));
  let total = 0;
  for (let b = 0; b < blocks; b++) {
    const members = order.subarray(start[b], start[b + 1]);
    const n = members.length;
    const m = members.reduce((sum, u) => sum + z[u], 0);
    if (m === 0 || m === n) continue; // one arm alone compares nothing
    const h = m * (n - m) / n;
    total += h;
    const means = columns.map((column) => members.reduce((sum, u) => sum + column[u], 0) / n);
    for (let a = 0; a < k; a++) {
      let over = 0;
      for (const u of members) over += (z[u] - m / n) * (columns[a][u] - means[a]);
      difference[a] += over; // h_b · (treated mean − control mean)
      for (let c = 0; c <= a; c++) {
        let cross = 0;
        for (const u of members) cross += (columns[a][u] - means[a]) * (columns[c][u] - means[c]);
        covariance[a][c] += h * cross / (n - 1);
      }
    }
  }
  for (let a = 0; a < k; a++) {
    difference[a] = total > 0 ? difference[a] / total : 0;
    for (let c = 0; c <= a; c++) {
      covariance[a][c] = total > 0 ? covariance[a][c] / total ** 2 : 0;
      covariance[c][a] = covariance[a][c];
    }
  }
  return { difference, covariance };
}

function armMean(values: ArrayLike<number>, treated: ArrayLike<number>, arm: 0 | 1): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    if (treated[i] !== arm) continue;
    sum += values[i];
    count++;
  }
  return count > 0 ? sum / count : 0;
}

function spread(column: Float64Array): number {
  const n = column.length;
  const mean = column.reduce((sum, x) => sum + x, 0) / n;
  return n > 1 ? Math.sqrt(column.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1)) : 0;
}
