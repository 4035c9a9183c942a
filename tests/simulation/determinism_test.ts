/** Same seed, same bits: over workers, ranges, and from one version of the code to the next. */

import { assert, assertEquals, assertThrows } from "@std/assert";
import { InputError } from "../../src/input.ts";
import {
  compareStrategies,
  digestOf,
  merge,
  type Replicates,
  simulate,
  simulateOver,
} from "../../src/simulation/mod.ts";
import { preparedIn, territory } from "./real.ts";

const lozere = await territory("departement:48");
const REPLICATES = 50;
const prepared = preparedIn(lozere, { evidence: "france-2012", seed: "promesse" });
const { run } = prepared;

/** Over the numbers alone: the inputs' own digests are the data's business. */
const digest = (replicates: Replicates) => digestOf(replicates, []);
const whole = simulate(run, 0, REPLICATES);

/**
 * What this version of the model gives for Lozère, 50 replicates, seed "promesse". A change of it is a change of
 * results: it is changed here with a word in CHANGELOG.md, or not at all.
 */
const PINNED = "sha256:8c35bb302b00a3b2ff59b4d6b5b200679fdabaef89af86849b5d4c7d6f300624";

Deno.test("results are those pinned", async () => {
  assertEquals(await digest(whole), PINNED);
});

Deno.test("one worker, two workers and seven ranges in any order give the same bits", async () => {
  const expected = await digest(whole);
  for (const workers of [1, 2]) {
    assertEquals(await digest(await simulateOver(run, 0, REPLICATES, { workers })), expected);
  }
  const ends = [0, 1, 9, 20, 21, 33, 48, REPLICATES];
  const parts = ends.slice(1).map((to, i) => simulate(run, ends[i], to));
  const shuffled = [3, 0, 6, 2, 5, 1, 4].map((i) => parts[i]);
  assertEquals(await digest(merge(shuffled)), expected);
  assertEquals(merge(shuffled), whole);
});

Deno.test("a replicate does not depend on those drawn before it", () => {
  const late = simulate(run, 37, 38);
  for (const [strategy, columns] of Object.entries(late.outcomes)) {
    for (const [name, column] of Object.entries(columns)) {
      assertEquals(column[0], whole.outcomes[strategy][name as "contacts"][37]);
    }
  }
});

Deno.test("what a strategy gains does not depend on the others asked for", () => {
  const alone = preparedIn(lozere, { evidence: "france-2012", strategies: ["potential"] });
  const { outcomes } = simulate(alone.run, 0, 10);
  assertEquals(
    outcomes.potential.net_votes,
    whole.outcomes.potential.net_votes.subarray(0, 10).slice(),
  );
});

Deno.test("equal plans give equal draws, whatever the strategy is called", () => {
  // A budget that fills every bureau: all score strategies and the baselines make one plan.
  const { run } = preparedIn(lozere, { budget: { attempts: 1e6 } });
  const { outcomes } = simulate(run, 0, 5);
  const names = ["uniform", "abstention", "support", "potential", "swing", "marginal"];
  for (const name of names) assertEquals(outcomes[name].net_votes, outcomes.random.net_votes, name);
});

Deno.test("another seed, another digest; so do another strategy and other inputs", async () => {
  const expected = await digest(whole);
  const other = preparedIn(lozere, { evidence: "france-2012", seed: "autre" });
  assert(await digest(simulate(other.run, 0, REPLICATES)) !== expected);
  assert(await digestOf(whole, ["sha256:00"]) !== expected);
  const { none: _, ...outcomes } = whole.outcomes;
  assert(await digest({ ...whole, outcomes }) !== expected);
  const changed = structuredClone(whole);
  changed.outcomes.random.net_votes[49] += 1;
  assert(await digest(changed) !== expected);
});

Deno.test("a zero of either sign is one zero", async () => {
  const negative = structuredClone(whole);
  for (const column of Object.values(negative.outcomes.none)) column.fill(-0);
  assertEquals(await digest(negative), await digest(whole));
});

Deno.test("a comparison's record carries the digest of its columns, whatever the workers", async () => {
  const options = { ...prepared.options, replicates: 12 };
  const [one, two] = await Promise.all(
    [1, 2].map((workers) => compareStrategies({ ...options, workers })),
  );
  assertEquals(one.record, two.record);
  assertEquals(
    one.record.digest,
    await digestOf(one.replicates, one.record.provenance.map((source) => source.digest)),
  );
});

Deno.test("progress is told from nothing to all", async () => {
  for (const workers of [1, 2]) {
    const told: number[] = [];
    const onProgress = (done: number, total: number) => {
      assertEquals(total, 30);
      told.push(done);
    };
    await simulateOver(run, 0, 30, { workers, onProgress });
    assertEquals([told[0], told[told.length - 1]], [0, 30]);
    for (let i = 1; i < told.length; i++) assert(told[i] > told[i - 1]);
  }
});

Deno.test("ranges that leave a gap, overlap or differ are refused", () => {
  const part = (from: number, to: number) => simulate(run, from, to);
  assertThrows(() => merge([]), InputError, "at least one range of replicates, got 0");
  assertThrows(() => merge([part(0, 2), part(3, 4)]), InputError, "which leave a gap");
  assertThrows(() => merge([part(0, 2), part(1, 4)]), InputError, "which overlap");
  const fewer = simulate({ ...run, strategies: run.strategies.slice(1) }, 2, 3);
  assertThrows(() => merge([part(0, 2), fewer]), InputError, "must have the same strategies");
});
