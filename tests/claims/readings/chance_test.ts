// Simulations of claims against exact distributions computed with SciPy 1.x (scipy.stats, scipy.integrate): the code of
// each figure is beside it. Thresholds are at four standard errors or more of the fixed seed's sample.
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { bestVersion, recipientsFor } from "../../../src/claims/readings/best_version.ts";
import { believed } from "../../../src/claims/readings/feed.ts";
import { overlap, redrawnPotential, topOf } from "../../../src/claims/readings/list_stability.ts";
import { pickMessages } from "../../../src/claims/readings/messages.ts";
import { shareOfAnswers } from "../../../src/claims/readings/survey.ts";
import { survivors } from "../../../src/claims/readings/survivorship.ts";
import { normalDistribution } from "../../../src/claims/readings/trial.ts";
import { mean } from "../../../src/measures/mod.ts";
import { keyFromSeed, Stream } from "../../../src/random/mod.ts";

const stream = new Stream(keyFromSeed("claims"));

Deno.test("winners of a tool that does nothing are Binomial(users, 1/contenders)", () => {
  const draws = Array.from({ length: 40 }, (_, r) => survivors(stream, r, 3000, 8, 1));
  // binom.interval(.9998, 3000, 1/8); mean 375, standard deviation 18.1.
  for (const { winners } of draws) assert(winners >= 309 && winners <= 444);
  assertAlmostEquals(mean(draws.map(({ winners }) => winners)), 375, 4 * 18.1 / Math.sqrt(40));
  // E[strength | win] = ½ √2 E[max of 8 standard normals] = 1.0066 (integrate.quad).
  const strength = mean(draws.map(({ winnersStrength }) => winnersStrength!));
  assertAlmostEquals(strength, 1.0066, 0.03);
  // A mean of 0 over all: losers' is −1.0066/7.
  assertAlmostEquals(mean(draws.map((d) => d.losersStrength!)), -1.0066 / 7, 0.03);
});

Deno.test("the winner's curse of messages is the expected maximum of normals", () => {
  const curse = (spread: number, error: number) => {
    const draws = Array.from(
      { length: 4000 },
      (_, r) => pickMessages(stream, r, { messages: 5, types: 4, spread, error }),
    );
    return {
      apparent: mean(draws.map(({ apparent }) => apparent)),
      real: mean(draws.map(({ real }) => real)),
    };
  };
  // E[max of 5 standard normals] = 1.162964 (integrate.quad); over 4 types the single best keeps half of it.
  const half = 1.162964 / 2;
  assertAlmostEquals(curse(0, 2).apparent, 2 * half, 0.05);
  assertEquals(curse(0, 2).real, 0);
  // Measured without error, what seems is what is.
  const exact = curse(2, 0);
  assertAlmostEquals(exact.apparent, 2 * half, 0.05);
  assertAlmostEquals(exact.real, exact.apparent, 1e-12);
  // Half of the measured variance is true: half of the apparent gain is (regression to the mean).
  const noisy = curse(1, 1);
  assertAlmostEquals(noisy.apparent, Math.SQRT2 * half, 0.05);
  assertAlmostEquals(noisy.real, noisy.apparent / 2, 0.04);
});

Deno.test("the best of four equal versions shows the lift that chance gives it", () => {
  const test = { variants: 4, size: 2500, rate: 0.2, lift: 0 };
  const lifts = Array.from({ length: 2000 }, (_, r) => bestVersion(stream, r, test).lift);
  // E[max of 4 Binomial(2500, .2)] − 500 over 2500: .825614 point.
  assertAlmostEquals(mean(lifts), 0.825614, 0.05);
  const two = { variants: 2, size: 2500, rate: 0.2, lift: 0.02 };
  const first = Array.from({ length: 2000 }, (_, r) => bestVersion(stream, r, two).first ? 1 : 0);
  // P(Binomial(2500, .22) ≥ Binomial(2500, .2)) = .960287.
  assertAlmostEquals(mean(first), 0.960287, 4 * Math.sqrt(0.96 * 0.04 / 2000));
});

Deno.test("recipients of a test are those of the usual formula", () => {
  // 2 (norm.ppf(.975) + norm.ppf(.8))² · 2p(1 − p)/d².
  assertAlmostEquals(recipientsFor(0.2, 0.02), 12558.207574958544, 1e-6);
  assertAlmostEquals(recipientsFor(0.5, 1e-5) / 78488797343.49088, 1, 1e-9);
});

Deno.test("a survey of the ready is off by Bayes' rule", () => {
  // By hand: 2 · .3/(2 · .3 + .7) = 6/13.
  assertAlmostEquals(shareOfAnswers(0.3, 2), 6 / 13, 1e-15);
  assertEquals([shareOfAnswers(0.3, 1), shareOfAnswers(0, 5), shareOfAnswers(1, 5)], [0.3, 0, 1]);
});

Deno.test("lists overlap by what they share, and large bureaux change less when drawn again", () => {
  assertEquals(overlap(new Set([1, 2, 3, 4]), new Set([4, 5, 6, 1])), 0.5);
  assertEquals([...topOf(Float64Array.of(1, 1, 2), 2)], [2, 0]);
  const many = 2000;
  const past = (registered: number) => ({
    row: Array.from({ length: many }, (_, b) => b),
    registered: new Array(many).fill(registered),
    abstention: new Array(many).fill(0.25),
    support: new Array(many).fill(0.4),
  });
  for (const registered of [200, 20_000]) {
    const drawn = redrawnPotential(stream, 1, past(registered));
    // E = .25 · .4; Var ≈ s²·a(1 − a)/N + a²·s(1 − s)/(N(1 − a)) (delta method).
    const variance = (0.16 * 0.25 * 0.75 + 0.0625 * 0.4 * 0.6 / 0.75) / registered;
    const deviation = mean(drawn.map((value) => (value - 0.1) ** 2));
    assertAlmostEquals(mean(drawn), 0.1, 5 * Math.sqrt(variance / many) + 1e-4);
    assertAlmostEquals(deviation / variance, 1, 0.2);
  }
});

Deno.test("a report is believed by its precision", () => {
  // Normal prior and likelihood: 2 · .04/(.04 + .01) = 1.6.
  assertAlmostEquals(believed(2, 0.2, 0.1), 1.6, 1e-12);
  assertEquals([believed(2, 0.2, 0), believed(2, 0, 1)], [2, 0]);
});

Deno.test("an estimate is the normal distribution of its trial", () => {
  // norm.sf(1, .63, .23), norm.ppf([.05, .95], .63, .23).
  const found = normalDistribution("pons", 0.63, 0.23, { low: 1, high: 2 });
  assertAlmostEquals(found.at_least!, 0.05384145348856107, 1e-9);
  assertAlmostEquals(found.low, 0.25168367, 1e-7);
  assertAlmostEquals(found.high, 1.00831633, 1e-7);
});
