/**
 * What a reader of an analysis must be told.
 *
 * @module
 */

import { InputError } from "../../input.ts";
import type { Trial, TrialEstimate } from "../types.ts";
import { counted } from "./estimate.ts";
import { type AssignmentKind, assignmentOf } from "./lots.ts";
import { smallestP } from "./smallest_p.ts";

/** Below this many clusters, tests that lean on many are not to be trusted alone. */
export const FEW_CLUSTERS = 40;

/** Below this many, the wild bootstrap does not keep its level either (see `wildBootstrap`). */
export const VERY_FEW_CLUSTERS = 8;

/** A cluster with more of the units than this dominates. */
export const DOMINANT_SHARE = 0.25;

/**
 * Warnings on the clusters of a trial: few of them in all or in an arm, one that dominates, or few degrees
 * of freedom (below 4, Satterthwaite's approximation fails: Pustejovsky and Tipton 2018, section 5).
 *
 * @param main estimate that the degrees of freedom are read from
 * @param assignment how the treatment was drawn; by default what the columns speak of
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { differenceInMeans } from "./difference.ts";
 * import { clusterWarnings } from "./warnings.ts";
 *
 * const trial = {
 *   outcome: Float64Array.of(1, 3, 2, 4, 6, 7, 5, 9),
 *   treatment: Uint8Array.of(0, 0, 0, 0, 1, 1, 1, 1),
 *   cluster: Int32Array.of(0, 0, 1, 1, 2, 2, 3, 3),
 * };
 * assertEquals(clusterWarnings(trial, differenceInMeans(trial)).length, 2);
 * ```
 */
export function clusterWarnings(
  trial: Trial,
  main: TrialEstimate,
  assignment: AssignmentKind = assignmentOf(trial),
): string[] {
  const { cluster, treatment, count } = trial;
  if (!cluster) return [];
  const units = new Map<number, number>();
  const arms = new Map<number, number>();
  let total = 0;
  for (let i = 0; i < cluster.length; i++) {
    const n = count ? count[i] : 1;
    total += n;
    units.set(cluster[i], (units.get(cluster[i]) ?? 0) + n);
    arms.set(cluster[i], (arms.get(cluster[i]) ?? 0) | (1 << treatment[i]));
  }
  const byArm = [0, 0];
  for (const mark of arms.values()) [0, 1].forEach((arm) => byArm[arm] += mark >> arm & 1);
  const warnings: string[] = [];
  if (units.size < FEW_CLUSTERS || Math.min(...byArm) < FEW_CLUSTERS / 4) {
    warnings.push(
      `Few clusters: ${units.size} (${byArm[1]} with treated units, ${byArm[0]} with controls). ${
        whatToRead(trial, units.size, assignment)
      }`,
    );
  }
  // Not Math.max of all: hundreds of thousands of arguments overflow the stack.
  let largest = 0;
  for (const n of units.values()) if (n > largest) largest = n;
  if (units.size > 4 && largest > DOMINANT_SHARE * total) {
    const share = Math.round(100 * largest / total);
    warnings.push(
      `One cluster dominates: it holds ${share} % of the units, and errors lean on it.`,
    );
  }
  if (main.seType === "CR2" && main.df < 4) {
    warnings.push(
      `${
        main.df.toFixed(1)
      } degrees of freedom: below 4 the t approximation behind the interval fails.`,
    );
  }
  const mixed = [...arms.values()].filter((mark) => mark === 3).length;
  if (mixed > 0 && mixed < units.size) {
    warnings.push(
      `${
        counted(mixed, "cluster holds", "clusters hold")
      } both arms and the others one: the treatment was not ` +
        "drawn by cluster, and the randomisation test draws units.",
    );
  }
  return warnings;
}

function whatToRead(trial: Trial, clusters: number, assignment: AssignmentKind): string {
  if (clusters >= VERY_FEW_CLUSTERS) {
    return "Read the randomisation test and the wild bootstrap before the interval.";
  }
  const least = leastP(trial, assignment);
  if (least === null) return "Read the randomisation test alone.";
  const { ways, p } = least;
  return `Read the randomisation test alone: with ${
    counted(ways, "assignment", "assignments")
  } possible, its p-value is at least ${Number(p.toPrecision(2))}.`;
}

function leastP(trial: Trial, assignment: AssignmentKind): ReturnType<typeof smallestP> {
  try {
    return smallestP(trial, assignment);
  } catch (error) {
    // An assignment that the columns contradict is for the test to refuse, where one was asked for.
    if (error instanceof InputError) return null;
    throw error;
  }
}

/**
 * Warnings on contact: of controls, or a weak first stage.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { contactWarnings } from "./warnings.ts";
 *
 * const trial = {
 *   outcome: Float64Array.of(1, 2),
 *   treatment: Uint8Array.of(0, 1),
 *   contact: Float64Array.of(0, 1),
 * };
 * assertEquals(contactWarnings(trial, false), []);
 * ```
 */
export function contactWarnings(trial: Trial, weak: boolean): string[] {
  const { contact, treatment, count } = trial;
  let reached = 0;
  for (let i = 0; i < treatment.length; i++) {
    if (treatment[i] === 0 && contact![i] > 0) reached += count ? count[i] : 1;
  }
  const warnings: string[] = [];
  if (reached > 0) {
    warnings.push(
      `${
        counted(reached, "control was", "controls were")
      } contacted: kept as controls. The effect per contact is ` +
        "that on those whom the draw alone gets contacted.",
    );
  }
  if (weak) {
    warnings.push(
      "The draw hardly moves contact (F below 10): read Anderson and Rubin's set, not the interval of 2SLS.",
    );
  }
  return warnings;
}
