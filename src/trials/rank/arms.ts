/**
 * Several arms under one budget, judged on a trial.
 *
 * @module
 */

import { InputError, numberOption } from "../../input.ts";
import { checkedPair } from "../../measures/mod.ts";
import { keyFromSeed, Stream } from "../../random/mod.ts";
import { hullSteps } from "../../measures/knapsack.ts";
import { type Estimated, fromHalves } from "./estimated.ts";
import { halfSampler } from "./half_sample.ts";

/** Arms and what is known of each, one entry a row in every array of numbers. */
export interface ArmsInput {
  /** Arms other than doing nothing, by name. */
  arms: ReadonlyMap<string, Arm>;
  /** Weight of a unit; 1 by default. */
  weight?: ArrayLike<number>;
  /** Units that a row stands for; 1 by default. */
  count?: ArrayLike<number>;
  /** Index from 0 of the cluster of the row. */
  cluster?: ArrayLike<number>;
}

/** One arm. */
export interface Arm {
  /** Cost of a unit (times its weight), above 0. */
  cost: ArrayLike<number>;
  /** Gain expected before the trial, by which the budget is laid out. */
  predicted: ArrayLike<number>;
  /** Gain by which it is judged: `armGains` of the trial, or simulated truth. */
  gain: ArrayLike<number>;
}

/** Options of {@linkcode evaluateArms}. */
export interface ArmsOptions {
  /** Total costs, above 0. */
  budgets: readonly number[];
  /** Half-samples, 2 or more; 500. */
  replicates?: number;
  /** Level of intervals, in (0, 1); .95. */
  level?: number;
  /** Same seed, same half-samples; `promesse`. */
  seed?: string | number;
}

/** What a budget gains by all arms together, and by each alone. */
export interface ArmsGain {
  budget: number;
  /** Spent: the budget, or less where no step gains any more. */
  spent: number;
  gain: Estimated;
  /** Each arm alone, and how much all together gain over it. */
  alone: { arm: string; gain: Estimated; difference: Estimated }[];
}

/** A stretch of the path: rows whose next step has one predicted gain a cost, taken together. */
interface Stretch {
  row: Int32Array;
  cost: Float64Array;
  gain: Float64Array;
}

/**
 * Gain of a budget laid out over several arms along the convex hulls of their predicted gains, as in
 * E. Sverdrup, H. Wu, S. Athey & S. Wager, "Qini curves for multi-armed treatment rules", Journal of
 * Computational and Graphical Statistics, 2025: steps of all rows in order of predicted gain a cost, the last
 * one in part, equal ones together. Errors are from half-samples with the same budget a unit of weight.
 *
 * @returns totals: weight × gain.
 * @throws {InputError} if arrays differ in length, a number is not finite, a cost or weight is not above
 * 0, or an option is out of range.
 *
 * @example
 * ```ts
 * import { evaluateArms } from "./arms.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const arms = new Map([
 *   ["letter", { cost: [1, 1], predicted: [2, 1], gain: [2, 1] }],
 *   ["door", { cost: [2, 2], predicted: [3, 4], gain: [3, 4] }],
 * ]);
 * const [{ gain, alone }] = evaluateArms({ arms }, { budgets: [3], replicates: 10 });
 * assertEquals(gain.estimate, 6);
 * assertEquals(alone.map(({ gain }) => gain.estimate), [3, 5.5]);
 * ```
 */
