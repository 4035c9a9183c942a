/**
 * How good rankings are at finding the gain, with errors.
 *
 * @module
 */

import { InputError, numberOption } from "../../input.ts";
import { checkedPair } from "../../measures/mod.ts";
import { keyFromSeed, Stream } from "../../random/mod.ts";
import { type Areas, areas, type RunSums } from "./areas.ts";
import { type Estimated, fromHalves } from "./estimated.ts";
import { halfSampler } from "./half_sample.ts";

/** What is ranked and by which scores, one entry a row in every array. */
export interface RankingInput {
  /** Gain of treating one elector (or attempt) of the row: `trialGains`, or simulated truth. */
  gain: ArrayLike<number>;
  /** Scores by name; the highest is treated first, equal ones in random order. */
  scores: ReadonlyMap<string, ArrayLike<number>>;
  /** Weight of a unit, above 0: its electors; 1 by default. */
  weight?: ArrayLike<number>;
  /** Units that the row stands for; 1 by default. */
  count?: ArrayLike<number>;
  /** Index from 0 of the cluster of the row. */
  cluster?: ArrayLike<number>;
}

/** Options of {@linkcode evaluateRankings}. */
export interface RankingOptions {
  /** Budgets as shares of all weight, in (0, 1]; .1, .2 and .5. */
  budgets?: readonly number[];
  /** Half-samples, 2 or more; 500. */
  replicates?: number;
  /** Level of intervals, in (0, 1); .95. */
  level?: number;
  /** Same seed, same half-samples; `promesse`. */
  seed?: string | number;
}

/** What treating the highest scores up to a budget gains. */
export interface BudgetGain {
  /** Share of all weight treated. */
  budget: number;
  /** Mean gain of those treated minus the mean gain of all. */
  toc: Estimated;
  /** Total gain over treating nobody: weight × gain. */
  gain: Estimated;
  /** Total gain over a random order with the same budget; exactly 0 for a constant score. */
  overRandom: Estimated;
}

/** A ranking judged. */
export interface RankingResult {
  score: string;
  /** Number of different values of the score. */
  values: number;
  autoc: Estimated;
  qini: Estimated;
  budgets: BudgetGain[];
}

/** Two rankings on the same half-samples: first − second. */
export interface RankingDifference {
  first: string;
  second: string;
  autoc: Estimated;
  qini: Estimated;
  /** Difference of total gain at each budget. */
  budgets: { budget: number; gain: Estimated }[];
}

/** All that {@linkcode evaluateRankings} says. */
export interface RankingReport {
  rows: number;
  /** Σ weight × count. */
  weight: number;
  /** Mean gain of treating everybody: the average effect. */
  meanGain: Estimated;
  rankings: RankingResult[];
  /** Every pair, in the order of the scores. */
  comparisons: RankingDifference[];
  replicates: number;
  level: number;
}

/**
 * TOC, AUTOC, Qini and gain at budgets of each score, and the paired difference of each two, with errors
 * from half-samples of clusters (S. Yadlowsky, S. Fleming, N. Shah, E. Brunskill & S. Wager, "Evaluating
 * treatment prioritization rules via rank-weighted average treatment effects", JASA 120, 2025). All scores
 * see the same half-samples. A constant score, which is a random order, has exact zeros throughout.
 *
 * The error is that of drawing units (or clusters) from a population; with few clusters it is itself poorly
 * known. A score fitted on the trial it is judged by looks better than it is: use one made before.
 *
 * @returns in the unit of the gain; totals in gain × weight.
 * @throws {InputError} if arrays differ in length, a number is not finite, a weight is not above 0, or an
 * option is out of range.
 *
 * @example
 * ```ts
 * import { evaluateRankings } from "./evaluate.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const gain = [1, 0, 2, 0, 1, 0];
 * const scores = new Map([["good", [2, 1, 3, 1, 2, 1]], ["random", [0, 0, 0, 0, 0, 0]]]);
 * const { rankings } = evaluateRankings({ gain, scores }, { budgets: [0.5] });
 * assertEquals(rankings[1].autoc.estimate, 0);
 * assertEquals(rankings[0].budgets[0].overRandom.estimate, 2);
 * ```
 */
