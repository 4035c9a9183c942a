import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { exampleRecord } from "../../../src/charts/example.ts";
import { answer } from "../../../src/report/html/comparison/answer.ts";
import { budgetText, question } from "../../../src/report/html/comparison/setting.ts";
import { Teller } from "../../../src/report/html/teller.ts";
import type { ComparisonRecord, StrategyResult } from "../../../src/simulation/types.ts";

const [EN, FR] = [new Teller("en"), new Teller("fr")];

/** A record whose first ranking has the gain and the lead over chance given: mean, low, high. */
function recordOf(
  gain: [number, number, number],
  more: [number, number, number],
  change: Partial<ComparisonRecord> = {},
): ComparisonRecord {
  const record = { ...exampleRecord({ none: 0, random: 14, potential: 212 }), replicates: 1000 };
  const quantity = ([mean, low, high]: [number, number, number]) => ({
    mean,
    low,
    high,
    mcse: 1,
    expected_low: low,
    expected_high: high,
  });
  const potential: StrategyResult = {
    ...record.strategies[2],
    margin_votes: quantity(gain),
    net_votes: quantity(gain),
    versus_random: { ...quantity(more), probability_better: 0.994 },
    share_points: { ...quantity([0.024, 0, 0]) },
    turnout_points: { ...quantity([0.12, 0, 0]) },
    regret_to_oracle: quantity([122, 0, 300]),
  };
  return {
    ...record,
    strategies: [record.strategies[0], record.strategies[1], potential],
    ...change,
  };
}

Deno.test("a gain is said with its intervals, against chance, over the territory and the oracle", () => {
  const record = recordOf([212, 56, 619], [198, 29, 449]);
  assertEquals(answer(record, EN), [
    "Under these assumptions the ranking “potential” gains 212 votes on macron on average over " +
    "1\u202f000 simulated worlds (90\u202f% of worlds: 56 to 619).",
    "The same budget spent at random gains 14: choosing the bureaux adds 198 votes on average " +
    "(90\u202f% of worlds: 29 to 449), and does better than chance in 99.4\u202f% of worlds.",
    "Over the whole territory that is 0.0240 points of the valid votes of melenchon and 0.120 points of " +
    // 198 of 198 + 122 votes.
    "turnout. A list drawn up with every result known in advance would beat chance by 320 votes: " +
    "“potential” finds 62\u202f% of that.",
  ]);
  const french = answer(record, FR);
  assertStringIncludes(
    french[0],
    "gagne 212 voix sur macron en moyenne sur 1\u202f000 mondes simulés",
  );
  assertStringIncludes(
    french[1],
    "en ajoute 198 en moyenne (90\u202f% des mondes\u202f: 29 à 449)",
  );
  assertStringIncludes(french[2], "0,0240 point de suffrages exprimés");
});

Deno.test("a loss is called a loss, and what chance would have gained is said", () => {
  const [own, against] = answer(recordOf([-60, -265, -5], [-74, -179, -1]), EN);
  assertStringIncludes(own, "loses 60 votes to macron");
  assert(!own.includes("includes 0"));
  assertStringIncludes(
    against,
    "spent at random gains 14: choosing the bureaux takes 74 votes away",
  );
  const french = answer(recordOf([-60, -265, -5], [-74, -179, -1]), FR);
  assertStringIncludes(french[0], "perd 60 voix face à macron");
  assertStringIncludes(french[1], "en retire 74");
});

Deno.test("intervals that include 0 and means within Monte Carlo error are said to", () => {
  const [own, against] = answer(recordOf([20, -56, 90], [1, -40, 42]), EN);
  assertStringIncludes(own, "includes 0: one campaign may gain votes or lose some");
  assertStringIncludes(against, "includes 0: one campaign may do no better than chance");
  assertStringIncludes(against, "within Monte Carlo error of 0 (standard error 1)");
  const [, clear] = answer(recordOf([20, 1, 90], [2.5, 0.1, 42]), EN);
  assert(!clear.includes("Monte Carlo") && !clear.includes("includes 0"));
});

