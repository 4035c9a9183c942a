/**
 * The bound of individual-level targeting.
 *
 * @module
 */

import { CLASSES, contactByVote, GRID, interpolate, persuasionFactors } from "../campaign/mod.ts";
import type { Field } from "../electorate/mod.ts";
import type { ChannelEvidence } from "../evidence/mod.ts";
import type { ExpectedEvidence } from "./expected_evidence.ts";
import type { Objective } from "./oracle.ts";

/** Leanings of electors: the candidate's, the rival's, all others. */
export const LEANINGS = 3;

/** Which classes of electors a plan contacts, by bureau. */
export interface ClassPlan {
  bureaux: Int32Array;
  /** Attempts in each of `bureaux`. */
  attempts: Float64Array;
  /** Bit q of entry 3·j + ℓ: propensity class q of leaning ℓ is contacted in `bureaux[j]`. */
  classes: Uint16Array;
  /** The one class that the budget fills in part. `bureau` is a place in `bureaux`. */
  partial: { bureau: number; leaning: number; class: number; fill: number } | null;
}

/**
 * `individual`: as if the profile of every elector were known perfectly. Electors of a bureau fall into 16
 * classes of propensity × 3 leanings, synthetic ones, nobody real; the budget goes to the classes of
 * largest expected gain an attempt. Under the model no plan by bureau does better, and no file of such classes.
 *
 * @param capacity attempts that each bureau can take; a class takes its share of it.
 *
 * @param budget in attempts, at least 0.
 * @param expected with classes (`withClasses`).
 * @param spillover factor of the turnout effect for co-residents, 1 without.
 *
 * @example
 * ```ts
 * import { capacity } from "../campaign/mod.ts";
 * import { collapse, loadElectorate } from "../electorate/mod.ts";
 * import { preset } from "../evidence/mod.ts";
 * import { keyFromSeed } from "../random/mod.ts";
 * import { expectedEvidence } from "./expected_evidence.ts";
 * import { individual } from "./individual.ts";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * const electorate = await loadElectorate("presidentielle-2022-t1", { within: "commune:48095" });
 * const field = collapse(electorate, 5, 6);
 * const trials = preset("trials");
 * const evidence = trials.channels["door-to-door"]!;
 * const expected = expectedEvidence({
 *   key: keyFromSeed("promesse"),
 *   preset: trials,
 *   channel: "door-to-door",
 *   evidence,
 *   passes: 1,
 *   election: { turnout: electorate.electionTurnout, high: true },
 *   withClasses: true,
 * });
 * const room = capacity(field.registered, 1.4, evidence.contactRate.mean, 1);
 * const plan = individual(field, room, 500, evidence, expected, "margin", 1);
 * assertAlmostEquals(plan.attempts.reduce((sum, attempts) => sum + attempts, 0), 500, 1e-6);
 * ```
 */
export function individual(
  field: Field,
  capacity: Float64Array,
  budget: number,
  evidence: ChannelEvidence,
  expected: ExpectedEvidence,
  objective: Objective,
  spillover: number,
): ClassPlan {
  const gains = classGains(field, evidence, expected, objective, spillover);
  const size = classSizes(field, capacity);
  const threshold = gainThreshold(gains, size, budget);
  const bureaux: number[] = [];
  const attempts: number[] = [];
  const classes: number[] = [];
  let partial: ClassPlan["partial"] = null;
  let left = budget;
  gains.forEach((gain, cell) => {
    if (gain > threshold) left -= size[cell];
  });
  for (let b = 0; b < field.size; b++) {
    const masks = [0, 0, 0];
    let spent = 0;
    for (let c = 0; c < CELLS; c++) {
      const cell = b * CELLS + c;
      const most = size[cell];
      if (gains[cell] < threshold || most === 0 || !(gains[cell] > 0)) continue;
      let given = most;
      if (gains[cell] === threshold) {
        // The last classes in are the ties at the threshold, as far as the budget goes.
        given = Math.min(most, left);
        if (given <= 1e-9 * budget || partial) continue;
        left -= given;
        if (given < most) {
          partial = {
            bureau: bureaux.length,
            leaning: Math.floor(c / CLASSES),
            class: c % CLASSES,
            fill: given / most,
          };
        }
      }
      masks[Math.floor(c / CLASSES)] |= 1 << (c % CLASSES);
      spent += given;
    }
    if (spent === 0) continue;
    bureaux.push(b);
    attempts.push(spent);
    classes.push(...masks);
  }
  return {
    bureaux: Int32Array.from(bureaux),
    attempts: Float64Array.from(attempts),
    classes: Uint16Array.from(classes),
    partial,
  };
}

