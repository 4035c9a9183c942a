/** The record of a comparison: what must hold of it whatever was drawn. */

import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { compareStrategies } from "../../src/simulation/mod.ts";
import { parseScores } from "../../src/strategies/mod.ts";
import { preparedIn, territory } from "./real.ts";

const lozere = await territory("departement:48");
const code = lozere.electorate.bureaux.code;
const file = parseScores(
  `code,score\n${code.slice(0, 100).map((c, i) => `${c},${i % 7}`).join("\n")}`,
  "a.csv",
);
const { options } = preparedIn(lozere, { replicates: 40, workers: 1 });
const comparison = await compareStrategies({
  ...options,
  budget: { euros: 20_000, perAttempt: 2.5 },
  strategies: ["oracle", file, "none", "random", "uniform", "potential"],
});
const { record, replicates, plan } = comparison;
const resultOf = (name: string) => record.strategies.find(({ strategy }) => strategy === name)!;

Deno.test("strategies come in canonical order, files after scores, and only those asked for", () => {
  assertEquals(record.strategies.map(({ strategy }) => strategy), [
    "none",
    "random",
    "uniform",
    "potential",
    "file:a.csv",
    "oracle",
  ]);
  assertEquals(record.left_out, []);
});

Deno.test("what a strategy is against itself", () => {
  const [none, random, uniform, oracle] = ["none", "random", "uniform", "oracle"].map(resultOf);
  for (const same of [random.versus_random, uniform.versus_uniform]) {
    assertEquals([same.mean, same.low, same.high, same.probability_better], [0, 0, 0, 0.5]);
  }
  assertEquals([oracle.regret_to_oracle.mean, oracle.regret_to_oracle.mcse], [0, 0]);
  assertEquals([none.net_votes.mean, none.attempts, none.bureaux_targeted], [0, 0, 0]);
  assertEquals([none.votes_per_1000_contacts, none.cost_per_vote], [null, null]);
  assertAlmostEquals(none.versus_random.mean, -random.margin_votes.mean, 1e-9);
});

Deno.test("means and intervals are those of the columns", () => {
  for (const { strategy, margin_votes, net_votes, regret_to_oracle } of record.strategies) {
    const { margin_votes: margin, net_votes: net } = replicates.outcomes[strategy];
    const mean = (column: Float64Array) => column.reduce((sum, v) => sum + v, 0) / 40;
    assertAlmostEquals(margin_votes.mean, mean(margin), 1e-9);
    assertAlmostEquals(net_votes.mean, mean(net), 1e-9);
    assert(margin_votes.low <= margin_votes.high);
    assertAlmostEquals(
      regret_to_oracle.mean,
      mean(replicates.outcomes.oracle.margin_votes) - mean(margin),
      1e-9,
    );
  }
});

Deno.test("the budget is accounted for in the caller's unit", () => {
  assertEquals(record.budget.unit, "euros");
  assertEquals([record.budget.amount, record.budget.rate, record.budget.attempts], [
    20_000,
    2.5,
    8000,
  ]);
  // Doors of 1.4 electors, each tried once.
  assertAlmostEquals(record.budget.capacity, record.registered / 1.4, 1e-6);
  for (const { strategy, attempts, unspent } of record.strategies) {
    assertAlmostEquals(attempts + unspent, 8000, 1e-6);
    if (strategy !== "none" && strategy !== "oracle") assertAlmostEquals(attempts, 8000, 1e-6);
  }
});

Deno.test("plans are listed with codes and scores, and add up to the attempts", () => {
  const places = new Set(code);
  for (const { strategy, attempts } of record.strategies) {
    const rows = plan.filter((row) => row.strategy === strategy);
    if (strategy === "random" || strategy === "none") {
      assertEquals(rows.length, 0);
      continue;
    }
    assertAlmostEquals(rows.reduce((sum, row) => sum + row.attempts, 0), attempts, 1e-6);
    for (const row of rows) {
      assert(places.has(row.code));
      assertEquals(row.score === null, strategy === "uniform" || strategy === "oracle");
    }
  }
  // The file's best bureaux are filled first.
  const chosen = plan.filter((row) => row.strategy === "file:a.csv");
  assert(chosen.every((row) => row.score! >= 4), `${chosen.map((row) => row.score)}`);
});

Deno.test("inputs are cited with their digests, the other presets have a line each", () => {
  assertEquals(record.provenance.map(({ id }) => id), [
    "presidentielle-2022-t1",
    "presidentielle-2017-t1",
    "europeennes-2014",
    "communes",
    "gerber-green",
    "file:a.csv",
  ]);
  for (const { digest } of record.provenance) assert(/^sha256:[0-9a-f]{64}$/.test(digest));
  assertEquals(record.other_evidence.map(({ evidence }) => evidence), [
    "as-sold",
    "trials",
    "france-2012",
    "sceptic",
  ]);
  for (const { best_strategy, gain, versus_random, why } of record.other_evidence) {
    assert(["potential", "file:a.csv"].includes(best_strategy!));
    assert(gain!.low <= gain!.mean && gain!.mean <= gain!.high && versus_random !== null);
    assertEquals(why, null);
  }
});

Deno.test("what the reader must know is said", async () => {
  assert(record.notes.includes("file:a.csv names 100 of 189 bureaux: the others come last."));
  assert(
    record.notes.some((note) => note.startsWith("Random and uniform targeting gain the same")),
  );
  const { record: other } = await compareStrategies({
    ...options,
    replicates: 3,
    evidence: "as-sold",
    budget: { attempts: 1e6 },
    passes: 2,
    strategies: ["uniform"],
  });
  const said = (words: string) => other.notes.some((note) => note.includes(words));
  assert(said("Fixed rate: the interval leaves out effect uncertainty."));
  assert(
    other.notes.some((note) => /takes \d{1,3}\u202f\d{3} attempts at most: the rest/.test(note)),
  );
  assert(said("uniform targeting gains more than random"));
  assert(said("Too few worlds for an interval: 3 worlds simulated"));
  const { record: elsewhere } = await compareStrategies({
    ...options,
    replicates: 100,
    strategies: [
      parseScores(`code,score\n${code[0]},2\n${code[1]},1\n99999_0001,3\n99999_0002,3\n`, "b.csv"),
    ],
  });
  const about = elsewhere.notes.filter((note) => note.startsWith("file:b.csv names"));
  assertEquals(about, [
    "file:b.csv names 2 of 189 bureaux: the others come last.",
    'file:b.csv names 2 codes of no bureau of the territory, left aside: "99999_0001"….',
  ]);
  assert(!elsewhere.notes.some((note) => note.startsWith("Too few worlds")));
});

Deno.test("a record holds nothing that JSON cannot say", () => {
  assertEquals(JSON.parse(JSON.stringify(record)), record);
});
