/** Allocation of one budget over alternatives, against every possible choice. */

import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { InputError } from "../../src/input.ts";
import { keyFromSeed, Stream } from "../../src/random/mod.ts";
import { allocate, type Alternative } from "../../src/measures/knapsack.ts";

/** The best whole choice, by trying them all. */
function best(units: Alternative[][], budget: number): number {
  if (units.length === 0) return 0;
  const [first, ...rest] = units;
  let most = best(rest, budget);
  for (const { cost, gain } of first) {
    if (cost <= budget) most = Math.max(most, gain + best(rest, budget - cost));
  }
  return most;
}

/**
 * The best fractional allocation: every unit's alternatives mixed in any proportion. Found as the least of the
 * Lagrangian bounds λ·budget + Σ max(0, gain − λ·cost) over the slopes between alternatives (LP duality).
 */
function fractional(units: Alternative[][], budget: number): number {
  const points = units.map((unit) => [{ cost: 0, gain: 0 }, ...unit]);
  const slopes = points.flatMap((unit) =>
    unit.flatMap((a) =>
      unit.filter((b) => b.cost !== a.cost).map((b) => (b.gain - a.gain) / (b.cost - a.cost))
    )
  );
  const bounds = [0, ...slopes.filter((slope) => slope > 0)].map((price) =>
    points.reduce(
      (sum, unit) => sum + Math.max(...unit.map(({ cost, gain }) => gain - price * cost)),
      price * budget,
    )
  );
  return Math.min(...bounds);
}

function instance(seed: number): { units: Alternative[][]; budget: number } {
  const stream = new Stream(keyFromSeed("knapsack")).at(seed, 0, 10_000);
  const whole = (most: number) => Math.floor(stream.uniform() * most);
  const units = Array.from(
    { length: 1 + whole(5) },
    () =>
      Array.from({ length: 1 + whole(4) }, () => ({
        cost: 1 + whole(9),
        gain: whole(24) - 4 + (seed % 2 ? stream.uniform() : 0),
      })),
  );
  return { units, budget: seed % 9 === 0 ? 0 : whole(25) };
}

Deno.test("gain ≤ the best whole choice ≤ the bound, and the bound is the fractional optimum", () => {
  let exact = 0;
  for (let seed = 0; seed < 400; seed++) {
    const { units, budget } = instance(seed);
    const { chosen, cost, gain, bound, gap } = allocate(units, budget);
    const whole = best(units, budget);
    assert(gain <= whole + 1e-9 && whole <= bound + 1e-9, `${seed}: ${gain} ${whole} ${bound}`);
    assertAlmostEquals(bound, fractional(units, budget), 1e-9);
    assertAlmostEquals(gap, bound - gain, 1e-12);
    assert(gap >= 0);
    if (gap < 1e-9) exact++;
    // What was chosen costs and gains what it says, within the budget.
    let [costs, gains] = [0, 0];
    chosen.forEach((alternative, unit) => {
      if (alternative < 0) return;
      costs += units[unit][alternative].cost;
      gains += units[unit][alternative].gain;
    });
    assertAlmostEquals(costs, cost, 1e-12);
    assertAlmostEquals(gains, gain, 1e-9);
    assert(cost <= budget);
  }
  assert(exact > 50 && exact < 400, `${exact} without a gap`);
});

Deno.test("with money for all, every unit takes its best alternative", () => {
  const { chosen, gain, gap } = allocate([
    [{ cost: 4, gain: 3 }, { cost: 2, gain: 5 }, { cost: 9, gain: 5 }],
    [{ cost: 1, gain: -2 }],
    [{ cost: 3, gain: 0 }],
    [],
  ], 100);
  assertEquals([...chosen], [1, -1, -1, -1]);
  assertEquals([gain, gap], [5, 0]);
});

Deno.test("an alternative under the hull is passed over where the one above fits", () => {
  // 2 for 1, 2.5 for 2, 5.5 for 3: the middle one is never worth it by itself.
  const unit = [{ cost: 1, gain: 2 }, { cost: 2, gain: 2.5 }, { cost: 3, gain: 5.5 }];
  assertEquals([...allocate([unit], 3).chosen], [2]);
  assertEquals([...allocate([unit], 2).chosen], [0]);
  // The gap says what the hull leaves on the table: half of the step from 2 to 5.5.
  assertAlmostEquals(allocate([unit], 2).bound, 3.75, 1e-12);
});

Deno.test("alternatives in proportion are taken as far as they fit, whatever rounding does", () => {
  for (let seed = 0; seed < 300; seed++) {
    const stream = new Stream(keyFromSeed("proportion")).at(seed, 0, 10_000);
    const tenths = () => (1 + Math.floor(9 * stream.uniform())) / 10;
    const rate = tenths();
    const unit = Array.from({ length: 4 }, tenths).map((cost) => ({ cost, gain: cost * rate }));
    const budget = tenths();
    const { chosen, gain } = allocate([unit], budget);
    const fitting = unit.filter(({ cost }) => cost < budget - 1e-9).map((option) => option.gain);
    assert(gain >= Math.max(0, ...fitting) - 1e-12);
    assertAlmostEquals(chosen[0] < 0 ? 0 : unit[chosen[0]].gain, gain, 1e-12);
  }
});

Deno.test("alternatives that cost nothing are free", () => {
  const { chosen, gain, cost } = allocate([[{ cost: 0, gain: 2 }], [{ cost: 1, gain: 9 }]], 1);
  assertEquals([...chosen], [0, 0]);
  assertEquals([gain, cost], [11, 1]);
});

Deno.test("a budget is a number of at least 0", () => {
  for (const budget of [-1, NaN, Infinity]) {
    assertThrows(() => allocate([], budget), InputError, "budget must be a number of at least 0");
  }
  assertEquals(allocate([], 5).gain, 0);
});
