/**
 * Plans: attempts by bureau within a budget.
 *
 * @module
 */

import { below, Purpose, type Stream } from "../random/mod.ts";

/** Attempts by bureau: `attempts[j]` in bureau `bureaux[j]` (an index in the territory), each above 0. */
export interface Plan {
  bureaux: Int32Array;
  attempts: Float64Array;
}

/**
 * Attempts of a plan in all.
 *
 * @example
 * ```ts
 * import { spent, uniformPlan } from "./plan.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(spent(uniformPlan(Float64Array.of(100, 300), 200)), 200);
 * ```
 */
export function spent(plan: Plan): number {
  return plan.attempts.reduce((sum, attempts) => sum + attempts, 0);
}

/**
 * Bureaux from first to last in `order`, each filled to its capacity, until the budget is spent: the last
 * one is filled in part. The plan lists them in the order of the table.
 *
 * @param order indices of bureaux; those left out get nothing.
 *
 * @example
 * ```ts
 * import { fillInOrder } from "./plan.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const plan = fillInOrder([2, 0, 1], Float64Array.of(100, 100, 50), 120);
 * assertEquals([...plan.bureaux], [0, 2]);
 * assertEquals([...plan.attempts], [70, 50]);
 * ```
 */
export function fillInOrder(
  order: Iterable<number>,
  capacity: Float64Array,
  budget: number,
): Plan {
  const bureaux: number[] = [];
  const attempts: number[] = [];
  let left = budget;
  for (const b of order) {
    if (left <= 0) break;
    if (capacity[b] === 0) continue;
    const given = Math.min(capacity[b], left);
    bureaux.push(b);
    attempts.push(given);
    left -= given;
    if (left < 1e-9 * budget) break;
  }
  return inRowOrder(bureaux, attempts);
}

/**
 * A plan with its bureaux in the order of the territory's table: what it gains does not depend on their order,
 * and tables read in order are read fast.
 *
 * @param bureaux indices in the territory, each once; `attempts` in each of them.
 *
 * @example
 * ```ts
 * import { inRowOrder } from "./plan.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { bureaux, attempts } = inRowOrder([7, 2], [10, 30]);
 * assertEquals([...bureaux], [2, 7]);
 * assertEquals([...attempts], [30, 10]);
 * ```
 */
export function inRowOrder(bureaux: ArrayLike<number>, attempts: ArrayLike<number>): Plan {
  const order = Array.from({ length: bureaux.length }, (_, j) => j)
    .sort((i, j) => bureaux[i] - bureaux[j]);
  return {
    bureaux: Int32Array.from(order, (j) => bureaux[j]),
    attempts: Float64Array.from(order, (j) => attempts[j]),
  };
}

/**
 * The same share of every bureau's capacity: E[`random`] exactly.
 *
 * @param capacity attempts that each bureau can take, at least 0; `budget` in attempts, at least 0.
 *
 * @example
 * ```ts
 * import { uniformPlan } from "./plan.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals([...uniformPlan(Float64Array.of(100, 0, 300), 200).attempts], [50, 150]);
 * ```
 */
export function uniformPlan(capacity: Float64Array, budget: number): Plan {
  const share = uniformShare(capacity, budget);
  const bureaux: number[] = [];
  capacity.forEach((most, b) => {
    if (most > 0 && share > 0) bureaux.push(b);
  });
  return {
    bureaux: Int32Array.from(bureaux),
    attempts: Float64Array.from(bureaux, (b) => capacity[b] * share),
  };
}

/**
 * Share of the territory's capacity that a budget fills, in [0, 1].
 *
 * @example
 * ```ts
 * import { uniformShare } from "./plan.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(uniformShare(Float64Array.of(100, 300), 200), 0.5);
 * assertEquals(uniformShare(Float64Array.of(100, 300), 900), 1);
 * ```
 */
export function uniformShare(capacity: Float64Array, budget: number): number {
  const total = capacity.reduce((sum, most) => sum + most, 0);
  return total === 0 ? 0 : Math.min(1, budget / total);
}

/**
 * E[min(a, m)] of the attempts a that random targeting (`RandomPlan`) gives to a bureau, where attempts beyond m
 * bring nothing.
 *
 * The block of length A on a circle of length T covers a bureau of capacity C by a part that is uniform between
 * lo = max(0, A + C − T) and hi = min(A, C) over 2(hi − lo) of the circle, hi over |A − C| and lo over the rest.
 *
 * @param capacity C of the bureau, from 0 to `total`.
 * @param total T, capacity of the territory, above 0.
 * @param budget A, at least 0.
 * @param most m, at least 0.
 * @returns in attempts; A·C/T where m ≥ C.
 *
 * @example
 * ```ts
 * import { expectedAttempts } from "./plan.ts";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * assertAlmostEquals(expectedAttempts(300, 1000, 200, 300), 60, 1e-12);
 * // One bureau that is the territory always gets the budget.
 * assertAlmostEquals(expectedAttempts(300, 300, 200, 150), 150, 1e-12);
 * ```
 */