export function evaluateRankings(
  input: RankingInput,
  options: RankingOptions = {},
): RankingReport {
  const { budgets, replicates, level, seed } = checked(options);
  const weight = weights(input);
  const runs = [...input.scores].map(([name, score]) => runsOf(name, score, input.gain));
  if (runs.length === 0) throw new InputError("scores must hold at least one, got none.");
  const whole = runs.map((run) => areas(sums(run, input.gain, weight), budgets)!);
  const half = halfSampler({ rows: weight.length, cluster: input.cluster, count: input.count });
  const stream = new Stream(keyFromSeed(seed));
  const halves: Areas[][] = runs.map(() => []);
  for (let r = 0; r < replicates; r++) {
    const kept = half(stream, r);
    // Weights already hold the counts: a row keeps its share of them.
    for (let i = 0; i < kept.length; i++) kept[i] *= weight[i] / (input.count?.[i] ?? 1);
    runs.forEach((run, s) => {
      halves[s].push(areas(sums(run, input.gain, kept), budgets)!);
    });
  }
  const total = weight.reduce((sum, w) => sum + w, 0);
  const measure = fromHalves(level);
  const of = (s: number, read: (a: Areas) => number) =>
    measure(read(whole[s]), halves[s].map(read));
  const between = (s: number, t: number, read: (a: Areas) => number) =>
    measure(read(whole[s]) - read(whole[t]), halves[s].map((a, r) => read(a) - read(halves[t][r])));
  const gainAt = (k: number, u: number) => (a: Areas) => total * u * (a.toc[k] + a.meanGain);
  const names = [...input.scores.keys()];
  return {
    rows: weight.length,
    weight: total,
    meanGain: of(0, (a) => a.meanGain),
    rankings: names.map((score, s) => ({
      score,
      values: runs[s].count,
      autoc: of(s, (a) => a.autoc),
      qini: of(s, (a) => a.qini),
      budgets: budgets.map((budget, k) => ({
        budget,
        toc: of(s, (a) => a.toc[k]),
        gain: of(s, gainAt(k, budget)),
        overRandom: of(s, (a) => total * budget * a.toc[k]),
      })),
    })),
    comparisons: pairs(names.length).map(([s, t]) => ({
      first: names[s],
      second: names[t],
      autoc: between(s, t, (a) => a.autoc),
      qini: between(s, t, (a) => a.qini),
      budgets: budgets.map((budget, k) => ({ budget, gain: between(s, t, gainAt(k, budget)) })),
    })),
    replicates,
    level,
  };
}

function checked(options: RankingOptions): Required<RankingOptions> {
  const budgets = [...(options.budgets ?? [0.1, 0.2, 0.5])].map((u) =>
    numberOption("budgets", u, { min: 1e-9, max: 1 })
  );
  return {
    budgets: budgets.sort((a, b) => a - b),
    replicates: numberOption("replicates", options.replicates ?? 500, {
      min: 2,
      max: 1e6,
      integer: true,
    }),
    level: numberOption("level", options.level ?? 0.95, { min: 0.5, max: 0.9999 }),
    seed: options.seed ?? "promesse",
  };
}

/** Weight × count of each row. */
function weights({ gain, weight, count, cluster }: RankingInput): Float64Array {
  for (const [name, values] of Object.entries({ weight, count, cluster })) {
    if (values !== undefined) checkedPair("gain", gain, name, values);
  }
  return Float64Array.from({ length: gain.length }, (_, i) => {
    const w = (weight?.[i] ?? 1) * (count?.[i] ?? 1);
    if (w > 0) return w;
    throw new InputError(`weight and count must be above 0, got ${w} at index ${i}.`);
  });
}

/** Rows by run of equal score, highest first. */
interface Runs {
  run: Int32Array;
  count: number;
}

function runsOf(name: string, score: ArrayLike<number>, gain: ArrayLike<number>): Runs {
  checkedPair("gain", gain, `score ${name}`, score);
  const order = Array.from({ length: score.length }, (_, i) => i)
    .sort((a, b) => score[b] - score[a]);
  const run = new Int32Array(score.length);
  let count = 0;
  order.forEach((i, place) => {
    if (place > 0 && score[i] !== score[order[place - 1]]) count++;
    run[i] = count;
  });
  return { run, count: count + 1 };
}

function sums({ run, count }: Runs, gain: ArrayLike<number>, weight: Float64Array): RunSums {
  const sums = { weight: new Float64Array(count), gain: new Float64Array(count) };
  for (let i = 0; i < run.length; i++) {
    sums.weight[run[i]] += weight[i];
    sums.gain[run[i]] += weight[i] * gain[i];
  }
  return sums;
}

function pairs(n: number): [number, number][] {
  return Array.from({ length: n }, (_, s) => s)
    .flatMap((s) => Array.from({ length: n - s - 1 }, (_, k): [number, number] => [s, s + k + 1]));
}
