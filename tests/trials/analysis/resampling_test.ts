/**
 * Randomisation inference and the wild bootstrap against base R's enumerations (fixtures/make.R), and what
 * is drawn against what is enumerated.
 */

import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { keyFromSeed, Stream } from "../../../src/random/mod.ts";
import { randomisationInference, wildBootstrap } from "../../../src/trials/analysis/mod.ts";
import { hypergeometric } from "../../../src/trials/analysis/hypergeometric.ts";
import type { Trial } from "../../../src/trials/types.ts";
import { exampleTrial, expected } from "../fixtures/expected.ts";

const { cases } = expected;

const small: Trial = {
  outcome: Float64Array.from(expected.small.y),
  treatment: Uint8Array.from(expected.small.z),
  stratum: Int32Array.from(expected.small.stratum),
};

const few: Trial = {
  outcome: Float64Array.from(expected.wild.y),
  treatment: Uint8Array.from(expected.wild.z),
  cluster: Int32Array.from(expected.wild.cluster),
};

const withX: Trial = {
  ...few,
  covariates: [{ name: "x", values: Float64Array.from(expected.wild.x) }],
};

Deno.test("all assignments within strata: base R's share, by precision and by size", () => {
  for (const statistic of ["precision", "size"] as const) {
    const { p, observed, draws, exact, monteCarloError } = randomisationInference(small, {
      statistic,
    });
    const wanted = cases[`randomisation.${statistic}`];
    assertAlmostEquals(observed, wanted.estimate, 1e-12);
    assertAlmostEquals(p, wanted.p, 1e-12);
    assertEquals({ draws, exact, monteCarloError }, {
      draws: wanted.draws,
      exact: true,
      monteCarloError: 0,
    });
  }
});

Deno.test("all assignments of clusters, by units and by cluster means", () => {
  for (const clusterMeans of [false, true]) {
    const { p, observed, draws } = randomisationInference(few, { clusterMeans });
    const wanted = cases[clusterMeans ? "randomisation.cluster-means" : "randomisation.cluster"];
    assertAlmostEquals(observed, wanted.estimate, 1e-12);
    assertAlmostEquals(p, wanted.p, 1e-12);
    assertEquals(draws, wanted.draws);
  }
});

Deno.test("redraws find what enumeration finds, within Monte Carlo error, the same for a seed", () => {
  // 126 assignments: 125 draws are fewer, so they are drawn; twenty seeds give 2,500 draws.
  const ps = Array.from(
    { length: 20 },
    (_, seed) => randomisationInference(few, { draws: 125, seed }),
  );
  assert(ps.every(({ exact }) => !exact));
  const wanted = cases["randomisation.cluster"].p;
  const mean = ps.reduce((sum, { p }) => sum + (p * 126 - 1) / 125, 0) / 20;
  assert(Math.abs(mean - wanted) < 4 * Math.sqrt(wanted * (1 - wanted) / 2500), `${mean}`);
  assertEquals(randomisationInference(few, { draws: 125, seed: 3 }), ps[3]);
});

Deno.test("drawn by kind or lot by lot, the statistic spreads as sampling theory says", () => {
  // Var of a difference in means under complete randomisation: S² N/(n₁ n₀), a finite-population fact.
  const outcome = Float64Array.from({ length: 400 }, (_, i) => i % 3 === 0 ? 1 : 0);
  const treatment = Uint8Array.from({ length: 400 }, (_, i) => i % 4 === 1 ? 1 : 0);
  const spread = (values: Float64Array) => {
    const mean = values.reduce((sum, y) => sum + y, 0) / 400;
    const s2 = values.reduce((sum, y) => sum + (y - mean) ** 2, 0) / 399;
    return Math.sqrt(s2 * 400 / (100 * 300));
  };
  const uneven = outcome.map((y, i) => y + i / 977);
  for (const values of [outcome, uneven]) {
    const result = randomisationInference({ outcome: values, treatment }, { draws: 20_000 });
    // The standard deviation of 20,000 draws errs by 0.5 %; a wrong count treated moves it by more than 2 %.
    assert(
      Math.abs(result.spread / spread(values) - 1) < 0.02,
      `${result.spread} ${spread(values)}`,
    );
  }
});

