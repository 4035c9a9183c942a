/**
 * Several alternatives a bureau under one budget.
 *
 * @module
 */

import { numberOption } from "../input.ts";

/** One way of spending in a unit. */
export interface Alternative {
  /** At least 0, in the budget's unit. */
  cost: number;
  gain: number;
}

/** An allocation of a budget. */
export interface Allocation {
  /** Index of the alternative chosen in each unit; −1 for none. */
  chosen: Int32Array;
  cost: number;
  gain: number;
  /** Gain of the best fractional allocation: no whole one gains more. */
  bound: number;
  /** bound − gain, at least 0. */
  gap: number;
}

/** A step from one vertex of a unit's hull to the next. */
interface Step {
  unit: number;
  alternative: number;
  cost: number;
  gain: number;
  /** Gain a unit of cost, never above that of the unit's step before. */
  slope: number;
}

/**
 * Multiple-choice knapsack along the upper convex hulls of the units' alternatives, as in Sverdrup, Wu, Athey
 * and Wager 2025 (Qini curves for multi-armed treatment rules, J. of Computational and Graphical Statistics):
 * steps of all hulls are taken in order of gain a unit of cost while they fit. The fractional optimum takes a
 * part of the first step that does not, which bounds every whole allocation.
 *
 * @param units alternatives of each unit; doing nothing (cost 0, gain 0) is always one.
 * @throws {InputError} if the budget is negative or not a number.
 *
 * @example
 * ```ts
 * import { allocate } from "./knapsack.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { chosen, gain, gap } = allocate([[{ cost: 1, gain: 3 }], [{ cost: 1, gain: 2 }]], 1);
 * assertEquals([...chosen], [0, -1]);
 * assertEquals([gain, gap], [3, 0]);
 * ```
 */
export function allocate(units: readonly (readonly Alternative[])[], budget: number): Allocation {
  numberOption("budget", budget, { min: 0 });
  const steps = units.flatMap((alternatives, unit) => hullSteps(alternatives, unit));
  // Slopes fall along a hull, so that a unit's steps come in order.
  steps.sort((a, b) => a.slope === b.slope ? a.unit - b.unit : b.slope - a.slope);
  const chosen = new Int32Array(units.length).fill(-1);
  let left = budget;
  let gain = 0;
  let bound: number | null = null;
  const closed = new Set<number>();
  for (const step of steps) {
    if (closed.has(step.unit)) continue;
    if (step.cost > left) {
      // The first step that does not fit: its part closes the fractional optimum.
      bound ??= gain + step.gain * left / step.cost;
      closed.add(step.unit);
      continue;
    }
    chosen[step.unit] = step.alternative;
    left -= step.cost;
    gain += step.gain;
  }
  bound = Math.max(gain, bound ?? gain);
  return { chosen, cost: budget - left, gain, bound, gap: bound - gain };
}

/** Steps along the upper hull of a unit's alternatives from doing nothing, while they gain. */
export function hullSteps(alternatives: readonly Alternative[], unit: number): Step[] {
  const points = alternatives
    .map(({ cost, gain }, alternative) => ({ cost, gain, alternative }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => a.cost - b.cost || b.gain - a.gain);
  const hull = [{ cost: 0, gain: 0, alternative: -1 }];
  const slope = (a: Alternative, b: Alternative) => (b.gain - a.gain) / (b.cost - a.cost);
  for (const point of points) {
    if (point.gain <= hull[hull.length - 1].gain) continue;
    // Points on the hull are kept, up to rounding: they are stops for a budget that reaches no further.
    while (
      hull.length > 1 &&
      slope(hull[hull.length - 2], point) >
        slope(hull[hull.length - 2], hull[hull.length - 1]) * (1 + 1e-12)
    ) hull.pop();
    if (hull.length > 1 && point.cost === hull[hull.length - 1].cost) hull.pop();
    hull.push(point);
  }
  let steepest = Infinity;
  return hull.slice(1).map((point, i) => {
    const cost = point.cost - hull[i].cost;
    const gain = point.gain - hull[i].gain;
    // Rounding must not put a step before the one that it stands on.
    steepest = Math.min(steepest, gain / cost);
    return { unit, alternative: point.alternative, cost, gain, slope: steepest };
  });
}
