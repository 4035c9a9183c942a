/**
 * Strata weighted by their size, and matched pairs.
 *
 * @module
 */

import { InputError } from "../../input.ts";
import { groupRows, type Groups } from "../linear/groups.ts";
import { fit, sweep } from "../linear/within.ts";
import type { Trial, TrialEstimate } from "../types.ts";
import { assemble, type Checked, covarianceOf, doublesOf } from "./estimate.ts";
import { rowsOf } from "./rows.ts";

/** One stratum. */
interface Part {
  /** Units, or their weights. */
  size: number;
  estimate: number;
  variance: number;
  /** Units or clusters drawn in each arm. */
  drawn: [number, number];
}

/**
 * Σ (n_s/n)·effect_s, the effect and the Neyman (`HC2`) or `CR2` variance of each stratum apart, as R's
 * estimatr does for blocks. Degrees of freedom are units (clusters) less two a stratum. Where every stratum is
 * a pair, the variance is that between pairs (K. Imai, G. King and C. Nall, Statistical Science 24(1), 2009,
 * eq. 4), on pairs less one.
 *
 * @throws {InputError} if the kind of error is another, a cluster lies in two strata, or a stratum has a
 * single unit (cluster) in an arm and not all are pairs.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { sizeWeighted } from "./size_weighted.ts";
 *
 * const pairs = {
 *   outcome: Float64Array.of(1, 3, 2, 6),
 *   treatment: Uint8Array.of(0, 1, 0, 1),
 *   stratum: Int32Array.of(0, 0, 1, 1),
 * };
 * const { estimate, se, df } = sizeWeighted(pairs, { se: "HC2", level: 0.95 }, []);
 * // Differences of 2 and 4: their mean, and its error.
 * assertEquals({ estimate, se, df }, { estimate: 3, se: 1, df: 1 });
 * ```
 */
export function sizeWeighted(trial: Trial, checked: Checked, notes: string[]): TrialEstimate {
  if (checked.se !== "HC2" && checked.se !== "CR2") {
    throw new InputError(`se must be HC2 or CR2 for strata weighted by size, got ${checked.se}.`);
  }
  const byCluster = checked.se === "CR2";
  if (byCluster) refuseSpread(trial);
  const groups = groupRows(trial.stratum!);
  const parts: Part[] = [];
  const used: number[] = [];
  for (let s = 0; s < groups.size; s++) {
    const rows = groups.order.subarray(groups.start[s], groups.start[s + 1]);
    const part = partOf(trial, rows, byCluster);
    if (part === null) continue;
    parts.push(part);
    for (const row of rows) used.push(row);
  }
  const pairs = parts.length > 1 && parts.every(({ drawn }) => drawn[0] === 1 && drawn[1] === 1);
  if (!pairs) refuseSingles(parts, byCluster);
  const total = parts.reduce((sum, { size }) => sum + size, 0);
  const estimate = parts.reduce((sum, part) => sum + part.size / total * part.estimate, 0);
  const drawn = parts.reduce((sum, part) => sum + part.drawn[0] + part.drawn[1], 0);
  return assemble({
    estimator: "stratified-size",
    trial: rowsOf(trial, used.sort((a, b) => a - b)),
    estimate,
    variance: pairs ? betweenPairs(parts, total, estimate) : within(parts, total),
    df: pairs ? parts.length - 1 : drawn - 2 * parts.length,
    options: checked,
    clusters: byCluster ? drawn : null,
    strata: parts.length,
    notes: pairs
      ? [...notes, `Strata are ${parts.length} pairs: the error is that between pairs.`]
      : notes,
  });
}

function within(parts: readonly Part[], total: number): number {
  return parts.reduce((sum, { size, variance }) => sum + (size / total) ** 2 * variance, 0);
}

function betweenPairs(parts: readonly Part[], total: number, estimate: number): number {
  const pairs = parts.length;
  const squares = parts.reduce(
    (sum, part) => sum + (part.size * part.estimate - total * estimate / pairs) ** 2,
    0,
  );
  return pairs / (pairs - 1) * squares / (total * total);
}

/** Effect and variance in one stratum; null where it has one arm. */
function partOf(trial: Trial, rows: Int32Array, byCluster: boolean): Part | null {
  const { outcome, treatment, weight, count } = trial;
  const units = [0, 0];
  const weights = [0, 0];
  const sums = [0, 0];
  for (const i of rows) {
    const n = count ? count[i] : 1;
    const w = n * (weight ? weight[i] : 1);
    units[treatment[i]] += n;
    weights[treatment[i]] += w;
    sums[treatment[i]] += w * outcome[i];
  }
  if (units[0] === 0 || units[1] === 0) return null;
  const means = [sums[0] / weights[0], sums[1] / weights[1]];
  const size = weights[0] + weights[1];
  const estimate = means[1] - means[0];
  if (byCluster) return { size, estimate, ...clustered(trial, rows) };
  let variance = 0;
  for (const i of rows) {
    const arm = treatment[i];
    const share = (weight ? weight[i] : 1) / weights[arm];
    // A unit alone in its arm: refused later unless all strata are pairs.
    if (units[arm] < 2) continue;
    variance += (count ? count[i] : 1) * share ** 2 * (outcome[i] - means[arm]) ** 2 / (1 - share);
  }
  return { size, estimate, variance, drawn: [units[0], units[1]] };
}

/** Variance by cluster of one stratum's difference, and its clusters by arm. */
function clustered(trial: Trial, rows: Int32Array): { variance: number; drawn: [number, number] } {
  const { outcome, treatment, cluster, weight, count } = rowsOf(trial, rows);
  const arms = [new Set<number>(), new Set<number>()];
  cluster!.forEach((g, i) => arms[treatment[i]].add(g));
  const drawn: [number, number] = [arms[0].size, arms[1].size];
  if (drawn[0] < 2 || drawn[1] < 2) return { variance: 0, drawn };
  const columns = [doublesOf(treatment)];
  const dense = compact(cluster!);
  const swept = sweep({
    rows: rows.length,
    columns,
    names: ["treatment"],
    cluster: dense,
    weight,
    count,
  });
  const { residuals } = fit(swept, outcome);
  return { variance: covarianceOf(swept, [residuals], "CR2").covariance[0], drawn };
}

/** Indices renumbered from 0 without gaps. */
function compact(index: Int32Array): Int32Array {
  const places = new Map<number, number>();
  return index.map((g) => {
    if (!places.has(g)) places.set(g, places.size);
    return places.get(g)!;
  });
}

function refuseSpread({ cluster, stratum }: Trial): void {
  const groups: Groups = groupRows(cluster!);
  for (let g = 0; g < groups.size; g++) {
    for (let r = groups.start[g] + 1; r < groups.start[g + 1]; r++) {
      if (stratum![groups.order[r]] === stratum![groups.order[r - 1]]) continue;
      throw new InputError(
        "cluster must lie within one stratum for strata weighted by size, and one lies in two: use weighting precision.",
      );
    }
  }
}

function refuseSingles(parts: readonly Part[], byCluster: boolean): void {
  const singles = parts.filter(({ drawn }) => Math.min(...drawn) < 2).length;
  if (singles === 0) return;
  throw new InputError(
    `weighting size needs two ${
      byCluster ? "clusters" : "units"
    } in each arm of a stratum, and ${singles} of ${parts.length} strata have one: use weighting precision.`,
  );
}
