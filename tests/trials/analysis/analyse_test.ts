/**
 * The whole analysis: what it computes, warns of and says it left out.
 */

import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { InputError } from "../../../src/input.ts";
import { analyseTrial } from "../../../src/trials/analysis/mod.ts";
import type { Trial } from "../../../src/trials/types.ts";
import { exampleTrial, expected } from "../fixtures/expected.ts";

Deno.test("the main estimate is the adjusted one, else the stratified, else the difference", () => {
  const covariates: ("x1" | "x2")[] = ["x1", "x2"];
  const { cases } = expected;
  assertAlmostEquals(analyseTrial(exampleTrial()).main.se, cases.difference.se, 1e-9);
  const stratified = analyseTrial(exampleTrial({ stratum: true }));
  assertAlmostEquals(stratified.main.se, cases.precision.se, 1e-9);
  assertAlmostEquals(stratified.others[0].se, cases.size.se, 1e-9);
  assertAlmostEquals(analyseTrial(exampleTrial({ covariates })).main.se, cases.lin.se, 1e-9);
  const none = analyseTrial(exampleTrial({ covariates }), { adjust: "none" });
  assertAlmostEquals(none.main.se, cases.difference.se, 1e-9);
  assertThrows(() => analyseTrial(exampleTrial(), { adjust: "lin" }), InputError, "covariate");
});

Deno.test("a plain error stands beside the one by cluster, and few clusters are said", () => {
  const drawn = { cluster: "cluster", clusteredTreatment: true, contact: true } as const;
  const { others, warnings, wild, randomisation, naive } = analyseTrial(exampleTrial(drawn));
  assertEquals(others.map(({ seType }) => seType), ["plain"]);
  assert(warnings.some((text) => text.startsWith("Few clusters: 32 (16 with treated units, 16")));
  assert(warnings.some((text) => text.includes("contacted: kept as controls")));
  assertEquals(wild?.clusters, 32);
  assertEquals(randomisation?.assignment, "clustered");
  assertEquals(naive?.estimator, "naive-contacted");
});

Deno.test("options are checked even where nothing would use them", () => {
  const assignment = "drawn" as "complete";
  assertThrows(
    () => analyseTrial(exampleTrial(), { assignment, draws: 0 }),
    InputError,
    "assignment",
  );
  assertThrows(
    () => analyseTrial(exampleTrial(), { weighting: "size" }),
    InputError,
    "weighting size needs a column of strata",
  );
});

Deno.test("hundreds of thousands of clusters pass", () => {
  const units = 300_000;
  const trial: Trial = {
    outcome: Float64Array.from({ length: units }, (_, i) => i % 7),
    treatment: Uint8Array.from({ length: units }, (_, i) => i % 2),
    cluster: Int32Array.from({ length: units }, (_, i) => i),
  };
  const { main, warnings } = analyseTrial(trial, { draws: 0 });
  assertEquals(main.clusters, units);
  assertEquals(warnings, []);
});

Deno.test("one cluster that dominates, and few degrees of freedom, are said", () => {
  const sizes = [60, 6, 5, 7, 6, 5];
  const cluster = Int32Array.from(sizes.flatMap((n, g) => Array(n).fill(g) as number[]));
  const trial: Trial = {
    outcome: Float64Array.from(cluster, (g, i) => g + (i * 7 % 11) / 5),
    treatment: Uint8Array.from(cluster, (g) => g % 2),
    cluster,
  };
  const { warnings } = analyseTrial(trial, { draws: 0 });
  assert(warnings.some((text) => text.includes("One cluster dominates: it holds 67 %")));
  assert(warnings.some((text) => text.includes("degrees of freedom: below 4")));
});

Deno.test("single-unit strata and strata with one arm are counted, never dropped in silence", () => {
  const trial: Trial = {
    outcome: Float64Array.of(1, 2, 3, 5, 4, 9, 9, 2),
    treatment: Uint8Array.of(0, 1, 0, 1, 1, 1, 1, 0),
    stratum: Int32Array.of(0, 0, 1, 1, 2, 3, 3, 0),
  };
  const { notes, main } = analyseTrial(trial);
  assertEquals(main.units, 7);
  assertEquals(notes.slice(0, 2), [
    "1 stratum of a single unit left out (1 units).",
    "1 stratum with one arm only (2 units): nothing on the effect comes from them.",
  ]);
  assert(notes[2].startsWith("Not given, strata weighted by size: weighting size needs two units"));
});

Deno.test("same seed, same analysis; another seed moves only what is drawn", () => {
  const trial = exampleTrial({ stratum: true, contact: true });
  const one = analyseTrial(trial, { seed: "a" });
  assertEquals(one, analyseTrial(trial, { seed: "a" }));
  const other = analyseTrial(trial, { seed: "b" });
  assertEquals(one.main, other.main);
  assert(one.randomisation!.spread !== other.randomisation!.spread);
});
