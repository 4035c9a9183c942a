/** Empirical-Bayes rates against NumPy (fixtures/shrink.py) and against data of a known spread. */

import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { type Level, priorSize, shrink } from "../../src/electorate/mod.ts";
import { aggregate } from "../../src/electorate/shrink.ts";
import { beta, binomial, keyFromSeed, Stream } from "../../src/random/mod.ts";
import { deviation, mean } from "../campaign/moments.ts";
import fixture from "./fixtures/shrink.json" with { type: "json" };

function levelsOf(parents: number[][]): Level[] {
  return parents.map((parent) => ({
    parent: Int32Array.from(parent),
    groups: Math.max(...parent) + 1,
  }));
}

const LEVELS = levelsOf(fixture.parents);
const UNITS = { size: fixture.size, counts: fixture.counts };

Deno.test("prior sizes of every level are NumPy's", () => {
  let units: { size: ArrayLike<number>; counts: ArrayLike<number>[] } = UNITS;
  LEVELS.forEach((level, k) => {
    const expected = fixture.priors[k];
    assertAlmostEquals(priorSize(units, level), expected, 1e-9 * expected, `level ${k}`);
    units = aggregate(units, level);
  });
  const [first] = fixture.counts;
  const alone = priorSize({ size: fixture.size, counts: [first] }, LEVELS[0]);
  assertAlmostEquals(alone, fixture.firstAlone.priors[0], 1e-8);
});

Deno.test("rates are NumPy's", () => {
  const rates = shrink(UNITS, LEVELS);
  fixture.rates.forEach((expected, k) =>
    expected.forEach((rate, i) => assertAlmostEquals(rates[k][i], rate, 1e-12))
  );
  const [first] = shrink({ size: fixture.size, counts: [fixture.counts[0]] }, LEVELS);
  fixture.firstAlone.rates[0].forEach((rate, i) => assertAlmostEquals(first[i], rate, 1e-12));
});

Deno.test("rates sum to 1, and an option that nobody in a last group counts stays at 0", () => {
  const rates = shrink(UNITS, LEVELS);
  const [communes, circonscriptions, departements] = LEVELS.map(({ parent }) => parent);
  let zeros = 0;
  fixture.size.forEach((_, i) => {
    assertAlmostEquals(rates[0][i] + rates[1][i] + rates[2][i], 1, 1e-12);
    if (departements[circonscriptions[communes[i]]] === 0) assert(rates[2][i] > 0);
    else {
      assertEquals(rates[2][i], 0);
      zeros++;
    }
  });
  assert(zeros > 10);
});

Deno.test("a unit of size 0 takes its parent's rates", () => {
  // Two communes of one circonscription; the second has an empty unit beside a full one.
  const units = { size: [100, 100, 400, 0], counts: [[60, 40, 100, 0]] };
  const levels = levelsOf([[0, 0, 1, 1], [0, 0]]);
  const [rates] = shrink(units, levels);
  const commune = shrink(aggregate(units, levels[0]), [levels[1]])[0];
  assertAlmostEquals(rates[3], commune[1], 1e-15);
  // Nobody anywhere: no rate but 0.
  const [nothing] = shrink({ size: [0, 0], counts: [[0, 0]] }, levelsOf([[0, 0]]));
  assertEquals([...nothing], [0, 0]);
});

Deno.test("the prior size by hand", () => {
  // Two units of 10 with 2 and 8: mean ½, sum of squares 2·10·.09 = 1.8; each has weight ½ and variance ¼, so
  // 1.8 = ¼ + ¼·9ρ, ρ = .6889, m = .4516.
  const level = levelsOf([[0, 0]])[0];
  const prior = priorSize({ size: [10, 10], counts: [[2, 8]] }, level);
  assertAlmostEquals(prior, 1 / ((1.8 - 0.25) / 2.25) - 1, 1e-12);
});

Deno.test("where units vary no more than draws would, or cannot be compared, they are their group", () => {
  const level = levelsOf([[0, 0, 1]])[0];
  assertEquals(priorSize({ size: [10, 10, 5], counts: [[5, 5, 1]] }, level), 1e6);
  assertEquals(priorSize({ size: [10, 0, 5], counts: [[5, 0, 1]] }, level), 1e6);
  // Everyone or nobody, in units of one: no spread can be told from the draws.
  assertEquals(priorSize({ size: [1, 1, 5], counts: [[1, 0, 1]] }, level), 1e6);
  // As far apart as can be: the prior is next to nothing.
  assert(priorSize({ size: [1000, 1000, 5], counts: [[1000, 0, 1]] }, level) < 1e-6);
});

Deno.test("the spread of Beta-binomial data is found again", () => {
  // Forty groups of twelve units of very unequal sizes; the mean over data sets is near 1/(m + 1), m = 39, less
  // a part for the group means being estimated, which the published moments leave (a unit in 480).
  const stream = new Stream(keyFromSeed("beta-binomial"));
  const sizes = [20, 60, 150, 400, 900, 1300];
  const parent = Int32Array.from({ length: 480 }, (_, i) => Math.floor(i / 12));
  const correlations = Array.from({ length: 200 }, (_, data) => {
    const size = Array.from(parent, (_, i) => sizes[i % 6]);
    const count = Array.from(parent, (group, i) => {
      const mu = 0.2 + 0.6 * group / 39;
      const p = beta(stream.at(data, i, 10_000, 0), 39 * mu, 39 * (1 - mu));
      return binomial(stream.at(data, i, 10_000, 1), size[i], p);
    });
    return 1 / (priorSize({ size, counts: [count] }, { parent, groups: 40 }) + 1);
  });
  const error = deviation(correlations) / Math.sqrt(correlations.length);
  const found = mean(correlations);
  assert(Math.abs(found - 1 / 40) < 4 * error + 2e-4, `ρ ${found} (${error}) for ${1 / 40}`);
});
