/** The ranking of a model of INSEE's figures, against NumPy (fixtures/covariates.py) and against leaks. */

import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { covariates, type Known } from "../../src/strategies/mod.ts";
import fixture from "./fixtures/covariates.json" with { type: "json" };
import { communesOf, knownOf, pastOf } from "./known.ts";

const { codes, bureaux } = fixture;

/** The fixture's territory, where the potential of each bureau is given. */
function territory(potential: number[], more: Record<string, (number | null)[]> = {}): Known {
  const commune = bureaux.commune.map((c) => codes[c]);
  // Everybody abstained, so that the potential is the support.
  const past = pastOf(potential.map(() => 1), { gauche: potential });
  return {
    ...knownOf(past, { commune, registered: bureaux.registered }),
    communes: communesOf(codes, {
      population: fixture.population,
      unemployment: fixture.unemployment,
      workers: fixture.workers,
      constant: codes.map(() => 3),
      ...more,
    }),
  };
}

function scores(known: Known): Float64Array {
  const score = covariates(known);
  assert(typeof score !== "string", String(score));
  return score;
}

Deno.test("scores are NumPy's cross-fitted predictions, one a commune", () => {
  const score = scores(territory(fixture.potential));
  bureaux.commune.forEach((c, b) => assertAlmostEquals(score[b], fixture.predicted[c], 1e-10));
});

Deno.test("a commune's own result does not enter its prediction", () => {
  const before = scores(territory(fixture.potential));
  for (const planted of [0, 7, 21, 42]) {
    const potential = fixture.potential.map((p, b) => bureaux.commune[b] === planted ? 1 - p : p);
    const after = scores(territory(potential));
    let moved = 0;
    bureaux.commune.forEach((c, b) => {
      if (c === planted) assertAlmostEquals(after[b], before[b], 1e-12);
      else if (Math.abs(after[b] - before[b]) > 1e-6) moved++;
    });
    // It is used to predict others.
    assert(moved > 20, `${moved}`);
  }
});

Deno.test("a figure known nowhere, a constant one and a copy of another change nothing or little", () => {
  const before = scores(territory(fixture.potential));
  const unknown = scores(territory(fixture.potential, { nowhere: codes.map(() => null) }));
  before.forEach((value, b) => assertAlmostEquals(unknown[b], value, 1e-12));
  const twice = scores(territory(fixture.potential, { copy: fixture.workers }));
  before.forEach((value, b) => {
    assert(Number.isFinite(twice[b]));
    assertAlmostEquals(twice[b], value, 1e-4);
  });
});

Deno.test("a commune that INSEE does not list takes the average prediction", () => {
  const known = territory(fixture.potential);
  const commune = [...known.register.commune, "ZZ001"];
  const registered = [...known.register.registered, 800];
  const past = pastOf(commune.map(() => 1), { gauche: [...fixture.potential, 0.9] });
  const score = scores({ ...knownOf(past, { commune, registered }), communes: known.communes });
  let [sum, weight] = [0, 0];
  bureaux.commune.forEach((c, b) => {
    assertAlmostEquals(score[b], fixture.predicted[c], 1e-10);
    sum += bureaux.registered[b] * fixture.predicted[c];
    weight += bureaux.registered[b];
  });
  assertAlmostEquals(score[score.length - 1], sum / weight, 1e-10);
});

Deno.test("too few communes, or no figures, are reasons and not numbers", () => {
  const past = pastOf([0.2, 0.4], { gauche: [0.3, 0.4] });
  const known = knownOf(past, { commune: ["48001", "48002"] });
  assertEquals(covariates(known), "no covariates by commune are packaged");
  const communes = communesOf(["48001", "48002"], { workers: [20, 30] });
  assertEquals(
    covariates({ ...known, communes }),
    "INSEE's figures are by commune, and too few communes are here to fit them on (2)",
  );
});
