import { assert, assertEquals, assertThrows } from "@std/assert";
import { InputError } from "../../../src/input.ts";
import { evaluateArms, evaluateRankings, trialGains } from "../../../src/trials/rank/mod.ts";
import { expected, gap } from "./expected.ts";

Deno.test("the half-sample error is the sampling error over 4,000 samples", () => {
  // NumPy: AUTOC of a score in 4,000 fresh samples of 300 units, fixtures/expected.py; the half-samples see one.
  const { score, gain, sd, mean } = expected.sampling;
  const { rankings: [{ autoc }] } = evaluateRankings(
    { gain, scores: new Map([["score", score]]) },
    { replicates: 2000 },
  );
  assert(Math.abs(autoc.se / sd - 1) < 0.2, `${autoc.se} for ${sd}`);
  assert(Math.abs(autoc.estimate - mean) < 4 * sd);
  assert(autoc.low < autoc.estimate && autoc.estimate < autoc.high);
});

Deno.test("cells with counts are the same as their units", () => {
  const gain = [2, 0, 1];
  const count = [30, 50, 20];
  const score = [1, 0, 3];
  const units = count.flatMap((n, i) => new Array<number>(n).fill(i));
  const cells = evaluateRankings({ gain, scores: new Map([["s", score]]), count }, {
    replicates: 4000,
  });
  const rows = evaluateRankings({
    gain: units.map((i) => gain[i]),
    scores: new Map([["s", units.map((i) => score[i])]]),
  }, { replicates: 4000 });
  const [a, b] = [cells.rankings[0], rows.rankings[0]];
  assertEquals([cells.weight, rows.weight], [100, 100]);
  assert(gap(a.autoc.estimate, b.autoc.estimate) < 1e-12);
  assert(gap(a.budgets[1].gain.estimate, b.budgets[1].gain.estimate) < 1e-12);
  // Two samples of 4,000 half-samples: errors of a standard deviation are 1.1 %.
  assert(Math.abs(a.autoc.se / b.autoc.se - 1) < 0.06, `${a.autoc.se} ${b.autoc.se}`);
});

Deno.test("clusters that repeat their units: errors √ of their size larger", () => {
  const { score, gain } = expected.sampling;
  const four = <T>(values: T[]) => values.flatMap((v) => [v, v, v, v]);
  const cluster = four(score.map((_, i) => i));
  const ofUnits = evaluateRankings({ gain, scores: new Map([["s", score]]) });
  const input = { gain: four(gain), scores: new Map([["s", four(score)]]) };
  const clustered = evaluateRankings({ ...input, cluster });
  const naive = evaluateRankings(input);
  const se = (report: typeof naive) => report.rankings[0].autoc.se;
  assert(gap(clustered.rankings[0].autoc.estimate, ofUnits.rankings[0].autoc.estimate) < 1e-12);
  assert(Math.abs(se(clustered) / se(ofUnits) - 1) < 1e-9);
  assert(Math.abs(se(clustered) / se(naive) - 2) < 0.3, `${se(clustered) / se(naive)}`);
});

Deno.test("a score is no better than itself, and the opposite of its reverse", () => {
  const { score, gain } = expected.sampling;
  const scores = new Map([["s", score], ["same", score], ["reverse", score.map((s) => -s)]]);
  const { comparisons, rankings } = evaluateRankings({ gain, scores }, { replicates: 100 });
  const [same, reverse] = comparisons;
  assertEquals([same.first, same.second], ["s", "same"]);
  assertEquals([same.autoc.estimate, same.autoc.se, same.autoc.p], [0, 0, null]);
  // Qini is an area between lines: reversing the order turns its sign.
  assert(gap(rankings[2].qini.estimate, -rankings[0].qini.estimate) < 1e-12);
  assert(reverse.qini.p! < 1e-3);
});

