/**
 * Randomisation inference: how often the lot alone would show as much.
 *
 * @module
 */

import { choiceOption, InputError, numberOption } from "../../input.ts";
import { keyFromSeed, Stream } from "../../random/mod.ts";
import type { Trial } from "../types.ts";
import { checkTrial } from "./check.ts";
import { type AssignmentKind, assignmentOf, ASSIGNMENTS, type Lots, lotsOf } from "./lots.ts";
import { everyChoice, redrawer, type Treated, waysOf } from "./redraw.ts";

/** What is compared under each assignment. */
export const STATISTICS = ["difference", "precision", "size"] as const;

/** Statistic of randomisation inference, see {@linkcode STATISTICS}. */
export type Statistic = typeof STATISTICS[number];

/** Options of {@linkcode randomisationInference}. */
export interface RandomisationOptions {
  /**
   * `difference` in means, or strata put together by `precision` or `size` as `stratified` does; by default
   * `precision` where the assignment is blocked, else `difference`.
   */
  statistic?: Statistic;
  /** How the treatment was drawn; by default what the columns speak of. */
  assignment?: AssignmentKind;
  /** Each cluster counts once, by its mean outcome; false by default. */
  clusterMeans?: boolean;
  /** Redraws, 1,000 by default. Where there are no more assignments than this, all are gone through. */
  draws?: number;
  /** Same seed, same redraws; `promesse` by default. */
  seed?: string | number;
}

/** A test of the sharp null: that the treatment changed no unit's outcome. */
export interface Randomisation {
  statistic: Statistic;
  assignment: AssignmentKind;
  clusterMeans: boolean;
  /** The statistic as observed, in the unit of the outcome. */
  observed: number;
  /** Two-sided p-value: share of assignments whose statistic is as far from 0, in (0, 1]. */
  p: number;
  /** Standard error of p from drawing assignments; 0 where all were gone through. */
  monteCarloError: number;
  /** Standard deviation of the statistic over the assignments. */
  spread: number;
  /** Assignments looked at. */
  draws: number;
  /** True where these are all there are. */
  exact: boolean;
  seed: string;
}

/**
 * Redraws the treatment as it was drawn (within strata, by cluster, as many treated in each stratum) and
 * sees how often the statistic is as far from 0 as the one observed.
 *
 * Redraws give p = (b + 1)/(m + 1), b those as far (B. Phipson and G. K. Smyth, Statistical Applications in
 * Genetics and Molecular Biology 9(1), 2010), with Monte Carlo error √(p(1 − p)/m). Draws are Philox streams of
 * the seed, so the same seed gives the same p.
 *
 * @throws {InputError} if the trial or an option is unsound, or the assignment is not what the columns show.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { randomisationInference } from "./randomisation.ts";
 *
 * const { p, exact, draws } = randomisationInference({
 *   outcome: Float64Array.of(1, 2, 3, 10, 11, 12),
 *   treatment: Uint8Array.of(0, 0, 0, 1, 1, 1),
 * });
 * // Two of the twenty choices of three in six are as extreme.
 * assertEquals({ p, exact, draws }, { p: 0.1, exact: true, draws: 20 });
 * ```
 */
export function randomisationInference(
  trial: Trial,
  options: RandomisationOptions = {},
): Randomisation {
  checkTrial(trial);
  const assignment = choiceOption(
    "assignment",
    options.assignment ?? assignmentOf(trial),
    ASSIGNMENTS,
  );
  const blocked = assignment.startsWith("blocked");
  const statistic = choiceOption(
    "statistic",
    options.statistic ?? (blocked ? "precision" : "difference"),
    STATISTICS,
  );
  if (statistic !== "difference" && !blocked) {
    throw new InputError(`statistic ${statistic} needs a blocked assignment, got ${assignment}.`);
  }
  const draws = numberOption("draws", options.draws ?? 1000, { min: 1, max: 1e7, integer: true });
  const { clusterMeans = false, seed = "promesse" } = options;
  const strata = lotsOf(trial, { assignment, clusterMeans });
  const of = statisticOf(strata, statistic);
  const observed = of(
    strata.map((s) => ({ weight: s.treatedWeight, outcome: s.treatedOutcome })),
  );
  if (observed === null) {
    throw new InputError(`statistic ${statistic}: no stratum has both arms.`);
  }
  const exact = waysOf(strata) <= draws;
  const tally = new Tally(Math.abs(observed));
  if (exact) everyAssignment(strata, (treated) => tally.add(of(treated)));
  else redraws(strata, draws, seed, (treated) => tally.add(of(treated)));
  return {
    statistic,
    assignment,
    clusterMeans,
    observed,
    ...tally.result(exact),
    exact,
    seed: String(seed),
  };
}

