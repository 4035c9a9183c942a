/** From a score to an order. */

import { assert, assertEquals } from "@std/assert";
import { keyFromSeed } from "../../src/random/mod.ts";
import { byScore, isConstant } from "../../src/strategies/mod.ts";

const KEY = keyFromSeed("promesse");
const ROWS = Int32Array.from({ length: 200 }, (_, i) => 18_000 + 3 * i);

Deno.test("larger scores come first", () => {
  const score = Float64Array.from(ROWS, (row) => Math.sin(row));
  const order = byScore(score, ROWS, KEY);
  assertEquals([...order].sort((a, b) => a - b), [...ROWS.keys()]);
  for (let i = 1; i < order.length; i++) assert(score[order[i - 1]] >= score[order[i]]);
});

Deno.test("ties are in the same order in any territory, and in another with another seed", () => {
  const tied = (rows: Int32Array, seed = "promesse") =>
    [...byScore(new Float64Array(rows.length), rows, keyFromSeed(seed))].map((i) => rows[i]);
  const whole = tied(ROWS);
  assertEquals(tied(ROWS), whole);
  // Half of the bureaux, and in another order of the table.
  const part = Int32Array.from([...ROWS].filter((row) => row % 2 === 0).reverse());
  assertEquals(tied(part), whole.filter((row) => row % 2 === 0));
  assert(tied(ROWS, "another").join() !== whole.join());
  // Not the order of the file, in which neighbours would be canvassed together.
  const steps = whole.slice(1).filter((row, i) => row > whole[i]).length;
  assert(steps > 75 && steps < 125, `${steps} of 199 in the order of the file`);
});

Deno.test("ties within a score are shuffled apart from each other", () => {
  const score = Float64Array.from(ROWS, (_, i) => i % 2);
  const order = byScore(score, ROWS, KEY);
  const all = byScore(new Float64Array(ROWS.length), ROWS, KEY);
  assertEquals([...order], [...all].sort((a, b) => score[b] - score[a]));
});

Deno.test("a score that is the same everywhere, up to rounding, is constant", () => {
  assert(isConstant(Float64Array.of(0.3, 0.3, 0.1 + 0.2)));
  assert(isConstant(Float64Array.of(5e9, 5e9 + 1e-6)));
  assert(isConstant(Float64Array.of(0.4)));
  assert(isConstant(new Float64Array(0)));
  assert(!isConstant(Float64Array.of(0.3, 0.300001)));
  assert(!isConstant(Float64Array.of(-1, 0, 0)));
});