Deno.test("cells with counts are the units they stand for", () => {
  const outcome = Float64Array.of(0, 1, 0, 1);
  const treatment = Uint8Array.of(0, 0, 1, 1);
  const count = Float64Array.of(30, 20, 18, 25);
  const rows = Array.from(count).flatMap((n, i) => Array(n).fill(i) as number[]);
  const units = {
    outcome: Float64Array.from(rows, (i) => outcome[i]),
    treatment: Uint8Array.from(rows, (i) => treatment[i]),
  };
  const cells = randomisationInference({ outcome, treatment, count }, { seed: 1 });
  assertEquals(cells, randomisationInference(units, { seed: 1 }));
});

Deno.test("hypergeometric draws follow the exact law", () => {
  // C(6,k) C(9,5−k) / C(15,5), counted by hand: 126, 756, 1260, 720, 135, 6 of 3003.
  const law = [126, 756, 1260, 720, 135, 6].map((ways) => ways / 3003);
  const seen = new Float64Array(6);
  const stream = new Stream(keyFromSeed("hypergeometric"));
  const draws = 60_000;
  for (let r = 0; r < draws; r++) seen[hypergeometric(stream.at(r, 0, 10_000), 6, 9, 5)]++;
  const chi2 = law.reduce((sum, p, k) => sum + (seen[k] - draws * p) ** 2 / (draws * p), 0);
  // 99.99 % point of chi-square with 5 degrees of freedom: 25.7.
  assert(chi2 < 25.7, `${chi2}`);
});

Deno.test("wild bootstrap: all sign vectors give base R's p, with and without a covariate", () => {
  const options = { signs: "rademacher" } as const;
  assertAlmostEquals(wildBootstrap(few, options).p, cases.wild.p, 1e-12);
  assertAlmostEquals(wildBootstrap(withX, options).p, cases["wild.controls"].p, 1e-12);
  assertEquals(wildBootstrap(few, options).draws, 512);
});

Deno.test("drawn signs come near the enumeration, and the interval inverts the test", () => {
  const drawn = wildBootstrap(few, { signs: "rademacher", draws: 511, seed: 7 });
  assert(!drawn.exact && Math.abs(drawn.p - cases.wild.p) < 4 * drawn.monteCarloError);
  const all = wildBootstrap(few, { signs: "rademacher" });
  assert(all.low !== null && all.high !== null && all.low < 0 && all.high > 0);
  const shifted = (effect: number) =>
    wildBootstrap({
      ...few,
      outcome: few.outcome.map((y, i) => y - effect * few.treatment[i]),
    }, { signs: "rademacher" }).p;
  for (const end of [all.low, all.high]) {
    const outward = Math.sign(end) * 1e-5;
    assert(shifted(end + outward) <= 0.05 && shifted(end - outward) > 0.05);
  }
});

Deno.test("Webb's signs have mean 0, and the bootstrap works within strata", () => {
  const webb = wildBootstrap(few, { seed: 2 });
  assertEquals(webb.signs, "webb");
  assert(Math.abs(webb.p - cases.wild.p) < 0.06, `${webb.p}`);
  const blocked = exampleTrial({ stratum: true, cluster: "cluster", clusteredTreatment: true });
  const { p } = wildBootstrap(blocked, { draws: 999 });
  assert(p > 0 && p < 1);
});

Deno.test("what was not drawn so is refused", () => {
  const mixed = { ...few, treatment: few.treatment.map((_, i) => i % 2) };
  assertThrows(
    () => randomisationInference(mixed, { assignment: "clustered" }),
    Error,
    "a cluster holds both arms",
  );
  assertThrows(
    () => randomisationInference(few, { assignment: "blocked" }),
    Error,
    "column of strata",
  );
  assertThrows(
    () => randomisationInference(few, { statistic: "size" }),
    Error,
    "blocked assignment",
  );
});
