/** Plans: properties of the deterministic ones, exact moments of the random one. */

import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import {
  expectedAttempts,
  fillInOrder,
  inRowOrder,
  type Plan,
  RandomPlan,
  spent,
  uniformPlan,
  uniformShare,
} from "../../src/campaign/mod.ts";
import { keyFromSeed, Stream } from "../../src/random/mod.ts";
import { assertMean } from "./moments.ts";

const CAPACITY = Float64Array.of(30, 0, 5, 110, 0.5, 55, 20);
const TOTAL = 220.5;
const BUDGETS = [0, 0.2, 7, 60.25, 219, TOTAL, 400];

/** Attempts by bureau, every one of the territory. */
function spread(plan: Plan, size = CAPACITY.length): number[] {
  const attempts = new Array<number>(size).fill(0);
  plan.bureaux.forEach((b, j) => attempts[b] += plan.attempts[j]);
  return attempts;
}

Deno.test("filling in order spends the budget, each bureau to its capacity but the last", () => {
  const order = [3, 1, 0, 6, 2, 4, 5];
  for (const budget of BUDGETS) {
    const plan = fillInOrder(order, CAPACITY, budget);
    assertAlmostEquals(spent(plan), Math.min(budget, TOTAL), 1e-9);
    assert(plan.attempts.every((attempts) => attempts > 0));
    assert(plan.bureaux.every((b, j) => j === 0 || plan.bureaux[j - 1] < b));
    // In order, at most one is filled in part, and none after it is touched.
    const given = spread(plan);
    const places = order.filter((b) => CAPACITY[b] > 0);
    const partly = places.findIndex((b) => given[b] < CAPACITY[b] - 1e-9);
    if (partly < 0) continue;
    for (const b of places.slice(0, partly)) assertEquals(given[b], CAPACITY[b]);
    for (const b of places.slice(partly + 1)) assertEquals(given[b], 0);
  }
});

Deno.test("bureaux left out of the order get nothing", () => {
  assertEquals(spread(fillInOrder([6, 2], CAPACITY, 1000)), [0, 0, 5, 0, 0, 0, 20]);
  assertEquals(spread(fillInOrder([], CAPACITY, 1000)), [0, 0, 0, 0, 0, 0, 0]);
});

Deno.test("a plan is put in the order of the table with its attempts", () => {
  const plan = inRowOrder([5, 0, 3], [1, 2, 3]);
  assertEquals([[...plan.bureaux], [...plan.attempts]], [[0, 3, 5], [2, 3, 1]]);
});

Deno.test("uniform gives every bureau the same share of its capacity", () => {
  for (const budget of BUDGETS) {
    const given = spread(uniformPlan(CAPACITY, budget));
    const share = Math.min(1, budget / TOTAL);
    assertAlmostEquals(uniformShare(CAPACITY, budget), share, 1e-15);
    given.forEach((attempts, b) => assertAlmostEquals(attempts, share * CAPACITY[b], 1e-12));
  }
  assertEquals(uniformPlan(CAPACITY, 0).bureaux.length, 0);
  assertEquals(uniformShare(new Float64Array(3), 10), 0);
  assertEquals(uniformPlan(new Float64Array(3), 10).bureaux.length, 0);
});

const STREAM = new Stream(keyFromSeed("plan"));

/** The random plan of a replicate, by bureau; fails where one is named twice or beyond its capacity. */
function randomly(plan: RandomPlan, replicate: number, capacity = CAPACITY): number[] {
  plan.draw(STREAM, replicate);
  const given = new Array<number>(capacity.length).fill(0);
  for (let j = 0; j < plan.count; j++) {
    const b = plan.bureaux[j];
    assertEquals(given[b], 0);
    given[b] = plan.attempts[j];
    assert(given[b] > 0 && given[b] <= capacity[b] + 1e-9);
  }
  return given;
}

Deno.test("random spends the budget to the last attempt and fills all but two bureaux or leaves them", () => {
  for (const budget of BUDGETS) {
    const plan = new RandomPlan(CAPACITY, budget);
    for (let r = 0; r < 500; r++) {
      const given = randomly(plan, r);
      const sum = given.reduce((total, attempts) => total + attempts, 0);
      assertAlmostEquals(sum, Math.min(budget, TOTAL), 1e-9);
      const partly = given.filter((a, b) => a > 1e-9 && a < CAPACITY[b] - 1e-9).length;
      assert(partly <= 2, `${partly} bureaux filled in part`);
    }
  }
});

Deno.test("a random plan belongs to its replicate, not to those drawn before", () => {
  const [forwards, backwards] = [new RandomPlan(CAPACITY, 90), new RandomPlan(CAPACITY, 90)];
  const first = Array.from({ length: 40 }, (_, r) => randomly(forwards, r));
  for (let r = 39; r >= 0; r--) assertEquals(randomly(backwards, r), first[r]);
  assertEquals(randomly(new RandomPlan(CAPACITY, 90), 17), first[17]);
  assert(new Set(first.map(String)).size > 30);
});

