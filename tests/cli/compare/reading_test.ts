import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { exampleRecord } from "../../../src/charts/example.ts";
import type { ComparisonRecord, StrategyResult } from "../../../src/simulation/types.ts";
import { reading } from "../../../src/cli/compare/reading.ts";

// Sentences checked against numbers put in by hand.
function record(change: (best: StrategyResult) => void): ComparisonRecord {
  const made = exampleRecord({ none: 0, random: 40, swing: 20, potential: 60, oracle: 100 });
  const best = made.strategies.find(({ strategy }) => strategy === "potential")!;
  const difference = { mean: 20, low: 5, high: 35, mcse: 0.5, expected_low: 8, expected_high: 32 };
  best.versus_random = { ...difference, probability_better: 0.9 };
  best.regret_to_oracle = { ...difference, mean: 60 };
  change(best);
  return made;
}

Deno.test("the best is the score with the largest mean: neither a baseline nor a bound", () => {
  const [first, second, third] = reading(record(() => {}));
  assert(first.startsWith("potential, the best of 2 strategies by its mean, gains 60 votes"));
  assertStringIncludes(first, "in 90\u202f% of the 2 worlds simulated, by 20 votes on average");
  assertStringIncludes(first, "(90\u202f% interval 5 to 35).");
  assertStringIncludes(second, "0.600 points of the share");
  assertStringIncludes(second, "random targeting: 0.400");
  // 20 of the 20 + 60 that the oracle has on random.
  assertStringIncludes(third, "by 80 votes: potential finds 25\u202f% of that.");
});

Deno.test("an interval that includes 0 says so", () => {
  const [first] = reading(record((best) => best.versus_random.low = -1));
  assertStringIncludes(first, "which includes 0: one campaign may do no better than chance");
  const [touching] = reading(record((best) => best.versus_random.low = 0));
  assertStringIncludes(touching, "which includes 0");
});

Deno.test("a mean within Monte Carlo error of 0 is not told as a gain", () => {
  const sentences = reading(record((best) => best.versus_random.mcse = 15));
  assertStringIncludes(sentences[0], "within Monte Carlo error of 0 (standard error 15)");
  assertEquals(sentences.length, 2);
});

Deno.test("a best strategy that loses to random is said to", () => {
  const sentences = reading(record((best) => {
    Object.assign(best.versus_random, { mean: -20, low: -35, high: -5, probability_better: 0.1 });
  }));
  assertStringIncludes(sentences[0], "and loses to it by 20 votes on average");
  assertStringIncludes(sentences[0], "interval of the difference −35 to −5");
  assertEquals(sentences.length, 2);
});

Deno.test("where nothing has an effect, nothing is compared", () => {
  const still = exampleRecord({ none: 0, random: 0, potential: 0, swing: 0 });
  assertEquals(reading(still), [
    "With this evidence and budget no strategy gains anything, and random targeting neither.",
  ]);
});

Deno.test("where the budget covers all, strategies are told to be the same", () => {
  const covered = exampleRecord({ none: 0, random: 40, potential: 40, swing: 40 });
  assertEquals(reading(covered), [
    "In every simulated world each strategy gains what random targeting gains: 40 votes on average.",
  ]);
});

Deno.test("a fixed rate is said with the interval", () => {
  const fixed = record(() => {});
  fixed.notes.push("Fixed rate: the interval leaves out effect uncertainty.");
  assertStringIncludes(
    reading(fixed)[0],
    "5 to 35; fixed rate: the interval leaves out effect uncertainty)",
  );
});

Deno.test("a percentage is never rounded to all or nothing", () => {
  const [first] = reading(record((best) => best.versus_random.probability_better = 0.9996));
  assertStringIncludes(first, "over 99.9\u202f%");
});
