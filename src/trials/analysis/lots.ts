/**
 * What a trial drew by lot: units or clusters, as sums, in their strata.
 *
 * @module
 */

import { InputError } from "../../input.ts";
import type { Trial } from "../types.ts";

/** How the treatment was drawn. */
export const ASSIGNMENTS = ["complete", "blocked", "clustered", "blocked-clustered"] as const;

/** How the treatment was drawn, see {@linkcode ASSIGNMENTS}. */
export type AssignmentKind = typeof ASSIGNMENTS[number];

/** Lots of one stratum that are alike: as many as `many`. */
export interface Lots {
  /** Weight of one lot: its units, or their weights. */
  size: Float64Array;
  /** Σ weight × outcome of one lot. */
  sum: Float64Array;
  /** How many lots are alike in both. */
  many: Float64Array;
  /** Lots of the stratum. */
  total: number;
  /** Lots treated, which every redraw keeps. */
  treated: number;
  /** Σ size over the lots. */
  weight: number;
  /** Σ sum over the lots. */
  outcome: number;
  /** Σ size of the treated lots, as observed. */
  treatedWeight: number;
  /** Σ sum of the treated lots, as observed. */
  treatedOutcome: number;
}

/** What a draw is taken over. */
export interface LotOptions {
  assignment: AssignmentKind;
  /** A cluster counts once, by its mean outcome. */
  clusterMeans: boolean;
}

/**
 * The assignment that the columns of a trial speak of: within strata where there are some, by cluster where
 * all units of each cluster share one arm.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { assignmentOf } from "./lots.ts";
 *
 * const trial = { outcome: Float64Array.of(1, 2), treatment: Uint8Array.of(0, 1) };
 * assertEquals(assignmentOf(trial), "complete");
 * assertEquals(assignmentOf({ ...trial, cluster: Int32Array.of(0, 1) }), "clustered");
 * ```
 */
export function assignmentOf(trial: Trial): AssignmentKind {
  const clustered = trial.cluster !== undefined && mixedCluster(trial) === null;
  if (trial.stratum) return clustered ? "blocked-clustered" : "blocked";
  return clustered ? "clustered" : "complete";
}

/** A cluster with both arms, or null where none has. */
function mixedCluster({ treatment, cluster }: Trial): number | null {
  const arms = new Map<number, number>();
  for (let i = 0; i < treatment.length; i++) {
    const arm = arms.get(cluster![i]);
    if (arm === undefined) arms.set(cluster![i], treatment[i]);
    else if (arm !== treatment[i]) return cluster![i];
  }
  return null;
}

/** One lot before those alike are put together. */
interface Lot {
  stratum: number;
  arm: number;
  size: number;
  sum: number;
  many: number;
}

/**
 * The lots of each stratum.
 *
 * @throws {InputError} if the assignment needs strata or clusters that the trial has not, a cluster holds
 * both arms, or lies in two strata.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { lotsOf } from "./lots.ts";
 *
 * const trial = { outcome: Float64Array.of(1, 2, 1), treatment: Uint8Array.of(0, 1, 1) };
 * const [{ sum, many, total, treated }] = lotsOf(trial, { assignment: "complete", clusterMeans: false });
 * assertEquals({ sum: [...sum], many: [...many], total, treated }, {
 *   sum: [1, 2],
 *   many: [2, 1],
 *   total: 3,
 *   treated: 2,
 * });
 * ```
 */
export function lotsOf(trial: Trial, { assignment, clusterMeans }: LotOptions): Lots[] {
  const blocked = assignment.startsWith("blocked");
  const clustered = assignment.endsWith("clustered");
  if (blocked && !trial.stratum) {
    throw new InputError(
      `assignment ${assignment} needs a column of strata, and the trial has none.`,
    );
  }
  if (clustered && !trial.cluster) {
    throw new InputError(
      `assignment ${assignment} needs a column of clusters, and the trial has none.`,
    );
  }
  if (clustered && mixedCluster(trial) !== null) {
    throw new InputError(
      `assignment ${assignment} draws whole clusters, and a cluster holds both arms.`,
    );
  }
  if (clusterMeans && !clustered) {
    throw new InputError("clusterMeans needs an assignment by cluster.");
  }
  const lots = clustered ? byCluster(trial, blocked) : byUnit(trial, blocked);
  const strata: Lot[][] = [];
  for (const lot of lots) {
    if (clusterMeans) {
      lot.sum /= lot.size;
      lot.size = 1;
    }
    (strata[lot.stratum] ??= []).push(lot);
  }
  return strata.filter((list) => list !== undefined).map(gathered);
}

function byUnit({ outcome, treatment, stratum, weight, count }: Trial, blocked: boolean): Lot[] {
  return Array.from(outcome, (y, i) => {
    const size = weight ? weight[i] : 1;
    return {
      stratum: blocked ? stratum![i] : 0,
      arm: treatment[i],
      size,
      sum: size * y,
      many: count ? count[i] : 1,
    };
  });
}

function byCluster(trial: Trial, blocked: boolean): Lot[] {
  const { outcome, treatment, stratum, cluster, weight, count } = trial;
  const lots = new Map<number, Lot>();
  for (let i = 0; i < outcome.length; i++) {
    const s = blocked ? stratum![i] : 0;
    let lot = lots.get(cluster![i]);
    if (!lot) {
      lots.set(cluster![i], lot = { stratum: s, arm: treatment[i], size: 0, sum: 0, many: 1 });
    }
    if (lot.stratum !== s) {
      throw new InputError("assignment blocked-clustered: a cluster lies in two strata.");
    }
    const size = (weight ? weight[i] : 1) * (count ? count[i] : 1);
    lot.size += size;
    lot.sum += size * outcome[i];
  }
  return [...lots.values()];
}

/** Lots of one stratum with those alike put together. */
function gathered(lots: readonly Lot[]): Lots {
  const kinds = new Map<number, Map<number, number>>();
  const size: number[] = [];
  const sum: number[] = [];
  const many: number[] = [];
  const totals = {
    total: 0,
    treated: 0,
    weight: 0,
    outcome: 0,
    treatedWeight: 0,
    treatedOutcome: 0,
  };
  for (const lot of lots) {
    let bySum = kinds.get(lot.size);
    if (!bySum) kinds.set(lot.size, bySum = new Map());
    let place = bySum.get(lot.sum);
    if (place === undefined) {
      bySum.set(lot.sum, place = size.length);
      size.push(lot.size);
      sum.push(lot.sum);
      many.push(0);
    }
    many[place] += lot.many;
    totals.total += lot.many;
    totals.weight += lot.many * lot.size;
    totals.outcome += lot.many * lot.sum;
    if (lot.arm !== 1) continue;
    totals.treated += lot.many;
    totals.treatedWeight += lot.many * lot.size;
    totals.treatedOutcome += lot.many * lot.sum;
  }
  return {
    size: Float64Array.from(size),
    sum: Float64Array.from(sum),
    many: Float64Array.from(many),
    ...totals,
  };
}