export function evaluateArms(input: ArmsInput, options: ArmsOptions): ArmsGain[] {
  const weight = checkedWeights(input);
  const names = [...input.arms.keys()];
  const paths = [names, ...names.map((name) => [name])].map((some) => pathOf(input, some));
  const total = weight.reduce((sum, w) => sum + w, 0);
  const budgets = options.budgets.map((b) => numberOption("budgets", b, { min: 1e-300 }));
  const level = numberOption("level", options.level ?? 0.95, { min: 0.5, max: 0.9999 });
  const replicates = numberOption("replicates", options.replicates ?? 500, {
    min: 2,
    max: 1e6,
    integer: true,
  });
  const whole = paths.map((path) => budgets.map((b) => walk(path, weight, b)));
  const half = halfSampler({ rows: weight.length, cluster: input.cluster, count: input.count });
  const stream = new Stream(keyFromSeed(options.seed ?? "promesse"));
  const halves = paths.map(() => budgets.map((): number[] => []));
  for (let r = 0; r < replicates; r++) {
    const kept = half(stream, r);
    let reached = 0;
    for (let i = 0; i < kept.length; i++) {
      kept[i] *= weight[i] / (input.count?.[i] ?? 1);
      reached += kept[i];
    }
    const scale = total / reached;
    paths.forEach((path, k) =>
      budgets.forEach((b, j) => halves[k][j].push(scale * walk(path, kept, b / scale).gain))
    );
  }
  const measure = fromHalves(level);
  return budgets.map((budget, j) => ({
    budget,
    spent: whole[0][j].cost,
    gain: measure(whole[0][j].gain, halves[0][j]),
    alone: names.map((arm, k) => ({
      arm,
      gain: measure(whole[k + 1][j].gain, halves[k + 1][j]),
      difference: measure(
        whole[0][j].gain - whole[k + 1][j].gain,
        halves[0][j].map((gain, r) => gain - halves[k + 1][j][r]),
      ),
    })),
  }));
}

/** The steps of all rows over some of the arms, best predicted gain a cost first. */
function pathOf({ arms }: ArmsInput, names: readonly string[]): Stretch[] {
  const chosen = names.map((name) => arms.get(name)!);
  const rows = chosen[0].gain.length;
  const steps: { row: number; ratio: number; cost: number; gain: number }[] = [];
  for (let row = 0; row < rows; row++) {
    const alternatives = chosen.map(({ cost, predicted }) => ({
      cost: cost[row],
      gain: predicted[row],
    }));
    let gained = 0;
    for (const { alternative, cost, gain } of hullSteps(alternatives, row)) {
      const reached = chosen[alternative].gain[row];
      steps.push({ row, ratio: gain / cost, cost, gain: reached - gained });
      gained = reached;
    }
  }
  steps.sort((a, b) => b.ratio - a.ratio || a.row - b.row);
  const stretches: (typeof steps)[] = [];
  for (const step of steps) {
    const last = stretches.at(-1);
    if (last !== undefined && last[0].ratio === step.ratio) last.push(step);
    else stretches.push([step]);
  }
  return stretches.map((list) => ({
    row: Int32Array.from(list, ({ row }) => row),
    cost: Float64Array.from(list, ({ cost }) => cost),
    gain: Float64Array.from(list, ({ gain }) => gain),
  }));
}

/** Cost and judged gain where the path meets the budget. */
function walk(
  path: readonly Stretch[],
  weight: Float64Array,
  budget: number,
): { cost: number; gain: number } {
  let [spent, gained] = [0, 0];
  for (const { row, cost, gain } of path) {
    let [stretchCost, stretchGain] = [0, 0];
    for (let k = 0; k < row.length; k++) {
      stretchCost += weight[row[k]] * cost[k];
      stretchGain += weight[row[k]] * gain[k];
    }
    if (spent + stretchCost >= budget) {
      const part = stretchCost > 0 ? (budget - spent) / stretchCost : 0;
      return { cost: budget, gain: gained + part * stretchGain };
    }
    spent += stretchCost;
    gained += stretchGain;
  }
  return { cost: spent, gain: gained };
}

function checkedWeights({ arms, weight, count, cluster }: ArmsInput): Float64Array {
  const first = arms.values().next().value;
  if (first === undefined) throw new InputError("arms must hold at least one, got none.");
  for (const [name, { cost, predicted, gain }] of arms) {
    checkedPair("gain of the first arm", first.gain, `gain of ${name}`, gain);
    checkedPair("gain", gain, `predicted gain of ${name}`, predicted);
    checkedPair("gain", gain, `cost of ${name}`, cost);
    const least = Array.from(cost).findIndex((value) => !(value > 0));
    if (least >= 0) {
      throw new InputError(
        `cost of ${name} must be above 0, got ${cost[least]} at index ${least}.`,
      );
    }
  }
  for (const [name, values] of Object.entries({ weight, count, cluster })) {
    if (values !== undefined) checkedPair("gain", first.gain, name, values);
  }
  return Float64Array.from({ length: first.gain.length }, (_, i) => {
    const w = (weight?.[i] ?? 1) * (count?.[i] ?? 1);
    if (w > 0) return w;
    throw new InputError(`weight and count must be above 0, got ${w} at index ${i}.`);
  });
}