export function expectedAttempts(
  capacity: number,
  total: number,
  budget: number,
  most: number,
): number {
  const length = Math.min(budget, total);
  const low = Math.max(0, length + capacity - total);
  const high = Math.min(length, capacity);
  // ∫ min(x, m) dx from low to high.
  const knee = Math.min(high, Math.max(low, most));
  const between = (knee * knee - low * low) / 2 + most * (high - knee);
  const whole = Math.abs(length - capacity) * Math.min(high, most);
  const least = Math.abs(total - length - capacity) * Math.min(low, most);
  return (whole + least + 2 * between) / total;
}

/**
 * Random targeting, drawn anew for each replicate: capacities are laid end to end in random order on a
 * circle, and the block of the budget's length that begins at a random point is filled. So the budget is
 * spent to the last attempt, each bureau but those at the ends of the block is filled or left alone, and
 * E a_b = budget·capacity_b/Σcapacity exactly.
 *
 * The order is drawn only as far as the block goes, by Fisher and Yates's shuffle cut short.
 *
 * @example
 * ```ts
 * import { keyFromSeed, Stream } from "../random/mod.ts";
 * import { RandomPlan } from "./plan.ts";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * const plan = new RandomPlan(Float64Array.of(100, 0, 300, 50), 200);
 * plan.draw(new Stream(keyFromSeed("promesse")), 0);
 * const spent = plan.attempts.subarray(0, plan.count).reduce((sum, attempts) => sum + attempts, 0);
 * assertAlmostEquals(spent, 200, 1e-9);
 * ```
 */
export class RandomPlan {
  /** Bureaux of the plan drawn last: the first `count` entries. A bureau at both ends stands twice. */
  readonly bureaux: Int32Array;
  readonly attempts: Float64Array;
  count = 0;
  #capacity: Float64Array;
  #total: number;
  #budget: number;
  #order: Int32Array;
  #swaps: Int32Array;

  constructor(capacity: Float64Array, budget: number) {
    this.#capacity = capacity;
    this.#total = capacity.reduce((sum, most) => sum + most, 0);
    this.#budget = Math.min(budget, this.#total);
    this.bureaux = new Int32Array(capacity.length + 1);
    this.attempts = new Float64Array(capacity.length + 1);
    this.#order = Int32Array.from(capacity, (_, b) => b);
    this.#swaps = new Int32Array(capacity.length);
  }

  /** Draws the plan of one replicate. */
  draw(stream: Stream, replicate: number): void {
    this.count = 0;
    if (this.#budget <= 0) return;
    const order = this.#order;
    const n = order.length;
    // The bureau that holds the block's first point is met in proportion to its capacity…
    const start = stream.at(replicate, 0, Purpose.PLAN, 1).uniform() * this.#total;
    let first = 0;
    let offset = start;
    while (first < n - 1 && offset >= this.#capacity[first]) offset -= this.#capacity[first++];
    offset = Math.min(offset, this.#capacity[first]);
    let left = this.#take(first, this.#capacity[first] - offset, this.#budget);
    // … and those after it come in uniform random order.
    let drawn = 0;
    this.#swap(0, first);
    this.#swaps[drawn++] = first;
    while (left > 0 && drawn < n) {
      const other = drawn + below(stream.at(replicate, drawn, Purpose.PLAN, 0), n - drawn);
      this.#swap(drawn, other);
      this.#swaps[drawn] = other;
      const b = order[drawn++];
      left = this.#take(b, this.#capacity[b], left);
    }
    if (left > 0) this.#take(first, offset, left);
    // Back to the order before, so that a replicate does not depend on those drawn earlier.
    while (drawn-- > 0) this.#swap(drawn, this.#swaps[drawn]);
    this.#joinEnds(first);
  }

  #take(bureau: number, most: number, left: number): number {
    const given = Math.min(most, left);
    if (given > 0) {
      this.bureaux[this.count] = bureau;
      this.attempts[this.count++] = given;
    }
    const after = left - given;
    // What rounding leaves is no attempt.
    return after > 1e-9 * this.#total ? after : 0;
  }

  /** A block that goes round the whole circle meets its first bureau twice: one visit, not two. */
  #joinEnds(first: number): void {
    const last = this.count - 1;
    if (last > 0 && this.bureaux[last] === first && this.bureaux[0] === first) {
      this.attempts[0] += this.attempts[last];
      this.count = last;
    }
  }

  #swap(i: number, j: number): void {
    const order = this.#order;
    const held = order[i];
    order[i] = order[j];
    order[j] = held;
  }
}
