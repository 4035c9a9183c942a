import { InputError } from "../input.ts";
import { sum, sumOfProducts } from "./sum.ts";
import { checkedPair, type Values } from "./values.ts";

/** Units of a territory as a score ranks them: runs of equal score, highest first. */
export interface Ranking {
  /** Share of all weight in the runs up to and including this one, increasing, ending at 1. */
  fraction: Float64Array;
  /** Mean gain of the run minus the mean gain of all, by weight. */
  excess: Float64Array;
  /** Integral of the excess from 0 to `fraction`: gain beyond the straight line, an elector. */
  surplus: Float64Array;
}

/** What is ranked. */
export interface RankedUnits {
  /** Score of each unit: the highest is treated first. */
  score: Values;
  /** Known gain of treating one elector (or one attempt) of the unit. */
  gain: Values;
  /** Electors (or attempts) of the unit, at least 0; 1 each where left out. */
  weights?: Values;
}

/**
 * Put units in decreasing order of score and merge equal scores into one run with its mean gain. That
 * is the average over every order of the tied units (electors of a same bureau among them), and makes
 * a constant score a single run, whose excess is exactly 0. Units of weight 0 change nothing.
 *
 * @throws {InputError} on empty or unequal samples, numbers that are not finite, a negative weight,
 * or weights that sum to 0.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { rank } from "./ranking.ts";
 *
 * const { fraction, excess } = rank({ score: [1, 9, 1], gain: [0, 3, 2], weights: [1, 2, 1] });
 * assertEquals([...fraction], [0.5, 1]);
 * assertEquals([...excess], [1, -1]);
 * ```
 */
export function rank({ score, gain, weights }: RankedUnits): Ranking {
  checkedPair("score", score, "gain", gain);
  const weight = weights ?? new Float64Array(score.length).fill(1);
  checkedPair("score", score, "weights", weight);
  const total = totalWeight(weight);
  const meanGain = sumOfProducts(gain, weight) / total;
  const runs = runsOfEqualScore(score, weight);
  const fraction = new Float64Array(runs.length);
  const excess = new Float64Array(runs.length);
  const surplus = new Float64Array(runs.length);
  let cumulated = 0;
  let reached = 0;
  runs.forEach((run, k) => {
    const runWeights = run.map((i) => weight[i]);
    const runWeight = sum(runWeights);
    cumulated += runWeight;
    // A single run sums the same terms in the same order as all units: the excess is 0 to the bit.
    excess[k] = sumOfProducts(run.map((i) => gain[i]), runWeights) / runWeight - meanGain;
    fraction[k] = k === runs.length - 1 ? 1 : cumulated / total;
    reached += excess[k] * runWeight / total;
    surplus[k] = k === runs.length - 1 ? 0 : reached; // all treated: no better than all
  });
  return { fraction, excess, surplus };
}

function totalWeight(weight: Values): number {
  for (let i = 0; i < weight.length; i++) {
    if (weight[i] < 0) {
      throw new InputError(`weights must be at least 0, got ${weight[i]} at index ${i}.`);
    }
  }
  const total = sum(weight);
  if (total > 0) return total;
  throw new InputError("weights must not all be 0: there is nobody to rank.");
}

/** Indices of the units of each run, highest score first; within a run, in the order given. */
function runsOfEqualScore(score: Values, weight: Values): number[][] {
  const order = Array.from(score, (_, i) => i)
    .filter((i) => weight[i] > 0)
    .sort((a, b) => score[b] - score[a] || a - b);
  const runs: number[][] = [];
  for (const i of order) {
    const last = runs.at(-1);
    if (last !== undefined && score[last[0]] === score[i]) last.push(i);
    else runs.push([i]);
  }
  return runs;
}
