/**
 * Covariances of a coefficient by cluster: CR0, CR1 and CR2, with Satterthwaite's degrees of freedom.
 *
 * Bell and McCaffrey's adjustment needs the inverse root of I − H for each cluster, a matrix as large as
 * the cluster. But for f with f(0) = 1, Xᵀ f(X P Xᵀ) = f(XᵀX P) Xᵀ: sums over the rows of the cluster are all
 * that is needed, and a cluster of a million rows costs what one of three does.
 *
 * Sources: R. M. Bell and D. F. McCaffrey, Survey Methodology 28(2), 2002; J. E. Pustejovsky and E. Tipton,
 * Journal of Business & Economic Statistics 36(4), 2018, doi:10.1080/07350015.2016.1247004, with
 * independent errors of equal variance as the working model.
 *
 * @module
 */

import type { SeType } from "../types.ts";
import { ClusterBlock } from "./cluster_block.ts";
import { groupRows } from "./groups.ts";
import { PairSums } from "./pair_sums.ts";
import type { Swept } from "./within.ts";

/** Kinds of standard error by cluster. */
export type ClusterSeType = Extract<SeType, "CR0" | "CR1" | "CR2">;

/** Covariances of the first coefficient between outcomes, and the degrees of freedom of a t test. */
export interface ClusterCovariance {
  /** Outcomes × outcomes. */
  covariance: Float64Array;
  /** Satterthwaite's for CR2, clusters less one for the others. */
  df: number;
  /** Clusters that hold a row. */
  clusters: number;
}

/**
 * Covariances of the first coefficient between regressions of several outcomes on one design.
 *
 * CR1 is CR0 × G/(G − 1) × (N − 1)/(N − K), strata counted in K, as Stata does.
 *
 * @param residuals one array an outcome
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { clusterCovariance } from "./clusters.ts";
 * import { fit, sweep } from "./within.ts";
 *
 * const swept = sweep({
 *   rows: 4,
 *   columns: [Float64Array.of(0, 0, 1, 1)],
 *   names: ["treatment"],
 *   cluster: Int32Array.of(0, 1, 2, 3),
 * });
 * const { residuals } = fit(swept, Float64Array.of(1, 3, 4, 6));
 * // Clusters of one unit: HC2.
 * const { covariance, df } = clusterCovariance(swept, [residuals], "CR2");
 * assertAlmostEquals(covariance[0], 2, 1e-12);
 * assertAlmostEquals(df, 2, 1e-12);
 * ```
 */
export function clusterCovariance(
  swept: Swept,
  residuals: readonly Float64Array[],
  type: ClusterSeType,
): ClusterCovariance {
  const outcomes = residuals.length;
  const groups = groupRows(swept.cluster!);
  const block = new ClusterBlock(swept, outcomes);
  const pairs = type === "CR2" ? new PairSums(swept, block.squares) : null;
  const covariance = new Float64Array(outcomes * outcomes);
  const scores = new Float64Array(outcomes);
  for (let g = 0; g < groups.size; g++) {
    if (groups.start[g] === groups.start[g + 1]) continue;
    block.read(groups.order.subarray(groups.start[g], groups.start[g + 1]), residuals);
    if (pairs) block.adjusted(scores, pairs);
    else block.plain(scores);
    for (let a = 0; a < outcomes; a++) {
      for (let b = 0; b < outcomes; b++) covariance[a * outcomes + b] += scores[a] * scores[b];
    }
  }
  const { used: clusters } = groups;
  if (type === "CR1") {
    const parameters = swept.strataUsed + swept.columns.length;
    const factor = clusters / (clusters - 1) * (swept.units - 1) / (swept.units - parameters);
    for (let i = 0; i < covariance.length; i++) covariance[i] *= factor;
  }
  return { covariance, df: pairs ? pairs.df() : clusters - 1, clusters };
}
