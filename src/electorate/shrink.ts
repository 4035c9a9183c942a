/**
 * Empirical-Bayes shrinkage of rates along a tree of groups.
 *
 * @module
 */

/** Largest prior size: beyond it a unit is its group. */
const MOST_PRIOR = 1e6;

/**
 * Counts of K categories for each of n units: `counts[k][i]` out of `size[i]`. A unit of size 0 is
 * allowed and takes its parent's rates.
 */
export interface Counts {
  size: ArrayLike<number>;
  counts: ArrayLike<number>[];
}

/** Group of each unit at one level: `parent[i]` in [0, groups). */
export interface Level {
  parent: Int32Array;
  groups: number;
}

/** Sums of counts over the groups of a level. */
export function aggregate(
  units: Counts,
  level: Level,
): { size: Float64Array; counts: Float64Array[] } {
  const size = new Float64Array(level.groups);
  const counts = units.counts.map(() => new Float64Array(level.groups));
  for (let i = 0; i < level.parent.length; i++) {
    const g = level.parent[i];
    size[g] += units.size[i];
    for (let k = 0; k < counts.length; k++) counts[k][g] += units.counts[k][i];
  }
  return { size, counts };
}

/**
 * Prior size m of the Dirichlet (Beta where K = 1) of the units' rates around those of their group, by
 * moments: with intraclass correlation ρ = 1/(m + 1), a unit of size n has Var p = μ(1 − μ)(1 + (n − 1)ρ)/n
 * and the size-weighted sum of squares about the group means has expectation
 * Σ (1 − n/n_g)(1 + (n − 1)ρ) Σ_k μ_k(1 − μ_k) (Kleinman 1973, J. American Statistical Association 68:46-54).
 *
 * One value for the whole level, in (0, 10⁶]; 10⁶ where the units vary no more than the draws alone would
 * (or where no group has two units).
 *
 * @example
 * ```ts
 * import { priorSize } from "./shrink.ts";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * // Units of 10 with 2 and 8: squares 1.8 = ¼ + 9ρ/4, so ρ = .689.
 * const level = { parent: Int32Array.of(0, 0), groups: 1 };
 * assertAlmostEquals(priorSize({ size: [10, 10], counts: [[2, 8]] }, level), 1 / 0.6889 - 1, 1e-3);
 * ```
 */
export function priorSize(units: Counts, level: Level): number {
  const groups = aggregate(units, level);
  let observed = 0;
  let drawn = 0;
  let spread = 0;
  for (let i = 0; i < level.parent.length; i++) {
    const n = units.size[i];
    const total = groups.size[level.parent[i]];
    if (n === 0 || total === n) continue;
    let deviation = 0;
    let variance = 0;
    for (let k = 0; k < units.counts.length; k++) {
      const mean = groups.counts[k][level.parent[i]] / total;
      deviation += (units.counts[k][i] / n - mean) ** 2;
      variance += mean * (1 - mean);
    }
    const weight = 1 - n / total;
    observed += n * deviation;
    drawn += weight * variance;
    spread += weight * (n - 1) * variance;
  }
  if (!(spread > 0) || observed <= drawn) return MOST_PRIOR;
  const correlation = Math.min((observed - drawn) / spread, 1 - 1e-9);
  return Math.min(1 / correlation - 1, MOST_PRIOR);
}

/**
 * Rates of every unit, shrunk towards its group: `levels[0]` maps units to their groups, `levels[1]` those
 * groups to theirs, and so on; the groups of the last level are not shrunk. A category that no unit of a
 * last group counts stays exactly 0 there: a structural zero is never filled.
 *
 * @returns `rates[k][i]`, in [0, 1].
 *
 * @example
 * ```ts
 * import { shrink } from "./shrink.ts";
 * import { assert, assertEquals } from "@std/assert";
 *
 * const level = { parent: Int32Array.of(0, 0, 0), groups: 1 };
 * const [rates] = shrink({ size: [400, 20, 0], counts: [[100, 19, 0]] }, [level]);
 * // The small unit moves towards the group's 119 of 420; the empty one is there.
 * assert(rates[1] < 0.95 && rates[0] > 0.25);
 * assertEquals(Math.round(420 * rates[2]), 119);
 * ```
 */
export function shrink(units: Counts, levels: Level[]): Float64Array[] {
  const [level, ...above] = levels;
  const groups = aggregate(units, level);
  const parents = above.length > 0
    ? shrink(groups, above)
    : groups.counts.map((count) =>
      count.map((sum, g) => groups.size[g] === 0 ? 0 : sum / groups.size[g])
    );
  const prior = priorSize(units, level);
  return units.counts.map((count, k) =>
    Float64Array.from(
      level.parent,
      (g, i) => (count[i] + prior * parents[k][g]) / (units.size[i] + prior),
    )
  );
}
