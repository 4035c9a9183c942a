/**
 * Gains by unit of a trial with several arms.
 *
 * @module
 */

import { InputError } from "../../input.ts";
import { checkedPair } from "../../measures/mod.ts";

/** A trial with several arms, one entry a row in every array. */
export interface ArmsTrial {
  outcome: ArrayLike<number>;
  /** 0 for the control group, 1 and up for the arms, without gaps. */
  arm: ArrayLike<number>;
  /** Units that the row stands for; 1 by default. */
  count?: ArrayLike<number>;
  /** Index from 0 of the stratum within which arms were drawn; one stratum by default. */
  stratum?: ArrayLike<number>;
}

/**
 * Gains of each arm over the control group by row, with unbiased means over any group of rows:
 * Γ_k = μ_k − μ_0 + 1{a = k} (y − μ_k)/π_k − 1{a = 0} (y − μ_0)/π_0, π the share of the stratum's units in
 * the arm and μ the mean of the arm (J. M. Robins, A. Rotnitzky & L. P. Zhao, JASA 89, 1994; for several arms as in
 * Sverdrup, Wu, Athey & Wager 2025).
 *
 * @returns by arm from 1 on: entry k − 1 holds one gain a row, in the unit of the outcome.
 * @throws {InputError} if arrays differ in length, a number is not finite, there is no arm beside the
 * control group, or a stratum lacks an arm.
 *
 * @example
 * ```ts
 * import { armGains } from "./arm_gains.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const [first, second] = armGains({ outcome: [1, 3, 6], arm: [0, 1, 2] });
 * assertEquals([[...first], [...second]], [[2, 2, 2], [5, 5, 5]]);
 * ```
 */
export function armGains({ outcome, arm, count, stratum }: ArmsTrial): Float64Array[] {
  for (const [name, values] of Object.entries({ arm, count, stratum })) {
    if (values !== undefined) checkedPair("outcome", outcome, name, values);
  }
  const rows = outcome.length;
  const arms = Array.from(arm).reduce((most, a) => Math.max(most, a), 0) + 1;
  if (arms < 2) throw new InputError("arm must hold an arm beside the control group, got 0 only.");
  const sum = new Float64Array(arms);
  const units = new Float64Array(arms);
  const within = new Map<number, Float64Array>();
  for (let i = 0; i < rows; i++) {
    const n = count?.[i] ?? 1;
    const s = stratum?.[i] ?? 0;
    if (!within.has(s)) within.set(s, new Float64Array(arms));
    within.get(s)![arm[i]] += n;
    sum[arm[i]] += n * outcome[i];
    units[arm[i]] += n;
  }
  const shares = new Map([...within].map(([s, counts]) => [s, sharesOf(s, counts)]));
  const mean = sum.map((total, a) => total / units[a]);
  const residual = (i: number, a: number) =>
    arm[i] === a ? (outcome[i] - mean[a]) / shares.get(stratum?.[i] ?? 0)![a] : 0;
  return Array.from({ length: arms - 1 }, (_, k) =>
    Float64Array.from(
      { length: rows },
      (_, i) => mean[k + 1] - mean[0] + residual(i, k + 1) - residual(i, 0),
    ));
}

function sharesOf(stratum: number, counts: Float64Array): Float64Array {
  const missing = counts.findIndex((n) => !(n > 0));
  if (missing >= 0) {
    throw new InputError(`stratum ${stratum} must hold every arm, got no unit of arm ${missing}.`);
  }
  const total = counts.reduce((sum, n) => sum + n, 0);
  return counts.map((n) => n / total);
}