const CELLS = CLASSES * LEANINGS;

/** Share of a bureau's electors of a leaning: abstainers are taken to lean like voters at planning time. */
function leaningOf(field: Field, b: number, leaning: number): number {
  const candidate = field.candidate[b];
  const rival = (1 - candidate) * field.toRival[b];
  return leaning === 0 ? candidate : leaning === 1 ? rival : Math.max(0, 1 - candidate - rival);
}

/**
 * Expected gain in the objective per elector contacted of each class, entry 48·b + 16·leaning + class: votes, of
 * either sign. For what it takes see the example of {@linkcode individual}.
 *
 * @param expected with classes (`withClasses`).
 */
export function classGains(
  field: Field,
  evidence: ChannelEvidence,
  expected: ExpectedEvidence,
  objective: Objective,
  spillover: number,
): Float64Array {
  const { propensities, up, down } = expected.classes!;
  const factors = persuasionFactors(evidence, field.turnout, field.candidate);
  const gains = new Float64Array(field.size * CELLS);
  const margin = objective === "margin";
  // What a vote of each leaning is worth when it appears, and when it turns to the candidate.
  const worth = margin ? [1, -1, 0] : [1, 0, 0];
  const turned = margin ? [0, 2, 1] : [0, 1, 1];
  for (let b = 0; b < field.size; b++) {
    const turnout = field.turnout[b];
    const [abstainers, voters] = contactByVote(1e-6, turnout, evidence.selectivity);
    const gained = Math.min(1, interpolate(expected.gained, turnout) * factors[b]);
    const lost = Math.min(1, interpolate(expected.lost, turnout) * factors[b]);
    const candidate = field.candidate[b];
    const leaning = interpolate(expected.leaning, candidate);
    const toRival = field.toRival[b];
    // A leaning's share of the mobilised relative to its share of electors.
    const tilt = candidate > 0 && candidate < 1
      ? [leaning / candidate, (1 - leaning) / (1 - candidate), (1 - leaning) / (1 - candidate)]
      : [1, 1, 1];
    // A returned voter goes to the rival or elsewhere.
    const leaves = margin ? 1 + toRival : 1;
    const position = turnout * GRID;
    const low = Math.min(GRID - 1, Math.floor(position));
    const t = position - low;
    for (let q = 0; q < CLASSES; q++) {
      const at = low * CLASSES + q;
      const between = (table: Float64Array) => table[at] + t * (table[at + CLASSES] - table[at]);
      const mobilised = abstainers * between(up) * spillover;
      const home = voters * between(down) * spillover;
      const voting = voters * between(propensities);
      for (let l = 0; l < LEANINGS; l++) {
        const persuaded = l === 0 ? -lost * leaves : gained * turned[l];
        gains[b * CELLS + l * CLASSES + q] = 1e6 *
          (worth[l] * (mobilised * tilt[l] - home) + voting * persuaded);
      }
    }
  }
  return gains;
}

/**
 * Attempts that each class takes: its electors' share of the bureau's capacity, entries as in {@linkcode classGains}.
 */
export function classSizes(field: Field, capacity: Float64Array): Float64Array {
  const sizes = new Float64Array(field.size * CELLS);
  for (let b = 0; b < field.size; b++) {
    for (let leaning = 0; leaning < LEANINGS; leaning++) {
      const size = capacity[b] * leaningOf(field, b, leaning) / CLASSES;
      const from = b * CELLS + leaning * CLASSES;
      sizes.fill(size, from, from + CLASSES);
    }
  }
  return sizes;
}

/**
 * The gain above which all classes fit in the budget, and at which they no longer do; 0 where all classes
 * that gain fit. By bisection: the smallest number above which the demand fits is the gain of a class.
 */
function gainThreshold(gains: Float64Array, sizes: Float64Array, budget: number): number {
  const demand = (threshold: number) => {
    let sum = 0;
    for (let cell = 0; cell < gains.length; cell++) {
      if (gains[cell] > threshold) sum += sizes[cell];
    }
    return sum;
  };
  if (demand(0) <= budget) return 0;
  let low = 0;
  let high = gains.reduce((most, gain) => Math.max(most, gain), 0);
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle === low || middle === high) return high;
    if (demand(middle) <= budget) high = middle;
    else low = middle;
  }
}