Deno.test("Gerber, Green & Larimer 2008: fewest past votes first does worse than random", async () => {
  // Published counts by arm and past votes; AUTOC −.017 (.003) recomputed with grf's definitions.
  const { outcome, treatment, count, past } = await neighbours();
  const gain = trialGains({ outcome, treatment, count }, { method: "ipw" });
  const { rankings: [{ autoc, values }], meanGain } = evaluateRankings(
    { gain, scores: new Map([["fewest", past.map((votes) => -votes)]]), count },
    { replicates: 1000 },
  );
  assertEquals(values, 6);
  assertEquals(autoc.estimate.toFixed(3), "-0.017");
  assertEquals(autoc.se.toFixed(3), "0.003");
  // Published effect of Neighbors: 8.13 points.
  assertEquals((100 * meanGain.estimate).toFixed(2), "8.13");
});

/** Control and Neighbors arms of the packaged counts. */
async function neighbours() {
  const text = await Deno.readTextFile(
    new URL("../../../data/trials/ggl2008.csv", import.meta.url),
  );
  const rows = text.trim().split("\n").slice(1).map((line) => line.split(","))
    .filter(([arm]) => arm === "control" || arm === "neighbors");
  return {
    outcome: Float64Array.from(rows, ([, , voted]) => Number(voted)),
    treatment: Uint8Array.from(rows, ([arm]) => arm === "neighbors" ? 1 : 0),
    count: Float64Array.from(rows, ([, , , people]) => Number(people)),
    past: Float64Array.from(rows, ([, past]) => Number(past)),
  };
}

Deno.test("several arms: the path reaches the optimum of a linear programme at every budget", () => {
  // SciPy's linprog on the fractional multiple-choice knapsack: fixtures/expected.py.
  const { cost, gain, weight, budgets, best } = expected.arms;
  const arms = new Map(
    cost.map((of, k) => [`arm ${k}`, { cost: of, predicted: gain[k], gain: gain[k] }]),
  );
  const found = evaluateArms({ arms, weight }, { budgets, replicates: 20 });
  found.forEach(({ gain, alone, spent, budget }, j) => {
    assert(gap(gain.estimate, best[j]) < 1e-9, `${gain.estimate} for ${best[j]}`);
    assert(spent <= budget);
    for (const { difference } of alone) assert(difference.estimate > -1e-9);
  });
  assert(found[3].spent < 1000);
});

Deno.test("an arm that promises much and gives nothing gains nothing", () => {
  const arms = new Map([["empty", { cost: [1, 1, 1], predicted: [3, 2, 1], gain: [0, 0, 0] }]]);
  const [{ gain, spent }] = evaluateArms({ arms }, { budgets: [2], replicates: 10 });
  assertEquals([gain.estimate, gain.se, spent], [0, 0, 2]);
});

Deno.test("bad input is named", () => {
  const scores = new Map([["s", [1, 2]]]);
  const bad: [() => unknown, string][] = [
    [() => evaluateRankings({ gain: [1, 2, 3], scores }), "score s must have as many entries"],
    [() => evaluateRankings({ gain: [1, NaN], scores }), "gain must hold finite numbers"],
    [() => evaluateRankings({ gain: [1, 2], scores: new Map() }), "scores must hold at least one"],
    [() => evaluateRankings({ gain: [1, 2], scores, weight: [1, 0] }), "above 0, got 0 at index 1"],
    [() => evaluateRankings({ gain: [1, 2], scores }, { budgets: [0] }), "budgets"],
    [() => evaluateRankings({ gain: [1, 2], scores }, { replicates: 1 }), "replicates"],
    [() => evaluateArms({ arms: new Map() }, { budgets: [1] }), "arms must hold"],
    [
      () =>
        evaluateArms({ arms: new Map([["a", { cost: [0], predicted: [1], gain: [1] }]]) }, {
          budgets: [1],
        }),
      "cost of a must be above 0",
    ],
  ];
  for (const [call, message] of bad) assertThrows(call, InputError, message);
});