Deno.test("few worlds are no interval, fixed rates are said, votes are not the lead", () => {
  const few = answer(recordOf([20, 1, 90], [9, 1, 42], { replicates: 20 }), EN);
  assertStringIncludes(
    few[0],
    "5th to 95th percentile, of too few worlds for an interval: 1.0 to 90.0",
  );
  assert(!few.join(" ").includes("90\u202f% of worlds:"));
  const notes = ["Fixed rate: the interval leaves out effect uncertainty."];
  assertStringIncludes(
    answer(recordOf([20, 1, 90], [9, 1, 42], { notes }), EN)[1],
    "no published error",
  );
  const votes = answer(recordOf([20, 1, 90], [9, 1, 42], { objective: "votes" }), EN)[0];
  assertStringIncludes(votes, "gains melenchon 20.0 votes");
});

Deno.test("nothing gained, and every ranking the same as chance, are said in one sentence", () => {
  const nothing = answer(recordOf([0, 0, 0], [0, 0, 0]), EN);
  assertEquals(nothing, [
    "With this evidence and budget no ranking of bureaux gains anything in 1\u202f000 simulated worlds, and " +
    "random targeting neither.",
  ]);
  assertStringIncludes(
    answer(recordOf([14, 2, 30], [0, 0, 0]), FR)[0],
    "tout classement des bureaux gagne ce que gagne le hasard\u202f: 14 voix",
  );
});

Deno.test("few worlds are counted, and one is no interval, no share and no fraction of a vote", () => {
  const [, few] = answer(recordOf([20, 1, 90], [9, 1, 42], { replicates: 20 }), EN);
  // 0.994 of 20 worlds, to the half of a tie.
  assertStringIncludes(few, "better than chance in 20 of 20 worlds.");
  const one = recordOf([-56, -56, -56], [-3, -3, -3], { replicates: 1 });
  const [own, more, over] = answer(one, EN);
  assertStringIncludes(
    own,
    "loses 56 votes to macron on average over 1 simulated world (a single world, which has no interval).",
  );
  assertStringIncludes(more, "spent at random loses 53: choosing the bureaux takes 3 votes away");
  assertStringIncludes(more, "better than chance in 1 of 1 world.");
  assert(!over.includes("list drawn up"), "no lead is sure in one world");
  assertStringIncludes(answer(one, FR)[1], "mieux que le hasard dans 1 monde sur 1.");
  assertStringIncludes(
    answer({ ...recordOf([0, 0, 0], [1, 1, 1]), replicates: 1 }, EN)[1],
    "random loses 1: choosing the bureaux adds 1 vote on average",
  );
  const [zero, even] = answer({ ...recordOf([0, 0, 0], [3, 3, 3]), replicates: 1 }, EN);
  assert(!`${zero} ${even}`.includes("includes 0"));
});

Deno.test("nothing seen in the worlds drawn is not nothing expected", () => {
  const record = recordOf([0, 0, 0], [0, 0, 0], { replicates: 5 });
  const small = { ...record.strategies[2].net_votes, expected_low: 0.001, expected_high: 0.01 };
  record.strategies[2] = { ...record.strategies[2], net_votes: small };
  assertEquals(answer(record, EN), [
    "With this evidence and budget no ranking of bureaux gains anything in 5 simulated worlds, and random " +
    "targeting neither. The gains expected are not 0, but too small to be seen in so few worlds.",
  ]);
  assertStringIncludes(answer(record, FR)[0], "quoi que ce soit sur 5 mondes simulés");
});

Deno.test("a budget beyond what the territory takes is said, with what it takes", () => {
  const record = exampleRecord({ random: 1 });
  record.budget = {
    ...record.budget,
    attempts: 50_000,
    amount: 50_000,
    capacity: 61.43,
    passes: 2,
  };
  assertEquals(
    question(record, EN),
    "How many votes does targeting gain, with 61 doors in Haute-Garonne, the most that can be tried there?",
  );
  assertEquals(
    question(record, FR),
    "Combien de voix le ciblage fait-il gagner, avec 61 portes en Haute-Garonne, le plus qu’on puisse y tenter\u202f?",
  );
  assertEquals(
    budgetText(record, EN),
    "50\u202f000 doors, 2 passes, of which the territory takes 61",
  );
});
