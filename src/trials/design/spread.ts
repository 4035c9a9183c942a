/**
 * How much a real outcome varies over bureaux, and how much blocks and covariates take of it.
 *
 * @module
 */

import { fit, sweep } from "../linear/within.ts";

/** Spread of an outcome over bureaux. */
export interface Spread {
  /** Standard deviation, in the outcome's unit. */
  sd: number;
  /** 1 − residual variance / variance, both with their degrees of freedom: below 0 where nothing helps. */
  explained: number;
  /** Parameters of blocks (beyond one intercept) and covariates. */
  parameters: number;
  /** Intra-cluster correlation of the residuals, in [0, 1]; 0 without clusters. */
  correlation: number;
  /** Clusters; as many as bureaux without. */
  clusters: number;
  /** Coefficient of variation of the number of bureaux in a cluster. */
  sizeVariation: number;
}

/**
 * Spread of an outcome in a trial where nothing is done.
 *
 * The intra-cluster correlation is the analysis-of-variance estimate for clusters of unequal sizes
 * (A. Donner, "A review of inference procedures for the intraclass correlation coefficient in the one-way
 * random effects model", International Statistical Review 54(1), 1986), 0 where it is negative. With blocks
 * it is nested: clusters − blocks degrees of freedom between, and the residual variance is the sum of the
 * parts between and within (S. R. Searle, G. Casella & C. E. McCulloch, Variance Components, 1992, section 3.6).
 *
 * @param outcome one value a bureau.
 * @param options indices from 0: `block` that the estimator takes account of, `cluster` drawn together;
 * `covariates` that it adjusts for.
 * @throws {InputError} if a covariate does not vary within blocks or repeats another.
 *
 * @example
 * ```ts
 * import { spreadOf } from "./spread.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { sd, explained } = spreadOf(Float64Array.of(1, 2, 3, 4), {
 *   block: Int32Array.of(0, 0, 1, 1),
 * });
 * assertEquals(sd ** 2 * (1 - explained), 0.5);
 * ```
 */
export function spreadOf(
  outcome: Float64Array,
  { block, covariates = [], cluster }: {
    block?: Int32Array;
    covariates?: { name: string; values: Float64Array }[];
    cluster?: Int32Array;
  } = {},
): Spread {
  const rows = outcome.length;
  const names = covariates.map(({ name }) => name);
  const columns = covariates.map(({ values }) => values);
  const swept = sweep({ rows, columns, names, stratum: block });
  const { residuals } = fit(swept, outcome);
  const plain = fit(sweep({ rows, columns: [], names: [] }), outcome).residuals;
  const variance = sumOfSquares(plain) / Math.max(1, rows - 1);
  const left = rows - swept.strataUsed - columns.length;
  const { variance: ofClusters, ...clustered } = clusterSpread(residuals, cluster, block);
  const residual = block !== undefined && ofClusters !== null
    ? ofClusters
    : left > 0
    ? sumOfSquares(residuals) / left
    : 0;
  return {
    sd: Math.sqrt(variance),
    explained: variance > 0 && left > 0 ? 1 - residual / variance : 0,
    parameters: swept.strataUsed - 1 + columns.length,
    ...clustered,
  };
}

/**
 * Spread between and within clusters; `variance` is the sum of both parts, null where they cannot be told.
 * Blocks that hold whole clusters take their means: a pair of clusters has one degree of freedom left.
 */
function clusterSpread(
  values: Float64Array,
  cluster: Int32Array | undefined,
  block: Int32Array | undefined,
): Pick<Spread, "correlation" | "clusters" | "sizeVariation"> & { variance: number | null } {
  const n = values.length;
  if (cluster === undefined) {
    return { correlation: 0, clusters: n, sizeVariation: 0, variance: null };
  }
  const clusters = highest(cluster) + 1;
  const blocks = block === undefined ? 1 : highest(block) + 1;
  const sum = new Float64Array(clusters);
  const size = new Float64Array(clusters);
  const blockSize = new Float64Array(blocks);
  const blockOf = new Int32Array(clusters);
  values.forEach((value, i) => {
    sum[cluster[i]] += value;
    size[cluster[i]]++;
    blockOf[cluster[i]] = block?.[i] ?? 0;
    blockSize[blockOf[cluster[i]]]++;
  });
  const centre = block === undefined ? sum.reduce((a, b) => a + b, 0) / n : 0;
  const between = sum.reduce((total, s, c) => total + size[c] * (s / size[c] - centre) ** 2, 0);
  const within = values.reduce((total, v, i) => {
    return total + (v - sum[cluster[i]] / size[cluster[i]]) ** 2;
  }, 0);
  const sizeVariation = Math.sqrt(Math.max(0, clusters * sumOfSquares(size) / n ** 2 - 1));
  const left = clusters - blocks;
  if (left < 1 || clusters === n) {
    return { correlation: 0, clusters, sizeVariation, variance: null };
  }
  const shares = size.reduce((total, m, c) => total + m * m / blockSize[blockOf[c]], 0);
  const meanSize = (n - shares) / left;
  const [msb, msw] = [between / left, within / (n - clusters)];
  const apart = Math.max(0, (msb - msw) / meanSize);
  const variance = apart + msw;
  return {
    correlation: variance > 0 ? apart / variance : 0,
    clusters,
    sizeVariation,
    variance,
  };
}

function highest(indices: Int32Array): number {
  return indices.reduce((most, index) => Math.max(most, index), 0);
}

function sumOfSquares(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