/**
 * First and second moments of the plan by enumeration of its definition: every order of the bureaux on the
 * circle, and starts at the middles of `steps` equal arcs (exact for the mean where arcs divide the
 * capacities, and to 1/steps² for the second moments).
 */
function enumerated(capacity: number[], budget: number, steps: number) {
  const n = capacity.length;
  const total = capacity.reduce((sum, most) => sum + most, 0);
  const mean = new Float64Array(n);
  const second = Array.from({ length: n }, () => new Float64Array(n));
  const orders = permutations([...capacity.keys()]);
  for (const order of orders) {
    for (let s = 0; s < steps; s++) {
      const start = (s + 0.5) / steps * total;
      const given = new Float64Array(n);
      // Twice round, so that the block never meets the end.
      let at = 0;
      for (const b of [...order, ...order]) {
        const from = Math.max(at, start);
        const to = Math.min(at + capacity[b], start + budget);
        if (to > from) given[b] += to - from;
        at += capacity[b];
      }
      const weight = 1 / (orders.length * steps);
      for (let a = 0; a < n; a++) {
        mean[a] += weight * given[a];
        for (let b = 0; b < n; b++) second[a][b] += weight * given[a] * given[b];
      }
    }
  }
  return { mean, second };
}

function permutations(items: number[]): number[][] {
  if (items.length < 2) return [items];
  return items.flatMap((item, i) =>
    permutations([...items.slice(0, i), ...items.slice(i + 1)]).map((rest) => [item, ...rest])
  );
}

for (const budget of [1.5, 4, 7.5, 8]) {
  Deno.test(`random has the moments of a block on a circle in random order: ${budget} of 8`, () => {
    const capacity = [3, 0, 1, 4];
    const count = 100_000;
    const plan = new RandomPlan(Float64Array.from(capacity), budget);
    const columns = capacity.map(() => new Float64Array(count));
    for (let r = 0; r < count; r++) {
      plan.draw(STREAM, r);
      for (let j = 0; j < plan.count; j++) columns[plan.bureaux[j]][r] += plan.attempts[j];
    }
    const { mean, second } = enumerated(capacity, budget, 800);
    capacity.forEach((most, a) => {
      // The promise: attempts in proportion to capacity, exactly.
      assertAlmostEquals(mean[a], budget * most / 8, 1e-9);
      assertMean(columns[a], budget * most / 8, `attempts in ${a}`);
      capacity.forEach((_, b) => {
        const products = columns[a].map((value, r) => value * columns[b][r]);
        assertMean(products, second[a][b], `attempts in ${a} times attempts in ${b}`);
      });
    });
  });
}

Deno.test("attempts that are of use: their expectation is the enumeration's", () => {
  const capacity = [3, 0.5, 1, 4];
  for (const budget of [0.2, 1.5, 4, 7.5, 8.5, 20]) {
    for (const most of [0, 0.1, 0.4, 0.9, 2, 3.9, 5]) {
      for (const room of capacity) {
        const steps = 1700;
        let sum = 0;
        // Any order of the others is the same to one bureau: it lies at the start of the circle.
        for (let s = 0; s < steps; s++) {
          const start = (s + 0.5) / steps * 8.5;
          const end = start + Math.min(budget, 8.5);
          const first = Math.max(0, Math.min(room, end) - start);
          const again = Math.max(0, Math.min(room, end - 8.5) - Math.max(0, start - 8.5));
          sum += Math.min(most, first + again) / steps;
        }
        const actual = expectedAttempts(room, 8.5, budget, most);
        assertAlmostEquals(actual, sum, 1e-5, `${room} of 8.5, budget ${budget}, at most ${most}`);
        if (most >= room) assertAlmostEquals(actual, room * Math.min(1, budget / 8.5), 1e-12);
      }
    }
  }
});

Deno.test("random on nothing, with nothing, or on more than there is", () => {
  const nothing = new RandomPlan(new Float64Array(3), 10);
  nothing.draw(STREAM, 0);
  assertEquals(nothing.count, 0);
  assertEquals(randomly(new RandomPlan(CAPACITY, 0), 0), [0, 0, 0, 0, 0, 0, 0]);
  for (let r = 0; r < 50; r++) {
    randomly(new RandomPlan(CAPACITY, 1e6), r)
      .forEach((attempts, b) => assertAlmostEquals(attempts, CAPACITY[b], 1e-9));
  }
  assertAlmostEquals(randomly(new RandomPlan(Float64Array.of(5), 2), 3, Float64Array.of(5))[0], 2);
});