/** Counts assignments as far from 0 as the one observed. */
class Tally {
  readonly #least: number;
  #far = 0;
  #draws = 0;
  #sum = 0;
  #squares = 0;

  constructor(observed: number) {
    // Assignments that give the same statistic differ by rounding.
    this.#least = observed * (1 - 1e-9) - 1e-300;
  }

  add(value: number | null): void {
    // An assignment under which a comparison is empty says nothing against the null.
    const statistic = value ?? 0;
    if (Math.abs(statistic) >= this.#least) this.#far++;
    this.#draws++;
    this.#sum += statistic;
    this.#squares += statistic * statistic;
  }

  result(exact: boolean) {
    const [far, draws] = [this.#far, this.#draws];
    const p = exact ? far / draws : (far + 1) / (draws + 1);
    const mean = this.#sum / draws;
    return {
      p,
      monteCarloError: exact ? 0 : Math.sqrt(p * (1 - p) / draws),
      spread: Math.sqrt(Math.max(0, this.#squares / draws - mean * mean)),
      draws,
    };
  }
}

/** The statistic from the treated totals of each stratum; null where nothing can be compared. */
function statisticOf(
  strata: readonly Lots[],
  statistic: Statistic,
): (treated: readonly Treated[]) => number | null {
  if (statistic === "size") return (treated) => bySize(strata, treated);
  if (statistic === "precision") return (treated) => byPrecision(strata, treated);
  const total = strata.reduce((sum, { weight }) => sum + weight, 0);
  const outcome = strata.reduce((sum, s) => sum + s.outcome, 0);
  return (treated) => {
    let weight = 0;
    let sum = 0;
    for (const t of treated) {
      weight += t.weight;
      sum += t.outcome;
    }
    return weight > 0 && weight < total ? sum / weight - (outcome - sum) / (total - weight) : null;
  };
}

function byPrecision(strata: readonly Lots[], treated: readonly Treated[]): number | null {
  let above = 0;
  let below = 0;
  for (let s = 0; s < strata.length; s++) {
    const { weight, outcome } = strata[s];
    above += treated[s].outcome - treated[s].weight * outcome / weight;
    below += treated[s].weight * (1 - treated[s].weight / weight);
  }
  return below > 0 ? above / below : null;
}

function bySize(strata: readonly Lots[], treated: readonly Treated[]): number | null {
  let sum = 0;
  let total = 0;
  for (let s = 0; s < strata.length; s++) {
    const { weight, outcome, total: lots, treated: drawn } = strata[s];
    if (drawn === 0 || drawn === lots) continue;
    const t = treated[s];
    sum += weight * (t.outcome / t.weight - (outcome - t.outcome) / (weight - t.weight));
    total += weight;
  }
  return total > 0 ? sum / total : null;
}

function redraws(
  strata: readonly Lots[],
  draws: number,
  seed: string | number,
  look: (treated: readonly Treated[]) => void,
): void {
  const stream = new Stream(keyFromSeed(seed));
  const draw = strata.map(redrawer);
  const treated = strata.map(() => ({ weight: 0, outcome: 0 }));
  for (let r = 0; r < draws; r++) {
    for (let s = 0; s < draw.length; s++) draw[s](stream, r, treated[s]);
    look(treated);
  }
}

/** Every combination of the choices of all strata. */
function everyAssignment(
  strata: readonly Lots[],
  look: (treated: readonly Treated[]) => void,
): void {
  const choices = strata.map(everyChoice);
  const treated: Treated[] = choices.map((list) => list[0]);
  const descend = (s: number) => {
    if (s === strata.length) return look(treated);
    for (const choice of choices[s]) {
      treated[s] = choice;
      descend(s + 1);
    }
  };
  descend(0);
}
